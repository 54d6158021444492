"""Exact arithmetic on integer ratios: ``(numerator, denominator)`` with the denominator above 0, not always reduced.

A plain tuple is several times faster than ``fractions.Fraction`` and costs nothing to import. What has no value raises
``NoValue`` with its reason; the readers of the tree turn it into ``Undefined``.
"""

from collections.abc import Callable
from decimal import (
    MAX_EMAX,
    MIN_EMIN,
    ROUND_HALF_EVEN,
    Context,
    Decimal,
    DivisionByZero,
    Inexact,
    InvalidOperation,
)
from math import gcd

from renstra.formula.limits import (
    GUARD_DIGITS,
    MAX_ADJUSTED,
    MAX_BITS,
    MAX_DATA_DIGITS,
    MAX_DENOMINATOR_BITS,
    PRECISION,
    ROOT_DIGITS,
)

Ratio = tuple[int, int]

_REDUCE_BITS = 256
CONTEXT = Context(prec=PRECISION, rounding=ROUND_HALF_EVEN, Emin=-999_999, Emax=999_999, traps=[])
"""Rounds results to ``PRECISION`` digits, ties to even, and never raises."""

EXACT = Context(prec=2 * ROOT_DIGITS, Emin=-999_999, Emax=999_999, traps=[Inexact, InvalidOperation, DivisionByZero])
"""For ``+ - *`` on decimal numbers as they are: what does not fit raises ``ArithmeticError`` and is never rounded."""


def at_most_digits(digits: int) -> Callable[[Decimal | int], Decimal]:
    """Gives a number back, or raises ``Inexact`` where it has more digits: the ratio of a million takes minutes."""
    return Context(prec=digits, Emin=MIN_EMIN, Emax=MAX_EMAX, traps=[Inexact]).plus


_of_data = at_most_digits(MAX_DATA_DIGITS)


class NoValue(Exception):  # noqa: N818 - not an error: a formula without value is an ordinary answer
    """There is no value; ``reason`` is a key of ``messages.REASONS``."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def fit(numerator: int, denominator: int) -> Ratio:
    """A ratio of bounded size: reduced where it is long, rounded where even the reduced denominator is too long."""
    bits = denominator.bit_length()
    if bits <= _REDUCE_BITS and numerator.bit_length() <= MAX_BITS:
        return numerator, denominator
    if bits <= 4 * MAX_DENOMINATOR_BITS:  # a longer one is rounded anyway, and a divisor of it costs much to find
        divisor = gcd(numerator, denominator)
        numerator, denominator = numerator // divisor, denominator // divisor
        bits = denominator.bit_length()
    if bits > MAX_DENOMINATOR_BITS:
        digits = max(0, GUARD_DIGITS - (numerator.bit_length() - bits) * 3 // 10)
        if digits > MAX_BITS * 3 // 10:
            raise NoValue("terlalu-besar")
        scale = 10**digits
        numerator, denominator = (2 * numerator * scale + denominator) // (2 * denominator), scale
    if numerator.bit_length() > MAX_BITS:
        raise NoValue("terlalu-besar")
    return numerator, denominator


def add(left: Ratio, right: Ratio) -> Ratio:
    """left + right"""
    a, b = left
    c, d = right
    return fit(a + c, b) if b == d else fit(a * d + c * b, b * d)


def subtract(left: Ratio, right: Ratio) -> Ratio:
    """left - right"""
    a, b = left
    c, d = right
    return fit(a - c, b) if b == d else fit(a * d - c * b, b * d)


def multiply(left: Ratio, right: Ratio) -> Ratio:
    """left * right"""
    return fit(left[0] * right[0], left[1] * right[1])


def divide(left: Ratio, right: Ratio) -> Ratio:
    """left / right. Raises ``NoValue``: ``pembagi-nol``."""
    a, b = left
    c, d = right
    if c > 0:
        return fit(a * d, b * c)
    if c < 0:
        return fit(-a * d, -b * c)
    raise NoValue("pembagi-nol")


def negate(value: Ratio) -> Ratio:
    """-value"""
    return -value[0], value[1]


def sign(left: Ratio, right: Ratio) -> int:
    """Negative, 0 or positive as left is below, equal to or above right."""
    return left[0] * right[1] - right[0] * left[1]


COMPARE: dict[str, Callable[[int], bool]] = {
    "<": lambda order: order < 0,
    "<=": lambda order: order <= 0,
    ">": lambda order: order > 0,
    ">=": lambda order: order >= 0,
    "=": lambda order: order == 0,
    "<>": lambda order: order != 0,
}


def from_number(value: int | Decimal) -> Ratio:
    """The ratio of a number.

    Raises ``NoValue``: ``bukan-bilangan`` (NaN, infinity), ``terlalu-besar``, ``terlalu-panjang`` (its digits).
    """
    if isinstance(value, int):
        if value.bit_length() > MAX_BITS:
            raise NoValue("terlalu-besar")
        return int(value), 1
    if not value.is_finite():
        raise NoValue("bukan-bilangan")
    if not value:
        return 0, 1
    if not -MAX_ADJUSTED <= value.adjusted() <= MAX_ADJUSTED:
        raise NoValue("terlalu-besar")
    try:
        return _of_data(value).as_integer_ratio()
    except Inexact:
        raise NoValue("terlalu-panjang") from None


def to_decimal(value: Ratio) -> Decimal:
    """The decimal number of a ratio: exact where ``PRECISION`` digits can hold it, else rounded."""
    numerator, denominator = value
    if denominator == 1:
        return CONTEXT.create_decimal(numerator)
    return CONTEXT.divide(numerator, denominator)


def round_places(value: Ratio, places: int) -> Ratio:
    """Rounded to ``places`` decimals (negative: tens, hundreds), ties away from zero, as spreadsheets do."""
    numerator, denominator = value
    scale = 10 ** abs(places)
    if places < 0:
        denominator *= scale
    else:
        numerator *= scale
    rounded = (2 * abs(numerator) + denominator) // (2 * denominator)
    rounded = -rounded if numerator < 0 else rounded
    return (rounded * scale, 1) if places < 0 else fit(rounded, scale)
