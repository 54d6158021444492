"""Pagu negatif.

Pagu tidak dapat kurang dari nol. Tanda minus atau tanda kurung biasanya berasal dari selisih di lembar kerja.

Cara memperbaiki: tulis pagunya, bukan selisihnya. Bila memang tidak ada, tulis `n/a`.

Salah:

    program:
      - nama: Program Pengembangan UMKM
        pagu: {2024: -353_589_000}

Benar:

    program:
      - nama: Program Pengembangan UMKM
        pagu: {2024: 353_589_000}

English: Negative pagu.

Pagu cannot be below zero. A minus sign or parentheses mostly come from a difference in a spreadsheet. Write the pagu,
not the difference; write `n/a` where there is none.
"""

from collections.abc import Iterator

from renstra.checks.bt.faulty import finding_at
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("BT029", "rupiah-negatif", "error")


def check(plan: Plan) -> Iterator[Finding]:
    """Each amount below zero."""
    for found in plan.faults_named(RULE.name):
        yield finding_at(
            RULE,
            found,
            id='pagu "{teks}" kurang dari nol',
            en='pagu "{teks}" is below zero',
            help=("tulis pagunya; bila tidak ada, n/a", "write the pagu; n/a for none"),
            stated=str(found.fault.params["teks"]),
        )
