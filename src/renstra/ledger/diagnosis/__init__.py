"""Floor 3b: the diagnosis, the smallest set of stated figures whose correction settles every disagreement.

Holds: the relations of a ledger as linear equations; the exact search for smallest explanations (I. P. Fellegi and D.
Holt, *A Systematic Approach to Automatic Edit and Imputation*, JASA 71, 1976); the slips that tell plausible
explanations from others.
Must not import: ``workspace`` or anything above.
"""

from renstra.ledger.diagnosis.result import Cause, Correction, Diagnosis, Explanation, MissingRow, Relation
from renstra.ledger.diagnosis.slips import SlipKind

__all__ = ["Cause", "Correction", "Diagnosis", "Explanation", "MissingRow", "Relation", "SlipKind"]
