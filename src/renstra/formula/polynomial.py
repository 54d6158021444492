"""A formula as a fraction of two polynomials in one unknown, exact: most formulas are one, and then can be solved."""

from dataclasses import dataclass, replace
from typing import NamedTuple

from renstra.formula import exact
from renstra.formula.evaluate import evaluate
from renstra.formula.exact import NoValue, Ratio
from renstra.formula.load import Context, moments
from renstra.formula.nodes import Binary, Branch, Call, Case, Negate, Node, Number, Point, Range, Ref, walk
from renstra.formula.roots import square_root

MAX_DEGREE = 2
MAX_WORKING_DEGREE = 12
ZERO, ONE = (0, 1), (1, 1)

Polynomial = tuple[Ratio, ...]
"""Coefficients from the constant one up; no trailing zeros."""


class NotRational(Exception):  # noqa: N818 - an ordinary answer: the solver searches instead
    """The formula is no fraction of polynomials in the unknown."""


class Fraction(NamedTuple):
    """top / bottom"""

    top: Polynomial
    bottom: Polynomial = (ONE,)


@dataclass(frozen=True, slots=True)
class Unknown:
    """The variable and the year whose value is sought."""

    name: str
    year: int


def contains(node: Node, unknown: Unknown) -> bool:
    """Whether the variable occurs at all, at whatever time."""
    return any(isinstance(part, Ref) and part.name == unknown.name for part in walk(node))


def fraction(node: Node, unknown: Unknown, context: Context) -> Fraction:
    """The formula as a fraction. Raises ``NotRational``, ``NoValue`` where a known part has no value."""
    if not contains(node, unknown):
        return _constant(node, context)
    match node:
        case Ref(_, Point(), None):
            ((year, _),) = moments(node, context)
            return Fraction((ZERO, ONE)) if year == unknown.year else _constant(node, context)
        case Negate(operand):
            inner = fraction(operand, unknown, context)
            return Fraction(_scale(inner.top, (-1, 1)), inner.bottom)
        case Binary("+" | "-" | "*" | "/" as operator, left, right):
            return _combine(operator, fraction(left, unknown, context), fraction(right, unknown, context))
        case Binary("^", base, Number(value)) if value == int(value) and 1 <= value <= MAX_WORKING_DEGREE:
            inner = fraction(base, unknown, context)
            raised = inner
            for _ in range(int(value) - 1):
                raised = _combine("*", raised, inner)
            return raised
        case Call("sum" | "mean" as name, arguments, None):
            return _total(name, arguments, unknown, context)
        case Call("if", (condition, then, other)):
            return _choice((Branch(condition, then),), other, unknown, context)
        case Case(branches, otherwise):
            return _choice(branches, otherwise, unknown, context)
        case _:
            raise NotRational


def solutions(equation: Fraction, target: Ratio) -> list[Ratio]:
    """All x with top(x) / bottom(x) = target. Raises ``NotRational`` above degree 2 or where every x would do."""
    poly = _trim(_sum(equation.top, _scale(equation.bottom, (-target[0], target[1]))))
    match poly:
        case (c, b):
            found = [exact.divide(exact.negate(c), b)]
        case (c, b, a):
            discriminant = exact.subtract(exact.multiply(b, b), exact.multiply((4, 1), exact.multiply(a, c)))
            if discriminant[0] < 0:
                return []
            root, twice = square_root(discriminant), exact.multiply((2, 1), a)
            ends = (exact.subtract(root, b), exact.subtract(exact.negate(root), b))
            found = [exact.divide(end, twice) for end in ends]
            found = found[:1] if exact.sign(found[0], found[1]) == 0 else found
        case (_,):
            return []
        case _:
            raise NotRational
    return [x for x in found if _at(equation.bottom, x)[0]]


def _constant(node: Node, context: Context) -> Fraction:
    value = evaluate(node, context)
    if not isinstance(value, tuple):
        raise NoValue("bukan-bilangan") if not hasattr(value, "reason") else NoValue(value.reason)
    return Fraction(_trim((value,)))


def _choice(branches: tuple[Branch, ...], otherwise: Node | None, unknown: Unknown, context: Context) -> Fraction:
    for branch in branches:
        if contains(branch.condition, unknown):
            raise NotRational
        if evaluate(branch.condition, context) is True:
            return fraction(branch.value, unknown, context)
    if otherwise is None:
        raise NoValue("tidak-ada-cabang")
    return fraction(otherwise, unknown, context)


def _total(name: str, arguments: tuple[Node, ...], unknown: Unknown, context: Context) -> Fraction:
    terms: list[Node] = []
    for argument in arguments:
        if isinstance(argument, Ref) and isinstance(argument.time, Range) and argument.part is None:
            if len(arguments) > 1:
                raise NotRational
            years = [year for year, _ in moments(argument, context)]
            terms += [replace(argument, time=Point("", year)) for year in years]
        else:
            terms.append(argument)
    total = Fraction(())
    for term in terms:
        total = _combine("+", total, fraction(term, unknown, context))
    return _combine("/", total, Fraction(((len(terms), 1),))) if name == "mean" else total


def _combine(operator: str, left: Fraction, right: Fraction) -> Fraction:
    match operator:
        case "*":
            made = Fraction(_product(left.top, right.top), _product(left.bottom, right.bottom))
        case "/":
            if not right.top:
                raise NoValue("pembagi-nol")
            made = Fraction(_product(left.top, right.bottom), _product(left.bottom, right.top))
        case _:
            other = right.top if operator == "+" else _scale(right.top, (-1, 1))
            if left.bottom == right.bottom:
                made = Fraction(_sum(left.top, other), left.bottom)
            else:
                top = _sum(_product(left.top, right.bottom), _product(other, left.bottom))
                made = Fraction(top, _product(left.bottom, right.bottom))
    if max(len(made.top), len(made.bottom)) > MAX_WORKING_DEGREE + 1:
        raise NotRational
    return made


def _sum(left: Polynomial, right: Polynomial) -> Polynomial:
    longer, shorter = (left, right) if len(left) >= len(right) else (right, left)
    added = [exact.add(a, b) for a, b in zip(longer, shorter, strict=False)]
    return _trim((*added, *longer[len(shorter) :]))


def _scale(poly: Polynomial, factor: Ratio) -> Polynomial:
    return tuple(exact.multiply(c, factor) for c in poly)


def _product(left: Polynomial, right: Polynomial) -> Polynomial:
    if not left or not right:
        return ()
    made: list[Ratio] = [ZERO] * (len(left) + len(right) - 1)
    for i, a in enumerate(left):
        for j, b in enumerate(right):
            made[i + j] = exact.add(made[i + j], exact.multiply(a, b))
    return _trim(tuple(made))


def _trim(poly: Polynomial) -> Polynomial:
    while poly and not poly[-1][0]:
        poly = poly[:-1]
    return poly


def _at(poly: Polynomial, x: Ratio) -> Ratio:
    value: Ratio = ZERO
    for coefficient in reversed(poly):
        value = exact.add(exact.multiply(value, x), coefficient)
    return value
