"""Slips of the hand that turn one amount into another, recognised from the two amounts."""

from typing import Literal

Slip = Literal["faktor", "tertukar", "satu-angka", "angka-kurang", "angka-lebih"]
"""Zeros lost or added, two neighbouring digits swapped, one digit wrong, one digit missing, one digit too many."""

SLIP_WORDS: dict[Slip, tuple[str, str]] = {
    "faktor": ("nolnya kurang atau lebih", "zeros lost or added"),
    "tertukar": ("dua angka tertukar", "two digits swapped"),
    "satu-angka": ("satu angka keliru", "one digit wrong"),
    "angka-kurang": ("satu angka hilang", "one digit missing"),
    "angka-lebih": ("satu angka berlebih", "one digit too many"),
}
"""Slips in words, Indonesian and English."""


def recognise_slip(stated: int, implied: int) -> Slip | None:
    """The slip that makes ``stated`` out of ``implied`` (both positive), or ``None``.

    >>> recognise_slip(79041000, 79401000), recognise_slip(450000, 450000000), recognise_slip(5, 7)
    ('tertukar', 'faktor', None)
    """
    if stated <= 0 or implied <= 0 or stated == implied:
        return None
    a, b = str(stated), str(implied)
    if a.rstrip("0") == b.rstrip("0") and len(a) != len(b):
        return "faktor"
    if len(a) == len(b) >= 4:
        differing = [i for i, (x, y) in enumerate(zip(a, b)) if x != y]
        if len(differing) == 1:
            return "satu-angka"
        if len(differing) == 2 and differing[1] == differing[0] + 1:
            i, j = differing
            return "tertukar" if a[i] == b[j] and a[j] == b[i] else None
    if min(len(a), len(b)) >= 4:
        if len(a) + 1 == len(b) and _is_one_digit_short(a, b):
            return "angka-kurang"
        if len(b) + 1 == len(a) and _is_one_digit_short(b, a):
            return "angka-lebih"
    return None


def _is_one_digit_short(short: str, long: str) -> bool:
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
