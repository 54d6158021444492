"""Formulas of the indicators, and the data that they are evaluated on: planned and realised values of the variables.

In the *planned* view a variable has its planned values, and realised ones for the years without plan (the year before
the first needs one). In the *realised* view it has realised values alone. ``ind.x`` is the stated baseline and targets
of an indicator in the one, its stated realisation in the other. Where each value stands is kept beside it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from renstra.cascade import Cascade, IndikatorNode
from renstra.model import DeretTarget, Renstra, Variabel
from renstra.quantity import Angka
from renstra.source import KeyPath

if TYPE_CHECKING:  # the engine is imported when the first formula is read
    from renstra.formula import Formula, FormulaError, FormulaFault, Result

Entry = Decimal | None | dict[str, Decimal | None] | dict[int, Decimal | None]
Series = dict[int, Entry]


@dataclass(slots=True)
class View:
    """Data for formulas, by name and year, and the key path of each value."""

    data: dict[str, Series] = field(default_factory=dict)
    places: dict[tuple[str, int], KeyPath] = field(default_factory=dict)

    def add(self, name: str, values: Mapping[int, Entry], path: KeyPath) -> None:
        """Add a series that stands at ``path``; years that are there already are replaced."""
        series = self.data.setdefault(name, {})
        for year, value in values.items():
            series[year] = value
            self.places[name, year] = (*path, str(year))

    def place(self, name: str, year: int) -> KeyPath | None:
        """Where the value of a variable or indicator in a year stands."""
        return self.places.get((name, year))


@dataclass(frozen=True, slots=True)
class IndikatorFormula:
    """The formula of an indicator, or why its text is none."""

    node: IndikatorNode
    formula: "Formula | None"
    error: "FormulaError | None" = None

    @property
    def path(self) -> KeyPath:
        """Where the formula stands."""
        return (*self.node.path, "rumus")


class RumusTable:
    """All formulas of a plan with their data."""

    def __init__(self, cascade: Cascade) -> None:
        self.cascade = cascade
        plan = cascade.plan
        self.variabel: dict[str, Variabel] = plan.variabel if isinstance(plan, Renstra) else {}

    @cached_property
    def formulas(self) -> list[IndikatorFormula]:
        """The formulas of the indicators that state one, in document order."""
        return [_read(node) for node in self.cascade.indikator if node.indikator.rumus is not None]

    def formula_of(self, node: IndikatorNode) -> "Formula | None":
        """The formula of an indicator, ``None`` where it states none or none that can be read."""
        return next((item.formula for item in self.formulas if item.node is node), None)

    @cached_property
    def units(self) -> dict[str, str]:
        """Name -> satuan, of the variables and (as ``ind.x``) the indicators that state one."""
        units = {name: variabel.satuan for name, variabel in self.variabel.items() if variabel.satuan}
        for identity, node in self.cascade.indikator_by_id.items():
            if node.indikator.satuan:
                units[f"ind.{identity}"] = node.indikator.satuan
        return units

    @cached_property
    def unit_faults(self) -> "list[tuple[FormulaFault, ...]]":
        """The faults of units of each of ``formulas``, the satuan of its indicator included where one is stated."""
        found: list[tuple[FormulaFault, ...]] = []
        for item in self.formulas:
            satuan = item.node.indikator.satuan
            if item.formula is None:
                found.append(())
            elif satuan:
                found.append(item.formula.check_unit(self.units, satuan))
            else:
                found.append(item.formula.unit(self.units).faults)
        return found

    def is_sound(self, index: int) -> bool:
        """Whether nothing is wrong with the units of one of ``formulas``, but that some are not stated."""
        return all(fault.kind == "satuan-tidak-ada" for fault in self.unit_faults[index])

    @cached_property
    def planned_results(self) -> "list[dict[int, Result]]":
        """What each of ``formulas`` gives on planned data, by year: the base year, then the years of the plan."""
        years = dict.fromkeys((self.base_year, *self.cascade.plan.tahun_target))
        return [
            {year: self.evaluate(formula, year, self.planned) for year in years} if formula is not None else {}
            for formula in (item.formula for item in self.formulas)
        ]

    @cached_property
    def sets(self) -> dict[str, tuple[str, ...]]:
        """Variable -> the set that its members belong to."""
        return {name: (item.himpunan,) for name, item in self.variabel.items() if item.himpunan and item.anggota}

    @cached_property
    def realised(self) -> View:
        """What was counted."""
        view = View()
        for name, variabel in self.variabel.items():
            self._add_realised(view, name, variabel)
        for identity, node in self.cascade.indikator_by_id.items():
            self._add_baseline(view, f"ind.{identity}", node)
            _add_targets(view, f"ind.{identity}", node.indikator.realisasi, (*node.path, "realisasi"))
        return view

    @cached_property
    def planned(self) -> View:
        """What is planned, and what was counted before."""
        view = View()
        for name, variabel in self.variabel.items():
            self._add_realised(view, name, variabel)
            self._add_planned(view, name, variabel)
        for identity, node in self.cascade.indikator_by_id.items():
            self._add_baseline(view, f"ind.{identity}", node)
            _add_targets(view, f"ind.{identity}", node.indikator.target, (*node.path, "target"))
        return view

    def evaluate(self, formula: "Formula", year: int, view: View) -> "Result":
        """The value of a formula in a year. The base year (``awal``) is the year of the baselines of the plan."""
        return formula.evaluate(view.data, year, awal=self.base_year, sets=self.sets)

    @property
    def base_year(self) -> int:
        """The year of the baselines: ``tahun_dasar``, or the year before the first."""
        plan = self.cascade.plan
        return plan.tahun_dasar if plan.tahun_dasar is not None else plan.periode.awal - 1

    def _add_realised(self, view: View, name: str, variabel: Variabel) -> None:
        path = ("variabel", name)
        if variabel.nilai is not None:
            view.add(name, variabel.nilai.tahun, (*path, "nilai"))
        if variabel.bagian is not None:
            view.add(name, variabel.bagian.tahun, (*path, "bagian"))
        years = dict.fromkeys(year for series in variabel.anggota.values() for year in series.tahun)
        members = {year: {who: series.get(year) for who, series in variabel.anggota.items()} for year in years}
        view.add(name, members, (*path, "anggota"))

    def _add_planned(self, view: View, name: str, variabel: Variabel) -> None:
        rencana = variabel.rencana
        if rencana is None:
            return
        if rencana.nilai is not None:
            view.add(name, rencana.nilai.tahun, ("variabel", name, "rencana", "nilai"))
        node = self.cascade.indikator_by_id.get(rencana.indikator or "")
        if node is not None:
            if self.base_year not in view.data.get(name, {}):
                self._add_baseline(view, name, node)
            _add_targets(view, name, node.indikator.target, (*node.path, "target"))

    def _add_baseline(self, view: View, name: str, node: IndikatorNode) -> None:
        if isinstance(node.indikator.awal, Angka):
            series = view.data.setdefault(name, {})
            series[self.base_year] = node.indikator.awal.nilai
            view.places[name, self.base_year] = (*node.path, "awal")


def _add_targets(view: View, name: str, targets: DeretTarget | None, path: KeyPath) -> None:
    if targets is not None:
        numbers = {year: cell.nilai if isinstance(cell, Angka) else None for year, cell in targets.tahun.items()}
        view.add(name, numbers, path)


def _read(node: IndikatorNode) -> IndikatorFormula:
    from renstra.formula import FormulaError, parse  # noqa: PLC0415

    assert node.indikator.rumus is not None
    try:
        return IndikatorFormula(node, parse(node.indikator.rumus))
    except FormulaError as error:
        return IndikatorFormula(node, None, error)
