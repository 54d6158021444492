"""The equations of a table of numbers: sum columns across each row, the sum row beneath.

Cells are (row number, column name), the sum row has the number ``JUMLAH``. A cell left out adds nothing and may itself
be what is wrong. All numbers of a table are scaled to whole ones.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

from renstra.ledger.diagnosis.result import Relation
from renstra.ledger.diagnosis.slips import Named
from renstra.ledger.diagnosis.system import Cell, Equation, Name
from renstra.ledger.figure import Derivation
from renstra.ledger.tabel import JUMLAH, Miss, TabelAngka
from renstra.quantity import decimals
from renstra.source import KeyPath

_LARGEST = 30
"""Digits before and behind the point beyond which a number is no figure that anybody adds up."""


class TabelSystem:
    """A table as equations; ``misses`` are the sums that do not hold, and that rounding does not explain."""

    residue = 0

    def __init__(self, table: TabelAngka, misses: Sequence[Miss]) -> None:
        self.table, self.misses = table, misses
        numbers = [number for row in self._rows() for number in table.cells(row).values() if number is not None]
        self.scale = max(map(decimals, numbers), default=0)
        self.is_signed = any(number < 0 for number in numbers)
        self._equations: dict[Name, Equation] = {}
        self._of: dict[Cell, list[Name]] = {}
        missed = {(miss.cell, miss.is_down): self._whole(miss.residual) for miss in misses}
        for equation in table.equations():
            name = (equation.cell, equation.is_down)
            terms: dict[Cell, int] = {equation.cell: 1}
            for term in equation.terms:
                terms[term] = terms.get(term, 0) - 1
            self._equations[name] = Equation(terms, missed.get(name, 0))
            for cell in terms:
                self._of.setdefault(cell, []).append(name)

    @staticmethod
    def can_hold(table: TabelAngka) -> bool:
        """Whether all numbers are of a size that can be reckoned with."""
        rows = (*range(len(table.tabel.baris)), JUMLAH)
        numbers = [number for row in rows for number in table.cells(row).values() if number is not None]
        return all(
            number.is_finite() and abs(number.adjusted()) <= _LARGEST and decimals(number) <= _LARGEST
            for number in numbers
        )

    def _rows(self) -> Sequence[int]:
        return (*range(len(self.table.tabel.baris)), JUMLAH)

    def _whole(self, number: Decimal) -> int:
        return int(number.scaleb(self.scale))

    def violated(self) -> Sequence[Name]:
        """The sums that do not hold, across and then down."""
        return [(miss.cell, miss.is_down) for miss in self.misses]

    def equation(self, name: Name) -> Equation:
        """A sum; the first of its terms is the sum."""
        return self._equations[name]

    def equations_of(self, cell: Cell) -> Sequence[Name]:
        """The sums of a cell: across, down, or both."""
        return self._of.get(cell, ())

    def missing_row(self, owner: Any) -> Sequence[Cell]:
        """Rows of tables are not looked for."""
        return ()

    def accepts(self, changes: Mapping[Cell, int | Fraction]) -> Cell | None:
        """Numbers keep to the decimals of the table, and do not turn negative."""
        for cell, by in changes.items():
            if not isinstance(by, int) or (not self.is_signed and self.value(cell) + by < 0):
                return cell
        return None

    def place(self, cell: Cell) -> KeyPath:
        """The key path of a cell."""
        row, column = cell
        return self.table.place((row, column))

    def order(self, cell: Cell) -> tuple[Any, ...]:
        """Row by row, the sum row last."""
        row, column = cell
        names = [item.nama for item in self.table.tabel.kolom]
        return (row == JUMLAH, row, names.index(column))

    def value(self, cell: Cell) -> int:
        """The number of a cell, scaled."""
        return self._whole(self.stated(cell) or Decimal(0))

    def stated(self, cell: Cell) -> Decimal | None:
        """What stands in a cell."""
        row, column = cell
        return self.table.stated((row, column))

    def figure(self, cell: Cell, value: int | Fraction) -> Decimal:
        """A number with the decimals that the table needs for it."""
        exact = Decimal(int(value)).scaleb(-self.scale)
        whole = exact.to_integral_value()
        stated = self.stated(cell)
        places = decimals(stated) if stated is not None else 0
        return whole if exact == whole and not places else exact

    def neighbours(self, cell: Cell) -> list[Named]:
        """The same column of the rows before and after."""
        row, column = cell
        last = len(self.table.tabel.baris) - 1
        beside: list[Cell] = [] if row == JUMLAH else [(n, column) for n in (row - 1, row + 1) if 0 <= n <= last]
        return [(self.place(other), self.value(other)) for other in beside if self.value(other)]

    def parts(self, cell: Cell) -> list[Named]:
        """What the sums in a cell are sums of."""
        own = [name for name in self.equations_of(cell) if name[0] == cell]
        terms = [term for name in own for term in self.equation(name).terms if term != cell]
        return [(self.place(term), self.value(term)) for term in terms]

    def above(self, cell: Cell) -> Cell | None:
        """Every sum of a table has an equation."""
        return None

    def owner(self, owner: Any) -> KeyPath:
        """The table."""
        return self.table.path

    def missing_amount(self, cell: Cell, by: int | Fraction) -> tuple[int, int]:
        """There are no missing rows."""
        return 0, int(by)

    def relation(self, name: Name) -> Relation:
        """The sum that does not hold."""
        miss = next(miss for miss in self.misses if (miss.cell, miss.is_down) == name)
        terms = tuple(self.table.place(cell) for cell in miss.terms)
        place = self.table.place(miss.cell)
        return Relation(place, Derivation("jumlah", terms), miss.stated, miss.total, (place, *terms))
