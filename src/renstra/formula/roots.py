"""Roots, powers, logarithms: exact where the result is a fraction, else to ``PRECISION`` significant digits.

Roots are integer Newton roots (thirty times faster than ``Decimal ** (1/3)``), logarithms are ``decimal``'s.
"""

from decimal import Decimal
from functools import lru_cache
from math import gcd, isqrt

from renstra.formula.exact import CONTEXT, NoValue, Ratio, fit, from_number
from renstra.formula.limits import MAX_BITS, MAX_EXPONENT, PRECISION

_MAX_EXP = 500
_BITS = PRECISION * 10 // 3 + 12
"""Bits of a root: ``PRECISION`` digits and some to spare; the rounding to digits is the last step of all."""


def power(base: Ratio, exponent: Ratio) -> Ratio:
    """base ^ exponent.

    Raises ``NoValue``: ``pangkat-nol`` (0 ^ 0), ``pembagi-nol`` (0 to a negative power), ``akar-negatif`` (a fractional
    power of a negative number), ``terlalu-besar``.
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
    if q <= MAX_EXPONENT and abs(p) <= MAX_EXPONENT and q <= 64:
        return _whole_power(root(base, q), p) if abs(p) == 1 else root(_whole_power(base, p), q)
    return _rounded(CONTEXT.power(_decimal(base), _decimal((p, q))))


def _whole_power(base: Ratio, exponent: int) -> Ratio:
    n, d = base
    size = max(n.bit_length(), d.bit_length())
    if n in (1, -1) and d == 1:
        return (n if exponent % 2 else 1), 1
    if abs(exponent) > MAX_EXPONENT or size * abs(exponent) > MAX_BITS:
        divisor = gcd(n, d)
        n, d = n // divisor, d // divisor
        if abs(exponent) > MAX_EXPONENT or max(n.bit_length(), d.bit_length()) * abs(exponent) > MAX_BITS:
            if d == 1 and n in (1, -1):
                return (n if exponent % 2 else 1), 1
            raise NoValue("terlalu-besar")
    if exponent >= 0:
        return fit(n**exponent, d**exponent)
    top, bottom = d**-exponent, n**-exponent
    return fit(-top, -bottom) if bottom < 0 else fit(top, bottom)


def root(value: Ratio, degree: int) -> Ratio:
    """The root of a number above 0: exact for perfect powers, else ``PRECISION`` significant digits."""
    n, d = value
    if d != 1:
        divisor = gcd(n, d)
        n, d = n // divisor, d // divisor
    # 2^shift * root has _BITS bits; the size of the root is that of n/d over degree.
    shift = _BITS - (n.bit_length() - d.bit_length()) // degree
    bottom = 1 if d == 1 else _exact_root(d, degree)
    if shift <= 0 or n.bit_length() >= (_BITS - 1) * degree:  # longer than what is found below tells
        if bottom and (top := _integer_root(n, degree)) ** degree == n:
            return top, bottom
        if shift <= 0:
            return _integer_root(n // d, degree), 1
    rooted = _integer_root((n << shift * degree) // d, degree)
    if bottom and (top := (rooted * bottom + (1 << shift) - 1) >> shift) ** degree == n:
        return top, bottom
    return rooted, 1 << shift


@lru_cache(maxsize=1024)
def _exact_root(value: int, degree: int) -> int:
    """The root of a perfect power, 0 for any other number: data have few denominators."""
    found = _integer_root(value, degree)
    return found if found**degree == value else 0


_SEED_BITS = 12


def _integer_root(value: int, degree: int) -> int:
    """The largest integer whose power is not above ``value`` >= 0, by Newton's method."""
    if degree == 2:
        return isqrt(value)
    if value < 2:
        return value
    shift = (value.bit_length() - 9) // degree
    if shift <= _SEED_BITS:
        return _newton(value, degree, 1 << -(-value.bit_length() // degree))
    return _newton(value, degree, _seed(value >> shift * degree, degree) << (shift - _SEED_BITS))


@lru_cache(maxsize=4096)
def _seed(top: int, degree: int) -> int:
    """The root of ``top + 1``, times 2^_SEED_BITS: about ten right bits, which every step doubles."""
    scaled = (top + 1) << _SEED_BITS * degree
    return _newton(scaled, degree, 1 << -(-scaled.bit_length() // degree)) + 1


def _newton(value: int, degree: int, guess: int) -> int:
    """Down from a guess that is not below the root."""
    less = degree - 1
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
    return CONTEXT.divide(Decimal(value[0]), Decimal(value[1]))


def _rounded(value: Decimal) -> Ratio:
    return from_number(value)
