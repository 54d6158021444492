"""What ``evaluate`` gives for a table, and whether an engine that computes with floats can be held to it.

A float engine is right to about fifteen digits. Where a formula decides on a difference smaller than that (a
comparison, a rounding, a divisor that is 0 only by cancellation), one of the two answers is as good as the other:
``is_fragile`` finds such places, and they are not compared.
"""

from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from math import isclose
from typing import Any

from hypothesis import currently_in_test_context, event

from renstra.formula import parse
from renstra.formula.evaluate import evaluate
from renstra.formula.exact import to_decimal
from renstra.formula.load import Context
from renstra.formula.nodes import Binary, Call, Compare, Lookup, Node, Number, Percent, Ref, walk
from renstra.formula.tabular import TableLayout
from renstra.formula.value import Members, Scalar, Undefined, Value
from tests.formula.writers.material import AWAL, Table

Found = dict[tuple[Any, ...], float | None]
"""Rows of an engine: keys, the year last -> value."""

LARGE = 10**90
CLOSE = Fraction(1, 10**5)
_EXACT = frozenset(("sum", "min", "max", "abs", "count", "if", "ifmissing", "known", "clamp", "floor", "ceil"))
_ZERO, _HALF = Number(Decimal(0)), Number(Decimal("0.5"))


def context(data: dict[str, Any], year: int, awal: int, sets: bool) -> Context:
    """Where to evaluate."""
    named = dict.fromkeys(data, ("kec", "unit")) if sets else {}
    return Context(data, year, awal, sets=named)


def scalars(value: Value) -> list[Scalar]:
    """All members, or the one value."""
    return list(value.values.values()) if isinstance(value, Members) else [value]


def number(value: Scalar) -> float | None:
    """A ratio as a float, anything else as ``None``."""
    return float(to_decimal(value)) if isinstance(value, tuple) else None


def agree(expected: float | None, found: float | None, scale: float) -> bool:
    """Whether an engine gave the same, to its precision; ``scale``: the largest number on the way."""
    if expected is None or found is None:
        return expected is found
    return isclose(expected, found, rel_tol=1e-7, abs_tol=1e-10 * scale)


def _unmatched_is_answered() -> bool:
    """Whether ``ifmissing`` answers for a member that only one of two sets has, as it does for any missing value."""
    data = {"a": {2024: {"m": 1}}, "b": {2024: {"k": 2}}}
    value = evaluate(parse("ifmissing(a, b)").tree, Context(data, 2024))
    return isinstance(value, Members) and value.values.get(("k",)) == (2, 1)


UNMATCHED_IS_ANSWERED = _unmatched_is_answered()
"""While ``evaluate`` does not, members of one set alone are compared only where nothing answers for them."""


def is_open(tree: Node, where: Context) -> bool:
    """Whether the formula hangs on an answer that ``evaluate`` does not give yet."""
    if UNMATCHED_IS_ANSWERED:
        return False
    return any(item.reason == "anggota-tidak-cocok" for item in _undefined(tree, where))


def _undefined(tree: Node, where: Context) -> Iterator[Undefined]:
    for node in walk(tree):
        yield from (item for item in scalars(evaluate(node, where)) if isinstance(item, Undefined))


def note(what: str) -> None:
    """Count it in the statistics of a property test."""
    if currently_in_test_context():
        event(what)


def check(text: str, table: Table, layout: TableLayout, answer: Callable[[], Found]) -> None:
    """Hold every row of an engine against ``evaluate``."""
    tree = parse(text).tree
    sets = bool(layout.members)
    found = answer()
    years = sorted({row["tahun"] for row in table.rows})
    for kab in sorted({row["kab"] for row in table.rows}):
        data = table.sets(kab) if sets else table.series(kab)
        for year in years:
            where = context(data, year, AWAL, sets)
            value = evaluate(tree, where)
            rows = value.values if isinstance(value, Members) else {(): value}
            expected = {(kab, *key, year): number(item) for key, item in rows.items()}
            got = {key: item for key, item in found.items() if key[0] == kab and key[-1] == year}
            if not isinstance(value, Members) and len(next(iter(found), (0, 0, 0))) > 2:
                # A set without members in this year: evaluate has a single value, a table has no row to say it in.
                assert not found or not got or set(got.values()) == {number(value)}, (text, kab, year, got)
                continue
            if sets and is_open(tree, where):
                note("open")
                continue
            if is_fragile(tree, where, halves=table.halves):
                note("fragile")
                continue
            note("a value" if any(item is not None for item in expected.values()) else "no value")
            assert got.keys() == expected.keys(), (text, kab, year, expected, got)
            size = scale(tree, where)
            for key, item in expected.items():
                assert agree(item, got[key], size), (text, key, item, got[key])


def scale(tree: Node, where: Context) -> float:
    """The largest number that the calculation meets."""
    return float(max((size for node in walk(tree) for size in _sizes(node, where)), default=Fraction(0)))


def is_fragile(tree: Node, where: Context, *, halves: bool) -> bool:
    """Whether something in the formula hangs on digits that a float has not."""
    if any(item.reason == "terlalu-besar" for item in _undefined(tree, where)):
        return True
    return any(
        size > LARGE or (size and size < Fraction(1, LARGE)) for node in walk(tree) for size in _sizes(node, where)
    ) or any(_is_close(edge, node, where, halves) for node in walk(tree) for edge in _edges(node))


def _edges(node: Node) -> Iterator[Node]:
    """What must not be near 0 for the node to be the same in floats."""
    match node:
        case Compare(operands):
            yield from (Binary("-", left, right) for left, right in pairwise(operands))
        case Lookup(key, rows):
            yield from (Binary("-", key, row.condition) for row in rows)
        case Binary("/", _, right):
            yield right
        case Binary("^", base, exponent) | Call("power", (base, exponent)):
            yield from (base, exponent, _from_whole(exponent))
        case Call("sqrt" | "ln" | "log10", (operand,)):
            yield operand
        case Call("floor" | "ceil", (operand,)):
            yield _from_whole(operand)
        case Call("round", arguments):
            places = arguments[1] if len(arguments) > 1 else _ZERO
            moved = Binary("*", arguments[0], Binary("^", Number(Decimal(10)), places))
            yield _from_whole(Binary("+", moved, _HALF))
        case Call("clamp", (_, low, high)):
            yield Binary("-", low, high)


def _from_whole(node: Node) -> Node:
    return Binary("-", node, Call("floor", (Binary("+", node, _HALF),)))


def _is_close(edge: Node, node: Node, where: Context, halves: bool) -> bool:
    if isinstance(edge, Ref | Number | Percent) or _is_exact(edge, halves):
        return False
    if isinstance(edge, Binary) and isinstance(node, Compare) and all(
        isinstance(side, Ref | Number | Percent) for side in (edge.left, edge.right)
    ):  # fmt: skip
        return False
    reach = max((size for part in walk(edge) for size in _sizes(part, where)), default=Fraction(0))
    near = CLOSE * max(reach, Fraction(1))
    return any(size <= near for size in _sizes(edge, where))


def _is_exact(node: Node, halves: bool) -> bool:
    """Whether a float has every digit: halves in give halves out."""
    for part in walk(node):
        match part:
            case Ref() if not halves:
                return False
            case Binary("/" | "^"):
                return False
            case Call(name) if name not in _EXACT:
                return False
            case Number(value) | Percent(value) if value * 4 % 1:
                return False
    return True


def _sizes(node: Node, where: Context) -> list[Fraction]:
    return [abs(Fraction(*item)) for item in scalars(evaluate(node, where)) if isinstance(item, tuple)]
