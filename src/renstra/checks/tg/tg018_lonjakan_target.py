"""Target melonjak sembilan kali lipat atau lebih.

Dari satu angka ke angka berikutnya (kondisi awal ke tahun pertama, lalu dari tahun ke tahun) target berlipat sembilan
atau lebih, atau tinggal sepersembilannya. Itu biasa terjadi bila satu angka hilang atau berlebih (45.809 lalu 4.587),
koma bergeser, atau satuannya berganti. Bila memang begitu rencananya, abaikan. Angka di bawah 20 tidak dipersoalkan.

Cara memperbaiki: periksa kedua angka itu.

Salah:

    program:
      - nama: Program Penunjang
        indikator:
          - {nama: Jumlah peralatan yang disediakan, satuan: unit, target: {2024: 748, 2025: 809, 2026: 85}}

Benar:

    program:
      - nama: Program Penunjang
        indikator:
          - {nama: Jumlah peralatan yang disediakan, satuan: unit, target: {2024: 748, 2025: 809, 2026: 850}}

English: A target jumps by a factor of nine or more.

From one number to the next (baseline to first year, then year to year) the target grows to nine times or more, or
shrinks to a ninth. That is what happens when a digit is lost or doubled (45,809, then 4,587), a decimal mark moves, or
the unit changes. Where it is meant, ignore this note. Numbers below 20 are left alone. To fix it, check both numbers.
"""

from collections.abc import Iterator
from decimal import Decimal

from renstra.checks.rule import Rule
from renstra.checks.tg.arah import is_worse
from renstra.checks.tg.satuan import is_cacah, satuan_sama
from renstra.checks.tg.words import shortened
from renstra.findings import Finding, Message, Related
from renstra.ledger import TargetRow
from renstra.quantity import Angka
from renstra.workspace import Plan

RULE = Rule("TG018", "lonjakan-target", "info", basis=("PermenPANRB 88/2021",))

FAKTOR = Decimal(9)
"""Nine, not ten: a number that lost a digit and grew a little shrinks by a bit less than ten."""

TERKECIL = Decimal(20)
"""The larger of both numbers is at least this."""


def check(plan: Plan) -> Iterator[Finding]:
    """Rows with a jump; one finding a row, at the first."""
    for row in plan.ledger.target.rows:
        awal = row.awal
        last = awal.nilai if isinstance(awal, Angka) else None
        before: int | str = "awal"
        for index, value in enumerate(row.nilai):
            if value is None:
                continue
            if last and value and _is_jump(last, value) and _tells(row, before, last, value):
                yield _finding(plan, row, before, last, index)
                break
            last, before = value, plan.ledger.target.years[index]


def _is_jump(last: Decimal, value: Decimal) -> bool:
    if value > last:
        return value >= FAKTOR * last
    return value != last and value * FAKTOR <= last


def _tells(row: TargetRow, before: int | str, last: Decimal, value: Decimal) -> bool:
    """Whether the jump is large in itself, and no other rule speaks of it already.

    Other rules speak of a unit that changes, of a move against the direction, of a baseline that is no count.
    """
    indikator = row.indikator
    assert indikator is not None
    if min(last, value) < 0 or max(last, value) < TERKECIL:
        return False
    if any(not satuan_sama(unit, indikator.satuan or row.satuan_sel[0]) for unit in row.satuan_sel):
        return False
    if before == "awal" and last % 1 and is_cacah(indikator.satuan):
        return False
    return not is_worse(indikator.arah, last, value)


def _finding(plan: Plan, row: TargetRow, before: int | str, last: Decimal, index: int) -> Finding:
    table = plan.ledger.target
    return RULE.finding(
        table.place(row, table.years[index]),
        id='target "{nama}" melonjak dari {dulu:angka} ke {stated:angka}',
        en='the target of "{nama}" jumps from {dulu:angka} to {stated:angka}',
        help=("periksa kedua angka, dan satuannya", "check both numbers, and their unit"),
        related=[Related(Message("angka sebelumnya", "the number before"), table.place(row, before))],
        stated=row.nilai[index],
        nama=shortened(row.nama),
        dulu=last,
    )
