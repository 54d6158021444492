"""A formula as the text of a cell in Excel or LibreOffice, for one year.

What has no value is an error inside and comes out as ``#N/A`` (or as an empty text), never as 0: empty cells and cells
of another type are asked for, since a spreadsheet takes them as 0. Spreadsheets compute to about fifteen digits.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Literal, assert_never

from renstra.formula.excel_cells import ATOM, MAX_NESTING, Cell, Cells, as_data, nesting
from renstra.formula.excel_functions import NOTHING, TESTS, Spelling
from renstra.formula.formula import Formula
from renstra.formula.functions import BY_NAME, Function
from renstra.formula.kinds import Kind, Kinds
from renstra.formula.load import Context, load
from renstra.formula.members import each, gather, group
from renstra.formula.nodes import (
    Binary,
    Call,
    Case,
    Compare,
    Lookup,
    Negate,
    Node,
    Not,
    Number,
    Percent,
    Ref,
    Text,
)
from renstra.formula.unsupported import UnsupportedError
from renstra.formula.value import Members, Scalar, Undefined, Value


def to_excel(
    formula: Formula,
    cells: Cells,
    year: int,
    *,
    awal: int | None = None,
    part: int | None = None,
    parts_per_year: int = 12,
    sets: Mapping[str, tuple[str, ...]] | None = None,
    kinds: Mapping[str, Kind] | None = None,
    undefined: Literal["#N/A", ""] = "#N/A",
    decimal_comma: bool = False,
) -> str:
    """The text of the cell, with its ``=``.

    The year and the rest are as for ``Formula.evaluate``; ``kinds`` says what variables hold where the formula does not
    tell. ``undefined`` is what comes out where there is no value. With ``decimal_comma`` it is as one types it on a
    computer with Indonesian settings (``0,25``, arguments parted by ``;``), else as files and English settings have it.
    Raises ``UnsupportedError``.
    """
    data = as_data(cells)
    context = Context(data, year, awal, part, parts_per_year, sets or {})
    writer = _Writer(context, Kinds(formula.tree, "excel", kinds or {}), ";" if decimal_comma else ",")
    if isinstance(cells, Mapping):
        for name in formula.names:
            if name not in data:
                raise UnsupportedError("excel", Ref(name), "no cell is given for it")
    value = writer.node(formula.tree)
    if isinstance(value, Members):
        raise UnsupportedError("excel", formula.tree, "many values do not fit one cell")
    text = f"=IFERROR({_cell(value)}{writer.separator}{'NA()' if undefined else _quoted('')})"
    writer.fit(formula.tree, text)
    if nesting(text) > MAX_NESTING:
        raise UnsupportedError("excel", formula.tree, f"more than {MAX_NESTING} levels of parentheses")
    return text


def _cell(value: Scalar) -> Cell:
    return value if isinstance(value, Cell) else NOTHING


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


class _Writer(Spelling):
    """Runs through the tree as ``evaluate`` does, with texts of cells for values."""

    def __init__(self, context: Context, kinds: Kinds, separator: str) -> None:
        super().__init__(kinds, separator)
        self.context = context

    def node(self, node: Node) -> Value:
        """The text of a node; for a set, one for each member."""
        match node:
            case Number(value) | Percent(value):
                return self.number(value)
            case Text(value):
                return Cell(_quoted(value))
            case Ref():
                return self.reference(node)
            case Negate(operand):
                return self.each(node, [self.node(operand)], lambda one: Cell(f"(-{one[0].within(ATOM)})"))
            case Not(operand):
                return self.each(node, [self.node(operand)], lambda one: self.call("NOT", one[0]))
            case Binary("and" | "or" as operator, left, right):
                values = [self.node(left), self.node(right)]
                if isinstance(values[1], Members) and not isinstance(values[0], Members) and values[0] is not NOTHING:
                    raise self.refuse(node, "a single condition before a set; write the set first")
                return self.each(node, values, lambda pair: self.logic(operator, pair))
            case Binary(_, left, right):
                return self.each(node, [self.node(left), self.node(right)], lambda pair: self.binary(node, *pair))
            case Compare(operands):
                return self.each(node, [self.node(operand) for operand in operands], lambda v: self.compare(node, v))
            case Call(name):
                return self.function(BY_NAME[name], node)
            case Case(branches, otherwise):
                return self.case([(branch.condition, branch.value) for branch in branches], otherwise, node)
            case Lookup(key, rows, otherwise):
                tests = [(Compare((key, row.condition), ("=",)), row.value) for row in rows]
                return self.case(tests, otherwise, node)
            case _:
                assert_never(node)

    def each(self, node: Node, values: Sequence[Value], write: Callable[[list[Cell]], Cell]) -> Value:
        """``write`` once, or for every member."""

        def one(scalars: Sequence[Scalar]) -> Scalar:
            text = write([_cell(scalar) for scalar in scalars])
            self.fit(node, text)
            return text

        found = each(values, one, node)
        if isinstance(found, Undefined):
            raise self.refuse(node, "sets that do not fit")
        return found

    def reference(self, ref: Ref) -> Value:
        """A cell that holds what is wanted; another one, an empty one among them, has no value."""
        test = TESTS[self.kinds.name(ref.name)]

        def read(found: Scalar) -> Cell:
            if not isinstance(found, str):
                return NOTHING
            return self.call("IF", self.call(test, found), found, NOTHING)

        value = load(ref, self.context)
        if isinstance(value, Members):
            return Members(value.dims, {key: read(found) for key, found in value.values.items()})
        return read(value)

    def compare(self, node: Compare, values: list[Cell]) -> Cell:
        kind = self.kinds[node.operands[0]]
        tests = [self.pair(sign, kind, a, b) for a, sign, b in zip(values, node.operators, values[1:])]
        test = tests[0]
        for further in tests[1:]:
            test = self.logic("and", [test, further])
        return test

    def case(self, branches: Sequence[tuple[Node, Node]], otherwise: Node | None, node: Node) -> Value:
        if not branches:
            return NOTHING if otherwise is None else self.node(otherwise)
        condition = self.node(branches[0][0])
        if condition is NOTHING:
            return NOTHING
        values = [condition, self.node(branches[0][1]), self.case(branches[1:], otherwise, node)]
        if not isinstance(condition, Members) and any(isinstance(value, Members) for value in values):
            raise self.refuse(node, "a single condition chooses between sets")
        return self.each(node, values, lambda v: self.call("IF", *v))

    def function(self, function: Function, node: Call) -> Value:
        match function.applied:
            case "all" | "count":
                return self.aggregate(function, node)
            case "each":
                values = [self.node(argument) for argument in node.arguments]
                return self.each(node, values, lambda v: self.single(function.name, node, v))
            case "if":
                condition, then, otherwise = node.arguments
                return self.case([(condition, then)], otherwise, node)
            case "ifmissing":
                first, second = self.node(node.arguments[0]), self.node(node.arguments[1])
                if isinstance(second, Members) and not isinstance(first, Members) and first is not NOTHING:
                    raise self.refuse(node, "a set in place of a single value")
                return self.each(node, [first, second], lambda v: self.call("IFERROR", *v))
            case "known":
                value = self.node(node.arguments[0])
                if isinstance(value, Members):
                    raise self.refuse(node, "only directly inside of sum, mean, count, min, max")
                return value
            case _:
                assert_never(function.applied)

    def aggregate(self, function: Function, node: Call) -> Value:
        if len(node.arguments) > 1:
            return self.each(node, [self.node(one) for one in node.arguments], lambda v: self.reduce(node, v))
        argument = node.arguments[0]
        left = None
        if isinstance(argument, Call) and argument.function == "known":
            left = argument = argument.arguments[0]
        value = self.node(argument)
        if not isinstance(value, Members):
            if node.over is not None and value is not NOTHING:
                raise self.refuse(node, f"there is no set {node.over} to run along")
            return self.each(node, [value], lambda v: self.reduce(node, v))
        if left is not None:
            if node.over is not None:
                raise self.refuse(node, "'over' of what known leaves")
            return self.reduce_known(node, [_cell(one) for one in gather([value])])
        if node.over is None:
            return self.reduce(node, [_cell(one) for one in gather([value])])
        grouped = group(value, node.over, lambda found: self.reduce(node, [_cell(one) for one in found]))
        if grouped is None:
            raise self.refuse(node, f"there is no set {node.over} to run along")
        return grouped
