"""Tables of numbers: sum columns across each row, the printed sum row beneath.

Two families of equations hold in a table. Across: a column with ``jumlah_dari`` is the sum of the columns it names, in
every row and in the sum row. Down: a cell of the sum row is the sum of the rows above it. A cell left out states
nothing and an explicit ``-`` adds nothing; a sum over cells that all state nothing is undefined, never 0. A row with a
cell in a column that the table does not have is left alone: that cell may be one of the terms.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Context, Decimal, localcontext
from typing import Literal

from renstra.cascade import Cascade
from renstra.ledger.figure import Derivation, Figure, Undefined
from renstra.model import Renstra, Tabel
from renstra.quantity import decimals
from renstra.source import KeyPath

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


@dataclass(slots=True)
class _Miss:
    """An equation that does not hold."""

    cell: Cell
    terms: Sequence[Cell]
    stated: Decimal
    total: Decimal
    settled: bool = False

    @property
    def residual(self) -> Decimal:
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
        return self._cells(cell[0]).get(cell[1])

    def row_sum(self, row: int, column: str) -> Decimal | Undefined:
        """What a sum column must hold in a row (``JUMLAH``: in the sum row)."""
        names = next((named for name, named in self.sums if name == column), [])
        with localcontext(EXACT):
            total = _across(self._cells(row), names)
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
            for column, stated in self._cells(row).items():
                ways = [named for name, named in self.sums if name == column]
                terms = [[(row, name) for name in named] for named in ways]
                if row == JUMLAH:
                    terms.append([(index, column) for index in range(len(self.tabel.baris))])
                derivations = tuple(Derivation("jumlah", self._places(cells)) for cells in terms)
                found.append(Figure(self.place((row, column)), stated, derivations))
        return found

    def disagreements(self) -> Iterator[TableDisagreement]:
        """Sums that do not hold: a cell in which a row and a column miss by the same amount, then what is left."""
        with localcontext(EXACT):
            across, down = self._misses_across(), self._misses_down()
            if not across and not down:
                return
            found = [*self._crossings(across, down)]
            found += [self._sum("jumlah-baris", miss) for miss in across if not miss.settled]
            found += [self._sum("jumlah-kolom", miss) for miss in down if not miss.settled]
        yield from found

    def _misses_across(self) -> list[_Miss]:
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

    def _misses_down(self) -> list[_Miss]:
        misses = []
        rows = [row.nilai for row in self.tabel.baris]
        for column, stated in self.tabel.jumlah.items():
            if stated is None or column not in self.columns:
                continue
            if stated == sum(filter(None, [cells.get(column) for cells in rows]), _NOTHING):
                continue
            if all(self.columns.issuperset(cells) for cells in rows):
                terms = [(index, column) for index in range(len(rows))]
                misses += _missed((JUMLAH, column), terms, stated, _down(rows, column))
        return misses

    def _crossings(self, across: list[_Miss], down: list[_Miss]) -> Iterator[TableDisagreement]:
        """The cells that a row and a column share and whose correction by one amount settles both."""
        pairs = [(row, column, amount) for row in across for column in down if (amount := _shared(row, column))]
        for row, column, amount in pairs:
            if sum(row is other for other, _, _ in pairs) > 1 or sum(column is other for _, other, _ in pairs) > 1:
                continue
            cell = (row.cell[0], column.cell[1])
            stated = self.stated(cell)
            implied = (stated or _NOTHING) + amount
            if implied < 0:
                continue
            row.settled = column.settled = True
            sums = [self.place(other) for other in (row.cell, column.cell) if other != cell]
            yield self._disagreement("sel", cell, stated, implied, consequences=tuple(sums))

    def _sum(self, sebab: Literal["jumlah-baris", "jumlah-kolom"], miss: _Miss) -> TableDisagreement:
        return self._disagreement(
            sebab,
            miss.cell,
            miss.stated,
            miss.total,
            terms=self._places(cell for cell in miss.terms if self.stated(cell) is not None),
            settles=not self._is_in_another_sum(sebab, miss.cell),
            pembulatan=_is_rounding(miss, [self.stated(cell) for cell in miss.terms]),
        )

    def _is_in_another_sum(self, sebab: str, cell: Cell) -> bool:
        row, column = cell
        if sebab == "jumlah-baris":
            return column in self.tabel.jumlah
        return any(column == name or column in named for name, named in self.sums if name in self._cells(row))

    def _disagreement(
        self,
        sebab: Literal["jumlah-baris", "jumlah-kolom", "sel"],
        cell: Cell,
        stated: Decimal | None,
        implied: Decimal,
        *,
        terms: tuple[KeyPath, ...] = (),
        consequences: tuple[KeyPath, ...] = (),
        settles: bool = True,
        pembulatan: bool = False,
    ) -> TableDisagreement:
        row, column = cell
        name = None if row == JUMLAH else self.tabel.baris[row].nama
        return TableDisagreement(
            sebab, self.place(cell), stated, implied, self, name, column, terms, consequences, settles, pembulatan
        )

    def _cells(self, row: int) -> Cells:
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


def _missed(cell: Cell, terms: Sequence[Cell], stated: Decimal, total: Decimal | None) -> list[_Miss]:
    """The equation, if it is defined and does not hold."""
    return [] if total is None or total == stated else [_Miss(cell, terms, stated, total)]


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


def _shared(row: _Miss, column: _Miss) -> Decimal | None:
    """By how much the cell that a row and a column share must change to settle both; ``None`` where it cannot."""
    cell = (row.cell[0], column.cell[1])
    if cell == row.cell:
        by_row = -row.residual
    elif cell in row.terms:
        by_row = row.residual
    else:
        return None
    by_column = -column.residual if cell == column.cell else column.residual
    return by_row if by_row == by_column else None


def _is_rounding(miss: _Miss, terms: Sequence[Decimal | None]) -> bool:
    """Whether terms stated with decimals, each off by up to half its last digit, can explain the residual."""
    rounded = [places for term in terms if term is not None and (places := decimals(term)) > 0]
    if not rounded:
        return False
    slack = sum((_half_unit(places) for places in rounded), _NOTHING)
    if decimals(miss.stated) < max(rounded):
        slack += _half_unit(decimals(miss.stated))
    return abs(miss.residual) <= slack


def _half_unit(places: int) -> Decimal:
    return Decimal(5).scaleb(-places - 1)
