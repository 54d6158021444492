"""A whole panel in floats, with numpy: where speed over many members matters more than the last digits.

An array has a row for every year and a column for every member; NaN is no value. What ``panel`` gives exactly, this
gives to the precision of a float (about fifteen digits): no value stays no value, and never becomes 0 or infinity; what
passes 1E308 on the way has none. Where a number lies on the edge of a condition or halfway between two roundings, the
last digit may send it to the other side. Sets, parts of the year, texts and ``known`` are left to ``panel``.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import reduce
from itertools import pairwise
from typing import Any

import numpy as np

from renstra.formula.functions import BY_NAME
from renstra.formula.limits import MAX_EXPONENT
from renstra.formula.nodes import (
    Binary,
    Branch,
    Call,
    Case,
    Compare,
    Lookup,
    Negate,
    Node,
    Not,
    Number,
    Percent,
    Point,
    Range,
    Ref,
)
from renstra.formula.unsupported import UnsupportedError

Array = Any
"""A numpy array of floats: a table, one row of it, or one float."""

_MAX_PLACES, _MAX_EXP = 30, 500
_HOLDS: dict[str, Callable[[Array, Array], Array]] = {
    "<": np.less, "<=": np.less_equal, ">": np.greater, ">=": np.greater_equal, "=": np.equal, "<>": np.not_equal,
}  # fmt: skip


def panel_floats(tree: Node, arrays: Mapping[str, Array], years: Sequence[int], awal: int | None) -> Array:
    """The formula in every year for every member: an array of a row for every year.

    Raises ``UnsupportedError``; ``ValueError`` for an array that is not one row a year, ``KeyError`` for a name without
    one.
    """
    given = {name: _table(name, array, len(years)) for name, array in arrays.items()}
    shape = np.broadcast_shapes((len(years), 1), *(array.shape for array in given.values()))
    reader = _Reader(given, years, awal)
    try:
        with np.errstate(all="ignore", over="raise"):
            value = reader.number(tree)
    except FloatingPointError:  # something is too large for a float: again, with every step looked at
        reader.careful = True
        with np.errstate(all="ignore"):
            value = reader.number(tree)
    return np.array(np.broadcast_to(value, shape))


def _table(name: str, array: Array, rows: int) -> Array:
    table = np.asarray(array, dtype=np.float64)
    if table.ndim != 2 or table.shape[0] != rows:
        raise ValueError(f"{name}: an array of {rows} rows expected, one a year, not of shape {table.shape}")
    return _finite(table)


class _Reader:
    """Numbers are arrays; a condition is 1, 0 or NaN. ``careful``: infinity on the way becomes NaN at once."""

    def __init__(self, arrays: Mapping[str, Array], years: Sequence[int], awal: int | None) -> None:
        self.arrays = arrays
        self.years = list(years)
        self.awal = awal
        self.careful = False
        self.consecutive = all(after - year == 1 for year, after in pairwise(self.years))

    def number(self, node: Node) -> Array:
        value = self._number(node)
        return _finite(value) if self.careful else value

    def _number(self, node: Node) -> Array:
        match node:
            case Number(value) | Percent(value):
                return np.float64(value)
            case Ref(name, Point("n" | "awal" | "") as point, None):
                return self.at(name, point)
            case Negate(operand):
                return -self.number(operand)
            case Binary("+" | "-" | "*" | "/" | "^" as operator, left, right):
                return _arithmetic(operator, self.number(left), self.number(right))
            case Call():
                return self.call(node)
            case Case(branches, otherwise):
                return self.case(branches, otherwise)
            case Lookup(key, rows, otherwise):
                return self.case(rows, otherwise, self.number(key))
            case _:
                raise UnsupportedError("numpy", node, "not a number by itself in an array")

    def at(self, name: str, point: Point) -> Array:
        """The rows of a variable at a time; years that the arrays do not have are NaN."""
        array, k = self.arrays[name], point.offset
        if point.anchor != "n":
            base = self.awal if point.anchor == "awal" else 0
            if base is None or base + k not in self.years:
                return np.full(array.shape[1:], np.nan)
            return array[self.years.index(base + k)]
        if not k:
            return array
        moved = np.full_like(array, np.nan)
        if not self.consecutive:
            for row, year in enumerate(self.years):
                if year + k in self.years:
                    moved[row] = array[self.years.index(year + k)]
        elif -len(self.years) < k < 0:
            moved[-k:] = array[:k]
        elif 0 < k < len(self.years):
            moved[:-k] = array[k:]
        return moved

    def call(self, node: Call) -> Array:
        function = BY_NAME[node.function]
        if node.over is not None or function.applied in ("known", "count"):
            raise UnsupportedError("numpy", node, "sets are not in arrays")
        if function.applied == "if":
            return self.case((Branch(node.arguments[0], node.arguments[1]),), node.arguments[2])
        if function.applied == "all" and len(node.arguments) == 1:
            values = self.members(node.arguments[0])
        else:
            values = [self.number(argument) for argument in node.arguments]
        if function.applied == "ifmissing":
            return np.where(np.isnan(values[0]), values[1], values[0])
        return _several(node, values) if function.is_aggregate else _each(node, values)

    def members(self, node: Node) -> list[Array]:
        """A range of years around n as one array for each year; anything else alone."""
        match node:
            case Ref(name, Range(Point("n", first), Point("n", last)), None):
                return [self.at(name, Point("n", offset)) for offset in range(first, last + 1)]
            case Ref(_, Range()):
                raise UnsupportedError("numpy", node, "a range that is not as long in every year")
            case _:
                return [self.number(node)]

    def case(self, branches: Sequence[Branch], otherwise: Node | None, key: Array | None = None) -> Array:
        """The first condition that holds; one without value ends the search. ``key`` is what a lookup looks up."""
        value = np.nan if otherwise is None else self.number(otherwise)
        for branch in reversed(branches):
            if key is None:
                condition = self.condition(branch.condition)
            else:
                condition = _compare("=", key, self.number(branch.condition))
            chosen = np.where(condition == 1.0, self.number(branch.value), value)
            value = np.where(np.isnan(condition), np.nan, chosen)
        return value

    def condition(self, node: Node) -> Array:
        match node:
            case Compare(operands, operators):
                values = [self.number(operand) for operand in operands]
                return reduce(_and, map(_compare, operators, values, values[1:]))
            case Binary("and", left, right):
                return _and(self.condition(left), self.condition(right))
            case Binary("or", left, right):
                return 1.0 - _and(1.0 - self.condition(left), 1.0 - self.condition(right))
            case Not(operand):
                return 1.0 - self.condition(operand)
            case _:
                raise UnsupportedError("numpy", node, "no condition in an array")


def _finite(value: Array) -> Array:
    return np.where(np.isinf(value), np.nan, value) if np.isinf(value).any() else value


def _compare(sign: str, left: Array, right: Array) -> Array:
    return np.where(np.isnan(left) | np.isnan(right), np.nan, _HOLDS[sign](left, right))


def _and(left: Array, right: Array) -> Array:
    """0 where either is 0, else NaN where either is, else 1."""
    return np.where((left == 0.0) | (right == 0.0), 0.0, left * right)


def _arithmetic(operator: str, left: Array, right: Array) -> Array:
    match operator:
        case "+":
            return left + right
        case "-":
            return left - right
        case "*":
            return left * right
        case "/":
            value = np.divide(left, right)
            return value if np.all(right) else np.where(right == 0.0, np.nan, value)
        case _:
            return _power(left, right)


def _power(base: Array, exponent: Array) -> Array:
    """0 to the power of 0 or less has no value, nor have fractional powers of negative numbers."""
    value = np.power(base, exponent)
    bad = np.isnan(base) | np.isnan(exponent) | ((base == 0.0) & (exponent <= 0.0))
    if np.any(large := np.abs(exponent) > MAX_EXPONENT):
        bad = bad | (large & (exponent % 1.0 == 0.0) & (np.abs(base) != 1.0))
    return np.where(bad, np.nan, value)


def _each(node: Call, values: list[Array]) -> Array:
    value = values[0]
    match node.function:
        case "abs":
            return np.abs(value)
        case "floor":
            return np.floor(value)
        case "ceil":
            return np.ceil(value)
        case "sqrt":
            return np.sqrt(value)
        case "ln":
            return _finite(np.log(value))
        case "log10":
            return _finite(np.log10(value))
        case "exp":
            return np.where(np.abs(value) <= _MAX_EXP, np.exp(value), np.nan)
        case "power":
            return _power(value, values[1])
        case "clamp":
            low, high = values[1:]
            return np.where(low <= high, np.minimum(np.maximum(value, low), high), np.nan)
        case "round":
            return _round(node, value)
        case _:
            raise UnsupportedError("numpy", node, "no such function over arrays")


def _round(node: Call, value: Array) -> Array:
    """Halves away from 0."""
    places = node.arguments[1] if len(node.arguments) > 1 else None
    literal = places.operand if isinstance(places, Negate) else places
    if literal is not None and (not isinstance(literal, Number) or literal.value % 1 or literal.value > _MAX_PLACES):
        raise UnsupportedError("numpy", node, "the number of decimals is no whole constant from -30 to 30")
    count = int(literal.value) if isinstance(literal, Number) else 0
    scale = 10.0 ** (-count if literal is not places else count)
    return np.copysign(np.floor(np.abs(value) * scale + 0.5) / scale, value)


def _several(node: Call, values: list[Array]) -> Array:
    match node.function:
        case "sum":
            return reduce(np.add, values)
        case "mean":
            return reduce(np.add, values) / len(values)
        case "min":
            return reduce(np.minimum, values)
        case "max":
            return reduce(np.maximum, values)
        case "median":
            return np.median(_stacked(values), axis=0)
        case "stdev":
            return _stacked(values).std(axis=0, ddof=1) if len(values) > 1 else values[0] * np.nan
        case "stdevp":
            return _stacked(values).std(axis=0)
        case _:
            raise UnsupportedError("numpy", node, "no such function over arrays")


def _stacked(values: list[Array]) -> Array:
    return np.stack(np.broadcast_arrays(*values))
