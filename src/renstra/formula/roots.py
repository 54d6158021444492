"""Roots, powers, logarithms: exact where the result is a fraction, else rounded to ``PRECISION`` significant digits.

Roots are integer roots and correctly rounded, so that a root depends on the number alone, not on how it is written
(0.5 or 50/100); ``decimal_root`` finds the same for a ``Decimal``. Logarithms are ``decimal``'s.
"""

from decimal import ROUND_HALF_EVEN, Context, Decimal
from functools import lru_cache
from math import gcd, isqrt

from renstra.formula.exact import CONTEXT, NoValue, Ratio, fit
from renstra.formula.limits import GUARD_DIGITS, MAX_BITS, MAX_EXPONENT, PRECISION, ROOT_DIGITS

MAX_DEGREE = 64
"""Highest root that is looked for in whole numbers; a higher one is a power with a fraction as exponent."""

_MAX_EXP = 500
_LONG = Context(prec=PRECISION + 20, rounding=ROUND_HALF_EVEN, Emin=-999_999, Emax=999_999, traps=[])
"""For powers whose exponent is a fraction, before they are rounded to ``PRECISION`` digits."""
_LONGEST = _LONG.copy()
_LONGEST.prec = GUARD_DIGITS
_ROOTED = _LONG.copy()
_ROOTED.prec = ROOT_DIGITS
_ZERO = Decimal(0)
_TOO_LARGE = MAX_BITS * 3 // 10
"""Largest power of ten of a number during the calculation."""


def power(base: Ratio, exponent: Ratio) -> Ratio:
    """base ^ exponent.

    Raises ``NoValue``: ``pangkat-nol`` (0 ^ 0), ``pembagi-nol`` (0 to a negative power), ``akar-negatif`` (a fractional
    power of a negative number), ``terlalu-besar`` (the result, or a whole exponent beyond ``MAX_EXPONENT``).
    """
    divisor = gcd(*exponent)
    p, q = exponent[0] // divisor, exponent[1] // divisor
    if not base[0]:
        if p == 0:
            raise NoValue("pangkat-nol")
        if p < 0:
            raise NoValue("pembagi-nol")
        return 0, 1
    if q == 1:
        return _whole_power(base, p)
    if base[0] < 0:
        raise NoValue("akar-negatif")
    if q <= MAX_DEGREE and abs(p) <= MAX_EXPONENT:
        base = _reduced(base)
        if abs(p) == 1:
            return _whole_power(root(base, q), p)
        if _bits(base) * abs(p) <= MAX_BITS:
            return root(_whole_power(base, p), q)
        if (over := _exact_root(base[0], q)) and (under := _exact_root(base[1], q)):
            return _whole_power((over, under), p)
    _refuse_large(base, p, q)
    result = CONTEXT.plus(_LONG.power(_LONG.divide(*base), _LONG.divide(p, q)))
    if not result:  # smaller than any number that is looked at
        raise NoValue("terlalu-besar")
    return _rounded(result)


def _whole_power(base: Ratio, exponent: int) -> Ratio:
    n, d = base
    if _bits(base) * abs(exponent) > MAX_BITS or abs(exponent) > MAX_EXPONENT:
        n, d = base = _reduced(base)
        if d == 1 and n in (1, -1):
            return (n if exponent % 2 else 1), 1
        if abs(exponent) > MAX_EXPONENT:
            raise NoValue("terlalu-besar")
        if _bits(base) * abs(exponent) > MAX_BITS:  # the result may be short all the same: 1.0123456789 ^ 900
            _refuse_large(base, exponent, 1)
            return _rounded(_LONGEST.power(_decimal(base), exponent))
    if exponent >= 0:
        return fit(n**exponent, d**exponent)
    top, bottom = d**-exponent, n**-exponent
    return fit(-top, -bottom) if bottom < 0 else fit(top, bottom)


def _bits(value: Ratio) -> int:
    return max(value[0].bit_length(), value[1].bit_length())


def _reduced(value: Ratio) -> Ratio:
    divisor = gcd(*value)
    return value[0] // divisor, value[1] // divisor


def _refuse_large(base: Ratio, p: int, q: int) -> None:
    """Raises ``NoValue`` where base ^ (p/q) is certainly beyond ``MAX_BITS``, above or below 1."""
    if (abs(base[0].bit_length() - base[1].bit_length()) - 1) * abs(p) > MAX_BITS * q:
        raise NoValue("terlalu-besar")


