"""What a tree is worth at a year. The reference reader: everything the language has, exact, no value with its reason.

``compile.py`` is faster for plain arithmetic on plain numbers and must give the same.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import assert_never

from renstra.formula import exact
from renstra.formula.exact import COMPARE, NoValue, Ratio
from renstra.formula.functions import BY_NAME, Function
from renstra.formula.load import Context, load
from renstra.formula.members import each, gather, group
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
)
from renstra.formula.roots import power
from renstra.formula.value import Members, Result, Scalar, Undefined, Value
from renstra.formula.write_text import write

ARITHMETIC: dict[str, Callable[[Ratio, Ratio], Ratio]] = {
    "+": exact.add,
    "-": exact.subtract,
    "*": exact.multiply,
    "/": exact.divide,
    "^": power,
}
_ONE: Ratio = (1, 1)


def evaluate(node: Node, context: Context) -> Value:
    """The value of a node. Never raises for what stands in the formula or is missing from the data."""
    if context.trace is None:
        return _value(node, context)
    return context.trace.setdefault(id(node), _value(node, context))


def _value(node: Node, context: Context) -> Value:
    match node:
        case Number(value) | Percent(value):
            return value.as_integer_ratio()
        case Ref():
            return load(node, context)
        case Binary("and" | "or" as operator, left, right):
            return _logic(operator, left, right, node, context)
        case Binary(operator, left, right):
            values = (evaluate(left, context), evaluate(right, context))
            return _numbers(values, (left, right), ARITHMETIC[operator], node, context)
        case Negate(operand):
            values1 = (evaluate(operand, context),)
            return _numbers(values1, (operand,), exact.negate, node, context)
        case Text(value):
            return value
        case Not(operand):
            return each((evaluate(operand, context),), lambda one: _not(one[0], operand, context), node)
        case Compare(operands):
            return each([evaluate(part, context) for part in operands], lambda v: _compare(node, v, context), node)
        case Call(name, arguments):
            return _call(BY_NAME[name], arguments, node, context)
        case Case(branches, otherwise):
            return _case(branches, otherwise, node, context)
        case Lookup(key, _, otherwise):
            return _case(_rows(node, context), otherwise, node, context, evaluate(key, context))
        case _:
            assert_never(node)


def result(node: Node, context: Context) -> Result:
    """The value of a whole formula as a decimal number."""
    value = evaluate(node, context)
    if value.__class__ is tuple:
        return Result(exact.to_decimal(value), None, None, context.left_out)
    return Result(None, None, not_a_number(value, node, context), context.left_out)


def not_a_number(value: Value, node: Node, context: Context) -> Undefined:
    """Why a value that is not a ratio is no result."""
    match value:
        case Undefined():
            return value
        case bool():
            return undefined("hasil-syarat", node, context)
        case str():
            return undefined("hasil-teks", node, context)
        case _:
            return undefined("hasil-himpunan", node, context)


def undefined(reason: str, node: Node, context: Context, *, count: int = 0, total: int = 0) -> Undefined:
    """No value, at a node: its text with the years filled in says where."""
    return Undefined(reason, _text(node, context), node.span, None, None, count, total)


def _text(node: Node, context: Context) -> str:
    """The text of a node, written once for an evaluation."""
    text = context.texts.get(id(node))
    if text is None:
        text = context.texts[id(node)] = write(node, year=context.year)
    return text


def _numbers(
    values: Sequence[Value],
    parts: Sequence[Node],
    apply: Callable[..., Ratio],
    node: Node,
    context: Context,
) -> Value:
    """``apply`` to numbers; anything else among the values has no value as a number."""

    def one(scalars: Sequence[Scalar]) -> Scalar:
        for index, scalar in enumerate(scalars):
            if scalar.__class__ is not tuple:
                return scalar if isinstance(scalar, Undefined) else undefined("bukan-bilangan", parts[index], context)
        try:
            return apply(*scalars)
        except NoValue as none:
            divides = none.reason == "pembagi-nol" and isinstance(node, Binary) and node.operator == "/"
            return undefined(none.reason, parts[1] if divides else node, context)

    return each(values, one, node)


def _not(value: Scalar, operand: Node, context: Context) -> Scalar:
    if isinstance(value, bool):
        return not value
    return value if isinstance(value, Undefined) else undefined("bukan-syarat", operand, context)


def _logic(operator: str, left: Node, right: Node, node: Node, context: Context) -> Value:
    """Three-valued: ``false and (no value)`` is false, ``true or (no value)`` is true."""
    decisive = operator == "or"
    first = evaluate(left, context)
    if first is decisive:
        return decisive

    def one(pair: Sequence[Scalar]) -> Scalar:
        known = [
            value if isinstance(value, bool | Undefined) else undefined("bukan-syarat", part, context)
            for value, part in zip(pair, (left, right), strict=True)
        ]
        if decisive in [value for value in known if isinstance(value, bool)]:
            return decisive
        missing = [value for value in known if isinstance(value, Undefined)]
        return missing[0] if missing else not decisive

    return each((first, evaluate(right, context)), one, node)


def _compare(node: Compare, values: Sequence[Scalar], context: Context) -> Scalar:
    missing: Undefined | None = None
    for index, operator in enumerate(node.operators):
        left, right = values[index], values[index + 1]
        if isinstance(left, Undefined) or isinstance(right, Undefined):
            missing = missing or (left if isinstance(left, Undefined) else right)  # type: ignore[assignment]
            continue
        if isinstance(left, tuple) and isinstance(right, tuple):
            holds = COMPARE[operator](exact.sign(left, right))
        elif left.__class__ is right.__class__ and operator in ("=", "<>"):
            holds = (left == right) is (operator == "=")
        else:
            return undefined("tidak-sebanding", node, context)
        if not holds:
            return False
    return True if missing is None else missing


def _case(
    branches: Sequence[Branch], otherwise: Node | None, node: Node, context: Context, key: Value | None = None
) -> Value:
    """The first branch that holds; only its value is looked at. A condition without value ends the search.

    ``key`` is what a lookup looks up: evaluated once, since lookups inside the keys of lookups would multiply.
    """
    for index, branch in enumerate(branches):
        condition = evaluate(branch.condition, context) if key is None else _is_row(key, branch.condition, context)
        if condition is True:
            return evaluate(branch.value, context)
        if condition is False:
            continue
        if isinstance(condition, Members):
            rest = _case(branches[index + 1 :], otherwise, node, context, key)
            values = (condition, evaluate(branch.value, context), rest)
            return each(values, partial(_choose, condition=branch.condition, context=context), node)
        return _choose((condition, True, True), branch.condition, context)
    return undefined("tidak-ada-cabang", node, context) if otherwise is None else evaluate(otherwise, context)


def _is_row(key: Value, condition: Node, context: Context) -> Value:
    """Whether the key of a lookup equals that of a row; ``condition`` is made by ``_rows``."""
    assert isinstance(condition, Compare)
    values = (key, evaluate(condition.operands[1], context))
    return each(values, lambda pair: _compare(condition, pair, context), condition)


def _rows(node: Lookup, context: Context) -> tuple[Branch, ...]:
    """The rows of a lookup as those of a case: the key equals theirs."""
    rows = context.rows.get(id(node))
    if rows is None:
        key = node.key
        rows = tuple(Branch(Compare((key, row.condition), ("=",), key.span), row.value) for row in node.rows)
        context.rows[id(node)] = rows
    return rows


def _choose(values: Sequence[Scalar], condition: Node, context: Context) -> Scalar:
    chosen, then, rest = values
    if isinstance(chosen, bool):
        return then if chosen else rest
    return chosen if isinstance(chosen, Undefined) else undefined("bukan-syarat", condition, context)


def _call(function: Function, arguments: tuple[Node, ...], node: Call, context: Context) -> Value:
    match function.applied:
        case "each":
            values = [evaluate(argument, context) for argument in arguments]
            assert function.apply is not None
            row = function.apply
            return _numbers(values, arguments, lambda *numbers: row(numbers), node, context)
        case "all" | "count":
            return _aggregate(function, arguments, node, context)
        case "if":
            return _case((Branch(arguments[0], arguments[1]),), arguments[2], node, context)
        case "ifmissing":
            first = evaluate(arguments[0], context)
            if not isinstance(first, Undefined | Members):
                return first
            values = [first, evaluate(arguments[1], context)]
            return each(values, lambda v: v[1] if isinstance(v[0], Undefined) else v[0], node)
        case "known":
            value = evaluate(arguments[0], context)
            if not isinstance(value, Members):
                return value
            kept = {key: item for key, item in value.values.items() if not isinstance(item, Undefined)}
            context.left_out += len(value.values) - len(kept)
            return Members(value.dims, kept)
        case _:
            assert_never(function.applied)


def _aggregate(function: Function, arguments: tuple[Node, ...], node: Call, context: Context) -> Value:
    """One argument: over its members. Several: over the arguments, member by member (``sum(min(x, limit))``)."""
    values = [evaluate(argument, context) for argument in arguments]

    def reduce(scalars: list[Scalar]) -> Scalar:
        return _reduce(function, scalars, node, context)

    if len(values) > 1:
        return each(values, lambda scalars: reduce(list(scalars)), node)
    if node.over is None:
        return reduce(gather(values))
    if isinstance(values[0], Undefined):
        return values[0]
    grouped = group(values[0], node.over, reduce) if isinstance(values[0], Members) else None
    return undefined("himpunan-tidak-ada", node, context) if grouped is None else grouped


def _reduce(function: Function, scalars: list[Scalar], node: Call, context: Context) -> Scalar:
    missing = [scalar for scalar in scalars if isinstance(scalar, Undefined)]
    if missing:
        if len(scalars) == 1 or len(node.arguments) > 1:
            return missing[0]
        first = missing[0]
        return Undefined(
            "anggota-kosong",
            _text(node, context),
            first.span,
            first.name,
            first.year,
            len(missing),
            len(scalars),
        )
    if not scalars:
        return (0, 1) if function.applied == "count" else undefined("anggota-kurang", node, context)
    if function.applied == "count":
        return sum(scalar is not False for scalar in scalars), 1
    for scalar in scalars:
        if scalar.__class__ is not tuple:
            return undefined("bukan-bilangan", node, context)
    assert function.apply is not None
    try:
        return function.apply(scalars)  # type: ignore[arg-type]
    except NoValue as none:
        return undefined(none.reason, node, context)
