"""Which parentheses seem to be missing: ``a - b / c`` where a and b are the same kind of thing."""

from collections.abc import Mapping
from dataclasses import replace

from renstra.formula.nodes import Binary, Node, Ref
from renstra.formula.unit_text import parse_unit
from renstra.formula.units import Unit, things


def regroup(node: Node, left: Unit, right: Unit, units: Mapping[str, str]) -> Node | None:
    """``(a - b) / c`` for ``a - b / c``, ``a / (b + c)`` for ``a / b + c``; ``None``: neither helps."""
    match node:
        case Binary("+" | "-", a, b) if things(left) != things(right):
            return _into_dividend(node, a, b, left, units) or _into_divisor(node, a, b, right, units)
        case _:
            return None


def _into_dividend(node: Binary, a: Node, b: Node, unit: Unit, units: Mapping[str, str]) -> Node | None:
    match b:
        case Binary("*", inner):
            moved = _into_dividend(node, a, inner, unit, units)
            return None if moved is None else replace(b, left=moved)
        case Binary("/", dividend) if _unit(dividend, units) == things(unit):
            return replace(b, left=Binary(node.operator, a, dividend))
        case _:
            return None


def _into_divisor(node: Binary, a: Node, b: Node, unit: Unit, units: Mapping[str, str]) -> Node | None:
    match a:
        case Binary("/", _, divisor) if _unit(divisor, units) == things(unit):
            return replace(a, right=Binary(node.operator, divisor, b))
        case _:
            return None


def _unit(node: Node, units: Mapping[str, str]) -> dict[str, int] | None:
    """Things of a variable; other expressions are not guessed at."""
    if isinstance(node, Ref) and node.name in units:
        return things(parse_unit(units[node.name]))
    return None
