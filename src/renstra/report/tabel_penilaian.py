"""The assessment of a plan as a table: target, what the formula gives, realisation, achievement, predicate, by year.

The years are columns and the kinds of values rows; of one year it is the other way round; in a narrow terminal the
years stand one below the other, then the kinds of values too. A value that is missing is ``n/a``, and below the
indicator stands why.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import groupby
from typing import TYPE_CHECKING

from renstra.cascade import IndikatorNode
from renstra.findings.display import show
from renstra.findings.style import Role
from renstra.findings.view import View
from renstra.ledger.penilaian import Alasan, Penilaian, assess
from renstra.model import Renstra, scale_of
from renstra.quantity import Angka, decimals, fits
from renstra.report.figures import Figures
from renstra.report.grid import LEFT, UP, Cell, Grid, Row
from renstra.report.penilaian import UNREADABLE_FORMULA, is_measured, reasons
from renstra.report.rumus_teks import NO_VALUE, is_percent, number_text, reason_texts
from renstra.report.tabel import Tabel, head, owner_name
from renstra.workspace import Plan

if TYPE_CHECKING:
    from renstra.formula import Result

ALASAN: dict[Alasan, tuple[str, str]] = {
    "tanpa-target": ("tidak ada target", "there is no target"),
    "tanpa-realisasi": ("tidak ada realisasi", "there is no realisation"),
    "target-nol": ("target 0 tidak dapat menjadi pembagi", "a target of 0 cannot divide"),
    "bukan-bilangan": ("target atau realisasi bukan bilangan", "target or realisation is not a number"),
    "tanpa-metode": ("metode atau arah indikator tidak disebut", "neither method nor direction is stated"),
    "di-luar-skala": ("predikat di luar skalanya", "a grade outside its scale"),
}
"""Why there is no achievement: Indonesian and English."""

_EXTRA_DECIMALS = 2
"""Derived numbers are shown with so many decimals more than their target."""


@dataclass(slots=True)
class _Indikator:
    """What is shown of an indicator: measure -> one cell a year; ``notes`` say why cells are missing."""

    name: str
    cells: dict[str, list[Cell]] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)


def tabel_penilaian(plan: Plan, view: View, years: tuple[int, ...]) -> Tabel:
    """The table of a plan for the given years."""
    figures = Figures(plan, view.language)
    found = [
        (node, list(group)) for node, group in groupby(assess(plan.ledger.rumus, years), key=lambda item: item.node)
    ]
    rows = [_indikator(node, group, plan, figures, view) for node, group in found]
    period = view.style.dash.join(map(str, dict.fromkeys((years[0], years[-1])))) if years else ""
    table = _Tabel(view, years, rows)
    widest = table.one_year if len(years) == 1 else table.years_across
    arrangements: tuple[Callable[[], Grid], ...] = (widest, table.years_down, table.stacked)
    return Tabel(
        title=view.say(f"Penilaian indikator {owner_name(plan)}", f"Assessment of indicators, {owner_name(plan)}")
        + f", {period}",
        arrangements=arrangements,
        notes=_summary(plan, [group for _, group in found], view),
        is_empty=not rows,
    )


def _summary(plan: Plan, found: list[list[Penilaian]], view: View) -> list[str]:
    with_formula = sum(group[0].node.indikator.rumus is not None for group in found)
    notes = [
        view.say(
            f"{with_formula} dari {len(found)} indikator mempunyai rumus.",
            f"{with_formula} of {len(found)} indicators have a formula.",
        )
    ]
    if any(item.capaian is not None for group in found for item in group):
        notes.append(view.say(f"Predikat menurut {_scale(plan)}.", f"Predicates by {_scale(plan)}."))
    return notes


def _scale(plan: Plan) -> str:
    model = plan.model
    return scale_of(model.skala_capaian if isinstance(model, Renstra) else "permendagri-86-2017").peraturan


def _indikator(node: IndikatorNode, found: list[Penilaian], plan: Plan, figures: Figures, view: View) -> _Indikator:
    indikator = node.indikator
    row = _Indikator(show(indikator.nama) + figures.satuan(indikator))
    row.cells["target"] = [_cell(figures.target(node, item.tahun)) for item in found]
    if any(map(is_measured, found)):
        row.cells["hitungan"] = [_derived(item, view) for item in found]
        row.cells["realisasi"] = [_number(item.realisasi, item, view) for item in found]
        if any(item.realisasi is not None for item in found):
            row.cells["capaian"] = [_percent(item, view) for item in found]
            row.cells["predikat"] = [_cell(item.predikat or NO_VALUE, faint=not item.predikat) for item in found]
        if indikator.rumus is None:
            del row.cells["hitungan"]
        row.notes = _notes(found, plan, view)
    if not any(cell.text for cell in row.cells["target"]):
        row.notes.insert(0, view.say("Target: tidak ada", "Target: none"))
    return row


def _cell(text: str, role: Role | None = None, *, faint: bool = False) -> Cell:
    return Cell(text, right=True, role="faint" if faint else role)


def _derived(item: Penilaian, view: View) -> Cell:
    value = item.hitungan.value if item.hitungan is not None else None
    cell = _number(value, item, view)
    return _cell(cell.text, "warning") if fits(item.target, value) is False else cell


def _number(value: Decimal | str | None, item: Penilaian, view: View) -> Cell:
    if value is None:
        return _cell(NO_VALUE, faint=True)
    if isinstance(value, str):
        return _cell(show(value))
    places = (decimals(item.target.nilai) if isinstance(item.target, Angka) else 0) + _EXTRA_DECIMALS
    text = number_text(value, view.language, places)
    return _cell(f"{text}%" if is_percent(item.node.indikator.satuan) else text)


def _percent(item: Penilaian, view: View) -> Cell:
    if item.capaian is None:
        return _cell(NO_VALUE, faint=True)
    return _cell(f"{number_text(item.capaian, view.language, _EXTRA_DECIMALS)}%")


def _notes(found: list[Penilaian], plan: Plan, view: View) -> list[str]:
    """Why values are missing or differ, one sentence for each kind of reason."""
    say, notes = view.say, []
    if any(reasons(item).hitungan == UNREADABLE_FORMULA for item in found):
        notes.append(
            say("Hitungan: rumus tidak terbaca (renstra check)", "Derived: formula unreadable (renstra check)")
        )
    if differing := [item.tahun for item in found if _differs(item)]:
        listed = _years(differing)
        notes.append(say(f"Hitungan lain dari target: {listed}", f"Derived is not the target: {listed}"))
    planned = _missing([item.hitungan for item in found], view)
    reached_not = _missing([item.realisasi_dihitung for item in found if item.realisasi is None], view)
    both = [text for text in planned if text in reached_not]
    for name, texts in (
        (say("Hitungan dan realisasi", "Derived and realised"), both),
        (say("Hitungan", "Derived"), [text for text in planned if text not in both]),
        (say("Realisasi", "Realised"), [text for text in reached_not if text not in both]),
    ):
        notes += [f"{name}: {text}" for text in texts]
    reached = [item for item in found if item.realisasi is not None]
    for code, (indonesian, english) in ALASAN.items():
        if years := [item.tahun for item in reached if item.alasan == code]:
            notes.append(say(f"Capaian {_years(years)}: {indonesian}", f"Achievement {_years(years)}: {english}"))
    for item in found:
        if item.capaian is not None and item.predikat is None:
            value, scale = _percent(item, view).text, _scale(plan)
            notes.append(
                say(
                    f"Predikat {item.tahun}: {value} di antara dua tingkat {scale}",
                    f"Predicate {item.tahun}: {value} lies between two bands of {scale}",
                )
            )
    return notes


def _missing(results: "list[Result | None]", view: View) -> list[str]:
    none = [result.undefined for result in results if result is not None and result.undefined is not None]
    return reason_texts(none, view.language)


def _differs(item: Penilaian) -> bool:
    return fits(item.target, item.hitungan.value if item.hitungan is not None else None) is False


def _years(years: list[int]) -> str:
    return ", ".join(map(str, years))


@dataclass(frozen=True, slots=True)
class _Tabel:
    view: View
    years: tuple[int, ...]
    rows: list[_Indikator]

    @property
    def measures(self) -> dict[str, str]:
        say = self.view.say
        names = {
            "target": "Target",
            "hitungan": say("Hitungan", "Derived"),
            "realisasi": say("Realisasi", "Realised"),
            "capaian": say("Capaian", "Achieved"),
            "predikat": say("Predikat", "Predicate"),
        }
        return {key: name for key, name in names.items() if any(key in row.cells for row in self.rows)}

    def years_across(self) -> Grid:
        names = self.measures
        heads = (head(self.view.say("Indikator", "Indicator")), head(""))
        grid: list[Row] = [(*heads, *(head(str(year), right=True) for year in self.years))]
        joined = set()
        for row in self.rows:
            for at, (key, cells) in enumerate(row.cells.items()):
                if at:
                    joined.add(len(grid))
                grid.append((UP if at else Cell(row.name), Cell(names[key]), *cells))
            self._note(grid, row, len(grid[0]))
        return Grid(grid, joined=joined)

    def one_year(self) -> Grid:
        names = self.measures
        grid: list[Row] = [
            (head(self.view.say("Indikator", "Indicator")), *(head(name, right=True) for name in names.values()))
        ]
        for row in self.rows:
            grid.append((Cell(row.name), *(row.cells[key][0] if key in row.cells else Cell() for key in names)))
            self._note(grid, row, len(grid[0]))
        return Grid(grid)

    def years_down(self) -> Grid:
        """For narrow terminals: the predicate stands below the percentage."""
        names = self.measures
        behind = {"predikat"} if "capaian" in names else set()
        shown = [key for key in names if key not in behind]
        heads = [head(self.view.say("Tahun", "Year")), *(head(names[key], right=True) for key in shown)]
        grid: list[Row] = [tuple(heads)]
        joined = set()
        for row in self.rows:
            grid.append((Cell(row.name, role="related"), *(LEFT for _ in shown)))
            for at, year in enumerate(self.years):
                joined.add(len(grid))
                cells = [row.cells[key][at] if key in row.cells else Cell() for key in shown]
                if "predikat" in row.cells:
                    cells[-1] = _cell(f"{cells[-1].text}\n{row.cells['predikat'][at].text}")
                grid.append((Cell(str(year)), *cells))
            self._note(grid, row, len(grid[0]))
        return Grid(grid, joined=joined)

    def stacked(self) -> Grid:
        """For the narrowest terminals: the kinds of values stand one below the other too."""
        names = self.measures
        grid: list[Row] = [(head(self.view.say("Tahun", "Year")), head(""), head("", right=True))]
        joined = set()
        for row in self.rows:
            grid.append((Cell(row.name, role="related"), LEFT, LEFT))
            for at, year in enumerate(self.years):
                for key, cells in row.cells.items():
                    joined.add(len(grid))
                    grid.append((UP if key != "target" else Cell(str(year)), Cell(names[key]), cells[at]))
            self._note(grid, row, len(grid[0]))
        return Grid(grid, joined=joined)

    @staticmethod
    def _note(grid: list[Row], row: _Indikator, width: int) -> None:
        if row.notes:
            grid.append((Cell("\n".join(row.notes), role="faint"), *(LEFT for _ in range(width - 1))))
