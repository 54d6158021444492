"""Rounding: when a stated figure agrees with a derived one."""

from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal

_CONTEXT = Context(prec=60)
_LONGEST = 50
"""A number of more digits is compared as it is: rounding is for figures that people state."""


def decimals(value: Decimal) -> int:
    """How many decimals a number states: 2 for ``3.00``, 0 for ``18``."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def round_half_up(value: Decimal, places: int) -> Decimal:
    """Round to ``places`` decimals, ties away from zero, as spreadsheets do."""
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, _CONTEXT)


def as_stated(derived: Decimal, stated: Decimal) -> Decimal:
    """A derived number with the decimals of a stated one, ties away from zero; unchanged where it is too long for that.

    >>> as_stated(Decimal("5.4496"), Decimal("5.4")), as_stated(Decimal("5.45"), Decimal("5.4"))
    (Decimal('5.4'), Decimal('5.5'))
    """
    return derived if _is_long(stated, derived) else round_half_up(derived, decimals(stated))


def agrees(stated: Decimal, derived: Decimal) -> bool:
    """Whether ``derived`` rounded half-up or half-even to the decimals of ``stated`` gives ``stated``.

    Numbers of more than 50 digits agree only where they are equal.

    >>> agrees(Decimal("128"), Decimal("127.5")), agrees(Decimal("128"), Decimal("127.4"))
    (True, False)
    """
    if stated == derived or _is_long(stated, derived):
        return stated == derived
    unit = Decimal(1).scaleb(-decimals(stated))
    return any(derived.quantize(unit, rounding, _CONTEXT) == stated for rounding in (ROUND_HALF_UP, ROUND_HALF_EVEN))


def _is_long(stated: Decimal, derived: Decimal) -> bool:
    return max(derived.adjusted() + 1, 0) + decimals(stated) > _LONGEST
