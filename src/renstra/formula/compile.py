"""Plain arithmetic on plain numbers, as one Python function: the fast way of ``evaluate``.

The function is put together from fixed pieces only: local names ``v0 n0 d0 t0 ...`` and ``K0 A0 ...`` made here, whole
numbers made here, and the operators below. No part of the formula's text is in it: names of variables are constants
in its namespace (``K0``), numbers are written from their integer ratio. ``is_made_of_fixed_pieces`` says so again
right before it is compiled.

It gives ``None`` wherever anything is not plain (missing input, a member set, a zero divisor, a text); then the
tree is evaluated, which finds the same value or says why there is none.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from renstra.formula.emit import MAX_WEIGHT, Emitter, Pair, Unsupported, weight
from renstra.formula.exact import CONTEXT, NoValue, at_most_digits
from renstra.formula.limits import MAX_BITS
from renstra.formula.nodes import Node, Point
from renstra.formula.value import Data, Result

Fast = Callable[[Data, int, int | None], Result | None]

_MAX_DIGITS = MAX_BITS * 3 // 10 // MAX_WEIGHT - 2
"""Digits of the whole numbers that the function is for."""

_MAX_HALF = _MAX_DIGITS // 2
"""Digits of a decimal number, and places of its first one before or behind the point: so the ratio is as short."""
_short = at_most_digits(_MAX_HALF)

_PIECES = re.compile(
    r"(?:\s|[vndtuKA][0-9]+|[0-9]+|[-+*/<>=!(),:\[\].]"
    r"|\b(?:def|fast|data|year|awal|try|except|return|if|else|is|not|and|or|None|int|divide|decimal|round|new|result"
    r"|short|adjusted|as_integer_ratio|__class__"
    r"|NoValue|LookupError|TypeError|AttributeError|ValueError|ArithmeticError)\b)+"
)


def compile_tree(tree: Node) -> tuple[Fast, Fast] | None:
    """Two functions ``(data, year, awal) -> Result | None``, the first for whole numbers, the second for any.

    ``None`` where the formula is not plain arithmetic.
    """
    whole, mixed = _assemble(tree, whole=True), _assemble(tree, whole=False)
    return None if whole is None or mixed is None else (whole, mixed)


def is_made_of_fixed_pieces(source: str) -> bool:
    """Whether a source text holds nothing but the pieces named above."""
    return _PIECES.fullmatch(source) is not None


Row = Callable[..., Decimal | None]


class Kernel(NamedTuple):
    """The formula as functions of its inputs: ``leaves`` names them in order, by variable and time."""

    leaves: tuple[tuple[str, Point], ...]
    whole: Row
    mixed: Row

    def functions(self, columns: Sequence[Any]) -> tuple[Row, Row]:
        """The function to try first for such columns, and the other one."""
        for column in columns:
            sample = next(iter(column.values()), None) if isinstance(column, Mapping) else column
            if isinstance(sample, Decimal):
                return self.mixed, self.whole
        return self.whole, self.mixed


def compile_kernel(tree: Node) -> Kernel | None:
    """The formula over rows of numbers; ``None`` where it is not plain arithmetic."""
    emitters = [emitted for whole in (True, False) if (emitted := _emit(tree, whole=whole)) is not None]
    if len(emitters) < 2 or not emitters[0][0].leaves:
        return None
    whole, mixed = (_build(_row_head(emitter), emitter, value, "decimal") for emitter, value in emitters)
    return Kernel(tuple(emitters[0][0].leaves), whole, mixed)


def _assemble(tree: Node, *, whole: bool) -> Fast | None:
    emitted = _emit(tree, whole=whole)
    if emitted is None:
        return None
    emitter, value = emitted
    fast: Fast = _build(_load_head(emitter), emitter, value, "result")
    return fast


def _emit(tree: Node, *, whole: bool) -> tuple[Emitter, Pair] | None:
    emitter = Emitter(whole)
    try:
        weight(tree)
        return emitter, emitter.positive(emitter.number(tree))
    except Unsupported:
        return None


def _build(head: list[str], emitter: Emitter, value: Pair, kind: str) -> Any:
    number = f"round({value.n})" if value.d == "1" else f"divide({value.n}, {value.d})"
    given = f"new(result, ({number}, None, None, 0))" if kind == "result" else number
    faults = "LookupError, TypeError, AttributeError, ValueError, ArithmeticError, NoValue"
    lines = [
        *head,
        *_check_lines(emitter),
        *emitter.lines,
        f"  return {given}",
        f" except ({faults}):",
        "  return None",
    ]
    source = "\n".join(lines) + "\n"
    assert is_made_of_fixed_pieces(source), source
    namespace: dict[str, Any] = {
        "__builtins__": {}, "int": int, "decimal": Decimal, "round": CONTEXT.create_decimal, "divide": CONTEXT.divide,
        "new": tuple.__new__, "result": Result, "short": _short, "NoValue": NoValue, "LookupError": LookupError,
        "TypeError": TypeError, "AttributeError": AttributeError, "ValueError": ValueError,
        "ArithmeticError": ArithmeticError,
        **emitter.constants, **{f"K{index}": name for name, index in emitter.series.items()},
    }  # fmt: skip
    exec(source, namespace)
    return namespace["fast"]


def _row_head(emitter: Emitter) -> list[str]:
    return [f"def fast({', '.join(f'v{i}' for i in emitter.leaves.values())}):", " try:"]


def _load_head(emitter: Emitter) -> list[str]:
    lines = ["def fast(data, year, awal):", " try:"]
    lines += [f"  u{index} = data[K{index}]" for index in emitter.series.values()]
    for (name, point), index in emitter.leaves.items():
        shift = f"+{point.offset}" if point.offset > 0 else str(point.offset or "")
        when = {"n": f"year{shift}", "awal": f"awal{shift}"}.get(point.anchor, str(point.offset))
        lines.append(f"  v{index} = u{emitter.series[name]}[{when}]")
    return lines


def _is_short(index: int) -> str:
    """With numbers this short no product of ``MAX_WEIGHT`` of them is larger than the tree allows."""
    return f"-1{'0' * _MAX_DIGITS} < v{index} < 1{'0' * _MAX_DIGITS}"


def _check_lines(emitter: Emitter) -> list[str]:
    """Every input must be a number of the kind that the function is for."""
    if not emitter.leaves:
        return []
    if emitter.whole:
        others = " or ".join(f"v{i}.__class__ is not int" for i in emitter.leaves.values())
        sizes = " and ".join(_is_short(i) for i in emitter.leaves.values())
        return [f"  if {others} or not ({sizes}):", "   return None"]
    lines = []
    for i in emitter.leaves.values():
        plain = f"v{i}.__class__ is decimal and -{_MAX_HALF} <= v{i}.adjusted() <= {_MAX_HALF}"
        lines += [f"  if not ({plain} or v{i}.__class__ is int and {_is_short(i)}):", "   return None"]
        lines.append(f"  n{i}, d{i} = short(v{i}).as_integer_ratio()")
    return lines
