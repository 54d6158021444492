"""Ada pagu, tetapi tidak ada target pada tahun itu.

Uang dianggarkan untuk menghasilkan sesuatu yang diukur. Pagu pada tahun yang semua targetnya kosong atau nol berarti
targetnya terlupa, atau pagunya salah tahun.

Cara memperbaiki: tulis target tahun itu, atau pindahkan pagunya.

Salah:

    program:
      - nama: Program Pengembangan UMKM
        indikator:
          - {nama: Jumlah usaha mikro, satuan: unit usaha, target: {2024: 80, 2025: 0, 2026: 90}}
        pagu: {2024: 353_589_000, 2025: 400_000_000, 2026: 450_000_000}

Benar:

    program:
      - nama: Program Pengembangan UMKM
        indikator:
          - {nama: Jumlah usaha mikro, satuan: unit usaha, target: {2024: 80, 2025: 85, 2026: 90}}
        pagu: {2024: 353_589_000, 2025: 400_000_000, 2026: 450_000_000}

English: There is money in a year, but no target.

Money is budgeted for something that is measured. Pagu in a year in which all targets are empty or zero means that the
target was forgotten, or that the money stands in the wrong year. To fix it, write the target, or move the money.
"""

from collections.abc import Iterator

from renstra.checks.pg.targets import has_target, promises_every_year, states_targets
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("PG009", "pagu-tanpa-target", "warning", ("program",), ("Permendagri 86/2017", "PermenPANRB 88/2021"))


def check(plan: Plan) -> Iterator[Finding]:
    """Years with money in which every indicator of the node says 0 or no value; one finding a node."""
    table = plan.ledger.pagu
    for row in table.rows:
        if promises_every_year(row.node, table.years) or not states_targets(row.node):
            continue
        years = [
            year
            for year, amount in zip(table.years, row.stated, strict=True)
            if amount and has_target(plan, row.node, year) is False
        ]
        if years:
            yield RULE.finding(
                table.place(row.node.index, years[0]),
                id="pagu {tahun} ada, tetapi tidak satu pun targetnya pada tahun itu",
                en="there is pagu in {tahun}, but no target in that year",
                help=(
                    "tulis target tahun itu, atau pindahkan pagunya",
                    "write the target, or move the money",
                ),
                tahun=", ".join(map(str, years)),
            )
