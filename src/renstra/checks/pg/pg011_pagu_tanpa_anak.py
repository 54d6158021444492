"""Program atau kegiatan berpagu tanpa rincian di bawahnya.

Uang dibelanjakan di sub kegiatan. Program yang berpagu tanpa kegiatan, atau kegiatan yang berpagu tanpa sub kegiatan,
tidak dapat dilaksanakan dan tidak dapat dijumlahkan dari bawah.

Cara memperbaiki: tulis kegiatan dan sub kegiatannya beserta pagunya.

Salah:

    program:
      - nama: Program Pengembangan UMKM
        pagu: {2024: 353_589_000, 2025: 400_000_000, 2026: 450_000_000}

Benar:

    program:
      - nama: Program Pengembangan UMKM
        pagu: {2024: 353_589_000, 2025: 400_000_000, 2026: 450_000_000}
        kegiatan:
          - nama: Pengembangan Usaha Mikro
            sub_kegiatan:
              - nama: Fasilitasi Usaha Mikro Menjadi Usaha Kecil
                pagu: {2024: 353_589_000, 2025: 400_000_000, 2026: 450_000_000}

English: A program or kegiatan has money but nothing below it.

Money is spent at the level of sub kegiatan. A program with pagu but without kegiatan, or a kegiatan without sub
kegiatan, cannot be carried out and cannot be added up from below. To fix it, write what is below it with its pagu.
"""

from collections.abc import Iterator

from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.model import Renstra
from renstra.workspace import Plan

RULE = Rule(
    "PG011",
    "pagu-tanpa-anak",
    "error",
    ("program",),
    ("Permendagri 86/2017", "Permendagri 90/2019"),
    about_missing=True,
)


def check(plan: Plan) -> Iterator[Finding]:
    """Programs and kegiatan with money and no children. Regional plans stop at the program and are left alone."""
    if not isinstance(plan.model, Renstra):
        return
    for row in plan.ledger.pagu.rows:
        node = row.node
        if node.jenjang != "sub_kegiatan" and not node.anak and any(row.stated):
            below = "kegiatan" if node.jenjang == "program" else "sub_kegiatan"
            if not plan.is_broken((*node.path, below)):
                yield RULE.finding(
                    (*node.path, "pagu"),
                    id="{label} berpagu, tetapi tidak punya {bawah}",
                    en="{label} has pagu, but no {bawah}",
                    help=("tulis {bawah} beserta pagunya", "write its {bawah} with their pagu"),
                    label=node.label,
                    bawah=below.replace("_", " "),
                )
