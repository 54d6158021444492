"""The ledger of a plan: its tables of figures, each made when first asked for."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from renstra.cascade import Cascade
from renstra.ledger.capaian import CapaianDisagreement, CapaianTable
from renstra.ledger.disagreement import Disagreement
from renstra.ledger.fakta import FactDisagreement, FaktaTable
from renstra.ledger.figure import DIVISOR, Derivation, Figure, Undefined, Value, evaluate
from renstra.ledger.kutipan import Kutipan, kutipan
from renstra.ledger.pagu import PaguTable
from renstra.ledger.rumus import RumusTable
from renstra.ledger.tabel import TabelAngka, TableDisagreement, tables
from renstra.ledger.target import TargetTable
from renstra.ledger.total import TotalTable
from renstra.source import KeyPath

if TYPE_CHECKING:
    from renstra.ledger.diagnosis.result import Cause, Diagnosis


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
        """Where the sums of the pagu table and the totals do not hold, one for each likely cause."""
        if not self.pagu_causes:
            return []
        from renstra.ledger.diagnosis.pagu_disagreements import disagreements  # noqa: PLC0415 - mostly nothing to say

        return disagreements(self.pagu_causes, self.cascade.plan.toleransi.pembulatan)

    @cached_property
    def pagu_causes(self) -> "tuple[Cause, ...]":
        """The causes of these disagreements."""
        if not self.pagu.row_residuals and not self.pagu.column_residuals and not self.total.residuals:
            return ()
        from renstra.ledger.diagnosis.causes import causes  # noqa: PLC0415 - only where a sum does not hold
        from renstra.ledger.diagnosis.pagu_system import PaguSystem  # noqa: PLC0415

        return causes(PaguSystem(self.pagu, self.total, self.cascade.plan.toleransi.pembulatan))

    @cached_property
    def diagnosis(self) -> "Diagnosis":
        """The causes of all disagreements of the plan."""
        from renstra.ledger.diagnosis.diagnose import diagnose  # noqa: PLC0415 - most checks do not ask for it

        return diagnose(self)

    @cached_property
    def total(self) -> TotalTable:
        """The ceilings above the programs."""
        return TotalTable(self.cascade, self.pagu)

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

    @cached_property
    def rumus(self) -> RumusTable:
        """The formulas of the indicators and their data."""
        return RumusTable(self.cascade)

    def figures(self) -> Iterator[Figure]:
        """Every figure of the plan, table after table; a place that two tables know comes twice."""
        yield from self.pagu.figures()
        yield from self.total.figures()
        yield from self.target.figures()
        for table in self.tabel:
            yield from table.figures()
        yield from self.capaian.figures()
        for quoted in self.kutipan:
            yield from quoted.figures()
        yield from self.fakta.figures()

    @cached_property
    def _by_place(self) -> dict[KeyPath, Figure]:
        found: dict[KeyPath, Figure] = {}
        for figure in self.figures():
            known = found.get(figure.place)
            derivations = dict.fromkeys((*(known.derivations if known else ()), *figure.derivations))
            found[figure.place] = replace(known or figure, derivations=tuple(derivations))
        return found

    def figure(self, place: KeyPath) -> Figure | None:
        """The figure at a key path (``("program", 0, "pagu", "2025")``), ``None`` where none stands or follows."""
        return self._by_place.get(place)

    def value(self, place: KeyPath) -> Value:
        """What counts at a place: the stated value, else the one derived from others, else why there is none."""
        return self._value(place, ())

    def derive(self, derivation: Derivation) -> Value:
        """The value of a derivation, from what counts at its terms."""
        return self._derive(derivation, ())

    def _value(self, place: KeyPath, above: tuple[KeyPath, ...]) -> Value:
        figure = self.figure(place)
        if figure is None or place in above:
            return Undefined("tidak-ada", place)
        if figure.stated is not None:
            return figure.stated
        for derivation in figure.derivations:
            value = self._derive(derivation, (*above, place))
            if not isinstance(value, Undefined):
                return value
        return Undefined("tidak-ada", place)

    def _derive(self, derivation: Derivation, above: tuple[KeyPath, ...]) -> Value:
        values: list[int | Decimal] = []
        for term in derivation.terms:
            value = self._value(term, above)
            if isinstance(value, Undefined):
                return value
            values.append(value)
        divisor = DIVISOR.get(derivation.kind)
        if divisor is not None and values[divisor] == 0:
            return Undefined("dibagi-nol", derivation.terms[divisor])
        return evaluate(derivation.kind, values)
