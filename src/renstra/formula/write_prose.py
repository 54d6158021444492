"""A formula as an Indonesian sentence, to be read from left to right without knowing what binds tighter.

Steps are taken one after the other (*selisih A dan B dibagi C, dikali 100 persen*). What is an operand of another step
is a name, a number, a phrase about names (*selisih A dan B*, *akar kuadrat dari A*), or stands in parentheses. So the
sentence says the same as the formula, and nothing else.
"""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from enum import IntEnum
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
from renstra.formula.unsupported import written_often


class Form(IntEnum):
    """What a text may stand in without parentheses, the loosest first."""

    CHOICE = 0
    LOGIC = 1
    COMPARISON = 2
    STEPS = 3
    PHRASE = 4
    ATOM = 5


_STEPS = {"+": "ditambah", "-": "dikurangi", "*": "dikali", "/": "dibagi"}
_PHRASES = {
    "+": "jumlah {} dan {}",
    "-": "selisih {} dan {}",
    "*": "hasil kali {} dan {}",
    "/": "hasil bagi {} oleh {}",
}
_FAMILY = {"+": "+-", "-": "+-", "*": "*/", "/": "*/"}
_COMPARE = {"<": "kurang dari", "<=": "paling banyak", ">": "lebih dari", ">=": "paling sedikit", "=": "sama dengan",
            "<>": "tidak sama dengan"}  # fmt: skip
_LOGIC = {"and": "serta", "or": "atau"}
_FUNCTIONS = {
    "sum": "total dari {}", "mean": "rata-rata dari {}", "min": "yang terkecil dari {}", "max": "yang terbesar dari {}",
    "median": "nilai tengah dari {}", "stdev": "simpangan baku sampel dari {}",
    "stdevp": "simpangan baku populasi dari {}", "abs": "nilai mutlak dari {}", "floor": "pembulatan ke bawah dari {}",
    "ceil": "pembulatan ke atas dari {}", "sqrt": "akar kuadrat dari {}", "ln": "logaritma natural dari {}",
    "log10": "logaritma basis 10 dari {}", "exp": "eksponen dari {}", "known": "yang ada nilainya dari {}",
    "clamp": "{}, dibatasi antara {} dan {}", "power": "{} pangkat {}", "ifmissing": "{}, atau bila tidak ada: {}",
}  # fmt: skip
_ATOMS = (Number, Percent, Text, Ref)
_LOOSE = frozenset(("clamp", "power", "ifmissing"))
_OWN_WORDS = re.compile(
    r"\b(dan|oleh|serta|atau|bila|dari|ke|antara|ditambah|dikurangi|dikali|dibagi|pangkat|minus|persen|selisih|hasil"
    r"|kurang|lebih|paling|sama|tidak|dibatasi|sepanjang|sampai|tahun|bagian|desimal)\b|[(),;:“”]|^(jumlah|total)$",
    re.IGNORECASE,
)


def to_prose(formula: Formula, names: Mapping[str, str] | None = None, *, part: str = "bagian") -> str:
    """The sentence, without a full stop.

    ``names`` maps names of variables to their nama; a nama that has words of these sentences in it (*sarana dan
    prasarana*) is put in quotation marks. ``part`` is what a part of a year is called: bulan, triwulan.
    Raises ``UnsupportedError`` where what stands twice, inside of what stands twice, makes the sentence too long.
    """
    plain = all(node.time == THIS_YEAR and node.part is None for node in walk(formula.tree) if isinstance(node, Ref))
    return _Writer(names or {}, plain, part).node(formula.tree, Form.CHOICE)


