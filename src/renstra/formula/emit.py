"""Writes plain arithmetic as lines of Python for ``compile.py``: numerators and denominators, one match over the nodes.

Every text made here consists of local names (``v0 n0 d0 t1``), names of constants (``A0``), whole numbers and
operators; nothing is taken from the text of the formula.
"""

from collections.abc import Callable
from math import lcm
from typing import Any, NamedTuple

from renstra.formula.exact import Ratio
from renstra.formula.functions import BY_NAME
from renstra.formula.nodes import (
    Binary,
    Branch,
    Call,
    Case,
    Compare,
    Negate,
    Node,
    Not,
    Number,
    Percent,
    Point,
    Range,
    Ref,
    children,
)
from renstra.formula.roots import power, root

MAX_LEAVES = 64
MAX_POWER = 8
"""Largest whole exponent written out."""

MAX_ROOT = 64

MAX_WEIGHT = 48
"""How many inputs may be multiplied with each other: keeps numbers as short as the tree would."""

MAX_BLOCKS = 20


class Unsupported(Exception):  # noqa: N818 - an ordinary answer: the tree is evaluated instead
    """Not plain arithmetic; the tree is evaluated instead."""


_FOLDED_DIGITS = 200
"""A longer product is left to the evaluation, which has limits of its own."""


class Pair(NamedTuple):
    """Texts of a numerator and a denominator; ``positive``: the denominator is known to be above 0."""

    n: str
    d: str
    positive: bool = True


