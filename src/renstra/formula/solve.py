"""Which value of one variable gives a target; levels that promised rates imply, year by year.

Formulas that are fractions of polynomials up to degree 2 are solved exactly. Others (roots, logarithms, choices on the
unknown) are searched for by halving an interval where the result crosses the target.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from renstra.formula import exact
from renstra.formula.evaluate import evaluate
from renstra.formula.exact import NoValue, Ratio, from_number, to_decimal
from renstra.formula.limits import MAX_CELLS
from renstra.formula.load import Context
from renstra.formula.nodes import Node
from renstra.formula.polynomial import NotRational, Unknown, contains, fraction, solutions
from renstra.formula.value import Data, Undefined

_STEPS = 160
_MAX_CROSSINGS = 8
"""Intervals that are halved; a formula that crosses its target more often (``floor``) has no more than these."""
_CLOSE: Ratio = (1, 10**24)
"""A found value must give the target to this share of it; a jump across the target is no solution."""


@dataclass(frozen=True, slots=True)
class Solution:
    """``value`` is the largest of ``values``; ``exact`` tells a solved formula from a searched one.

    Where there is none, ``undefined`` says why.
    """

    value: Decimal | None
    values: tuple[Decimal, ...] = ()
    exact: bool = False
    undefined: Undefined | None = None


def solve(tree: Node, name: str, target: Decimal | int, context: Context, at: int | None = None) -> Solution:
    """The value of ``name`` in year ``at`` (the year of evaluation where it is not given) that gives ``target``."""
    unknown = Unknown(name, context.year if at is None else at)
    if not contains(tree, unknown):
        return _none("tidak-terselesaikan", unknown)
    try:
        aim = from_number(target)
        try:
            found = solutions(fraction(tree, unknown, context), aim)
            is_exact = True
        except NotRational:
            found, is_exact = _search(tree, unknown, aim, context), False
    except NoValue as none:
        return _none(none.reason, unknown)
    values = sorted({to_decimal(x) for x in found}, reverse=True)
    if not values:
        return _none("tidak-terselesaikan", unknown)
    return Solution(values[0], tuple(values), is_exact)


def project(tree: Node, name: str, targets: Mapping[int, Decimal | int], context: Context) -> dict[int, Solution]:
    """Levels of ``name`` year by year that give the targets, each year built on the one before."""
    levels: dict[int, Solution] = {}
    data = context.data
    for year in sorted(targets):
        levels[year] = solve(tree, name, targets[year], replace(context, data=data, year=year))
        data = _with(data, name, year, levels[year].value)
    return levels


def _none(reason: str, unknown: Unknown) -> Solution:
    where = f"{unknown.name}[{unknown.year}]"
    return Solution(None, (), False, Undefined(reason, where, name=unknown.name, year=unknown.year))


def _with(data: Data, name: str, year: int, value: Any) -> Data:
    return {**data, name: {**_by_year(data.get(name)), year: value}}


def _by_year(entry: Any) -> Mapping[Any, Any]:
    """The years of a variable; members that have years come inside of them."""
    if not isinstance(entry, Mapping):
        return {}
    if not isinstance(next(iter(entry), 0), str | tuple):
        return entry
    years: dict[Any, dict[Any, Any]] = {}
    for member, series in entry.items():
        for year, value in series.items() if isinstance(series, Mapping) else ():
            if isinstance(year, int):
                years.setdefault(year, {})[member] = value
    return years


def _search(tree: Node, unknown: Unknown, target: Ratio, context: Context) -> list[Ratio]:
    spent = 0

    def miss(x: Ratio) -> Ratio | None:
        nonlocal spent
        here = replace(context, data=_with(context.data, unknown.name, unknown.year, to_decimal(x)))
        value = evaluate(tree, here)
        spent += here.cells
        if spent > MAX_CELLS:
            raise NoValue("terlalu-banyak")
        return exact.subtract(value, target) if isinstance(value, tuple) else None

    sizes = [Decimal(d).scaleb(e) for e in range(-6, 16) for d in (1, 2, 5)]
    points = [from_number(x) for x in [-x for x in reversed(sizes)] + [Decimal(0)] + sizes]
    found: list[Ratio] = []
    before: tuple[Ratio, Ratio] | None = None
    crossings = 0
    for x in reversed(points):
        gap = miss(x)
        if gap is not None:
            if gap[0] == 0:
                found.append(x)
            elif before is not None and before[1][0] and (before[1][0] > 0) != (gap[0] > 0):
                found.extend(_halve(miss, before[0], x, before[1][0] > 0, target))
                crossings += 1
                if crossings == _MAX_CROSSINGS:
                    break
        before = (x, gap) if gap is not None else None
    return found


def _halve(miss: Any, low: Ratio, high: Ratio, low_above: bool, target: Ratio) -> list[Ratio]:
    for _ in range(_STEPS):
        middle = from_number(to_decimal(exact.divide(exact.add(low, high), (2, 1))))
        gap = miss(middle)
        if gap is None or not gap[0]:
            return [middle] if gap is not None else []
        if (gap[0] > 0) == low_above:
            low = middle
        else:
            high = middle
    gap = miss(low)
    size = exact.multiply(_CLOSE, (max(abs(target[0]), target[1]), target[1]))
    close = gap is not None and exact.sign((abs(gap[0]), gap[1]), size) <= 0
    return [low] if close else []
