"""A tree drawn with branches: each line may end with the place in a file that it comes from."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from renstra.findings.display import width, wrap
from renstra.findings.style import Role
from renstra.findings.view import View

_NARROWEST = 24
"""Columns that a text has at least: what is deeper than that leaves room for is no longer indented."""


@dataclass(slots=True)
class Cabang:
    """A line and the lines below it. ``place`` (``data.yaml:4:3``) stands behind the text, or below it."""

    text: str
    place: str = ""
    below: "list[Cabang]" = field(default_factory=list)
    role: Role | None = None


def draw_tree(root: Cabang, view: View) -> Iterator[str]:
    """The tree as lines."""
    fork, corner, bar = ("├─ ", "└─ ", "│  ") if view.style.unicode else ("|- ", "`- ", "|  ")
    deepest = max((view.columns - _NARROWEST) // 3, 1)
    stack: list[tuple[Cabang, str, str, int]] = [(root, "", "", 0)]
    while stack:
        branch, first, rest, depth = stack.pop()
        yield from _line(branch, first, rest + (bar if branch.below else "  "), view)
        for child in reversed(branch.below):
            is_last = child is branch.below[-1]
            if depth >= deepest:
                stack.append((child, first, rest, depth))
            else:
                inner = rest + ("   " if is_last else bar)
                stack.append((child, rest + (corner if is_last else fork), inner, depth + 1))


def _line(branch: Cabang, first: str, rest: str, view: View) -> Iterator[str]:
    room = max(view.columns - width(rest), _NARROWEST)
    lines = wrap(branch.text, room)
    for index, line in enumerate(lines):
        text = f"{rest if index else first}{view.style.paint(branch.role, line)}"
        if branch.place and index == len(lines) - 1:
            if width(line) + 2 + width(branch.place) <= room:
                yield f"{text}  {view.style.paint('faint', branch.place)}"
                return
            yield text
            yield from (f"{rest}{view.style.paint('faint', part)}" for part in wrap(branch.place, room))
            return
        yield text
