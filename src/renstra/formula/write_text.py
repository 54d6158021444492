"""The canonical text of a tree: ``parse(write(tree)) == tree``; parentheses only where they are needed."""

from decimal import Decimal
from typing import assert_never

from renstra.formula.nodes import (
    THIS_YEAR,
    Binary,
    Branch,
    Call,
    Case,
    Compare,
    Lookup,
    Negate,
    Node,
    Not,
    Number,
    Percent,
    Point,
    Range,
    Ref,
    Text,
    walk,
)
from renstra.formula.operators import ATOM_PRECEDENCE, BY_SYMBOL, NOT_PRECEDENCE, SIGN_PRECEDENCE
from renstra.formula.tokens import is_ambiguous

_POWER = BY_SYMBOL["^"].precedence
_COMPARISON = BY_SYMBOL["="].precedence


def write(tree: Node, *, year: int | None = None) -> str:
    """Canonical text. ``x`` is written ``x[n]`` where the formula looks at other years too.

    With ``year`` every index relative to it is written as a year (``um[2024]``): for messages, not for parsing.
    """
    plain = all(node.time == THIS_YEAR for node in walk(tree) if isinstance(node, Ref))
    return _Writer(plain, year).node(tree, 0)


class _Writer:
    __slots__ = ("plain", "year")

    def __init__(self, plain: bool, year: int | None) -> None:
        self.plain = plain
        self.year = year

    def node(self, node: Node, least: int) -> str:
        """The text of a node that must bind at least as tightly as ``least``."""
        text, precedence = self.bare(node)
        return f"({text})" if precedence < least else text

    def bare(self, node: Node) -> tuple[str, int]:
        """The text without parentheses around it, and how tightly it binds."""
        match node:
            case Number(value):
                return write_number(value), ATOM_PRECEDENCE
            case Percent(value):
                return f"{write_number(value)}%", ATOM_PRECEDENCE
            case Text(value):
                return f'"{value}"', ATOM_PRECEDENCE
            case Ref():
                return self.reference(node), ATOM_PRECEDENCE
            case Negate(operand):
                # Under a sign nothing looser than a sign, and no power: -x ^ y is ambiguous.
                least = SIGN_PRECEDENCE if not _is_power(operand) else ATOM_PRECEDENCE
                return f"-{self.node(operand, least)}", SIGN_PRECEDENCE
            case Not(operand):
                return f"not {self.node(operand, NOT_PRECEDENCE)}", NOT_PRECEDENCE
            case Binary(operator, left, right):
                own = BY_SYMBOL[operator].precedence
                if own == _POWER:
                    exponent = SIGN_PRECEDENCE if isinstance(right, Negate) else ATOM_PRECEDENCE
                    return f"{self.node(left, ATOM_PRECEDENCE)} ^ {self.node(right, exponent)}", own
                return f"{self.node(left, own)} {operator} {self.node(right, own + 1)}", own
            case Compare(operands, operators):
                parts = [self.node(operands[0], _COMPARISON + 1)]
                for sign, operand in zip(operators, operands[1:], strict=True):
                    parts += [sign, self.node(operand, _COMPARISON + 1)]
                return " ".join(parts), _COMPARISON
            case Call(function, arguments, over):
                listed = ", ".join(self.node(argument, 0) for argument in arguments)
                # "sum(x) over k" may stand anywhere an atom may.
                return f"{function}({listed}){f' over {over}' if over else ''}", ATOM_PRECEDENCE
            case Case(branches, otherwise):
                return f"case({self.rows(branches, otherwise)})", ATOM_PRECEDENCE
            case Lookup(key, rows, otherwise):
                return f"lookup({self.node(key, 0)}; {self.rows(rows, otherwise)})", ATOM_PRECEDENCE
            case _:
                assert_never(node)

    def rows(self, branches: tuple[Branch, ...], otherwise: Node | None) -> str:
        parts = [f"{self.node(branch.condition, 0)}: {self.node(branch.value, 0)}" for branch in branches]
        if otherwise is not None:
            parts.append(f"else: {self.node(otherwise, 0)}")
        return "; ".join(parts)

    def reference(self, ref: Ref) -> str:
        name = ref.name
        if name.startswith("ind."):
            bare = name.removeprefix("ind.")
            name = name if bare.isidentifier() and bare.isascii() else f'ind."{bare}"'
        if ref.part is not None:
            return f"{name}[{self.index(ref.time)}, {self.index(ref.part)}]"
        if ref.time == THIS_YEAR and self.plain and self.year is None:
            return name
        return f"{name}[{self.index(ref.time)}]"

    def index(self, index: Point | Range) -> str:
        if isinstance(index, Range):
            return f"{self.point(index.first)}..{self.point(index.last)}"
        return self.point(index)

    def point(self, point: Point) -> str:
        if point.anchor == "n" and self.year is not None:
            return str(self.year + point.offset)
        if not point.anchor:
            return str(point.offset)
        return f"{point.anchor}{point.offset:+d}" if point.offset else point.anchor


def _is_power(node: Node) -> bool:
    return isinstance(node, Binary) and node.operator == "^"


def write_number(value: Decimal) -> str:
    """A number as the tokens read it: ``1.1250`` for 1.125, since ``1.125`` could be read as thousands."""
    text = f"{value:f}"
    return f"{text}0" if is_ambiguous(text) else text
