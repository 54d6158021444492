"""What an official table consists of: its title, and its grid in one or more arrangements, the widest first."""

from collections.abc import Callable
from dataclasses import dataclass, field

from renstra.findings.display import show, wrap
from renstra.findings.view import View
from renstra.report.fit import fit, least_widths
from renstra.report.grid import LEFT, UP, Cell, Goes, Grid, Row, draw
from renstra.workspace import Plan


@dataclass(frozen=True)
class Tabel:
    """``arrangements`` make the grid; the first that fits the terminal is drawn, else the last. ``notes``: above it.

    ``is_empty``: the plan holds nothing for it, which is said; ``is_bare``: the notes already say why there is no grid.
    """

    title: str
    arrangements: tuple[Callable[[], Grid], ...]
    notes: list[str] = field(default_factory=list)
    is_empty: bool = False
    is_bare: bool = False


def draw_tabel(tabel: Tabel, view: View) -> list[str]:
    """The table as lines."""
    lines = [view.style.paint("heading", line) for line in wrap(show(tabel.title), view.columns)]
    lines += [line for note in tabel.notes for line in wrap(show(note), view.columns)]
    if tabel.is_empty:
        return [*lines, view.say("(kosong: rencana ini tidak memuat isinya)", "(empty: this plan does not hold it)")]
    if tabel.is_bare:
        return lines
    for arrangement in tabel.arrangements:
        grid = arrangement()
        if (widths := fit(grid, view.columns)) is not None:
            return lines + draw(grid, widths, view.style)
    return lines + draw(grid, least_widths(grid), view.style)


def owner_name(plan: Plan) -> str:
    """Whose plan it is: the agency, or the region."""
    daerah = plan.model.daerah.nama if plan.model.daerah else ""
    return show(getattr(plan.model, "perangkat_daerah", "") or daerah)


def head(text: str, *, right: bool = False) -> Cell:
    """A cell of the head of a table."""
    return Cell(text, right=right, role="strong")


def spanning(text: str, count: int) -> Row:
    """A cell of the head over ``count`` columns."""
    return (head(text), *(LEFT for _ in range(count - 1))) if count else ()


def text(value: str | None) -> Cell:
    """A cell of text from the plan."""
    return Cell(show(value or ""))


def figure(value: str, *, whole: bool = False) -> Cell:
    """A cell with a target or an amount: flush right."""
    return Cell(value, right=True, whole=whole)


def once(cells: list[Cell], *, first: bool) -> list[Cell | Goes]:
    """Cells that stand at the first of several rows and go on over the others."""
    return list(cells) if first else [UP] * len(cells)
