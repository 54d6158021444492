"""Formulas of the official collection, written there as Python, put into the formula language; and data for both.

Only for the tests: the collection's own expressions are run by Python with fractions, which makes them an oracle that
is not ours.
"""

import ast
import random
from fractions import Fraction
from typing import Any

YEAR, FIRST = 2024, 2021
MEMBERS = ("m1", "m2", "m3")
MONTH = 5
_SIGNS: dict[type, str] = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.Pow: "^", ast.Gt: ">", ast.GtE: ">=", ast.Lt: "<",
    ast.LtE: "<=", ast.Eq: "=", ast.NotEq: "<>", ast.And: "and", ast.Or: "or",
}  # fmt: skip


class Translation:
    """The text in the formula language, and how each variable is indexed: ``year``, ``month``, ``set:kabkota``."""

    def __init__(self, source: str, names: list[str]) -> None:
        self.names = names
        self.bound: dict[str, str] = {}
        self.shapes: dict[str, list[str]] = {name: [] for name in names}
        tree = ast.parse(source, mode="eval").body
        for node in ast.walk(tree):
            if isinstance(node, ast.comprehension):
                assert isinstance(node.target, ast.Name)
                self.bound[node.target.id] = _set_name(node.iter)
        for node in ast.walk(tree):
            if isinstance(node, ast.Subscript) and not isinstance(node.value, ast.Subscript):
                self._shape(node)
            if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Subscript):
                self._shape(node)
        self.loops: list[str] = []
        self.text = self._text(tree)

    def _shape(self, node: ast.Subscript) -> None:
        indices: list[ast.expr] = []
        at: ast.expr = node
        while isinstance(at, ast.Subscript):
            indices.insert(0, at.slice)
            at = at.value
        assert isinstance(at, ast.Name)
        kinds = [self._kind(index) for index in indices]
        if len(kinds) >= len(self.shapes.setdefault(at.id, [])):
            self.shapes[at.id] = kinds

    def _kind(self, index: ast.expr) -> str:
        names = {part.id for part in ast.walk(index) if isinstance(part, ast.Name)}
        bound = self.bound.get(next(iter(names), ""), "")
        if names & {"n"} or not names or bound == "range":
            return "year"
        if bound == "bulan" or names == {"b"}:
            return "month"
        return f"set:{bound}" if bound else "free"

    def _text(self, node: ast.expr) -> str:
        match node:
            case ast.Constant(value):
                return str(value)
            case ast.Name(id):
                return f"{id}[awal..n]" if self.shapes.get(id) == ["year"] else id
            case ast.BinOp(left, op, right):
                return f"({self._text(left)} {_SIGNS[type(op)]} {self._text(right)})"
            case ast.UnaryOp(ast.USub(), operand):
                return f"(-{self._text(operand)})"
            case ast.BoolOp(op, values):
                return "(" + f" {_SIGNS[type(op)]} ".join(map(self._condition, values)) + ")"
            case ast.Compare(left, ops, rights):
                pairs = zip(ops, rights, strict=True)
                return "(" + self._text(left) + "".join(f" {_SIGNS[type(o)]} {self._text(r)}" for o, r in pairs) + ")"
            case ast.IfExp(test, body, orelse):
                return f"if({self._condition(test)}, {self._text(body)}, {self._text(orelse)})"
            case ast.Subscript():
                return self._reference(node)
            case ast.Call(ast.Name("lookup"), [key, ast.Dict(keys, values)]):
                rows = zip(keys, values, strict=True)
                listed = "; ".join(f'"{k.value!s}": {self._text(v)}' for k, v in rows if isinstance(k, ast.Constant))
                return f"lookup({self._text(key)}; {listed})"
            case ast.Call(ast.Name("count"), [ast.Name(name)]):
                return self._members_of(name)
            case ast.Call(ast.Name(name), [ast.GeneratorExp(element, [loop])]):
                return self._loop(name, element, loop)
            case ast.Call(ast.Name(name), arguments):
                return f"{name}({', '.join(map(self._text, arguments))})"
            case _:
                raise NotImplementedError(ast.dump(node))

    def _condition(self, node: ast.expr) -> str:
        """A condition; Python takes a bare 0/1 variable, the formula language wants a comparison."""
        is_number = isinstance(node, ast.Name | ast.Subscript)
        return f"{self._text(node)} = 1" if is_number else self._text(node)

    def _loop(self, name: str, element: ast.expr, loop: ast.comprehension) -> str:
        self.loops.append(self.bound[loop.target.id])  # type: ignore[attr-defined]
        inside = self._text(element)
        condition = " and ".join(map(self._condition, loop.ifs))
        here = self.loops.pop()
        over = f" over {here}" if self.loops and here not in ("range", "bulan") and here != self.loops[-1] else ""
        if name == "sum" and inside == "1":
            return f"count({condition}){over}"
        return f"{name}({f'if({condition}, {inside}, 0)' if condition else inside}){over}"

    def _reference(self, node: ast.Subscript) -> str:
        indices: list[ast.expr] = []
        at: ast.expr = node
        while isinstance(at, ast.Subscript):
            indices.insert(0, at.slice)
            at = at.value
        assert isinstance(at, ast.Name)
        year, month = "", ""
        for index in indices:
            text = ast.unparse(index).replace(" ", "")
            match self._kind(index):
                case "year":
                    bound = self.bound.get(text) == "range"
                    year = "awal..n" if bound else "awal" if text == "0" else text
                case "month":
                    month = "1..12" if self.bound.get(text) == "bulan" else text
        if not year and not month:
            return at.id
        return f"{at.id}[{year or 'n'}{', ' + month if month else ''}]"

    def _members_of(self, name: str) -> str:
        """The number of members of a set: counted on a variable that has them."""
        for variable, kinds in self.shapes.items():
            if kinds == [f"set:{name}"]:
                return f"count({variable})"
        variable = next(v for v, kinds in self.shapes.items() if f"set:{name}" in kinds)
        others = [kind.removeprefix("set:") for kind in self.shapes[variable] if kind != f"set:{name}"]
        return f"count(sum({variable}) over {others[0]})"


