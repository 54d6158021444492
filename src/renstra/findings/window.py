"""A quoted line cut to the width of the terminal around what is marked, and the marks below it.

A line is first spread into cells (the sign of a character and its columns), so that tabs, wide characters and
control characters cannot push the marks out of place.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from renstra.findings.display import TAB, character_width, show_character
from renstra.findings.finding import Location
from renstra.findings.style import Role, Style

_LOOK_BEFORE, _LOOK_AT = 2_000, 6_000
"""Characters of a line that are looked at: before the mark, and altogether."""


class Mark(NamedTuple):
    """A range in a file, and the colour of its underlining; carets for the finding itself, dashes for the rest."""

    place: Location
    role: Role
    sign: str = "^"


Range = tuple[int, int, Mark]
"""First column, the column behind the last (both counted from 1), and how the range is marked."""


def quote(line: str, ranges: Sequence[Range], room: int, style: Style) -> tuple[str, str]:
    """A line cut to ``room`` columns around the first range, and the line of marks below it."""
    base = max(0, ranges[0][0] - _LOOK_BEFORE) if ranges else 0
    signs, edges = _signs(line[base : base + _LOOK_AT])

    def column(position: int) -> int:
        index = max(position - 1 - base, 0)
        return edges[index] if index < len(edges) else edges[-1] + index - len(signs)

    marks = [(column(start), max(column(end), column(start) + 1), mark) for start, end, mark in ranges]
    total = edges[-1]
    left, right = _window(marks[0][:2] if marks else (0, 0), total, room)
    dots = style.ellipsis
    shown_from = left + len(dots) if left else 0
    shown_to = right - len(dots) if right < total else right
    first, behind = _inside(edges, shown_from, shown_to)
    text = "".join(signs[first:behind])
    lead = " " * (edges[first] - shown_from)
    faint = style.paint("faint", dots)
    shown = f"{faint if left else ''}{lead}{text}{faint if right < total else ''}"
    return shown, _underline(marks, left, right, style)


def _inside(edges: Sequence[int], start: int, end: int) -> tuple[int, int]:
    """The range of characters that lie wholly between two columns."""
    first = bisect_right(edges, start - 1)
    return first, max(bisect_right(edges, end) - 1, first)


def _signs(line: str) -> tuple[Sequence[str], Sequence[int]]:
    """What is shown for each character, and the column at which each starts; at the end, the width of the line."""
    if line.isascii() and line.isprintable():
        return line, range(len(line) + 1)
    signs, edges = [], [0]
    for character in line:
        if character == "\t":
            sign = " " * (TAB - edges[-1] % TAB)
            size = len(sign)
        else:
            sign = show_character(character)
            size = character_width(sign)
        signs.append(sign)
        edges.append(edges[-1] + size)
    return signs, edges


def _window(mark: tuple[int, int], total: int, room: int) -> tuple[int, int]:
    """The columns to show: the whole line if it fits, else the mark with two thirds of the rest before it."""
    start, end = mark
    if max(total, end) <= room:
        return 0, max(total, end)
    spare = room - (end - start)
    # One column each side is for the sign that the line goes on.
    left = start - (spare * 2 // 3 if spare > 12 else max(1, min(8, spare - 1)))
    left = max(0, min(left, max(total, end) - room))
    return left, left + room


def _underline(marks: list[Range], left: int, right: int, style: Style) -> str:
    """The marks under the shown columns; the first mark covers the others where they meet."""
    covering: dict[int, Mark] = {}
    for start, end, mark in reversed(marks):
        covering.update((at, mark) for at in range(max(start, left), min(end, right)))
    out = []
    for covered, run in groupby(range(left, max(covering, default=left - 1) + 1), covering.get):
        size = len(list(run))
        out.append(style.paint(covered.role, covered.sign * size) if covered else " " * size)
    return "".join(out)
