"""Slips that explain a correction: which one, and how much it says.

``recognise_slip`` looks at two amounts; here their neighbourhood in the table counts too. Among sets of corrections of
equal size the one with the more telling slips is preferred: that a figure is exactly a thousandth, or exactly that of
the next year, is hardly chance, while one wrong digit explains almost anything among round amounts.
"""

from collections.abc import Sequence
from typing import Literal

from renstra.ledger.slip import Slip, recognise_slip
from renstra.source import KeyPath

SlipKind = Slip | Literal["tetangga", "lupa", "pembulatan"]
"""Besides the slips of ``ledger.slip``: the figure of a neighbour (another year, the row beside), a sum that forgot one
of its parts, a residue of rounding."""

Named = tuple[KeyPath, int]
"""Another figure and its value."""

WEIGHT: dict[SlipKind | None, int] = {
    "faktor": 0,
    "tetangga": 1,
    "lupa": 1,
    "tertukar": 1,
    "angka-kurang": 2,
    "angka-lebih": 2,
    "pembulatan": 2,
    "satu-angka": 3,
    None: 5,
}
"""How implausible a correction is, by the slip that it undoes."""


_TELLING = 4
"""Digits from which on two equal figures are hardly chance."""


def name_slip(
    stated: int, implied: int, tolerance: int, neighbours: Sequence[Named], parts: Sequence[Named], *, scale: int = 0
) -> tuple[SlipKind | None, KeyPath | None]:
    """The slip that makes ``stated`` out of ``implied``, and the other figure that it involves.

    ``parts`` are the figures that the amount is a sum of. Values are whole numbers of one unit,
    of which the last ``scale`` digits are decimals.
    """
    change = implied - stated
    if abs(change) <= tolerance:
        return "pembulatan", None
    one, other = stated, implied
    for _ in range(scale):
        if one % 10 or other % 10:
            break
        one, other = one // 10, other // 10  # decimals that nobody writes are no digits
    slip = recognise_slip(one, other)
    if slip == "faktor":
        return slip, None
    if len(str(one)) >= _TELLING:
        for place, value in neighbours:
            if value == stated:
                return "tetangga", place
    if len(str(abs(other - one))) >= _TELLING:
        for place, value in parts:
            if value == change:
                return "lupa", place
    return slip, None
