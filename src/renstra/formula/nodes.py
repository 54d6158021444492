"""The tree of a formula: frozen nodes. Equality and hash look at the meaning, never at ``span``.

``x`` and ``x[n]`` are the same tree, so are ``×`` and ``*``, ``jumlah`` and ``sum``: what a planner may write in
several ways has one node.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal, assert_never

from renstra.source import Span

NO_SPAN = Span(0, 0)
ArithmeticOperator = Literal["+", "-", "*", "/", "^"]
BinaryOperator = Literal["+", "-", "*", "/", "^", "and", "or"]
CompareOperator = Literal["<", "<=", ">", ">=", "=", "<>"]


@dataclass(frozen=True, slots=True)
class Point:
    """A point in time: ``n-1`` is ``("n", -1)``, 2023 is ``("", 2023)``, ``awal`` is ``("awal", 0)``, ``b`` a part."""

    anchor: Literal["n", "awal", "b", ""]
    offset: int


@dataclass(frozen=True, slots=True)
class Range:
    """From one point to another, both included: ``awal..n``."""

    first: Point
    last: Point


THIS_YEAR = Point("n", 0)


@dataclass(frozen=True, slots=True)
class Number:
    """A number without unit: ``0.25``."""

    value: Decimal
    span: Span = field(default=NO_SPAN, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Percent:
    """A number of percent: ``100%`` has the value 100 and the unit percent."""

    value: Decimal
    span: Span = field(default=NO_SPAN, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Text:
    """A text that a grade or category is compared with: ``"WTP"``."""

    value: str
    span: Span = field(default=NO_SPAN, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Ref:
    """A variable (``um``) or an indicator (``ind.legalitas_um``) at a time, perhaps in a part of the year."""

    name: str
    time: Point | Range = THIS_YEAR
    part: Point | Range | None = None
    span: Span = field(default=NO_SPAN, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Negate:
    """``-x``"""

    operand: "Node"
    span: Span = field(default=NO_SPAN, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Not:
    """``not x``"""

    operand: "Node"
    span: Span = field(default=NO_SPAN, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Binary:
    """``left op right``; ``at`` is the place of the operator sign."""

    operator: BinaryOperator
    left: "Node"
    right: "Node"
    span: Span = field(default=NO_SPAN, compare=False, repr=False)
    at: Span = field(default=NO_SPAN, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Compare:
    """``2 < x <= 50``: every comparison of the chain holds. One operator fewer than operands."""

    operands: tuple["Node", ...]
    operators: tuple[CompareOperator, ...]
    span: Span = field(default=NO_SPAN, compare=False, repr=False)
    at: tuple[Span, ...] = field(default=(), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Call:
    """A function of ``functions.py`` by its first name; ``over`` is the set that an aggregate runs along."""

    function: str
    arguments: tuple["Node", ...]
    over: str | None = None
    span: Span = field(default=NO_SPAN, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Branch:
    """``condition: value`` of a ``case``, ``key: value`` of a ``lookup``."""

    condition: "Node"
    value: "Node"


@dataclass(frozen=True, slots=True)
class Case:
    """``case(x >= 90: 4; x >= 75: 3; else: 1)``: the first branch whose condition holds."""

    branches: tuple[Branch, ...]
    otherwise: "Node | None" = None
    span: Span = field(default=NO_SPAN, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Lookup:
    """``lookup(x; "A": 4; "B": 3; else: 0)``: the value of the row whose key equals ``x``."""

    key: "Node"
    rows: tuple[Branch, ...]
    otherwise: "Node | None" = None
    span: Span = field(default=NO_SPAN, compare=False, repr=False)


Node = Number | Percent | Text | Ref | Negate | Not | Binary | Compare | Call | Case | Lookup


def children(node: Node) -> tuple[Node, ...]:
    """The nodes directly below, in the order of the text."""
    match node:
        case Number() | Percent() | Text() | Ref():
            return ()
        case Negate(operand) | Not(operand):
            return (operand,)
        case Binary(_, left, right):
            return (left, right)
        case Compare(operands):
            return operands
        case Call(_, arguments):
            return arguments
        case Case(branches, otherwise):
            return _flat(branches, otherwise)
        case Lookup(key, rows, otherwise):
            return (key, *_flat(rows, otherwise))
        case _:
            assert_never(node)


def _flat(branches: tuple[Branch, ...], otherwise: Node | None) -> tuple[Node, ...]:
    nodes = [node for branch in branches for node in (branch.condition, branch.value)]
    return (*nodes, otherwise) if otherwise is not None else tuple(nodes)


def walk(node: Node) -> Iterator[Node]:
    """The node and all nodes below it, in the order of the text."""
    stack = [node]
    while stack:
        node = stack.pop()
        yield node
        stack.extend(reversed(children(node)))


def depth(node: Node) -> int:
    """How many nodes stand inside each other; 1 for a leaf. Counts without recursion."""
    deepest, level = 0, [node]
    while level:
        deepest += 1
        level = [child for parent in level for child in children(parent)]
    return deepest
