"""Linear relations between stated figures, as the search sees them: cells with whole numbers, equations over cells.

A *cell* is a figure that a document states and that may therefore be wrong. An *equation* says that a sum over cells,
each times a whole number, is zero; its *residual* is what the stated figures make of it instead. Figures that are not
stated but follow from others are replaced by these; an equation with a figure that is neither is left out, since it
says nothing. Decimals are scaled to whole numbers, so that everything is exact.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Protocol

Cell = tuple[Any, ...]
"""What identifies a cell within its system. Cells that begin with ``BARU`` belong to a row that may be missing."""
Name = tuple[Any, ...]
"""What identifies an equation within its system."""
Choice = tuple[Any, ...]
"""What a search can declare wrong: a cell, or a whole missing row ``(BARU, owner)``."""

BARU = "baru"
"""First part of the cells ``(BARU, owner, year)`` of a row that the document may have left out below ``owner``."""


@dataclass(slots=True)
class Equation:
    """The sum of ``terms`` (cell -> factor) misses 0 by ``residual``; up to ``slack`` it counts as rounding."""

    terms: Mapping[Cell, int]
    residual: int
    slack: int = 0

    @property
    def is_violated(self) -> bool:
        """Whether rounding does not explain the residual."""
        return abs(self.residual) > self.slack


class System(Protocol):
    """Equations that may share cells. Equations are made when they are asked for: a search sees few of them."""

    def violated(self) -> Sequence[Name]:
        """The equations that the stated figures do not satisfy, in document order."""
        ...

    def equation(self, name: Name) -> Equation:
        """An equation; the same object every time."""
        ...

    def equations_of(self, cell: Cell) -> Sequence[Name]:
        """The equations in which a cell takes part."""
        ...

    def missing_row(self, owner: Any) -> Sequence[Cell]:
        """The cells of the row that may be missing below ``owner``."""
        ...

    def accepts(self, changes: Mapping[Cell, int | Fraction]) -> Cell | None:
        """The first cell whose change leads to a value that cannot be (a negative amount); ``None``: all can be."""
        ...


def choice_of(cell: Cell) -> Choice:
    """What declares a cell wrong: itself, or the missing row that it belongs to.

    >>> choice_of((3, 0)), choice_of(("baru", 3, 0))
    ((3, 0), ('baru', 3))
    """
    return cell[:2] if cell[0] == BARU else cell


def cost_of(choice: Choice) -> int:
    """How many figures a choice counts for: a missing row weighs as much as two wrong figures.

    It explains a column in every year at once, so that it must not be had for the price of one slip.
    """
    return 2 if choice[0] == BARU else 1
