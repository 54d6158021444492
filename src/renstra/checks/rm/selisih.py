"""Stated targets and baselines held against what their formulas give on planned values.

Two rules read this: where the values are the plan of the formula's own variables, the target does not *reproduce*;
where they are targets of other indicators, what is promised does not *follow* from what is planned below. An indicator
belongs to one of the two.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from renstra.cascade import IndikatorNode
from renstra.checks.rm.tempat import readable
from renstra.ledger.rumus import IndikatorFormula
from renstra.quantity import Angka, Batas, Rentang, Target, agrees, decimals, round_half_up
from renstra.source import KeyPath
from renstra.workspace import Plan

if TYPE_CHECKING:
    from renstra.formula import Formula

_LARGEST = 50


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
        if bool(below) == cascading and all(fault.kind == "satuan-tidak-ada" for fault in table.unit_faults[index]):
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
            yield Cell(year, place, stated, result.value, _agrees(stated, result.value))


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


def _agrees(stated: Target, derived: Decimal) -> bool:
    match stated:
        case Angka(nilai):
            return is_same(nilai, derived)
        case Rentang(bawah, atas):
            return bawah <= derived <= atas or is_same(bawah, derived) or is_same(atas, derived)
        case Batas(operator, nilai):
            shown = derived if _is_large(nilai, derived) else round_half_up(derived, decimals(nilai))
            met = {"<": shown < nilai, "<=": shown <= nilai, ">": shown > nilai, ">=": shown >= nilai}
            return met[operator]
        case _:
            return True


def is_same(stated: Decimal, derived: Decimal) -> bool:
    """Whether the derived number, rounded as the stated one is, equals it."""
    return stated == derived if _is_large(stated, derived) else agrees(stated, derived)


def _is_large(stated: Decimal, derived: Decimal) -> bool:
    return max(derived.adjusted(), 0) + decimals(stated) > _LARGEST
