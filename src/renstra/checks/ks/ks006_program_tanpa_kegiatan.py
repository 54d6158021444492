"""Program tanpa kegiatan.

Program dilaksanakan lewat kegiatan. Program yang hanya bernama tidak mengerjakan apa pun. Program yang berpagu
tanpa kegiatan dilaporkan aturan pagu (PG011), bukan di sini.

Cara memperbaiki: tulis kegiatannya, atau hapus programnya.

Salah:

    program:
      - nama: Program Pengembangan UMKM

Benar:

    program:
      - nama: Program Pengembangan UMKM
        kegiatan:
          - nama: Pengembangan Usaha Mikro dengan Orientasi Peningkatan Skala Usaha
            sub_kegiatan:
              - nama: Fasilitasi Usaha Mikro Menjadi Usaha Kecil

English: A program has no kegiatan.

A program is carried out by kegiatan; one that is only a name does nothing. A program with pagu but no kegiatan is
reported by the rule on pagu (PG011), not here. To fix it, write its kegiatan, or remove the program.
"""

from collections.abc import Iterator

from renstra.checks.gaps import gap, report_gaps
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.model import Program, Renstra
from renstra.workspace import Plan

RULE = Rule(
    "KS006",
    "program-tanpa-kegiatan",
    "warning",
    reads=("program",),
    basis=("Permendagri 86/2017", "Permendagri 90/2019"),
    about_missing=True,
)


def check(plan: Plan) -> Iterator[Finding]:
    """Programs without kegiatan and without money. Regional plans stop at the program and are left alone."""
    if not isinstance(plan.model, Renstra):
        return
    found = [
        node
        for node in plan.cascade.uang
        if not node.anak and isinstance(node.item, Program) and not (node.item.pagu and any(node.item.pagu.values()))
    ]
    if found:
        yield from report_gaps(
            RULE,
            plan,
            [gap(node, "kegiatan") for node in found],
            len(plan.model.program),
            one=("{label} tidak punya kegiatan", "{label} has no kegiatan"),
            many=("{count} dari {total} program tidak punya kegiatan", "{count} of {total} programs have no kegiatan"),
            help=("tulis kegiatan program ini", "write the kegiatan of this program"),
        )