class _Writer:
    def __init__(self, names: Mapping[str, str], plain: bool, part: str) -> None:
        self.names = names
        self.plain = plain
        self.part = part

    def node(self, node: Node, least: Form) -> str:
        """The text of a node where a form of at least ``least`` must stand."""
        if least == Form.PHRASE and isinstance(node, Binary) and (phrase := self.phrase(node)):
            return phrase
        text, form = self.bare(node)
        return f"({text})" if form < least else text

    def bare(self, node: Node) -> tuple[str, Form]:
        match node:
            case Number(value):
                return _number(value), Form.ATOM
            case Percent(value):
                return f"{_number(value)} persen", Form.ATOM
            case Text(value):
                return f"“{value}”", Form.ATOM
            case Ref():
                return self.reference(node), Form.ATOM
            case Negate(operand):
                return f"minus {self.node(operand, Form.ATOM)}", Form.STEPS
            case Not(operand):
                return f"tidak benar bahwa ({self.node(operand, Form.CHOICE)})", Form.COMPARISON
            case Binary("and" | "or" as operator):
                return self.chain(node, operator, Form.COMPARISON, f" {_LOGIC[operator]} "), Form.LOGIC
            case Binary("^", left, right):
                return f"{self.node(left, Form.ATOM)} pangkat {self.node(right, Form.ATOM)}", Form.STEPS
            case Binary():
                return self.steps(node), Form.STEPS
            case Compare(operands, operators):
                texts = [self.node(operand, Form.STEPS) for operand in operands]
                for operand, text in zip(operands[1:-1], texts[1:]):
                    written_often("prose", operand, text, 2)
                pairs = [f"{a} {_COMPARE[sign]} {b}" for a, sign, b in zip(texts, operators, texts[1:])]
                return " serta ".join(pairs), Form.COMPARISON if len(pairs) == 1 else Form.LOGIC
            case Call():
                return self.call(node)
            case Case(branches, otherwise):
                return self.choice([(self.node(b.condition, Form.LOGIC), b) for b in branches], otherwise)
            case Lookup(key, rows, otherwise):
                sought = written_often("prose", key, self.node(key, Form.STEPS), len(rows))
                found = [(f"{sought} sama dengan {self.node(row.condition, Form.STEPS)}", row) for row in rows]
                return self.choice(found, otherwise)
            case _:
                assert_never(node)

    def chain(self, node: Node, operator: str, least: Form, joined: str) -> str:
        """Operands of one operator, however many."""
        found: list[Node] = []
        while isinstance(node, Binary) and node.operator == operator:
            found.append(node.right)
            node = node.left
        return joined.join(self.node(one, least) for one in (node, *reversed(found)))

    def steps(self, node: Binary) -> str:
        """``a / b * c``: one step after the other; a step of the other family is an operand and thus a phrase."""
        family, taken, first = _FAMILY[node.operator], [], node
        at: Node = node
        while isinstance(at, Binary) and at.operator in family:
            taken.append((at.operator, at.right))
            first, at = at, at.left
        texts = [self.node(first.left, Form.PHRASE)]
        for operator, operand in reversed(taken):
            comma = "," if len(texts) > 1 and family == "*/" else ""
            texts.append(f"{comma} {_STEPS[operator]} {self.node(operand, Form.PHRASE)}")
        return "".join(texts)

    def phrase(self, node: Binary) -> str | None:
        """Two names as one operand: *selisih A dan B*. ``None`` where there is more in it."""
        if node.operator not in _PHRASES or not all(isinstance(one, _ATOMS) for one in (node.left, node.right)):
            return None
        return _PHRASES[node.operator].format(self.bare(node.left)[0], self.bare(node.right)[0])

    def choice(self, branches: Sequence[tuple[str, Branch]], otherwise: Node | None) -> tuple[str, Form]:
        rows = [f"{self.node(branch.value, Form.STEPS)} bila {condition}" for condition, branch in branches]
        if otherwise is not None:
            rows.append(f"selain itu {self.node(otherwise, Form.STEPS)}")
        return "; ".join(rows), Form.CHOICE

    def call(self, node: Call) -> tuple[str, Form]:
        function, arguments = BY_NAME[node.function], node.arguments
        match function.applied:
            case "if":
                condition, then, otherwise = arguments
                return self.choice([(self.node(condition, Form.LOGIC), Branch(condition, then))], otherwise)
            case "count":
                return self.along(self.count(arguments[0]), node.over)
            case "each" if function.name == "round":
                value = self.node(arguments[0], Form.PHRASE)
                places = self.node(arguments[1], Form.ATOM) if len(arguments) > 1 else "0"
                return f"pembulatan dari {value} ke {places} desimal", Form.PHRASE
            case "all":
                least = Form.PHRASE if len(arguments) == 1 and node.over is None else Form.ATOM
                listed = _listed([self.node(argument, least) for argument in arguments])
                return self.along(_FUNCTIONS[function.name].format(listed), node.over)
            case "each" | "ifmissing" | "known":
                loose = function.name in _LOOSE
                texts = [self.node(argument, Form.ATOM if loose else Form.PHRASE) for argument in arguments]
                return _FUNCTIONS[function.name].format(*texts), Form.STEPS if loose else Form.PHRASE
            case _:
                assert_never(function.applied)

    def count(self, argument: Node) -> str:
        text, form = self.bare(argument)
        if form in (Form.COMPARISON, Form.LOGIC):
            return f"banyaknya anggota yang ({text})"
        return f"banyaknya anggota dari {text if form == Form.ATOM else f'({text})'}"

    def along(self, text: str, over: str | None) -> tuple[str, Form]:
        return (text, Form.PHRASE) if over is None else (f"{text} sepanjang {_name(over)}", Form.STEPS)

    def reference(self, ref: Ref) -> str:
        text = _name(self.names.get(ref.name, ref.name))
        if self.plain:
            return text
        text = f"{text} tahun {_index(ref.time)}"
        return text if ref.part is None else f"{text} {self.part} {_index(ref.part)}"


def _name(name: str) -> str:
    return f"“{name.replace('“', '').replace('”', '')}”" if _OWN_WORDS.search(name) else name


def _listed(texts: list[str]) -> str:
    """*A*, *A dan B*, *A, B, dan C*"""
    if len(texts) < 3:
        return " dan ".join(texts)
    return f"{', '.join(texts[:-1])}, dan {texts[-1]}"


def _number(value: Decimal) -> str:
    return f"{value:f}".replace(".", ",")


def _index(index: Point | Range) -> str:
    if isinstance(index, Range):
        return f"{_point(index.first)} sampai {_point(index.last)}"
    return _point(index)


def _point(point: Point) -> str:
    if not point.anchor:
        return str(point.offset)
    return f"{point.anchor}{point.offset:+d}" if point.offset else point.anchor
