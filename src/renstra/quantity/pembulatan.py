"""Rounding: when a stated figure agrees with a derived one."""

from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal

_CONTEXT = Context(prec=60)


def decimals(value: Decimal) -> int:
    """How many decimals a number states: 2 for ``3.00``, 0 for ``18``."""
    exponent = value.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def round_half_up(value: Decimal, places: int) -> Decimal:
    """Round to ``places`` decimals, ties away from zero, as spreadsheets do."""
    return value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, _CONTEXT)


def agrees(stated: Decimal, derived: Decimal) -> bool:
    """Whether ``derived`` rounded half-up or half-even to the decimals of ``stated`` gives ``stated``.

    >>> agrees(Decimal("128"), Decimal("127.5")), agrees(Decimal("128"), Decimal("127.4"))
    (True, False)
    """
    unit = Decimal(1).scaleb(-decimals(stated))
    return any(derived.quantize(unit, rounding, _CONTEXT) == stated for rounding in (ROUND_HALF_UP, ROUND_HALF_EVEN))
