"""A tree with figures, drawn for a terminal of a given width."""

from collections.abc import Iterator
from dataclasses import dataclass

from renstra.findings.display import pad, width, wrap
from renstra.findings.view import View
from renstra.model import KunciDeret
from renstra.report.figures import UNREADABLE, Figures
from renstra.report.tree import Branch, Value, money_tree, performance_tree, title_lines
from renstra.workspace import Plan

_GAP = 2
_PROSE = 110
_WIDEST_CELL = 16
_NARROWEST_TEXT = 44
"""Where less is left beside the columns, the figures stand below the text."""


def draw_plan(plan: Plan, view: View) -> Iterator[str]:
    """The plan as lines."""
    style, say = view.style, view.say
    for role, text in title_lines(plan, view):
        yield from (style.paint(role, line) for line in wrap(text, view.columns))
    if plan.broken or plan.unread:
        warning = say(
            "Ada bagian yang tidak terbaca; yang terbaca ada di bawah ini. Selebihnya: renstra check",
            "Some parts could not be read; those that could are below. For the rest: renstra check",
        )
        yield from (style.paint("warning", line) for line in wrap(warning, view.columns))
    figures = Figures(plan, view.language)
    goals, money = performance_tree(figures, view), money_tree(figures, view)
    if goals:
        yield from ("", *_outline(say("TUJUAN, SASARAN, STRATEGI", "GOALS, STRATEGIES"), goals, figures, view).lines())
    if money:
        title = say("PROGRAM, KEGIATAN, SUB KEGIATAN (Rp)", "PROGRAMS, ACTIVITIES (Rp)")
        yield from ("", *_outline(title, money, figures, view).lines())
    yield from _legend([*goals, *money], view)


def _legend(branches: list[Branch], view: View) -> Iterator[str]:
    signs = {value.text[:1] for branch in _all(branches) for value in branch.values.values()}
    notes = {
        "=": view.say(
            "dihitung dari tahun-tahunnya atau dari tingkat di bawahnya",
            "derived from the years or from the level below",
        ),
        UNREADABLE: view.say("tidak terbaca", "unreadable"),
    }
    shown = [f"{sign} {note}" for sign, note in notes.items() if sign in signs]
    if shown:
        yield ""
        yield from (view.style.paint("faint", line) for note in shown for line in wrap(note, view.columns))


def _outline(title: str, branches: list[Branch], figures: Figures, view: View) -> "_Outline":
    keys: list[KunciDeret | str] = ["awal", *figures.keys]
    sizes = dict.fromkeys(keys, 0)
    for branch in _all(branches):
        for key, value in branch.values.items():
            sizes[key] = max(sizes[key], min(width(value.text), _WIDEST_CELL))
    columns = [
        _Column(key, heading, max(sizes[key], width(heading)))
        for key in keys
        if sizes[key]
        for heading in [figures.heading_awal if key == "awal" else figures.heading(key)]  # type: ignore[arg-type]
    ]
    return _Outline(title, branches, columns, view)


def _all(branches: list[Branch]) -> Iterator[Branch]:
    for branch in branches:
        yield branch
        yield from _all(branch.below)


@dataclass(frozen=True, slots=True)
class _Column:
    key: KunciDeret | str
    heading: str
    width: int

    @property
    def short(self) -> str:
        """The heading without the year of the baselines."""
        return self.heading.split(" ")[0]


