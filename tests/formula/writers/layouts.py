"""The tables of ``material.py`` in two readings: each kabupaten by itself, and units as the members of a set."""

from renstra.formula.kinds import Kind
from renstra.formula.tabular import TableLayout
from tests.formula.writers.material import AWAL

KINDS: dict[str, Kind] = {"g": "text", "s": "condition"}
PANEL = TableLayout(by=("kab",), kinds=KINDS, awal=AWAL)
SETS = TableLayout(by=("kab",), members=("kec", "unit"), kinds=KINDS, awal=AWAL)
