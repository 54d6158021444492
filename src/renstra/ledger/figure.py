"""A figure: a number of the plan, as stated and as it follows from other numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from renstra.source import KeyPath

Kind = Literal[
    "jumlah", "terakhir", "rata_rata", "maksimum", "selisih", "sama",
    "persen_capaian", "persen_capaian_negatif", "persen_capaian_bagi",
]  # fmt: skip
"""How a figure follows: sum, last, mean, largest, difference, restated; achievement in percent R/T, (2T-R)/T, T/R."""


@dataclass(frozen=True, slots=True)
class Undefined:
    """No value can be derived, and why: never 0, never an exception."""

    reason: Literal["tidak-ada", "tanpa-nilai", "bukan-bilangan", "dibagi-nol"]
    """Not stated, explicitly no value, not a number, division by zero."""
    where: KeyPath


Value = int | Decimal | Undefined


@dataclass(frozen=True, slots=True)
class Derivation:
    """An expression over other figures: ``kind`` applied to the figures at ``terms``."""

    kind: Kind
    terms: tuple[KeyPath, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number at a place. ``stated`` is ``None`` where the document does not say it.

    A figure can be derived in more than one way (the end value of a program: from its years and from its
    activities); a figure without derivation is an input.
    """

    place: KeyPath
    stated: int | Decimal | None
    derivations: tuple[Derivation, ...] = ()


DIVISOR: dict[Kind, int] = {"persen_capaian": 0, "persen_capaian_negatif": 0, "persen_capaian_bagi": 1}
"""Kind -> which of its terms it divides by."""


def evaluate(kind: Kind, values: Sequence[int | Decimal]) -> int | Decimal:
    """Apply a derivation to values. The sum of none is 0; the other kinds need at least one value, and a divisor that
    is not 0 (``DIVISOR``)."""
    match kind:
        case "jumlah":
            return sum(values)
        case "terakhir" | "sama":
            return values[-1]
        case "rata_rata":
            return Decimal(sum(values)) / len(values)
        case "maksimum":
            return max(values)
        case "selisih":
            return values[0] - sum(values[1:])
        case "persen_capaian":
            return Decimal(values[1]) / Decimal(values[0]) * 100
        case "persen_capaian_negatif":
            return (2 * Decimal(values[0]) - values[1]) / Decimal(values[0]) * 100
        case "persen_capaian_bagi":
            return Decimal(values[0]) / Decimal(values[1]) * 100
