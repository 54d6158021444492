"""Whether two trees are the same formula written in two ways: one normal form for both.

``100%`` and ``100``, ``a / b * 100`` and ``100 * a / b``, ``(a + b) / 2`` and ``mean(a, b)`` are the same;
``a - b / c`` and ``(a - b) / c`` are not.
"""

from decimal import Decimal
from fractions import Fraction
from typing import Any, assert_never

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
    walk,
)
from renstra.formula.rumusan.pieces import piecewise

Form = tuple[Any, ...]
"""A nested tuple that is equal for equal formulas."""

_ONE: Form = ("number", Fraction(1))
_MOST_DIGITS = 30


def normal_form(node: Node) -> Form:
    """The normal form of a tree."""
    match node:
        case Number(value) | Percent(value):
            return _number(value)
        case Text(value):
            return ("text", value)
        case Ref(name, time, part):
            return ("ref", name, time, part)
        case Negate(operand):
            return _sum([(-1, normal_form(operand))])
        case Not(operand):
            return ("not", normal_form(operand))
        case Binary("+", left, right):
            return _sum([(1, normal_form(left)), (1, normal_form(right))])
        case Binary("-", left, right):
            return _sum([(1, normal_form(left)), (-1, normal_form(right))])
        case Binary("*", left, right):
            return _product([(1, normal_form(left)), (1, normal_form(right))])
        case Binary("/", left, right):
            return _product([(1, normal_form(left)), (-1, normal_form(right))])
        case Binary(operator, left, right):
            return (operator, normal_form(left), normal_form(right))
        case Compare(operands, operators):
            return ("compare", tuple(map(normal_form, operands)), operators)
        case Call("if", (condition, value, otherwise)):
            return normal_form(Case((Branch(condition, value),), otherwise))
        case Call("sum", arguments, None) if len(arguments) > 1:
            return _sum([(1, normal_form(argument)) for argument in arguments])
        case Call("mean", arguments, None) if len(arguments) > 1:
            total = _sum([(1, normal_form(argument)) for argument in arguments])
            return _product([(1, total), (-1, ("number", Fraction(len(arguments))))])
        case Call("sqrt", (argument,)):
            return ("^", normal_form(argument), ("number", Fraction(1, 2)))
        case Call(function, arguments, over):
            return ("call", function, tuple(map(normal_form, arguments)), over)
        case Case():
            return _case(node)
        case Lookup(key, rows, otherwise):
            listed = tuple((normal_form(row.condition), normal_form(row.value)) for row in rows)
            return ("lookup", normal_form(key), listed, None if otherwise is None else normal_form(otherwise))
        case _:
            assert_never(node)


def same(one: Node, other: Node) -> bool:
    """Whether both have one normal form."""
    return normal_form(one) == normal_form(other)


def is_trivial(tree: Node) -> bool:
    """Whether it takes something from itself, or divides it by itself, or has the value of a constant."""
    if normal_form(tree)[0] == "number":
        return True
    return any(
        isinstance(node, Binary) and node.operator in "-/" and normal_form(node.left) == normal_form(node.right)
        for node in walk(tree)
    )


def _number(value: Decimal) -> Form:
    if value.is_finite() and abs(value.adjusted()) <= _MOST_DIGITS:
        return ("number", Fraction(value))
    return ("large", str(value))


def _case(node: Case) -> Form:
    pieces = piecewise(node)
    if pieces is not None:
        return pieces
    branches = [(normal_form(branch.condition), normal_form(branch.value)) for branch in node.branches]
    otherwise = None if node.otherwise is None else normal_form(node.otherwise)
    if otherwise is not None and otherwise[0] == "case":  # a choice in the last place goes on with the choice
        return ("case", (*branches, *otherwise[1]), otherwise[2])
    return ("case", tuple(branches), otherwise)


def _sum(terms: list[tuple[int, Form]]) -> Form:
    constant = Fraction(0)
    counted: dict[Form, Fraction] = {}
    for sign, form in terms:
        for factor, part in _terms(form):
            if part == _ONE:
                constant += sign * factor
            else:
                counted[part] = counted.get(part, Fraction(0)) + sign * factor
    parts = tuple(sorted(((part, factor) for part, factor in counted.items() if factor), key=repr))
    if not parts:
        return ("number", constant)
    if len(parts) == 1 and not constant:
        return _product([(1, parts[0][0]), (1, ("number", parts[0][1]))])
    return ("sum", parts, constant)


def _terms(form: Form) -> list[tuple[Fraction, Form]]:
    if form[0] == "number":
        return [(form[1], _ONE)]
    if form[0] == "sum":
        return [*((factor, part) for part, factor in form[1]), (form[2], _ONE)]
    if form[0] == "product":
        bare = _product([(exponent, part) for part, exponent in form[1]])
        return [(form[2], bare)]
    return [(Fraction(1), form)]


def _product(factors: list[tuple[int, Form]]) -> Form:
    constant = Fraction(1)
    counted: dict[Form, int] = {}
    for sign, form in factors:
        if form[0] == "number" and (form[1] or sign > 0):
            constant = constant * form[1] ** sign
        elif form[0] == "product":
            constant = constant * form[2] ** sign
            for part, exponent in form[1]:
                counted[part] = counted.get(part, 0) + sign * exponent
        else:
            counted[form] = counted.get(form, 0) + sign
    parts = tuple(sorted(((part, exponent) for part, exponent in counted.items() if exponent), key=repr))
    if not constant or not parts:
        return ("number", constant)
    if len(parts) == 1 and parts[0][1] == 1 and constant == 1:
        return parts[0][0]
    return ("product", parts, constant)
