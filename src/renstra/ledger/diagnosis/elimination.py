"""Exact elimination: which of the equations still speak once some cells may take any value.

Declaring a cell free removes one equation: it now determines that cell. It is added to the others in which the cell
stood, so that none of these mentions the cell any more. What is left are *implied equations* (in the words of Fellegi
and Holt: implied edits), each a combination of stated ones. One that is violated proves that the free cells are not
enough, and that a cell of its own must be wrong too.
"""

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from math import gcd

from renstra.ledger.diagnosis.system import BARU, Cell, Choice, Equation, Name, System


class Reduced:
    """The equations of a system after some cells were set free. Only ``active`` ones count as violated at the start.

    ``foreign`` collects violated equations outside ``active`` that an elimination ran into.
    """

    __slots__ = ("active", "foreign", "free", "rows", "system")

    def __init__(self, system: System, active: Mapping[Name, None], foreign: set[Name] | None = None) -> None:
        self.system, self.active = system, active
        self.foreign: set[Name] = set() if foreign is None else foreign
        self.rows: dict[Name, Equation | None] = {}
        """Equations that differ from those of the system; ``None``: used up."""
        self.free: tuple[tuple[Cell, Equation], ...] = ()
        """The cells set free, each with the equation that determines it."""

    def _row(self, name: Name) -> Equation | None:
        if name in self.rows:
            return self.rows[name]
        row = self.system.equation(name)
        if row.residual and name not in self.active:
            if row.is_violated:
                self.foreign.add(name)
            return Equation(row.terms, 0, row.slack)
        return row

    def violated(self) -> list[tuple[Name, Equation]]:
        """The equations, stated or implied, that the free cells cannot settle."""
        found = [(name, self.system.equation(name)) for name in self.active if name not in self.rows]
        found += [(name, row) for name, row in self.rows.items() if row is not None and row.is_violated]
        return found

    def holding(self, cell: Cell) -> Iterator[tuple[Name, Equation]]:
        """The equations in which a cell stands."""
        for name, row in self.rows.items():
            if row is not None and cell in row.terms:
                yield name, row
        for name in self.system.equations_of(cell):
            if name not in self.rows:
                row = self._row(name)
                assert row is not None
                yield name, row

    def can_take(self, choice: Choice) -> bool:
        """Whether an equation is left that would determine the choice."""
        cells: Iterable[Cell] = self.system.missing_row(choice[1]) if choice[0] == BARU else (choice,)
        return any(True for cell in cells for _ in self.holding(cell))

    def take(self, choice: Choice) -> "Reduced":
        """The equations once a choice is free too."""
        reduced = Reduced(self.system, self.active, self.foreign)
        reduced.rows, reduced.free = self.rows.copy(), self.free
        cells: Iterable[Cell] = self.system.missing_row(choice[1]) if choice[0] == BARU else (choice,)
        for cell in cells:
            reduced._pivot(cell)
        return reduced

    def _pivot(self, cell: Cell) -> None:
        holding = list(self.holding(cell))
        if not holding:
            return
        name, pivot = min(holding, key=lambda item: len(item[1].terms))
        for other, row in holding:
            if other != name:
                self.rows[other] = _without(cell, row, pivot)
        self.rows[name] = None
        self.free = (*self.free, (cell, pivot))

    def changes(self) -> dict[Cell, int | Fraction]:
        """By how much each free cell must change; every other cell stays."""
        found: dict[Cell, int | Fraction] = {}
        for cell, row in reversed(self.free):
            rest = row.residual + sum(factor * found[other] for other, factor in row.terms.items() if other in found)
            change = Fraction(-rest) / row.terms[cell]
            found[cell] = int(change) if change.denominator == 1 else change
        return found

    def determines(self, cell: Cell) -> Equation:
        """The implied equation that alone determines a free cell: no other free cell stands in it."""
        index = next(i for i, (free, _) in enumerate(self.free) if free == cell)
        row = self.free[index][1]
        for later, pivot in self.free[index + 1 :]:
            if later in row.terms:
                row = _without(later, row, pivot)
        return row


def _without(cell: Cell, row: Equation, pivot: Equation) -> Equation:
    """A combination of two equations in which a cell does not stand any more."""
    mine, other = row.terms[cell], pivot.terms[cell]
    divisor = gcd(mine, other)
    keep, add = abs(other) // divisor, -mine * (1 if other > 0 else -1) // divisor
    terms = {term: factor * keep for term, factor in row.terms.items()} if keep != 1 else dict(row.terms)
    for term, factor in pivot.terms.items():
        value = terms.get(term, 0) + add * factor
        if value:
            terms[term] = value
        else:
            del terms[term]
    return Equation(terms, row.residual * keep + pivot.residual * add, row.slack * keep + pivot.slack * abs(add))
