"""Sub kegiatan tanpa pagu.

Sub kegiatan adalah tempat uang dibelanjakan. Tanpa pagu, jumlah kegiatan dan program di atasnya tidak dapat
diperiksa. Sub kegiatan yang tahun itu tidak didanai ditulis `-` pada tahunnya.

Cara memperbaiki: tulis pagunya untuk setiap tahun.

Salah:

    program:
      - nama: Program Pengembangan UMKM
        kegiatan:
          - nama: Pengembangan Usaha Mikro
            sub_kegiatan:
              - nama: Fasilitasi Usaha Mikro Menjadi Usaha Kecil

Benar:

    program:
      - nama: Program Pengembangan UMKM
        kegiatan:
          - nama: Pengembangan Usaha Mikro
            sub_kegiatan:
              - nama: Fasilitasi Usaha Mikro Menjadi Usaha Kecil
                pagu: {2024: 353_589_000, 2025: 400_000_000, 2026: 450_000_000}

English: A sub kegiatan has no pagu.

Money is spent at the level of sub kegiatan. Without its pagu, the kegiatan and program above cannot be added up. A year
without money is written `-`. To fix it, write the pagu of every year.
"""

from collections.abc import Iterator

from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("PG012", "pagu-tidak-ada", "error", ("program",), ("Permendagri 86/2017",), about_missing=True)


def check(plan: Plan) -> Iterator[Finding]:
    """Sub kegiatan that state no pagu in any year."""
    for row in plan.ledger.pagu.rows:
        if row.node.jenjang == "sub_kegiatan" and row.item.pagu is None:
            yield RULE.finding(
                (*row.node.path, "pagu"),
                id="{label} tidak punya pagu",
                en="{label} has no pagu",
                help=("tulis pagunya untuk setiap tahun", "write its pagu for every year"),
                label=row.node.label,
            )
