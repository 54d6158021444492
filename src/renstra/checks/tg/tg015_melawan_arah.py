"""Target bergerak melawan arah indikatornya.

Indikator dengan `arah: naik` targetnya tidak turun, yang `turun` tidak naik, yang `tetap` tidak berubah. Satu tahun
yang mundur adalah peringatan: mungkin disengaja, mungkin salah ketik. Bila pada tujuan, sasaran atau program target
tahun terakhir lebih buruk daripada tahun pertama, seluruh rencananya mundur, dan temuannya galat.

Cara memperbaiki: betulkan targetnya, atau arahnya.

Salah:

    tujuan:
      - uraian: Meningkatnya akuntabilitas
        indikator:
          - {nama: Nilai AKIP, satuan: nilai, arah: naik, target: {2024: 78, 2025: 97, 2026: 80}}

Benar:

    tujuan:
      - uraian: Meningkatnya akuntabilitas
        indikator:
          - {nama: Nilai AKIP, satuan: nilai, arah: naik, target: {2024: 78, 2025: 79, 2026: 80}}

English: Targets move against the direction of their indicator.

An indicator with `arah: naik` (up) has targets that do not fall, one with `turun` (down) has targets that do not rise,
one with `tetap` (steady) has targets that do not change. One year that goes back is a warning: it may be meant, it may
be a slip. Where on the level of goals, objectives or programs the last target is worse than the first, the whole plan
goes back, and the finding is an error. To fix it, correct the target, or the direction.
"""

from collections.abc import Iterator
from decimal import Decimal

from renstra.checks.rule import Rule
from renstra.checks.tg.arah import course, is_worse
from renstra.checks.tg.words import JENJANG_HASIL, shortened
from renstra.findings import Finding, Message, Related
from renstra.ledger import TargetRow
from renstra.quantity import format_target
from renstra.workspace import Plan

RULE = Rule("TG015", "melawan-arah", "warning", basis=("PermenPANRB 88/2021", "Permendagri 86/2017"))


def check(plan: Plan) -> Iterator[Finding]:
    """Rows whose targets move against the declared direction; one finding a row, at its first such year."""
    for row in plan.ledger.target.rows:
        assert row.indikator is not None
        arah = row.indikator.arah
        if arah is None or arah == "rentang":
            continue
        last: Decimal | None = None
        before = 0
        for index, value in enumerate(row.nilai if row.hanya_angka else course(row)):
            if value is None:
                continue
            if last is not None and is_worse(arah, last, value):
                yield _finding(plan, row, before, index)
                break
            last, before = value, index


def _finding(plan: Plan, row: TargetRow, before: int, index: int) -> Finding:
    table = plan.ledger.target
    assert row.indikator is not None
    assert row.pemilik is not None
    arah = row.indikator.arah
    numbers = [value for value in course(row) if value is not None]
    backwards = arah != "tetap" and row.pemilik.jenjang in JENJANG_HASIL and is_worse(arah, numbers[0], numbers[-1])
    cell, earlier = row.tahun[index], row.tahun[before]
    assert cell is not None
    assert earlier is not None
    year = table.years[before]
    return RULE.finding(
        table.place(row, table.years[index]),
        id='target "{nama}" {tahun} menjadi {nilai:target} dari {dulu:target}, padahal arahnya {arah}',
        en='the target of "{nama}" in {tahun} goes from {dulu:target} to {nilai:target}, but its direction is {arah}',
        help=("betulkan targetnya atau arahnya", "correct the target or the direction"),
        related=[
            Related(Message("target {tahun}", "target of {tahun}", {"tahun": year}), table.place(row, year)),
            Related(Message("arah yang dinyatakan", "the direction declared"), (*row.path, "arah")),
        ],
        stated=numbers_or_text(row, index),
        severity="error" if backwards else None,
        nama=shortened(row.nama),
        tahun=table.years[index],
        nilai=cell,
        dulu=earlier,
        arah=arah,
    )


def numbers_or_text(row: TargetRow, index: int) -> Decimal | str | None:
    """A cell as findings state it: a number, else its text."""
    cell = row.tahun[index]
    return row.nilai[index] if row.nilai[index] is not None else None if cell is None else format_target(cell)
