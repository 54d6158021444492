"""A formula as LaTeX mathematics, for documents and for pages with KaTeX or MathJax (``amsmath`` is enough).

Everything in the language can be written, but for lookups inside the keys of lookups, whose text would have no end.
Division is a fraction, a choice is ``cases``, a range of years is the index of a sum.
"""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import assert_never

from renstra.formula.formula import Formula
from renstra.formula.functions import BY_NAME
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
from renstra.formula.operators import ATOM_PRECEDENCE, BY_SYMBOL, NOT_PRECEDENCE
from renstra.formula.unsupported import written_often

_SUM, _PRODUCT, _COMPARISON = BY_SYMBOL["+"].precedence, BY_SYMBOL["*"].precedence, BY_SYMBOL["="].precedence
_SIGNS = {"*": r"\times", "<=": r"\le", ">=": r"\ge", "<>": r"\ne", "and": r"\land", "or": r"\lor"}
_SPECIAL = re.compile(r"[\\{}$&#^_%~]")
_ESCAPES = {"\\": r"\textbackslash{}", "^": r"\textasciicircum{}", "~": r"\textasciitilde{}"}
_FENCES = {"abs": (r"\left|", r"\right|"), "floor": (r"\left\lfloor", r"\right\rfloor"),
           "ceil": (r"\left\lceil", r"\right\rceil")}  # fmt: skip
_NAMES = {"ln": r"\ln", "log10": r"\log_{10}", "exp": r"\exp", "min": r"\min", "max": r"\max", "sum": r"\sum"}


def to_latex(
    formula: Formula,
    names: Mapping[str, str] | None = None,
    *,
    symbols: Mapping[str, str] | None = None,
    decimal_comma: bool = False,
) -> str:
    """LaTeX without dollar signs.

    ``names`` maps names of variables to what people call them, set as text; ``symbols`` maps names to LaTeX that is put
    in as it stands, and goes first. Other variables are set by their name. Raises ``UnsupportedError``.
    """
    plain = all(node.time == THIS_YEAR and node.part is None for node in walk(formula.tree) if isinstance(node, Ref))
    return _Writer(names or {}, symbols or {}, plain, decimal_comma).node(formula.tree, 0)


def _text(value: str) -> str:
    escaped = _SPECIAL.sub(lambda found: _ESCAPES.get(found[0], rf"\{found[0]}"), value)
    return rf"\text{{{escaped}}}"


