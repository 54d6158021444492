"""What is known of the unit of a sub-expression, and the rules by which two of them combine."""

from dataclasses import dataclass
from typing import Literal

from renstra.formula.evaluate import ARITHMETIC
from renstra.formula.exact import NoValue, Ratio
from renstra.formula.limits import MAX_SCALE_BITS
from renstra.formula.units import PERCENT, POINT, Unit, scaled, things


@dataclass(frozen=True, slots=True)
class Inferred:
    """What is known of a sub-expression.

    ``unit`` None: any (a literal) or unknown. ``literal``: made of literals only; ``constant`` its value where known.
    ``loose``: a literal power of ten was multiplied in, which may be a change of scale or a real factor.
    """

    sort: Literal["number", "condition", "text", "unknown"]
    unit: Unit | None = None
    literal: bool = False
    constant: Ratio | None = None
    loose: bool = False


UNKNOWN = Inferred("unknown")
CONDITION = Inferred("condition")


def fold(operator: str, left: Inferred, right: Inferred) -> Ratio | None:
    """The value of an operation on constants, where it has one."""
    if left.constant is None or right.constant is None:
        return None
    try:
        return ARITHMETIC[operator](left.constant, right.constant)
    except NoValue:
        return None


def times_literal(free: Inferred, other: Inferred, literal: bool, constant: Ratio | None) -> Inferred:
    """A unit times a bare number: a power of ten from 100 on changes the scale, another number nothing."""
    assert other.unit is not None
    factor = free.constant
    if factor is None or not _is_power_of_ten(factor):
        return Inferred("number", other.unit, literal, constant, other.loose)
    loose = other.loose or not other.unit.is_pure
    return Inferred("number", scaled(other.unit, factor), literal, constant, loose)


def _is_power_of_ten(factor: Ratio) -> bool:
    n, d = factor
    if n <= 0 or max(n, d).bit_length() > MAX_SCALE_BITS:
        return False
    big, rest = divmod(max(n, d), min(n, d))
    return not rest and big >= 100 and str(big).strip("0") == "1"


def misfit(left: Inferred, right: Inferred) -> str:
    """The kind of fault where two units do not fit, else empty."""
    assert left.unit is not None
    assert right.unit is not None
    if things(left.unit) != things(right.unit):
        return "satuan-berbeda"
    if (
        left.unit.scale == right.unit.scale
        or left.loose
        or right.loose
        or "indeks" in (left.unit.sort, right.unit.sort)
    ):
        return ""
    return "persen-dan-rasio" if left.unit.is_pure else "skala-berbeda"


def difference(operator: str, left: Inferred, right: Inferred, unit: Unit) -> Unit:
    """The difference of two percentages is percentage points; percent plus or minus points is percent."""
    assert left.unit is not None
    assert right.unit is not None
    if unit.dims or left.unit.scale != PERCENT.scale or right.unit.scale != PERCENT.scale:
        return unit
    points = (left.unit.sort == "poin", right.unit.sort == "poin")
    if points == (True, True):
        return POINT
    if operator == "-" and points == (False, False) and not left.literal and not right.literal:
        return POINT
    return PERCENT
