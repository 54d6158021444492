"""Plain arithmetic on plain numbers, as Python functions: the fast way of ``evaluate`` and ``panel``.

A function is put together from fixed pieces only: local names ``v0 n0 d0 t0 ...`` and ``K0 A0 ...`` made here, whole
numbers made here, and the operators below. No part of the formula's text is in it: names of variables are constants
in its namespace (``K0``), numbers are written from their integer ratio. ``is_made_of_fixed_pieces`` says so again
right before it is compiled.

It gives ``None`` wherever anything is not plain (missing input, a member set, a zero divisor, a text); then the
tree is evaluated, which finds the same value or says why there is none.

There are two functions for each formula: one for whole numbers, and one for decimal numbers, which are left as they are
under a context that never rounds (``exact.EXACT``); where the formula needs functions of the table the second one takes
any number as a ratio.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal, getcontext, setcontext
from typing import Any, NamedTuple

from renstra.formula.emit import Emitter
from renstra.formula.emit_texts import MAX_WEIGHT, Kind, Pair, Unsupported, weight
from renstra.formula.exact import CONTEXT, EXACT, NoValue, at_most_digits
from renstra.formula.limits import MAX_BITS, PRECISION
from renstra.formula.missing import looked_at_first
from renstra.formula.nodes import Node, Point, Ref
from renstra.formula.value import Data, Result

Fast = Callable[[Data, int, int | None], Result | None]
Rows = Callable[[Iterable[tuple[Any, ...]]], list[Decimal | None]]
"""The formula for rows of its inputs, in the order of ``Kernel.leaves``."""

_MAX_DIGITS = MAX_BITS * 3 // 10 // MAX_WEIGHT - 2
"""Digits of the whole numbers that the function is for."""

_MAX_HALF = _MAX_DIGITS // 2
"""Digits of a decimal number, and places of its first one before or behind the point: so the ratio is as short."""

_PIECES = re.compile(
    r"(?:\s|[vndtuKA][0-9]+|[0-9]+|[-+*/<>=!(),:\[\].]"
    r"|\b(?:def|fast|data|year|awal|rows|try|except|finally|return|for|in|continue|if|else|elif|is|not|and|or|None"
    r"|int|decimal|divide|round|normalize|plus|pad|zero|new|result|out|append|enter|current|before|exact"
    r"|adjusted|is_finite|as_integer_ratio|short|NoValue|LookupError|TypeError|AttributeError|ValueError|ArithmeticError"
    r"|__class__)\b)+"
)
_NAMES: dict[str, Any] = {
    "__builtins__": {}, "int": int, "decimal": Decimal, "divide": CONTEXT.divide, "round": CONTEXT.create_decimal,
    "normalize": CONTEXT.normalize, "plus": CONTEXT.plus, "pad": CONTEXT.add, "zero": Decimal(0),
    "new": tuple.__new__, "result": Result, "enter": setcontext, "current": getcontext, "exact": EXACT,
    "short": at_most_digits(_MAX_HALF), "NoValue": NoValue, "LookupError": LookupError, "TypeError": TypeError,
    "AttributeError": AttributeError, "ValueError": ValueError, "ArithmeticError": ArithmeticError,
}  # fmt: skip
_FAULTS = "(LookupError, TypeError, AttributeError, ValueError, ArithmeticError, NoValue)"
_LITERAL = re.compile(r"\b[0-9]+\b")


def compile_tree(tree: Node) -> tuple[Fast, Fast] | None:
    """Two functions ``(data, year, awal) -> Result | None``, the first for whole numbers, the second for any.

    ``None`` where the formula is not plain arithmetic.
    """
    both = _both(tree, _one)
    return None if both is None else (both[0][1], both[1][1])


def is_made_of_fixed_pieces(source: str) -> bool:
    """Whether a source text holds nothing but the pieces named above."""
    return _PIECES.fullmatch(source) is not None


class Kernel(NamedTuple):
    """The formula as functions of its inputs: ``leaves`` names them in order, by variable and time.

    ``looks``: places among the leaves, with their references, of those that are looked at first (``missing.py``).
    """

    leaves: tuple[tuple[str, Point], ...]
    looks: tuple[tuple[int, Ref], ...]
    whole: Rows
    mixed: Rows

    def functions(self, columns: Sequence[Any]) -> tuple[Rows, Rows]:
        """The function to try first for such columns, and the other one."""
        for column in columns:
            sample = next(iter(column.values()), None) if isinstance(column, Mapping) else column
            if isinstance(sample, Decimal):
                return self.mixed, self.whole
        return self.whole, self.mixed


def compile_kernel(tree: Node) -> Kernel | None:
    """The formula over rows of numbers; ``None`` where it is not plain arithmetic."""
    both = _both(tree, _many)
    if both is None:
        return None
    leaves = tuple(both[0][0].leaves)
    looks = tuple((leaves.index((ref.name, ref.time)), ref) for ref in looked_at_first(tree))
    return Kernel(leaves, looks, both[0][1], both[1][1])


Made = tuple[Emitter, Any]


def _both(tree: Node, make: Callable[[Node, Kind], Any]) -> tuple[Made, Made] | None:
    """The function for whole numbers and the one for any."""
    try:
        weight(tree)
        whole = make(tree, "whole")
        try:
            return whole, make(tree, "decimal")
        except Unsupported:
            return whole, make(tree, "ratio")
    except Unsupported:
        return None


def _one(tree: Node, kind: Kind) -> Made:
    """``fast(data, year, awal)``"""
    emitter = Emitter(kind, 2, ("return None",))
    value = _value(emitter, emitter.number(tree))
    exact = kind == "decimal"
    lines = [
        "def fast(data, year, awal):",
        *[" before = current()"] * exact,
        " try:",
        *_loads(emitter),
        *["  enter(exact)"] * exact,
        *_checks(emitter, "  "),
        *emitter.lines,
        f"  return new(result, ({value}, None, None, 0))",
        f" except {_FAULTS}:",
        "  return None",
        *[" finally:", "  enter(before)"] * exact,
    ]
    return emitter, _build(lines, emitter)


def _many(tree: Node, kind: Kind) -> Made:
    """``fast(rows)``"""
    emitter = Emitter(kind, 4, ("append(None)", "continue"))
    value = _value(emitter, emitter.number(tree))
    if not emitter.leaves:
        raise Unsupported
    exact = kind == "decimal"
    lines = [
        "def fast(rows):",
        " out = []",
        " append = out.append",
        *[" before = current()", " enter(exact)"] * exact,
        " try:",
        f"  for {''.join(f'v{index}, ' for index in emitter.leaves.values())}in rows:",
        "   try:",
        *_checks(emitter, "    "),
        *emitter.lines,
        f"    append({value})",
        f"   except {_FAULTS}:",
        "    append(None)",
        " finally:",
        "  enter(before)" if exact else "  None",
        " return out",
    ]
    return emitter, _build(lines, emitter)


def _loads(emitter: Emitter) -> list[str]:
    lines = [f"  u{index} = data[K{index}]" for index in emitter.series.values()]
    for (name, point), index in emitter.leaves.items():
        shift = f"+{point.offset}" if point.offset > 0 else str(point.offset or "")
        when = {"n": f"year{shift}", "awal": f"awal{shift}"}.get(point.anchor, str(point.offset))
        lines.append(f"  v{index} = u{emitter.series[name]}[{when}]")
    return lines


def _is_short(index: int, digits: int = _MAX_DIGITS) -> str:
    """With numbers this short no product of ``MAX_WEIGHT`` of them is larger than the tree allows."""
    return f"-1{'0' * digits} < v{index} < 1{'0' * digits}"


def _checks(emitter: Emitter, margin: str) -> list[str]:
    """Every input must be a number of the kind that the function is for."""
    lines: list[str] = []
    leaves = emitter.leaves.values()
    limits = f"-{_MAX_HALF} <= {{}}.adjusted() <= {_MAX_HALF}"
    match emitter.kind:
        case "whole":
            classes = " is ".join(f"v{i}.__class__" for i in leaves)
            wanted = [f"{classes} is int", *map(_is_short, leaves)]
        case "decimal":
            for i in leaves:
                lines += [f"if v{i}.__class__ is int and {_is_short(i)}:", f" v{i} = decimal(v{i})"]
            wanted = [limits.format(f"(+v{i})") for i in leaves]  # the sign traps a number that is too long
            if emitter.conditions:  # elsewhere the result shows what was not finite
                wanted += [f"v{i}.is_finite()" for i in leaves]
        case "ratio":
            wanted = []
            for i in leaves:
                short = limits.format(f"v{i}")
                plain = f"v{i}.__class__ is decimal and {short} or v{i}.__class__ is int and {_is_short(i)}"
                lines += [f"if not ({plain}):", *(f" {text}" for text in emitter.give_up)]
                lines.append(f"n{i}, d{i} = short(v{i}).as_integer_ratio()")
    if leaves and wanted:
        lines += [f"if not ({' and '.join(wanted)}):", *(f" {text}" for text in emitter.give_up)]
    return [margin + line for line in lines]


def _value(emitter: Emitter, value: Pair) -> str:
    """The text of the value as a decimal number, after the lines that it needs: ``to_decimal`` of ``exact.py``."""
    if emitter.kind == "decimal":
        return _decimal_value(emitter, value)
    value = emitter.positive(value)
    if value.d != "1":
        return f"divide({value.n}, {value.d})"
    n, limit = emitter.temporary(value.n), f"1{'0' * PRECISION}"
    return f"decimal({n}) if -{limit} < {n} < {limit} else round({n})"


def _decimal_value(emitter: Emitter, value: Pair) -> str:
    """As a ratio of whole numbers would give it: an exact result without zeros at its end, a rounded one in full."""
    out = emitter.new()
    if value.d.isdecimal() and (inverse := _inverse(int(value.d))) is not None:
        n = value.n if inverse == 1 else f"{value.n}*{emitter.constant(inverse)}"
        n = emitter.temporary(n)
        emitter.refuse(f"not {n}.is_finite()")
        emitter.line(f"{out} = normalize({n})")
        emitter.line(f"if {out} != {n}:")
        emitter.line(f" {out} = plus({n})")
        emitter.line(f"elif {out}.adjusted() > 0 or not {out}:")
    else:
        n, d = emitter.temporary(value.n), emitter.temporary(value.d)
        emitter.refuse(f"not ({n}.is_finite() and {d}.is_finite())")
        emitter.line(f"{out} = divide({n}, {d})")
        emitter.line(f"if {out}*{d} == {n}:")
        emitter.line(f" {out} = normalize({out})")
        emitter.line(f" if {out}.adjusted() > 0 or not {out}:")
        emitter.indent += 1
    emitter.line(f" {out} = pad({out}, zero)")
    names: dict[str, str] = {}

    def constant(found: re.Match[str]) -> str:
        literal = found.group()
        if literal not in names:
            names[literal] = emitter.constant(Decimal(literal))
        return names[literal]

    emitter.lines = [_LITERAL.sub(constant, line) for line in emitter.lines]
    return out


def _inverse(number: int) -> Decimal | None:
    """1/number where it is a short decimal fraction."""
    rest, digits = number, 0
    for factor in (2, 5):
        while rest and rest % factor == 0:
            rest, digits = rest // factor, digits + 1
    return EXACT.divide(1, number) if rest == 1 and digits <= PRECISION else None


def _build(lines: list[str], emitter: Emitter) -> Any:
    source = "\n".join(lines) + "\n"
    assert is_made_of_fixed_pieces(source), source
    series = {f"K{index}": name for name, index in emitter.series.items()}
    namespace: dict[str, Any] = {**_NAMES, **emitter.constants, **series}
    exec(source, namespace)
    return namespace["fast"]
