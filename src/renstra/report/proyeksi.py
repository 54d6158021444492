"""The levels of a variable that the promised targets imply, year by year, beside what is planned."""

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from renstra.cascade import IndikatorNode
from renstra.findings.message import Language
from renstra.formula import Formula
from renstra.ledger.rumus import Entry, Series
from renstra.quantity import Angka, Batas, decimals
from renstra.workspace import Plan

if TYPE_CHECKING:
    from renstra.formula import Result
    from renstra.formula.solve import Solution

_EXACT = Context(prec=60)
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Tingkat:
    """A year: the promised target, the level that gives it exactly (``perlu``), the nearest level with the decimals of
    the plan that keeps the promise (``bulat``), what is planned, and what that gives."""

    tahun: int
    janji: Decimal
    perlu: "Solution"
    bulat: Decimal | None
    rencana: Decimal | None
    memberi: Decimal | None

    @property
    def selisih(self) -> Decimal | None:
        """Planned minus needed."""
        if self.rencana is None or self.perlu.value is None:
            return None
        return _EXACT.subtract(self.rencana, self.perlu.value)


@dataclass(eq=False)
class Proyeksi:
    """The projection of one indicator for one of the variables of its formula."""

    plan: Plan
    node: IndikatorNode
    formula: Formula
    nama: str

    @cached_property
    def janji(self) -> dict[int, Decimal]:
        """Year -> promised number; of a bound the bound. Ranges, grades and years without target are left out."""
        target = self.node.indikator.target
        found: dict[int, Decimal] = {}
        for year in self.plan.model.tahun_target:
            cell = target.get(year) if target is not None else None
            if isinstance(cell, Angka | Batas):
                found[year] = cell.nilai
        return found

    @cached_property
    def tingkat(self) -> list[Tingkat]:
        """The years of the plan that promise a number."""
        table = self.plan.ledger.rumus
        data = table.planned.data
        needed = self.formula.project(self.nama, self.janji, data, awal=table.base_year)
        whole = self._rounded(data)
        series = data.get(self.nama, {})
        return [
            Tingkat(
                year,
                promise,
                needed[year],
                whole.get(year),
                number_of(series.get(year)),
                table.evaluate(self.formula, year, table.planned).value,
            )
            for year, promise in self.janji.items()
        ]

    @property
    def is_solved(self) -> bool:
        """Whether there is a level for some year."""
        return any(level.perlu.value is not None for level in self.tingkat)

    @cached_property
    def places(self) -> int:
        """Decimals of the planned and counted values of the variable."""
        values = map(number_of, self.plan.ledger.rumus.planned.data.get(self.nama, {}).values())
        return max((decimals(value) for value in values if value is not None), default=0)

    @property
    def _falls(self) -> bool:
        """Whether less of the indicator is better."""
        arah, promises = self.node.indikator.arah, list(self.janji.values())
        return arah == "turun" or (arah is None and promises[-1] < promises[0])

    def _rounded(self, data: dict[str, Series]) -> dict[int, Decimal]:
        """Levels with the decimals of the plan that keep the promises, each built on the one before."""
        table, found = self.plan.ledger.rumus, {}
        for year, promise in self.janji.items():
            level = self.formula.solve(self.nama, promise, data, year, awal=table.base_year).value
            rounded = self._keeping(level, promise, data, year) if level is not None else None
            if rounded is not None:
                found[year] = rounded
            data = self._with(data, year, rounded)
        return found

    def _keeping(self, level: Decimal, promise: Decimal, data: dict[str, Series], year: int) -> Decimal | None:
        """The level rounded in the direction that keeps the promise."""
        if level.adjusted() > _LONGEST:
            return None
        for rounding in (ROUND_CEILING, ROUND_FLOOR):
            rounded = level.quantize(Decimal(1).scaleb(-self.places), rounding, _EXACT)
            given = self._given(self._with(data, year, rounded), year).value
            if given is not None and (given <= promise if self._falls else given >= promise):
                return rounded
        return None

    def _with(self, data: dict[str, Series], year: int, value: Decimal | None) -> dict[str, Series]:
        return {**data, self.nama: {**data.get(self.nama, {}), year: value}}

    def _given(self, data: dict[str, Series], year: int) -> "Result":
        table = self.plan.ledger.rumus
        return self.formula.evaluate(data, year, awal=table.base_year, sets=table.sets)

    def why(self, level: Tingkat, language: Language) -> str | None:
        """Why there is no level for a year: what else is missing, or that no value gives the promise."""
        if level.perlu.undefined is None:
            return None
        data = self.plan.ledger.rumus.planned.data
        for before in self.tingkat:
            if before.tahun < level.tahun:
                data = self._with(data, before.tahun, before.perlu.value)
        missing = self._given(self._with(data, level.tahun, Decimal(1)), level.tahun).undefined
        return (missing or level.perlu.undefined).message(language)


def candidates(plan: Plan, formula: Formula) -> list[str]:
    """The names of a formula, those that other indicators plan first."""
    variabel = plan.ledger.rumus.variabel

    def rank(name: str) -> bool:
        item = variabel.get(name)
        planned = item.rencana.indikator if item is not None and item.rencana is not None else None
        return not (name.startswith("ind.") or planned)

    return sorted(formula.names, key=rank)


def number_of(value: Entry) -> Decimal | None:
    """A single number; ``None`` for none, and for many."""
    return value if isinstance(value, Decimal) else None
