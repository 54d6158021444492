"""How alike two names are: the same number whichever of them comes first."""

import re
from functools import lru_cache

_WORD = re.compile(r"\w+")


def words(name: str) -> str:
    """The words alone: case, spacing and punctuation taken away."""
    return " ".join(_WORD.findall(name.casefold()))


@lru_cache(maxsize=65536)
def _pieces(text: str) -> frozenset[str]:
    """All runs of three characters, the ends marked."""
    padded = f" {text} "
    return frozenset(padded[at : at + 3] for at in range(len(padded) - 2))


def similarity(one: str, other: str) -> float:
    """Share of runs of three characters that two texts of ``words`` have in common (Dice): from 0 to 1.

    >>> similarity("usaha mikro", "usaha mikro"), similarity("usaha", "kop")
    (1.0, 0.0)
    """
    if one == other:
        return 1.0
    first, second = _pieces(one), _pieces(other)
    return 2 * len(first & second) / (len(first) + len(second))
