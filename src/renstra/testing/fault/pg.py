"""Faults of pagu: sums along both axes, years, and money without work."""

from dataclasses import replace
from typing import Any

from renstra.ledger.pagu import PaguRow
from renstra.model import Deret, Renstra
from renstra.quantity import TanpaNilai
from renstra.testing.choices import Choices
from renstra.testing.edit import change, drop, get, put
from renstra.testing.fault.broken import Broken, Family, as_found, broken, choose, replaced
from renstra.testing.fault.places import Money, follows_last, is_free, plain
from renstra.testing.pendanaan import restated
from renstra.testing.subject import Subject

PG = Family()
fault = PG.fault


def _difference(subject: Subject, choices: Choices) -> int:
    """More than the tolerance, and nothing that looks like a slip."""
    return subject.plan.toleransi.pembulatan + 1 + choices.number(0, 7_777_776)


def _leaves(money: Money) -> list[PaguRow]:
    """Sub kegiatan below a kegiatan that states every year, with an end value."""
    return [
        row
        for row in money.leaves()
        if row.akhir is not None and money.states_years(money.above(row)) and None not in row.stated
    ]


@fault("PG001", "kondisi akhir lebih besar daripada jumlah tahunnya")
def end_value(subject: Subject, choices: Choices) -> Broken | None:
    money = Money(subject.plan)
    row = choose(choices, [row for row in money.table.rows if row.akhir is not None and money.states_years(row)])
    if row is None or row.akhir is None:
        return None
    return replaced(subject, (*row.node.path, "pagu", "akhir"), row.akhir + _difference(subject, choices))


@fault("PG002", "pagu program setahun lebih besar daripada jumlah kegiatannya")
def one_year_of_a_program(subject: Subject, choices: Choices) -> Broken | None:
    money = Money(subject.plan)
    rows = [row for row in money.parents() if row.node.induk is None and row.akhir is None and money.states_years(row)]
    row = choose(choices, rows)
    if row is None or money.totals_state_years() or _limits(subject):
        return None
    at = choices.number(0, len(money.years) - 1)
    amount = (row.stated[at] or 0) + _difference(subject, choices)
    return replaced(subject, (*row.node.path, "pagu", money.years[at]), amount)


def _limits(subject: Subject) -> bool:
    """Whether a parent plan limits the pagu of programs."""
    return subject.parent is not None


@fault("PG003", "satu sel sub kegiatan keliru")
def one_cell(subject: Subject, choices: Choices) -> Broken | None:
    money = Money(subject.plan)
    row = choose(choices, [row for row in _leaves(money) if any(row.stated)])
    if row is None:
        return None
    at = next(index for index, amount in enumerate(row.stated) if amount)
    amount = (row.stated[at] or 0) + _difference(subject, choices) // 2 + 1 + subject.plan.toleransi.pembulatan
    if amount >= 4 * (row.stated[at] or 0):
        return None
    return replaced(subject, (*row.node.path, "pagu", money.years[at]), amount)


@fault("PG004", "satu sub kegiatan tidak ditulis")
def missing_row(subject: Subject, choices: Choices) -> Broken | None:
    money = Money(subject.plan)
    tolerance = subject.plan.toleransi.pembulatan
    rows = [
        row
        for row in money.leaves()
        if len(money.above(row).node.anak) > 1
        and money.states_years(money.above(row))
        and sum((amount or 0) > tolerance for amount in row.value) >= 2
        and is_free(subject.plan, row.node)
    ]
    row = choose(choices, rows)
    if row is None or row.node.induk is None:
        return None
    first = next(year for year, amount in zip(money.years, row.value, strict=True) if amount)
    return broken(subject, drop(subject.plan, row.node.path), (*row.node.induk.path, "pagu", first))


@fault("PG005", "kondisi akhir meleset beberapa rupiah")
def residue(subject: Subject, choices: Choices) -> Broken | None:
    money = Money(subject.plan)
    row = choose(choices, [row for row in money.leaves() if row.akhir is not None])
    if row is None or row.akhir is None:
        return None
    off = choices.number(1, subject.plan.toleransi.pembulatan)
    return replaced(subject, (*row.node.path, "pagu", "akhir"), row.akhir + off)


