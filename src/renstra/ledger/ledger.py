"""The ledger of a plan: its tables of figures, each made when first asked for."""

from functools import cached_property

from renstra.cascade import Cascade
from renstra.ledger.disagreement import Disagreement
from renstra.ledger.pagu import PaguTable
from renstra.ledger.pagu_sebab import disagreements
from renstra.ledger.target import TargetTable


class Ledger:
    """Every figure of a plan that can be computed from other figures of it."""

    def __init__(self, cascade: Cascade) -> None:
        self.cascade = cascade

    @cached_property
    def pagu(self) -> PaguTable:
        """The ceilings of all money nodes."""
        return PaguTable(self.cascade)

    @cached_property
    def pagu_disagreements(self) -> list[Disagreement]:
        """Where the sums of the pagu table do not hold, one for each likely cause."""
        return disagreements(self.pagu, self.cascade.plan.toleransi.pembulatan)

    @cached_property
    def target(self) -> TargetTable:
        """The targets of all indicators, and of the IKU rows that state their own."""
        return TargetTable(self.cascade)
