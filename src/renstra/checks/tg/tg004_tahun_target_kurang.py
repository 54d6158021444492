"""Target sebuah tahun tidak ditulis.

Setiap indikator punya satu target untuk setiap tahun rencana. Tahun yang tidak ditulis tidak dapat dievaluasi, dan
kondisi akhirnya tidak dapat dihitung. Tahun yang memang tidak dikerjakan ditulis `n/a`, supaya jelas bukan terlupa.

Cara memperbaiki: tulis target tahun itu, atau `n/a` bila memang tidak ada.

Salah:

    program:
      - nama: Program Pengembangan UMKM
        indikator:
          - nama: Jumlah usaha mikro yang naik kelas
            satuan: unit usaha
            target: {2024: 80, 2026: 90}

Benar:

    program:
      - nama: Program Pengembangan UMKM
        indikator:
          - nama: Jumlah usaha mikro yang naik kelas
            satuan: unit usaha
            target: {2024: 80, 2025: n/a, 2026: 90}

English: The target of a year is not stated.

Every indicator has one target for every year of the plan. A year that is left out cannot be evaluated, and the end
condition cannot be computed. A year in which nothing is done is written `n/a`, so that it is plain that nobody forgot
it. To fix it, write the target, or `n/a`.
"""

from collections.abc import Iterator, Sequence

from renstra.checks.gaps import report_gaps
from renstra.checks.rule import Rule
from renstra.checks.tg.words import SHOWN, also_here, indicator_gap, is_habit, shortened
from renstra.checks.years import knows_years, misspelt_years
from renstra.findings import Finding
from renstra.ledger import TargetRow
from renstra.source import KeyPath
from renstra.workspace import Plan

RULE = Rule(
    "TG004",
    "tahun-target-kurang",
    "error",
    reads=("periode",),
    basis=("Permendagri 86/2017", "Inmendagri 2/2025", "PermenPANRB 88/2021"),
    about_missing=True,
)
_HELP = ("tulis targetnya, atau n/a bila memang tidak ada", "write the target, or n/a where there is none")


def check(plan: Plan) -> Iterator[Finding]:
    """Indicators without any target; rows that state some years but not all."""
    table = plan.ledger.target
    if table.without:
        nodes = [plan.cascade.indikator[index] for index in table.without]
        if plan.broken:  # targets that could not be read are not left out
            nodes = [node for node in nodes if not _has_broken_years(plan, (*node.path, "target"))]
        yield from report_gaps(
            RULE,
            plan,
            [indicator_gap(node.path, node.indikator.nama, "target") for node in nodes],
            len(plan.cascade.indikator),
            one=("indikator {label} tidak punya target", "indicator {label} has no targets"),
            many=(
                "{count} dari {total} indikator tidak punya target",
                "{count} of {total} indicators have no targets",
            ),
            help=("tulis target untuk setiap tahun rencana", "write a target for every year of the plan"),
        )
    by_years: dict[tuple[int, ...], list[TargetRow]] = {}
    for row in (*table.rows, *table.iku):
        if not row.lengkap and (years := _missing(plan, row)):
            by_years.setdefault(years, []).append(row)
    if by_years and knows_years(plan):
        for years, rows in by_years.items():
            yield from _findings(plan, years, rows)


def _has_broken_years(plan: Plan, target: KeyPath) -> bool:
    return any(path[: len(target)] == target for path in plan.broken)


def _missing(plan: Plan, row: TargetRow) -> tuple[int, ...]:
    """The years left out; none where as many other keys are stated: those are the mistake then."""
    table = plan.ledger.target
    years = [year for year, cell in zip(table.years, row.tahun, strict=True) if cell is None]
    others = sum(1 for key in row.deret if key != "akhir" and key not in table.years)
    if plan.broken:
        years = [year for year in years if not plan.is_broken(table.place(row, year))]
        others += misspelt_years(plan, (*row.path, "target"), table.years)
    return () if others >= len(years) else tuple(years)


def _findings(plan: Plan, years: tuple[int, ...], rows: Sequence[TargetRow]) -> Iterator[Finding]:
    place, written = plan.ledger.target.place, ", ".join(map(str, years))
    if is_habit(len(rows), len(plan.ledger.target.rows)):
        yield RULE.finding(
            place(rows[0], years[0]),
            id="target {tahun} tidak ditulis pada {banyak} baris",
            en="the target of {tahun} is not stated in {banyak} rows",
            help=_HELP,
            related=also_here([place(row, years[0]) for row in rows[1:SHOWN]]),
            tahun=written,
            banyak=len(rows),
        )
        return
    for row in rows:
        yield RULE.finding(
            place(row, years[0]),
            id='target {tahun} tidak ditulis untuk "{nama}"',
            en='the target of {tahun} is not stated for "{nama}"',
            help=_HELP,
            tahun=written,
            nama=shortened(row.nama),
        )
