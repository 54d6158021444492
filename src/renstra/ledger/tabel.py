"""Tables of numbers: sum columns across each row, the printed sum row beneath.

Two families of equations hold in a table. Across: a column with ``jumlah_dari`` is the sum of the columns it names, in
every row and in the sum row. Down: a cell of the sum row is the sum of the rows above it. A cell left out states
nothing and an explicit ``-`` adds nothing; a sum over cells that all state nothing is undefined, never 0. A row with a
cell in a column that the table does not have is left alone: that cell may be one of the terms.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Context, Decimal, localcontext
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from renstra.cascade import Cascade
from renstra.ledger.figure import Derivation, Figure, Undefined
from renstra.model import Renstra, Tabel
from renstra.quantity import decimals
from renstra.source import KeyPath

if TYPE_CHECKING:
    from renstra.ledger.diagnosis.result import Cause

EXACT = Context(prec=60, traps=[])
"""Numbers of any size add up without an exception; what is too large is no finite number and disagrees with none."""

JUMLAH = -1
"""The row number of the sum row."""

_NOTHING = Decimal(0)

Cell = tuple[int, str]
"""Row number and column name."""

Cells = Mapping[str, Decimal | None]


@dataclass(frozen=True, slots=True)
class TableDisagreement:
    """``stated`` at ``place`` should be ``implied``. ``sebab``: across a row, down a column, or one cell of both.

    ``baris`` (``None``: the sum row) and ``kolom`` name the cell. ``settles``: no other sum speaks against writing
    ``implied`` there. ``pembulatan``: rounding of the terms can explain it.
    """

    sebab: Literal["jumlah-baris", "jumlah-kolom", "sel"]
    place: KeyPath
    stated: Decimal | None
    implied: Decimal
    tabel: "TabelAngka"
    baris: str | None
    kolom: str
    terms: tuple[KeyPath, ...] = ()
    consequences: tuple[KeyPath, ...] = ()
    settles: bool = True
    pembulatan: bool = False


@dataclass(frozen=True, slots=True)
class Sum:
    """The cell that must be the sum of others, across its row or down its column."""

    cell: Cell
    terms: Sequence[Cell]
    is_down: bool


@dataclass(frozen=True, slots=True)
class Miss(Sum):
    """A sum that does not hold: what is stated, and what the terms add up to."""

    stated: Decimal
    total: Decimal

    @property
    def residual(self) -> Decimal:
        """Stated minus total."""
        return EXACT.subtract(self.stated, self.total)


class TabelAngka:
    """One table of numbers at ``path``: its sums, and where they do not hold."""

    def __init__(self, tabel: Tabel, path: KeyPath) -> None:
        self.tabel, self.path = tabel, path
        numbers = {column.nama for column in tabel.kolom if column.isi == "bilangan"}
        parts = [name.nama for name in tabel.kolom if name.nama in numbers and not name.jumlah_dari]
        self.sums: list[tuple[str, list[str]]] = []
        for column in tabel.kolom:
            if column.jumlah_dari and column.nama in numbers:
                named = parts if column.jumlah_dari == "semua" else list(column.jumlah_dari)
                if numbers.issuperset(named) and column.nama not in named:
                    self.sums.append((column.nama, named))
        self.columns = numbers
        """The names of the columns that hold numbers."""

    def place(self, cell: Cell) -> KeyPath:
        """The key path of a cell."""
        row, column = cell
        if row == JUMLAH:
            return (*self.path, "jumlah", column)
        return (*self.path, "baris", row, "nilai", column)

    def stated(self, cell: Cell) -> Decimal | None:
        """What a cell says; ``None`` where it is left out or says ``-``."""
        return self.cells(cell[0]).get(cell[1])

    def row_sum(self, row: int, column: str) -> Decimal | Undefined:
        """What a sum column must hold in a row (``JUMLAH``: in the sum row)."""
        names = next((named for name, named in self.sums if name == column), [])
        with localcontext(EXACT):
            total = _across(self.cells(row), names)
        return Undefined("tidak-ada", self.place((row, column))) if total is None else total

    def column_sum(self, column: str) -> Decimal | Undefined:
        """What the sum row must hold in a column."""
        with localcontext(EXACT):
            total = _down((row.nilai for row in self.tabel.baris), column)
        return Undefined("tidak-ada", self.place((JUMLAH, column))) if total is None else total

    def figures(self) -> list[Figure]:
        """Every stated number, sums with their derivations."""
        found = []
        for row in (*range(len(self.tabel.baris)), JUMLAH):
            for column, stated in self.cells(row).items():
                ways = [named for name, named in self.sums if name == column]
                terms = [[(row, name) for name in named] for named in ways]
                if row == JUMLAH:
                    terms.append([(index, column) for index in range(len(self.tabel.baris))])
                derivations = tuple(Derivation("jumlah", self._places(cells)) for cells in terms)
                found.append(Figure(self.place((row, column)), stated, derivations))
        return found

    def disagreements(self) -> list[TableDisagreement]:
        """Sums that do not hold: the cells that are certainly wrong, then the sums that are left."""
        if not self.misses:
            return []
        from renstra.ledger.diagnosis.tabel_disagreements import disagreements  # noqa: PLC0415 - mostly nothing to say

        with localcontext(EXACT):
            return disagreements(self)

    @cached_property
    def causes(self) -> "tuple[Cause, ...]":
        """The causes of sums that do not hold; without those that rounding explains, or that hold absurd numbers."""
        misses = [miss for miss in self.misses if not self.is_rounding(miss)]
        if not misses:
            return ()
        from renstra.ledger.diagnosis.causes import causes  # noqa: PLC0415 - only where a sum does not hold
        from renstra.ledger.diagnosis.tabel_system import TabelSystem  # noqa: PLC0415

        with localcontext(EXACT):
            return causes(TabelSystem(self, misses)) if TabelSystem.can_hold(self) else ()

    @cached_property
    def misses(self) -> list[Miss]:
        """The sums that do not hold, across and then down."""
        with localcontext(EXACT):
            return [*self._misses_across(), *self._misses_down()]

    def equations(self) -> Iterator[Sum]:
        """Every sum that is stated and can be derived, whether it holds or not."""
        known = self.columns.issuperset
        for column, named in self.sums:
            for row in (*range(len(self.tabel.baris)), JUMLAH):
                cells = self.cells(row)
                if cells.get(column) is not None and known(cells) and any(name in cells for name in named):
                    yield Sum((row, column), [(row, name) for name in named], False)
        rows = [row.nilai for row in self.tabel.baris]
        for column, stated in self.tabel.jumlah.items():
            is_sum = stated is not None and column in self.columns and all(map(known, rows))
            if is_sum and any(column in cells for cells in rows):
                yield Sum((JUMLAH, column), [(index, column) for index in range(len(rows))], True)

    def _misses_across(self) -> list[Miss]:
        misses = []
        for column, named in self.sums:
            for index, row in enumerate(self.tabel.baris):
                cells = row.nilai
                stated = cells.get(column)
                if stated is None or stated == sum(filter(None, map(cells.get, named)), _NOTHING):
                    continue
                if self.columns.issuperset(cells):
                    misses += _missed((index, column), [(index, name) for name in named], stated, _across(cells, named))
            stated = self.tabel.jumlah.get(column)
            if stated is not None and self.columns.issuperset(self.tabel.jumlah):
                total = _across(self.tabel.jumlah, named)
                misses += _missed((JUMLAH, column), [(JUMLAH, name) for name in named], stated, total)
        return misses

    def _misses_down(self) -> list[Miss]:
        misses = []
        rows = [row.nilai for row in self.tabel.baris]
        for column, stated in self.tabel.jumlah.items():
            if stated is None or column not in self.columns:
                continue
            if stated == sum(filter(None, [cells.get(column) for cells in rows]), _NOTHING):
                continue
            if all(self.columns.issuperset(cells) for cells in rows):
                terms = [(index, column) for index in range(len(rows))]
                misses += _missed((JUMLAH, column), terms, stated, _down(rows, column), is_down=True)
        return misses

    def is_in_another_sum(self, miss: Miss) -> bool:
        """Whether its cell takes part in a sum the other way too."""
        row, column = miss.cell
        if not miss.is_down:
            return column in self.tabel.jumlah
        return any(column == name or column in named for name, named in self.sums if name in self.cells(row))

    def is_rounding(self, miss: Miss) -> bool:
        """Whether terms stated with decimals, each off by up to half its last digit, can explain a miss."""
        terms = [self.stated(cell) for cell in miss.terms]
        rounded = [places for term in terms if term is not None and (places := decimals(term)) > 0]
        if not rounded:
            return False
        with localcontext(EXACT):
            slack = sum((_half_unit(places) for places in rounded), _NOTHING)
            if decimals(miss.stated) < max(rounded):
                slack += _half_unit(decimals(miss.stated))
            return abs(miss.residual) <= slack

    def cells(self, row: int) -> Cells:
        """Column -> number of a row (``JUMLAH``: of the sum row)."""
        return self.tabel.jumlah if row == JUMLAH else self.tabel.baris[row].nilai

    def _places(self, cells: Iterable[Cell]) -> tuple[KeyPath, ...]:
        return tuple(self.place(cell) for cell in cells)


def tables(cascade: Cascade) -> list[TabelAngka]:
    """The tables of staff, assets and target groups of a plan."""
    plan = cascade.plan
    if not isinstance(plan, Renstra):
        return []
    chapters = (("pegawai", plan.pegawai), ("aset", plan.aset), ("kelompok_sasaran", plan.kelompok_sasaran))
    return [TabelAngka(tabel, (key, index)) for key, found in chapters for index, tabel in enumerate(found)]


def _missed(
    cell: Cell, terms: Sequence[Cell], stated: Decimal, total: Decimal | None, *, is_down: bool = False
) -> list[Miss]:
    """The equation, if it is defined and does not hold."""
    return [] if total is None or total == stated else [Miss(cell, terms, is_down, stated, total)]


def _across(cells: Cells, names: Sequence[str]) -> Decimal | None:
    """Sum of the named cells of a row, ``None`` where all of them are left out."""
    total, is_stated = _NOTHING, False
    for name in names:
        if name in cells:
            is_stated = True
            number = cells[name]
            if number is not None:
                total += number
    return total if is_stated else None


def _down(rows: Iterable[Cells], column: str) -> Decimal | None:
    """Sum of a column, ``None`` where all of its cells are left out."""
    total, is_stated = _NOTHING, False
    for cells in rows:
        if column in cells:
            is_stated = True
            number = cells[column]
            if number is not None:
                total += number
    return total if is_stated else None


def _half_unit(places: int) -> Decimal:
    return Decimal(5).scaleb(-places - 1)
