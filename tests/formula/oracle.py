"""Arithmetic a second time, with ``fractions.Fraction`` and no code of the engine: what the engine is held against."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

NAMES = ("a", "b", "c")
YEAR = 2024


class NoValue(Exception):  # noqa: N818
    """There is no value."""


@dataclass(frozen=True)
class Sum:
    """An operation: its sign, and what it works on."""

    sign: str
    parts: tuple[Any, ...]


def text(tree: Any) -> str:
    """The formula, every operation in parentheses."""
    match tree:
        case Sum("neg", (x,)):
            return f"(-{text(x)})"
        case Sum("if", (sign, left, right, then, other)):
            return f"if({text(left)} {sign} {text(right)}, {text(then)}, {text(other)})"
        case Sum("case", (sign, left, right, then, other)):
            return f"case({text(left)} {sign} {text(right)}: {text(then)}; else: {text(other)})"
        case Sum("ifmissing" | "min" | "max" | "sum" | "mean" | "abs" | "round2" | "clamp" as name, parts):
            inside = ", ".join(map(text, parts))
            return f"round({inside}, 2)" if name == "round2" else f"{name}({inside})"
        case Sum("^", (x, k)):
            return f"({text(x)} ^ {k})"
        case Sum(sign, (left, right)):
            return f"({text(left)} {sign} {text(right)})"
        case (str(name), int(shift)):
            return f"{name}[n{shift:+d}]" if shift else name
        case str():
            return tree
    raise AssertionError(tree)


def value(tree: Any, data: dict[str, dict[int, Any]]) -> Fraction:
    """The exact value. Raises ``NoValue``."""
    match tree:
        case Sum("neg", (x,)):
            return -value(x, data)
        case Sum("if" | "case", (sign, left, right, then, other)):
            return value(then if _holds(sign, value(left, data), value(right, data)) else other, data)
        case Sum("ifmissing", (first, other)):
            try:
                return value(first, data)
            except NoValue:
                return value(other, data)
        case Sum(name, parts) if name in _MANY:
            return Fraction(_MANY[name]([value(part, data) for part in parts]))
        case Sum("^", (x, k)):
            base = value(x, data)
            if base == 0 and k <= 0:
                raise NoValue
            return Fraction(base**k)
        case Sum(sign, (left, right)):
            x, y = value(left, data), value(right, data)
            if sign == "/" and y == 0:
                raise NoValue
            return {"+": x + y, "-": x - y, "*": x * y, "/": x / y if y else x}[sign]
        case (str(name), int(shift)):
            entry = data[name].get(YEAR + shift)
            if entry is None:
                raise NoValue
            return Fraction(entry)
        case str():
            return Fraction(tree)
    raise AssertionError(tree)


def _holds(sign: str, x: Fraction, y: Fraction) -> bool:
    return {"<": x < y, "<=": x <= y, ">": x > y, ">=": x >= y, "=": x == y, "<>": x != y}[sign]


def _round2(values: list[Fraction]) -> Fraction:
    scaled = abs(values[0]) * 100
    whole = scaled.numerator // scaled.denominator
    whole += scaled - whole >= Fraction(1, 2)
    return Fraction(whole if values[0] >= 0 else -whole, 100)


def _clamp(values: list[Fraction]) -> Fraction:
    if values[1] > values[2]:
        raise NoValue
    return min(max(values[0], values[1]), values[2])


_MANY: dict[str, Any] = {
    "min": min,
    "max": max,
    "sum": sum,
    "mean": lambda values: sum(values) / len(values),
    "abs": lambda values: abs(values[0]),
    "round2": _round2,
    "clamp": _clamp,
}

_leaves = st.one_of(
    st.integers(0, 1000).map(str),
    st.integers(0, 99).map(lambda k: f"0.{k:02d}"),
    st.tuples(st.sampled_from(NAMES), st.sampled_from((0, 0, -1, -2))),
)


def _grow(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    comparison = st.tuples(st.sampled_from(("<", "<=", ">", ">=", "=", "<>")), inner, inner, inner, inner)
    several = st.lists(inner, min_size=1, max_size=3).map(tuple)
    return st.one_of(
        st.builds(Sum, st.sampled_from("+-*/"), st.tuples(inner, inner)),
        st.builds(Sum, st.sampled_from(("neg", "abs", "round2")), st.tuples(inner)),
        st.builds(Sum, st.sampled_from(("if", "case")), comparison),
        st.builds(Sum, st.sampled_from(("min", "max", "sum", "mean")), several),
        st.builds(Sum, st.just("clamp"), st.tuples(inner, inner, inner)),
        st.builds(Sum, st.just("ifmissing"), st.tuples(inner, inner)),
        st.builds(Sum, st.just("^"), st.tuples(inner, st.integers(-3, 4))),
    )


arithmetic = st.recursive(_leaves, _grow, max_leaves=12)
_entries = st.one_of(st.integers(-50, 10**9), st.decimals(-1000, 1000, places=2), st.none())
datasets = st.fixed_dictionaries({name: st.dictionaries(st.integers(YEAR - 2, YEAR), _entries) for name in NAMES})
