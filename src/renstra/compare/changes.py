"""What can have changed between two plans, as frozen data.

``semula`` is the part in the old plan, ``menjadi`` the same part in the new one; a part that came or went stands on one
side alone. Every change can be turned round: ``change.inverse()`` leads from the new plan to the old one.
"""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from enum import Enum
from typing import ClassVar, Literal

from renstra.quantity import Angka, TanpaNilai, Target
from renstra.source import KeyPath

Jenis = Literal["tambah", "hapus", "pindah", "nama", "urutan", "pagu", "target", "angka", "rumus", "isian"]
"""Kinds of changes: added, removed, moved, renamed, reordered, pagu, target, another figure, formula, another field."""

JENIS: tuple[Jenis, ...] = (
    "tambah", "hapus", "pindah", "nama", "urutan", "pagu", "target", "angka", "rumus", "isian",
)  # fmt: skip

_EXACT = Context(prec=80, rounding=ROUND_HALF_UP)
"""Enough for the difference of any two figures, and for a percentage that rounds as the exact one does."""


class Unreadable(Enum):
    """A value that stands in a file but could not be read."""

    UNREADABLE = "?"


UNREADABLE = Unreadable.UNREADABLE
Figure = int | Decimal | Target | Unreadable | None
"""A figure: rupiah as ``int``, other numbers as ``Decimal`` or target; ``TanpaNilai`` is explicitly no value, ``None``
is not stated at all."""
Field = str | int | Decimal | Target | tuple[str, ...] | Unreadable | None
"""A field that is no figure: its text, or the texts of a list."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of one plan, as a change names it. ``jenis``: its level, or the key that it stands under.

    ``kode`` is its code; where it has none, its id.
    """

    path: KeyPath
    jenis: str
    nama: str = ""
    kode: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """A change of a part. At least one of both sides is there."""

    jenis: ClassVar[Jenis]
    semula: Part | None
    menjadi: Part | None

    @property
    def part(self) -> Part:
        """The part as it is now; where it is gone, as it was."""
        found = self.menjadi or self.semula
        assert found is not None
        return found

    def inverse(self) -> "Change":
        """The same change seen from the other side."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class Added(Change):
    """A part that only the new plan has, with all that stands below it."""

    jenis = "tambah"

    def inverse(self) -> "Change":
        return Removed(self.menjadi, self.semula)


@dataclass(frozen=True, slots=True)
class Removed(Change):
    """A part that only the old plan has, with all that stood below it and is not found elsewhere."""

    jenis = "hapus"

    def inverse(self) -> "Change":
        return Added(self.menjadi, self.semula)


@dataclass(frozen=True, slots=True)
class Moved(Change):
    """A part that stands below another one now; ``None`` is the top of the plan."""

    jenis = "pindah"
    dari: Part | None = None
    ke: Part | None = None

    def inverse(self) -> "Change":
        return Moved(self.menjadi, self.semula, self.ke, self.dari)


@dataclass(frozen=True, slots=True)
class Renamed(Change):
    """A part with another name or wording; both stand in its parts."""

    jenis = "nama"

    def inverse(self) -> "Change":
        return Renamed(self.menjadi, self.semula)


@dataclass(frozen=True, slots=True)
class Reordered(Change):
    """The list ``isian`` of a part: what both plans have of it stands in another order."""

    jenis = "urutan"
    isian: str = ""

    def inverse(self) -> "Change":
        return Reordered(self.menjadi, self.semula, self.isian)


@dataclass(frozen=True, slots=True)
class FigureChanged(Change):
    """A figure: ``isian`` of the part (``pagu``, ``target``, ``awal``), in the year or column ``kunci``."""

    jenis_angka: Jenis = "angka"
    isian: str = ""
    kunci: int | str | None = None
    dari: Figure = None
    ke: Figure = None

    @property
    def jenis(self) -> Jenis:  # type: ignore[override]
        """``pagu``, ``target`` or ``angka``."""
        return self.jenis_angka

    @property
    def selisih(self) -> int | Decimal | None:
        """New minus old, exact; ``None`` where one of them is no number or their units differ."""
        return difference(self.dari, self.ke)

    @property
    def persen(self) -> Decimal | None:
        """The difference in percent of the old value; ``None`` where there is no difference, or the old value is 0."""
        return percent(self.dari, self.ke)

    def inverse(self) -> "Change":
        return FigureChanged(self.menjadi, self.semula, self.jenis_angka, self.isian, self.kunci, self.ke, self.dari)


@dataclass(frozen=True, slots=True)
class FormulaChanged(Change):
    """A formula with another meaning: both in canonical text.

    ``nama`` are the variables that are called otherwise now, where that is all that changed.
    """

    jenis = "rumus"
    isian: str = "rumus"
    dari: str = ""
    ke: str = ""
    nama: tuple[tuple[str, str], ...] = ()

    def inverse(self) -> "Change":
        swapped = tuple((new, old) for old, new in self.nama)
        return FormulaChanged(self.menjadi, self.semula, self.isian, self.ke, self.dari, swapped)


@dataclass(frozen=True, slots=True)
class FieldChanged(Change):
    """Any other field: ``isian`` is its key path inside the part (``satuan``, ``periode.akhir``)."""

    jenis = "isian"
    isian: str = ""
    dari: Field = None
    ke: Field = None

    def inverse(self) -> "Change":
        return FieldChanged(self.menjadi, self.semula, self.isian, self.ke, self.dari)


def difference(old: Figure, new: Figure) -> int | Decimal | None:
    """``new`` minus ``old`` of two figures in one unit; a unit that is written on one side alone is the other's too.

    >>> difference(Angka(Decimal("5"), "%"), Angka(Decimal("6.50"), "%"))
    Decimal('1.50')
    """
    before, after = _number(old), _number(new)
    if before is None or after is None:
        return None
    units = {figure.satuan.casefold() for figure in (old, new) if isinstance(figure, Angka) and figure.satuan}
    if len(units) > 1:
        return None
    if isinstance(before, int) and isinstance(after, int):
        return after - before
    return _EXACT.subtract(Decimal(after), Decimal(before))


def percent(old: Figure, new: Figure) -> Decimal | None:
    """The difference in percent of ``old``, to 80 digits; ``None`` where there is none, or ``old`` is 0.

    >>> percent(80, 100), percent(0, 100)
    (Decimal('25'), None)
    """
    change, base = difference(old, new), _number(old)
    if change is None or not base:
        return None
    share = _EXACT.multiply(_EXACT.divide(Decimal(change), abs(Decimal(base))), Decimal(100)).normalize(_EXACT)
    return share.quantize(Decimal(1), context=_EXACT) if share == share.to_integral_value() else share


def is_other(old: Figure, new: Figure) -> bool:
    """Whether a figure says something else: not where its unit alone is written otherwise, or no value in other words.

    >>> is_other(Angka(Decimal("80")), Angka(Decimal("80.0"), "poin")), is_other(None, TanpaNilai("belum ada"))
    (False, False)
    """
    if old == new:
        return False
    return difference(old, new) != 0 and (_says_something(old) or _says_something(new))


def _says_something(figure: Figure) -> bool:
    return figure is not None and not isinstance(figure, TanpaNilai)


def _number(figure: Figure) -> int | Decimal | None:
    if isinstance(figure, Angka):
        return figure.nilai
    return figure if isinstance(figure, int | Decimal) else None
