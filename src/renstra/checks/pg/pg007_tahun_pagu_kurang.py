"""Pagu sebuah tahun tidak ditulis.

Deret pagu memuat setiap tahun yang didanai rencana. Tahun yang tidak ditulis membuat jumlah baris dan jumlah induknya
tidak dapat diperiksa. Tahun yang memang tanpa anggaran ditulis `-`, supaya jelas bukan terlupa.

Cara memperbaiki: tulis pagu tahun itu, atau `"-"` bila memang tidak dianggarkan.

Salah:

    program:
      - nama: Program Pengembangan UMKM
        pagu: {2024: 353_589_000, 2026: 450_000_000}

Benar:

    program:
      - nama: Program Pengembangan UMKM
        pagu: {2024: 353_589_000, 2025: "-", 2026: 450_000_000}

English: The pagu of a year is not stated.

A series of pagu has every year that the plan funds. Where a year is left out, neither its row nor its parent can be
added up. A year without budget is written `-`, so that it is plain that nobody forgot it. To fix it, write the pagu of
the year, or `"-"`.
"""

from collections.abc import Iterator

from renstra.checks.rule import Rule
from renstra.checks.years import knows_years, misspelt_years
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("PG007", "tahun-pagu-kurang", "error", ("program",), ("Permendagri 86/2017", "Inmendagri 2/2025"))


def check(plan: Plan) -> Iterator[Finding]:
    """Rows that state the pagu of some years but not of all; one finding a row."""
    table = plan.ledger.pagu
    if not knows_years(plan):
        return
    for row in table.rows:
        if None not in row.stated or row.item.pagu is None:
            continue
        pagu = row.item.pagu
        missing = [year for year in table.years if year not in pagu]
        unreported = [year for year in missing if not plan.is_broken(table.place(row.node.index, year))]
        if misspelt_years(plan, (*row.node.path, "pagu"), table.years) >= len(unreported):
            continue  # those are the years meant, and they are reported
        if not (row.node.anak and len(missing) == len(table.years)):
            yield RULE.finding(
                table.place(row.node.index, unreported[0]),
                id="pagu {tahun} tidak ditulis untuk {label}",
                en="pagu {tahun} is not stated for {label}",
                help=(
                    'tulis pagunya, atau "-" bila tidak dianggarkan',
                    'write it, or "-" where there is none',
                ),
                tahun=", ".join(map(str, unreported)),
                label=row.node.label,
            )
