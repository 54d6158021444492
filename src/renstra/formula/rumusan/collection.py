"""Rows of a collection of printed formulas with what is meant by them, as JSON lines.

A row has ``rumus_teks``, ``formula`` (what is meant, as a Python expression, or null), ``variabel`` (name -> satuan),
``satuan``, ``nama``, ``kelas`` and ``cacat`` (defects of the text).
"""

import ast
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from renstra.formula.fault import FormulaError
from renstra.formula.formula import Formula, parse
from renstra.formula.rumusan.variable import Variable

_SIGNS: dict[type[ast.AST], str] = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.Pow: "^", ast.Gt: ">", ast.GtE: ">=", ast.Lt: "<",
    ast.LtE: "<=", ast.Eq: "=", ast.NotEq: "<>", ast.And: "and", ast.Or: "or",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """One printed formula. ``meant`` is ``None`` where nothing can be computed or the language cannot say it."""

    id: str
    text: str
    meant: Formula | None
    variables: Mapping[str, Variable]
    satuan: str
    nama: str
    kelas: str
    cacat: tuple[str, ...]

    @property
    def is_formula(self) -> bool:
        """Whether something is meant that can be computed."""
        return self.meant is not None

    @property
    def is_cut(self) -> bool:
        """Whether the source gives only the beginning of the text."""
        return "TERPOTONG" in self.cacat


def rows(lines: Iterable[str]) -> Iterator[Row]:
    """The rows of a collection. Variables stand in the order of the alphabet, which says nothing of the formula."""
    for line in lines:
        if line.strip():
            yield _row(json.loads(line))


def _row(raw: Mapping[str, Any]) -> Row:
    units: Mapping[str, str] = raw["variabel"]
    variables = {name: Variable(name.replace("_", " "), units[name]) for name in sorted(units)}
    return Row(
        raw["id"],
        raw["rumus_teks"],
        translated(raw["formula"]) if raw["formula"] else None,
        variables,
        raw["satuan"],
        raw["nama"],
        raw["kelas"],
        tuple(raw["cacat"]),
    )


def translated(source: str) -> Formula | None:
    """A Python expression as a formula; ``None`` where the language has no word for it."""
    try:
        return parse(_Translation(ast.parse(source, mode="eval").body).text)
    except (FormulaError, NotImplementedError):
        return None


class _Translation:
    def __init__(self, tree: ast.expr) -> None:
        self.loops: dict[str, str] = {}
        self.members: dict[str, list[str]] = {}
        for node in ast.walk(tree):
            if isinstance(node, ast.comprehension) and isinstance(node.target, ast.Name):
                self.loops[node.target.id] = _called(node.iter)
        for node in ast.walk(tree):
            if isinstance(node, ast.Subscript):
                name, indices = _indexed(node)
                for index in indices:
                    if (over := self.loops.get(ast.unparse(index), "")) not in ("", "range", "bulan"):
                        self.members.setdefault(over, []).append(name)
        self.text = self.write(tree)

    def write(self, node: ast.expr) -> str:
        match node:
            case ast.Constant(value):
                return str(value)
            case ast.Name(name):
                return name
            case ast.BinOp(left, operator, right):
                return f"({self.write(left)} {_SIGNS[type(operator)]} {self.write(right)})"
            case ast.UnaryOp(ast.USub(), operand):
                return f"(-{self.write(operand)})"
            case ast.BoolOp(operator, values):
                return "(" + f" {_SIGNS[type(operator)]} ".join(map(self.condition, values)) + ")"
            case ast.Compare(left, operators, rights):
                pairs = zip(operators, rights, strict=True)
                chain = "".join(f" {_SIGNS[type(sign)]} {self.write(right)}" for sign, right in pairs)
                return f"({self.write(left)}{chain})"
            case ast.IfExp(test, body, otherwise):
                return f"if({self.condition(test)}, {self.write(body)}, {self.write(otherwise)})"
            case ast.Subscript():
                return self.reference(node)
            case ast.Call(ast.Name("lookup"), [key, ast.Dict(keys, values)]):
                listed = [f"{self.key(k)}: {self.write(v)}" for k, v in zip(keys, values, strict=True)]
                return f"lookup({self.write(key)}; {'; '.join(listed)})"
            case ast.Call(ast.Name("count"), [ast.Name(over)]):
                return f"count({self.members[over][0]})" if over in self.members else f"count({over})"
            case ast.Call(ast.Name(function), [ast.GeneratorExp(element, [loop])]):
                return self.loop(function, element, loop)
            case ast.Call(ast.Name("avg" | "stdev" as function), [ast.Name(name)]):
                return f"{function}({name}[awal..n])"
            case ast.Call(ast.Name(function), arguments):
                return f"{function}({', '.join(map(self.write, arguments))})"
            case _:
                raise NotImplementedError(ast.dump(node))

    def condition(self, node: ast.expr) -> str:
        return f"{self.write(node)} = 1" if isinstance(node, ast.Name | ast.Subscript) else self.write(node)

    def key(self, node: ast.expr | None) -> str:
        if not isinstance(node, ast.Constant):
            raise NotImplementedError
        return json.dumps(str(node.value))

    def loop(self, function: str, element: ast.expr, loop: ast.comprehension) -> str:
        condition = " and ".join(map(self.condition, loop.ifs))
        if function == "sum" and isinstance(element, ast.Constant) and element.value == 1 and condition:
            return f"count({condition})"
        inside = self.write(element)
        return f"{function}({f'if({condition}, {inside}, 0)' if condition else inside})"

    def reference(self, node: ast.Subscript) -> str:
        name, indices = _indexed(node)
        year, part = "", ""
        for index in indices:
            text = ast.unparse(index).replace(" ", "")
            over = self.loops.get(text, "")
            if over == "range":
                year = "awal..n"
            elif over == "bulan":
                part = "1..12"
            elif text.split("-")[0] == "b":
                part = text
            elif text.split("-")[0] == "n" or text.isdigit():
                year = "awal" if text == "0" else text
        if not year and not part:
            return name
        return f"{name}[{year or 'n'}{f', {part}' if part else ''}]"


def _called(node: ast.expr) -> str:
    if isinstance(node, ast.Call):
        node = node.func
    return node.id if isinstance(node, ast.Name) else ""


def _indexed(node: ast.Subscript) -> tuple[str, list[ast.expr]]:
    indices: list[ast.expr] = []
    at: ast.expr = node
    while isinstance(at, ast.Subscript):
        indices.insert(0, at.slice)
        at = at.value
    return (at.id if isinstance(at, ast.Name) else ""), indices
