"""Stated targets, baselines and realisations held against what their formulas give.

Of planned values two rules speak: where the values are the plan of the formula's own variables, the target does not
*reproduce*; where they are targets of other indicators, what is promised does not *follow* from what is planned below.
An indicator belongs to one of the two.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from renstra.cascade import IndikatorNode
from renstra.checks.rm.tempat import numbers, readable
from renstra.findings import Message, Related
from renstra.ledger.rumus import IndikatorFormula, View
from renstra.quantity import Angka, Batas, Rentang, Target, fits
from renstra.source import KeyPath
from renstra.workspace import Plan

if TYPE_CHECKING:
    from renstra.formula import Formula

_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Cell:
    """A stated target or baseline and what the formula gives for its year."""

    tahun: int
    place: KeyPath
    stated: Target
    derived: Decimal
    agrees: bool

    @property
    def number(self) -> Decimal:
        """The stated number; of a range or bound the nearer end."""
        match self.stated:
            case Angka(nilai) | Batas(_, nilai):
                return nilai
            case Rentang(bawah, atas):
                return bawah if self.derived < bawah else atas
            case _:
                return Decimal(0)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The cells of an indicator, baseline first.

    ``below``: name in the formula -> the indicator whose targets are its values.
    """

    item: IndikatorFormula
    formula: "Formula"
    cells: list[Cell]
    below: dict[str, IndikatorNode]

    @property
    def falling(self) -> bool:
        """Whether less is better: as stated, else by the way in which the targets go."""
        arah = self.item.node.indikator.arah
        return arah == "turun" or (arah is None and self.cells[-1].number < self.cells[0].number)

    @property
    def wrong(self) -> list[Cell]:
        """The cells that do not agree."""
        return [cell for cell in self.cells if not cell.agrees]


def comparisons(plan: Plan, *, cascading: bool) -> Iterator[Comparison]:
    """The indicators with formulas of one of the two kinds; those with faults of units are left to that rule."""
    table = plan.ledger.rumus
    if not table.formulas:
        return
    for index, item, formula in readable(plan):
        below = _below(plan, formula)
        if bool(below) == cascading and table.is_sound(index):
            cells = list(_cells(plan, index, item, formula))
            if cells:
                yield Comparison(item, formula, cells, below)


def _below(plan: Plan, formula: "Formula") -> dict[str, IndikatorNode]:
    table = plan.ledger.rumus
    found: dict[str, IndikatorNode] = {}
    for name in formula.names:
        identity: str | None = name[4:]
        if not name.startswith("ind."):
            variabel = table.variabel.get(name)
            identity = variabel.rencana.indikator if variabel is not None and variabel.rencana is not None else None
        node = plan.cascade.indikator_by_id.get(identity or "")
        if node is not None:
            found[name] = node
    return found


def _cells(plan: Plan, index: int, item: IndikatorFormula, formula: "Formula") -> Iterator[Cell]:
    table = plan.ledger.rumus
    indikator = item.node.indikator
    for year, result in table.planned_results[index].items():
        if result.value is None:
            continue
        if year == table.base_year:
            stated, place = indikator.awal, (*item.node.path, "awal")
        else:
            stated = indikator.target.get(year) if indikator.target is not None else None
            place = (*item.node.path, "target", str(year))
        if isinstance(stated, Angka | Rentang | Batas) and _is_planned(plan, formula, year):
            yield Cell(year, place, stated, result.value, fits(stated, result.value) is True)


def realised_cells(plan: Plan, item: IndikatorFormula, formula: "Formula") -> Iterator[Cell]:
    """What is stated as reached, and what the formula gives on counted values."""
    table = plan.ledger.rumus
    for year, stated in (item.node.indikator.realisasi or {}).items():
        if isinstance(stated, Angka) and isinstance(year, int):
            value = table.evaluate(formula, year, table.realised).value
            if value is not None:
                place = (*item.node.path, "realisasi", str(year))
                yield Cell(year, place, stated, value, fits(stated, value) is True)


def others(wrong: list[Cell], derived: list[Decimal], satuan: str | None) -> list[Related]:
    """The other cells of a finding, with what the formula gives there."""
    related = []
    for cell, value in zip(wrong[:_SHOWN], derived, strict=False):
        id, en = numbers([value], satuan)
        related.append(Related(Message("menurut rumus {id}", "by the formula {en}", {"id": id, "en": en}), cell.place))
    return related


def inputs(plan: Plan, view: View, formula: "Formula", cell: Cell) -> list[Related]:
    """What a number was computed from."""
    base_year = plan.ledger.rumus.base_year
    related = []
    for name, needed in formula.years((cell.tahun,), awal=base_year).items():
        for year in needed:
            place = view.place(name, year)
            if place is not None and place[2] != "anggota":
                message = Message(
                    "dihitung dari {name} {year}", "computed from {name} {year}", {"name": name, "year": year}
                )
                related.append(Related(message, place))
    return related[:_SHOWN]


def _is_planned(plan: Plan, formula: "Formula", year: int) -> bool:
    """Whether nothing that was counted during the plan enters: that would be achievement, not plan."""
    table = plan.ledger.rumus
    first = plan.model.periode.awal
    for name, needed in formula.years((year,), awal=table.base_year).items():
        for at in needed:
            place = table.planned.place(name, at)
            if at >= first and place is not None and place[0] == "variabel" and place[2] != "rencana":
                return False
    return True
