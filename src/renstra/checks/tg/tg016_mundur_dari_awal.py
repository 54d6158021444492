"""Target pertama lebih buruk daripada kondisi awal.

Rencana yang mulai di bawah capaian yang sudah ada tidak meningkatkan apa pun. Yang dipakai adalah `arah` indikatornya;
pada tujuan, sasaran dan program yang belum menyatakannya, arah dibaca dari target yang terus naik atau terus turun.

Cara memperbaiki: naikkan targetnya, atau periksa kondisi awalnya (mungkin dari sumber atau satuan lain).

Salah:

    tujuan:
      - uraian: Meningkatnya akuntabilitas
        indikator:
          - {nama: Nilai AKIP, satuan: nilai, arah: naik, awal: 80, target: {2024: 78, 2025: 79, 2026: 81}}

Benar:

    tujuan:
      - uraian: Meningkatnya akuntabilitas
        indikator:
          - {nama: Nilai AKIP, satuan: nilai, arah: naik, awal: 77, target: {2024: 78, 2025: 79, 2026: 81}}

English: The first target is behind the baseline.

A plan that starts below what has been reached improves nothing. The `arah` of the indicator decides which way is
better; for goals, objectives and programs that do not declare it, it is read from targets that only rise or only
fall. To fix it, raise the target, or check the baseline (perhaps it is from another source or in another unit).
"""

from collections.abc import Iterator
from decimal import Decimal

from renstra.checks.rule import Rule
from renstra.checks.tg.arah import apparent, comparable, course, is_worse
from renstra.checks.tg.satuan import is_cacah
from renstra.checks.tg.words import JENJANG_HASIL, shortened
from renstra.findings import Finding, Message, Related
from renstra.ledger import TargetRow
from renstra.model.kinerja import Arah
from renstra.quantity import Angka, format_target
from renstra.workspace import Plan

RULE = Rule("TG016", "mundur-dari-awal", "warning", basis=("PermenPANRB 88/2021", "Permendagri 86/2017"))


def check(plan: Plan) -> Iterator[Finding]:
    """Rows whose first number is worse than the baseline."""
    for row in plan.ledger.target.rows:
        if row.awal is None:
            continue
        assert row.indikator is not None
        assert row.pemilik is not None
        arah = row.indikator.arah
        if arah is None and row.pemilik.jenjang in JENJANG_HASIL and not plan.is_broken((*row.path, "arah")):
            arah = apparent(row)
        if arah in ("naik", "turun"):
            yield from _behind(plan, row, arah)


def _behind(plan: Plan, row: TargetRow, arah: Arah) -> Iterator[Finding]:
    baseline = row.awal.nilai if isinstance(row.awal, Angka) else comparable(row, row.awal)
    if baseline is None:
        return
    for index, value in enumerate(course(row)):
        if value is not None:
            if is_worse(arah, baseline, value) and not _is_misplaced(row, baseline):
                yield _finding(plan, row, index)
            return


def _is_misplaced(row: TargetRow, baseline: Decimal) -> bool:
    """Whether the baseline cannot be a count at all (TG012 says so)."""
    return row.indikator is not None and is_cacah(row.indikator.satuan) and bool(baseline % 1)


def _finding(plan: Plan, row: TargetRow, index: int) -> Finding:
    table = plan.ledger.target
    cell = row.tahun[index]
    assert cell is not None
    return RULE.finding(
        table.place(row, table.years[index]),
        id='target pertama "{nama}" {target:target}, lebih buruk daripada kondisi awalnya {awal:target}',
        en='the first target of "{nama}" is {target:target}, worse than its baseline {awal:target}',
        help=("naikkan targetnya, atau periksa kondisi awalnya", "raise the target, or check the baseline"),
        related=[Related(Message("kondisi awal", "baseline"), table.place(row, "awal"))],
        stated=cell.nilai if isinstance(cell, Angka) else format_target(cell),
        nama=shortened(row.nama),
        target=cell,
        awal=row.awal,
    )
