"""A small algebra of units: what is counted or measured, and at which scale.

A unit is a product of things (``orang``, ``rupiah``, ``m``) with whole exponents, and a scale: a value times its scale
is in plain things. Percent is no thing at scale 1/100, ``juta rupiah`` is ``rupiah`` at scale 1,000,000. Counts of
different things are different units.
"""

from dataclasses import dataclass, field
from math import gcd
from typing import Literal

from renstra.formula.exact import NoValue, Ratio
from renstra.formula.limits import MAX_SCALE_BITS
from renstra.formula.roots import power

Sort = Literal["", "poin", "indeks"]

_MAX_POWER = 12
_LARGEST = 1 << MAX_SCALE_BITS

MEMBER = "anggota"
"""What ``count`` counts, where nobody says what the members are; fits any count."""


@dataclass(frozen=True, slots=True)
class Unit:
    """``dims``: thing -> exponent, sorted, none 0. ``scale`` reduced.

    ``sort``: ``poin`` for percentage points, ``indeks`` for a pure number of a scale of its own (index, score, grade).
    ``label`` is how it was written; equality does not look at it.
    """

    dims: tuple[tuple[str, int], ...] = ()
    scale: Ratio = (1, 1)
    sort: Sort = ""
    label: str = field(default="", compare=False)

    def __str__(self) -> str:
        return self.label or _describe(self)

    @property
    def is_pure(self) -> bool:
        """A number without thing: ratio, percent, index."""
        return not self.dims


RATIO = Unit(label="rasio")
PERCENT = Unit((), (1, 100), label="persen")
POINT = Unit((), (1, 100), "poin", "poin persen")
INDEX = Unit((), (1, 1), "indeks", "indeks")
COUNT = Unit(((MEMBER, 1),), label=MEMBER)


def product(left: Unit, right: Unit) -> Unit:
    """left * right. An index times a pure number is an index."""
    dims = dict(left.dims)
    for thing, exponent in right.dims:
        dims[thing] = dims.get(thing, 0) + exponent
    kept = tuple(sorted((thing, exponent) for thing, exponent in dims.items() if exponent))
    index = not kept and "indeks" in (left.sort, right.sort)
    scale = _reduce(left.scale[0] * right.scale[0], left.scale[1] * right.scale[1])
    return Unit(kept, scale, "indeks" if index else "")


def inverse(unit: Unit) -> Unit:
    """1 / unit"""
    return Unit(tuple((thing, -exponent) for thing, exponent in unit.dims), (unit.scale[1], unit.scale[0]))


def quotient(left: Unit, right: Unit) -> Unit:
    """left / right. An index through an index is a ratio."""
    divided = product(left, inverse(right))
    if left.sort == right.sort == "indeks":
        return Unit(divided.dims, divided.scale)
    return divided


def raised(unit: Unit, numerator: int, denominator: int) -> Unit | None:
    """unit ^ (numerator / denominator); ``None`` where an exponent or the scale would not be whole."""
    if any(exponent * numerator % denominator for _, exponent in unit.dims):
        return None
    dims = tuple((thing, exponent * numerator // denominator) for thing, exponent in unit.dims if numerator)
    if unit.scale == (1, 1) or not numerator:
        return Unit(dims, (1, 1), unit.sort)
    if max(abs(numerator), denominator) > _MAX_POWER:
        return None
    try:
        scale = power(unit.scale, (numerator, denominator))
        if power(scale, (denominator, 1)) != power(unit.scale, (numerator, 1)):
            return None
    except NoValue:  # too large
        return None
    return Unit(dims, _reduce(*scale), unit.sort)


def scaled(unit: Unit, factor: Ratio) -> Unit:
    """The unit whose values are ``factor`` times as large: rupiah by 1/1,000,000 is juta rupiah."""
    scale = _reduce(unit.scale[0] * factor[1], unit.scale[1] * factor[0])
    return Unit(unit.dims, scale, unit.sort if unit.sort == "indeks" else "")


def things(unit: Unit) -> dict[str, int]:
    """Thing -> exponent without members of unnamed sets, which fit any count."""
    return {thing: exponent for thing, exponent in unit.dims if thing != MEMBER}


def _reduce(n: int, d: int) -> Ratio:
    """Lowest terms; a scale that no unit has stays at the largest or smallest."""
    divisor = gcd(n, d)
    n, d = n // divisor, d // divisor
    return min(n, _LARGEST), min(d, _LARGEST)


_SCALES = {
    (1000, 1): "ribu", (10**6, 1): "juta", (10**9, 1): "miliar", (10**12, 1): "triliun",
    (1, 100): "per 100", (1, 1000): "per 1.000", (1, 10_000): "per 10.000", (1, 100_000): "per 100.000",
}  # fmt: skip


def _describe(unit: Unit) -> str:
    if not unit.dims:
        if unit.sort == "poin":
            return "poin persen"
        if unit.sort == "indeks":
            return "indeks"
        return {(1, 1): "rasio", (1, 100): "persen"}.get(unit.scale, f"rasio x {_scale_text(unit.scale)}")
    above = "·".join(_power(thing, exponent) for thing, exponent in unit.dims if exponent > 0)
    below = "·".join(_power(thing, -exponent) for thing, exponent in unit.dims if exponent < 0)
    text = f"{above or '1'}/{below}" if below else above
    if unit.scale == (1, 1):
        return text
    return f"{_SCALES.get(unit.scale) or _scale_text(unit.scale)} {text}"


def _power(thing: str, exponent: int) -> str:
    return thing if exponent == 1 else f"{thing}^{exponent}"


def _scale_text(scale: Ratio) -> str:
    return str(scale[0]) if scale[1] == 1 else f"{scale[0]}/{scale[1]}"
