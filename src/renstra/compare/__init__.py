"""Floor 3d: two plans side by side: which part of one is which part of the other, and what has changed.

Holds: parts recognised again (by id, by unit and kode, by name), changes as frozen data, formulas compared as formulas,
which change has a reason (``keterangan``) in a plan that amends another.
Must not import: ``checks`` or anything above. It says what is different, never whether that is right.
"""

from renstra.compare.changes import (
    Added,
    Change,
    FieldChanged,
    FigureChanged,
    FormulaChanged,
    Moved,
    Part,
    Removed,
    Renamed,
    Reordered,
)
from renstra.compare.compare import Comparison, compare, diff
from renstra.compare.side import Side

__all__ = [
    "Added",
    "Change",
    "Comparison",
    "FieldChanged",
    "FigureChanged",
    "FormulaChanged",
    "Moved",
    "Part",
    "Removed",
    "Renamed",
    "Reordered",
    "Side",
    "compare",
    "diff",
]