def root(value: Ratio, degree: int) -> Ratio:
    """The root of a number above 0: exact for perfect powers, else correctly rounded to ``ROOT_DIGITS`` digits."""
    n, d = _reduced(value)
    places = ROOT_DIGITS + 1 - (n.bit_length() - d.bit_length()) * 30_103 // (100_000 * degree)
    top, rest = divmod(n * 10 ** (places * degree), d) if places >= 0 else divmod(n, d * 10 ** (-places * degree))
    found, perfect = _integer_root(top, degree)
    if rest or not perfect:
        if (bottom := _exact_root(d, degree)) and (over := _exact_root(n, degree)):
            return over, bottom
        found, places = _kept(found, places)
    return (found, 10**places) if places >= 0 else (found * 10**-places, 1)


def decimal_root(value: Decimal, degree: int) -> Decimal:
    """``root`` of a number of at most 2 * ``ROOT_DIGITS`` digits, not below 0, under the context ``EXACT``.

    Raises ``NoValue``: ``akar-negatif``.
    """
    if not value > _ZERO:
        if value:
            raise NoValue("akar-negatif")
        return _ZERO
    places = ROOT_DIGITS - value.adjusted() // degree
    found, perfect = _integer_root(int(value.scaleb(places * degree)), degree)
    if perfect:
        return Decimal(found).scaleb(-places)
    # Between two whole numbers: a digit that is not 0 keeps it from looking like a tie or like the lower one.
    return _ROOTED.scaleb(Decimal(10 * found + 1), -1 - places)


def _kept(found: int, places: int) -> tuple[int, int]:
    """A root rounded to ``ROOT_DIGITS`` digits. ``found`` is cut off from one without end, so it is never halfway."""
    unit, limit = 1, 10**ROOT_DIGITS
    while found >= limit:
        unit, limit, places = unit * 10, limit * 10, places - 1
    return (found + unit // 2) // unit, places


@lru_cache(maxsize=1024)
def _exact_root(value: int, degree: int) -> int:
    """The root of a perfect power, 0 for any other number: data have few denominators."""
    found, perfect = _integer_root(value, degree)
    return found if perfect else 0


_SEEN_BITS, _SEEN = 54, 2.0**52


def _integer_root(value: int, degree: int) -> tuple[int, bool]:
    """The largest integer whose power is not above ``value`` > 0, and whether its power is ``value``.

    A float makes the first guess, nearly 50 bits of it right; a step of Halley's method trebles them. Whole numbers
    then prove the result, or Newton's method goes on: what the float said does not show.
    """
    if degree == 2:
        found = isqrt(value)
        return found, found * found == value
    more = value.bit_length() - _SEEN_BITS
    shift = more // degree if more > 0 else 0
    guess = int((value >> shift * degree) ** (1 / degree) * _SEEN + 1) << shift >> 52
    powered = guess**degree
    rest = value - powered
    guess += guess * rest // (degree * powered + ((degree - 1) * rest >> 1))
    below = guess * guess if degree == 3 else guess ** (degree - 1)
    rest = value - below * guess
    if not 0 <= rest < degree * below:  # the power of the next number is further away than that
        guess = _newton(value, degree, guess)
        rest = value - guess**degree
    return guess, not rest


def _newton(value: int, degree: int, guess: int) -> int:
    """From any guess above 0: one step leads to the root or above it, further steps down to it."""
    less = degree - 1
    guess = (less * guess + value // guess**less) // degree + 1
    while True:
        better = (less * guess + value // guess**less) // degree
        if better >= guess:
            return guess
        guess = better


def square_root(value: Ratio) -> Ratio:
    """Raises ``NoValue``: ``akar-negatif``."""
    if value[0] < 0:
        raise NoValue("akar-negatif")
    return root(value, 2) if value[0] else (0, 1)


def natural_log(value: Ratio) -> Ratio:
    """Raises ``NoValue``: ``logaritma`` for a number that is not above 0."""
    if value[0] <= 0:
        raise NoValue("logaritma")
    return _rounded(CONTEXT.ln(_decimal(value)))


def decimal_log(value: Ratio) -> Ratio:
    """Raises ``NoValue``: ``logaritma`` for a number that is not above 0."""
    if value[0] <= 0:
        raise NoValue("logaritma")
    return _rounded(CONTEXT.log10(_decimal(value)))


def exponential(value: Ratio) -> Ratio:
    """Raises ``NoValue``: ``terlalu-besar`` for an exponent outside -500..500."""
    if abs(value[0]) > _MAX_EXP * value[1]:
        raise NoValue("terlalu-besar")
    return _rounded(CONTEXT.exp(_decimal(value)))


def _decimal(value: Ratio) -> Decimal:
    return _LONGEST.divide(*value)


def _rounded(value: Decimal) -> Ratio:
    """The ratio of a result. Raises ``NoValue``: ``terlalu-besar``."""
    if not value.is_finite() or not -_TOO_LARGE <= value.adjusted() <= _TOO_LARGE:
        raise NoValue("terlalu-besar")
    return fit(*value.as_integer_ratio())