class Emitter:
    """Writes the lines of the function. ``whole``: every number of the data is an ``int``, so denominators are 1."""

    def __init__(self, whole: bool) -> None:
        self.whole = whole
        self.lines: list[str] = []
        self.indent = 2
        self.temporaries = 0
        self.series: dict[str, int] = {}
        self.leaves: dict[tuple[str, Point], int] = {}
        self.constants: dict[str, Any] = {}

    def line(self, text: str) -> None:
        self.lines.append(" " * self.indent + text)

    def temporary(self, text: str) -> str:
        """A local name for a text that is needed twice; a name or number needs none."""
        if text.isalnum():
            return text
        name = self.new()
        self.line(f"{name} = {text}")
        return name

    def new(self) -> str:
        self.temporaries += 1
        return f"t{self.temporaries}"

    def constant(self, value: Any) -> str:
        name = f"A{len(self.constants)}"
        self.constants[name] = value
        return name

    def positive(self, value: Pair) -> Pair:
        """The same value with a denominator above 0."""
        if value.positive:
            return value
        n, d = self.new(), self.new()
        self.line(f"{n} = {value.n}")
        self.line(f"{d} = {value.d}")
        self.line(f"if {d} < 0:")
        self.line(f" {n} = -{n}")
        self.line(f" {d} = -{d}")
        return Pair(n, d)

    def number(self, node: Node) -> Pair:
        """Write what a node needs, and give the texts of its value."""
        match node:
            case Number(value) | Percent(value):
                n, d = value.as_integer_ratio()
                return Pair(str(n), str(d))
            case Ref(name, Point() as point, None):
                return self.leaf(name, point)
            case Negate(operand):
                inner = self.number(operand)
                return Pair(f"(-{inner.n})", inner.d, inner.positive)
            case Binary("+" | "-" | "*" | "/" | "^"):
                return self.binary(node)
            case Call(function, arguments):
                return self.call(function, arguments, node)
            case Case(branches, otherwise):
                return self.case(branches, otherwise)
            case _:
                raise Unsupported

    def leaf(self, name: str, point: Point) -> Pair:
        if point.anchor == "b":
            raise Unsupported
        self.series.setdefault(name, len(self.series))
        index = self.leaves.setdefault((name, point), len(self.leaves))
        if index >= MAX_LEAVES:
            raise Unsupported
        return Pair(f"v{index}", "1") if self.whole else Pair(f"n{index}", f"d{index}")

    def binary(self, node: Binary) -> Pair:
        left = self.number(node.left)
        if node.operator == "^":
            return self.power(left, node.right)
        right = self.number(node.right)
        positive = left.positive and right.positive
        match node.operator:
            case "*":
                return Pair(_times(left.n, right.n), _times(left.d, right.d), positive)
            case "/":
                divisor = right.n
                if not divisor.isdecimal() or not int(divisor):
                    divisor = self.temporary(divisor)
                    self.line(f"if not {divisor}:")
                    self.line(" return None")
                    positive = False
                return Pair(_times(left.n, right.d), _times(left.d, divisor), positive)
            case operator:
                if left.d == right.d:
                    return Pair(f"({left.n} {operator} {right.n})", left.d, positive)
                if _foldable(left.d, right.d) and int(left.d) and int(right.d):
                    common = lcm(int(left.d), int(right.d))
                    one, other = str(common // int(left.d)), str(common // int(right.d))
                    n = f"({_times(left.n, one)} {operator} {_times(right.n, other)})"
                    return Pair(n, str(common), positive)
                a, b = self.temporary(left.d), self.temporary(right.d)
                return Pair(f"({_times(left.n, b)} {operator} {_times(right.n, a)})", _times(a, b), positive)

    def power(self, base: Pair, exponent: Node) -> Pair:
        """Small whole powers written out, plain roots; others are left to the tree."""
        if whole := _whole(exponent):
            n, d = self.temporary(base.n), self.temporary(base.d)
            return Pair(_product(n, whole), _product(d, whole), base.positive or whole % 2 == 0)
        if degree := _degree(exponent):
            pair = self.positive(base)
            n, d = self.new(), self.new()
            self.line(f"{n}, {d} = {self.constant(_root)}({pair.n}, {pair.d}, {degree})")
            return Pair(n, d)
        raise Unsupported

    def apply(self, function: Callable[..., Ratio], values: tuple[Pair, ...]) -> Pair:
        """The value of a function of the table; what has no value raises ``NoValue`` there."""
        pairs = ", ".join(f"({value.n}, {value.d})" for value in map(self.positive, values))
        n, d = self.new(), self.new()
        self.line(f"{n}, {d} = {self.constant(function)}(({pairs},))")
        return Pair(n, d)

    def call(self, name: str, arguments: tuple[Node, ...], node: Call) -> Pair:
        function = BY_NAME[name]
        if node.over is not None or name == "power" or (function.apply is None and function.applied != "if"):
            raise Unsupported
        if function.applied == "if":
            return self.case((Branch(arguments[0], arguments[1]),), arguments[2])
        values = tuple(
            value
            for argument in arguments
            for value in self.argument(argument, function.is_aggregate and len(arguments) == 1)
        )
        if name == "sum" and all(value.d == "1" for value in values):
            return Pair("(" + " + ".join(value.n for value in values) + ")", "1")
        assert function.apply is not None
        return self.apply(function.apply, values)

    def argument(self, node: Node, aggregate: bool) -> list[Pair]:
        """One value, or those of a range of years that does not depend on the base year."""
        match node:
            case Ref(name, Range(Point("n", first), Point("n", last)), None) if aggregate:
                return [self.leaf(name, Point("n", offset)) for offset in range(first, last + 1)]
            case _:
                return [self.number(node)]

    def case(self, branches: tuple[Branch, ...], otherwise: Node | None) -> Pair:
        """Nested if/else; every branch stores its value under the same two names."""
        n, d = self.new(), self.new()
        before = self.indent
        for branch in branches:
            if self.indent - before > MAX_BLOCKS:
                raise Unsupported
            self.line(f"if {self.condition(branch.condition)}:")
            self.store(branch.value, n, d)
            self.line("else:")
            self.indent += 1
        self.indent -= 1
        if otherwise is None:
            self.line(" return None")
        else:
            self.store(otherwise, n, d)
        self.indent = before
        return Pair(n, d)

    def store(self, node: Node, n: str, d: str) -> None:
        self.indent += 1
        value = self.positive(self.number(node))
        self.line(f"{n} = {value.n}")
        self.line(f"{d} = {value.d}")
        self.indent -= 1

    def condition(self, node: Node) -> str:
        match node:
            case Compare(operands, operators):
                values = [self.number(operand) for operand in operands]
                if len(values) > 2:
                    values = [Pair(self.temporary(v.n), self.temporary(v.d), v.positive) for v in values]
                pairs = zip(values, operators, values[1:], strict=False)
                return "(" + " and ".join(self.comparison(*pair) for pair in pairs) + ")"
            case Binary("and" | "or" as operator, left, right):
                first = self.condition(left)
                return f"({first} {operator} {self.condition(right)})"
            case Not(operand):
                return f"(not {self.condition(operand)})"
            case _:
                raise Unsupported

    def comparison(self, left: Pair, operator: str, right: Pair) -> str:
        left, right = self.positive(left), self.positive(right)
        sign = {"=": "==", "<>": "!="}.get(operator, operator)
        if left.d == right.d:
            return f"{left.n} {sign} {right.n}"
        return f"{_times(left.n, right.d)} {sign} {_times(right.n, left.d)}"


def _foldable(left: str, right: str) -> bool:
    """Whether both are whole numbers that can be multiplied here, once, rather than at every evaluation."""
    return len(left) + len(right) <= _FOLDED_DIGITS and left.isdecimal() and right.isdecimal()


def _times(left: str, right: str) -> str:
    if left == "1":
        return right
    if _foldable(left, right):
        return str(int(left) * int(right))
    return left if right == "1" else f"({left}*{right})"


def _product(text: str, times: int) -> str:
    return text if text == "1" else "(" + "*".join([text] * times) + ")"


def weight(node: Node) -> int:
    """An upper bound of how many inputs are multiplied with each other. Raises ``Unsupported`` above ``MAX_WEIGHT``."""
    if isinstance(node, Binary) and node.operator == "^":
        below = weight(node.left) * (_whole(node.right) or 1)
    else:
        below = sum(map(weight, children(node))) or 1
    if below > MAX_WEIGHT:
        raise Unsupported
    return below


def _whole(exponent: Node) -> int:
    """An exponent that is written out; 0 for any other."""
    if isinstance(exponent, Number) and exponent.value == int(exponent.value) and 1 <= exponent.value <= MAX_POWER:
        return int(exponent.value)
    return 0


def _degree(exponent: Node) -> int:
    """3 for ``1/3``; 0 for anything else."""
    match exponent:
        case Binary("/", Number(one), Number(degree)) if one == 1 and degree == int(degree) and 2 <= degree <= MAX_ROOT:
            return int(degree)
        case _:
            return 0


def _root(n: int, d: int, degree: int) -> Ratio:
    return root((n, d), degree) if n > 0 else power((n, d), (1, degree))