def _set_name(iterable: ast.expr) -> str:
    if isinstance(iterable, ast.Call) and isinstance(iterable.func, ast.Name):
        return iterable.func.id
    assert isinstance(iterable, ast.Name)
    return iterable.id


def datasets(
    translation: Translation, units: dict[str, str], seed: int
) -> tuple[dict[str, Any], dict[str, Any], dict[str, tuple[str, ...]]]:
    """Random data in the engine's shape, the same in the collection's shape, and the sets of each variable."""
    chance = random.Random(seed)
    ours: dict[str, Any] = {}
    theirs: dict[str, Any] = {
        "n": YEAR, "b": MONTH, "tahun_awal": FIRST, "range": range, "bulan": lambda _: range(1, 13), "abs": abs,
        "count": len, "avg": _mean, "sum": sum, "min": min, "max": max, "stdev": _deviation, "sqrt": lambda x: x**0.5,
        "round": lambda x, d: Fraction(int(x * 10**d + (Fraction(1, 2) if x >= 0 else Fraction(-1, 2)))) / 10**d,
        "lookup": lambda key, table: table[key],
    }  # fmt: skip
    theirs.update({index: "*" for index in "ij" if index not in translation.bound})
    sets: dict[str, tuple[str, ...]] = {}
    for name, kinds in translation.shapes.items():
        theirs.update({kind.removeprefix("set:"): MEMBERS for kind in kinds if kind.startswith("set:")})
        dims = tuple(kind.removeprefix("set:") for kind in kinds if kind.startswith("set:"))
        if dims:
            sets[name] = dims
        values = {key: chance.randint(*_range(units.get(name, ""))) for key in _keys(kinds)}
        theirs[name] = _nested(values, len(kinds), first_is_base="year" in kinds)
        series: dict[int, Any] = {}
        for key, value in values.items():
            year = next((k for k, kind in zip(key, kinds, strict=True) if kind == "year"), YEAR)
            month = next((k for k, kind in zip(key, kinds, strict=True) if kind == "month"), None)
            member = tuple(k for k, kind in zip(key, kinds, strict=True) if kind.startswith("set:"))
            if month is not None:
                series.setdefault(year, {})[month] = value
            elif member:
                series.setdefault(year, {})[member if len(member) > 1 else member[0]] = value
            else:
                series[year] = value
        ours[name] = series
    return ours, theirs, sets


def _range(unit: str) -> tuple[int, int]:
    return (0, 1) if unit in ("0/1", "ada/tidak") else (1, 9)


def _keys(kinds: list[str]) -> list[tuple[Any, ...]]:
    keys: list[tuple[Any, ...]] = [()]
    for kind in kinds:
        choices: Any = {"year": range(FIRST - 4, YEAR + 1), "month": range(1, 13), "free": ("*",)}.get(kind, MEMBERS)
        keys = [(*key, choice) for key in keys for choice in choices]
    return keys


def _nested(values: dict[tuple[Any, ...], int], depth: int, *, first_is_base: bool) -> Any:
    if depth == 0:
        return Fraction(values[()])
    tree: dict[Any, Any] = {}
    for key, value in values.items():
        at = tree
        for step in key[:-1]:
            at = at.setdefault(step, {})
        at[key[-1]] = Fraction(value)
    if first_is_base:
        tree[0] = tree[FIRST]
    return tree


def _mean(*values: Any) -> Any:
    (values,) = values if len(values) == 1 else (values,)
    listed = [v for y, v in values.items() if FIRST <= y <= YEAR] if isinstance(values, dict) else list(values)
    return sum(listed) / len(listed)


def _deviation(series: dict[int, Any]) -> Any:
    listed = [value for year, value in series.items() if FIRST <= year <= YEAR]
    mean = sum(listed) / len(listed)
    return (sum((value - mean) ** 2 for value in listed) / (len(listed) - 1)) ** 0.5


class Fractions(ast.NodeTransformer):
    """Numbers of an expression as exact fractions."""

    def visit_Constant(self, node: ast.Constant) -> ast.expr:
        if isinstance(node.value, int | float):
            text = ast.Constant(str(node.value))
            return ast.Call(ast.Name("Fraction", ast.Load()), [text], [])
        return node


def run(source: str, environment: dict[str, Any]) -> Any:
    """The collection's own expression, run by Python with fractions; indices stay plain."""
    tree = ast.parse(source, mode="eval")

    class Skip(Fractions):
        def visit_Subscript(self, node: ast.Subscript) -> ast.expr:
            return node

        def visit_Call(self, node: ast.Call) -> ast.expr:
            if isinstance(node.func, ast.Name) and node.func.id in ("range", "round", "lookup"):
                node.args[:1] = [self.visit(node.args[0])] if node.func.id == "round" else node.args[:1]
                return node
            self.generic_visit(node)
            return node

    return eval(
        compile(ast.fix_missing_locations(Skip().visit(tree)), "", "eval"), {"Fraction": Fraction, **environment}
    )
