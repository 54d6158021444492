"""Where the variables of a formula stand in a workbook, and the rules of cells: text that binds, limits of a cell."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

Cells = Mapping[tuple[Any, ...], str] | Callable[[str, int], "str | Mapping[str, str] | None"]
"""Cell references (``B3``, ``'Data 2025'!$B$3``) by ``(name, year)``, ``(name, year, member)``, ``(name, year, part)``
or any longer key (a member of several sets is a tuple of texts, a part of the year an ``int``); or a function of name
and year that gives a reference, a mapping member -> reference, or ``None`` where there is no cell."""

MAX_LENGTH = 8192
MAX_NESTING = 64
MAX_ARGUMENTS = 255

LOOSE, COMPARISON, SUM, PRODUCT, POWER, ATOM = range(6)
"""How tightly a text binds. A sign binds tighter than a power in Excel, so it always gets parentheses here."""


class Cell(str):
    """Excel text and how tightly it binds."""

    __slots__ = ("binds",)

    binds: int

    def __new__(cls, text: str, binds: int = ATOM) -> "Cell":
        cell = super().__new__(cls, text)
        cell.binds = binds
        return cell

    def within(self, least: int) -> str:
        """The text where something that binds at least so tightly must stand."""
        return f"({self})" if self.binds < least else str(self)


class _Years(Mapping[int, Any]):
    """The years of a variable that a function tells about."""

    def __init__(self, name: str, ask: Callable[[str, int], Any]) -> None:
        self.name = name
        self.ask = ask

    def __getitem__(self, year: int) -> Any:
        return self.ask(self.name, year)

    def __iter__(self) -> Iterator[int]:
        return iter(())

    def __len__(self) -> int:
        return 0


class _Names(Mapping[str, Any]):
    def __init__(self, ask: Callable[[str, int], Any]) -> None:
        self.ask = ask

    def __getitem__(self, name: str) -> Any:
        return _Years(name, self.ask)

    def __iter__(self) -> Iterator[str]:
        return iter(())

    def __len__(self) -> int:
        return 0


def as_data(cells: Cells) -> Mapping[str, Any]:
    """References in the shape that ``evaluate`` reads its data in, so that both find the same members and years."""
    if not isinstance(cells, Mapping):
        return _Names(cells)
    data: dict[str, Any] = {}
    for (name, *path), reference in cells.items():
        place = data.setdefault(name, {})
        for key in path[:-1]:
            place = place.setdefault(key, {})
        place[path[-1]] = reference
    return data


def nesting(text: str) -> int:
    """How many parentheses stand inside each other, those in quotes not counted."""
    level = deepest = 0
    quote = ""
    for sign in text:
        if quote:
            quote = "" if sign == quote else quote
        elif sign in "\"'":
            quote = sign
        elif sign == "(":
            level += 1
            deepest = max(deepest, level)
        elif sign == ")":
            level -= 1
    return deepest