class _Outline:
    def __init__(self, title: str, branches: list[Branch], columns: list[_Column], view: View) -> None:
        self.title, self.branches, self.columns, self.view = title, branches, columns, view
        self.style = view.style
        figures = sum(column.width + _GAP for column in columns)
        self.in_columns = bool(columns) and view.columns - figures >= _NARROWEST_TEXT
        self.text_width = min(view.columns - (figures if self.in_columns else 0), _PROSE)
        unicode = self.style.unicode
        self.fork, self.corner, self.bar = ("├─ ", "└─ ", "│  ") if unicode else ("|- ", "`- ", "|  ")
        self.bullet = "• " if unicode else "* "

    def lines(self) -> Iterator[str]:
        head = self.style.paint("strong", pad(self.title, self.text_width if self.in_columns else 0))
        if self.in_columns:
            head += self._cells([self.style.paint("strong", pad(c.heading, c.width, right=True)) for c in self.columns])
        yield head.rstrip()
        for branch in self.branches:
            yield from self._branch(branch, "", "")

    def _cells(self, cells: list[str]) -> str:
        return "".join(" " * _GAP + cell for cell in cells)

    def _branch(self, branch: Branch, first: str, rest: str) -> Iterator[str]:
        """``first`` stands before the first line of the branch, ``rest`` before all others and what is below."""
        going_on = bool(branch.below) and any(not child.leaf for child in branch.below)
        inner = rest + ("" if branch.leaf else self.bar if going_on else "   ")
        label = f"{branch.label}: " if branch.label and branch.text else branch.label
        room = self.text_width if branch.values else min(self.view.columns, _PROSE)
        hanging = inner + ("  " if branch.leaf else "")
        text = wrap(f"{label}{branch.text}", room - width(hanging))
        painted = [self.style.paint(branch.role, line) for line in text]
        if branch.role is None and text[0].startswith(label):
            painted[0] = self.style.paint("related", label) + text[0][len(label) :]
        heads = [first, *(hanging for _ in text[1:])]
        columns = self._columns(branch) if self.in_columns else []
        for index in range(max(len(text), len(columns))):
            lead = heads[index] if index < len(heads) else inner
            body = painted[index] if index < len(text) else ""
            if index < len(columns):
                used = width(lead) + (width(text[index]) if index < len(text) else 0)
                body += " " * (self.text_width - used) + columns[index]
            yield (lead + body).rstrip()
        if not self.in_columns:
            yield from self._below(branch, inner + "  ")
        yield from self._children(branch, rest)

    def _children(self, branch: Branch, rest: str) -> Iterator[str]:
        leaves = [child for child in branch.below if child.leaf]
        others = [child for child in branch.below if not child.leaf]
        inner = rest + (self.bar if others else "   ")
        for child in leaves:
            yield from self._branch(child, inner + self.bullet, inner)
        for child in others:
            last = child is others[-1]
            yield from self._branch(
                child, rest + (self.corner if last else self.fork), rest + ("   " if last else self.bar)
            )

    def _columns(self, branch: Branch) -> list[str]:
        """The figures of a line beside it; a long one takes several lines."""
        if not any(value.text for value in branch.values.values()):
            return []
        cells = []
        for column in self.columns:
            value = branch.values.get(column.key, Value(""))
            cells.append([(value, line) for line in wrap(value.text, column.width)])
        lines = []
        for index in range(max(map(len, cells))):
            parts = []
            for column, cell in zip(self.columns, cells):
                value, text = cell[index] if index < len(cell) else (Value(""), "")
                parts.append(self.style.paint(value.role, pad(text, column.width, right=True)))
            lines.append(self._cells(parts))
        return lines

    def _below(self, branch: Branch, lead: str) -> Iterator[str]:
        """The figures below the line, each behind its heading, the numbers flush right in cells of equal width."""
        shown = [
            (column, value)
            for column in self.columns
            if (value := branch.values.get(column.key)) is not None and value.text
        ]
        if not shown:
            return
        headings = max(width(column.short) for column, _ in shown)
        figures = max(width(value.text) for _, value in shown)
        size = headings + 1 + figures + 3
        per_line = max((self.view.columns - width(lead) + 3) // size, 1)
        for start in range(0, len(shown), per_line):
            cells = [
                f"{self.style.paint('faint', pad(column.short, headings))} "
                f"{self.style.paint(value.role, pad(value.text, figures, right=True))}"
                for column, value in shown[start : start + per_line]
            ]
            yield lead + "   ".join(cells)
