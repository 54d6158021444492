"""Formulas proposed for a printed text, each with what it assumes and what it gives on the data of a plan."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from renstra.findings.display import show, wrap
from renstra.findings.view import View
from renstra.ledger.rumus import RumusTable
from renstra.ledger.rumus import View as Data
from renstra.report.pohon import Cabang, draw_tree
from renstra.report.rumus_teks import number_text, reason_texts, with_unit
from renstra.workspace import Plan

if TYPE_CHECKING:
    from renstra.formula import Result
    from renstra.formula.rumusan import Proposal

_SHOWN = 3
"""Proposals that are shown; the literal reading comes on top of them."""


def draw_proposals(
    found: "Sequence[Proposal]", plan: Plan | None, satuan: str | None, view: View, *, stated: str | None = None
) -> Iterator[str]:
    """The first proposals and the text read as it stands. ``stated`` is the formula that the plan has for the text."""
    literal = next((one for one in found if one.literal), None)
    shown = [one for number, one in enumerate(found) if number < _SHOWN or one is literal]
    for number, one in enumerate(found, start=1):
        if not any(one is other for other in shown):
            continue
        if number > 1:
            yield ""
        yield from _proposal(number, one, plan, satuan, view, stated=stated)
    if (more := len(found) - len(shown)) > 0:
        yield ""
        yield from wrap(
            view.say(
                f"{more} usulan lain kurang mungkin dan tidak ditampilkan.", f"{more} less likely ones are left out."
            ),
            view.columns,
        )


def _proposal(
    number: int, one: "Proposal", plan: Plan | None, satuan: str | None, view: View, *, stated: str | None
) -> Iterator[str]:
    say, language = view.say, view.language
    branch = Cabang(f"{number}. {one.text}", role="strong")
    if one.literal:
        branch.below.append(Cabang(say("dibaca sebagaimana tercetak", "read as it is printed")))
    if stated == one.text:
        branch.below.append(Cabang(say("rumus yang tertulis dalam rencana", "the formula that the plan states")))
    branch.below += [
        Cabang(f"{say('anggapan', 'assumed')}: {show(assumed.message(language))}") for assumed in one.assumed
    ]
    branch.below += [Cabang(f"{say('satuan', 'units')}: {show(fault.message(language))}") for fault in one.faults]
    if plan is not None:
        branch.below += _values(one, plan, satuan, view)
    yield from draw_tree(branch, view)


def _values(one: "Proposal", plan: Plan, satuan: str | None, view: View) -> list[Cabang]:
    """What the formula gives, by year, on planned data; where it gives nothing, on realised data of its last years."""
    table, unit = plan.ledger.rumus, satuan if not one.faults else None
    years = plan.model.tahun_target
    planned = _by_year(table, table.planned, one, years)
    if lines := _numbers(planned, unit, view):
        return [Cabang(f"{view.say('pada data rencana', 'on planned data')}: {lines}")]
    counted = sorted({year for name in one.formula.names for year in table.realised.data.get(name, {})})
    if lines := _numbers(_by_year(table, table.realised, one, tuple(counted[-len(years) :])), unit, view):
        return [Cabang(f"{view.say('pada data realisasi', 'on realised data')}: {lines}")]
    missing = [result.undefined for result in planned.values() if result.undefined is not None]
    return [Cabang(f"{view.say('tanpa hasil', 'no result')}: {text}") for text in reason_texts(missing, view.language)]


def _by_year(table: RumusTable, data: Data, one: "Proposal", years: tuple[int, ...]) -> "dict[int, Result]":
    return {year: table.evaluate(one.formula, year, data) for year in years}


def _numbers(results: "dict[int, Result]", satuan: str | None, view: View) -> str:
    return "; ".join(
        f"{year} {show(with_unit(number_text(result.value, view.language, 4), satuan))}"
        for year, result in results.items()
        if result.value is not None
    )
