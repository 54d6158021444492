"""Floor 3b: the ledger, every figure of a plan with its stated and its derived value.

Holds: figures and derivations; one module for each kind of derived figure (pagu, kondisi akhir, tables, capaian,
restated values); the disagreements between stated and derived, grouped by their likely cause.
Must not import: ``workspace`` or anything above. It knows the model and the cascade, not files.
"""

from renstra.ledger.disagreement import Disagreement
from renstra.ledger.figure import Derivation, Figure, Undefined, Value
from renstra.ledger.ledger import Ledger
from renstra.ledger.pagu import PaguTable
from renstra.ledger.target import TargetRow, TargetTable

__all__ = [
    "Derivation",
    "Disagreement",
    "Figure",
    "Ledger",
    "PaguTable",
    "TargetRow",
    "TargetTable",
    "Undefined",
    "Value",
]
