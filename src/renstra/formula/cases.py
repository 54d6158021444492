"""Gaps and overlaps of a ``case``, where its conditions compare one expression with numbers.

Thresholds printed as whole numbers (``90-100``, ``75-89``) leave 89.5 without an answer; two closed bounds that meet
answer twice. A ladder ``x >= 90; x >= 75; ...`` is read from above and has neither.
"""

from collections.abc import Callable
from decimal import Decimal

from renstra.formula.fault import FormulaFault
from renstra.formula.nodes import Binary, Case, Compare, Negate, Node, Not, Number, Percent, walk
from renstra.formula.write_text import write, write_number

Cut = tuple[Decimal, int]
"""A place between numbers: ``(90, 0)`` right before 90, ``(90, 1)`` right after it."""

Zone = tuple[tuple[Cut, Cut], ...]
"""Disjoint intervals in ascending order, each from a cut to a later one."""

_LOW: Cut = (Decimal("-Infinity"), 0)
_HIGH: Cut = (Decimal("Infinity"), 1)
EVERYTHING: Zone = ((_LOW, _HIGH),)

_ZONES: dict[str, Callable[[Decimal], Zone]] = {
    "<": lambda v: ((_LOW, (v, 0)),),
    "<=": lambda v: ((_LOW, (v, 1)),),
    ">": lambda v: (((v, 1), _HIGH),),
    ">=": lambda v: (((v, 0), _HIGH),),
    "=": lambda v: (((v, 0), (v, 1)),),
    "<>": lambda v: ((_LOW, (v, 0)), ((v, 1), _HIGH)),
}
_MIRRORED = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "=", "<>": "<>"}


def check_cases(tree: Node) -> tuple[FormulaFault, ...]:
    """The gaps, overlaps and unreachable branches of every ``case`` in a formula."""
    return tuple(fault for node in walk(tree) if isinstance(node, Case) for fault in _check(node))


def _check(node: Case) -> list[FormulaFault]:
    subject: Node | None = None
    zones: list[Zone] = []
    for branch in node.branches:
        found = _zone(branch.condition, subject)
        if found is None:
            return []
        subject, zone = found
        zones.append(zone)
    assert subject is not None
    faults: list[FormulaFault] = []
    covered: Zone = ()
    for index, (branch, zone) in enumerate(zip(node.branches, zones, strict=True)):
        if zone and not _without(zone, covered):
            faults.append(_fault("cabang-tak-tercapai", branch.condition, subject, zone))
        else:
            for earlier in zones[:index]:
                both = _common(earlier, zone)
                if both and both != earlier:  # a later step of a ladder holds the whole earlier one
                    faults.append(_fault("tumpang-tindih", branch.condition, subject, both))
        covered = _union(covered, zone)
    gap = _without(EVERYTHING, covered)
    if node.otherwise is not None:
        gap = tuple(part for part in gap if part[0] != _LOW and part[1] != _HIGH)
    if gap:
        faults.append(_fault("celah" if node.otherwise is None else "celah-lainnya", node, subject, gap))
    return faults


def _fault(kind: str, at: Node, subject: Node, zone: Zone) -> FormulaFault:
    return FormulaFault(kind, at.span, "", {"rentang": _describe(zone, write(subject))})


def _zone(condition: Node, subject: Node | None) -> tuple[Node, Zone] | None:
    """What a condition compares, and the numbers for which it holds; ``None`` where it is not of that kind."""
    match condition:
        case Compare(operands, operators):
            zone = EVERYTHING
            for left, operator, right in zip(operands, operators, operands[1:], strict=False):
                low, high = _constant(left), _constant(right)
                if (low is None) == (high is None):
                    return None
                other, sign = (right, _MIRRORED[operator]) if low is not None else (left, operator)
                if subject is not None and other != subject:
                    return None
                subject = other
                value = low if low is not None else high
                assert value is not None
                zone = _common(zone, _ZONES[sign](value))
            assert subject is not None
            return subject, zone
        case Not(operand):
            inner = _zone(operand, subject)
            return None if inner is None else (inner[0], _without(EVERYTHING, inner[1]))
        case Binary("and" | "or" as operator, left, right):
            first = _zone(left, subject)
            second = _zone(right, first[0]) if first is not None else None
            if first is None or second is None:
                return None
            return first[0], (_common if operator == "and" else _union)(first[1], second[1])
        case _:
            return None


def _constant(node: Node) -> Decimal | None:
    match node:
        case Number(value) | Percent(value):
            return value
        case Negate(Number(value) | Percent(value)):
            return -value
        case _:
            return None


def _common(left: Zone, right: Zone) -> Zone:
    parts = [(max(a, c), min(b, d)) for a, b in left for c, d in right]
    return tuple(sorted(part for part in parts if part[0] < part[1]))


def _union(left: Zone, right: Zone) -> Zone:
    merged: list[tuple[Cut, Cut]] = []
    for low, high in sorted((*left, *right)):
        if merged and low <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], high))
        else:
            merged.append((low, high))
    return tuple(merged)


def _without(zone: Zone, removed: Zone) -> Zone:
    rest: list[tuple[Cut, Cut]] = []
    at = _LOW
    for low, high in removed:
        if at < low:
            rest.append((at, low))
        at = max(at, high)
    if at < _HIGH:
        rest.append((at, _HIGH))
    return _common(zone, tuple(rest))


def _describe(zone: Zone, subject: str) -> str:
    return ", ".join(_interval(low, high, subject) for low, high in zone)


def _interval(low: Cut, high: Cut, subject: str) -> str:
    if low[0] == high[0]:
        return f"{subject} = {write_number(low[0])}"
    left = "" if low == _LOW else f"{write_number(low[0])} {'<' if low[1] else '<='} "
    right = "" if high == _HIGH else f" {'<=' if high[1] else '<'} {write_number(high[0])}"
    return f"{left}{subject}{right}" if left or right else subject
