"""Courses of numbers: baseline first, then one number a year, going one way without jumps."""

from decimal import Decimal

from renstra.testing.maker import Maker


def rising(maker: Maker, lowest: int, start: int, places: int, *, highest: int | None = None) -> list[Decimal]:
    """Numbers from ``lowest`` on that never fall and end above where they begin; at most ``highest``.

    From one to the next they at most double, so that no step looks like a slip of the hand.
    """
    unit = 10**places
    cap = highest * unit if highest is not None else None
    now = maker.number(lowest * unit, min(start * unit, cap - 1) if cap is not None else start * unit)
    found = [now]
    for _ in maker.years:
        now += maker.number(0, max(1, min(now, 3 * found[0])))
        found.append(now if cap is None else min(now, cap))
    if found[-1] == found[0]:
        found[-1] += 1
    return [Decimal(number).scaleb(-places) for number in found]


def falling(maker: Maker, lowest: int, start: int, places: int, *, highest: int | None = None) -> list[Decimal]:
    """Numbers that never rise, end below where they begin, and stay above 0."""
    return rising(maker, lowest, start, places, highest=highest)[::-1]
