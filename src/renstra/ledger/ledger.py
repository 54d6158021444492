"""The ledger of a plan: its tables of figures, each made when first asked for."""

from functools import cached_property

from renstra.cascade import Cascade
from renstra.ledger.capaian import CapaianDisagreement, CapaianTable
from renstra.ledger.disagreement import Disagreement
from renstra.ledger.fakta import FactDisagreement, FaktaTable
from renstra.ledger.kutipan import Kutipan, kutipan
from renstra.ledger.pagu import PaguTable
from renstra.ledger.pagu_sebab import disagreements
from renstra.ledger.tabel import TabelAngka, TableDisagreement, tables
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

    @cached_property
    def tabel(self) -> list[TabelAngka]:
        """The tables of staff, assets and target groups."""
        return tables(self.cascade)

    @cached_property
    def tabel_disagreements(self) -> list[TableDisagreement]:
        """Where sum rows and sum columns do not hold, one for each likely cause."""
        return [found for table in self.tabel for found in table.disagreements()]

    @cached_property
    def capaian(self) -> CapaianTable:
        """The achievement of the last period."""
        return CapaianTable(self.cascade)

    @cached_property
    def capaian_disagreements(self) -> list[CapaianDisagreement]:
        """Percentages that do not follow from target and realisation."""
        return list(self.capaian.disagreements())

    @cached_property
    def kutipan(self) -> list[Kutipan]:
        """The IKU rows that restate an indicator of the plan."""
        return kutipan(self.cascade)

    @cached_property
    def fakta(self) -> FaktaTable:
        """The facts that the text states at several places."""
        return FaktaTable(self.cascade)

    @cached_property
    def fakta_disagreements(self) -> list[FactDisagreement]:
        """Facts whose statements differ."""
        return list(self.fakta.disagreements())
