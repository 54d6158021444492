"""The equations of the money: rows and columns of the pagu table, and the totals above the programs.

Cells are ``(node, year index)``; the end value has the index of no year, ``len(years)``. Cells of a ceiling are
``("total", number, key index)``. Amounts are rupiah, whole and not negative.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from functools import cached_property

from renstra.ledger.diagnosis.result import Relation
from renstra.ledger.diagnosis.slips import Named
from renstra.ledger.diagnosis.system import BARU, Cell, Equation, Name
from renstra.ledger.figure import Derivation
from renstra.ledger.pagu import PaguTable
from renstra.ledger.total import TotalTable
from renstra.source import KeyPath

ROW, COLUMN, TOTAL = "row", "column", "total"
_UNKNOWN = Equation({}, 0)


class PaguSystem:
    """The pagu table and the totals of a plan as equations. ``tolerance``: what a total may miss by, in rupiah."""

    def __init__(self, table: PaguTable, totals: TotalTable, tolerance: int) -> None:
        self.table, self.tolerance = table, tolerance
        self.end = len(table.years)
        self.keys: tuple[int | str, ...] = (*table.years, "akhir")
        self.totals = totals
        self._equations: dict[Name, Equation] = {}
        self._of: dict[Cell, list[Name]] = {}

    def violated(self) -> Sequence[Name]:
        """Rows and columns in document order, parents first; then totals."""
        return self._violated

    @cached_property
    def _violated(self) -> list[Name]:
        names: list[Name] = [(ROW, index) for index in self.table.row_residuals]
        names += [(COLUMN, index, y) for index, y in self.table.column_residuals]
        names.sort(key=lambda name: (name[1], name[0] == ROW, name[2:]))
        names += [(TOTAL, *found) for found in self.totals.residuals]
        return [name for name in names if self.equation(name).is_violated]

    def equation(self, name: Name) -> Equation:
        """An equation; the first of its terms is the sum."""
        found = self._equations.get(name)
        if found is None:
            found = self._equations[name] = self._make(name)
        return found

    def _make(self, name: Name) -> Equation:
        terms: dict[Cell, int] = {}
        if name[0] == ROW:
            index = name[1]
            terms[index, self.end] = 1
            for y in range(self.end):
                self._subtract(terms, index, y)
            return Equation(terms, self.table.row_residuals.get(index, 0))
        if name[0] == COLUMN:
            _, index, y = name
            terms[index, y] = 1
            for child in self.table.nodes[index].anak:
                self._subtract(terms, child.index, y)
            if (BARU, index, y) in self.missing_row(index):
                terms[BARU, index, y] = -1
            return Equation(terms, self.table.column_residuals.get((index, y), 0))
        _, number, key = name
        terms[TOTAL, number, key] = 1
        for row in self.totals.listed[number].programs:
            self._subtract(terms, row.node.index, key)
        return Equation(terms, self.totals.residuals.get((number, key), 0), self.tolerance)

    def _subtract(self, terms: dict[Cell, int], index: int, y: int) -> None:
        """Take a figure from ``terms``: itself where it is stated, else what it is the sum of."""
        if self._is_cell(index, y):
            terms[index, y] = -1
        elif y == self.end:
            for year in range(self.end):
                self._subtract(terms, index, year)
        else:
            for child in self.table.nodes[index].anak:
                self._subtract(terms, child.index, y)

    def _is_cell(self, index: int, y: int) -> bool:
        """Whether the document states a figure, be it that there is none."""
        row = self.table.rows[index]
        if y == self.end:
            return row.akhir is not None
        pagu = row.item.pagu
        return row.stated[y] is not None or (pagu is not None and self.table.years[y] in pagu)

    def _row_holds(self, index: int) -> bool:
        row = self.table.rows[index]
        return row.akhir is not None and None not in row.value

    def _column_holds(self, index: int, y: int) -> bool:
        rows = self.table.rows
        children = self.table.nodes[index].anak
        if not children or not self._is_cell(index, y):
            return False
        return all(rows[child.index].value[y] is not None for child in children)

    def equations_of(self, cell: Cell) -> Sequence[Name]:
        """The equations of a cell: its row, the column below it and the one it is part of, or the totals."""
        found = self._of.get(cell)
        if found is None:
            found = self._of[cell] = self._find(cell)
        return found

    def _find(self, cell: Cell) -> list[Name]:
        if cell[0] == TOTAL:
            return [cell]
        if cell[0] == BARU:
            return [(COLUMN, *cell[1:])]
        index, y = cell
        node = self.table.nodes[index]
        found: list[Name] = [(ROW, index)] if self._row_holds(index) else []
        if y == self.end:
            return found + (self._totals_of(index, y) if node.induk is None else [])
        if self._column_holds(index, y):
            found.append((COLUMN, index, y))
        while node.induk is not None:
            node = node.induk
            if self._is_cell(node.index, y):
                return [*found, (COLUMN, node.index, y)] if self._column_holds(node.index, y) else found
            if self._row_holds(node.index):
                found.append((ROW, node.index))
        found += self._totals_of(node.index, y)
        if not self._is_cell(node.index, self.end):
            found += self._totals_of(node.index, self.end)
        return found

    def _totals_of(self, program: int, y: int) -> list[Name]:
        return [(TOTAL, number, y) for number in self.totals.of_program(program) if self.totals.holds(number, y)]

    @cached_property
    def _missing_rows(self) -> dict[int, tuple[Cell, ...]]:
        exceeds: dict[int, int] = {}
        for (index, _), residual in self.table.column_residuals.items():
            exceeds[index] = exceeds.get(index, 0) + (residual > self.tolerance)
        return {
            index: tuple((BARU, index, y) for y in range(self.end) if self._column_holds(index, y))
            for index, years in exceeds.items()
            if years >= 2
        }

    def missing_row(self, owner: int) -> Sequence[Cell]:
        """A row may be missing below a node that exceeds its children in two years or more."""
        return self._missing_rows.get(owner, ())

    def value(self, cell: Cell) -> int:
        """What the document states in a cell; 0 where it says that there is none."""
        if cell[0] == BARU:
            return 0
        if cell[0] == TOTAL:
            return self.totals.stated(cell[1], cell[2]) or 0
        row = self.table.rows[cell[0]]
        return (row.akhir if cell[1] == self.end else row.stated[cell[1]]) or 0

    def accepts(self, changes: Mapping[Cell, int | Fraction]) -> Cell | None:
        """Amounts are whole and not negative."""
        for cell, by in changes.items():
            if not isinstance(by, int) or self.value(cell) + by < 0:
                return cell
        return None

    def place(self, cell: Cell) -> KeyPath:
        """The key path of a cell."""
        if cell[0] == TOTAL:
            return (*self.totals.listed[cell[1]].place, str(self.keys[cell[2]]))
        return self.table.place(cell[-2], self.keys[cell[-1]])

    def order(self, cell: Cell) -> tuple[int, ...]:
        """Totals first, then node by node."""
        return (0, *cell[1:]) if cell[0] == TOTAL else (1, *cell[-2:])

    @property
    def scale(self) -> int:
        """Rupiah have no decimals here."""
        return 0

    @property
    def residue(self) -> int:
        """The tolerance of the plan."""
        return self.tolerance

    def stated(self, cell: Cell) -> int | None:
        """The amount that the document states, ``None`` where it says that there is none."""
        if cell[0] == TOTAL:
            return self.totals.stated(cell[1], cell[2])
        row = self.table.rows[cell[0]]
        return row.akhir if cell[1] == self.end else row.stated[cell[1]]

    @staticmethod
    def figure(cell: Cell, value: int | Fraction) -> int:
        """An amount is written as it is."""
        return int(value)

    def neighbours(self, cell: Cell) -> list[Named]:
        """The years beside a year, and the same year of the rows beside."""
        if cell[0] == TOTAL:
            return []
        index, y = cell
        years = () if y == self.end else (y - 1, y + 1)
        beside: list[Cell] = [(index, other) for other in years if 0 <= other < self.end]
        node = self.table.nodes[index]
        if node.induk is not None:
            siblings = node.induk.anak
            at = siblings.index(node)
            beside += [(siblings[other].index, y) for other in (at - 1, at + 1) if 0 <= other < len(siblings)]
        named = [(self.place(other), value) for other in beside if (value := self.stated(other)) is not None]
        return [item for item in named if item[1]]

    def parts(self, cell: Cell) -> list[Named]:
        """What the sums below a cell consist of: years of an end value, children of an amount, programs of a total."""
        names = self.equations_of(cell)
        own = [name for name in names if next(iter(self.equation(name).terms)) == cell]
        terms = [term for name in own for term in self.equation(name).terms if term != cell and term[0] != BARU]
        return [(self.place(term), self.value(term)) for term in terms]

    def above(self, cell: Cell) -> Cell | None:
        """The end value of the node above, for an end value."""
        if cell[0] in (TOTAL, BARU) or cell[1] != self.end:
            return None
        above = self.table.nodes[cell[0]].induk
        return (above.index, self.end) if above is not None else None

    def owner(self, owner: int) -> KeyPath:
        """The key path of a money node."""
        return self.table.nodes[owner].path

    def missing_amount(self, cell: Cell, by: int | Fraction) -> tuple[int, int]:
        """Year and rupiah of a missing row."""
        return self.table.years[cell[2]], int(by)

    def relation(self, name: Name) -> Relation:
        """The sum that does not hold."""
        if name[0] == ROW:
            cell: Cell = (name[1], self.end)
            below = tuple(self.table.place(name[1], year) for year in self.table.years)
        elif name[0] == COLUMN:
            cell = (name[1], name[2])
            key = self.keys[name[2]]
            below = tuple(self.table.place(child.index, key) for child in self.table.nodes[name[1]].anak)
        else:
            cell, key = name, self.keys[name[2]]
            below = tuple(self.table.place(row.node.index, key) for row in self.totals.listed[name[1]].programs)
        stated = self.value(cell)
        equation = self.equation(name)
        figures = tuple(self.place(term) for term in equation.terms if term[0] != BARU)
        return Relation(self.place(cell), Derivation("jumlah", below), stated, stated - equation.residual, figures)
