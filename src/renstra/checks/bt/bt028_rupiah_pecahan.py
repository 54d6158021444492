"""Rupiah dengan pecahan.

Pagu adalah rupiah bulat. Pecahan biasanya sisa perhitungan di lembar kerja.

Cara memperbaiki: bulatkan menurut dokumen yang ditetapkan.

Salah:

    program:
      - nama: Program Pengembangan UMKM
        pagu: {2024: 353_589_000.50}

Benar:

    program:
      - nama: Program Pengembangan UMKM
        pagu: {2024: 353_589_000}

English: Rupiah with a fraction.

Pagu is whole rupiah. A fraction is mostly what a calculation in a spreadsheet left over. Round it as the adopted
document does.
"""

from collections.abc import Iterator

from renstra.checks.bt.faulty import finding_at
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("BT028", "rupiah-pecahan", "error")


def check(plan: Plan) -> Iterator[Finding]:
    """Each amount with a fraction of a rupiah."""
    for found in plan.faults_named(RULE.name):
        yield finding_at(
            RULE,
            found,
            id='"{teks}" memuat pecahan rupiah',
            en='"{teks}" has a fraction of a rupiah',
            help=("tulis rupiah bulat", "write whole rupiah"),
            stated=str(found.fault.params["teks"]),
        )
