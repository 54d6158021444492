"""Angka terlalu panjang.

Angka dengan lebih dari 18 digit lebih besar daripada seluruh APBN dalam rupiah. Biasanya dua angka tersambung.

Cara memperbaiki: tulis kembali angkanya dari dokumen.

Salah:

    program:
      - nama: Program Pengembangan UMKM
        pagu: {2024: 353589000400000000450000000}

Benar:

    program:
      - nama: Program Pengembangan UMKM
        pagu: {2024: 353589000, 2025: 400000000, 2026: 450000000}

English: The number is too long.

A number of more than 18 digits is larger than the budget of the republic in rupiah. Mostly two figures have run
together. Write the figure again from the document.
"""

from collections.abc import Iterator

from renstra.checks.bt.faulty import finding_at
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("BT032", "angka-terlalu-besar", "error")


def check(plan: Plan) -> Iterator[Finding]:
    """Each number of more digits than any plan needs."""
    for found in plan.faults_named(RULE.name):
        yield finding_at(
            RULE,
            found,
            id='"{teks}" lebih dari 18 digit',
            en='"{teks}" has more than 18 digits',
            help=("periksa apakah dua angka tersambung", "see whether two figures have run together"),
            stated=str(found.fault.params["teks"]),
        )
