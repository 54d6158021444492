"""The polars expression of each node; see ``write_polars.py``."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import reduce
from operator import add, and_
from typing import assert_never

import polars as pl

from renstra.formula.functions import BY_NAME
from renstra.formula.kinds import Kinds
from renstra.formula.nodes import (
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
    Ref,
    Text,
    children,
)
from renstra.formula.polars_frames import Frames
from renstra.formula.tabular import Known, Plan, Shape, TableLayout
from renstra.formula.unsupported import UnsupportedError

MAX_WEIGHT = 5_000
"""Nodes of the expression. A few functions need an operand twice; nested in each other they would grow without end."""

_MAX_PLACES, _MAX_EXP = 30, 500


def write(tree: Node, layout: TableLayout) -> Callable[[pl.DataFrame | pl.LazyFrame], pl.LazyFrame]:
    """The function of ``to_polars``."""
    kinds = Kinds(tree, "polars", layout.kinds)
    plan = Plan(tree, layout, "polars")
    if _weight(tree, plan) > MAX_WEIGHT:
        raise UnsupportedError("polars", tree, f"more than {MAX_WEIGHT} operations")

    def run(table: pl.DataFrame | pl.LazyFrame) -> pl.LazyFrame:
        frames = Frames(plan, kinds, table.lazy())
        writer = _Writer(plan, frames, kinds)
        for step in plan.steps:
            frames.add_step(step, writer.member(step.call, step.argument), writer.node)
        return frames.result(tree, writer.node(tree), writer.node)

    run(pl.LazyFrame(schema=_schema(plan, kinds)))  # what cannot be written is refused here, not at the first table
    return run


def _schema(plan: Plan, kinds: Kinds) -> dict[str, pl.DataType]:
    layout = plan.layout
    types = {"number": pl.Float64(), "text": pl.String(), "condition": pl.Boolean()}
    keys: dict[str, pl.DataType] = dict.fromkeys((*layout.by, *layout.members), pl.String())
    return keys | {layout.year: pl.Int64()} | {layout.column(name): types[kinds.name(name)] for name in plan.names}


def _weight(node: Node, plan: Plan) -> int:
    """How many operations the expression of a node has, at most."""
    inner = sum(_weight(child, plan) for child in children(node))
    shape = plan.masked(node)
    return _plain_weight(node, inner) + (0 if shape is None else _test_weight(shape, plan))


def _test_weight(shape: Shape, plan: Plan) -> int:
    """The operations of asking whether there is such a member: what ``known`` left is asked for its value."""
    left = [atom for atom in shape.atoms if isinstance(atom, Known)]
    return len(shape.atoms) + sum(_weight(atom.node, plan) + _test_weight(atom.inner, plan) for atom in left)


def _plain_weight(node: Node, inner: int) -> int:
    match node:
        case Number() | Percent() | Text() | Ref():
            return 1
        case Negate() | Not() | Compare() | Binary("+" | "-" | "*" | "/" | "and" | "or"):
            return 1 + inner
        case Lookup(_, rows):
            return 1 + inner * len(rows) * 2
        case Call("stdev" | "stdevp" | "median" | "sum" | "mean" | "count" | "ifmissing" | "round" | "abs"):
            return 1 + inner
        case _:
            return 1 + inner * 3


class _Writer:
    def __init__(self, plan: Plan, frames: Frames, kinds: Kinds) -> None:
        self.plan = plan
        self.frames = frames
        self.kinds = kinds

    def node(self, node: Node) -> pl.Expr:
        """The expression of a node."""
        value, shape = self.bare(node), self.plan.masked(node)
        seen = None if shape is None else self.frames.seen(shape, self.node)
        return value if seen is None else pl.when(seen).then(value)

    def bare(self, node: Node) -> pl.Expr:
        match node:
            case Number(value) | Percent(value):
                return pl.lit(float(value))
            case Text(value):
                return pl.lit(value)
            case Ref():
                return self.frames.reference(node)
            case Negate(operand):
                return -self.node(operand)
            case Not(operand):
                return ~self.node(operand)
            case Binary(operator, left, right):
                return self.binary(operator, self.node(left), self.node(right))
            case Compare(operands, operators):
                values = [self.node(operand) for operand in operands]
                return reduce(and_, [_compare(a, sign, b) for a, sign, b in zip(values, operators, values[1:])])
            case Call():
                return self.call(node)
            case Case(branches, otherwise):
                return self.case([(self.node(b.condition), b) for b in branches], otherwise)
            case Lookup(key, rows, otherwise):
                sought = self.node(key)
                return self.case([(sought == self.node(row.condition), row) for row in rows], otherwise)
            case _:
                assert_never(node)

    def binary(self, operator: str, left: pl.Expr, right: pl.Expr) -> pl.Expr:
        match operator:
            case "+":
                return left + right
            case "-":
                return left - right
            case "*":
                return left * right
            case "/":
                return left / right.replace(0.0, None)
            case "^":
                return _power(left, right)
            case "and":
                return left & right
            case _:
                return left | right

    def case(self, branches: Sequence[tuple[pl.Expr, Branch]], otherwise: Node | None) -> pl.Expr:
        """A chain in which a condition that is null ends the search: a plain ``when`` would try the next branch."""
        value = pl.lit(None) if otherwise is None else self.node(otherwise)
        for condition, branch in reversed(branches):
            value = pl.when(condition).then(self.node(branch.value)).when(~condition).then(value)
        return value

    def call(self, node: Call) -> pl.Expr:
        function = BY_NAME[node.function]
        number = self.plan.step(node)
        if number is not None:
            return self.frames.step_value(number)
        if function.applied == "count":
            return self.member(node, node.arguments[0])
        if function.name == "round":
            return self.round(node)
        values = [self.node(argument) for argument in node.arguments]
        match function.applied:
            case "each":
                return _each(function.name, values)
            case "all":
                return _few(function.name, values)
            case "if":
                condition, then, otherwise = values
                return pl.when(condition).then(then).when(~condition).then(otherwise)
            case "ifmissing":
                return pl.coalesce(values)
            case "known":
                return values[0]
            case _:
                assert_never(function.applied)

    def member(self, call: Call, argument: Node) -> pl.Expr:
        """What an aggregate takes of a member: its value; for ``count`` 1, or 0 where a condition does not hold."""
        value = self.node(argument)
        if call.function != "count":
            return value
        if self.kinds[argument] == "condition":
            return value.cast(pl.Float64)
        return pl.when(value.is_not_null()).then(1.0)

    def round(self, node: Call) -> pl.Expr:
        """Halves away from 0."""
        places = node.arguments[1] if len(node.arguments) > 1 else Number(Decimal(0))
        literal = places.operand if isinstance(places, Negate) else places
        if not isinstance(literal, Number) or literal.value % 1 or literal.value > _MAX_PLACES:
            raise UnsupportedError("polars", node, "the number of decimals is no whole constant from -30 to 30")
        value, count = self.node(node.arguments[0]), int(literal.value)
        if literal is places:
            return value.round(count, mode="half_away_from_zero")
        return (value / 10.0**count).round(0, mode="half_away_from_zero") * 10.0**count


def _compare(left: pl.Expr, sign: str, right: pl.Expr) -> pl.Expr:
    match sign:
        case "<":
            return left < right
        case "<=":
            return left <= right
        case ">":
            return left > right
        case ">=":
            return left >= right
        case "=":
            return left == right
        case _:
            return left != right


def _power(base: pl.Expr, exponent: pl.Expr) -> pl.Expr:
    """0 to the power of 0 or less and fractional powers of negative numbers have no value."""
    good = ((base != 0) | (exponent > 0)) & ((base >= 0) | (exponent == exponent.floor()))
    return pl.when(good).then(base.pow(exponent))


def _each(name: str, values: list[pl.Expr]) -> pl.Expr:
    value = values[0]
    match name:
        case "abs":
            return value.abs()
        case "floor":
            return value.floor()
        case "ceil":
            return value.ceil()
        case "sqrt":
            return pl.when(value >= 0).then(value.sqrt())
        case "ln":
            return pl.when(value > 0).then(value.log())
        case "log10":
            return pl.when(value > 0).then(value.log10())
        case "exp":
            return pl.when(value.abs() <= _MAX_EXP).then(value.exp())
        case "power":
            return _power(value, values[1])
        case "clamp":
            _, low, high = values
            held = pl.min_horizontal(pl.max_horizontal(value, low), high)
            return pl.when((low <= high) & value.is_not_null()).then(held)
        case _:
            raise AssertionError(name)


def _few(name: str, values: list[pl.Expr]) -> pl.Expr:
    """An aggregate of single values, side by side."""
    if name in ("sum", "mean"):
        total = reduce(add, values)
        return total if name == "sum" else total / len(values)
    listed = pl.concat_list(values).list
    totals = {"min": pl.min_horizontal(values), "max": pl.max_horizontal(values), "median": listed.median(),
              "stdev": listed.std(ddof=1), "stdevp": listed.std(ddof=0)}  # fmt: skip
    return pl.when(pl.all_horizontal([value.is_not_null() for value in values])).then(totals[name])
