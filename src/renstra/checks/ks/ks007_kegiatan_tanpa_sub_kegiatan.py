"""Kegiatan tanpa sub kegiatan.

Sub kegiatan adalah tempat keluaran dan belanja direncanakan. Kegiatan tanpa sub kegiatan tidak dapat masuk rencana
kerja dan anggaran. Kegiatan yang berpagu tanpa sub kegiatan dilaporkan aturan pagu (PG011), bukan di sini.

Cara memperbaiki: tulis sub kegiatannya, atau hapus kegiatannya.

Salah:

    program:
      - nama: Program Pengembangan UMKM
        kegiatan:
          - nama: Pengembangan Usaha Mikro dengan Orientasi Peningkatan Skala Usaha

Benar:

    program:
      - nama: Program Pengembangan UMKM
        kegiatan:
          - nama: Pengembangan Usaha Mikro dengan Orientasi Peningkatan Skala Usaha
            sub_kegiatan:
              - nama: Fasilitasi Usaha Mikro Menjadi Usaha Kecil

English: A kegiatan has no sub kegiatan.

Outputs and spending are planned at the level of sub kegiatan. A kegiatan without one cannot enter a work plan and
budget. A kegiatan with pagu but no sub kegiatan is reported by the rule on pagu (PG011), not here. To fix it, write
its sub kegiatan, or remove the kegiatan.
"""

from collections.abc import Iterator

from renstra.checks.gaps import gap, report_gaps
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.model import Kegiatan, Renstra
from renstra.workspace import Plan

RULE = Rule(
    "KS007",
    "kegiatan-tanpa-sub-kegiatan",
    "warning",
    reads=("program",),
    basis=("Permendagri 86/2017", "Permendagri 90/2019"),
    about_missing=True,
)


def check(plan: Plan) -> Iterator[Finding]:
    """Kegiatan without sub kegiatan and without money."""
    if not isinstance(plan.model, Renstra):
        return
    found = [
        node
        for node in plan.cascade.uang
        if not node.anak and isinstance(node.item, Kegiatan) and not (node.item.pagu and any(node.item.pagu.values()))
    ]
    if found:
        yield from report_gaps(
            RULE,
            plan,
            [gap(node, "sub_kegiatan") for node in found],
            sum(node.jenjang == "kegiatan" for node in plan.cascade.uang),
            one=("{label} tidak punya sub kegiatan", "{label} has no sub kegiatan"),
            many=(
                "{count} dari {total} kegiatan tidak punya sub kegiatan",
                "{count} of {total} kegiatan have no sub kegiatan",
            ),
            help=("tulis sub kegiatannya", "write its sub kegiatan"),
        )
