"""Changes between two plans as a table: each part with what changed in it, before, after, by how much."""

from dataclasses import dataclass
from itertools import groupby

from renstra.compare.changes import Added, Change, Part, Removed
from renstra.compare.compare import Comparison
from renstra.findings.style import Role
from renstra.findings.view import View
from renstra.report.grid import LEFT, Cell, Grid
from renstra.report.perubahan_teks import cells_of, jenis_text, part_title, summary, title_of
from renstra.report.tabel import Tabel, head


def tabel_perubahan(comparison: Comparison, changes: tuple[Change, ...], title: str, view: View) -> Tabel:
    """The table of changes; nothing but its notes where there are none."""
    table = _Tabel(comparison, changes, view)
    return Tabel(
        title=title,
        arrangements=(table.wide, table.stacked),
        notes=summary(comparison, changes, view),
        is_bare=not changes,
    )


@dataclass(frozen=True, slots=True)
class _Tabel:
    comparison: Comparison
    changes: tuple[Change, ...]
    view: View

    def wide(self) -> Grid:
        say = self.view.say
        heads = (
            head(say("Isian", "Field")),
            head(say("Semula", "Before"), right=True),
            head(say("Menjadi", "After"), right=True),
            head(say("Selisih", "Difference"), right=True),
        )
        grid = Grid([heads])
        for _, group in groupby(self.changes, key=lambda change: (change.semula, change.menjadi)):
            changes = list(group)
            grid.rows.append((self._title(changes), LEFT, LEFT, LEFT))
            for position, change in enumerate(_inside(changes)):
                if position:
                    grid.joined.add(len(grid.rows))
                what, before, after, by = self._cells(change)
                grid.rows.append((Cell(what), _value(before), _value(after), Cell(by, right=True)))
        return grid

    def stacked(self) -> Grid:
        """For narrow terminals: before and after stand one below the other."""
        say = self.view.say
        grid = Grid([(head(say("Isian", "Field")), head("", right=True))])
        names = (say("semula", "before"), say("menjadi", "after"), say("selisih", "difference"))
        for _, group in groupby(self.changes, key=lambda change: (change.semula, change.menjadi)):
            changes = list(group)
            grid.rows.append((self._title(changes), LEFT))
            for change in _inside(changes):
                what, *values = self._cells(change)
                if not any(values):
                    grid.rows.append((Cell(what), LEFT))
                for name, value in zip(names, values, strict=True):
                    if value:
                        if name != names[0]:
                            grid.joined.add(len(grid.rows))
                        grid.rows.append((Cell(f"{what}, {name}" if name == names[0] else name), _value(value)))
        return grid

    def _title(self, changes: list[Change]) -> Cell:
        """The part; what came or went says so."""
        title = title_of(changes[0], self.comparison, self.view.language)
        for change in changes:
            if isinstance(change, Added | Removed):
                role: Role = "good" if isinstance(change, Added) else "error"
                sign = "+" if isinstance(change, Added) else "-"
                return Cell(f"{sign} {title} ({jenis_text(change.jenis, self.view.language)})", role=role)
        return Cell(title, role="strong")

    def _cells(self, change: Change) -> tuple[str, str, str, str]:
        return cells_of(change, self.view.language, self._part)

    def _part(self, part: Part | None) -> str:
        return part_title(part, self.view.language)


def _inside(changes: list[Change]) -> list[Change]:
    return [change for change in changes if not isinstance(change, Added | Removed)]


def _value(text: str) -> Cell:
    return Cell(text, right=_is_figure(text))


def _is_figure(text: str) -> bool:
    """Whether a value stands flush right: it is short and has a digit or is a sign alone."""
    return len(text) <= 24 and (any(sign.isdigit() for sign in text) or len(text) < 4)