class _Writer:
    def __init__(self, names: Mapping[str, str], symbols: Mapping[str, str], plain: bool, decimal_comma: bool) -> None:
        self.names = names
        self.symbols = symbols
        self.plain = plain
        self.comma = "{,}" if decimal_comma else "."

    def node(self, node: Node, least: int) -> str:
        """The text of a node that must bind at least as tightly as ``least``."""
        text, precedence = self.bare(node)
        return rf"\left({text}\right)" if precedence < least else text

    def bare(self, node: Node) -> tuple[str, int]:
        """The text without parentheses around it, and how tightly it binds."""
        match node:
            case Number(value):
                return self.number(value), ATOM_PRECEDENCE
            case Percent(value):
                return rf"{self.number(value)}\%", _PRODUCT + 1
            case Text(value):
                return _text(f"“{value}”"), ATOM_PRECEDENCE
            case Ref():
                return self.reference(node), ATOM_PRECEDENCE
            case Negate(operand):
                return f"-{self.node(operand, _PRODUCT + 1)}", _SUM
            case Not(operand):
                return rf"\lnot {self.node(operand, ATOM_PRECEDENCE)}", NOT_PRECEDENCE
            case Binary("/", left, right):
                return rf"\frac{{{self.node(left, 0)}}}{{{self.node(right, 0)}}}", _PRODUCT + 1
            case Binary("^", left, right):
                return f"{self.node(left, ATOM_PRECEDENCE)}^{{{self.node(right, 0)}}}", _PRODUCT + 1
            case Binary(operator, left, right):
                own = BY_SYMBOL[operator].precedence
                sign = _SIGNS.get(operator, operator)
                return f"{self.node(left, own)} {sign} {self.node(right, own + 1)}", own
            case Compare(operands, operators):
                parts = [self.node(operands[0], _COMPARISON + 1)]
                for sign, operand in zip(operators, operands[1:]):
                    parts += [_SIGNS.get(sign, sign), self.node(operand, _COMPARISON + 1)]
                return " ".join(parts), _COMPARISON
            case Call():
                return self.call(node)
            case Case(branches, otherwise):
                return self.cases([(self.node(b.condition, 0), b) for b in branches], otherwise), 0
            case Lookup(key, rows, otherwise):
                sought = written_often("latex", key, self.node(key, _COMPARISON + 1), len(rows))
                found = [(f"{sought} = {self.node(row.condition, _COMPARISON + 1)}", row) for row in rows]
                return self.cases(found, otherwise), 0
            case _:
                assert_never(node)

    def cases(self, branches: Sequence[tuple[str, Branch]], otherwise: Node | None) -> str:
        rows = [rf"{self.node(branch.value, 0)} & \text{{jika }} {condition}" for condition, branch in branches]
        if otherwise is not None:
            rows.append(rf"{self.node(otherwise, 0)} & \text{{selain itu}}")
        listed = r" \\ ".join(rows)
        return rf"\begin{{cases}} {listed} \end{{cases}}"

    def call(self, node: Call) -> tuple[str, int]:
        function, arguments = BY_NAME[node.function], node.arguments
        match function.applied:
            case "if":
                condition, then, otherwise = arguments
                return self.cases([(self.node(condition, 0), Branch(condition, then))], otherwise), 0
            case "all" | "count" if len(arguments) == 1:
                return self.aggregate(node)
            case "each" if function.name == "power":
                return self.bare(Binary("^", arguments[0], arguments[1]))
            case "each" if function.name == "sqrt":
                return rf"\sqrt{{{self.node(arguments[0], 0)}}}", ATOM_PRECEDENCE
            case "each" if function.name in _FENCES:
                opening, closing = _FENCES[function.name]
                return f"{opening} {self.node(arguments[0], 0)} {closing}", ATOM_PRECEDENCE
            case "each" | "all" | "count" | "ifmissing" | "known":
                listed = ", ".join(self.node(argument, 0) for argument in arguments)
                name = _operator(function.name) if function.name != "sum" else r"\operatorname{sum}"
                # A power behind a function would be read as a power of its argument.
                return rf"{name}\left({listed}\right)", _PRODUCT + 1
            case _:
                assert_never(function.applied)

    def aggregate(self, node: Call) -> tuple[str, int]:
        """``sum(x[n-2..n])`` has the years as its index, ``sum(x) over kecamatan`` the set."""
        argument = node.arguments[0]
        below = [] if node.over is None else [_text(node.over)]
        refs = [found for found in walk(argument) if isinstance(found, Ref)]
        indices = [("t", {ref.time for ref in refs if isinstance(ref.time, Range)}),
                   ("m", {ref.part for ref in refs if isinstance(ref.part, Range)})]  # fmt: skip
        shown = {letter: next(iter(ranges)) for letter, ranges in indices if len(ranges) == 1}
        above = ""
        for letter, span in shown.items():
            assert isinstance(span, Range)
            if node.function == "sum" and not below and len(shown) == 1:
                below, above = [f"{letter}={_point(span.first)}"], f"^{{{_point(span.last)}}}"
            else:
                below.append(rf"{_point(span.first)} \le {letter} \le {_point(span.last)}")
        name = _operator(node.function, limits=bool(below))
        listed = r",\, ".join(below)
        under = f"_{{{listed}}}{above}" if below else ""
        if node.function == "sum":
            return f"{name}{under} {self.node(argument, _PRODUCT)}", _SUM
        return rf"{name}{under}\left({self.node(argument, 0)}\right)", _PRODUCT + 1

    def reference(self, ref: Ref) -> str:
        if ref.name in self.symbols:
            text = self.symbols[ref.name]
        elif ref.name in self.names:
            text = _text(self.names[ref.name])
        else:
            text = _text(ref.name)
        if self.plain:
            return text
        below = _index(ref.time, "t")
        if ref.part is not None:
            below += rf",\, {_index(ref.part, 'm')}"
        return f"{text}_{{{below}}}"

    def number(self, value: Decimal) -> str:
        return f"{value:f}".replace(".", self.comma)


def _operator(name: str, *, limits: bool = False) -> str:
    return _NAMES.get(name) or rf"\operatorname{'*' if limits else ''}{{{name}}}"


def _index(index: Point | Range, letter: str) -> str:
    return letter if isinstance(index, Range) else _point(index)


def _point(point: Point) -> str:
    if not point.anchor:
        return str(point.offset)
    anchor = _text(point.anchor) if point.anchor == "awal" else point.anchor
    return f"{anchor}{point.offset:+d}" if point.offset else anchor
