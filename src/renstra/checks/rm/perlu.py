"""Which level of an indicator below would keep the promises above, year by year, each built on the one before."""

from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal

from renstra.checks.rm.selisih import Comparison
from renstra.ledger.rumus import Series
from renstra.quantity import Angka, decimals
from renstra.workspace import Plan

_EXACT = Context(prec=60)
_LARGEST = 40


def levels(plan: Plan, found: Comparison) -> tuple[str, dict[int, Decimal]]:
    """The first name below for which there are such levels, and year -> level; an empty name where there is none.

    Levels are rounded to the decimals of the targets below, in the direction that keeps the promise. A year whose
    promise cannot be solved for ends the series.
    """
    for name, node in found.below.items():
        targets = node.indikator.target
        stated = [cell for cell in (targets or {}).values() if isinstance(cell, Angka)]
        places = max((decimals(cell.nilai) for cell in stated), default=0)
        found_levels = _levels(plan, found, name, places)
        if found_levels:
            return name, found_levels
    return "", {}


def _levels(plan: Plan, found: Comparison, name: str, places: int) -> dict[int, Decimal]:
    table = plan.ledger.rumus
    data: dict[str, Series] = dict(table.planned.data)
    result: dict[int, Decimal] = {}
    for cell in found.cells:
        if cell.place[-1] == "awal":
            continue
        solution = found.formula.solve(name, cell.number, data, cell.tahun, awal=table.base_year).value
        if solution is None or solution.adjusted() > _LARGEST:
            break
        chosen = solution
        for rounding in (ROUND_CEILING, ROUND_FLOOR):
            level = solution.quantize(Decimal(1).scaleb(-places), rounding, _EXACT)
            value = found.formula.evaluate(_with(data, name, cell.tahun, level), cell.tahun, awal=table.base_year).value
            if value is not None and (value <= cell.number if found.falling else value >= cell.number):
                chosen = level
                break
        data = _with(data, name, cell.tahun, chosen)
        result[cell.tahun] = chosen
    return result


def _with(data: dict[str, Series], name: str, year: int, value: Decimal) -> dict[str, Series]:
    return {**data, name: {**data.get(name, {}), year: value}}
