"""Floor 5: a plan as people read it: the tree of the cascade, the official tables.

Holds: one module for each report, the table that they draw with, the figures of a plan as text.
Must not import: ``exchange``, ``cli``. A report takes a ``Plan`` and a ``View`` and gives lines; it prints nothing.
"""

from collections.abc import Callable

from renstra.findings.view import View
from renstra.report.outline import draw_plan
from renstra.report.tabel import Tabel, draw_tabel
from renstra.report.tabel_4_1 import tabel_4_1
from renstra.report.tabel_5_2 import tabel_5_2
from renstra.report.tabel_6_1 import tabel_6_1
from renstra.report.tabel_7_1 import tabel_7_1
from renstra.workspace import Plan

TABEL: dict[str, Callable[[Plan, View], Tabel]] = {
    "4.1": tabel_4_1,
    "5.2": tabel_5_2,
    "6.1": tabel_6_1,
    "7.1": tabel_7_1,
}
"""Number of an official table -> what makes it."""

__all__ = ["TABEL", "Tabel", "draw_plan", "draw_tabel"]
