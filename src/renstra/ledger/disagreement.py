"""A disagreement between stated and derived figures, reported once at its likely cause."""

from dataclasses import dataclass
from typing import Literal

from renstra.source import KeyPath

Sebab = Literal[
    "jumlah-baris", "jumlah-kolom", "jumlah-total", "sel-silang", "anak-hilang", "sisa-pembulatan", "faktor-seribu"
]  # fmt: skip
"""Likely causes: a row sum, a column sum, a total above the programs, the one cell in which several sums meet, a child
row that is missing, the residue of rounding, a figure with three zeros lost or added."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """``stated`` at ``place`` should be ``implied`` (rupiah).

    ``consequences`` are further figures that disagree only because of this one; ``terms`` the figures from which
    ``implied`` follows. ``by_year`` is set for ``anak-hilang``: year -> what the missing row must hold. ``is_certain``:
    no other explanation of equal size speaks for another figure; where it is false, ``place`` is a sum that does not
    hold, and one of its terms may be the guilty one. ``copies`` are the figures above that repeat it, with what they
    should be; ``is_alone``: they repeat this one only.
    """

    sebab: Sebab
    place: KeyPath
    stated: int
    implied: int
    terms: tuple[KeyPath, ...] = ()
    consequences: tuple[KeyPath, ...] = ()
    by_year: tuple[tuple[int, int], ...] = ()
    is_certain: bool = False
    copies: tuple[tuple[KeyPath, int], ...] = ()
    is_alone: bool = True

    @property
    def difference(self) -> int:
        """Stated minus implied, in rupiah."""
        return self.stated - self.implied