@fault("PG006", "tiga nol hilang di satu tahun")
def lost_zeros(subject: Subject, choices: Choices) -> Broken | None:
    money = Money(subject.plan)
    rows = [row for row in _leaves(money) if len(row.stated) > 1]
    cells = [
        (row, at)
        for row in rows
        for at, amount in enumerate(row.stated)
        if amount and not amount % 1000 and amount > 99_999
    ]
    cell = choose(choices, cells)
    if cell is None:
        return None
    row, at = cell
    return replaced(subject, (*row.node.path, "pagu", money.years[at]), (row.stated[at] or 0) // 1000)


@fault("PG007", "pagu satu tahun tidak ditulis")
def year_left_out(subject: Subject, choices: Choices) -> Broken | None:
    money = Money(subject.plan)
    row = choose(choices, list(money.leaves()))
    if row is None or len(money.years) < 2:
        return None
    path = (*row.node.path, "pagu", choices.pick(money.years))
    return broken(subject, drop(subject.plan, path), path)


@fault("PG008", "pagu untuk tahun sesudah rencana")
def year_too_many(subject: Subject, choices: Choices) -> Broken | None:
    row = choose(choices, list(Money(subject.plan).leaves()))
    if row is None:
        return None
    return replaced(subject, (*row.node.path, "pagu", subject.plan.periode.akhir + 1), choices.number(0, 9_000_000))


@fault("PG008", "kondisi akhir di tata letak yang tidak memuatnya")
def end_too_many(subject: Subject, choices: Choices) -> Broken | None:
    if subject.plan.aturan_tata_letak.kondisi_akhir:
        return None
    row = choose(choices, list(Money(subject.plan).leaves()))
    return None if row is None else replaced(subject, (*row.node.path, "pagu", "akhir"), sum(filter(None, row.value)))


@fault("PG009", "tahun berpagu yang targetnya n/a")
def money_without_target(subject: Subject, choices: Choices) -> Broken | None:
    money = Money(subject.plan)
    options = [
        ((*node.path, "target"), money.table.rows[node.pemilik.index], year)
        for node in plain(subject.plan, fits=follows_last)
        if len(node.pemilik.item.indikator) == 1
        for year in money.years[:-1]
        if money.table.rows[node.pemilik.index].stated[money.years.index(year)]
    ]
    option = choose(choices, options)
    if option is None:
        return None
    target, row, year = option
    return broken(subject, put(subject.plan, (*target, year), TanpaNilai()), (*row.node.path, "pagu", year))


@fault("PG010", "target pada tahun tanpa pagu")
def target_without_money(subject: Subject, choices: Choices) -> Broken | None:
    money = Money(subject.plan)
    for row in money.leaves():
        silent = [at for at, amount in enumerate(row.value) if not amount]
        if not silent:
            continue
        year = money.years[silent[0]]
        for index, item in enumerate(row.node.item.indikator):
            cells = item.target.tahun if item.target else {}
            stated = [cell for cell in cells.values() if not isinstance(cell, TanpaNilai)]
            near = [at for at in sorted(cells, key=lambda at: abs(at - year)) if cells[at] in stated]
            if near and (item.target is None or "akhir" not in item.target or item.akhir in ("terakhir", "maksimum")):
                if year == max(cells) and item.akhir is not None:
                    continue
                plan = put(subject.plan, (*row.node.path, "indikator", index, "target", year), cells[near[0]])
                return broken(subject, plan, (*row.node.path, "pagu", year))
    return None


@fault("PG011", "kegiatan berpagu tanpa sub kegiatan")
def money_without_parts(subject: Subject, choices: Choices) -> Broken | None:
    money = Money(subject.plan)
    rows = [
        row
        for row in money.parents()
        if row.node.jenjang == "kegiatan"
        and money.states_years(row)
        and is_free(subject.plan, row.node)
        and max(filter(None, row.stated), default=0) < 10 * min(filter(None, row.stated), default=1)
    ]
    row = choose(choices, rows)
    if row is None:
        return None
    return broken(subject, drop(subject.plan, (*row.node.path, "sub_kegiatan")), (*row.node.path, "pagu"))


@fault("PG012", "sub kegiatan tanpa pagu")
def no_money_at_all(subject: Subject, choices: Choices) -> Broken | None:
    row = choose(choices, list(Money(subject.plan).leaves()))
    if row is None:
        return None
    path = (*row.node.path, "pagu")
    return broken(subject, put(subject.plan, path, None), path)


@fault("PG013", "pagu perangkat daerah bukan jumlah programnya")
def agency_total(subject: Subject, choices: Choices) -> Broken | None:
    return _total(subject, choices, ("pagu",), subject.plan)


@fault("PG013", "pagu bidang urusan bukan jumlah programnya")
def field_total(subject: Subject, choices: Choices) -> Broken | None:
    stated = [index for index, field in enumerate(subject.plan.bidang_urusan) if field.pagu]
    index = choose(choices, stated)
    return None if index is None else _total(subject, choices, ("bidang_urusan", index, "pagu"), subject.plan)


def _total(subject: Subject, choices: Choices, path: tuple[Any, ...], plan: Renstra) -> Broken | None:
    pagu = get(plan, path)
    if not pagu:
        return None
    key = choices.pick(list(pagu))
    return replaced(subject, (*path, key), (pagu[key] or 0) + _difference(subject, choices))


@fault("PG014", "pagu program melebihi rencana induk")
def over_the_parent(subject: Subject, choices: Choices) -> Broken | None:
    parent = subject.parent
    if parent is None:
        return None
    money = Money(subject.plan)
    above = {program.kode: index for index, program in enumerate(parent.program) if program.pagu}
    rows = [
        row
        for row in money.parents()
        if row.node.induk is None
        and row.item.kode in above
        and row.item.unit == parent.program[above[row.item.kode]].unit
        and any(row.stated)
    ]
    row = choose(choices, rows)
    if row is None:
        return None
    at = next(index for index, amount in enumerate(row.stated) if amount)
    path = ("program", above[row.item.kode], "pagu", money.years[at])
    lowered = put(parent, path, (row.stated[at] or 1) - 1)
    return Broken(replace(subject, parent=lowered).files(), as_found((*row.node.path, "pagu", money.years[at])))


@fault("PG015", "pagu sub kegiatan melonjak dua puluh kali lipat")
def jump(subject: Subject, choices: Choices) -> Broken | None:
    if subject.parent is not None:
        return None
    money = Money(subject.plan)
    rows = [row for row in money.leaves() if len(row.stated) > 1 and all(row.stated[:2])]
    row = choose(choices, rows)
    if row is None:
        return None
    factor = choices.number(20, 60)
    path = (*row.node.path, "pagu")

    def jumping(pagu: Deret[int | None]) -> Deret[int | None]:
        amounts: dict[Any, int | None] = {
            year: amount if year == money.years[0] or amount is None else amount * factor
            for year, amount in pagu.tahun.items()
        }
        if "akhir" in pagu:
            amounts["akhir"] = sum(filter(None, amounts.values()))
        return Deret(amounts)

    plan = put(subject.plan, (*row.node.path, "keterangan"), None)
    plan = restated(change(plan, path, jumping))
    return broken(subject, plan, (*path, money.years[1]))
