"""What causes need to know of a system beyond its equations: places, values as documents write them, neighbours."""

from fractions import Fraction
from typing import Any, Protocol

from renstra.ledger.diagnosis.result import Number, Relation
from renstra.ledger.diagnosis.slips import Named
from renstra.ledger.diagnosis.system import Cell, Name, System
from renstra.source import KeyPath


class DescribedSystem(System, Protocol):
    """A system whose cells can be shown."""

    @property
    def scale(self) -> int:
        """How many decimals its whole numbers hold."""
        ...

    @property
    def residue(self) -> int:
        """Changes of at most this are residues of rounding."""
        ...

    def place(self, cell: Cell) -> KeyPath:
        """The key path of a cell."""
        ...

    def order(self, cell: Cell) -> tuple[Any, ...]:
        """Sorts cells by their place in the document."""
        ...

    def value(self, cell: Cell) -> int:
        """The value of a cell in the whole numbers of the system, 0 where there is none."""
        ...

    def stated(self, cell: Cell) -> Number | None:
        """What the document says in a cell."""
        ...

    def figure(self, cell: Cell, value: int | Fraction) -> Number:
        """A value of a cell as the document would write it."""
        ...

    def neighbours(self, cell: Cell) -> list[Named]:
        """The cells from which a value may have been taken by mistake."""
        ...

    def parts(self, cell: Cell) -> list[Named]:
        """What a cell is the sum of."""
        ...

    def above(self, cell: Cell) -> Cell | None:
        """The cell into which a wrong value of this one is added up, or copied, without an equation that says so."""
        ...

    def relation(self, name: Name) -> Relation:
        """An equation as the ledger knows it, with both its sides."""
        ...

    def owner(self, owner: Any) -> KeyPath:
        """The key path of the node below which a row is missing."""
        ...

    def missing_amount(self, cell: Cell, by: int | Fraction) -> tuple[int, int]:
        """Year and amount of a cell of a missing row."""
        ...
