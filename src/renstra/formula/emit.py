"""Writes plain arithmetic as lines of Python for ``compile.py``: numerators and denominators, one match over the nodes.

Every text made here consists of local names (``v0 n0 d0 t1``), names of constants (``A0``), whole numbers and
operators; nothing is taken from the text of the formula.
"""

from collections.abc import Callable
from math import lcm
from typing import Any

from renstra.formula.emit_texts import Kind, Pair, Unsupported, foldable, product, root_degree, times, whole_exponent
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
)
from renstra.formula.roots import decimal_root, power, root

MAX_LEAVES = 64
MAX_BLOCKS = 20


class Emitter:
    """Writes the lines of the function. Its text ``give_up``, a line or several, ends it without an answer."""

    def __init__(self, kind: Kind, indent: int, give_up: tuple[str, ...]) -> None:
        self.kind = kind
        self.lines: list[str] = []
        self.indent = indent
        self.give_up = give_up
        self.conditions = 0
        self.temporaries = 0
        self.series: dict[str, int] = {}
        self.leaves: dict[tuple[str, Point], int] = {}
        self.constants: dict[str, Any] = {}
        self.known: dict[Node, Pair] = {}
        """What was compared before, at this place or around it: ``case`` asks for the same again and again."""

    def line(self, text: str) -> None:
        self.lines.append(" " * self.indent + text)

    def refuse(self, condition: str) -> None:
        """No answer where a condition holds."""
        self.line(f"if {condition}:")
        for text in self.give_up:
            self.line(f" {text}")

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
        if self.known and node in self.known:
            return self.known[node]
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
        return Pair(f"n{index}", f"d{index}") if self.kind == "ratio" else Pair(f"v{index}", "1")

    def binary(self, node: Binary) -> Pair:
        left = self.number(node.left)
        if node.operator == "^":
            return self.power(left, node.right)
        right = self.number(node.right)
        positive = left.positive and right.positive
        match node.operator:
            case "*":
                return Pair(times(left.n, right.n), times(left.d, right.d), positive)
            case "/":
                divisor = right.n
                if not divisor.isdecimal() or not int(divisor):
                    divisor = self.temporary(divisor)
                    self.refuse(f"not {divisor}")
                    positive = False
                return Pair(times(left.n, right.d), times(left.d, divisor), positive)
            case operator:
                if left.d == right.d:
                    return Pair(f"({left.n} {operator} {right.n})", left.d, positive)
                if foldable(left.d, right.d) and int(left.d) and int(right.d):
                    common = lcm(int(left.d), int(right.d))
                    one, other = str(common // int(left.d)), str(common // int(right.d))
                    n = f"({times(left.n, one)} {operator} {times(right.n, other)})"
                    return Pair(n, str(common), positive)
                a, b = self.temporary(left.d), self.temporary(right.d)
                return Pair(f"({times(left.n, b)} {operator} {times(right.n, a)})", times(a, b), positive)

    def power(self, base: Pair, exponent: Node) -> Pair:
        """Small whole powers written out, plain roots; others are left to the tree."""
        if whole := whole_exponent(exponent):
            n, d = self.temporary(base.n), self.temporary(base.d)
            return Pair(product(n, whole), product(d, whole), base.positive or whole % 2 == 0)
        if degree := root_degree(exponent):
            if self.kind == "decimal":
                if base.d != "1":
                    raise Unsupported
                root_ = self.new()
                self.line(f"{root_} = {self.constant(decimal_root)}({base.n}, {self.constant(degree)})")
                return Pair(root_, "1")
            pair = self.positive(base)
            n, d = self.new(), self.new()
            self.line(f"{n}, {d} = {self.constant(_root)}({pair.n}, {pair.d}, {self.constant(degree)})")
            return Pair(n, d)
        raise Unsupported

    def apply(self, function: Callable[..., Ratio], values: tuple[Pair, ...]) -> Pair:
        """The value of a function of the table; what has no value raises ``NoValue`` there."""
        if self.kind == "decimal":
            raise Unsupported
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
        before, known = self.indent, self.known
        denominators = set()
        for branch in branches:
            if self.indent - before > MAX_BLOCKS:
                raise Unsupported
            self.known = dict(self.known)
            self.conditions += 1
            self.line(f"if {self.condition(branch.condition)}:")
            denominators.add(self.store(branch.value, n, d))
            self.line("else:")
            self.indent += 1
        if otherwise is None:
            for text in self.give_up:
                self.line(text)
        else:
            self.indent -= 1
            denominators.add(self.store(otherwise, n, d))
        self.indent, self.known = before, known
        return Pair(n, "1") if denominators == {"1"} else Pair(n, d)

    def store(self, node: Node, n: str, d: str) -> str:
        """The denominator that was stored."""
        self.indent += 1
        known = self.known
        self.known = dict(known)
        value = self.positive(self.number(node))
        self.line(f"{n} = {value.n}")
        self.line(f"{d} = {value.d}")
        self.indent, self.known = self.indent - 1, known
        return value.d

    def condition(self, node: Node) -> str:
        match node:
            case Compare(operands, operators):
                values = [self.compared(operand) for operand in operands]
                pairs = zip(values, operators, values[1:], strict=False)
                return "(" + " and ".join(self.comparison(*pair) for pair in pairs) + ")"
            case Binary("and" | "or" as operator, left, right):
                first = self.condition(left)
                return f"({first} {operator} {self.condition(right)})"
            case Not(operand):
                return f"(not {self.condition(operand)})"
            case _:
                raise Unsupported

    def compared(self, node: Node) -> Pair:
        """A side of a comparison, under names that stay."""
        value = self.positive(self.number(node))
        value = Pair(self.temporary(value.n), self.temporary(value.d))
        if isinstance(node, Binary):
            self.known[node] = value
        return value

    def comparison(self, left: Pair, operator: str, right: Pair) -> str:
        sign = {"=": "==", "<>": "!="}.get(operator, operator)
        if left.d == right.d:
            return f"{left.n} {sign} {right.n}"
        return f"{times(left.n, right.d)} {sign} {times(right.n, left.d)}"


def _root(n: int, d: int, degree: int) -> Ratio:
    return root((n, d), degree) if n > 0 else power((n, d), (1, degree))
