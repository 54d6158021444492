"""A choice by bounds of one variable as what it is: points and intervals with their values.

``case(x >= 90: 4; x >= 75: 3; else: 1)`` and ``if(x < 75, 1, if(x < 90, 3, 4))`` are the same pieces.
"""

from decimal import Decimal
from typing import Any

from renstra.formula.nodes import Binary, Call, Case, Compare, Node, Not, Number, Percent, Ref

Pieces = tuple[Any, ...]

_MOST_BOUNDS = 60


def piecewise(tree: Node) -> Pieces | None:
    """The pieces of a choice between numbers by one variable; ``None`` for any other tree."""
    refs: set[Ref] = set()
    bounds: set[Decimal] = set()
    if not _collect(tree, refs, bounds) or len(refs) != 1 or not 0 < len(bounds) <= _MOST_BOUNDS:
        return None
    points = sorted(bounds)
    probes: list[tuple[bool, Decimal]] = [(False, points[0] - 1)]
    for index, point in enumerate(points):
        beyond = (point + points[index + 1]) / 2 if index + 1 < len(points) else point + 1
        probes += [(True, point), (False, beyond)]
    values = [_value(tree, at) for _, at in probes]
    kept: list[tuple[Decimal | None, Decimal | None]] = [(None, values[0])]
    for index in range(1, len(probes), 2):
        before, at, after = kept[-1][1], values[index], values[index + 1]
        if at == before == after:
            continue
        joined = "<=" if at == before else "<" if at == after else "."
        kept += [(probes[index][1], at)] if joined == "." else [(None, Decimal(joined == "<="))]
        kept.append((probes[index][1], after))
    return ("pieces", next(iter(refs)), tuple(kept))


def _collect(tree: Node, refs: set[Ref], bounds: set[Decimal]) -> bool:
    """Gathers the variable and its bounds; whether the tree is a choice between numbers."""
    match tree:
        case Number():
            return True
        case Percent():
            return True
        case Case(branches, otherwise):
            rows = all(
                _condition(row.condition, refs, bounds) and _collect(row.value, refs, bounds) for row in branches
            )
            return rows and (otherwise is None or _collect(otherwise, refs, bounds))
        case Call("if", (condition, value, otherwise)):
            return (
                _condition(condition, refs, bounds)
                and _collect(value, refs, bounds)
                and _collect(otherwise, refs, bounds)
            )
        case _:
            return False


def _condition(node: Node, refs: set[Ref], bounds: set[Decimal]) -> bool:
    match node:
        case Compare(operands):
            for operand in operands:
                match operand:
                    case Ref():
                        refs.add(operand)
                    case Number(value) | Percent(value):
                        bounds.add(value)
                    case _:
                        return False
            return True
        case Binary("and" | "or", left, right):
            return _condition(left, refs, bounds) and _condition(right, refs, bounds)
        case Not(operand):
            return _condition(operand, refs, bounds)
        case _:
            return False


def _value(tree: Node, at: Decimal) -> Decimal | None:
    match tree:
        case Number(value) | Percent(value):
            return value
        case Case(branches, otherwise):
            for row in branches:
                if _holds(row.condition, at):
                    return _value(row.value, at)
            return None if otherwise is None else _value(otherwise, at)
        case Call("if", (condition, value, otherwise)):
            return _value(value if _holds(condition, at) else otherwise, at)
        case _:
            return None


def _holds(node: Node, at: Decimal) -> bool:
    match node:
        case Compare(operands, operators):
            numbers = [operand.value if isinstance(operand, Number | Percent) else at for operand in operands]
            return all(_compared(a, sign, b) for a, sign, b in zip(numbers, operators, numbers[1:], strict=False))
        case Binary("and", left, right):
            return _holds(left, at) and _holds(right, at)
        case Binary("or", left, right):
            return _holds(left, at) or _holds(right, at)
        case Not(operand):
            return not _holds(operand, at)
        case _:
            return False


def _compared(a: Decimal, sign: str, b: Decimal) -> bool:
    return {"<": a < b, "<=": a <= b, ">": a > b, ">=": a >= b, "=": a == b, "<>": a != b}[sign]
