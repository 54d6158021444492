"""The lines of a file that a finding quotes: where it stands, and the line above that names the part of the plan."""

import re
from collections.abc import Sequence

from renstra.findings.finding import Location
from renstra.findings.style import Style
from renstra.findings.window import Mark, Range, quote
from renstra.source import SourceText

_NAMING_KEYS = ("nama:", "uraian:")
_ITEM = re.compile(r"( *)- +(?=\S)")
_SEARCH_UP = 400
_MAX_LINES = 5


def snippet(
    source: SourceText, mark: Mark, others: list[Mark], heads: list[int], *, gutter: int, columns: int, style: Style
) -> list[str]:
    """The line of ``mark`` (and of ``others`` on that line), with the lines ``heads`` above it.

    ``gutter`` is the width of the line numbers, ``columns`` the width of the whole.
    """
    quotation = _Snippet(source, mark, others, style)
    quotation.heads = heads
    quotation.gutter, quotation.room = gutter, max(columns - gutter - 3, 20)
    return quotation.lines()


class _Snippet:
    heads: Sequence[int] = ()
    gutter = 1
    room = 80
    dedent = 0
    """Leading spaces that no quoted line shows, taken off where a line would not fit otherwise."""

    def __init__(self, source: SourceText, mark: Mark, others: list[Mark], style: Style) -> None:
        self.source, self.mark, self.others, self.style = source, mark, others, style

    def lines(self) -> list[str]:
        place = self.mark.place
        last = _last_line(self.source, place)
        heads = self.heads
        numbers = list(range(place.line, last + 1))
        if len(numbers) > _MAX_LINES:
            numbers = [*numbers[: _MAX_LINES - 2], last]
        self._set_dedent([*heads, *numbers])
        lines = [self._line("")]
        lines += [self._line(str(number), self._quoted(number, self.room)[0]) for number in heads]
        if heads and heads[-1] + 1 < place.line:
            lines.append(self.style.paint("related", self.style.ellipsis.rjust(self.gutter)))
        return lines + (self._one_line(place) if last == place.line else self._many_lines(place, numbers))

    def _set_dedent(self, numbers: list[int]) -> None:
        texts = [text for number in numbers if (text := self.source.line(number)).strip()]
        if any(len(text) > self.room for text in texts):
            self.dedent = min(len(text) - len(text.lstrip(" ")) for text in texts)

    def _line(self, number: str, text: str = "") -> str:
        return f"{self.style.paint('related', f'{number.rjust(self.gutter)} |')} {text}".rstrip()

    def _one_line(self, place: Location) -> list[str]:
        end = place.end_column if place.end_line == place.line else len(self.source.line(place.line)) + 1
        ranges = [(place.column, end, self.mark)]
        ranges += [(other.place.column, other.place.end_column, other) for other in self.others]
        shown, below = self._quoted(place.line, self.room, ranges)
        return [self._line(str(place.line), shown), self._line("", below)]

    def _many_lines(self, place: Location, numbers: list[int]) -> list[str]:
        lines, before = [], place.line - 1
        for number in numbers:
            bar = self.style.paint(self.mark.role, "/" if number == place.line else "|")
            if number != before + 1:
                lines.append(f"{self.style.paint('related', self.style.ellipsis.rjust(self.gutter))}   {bar}")
            lines.append(self._line(str(number), f"{bar} {self._quoted(number, self.room - 2)[0]}"))
            before = number
        return [*lines, self._line("", self.style.paint(self.mark.role, f"|_{self.mark.sign}"))]

    def _quoted(self, number: int, room: int, ranges: Sequence[Range] = ()) -> tuple[str, str]:
        ranges = [(max(start - self.dedent, 1), max(end - self.dedent, 1), mark) for start, end, mark in ranges]
        return quote(self.source.line(number)[self.dedent :], ranges, room, self.style)


def _last_line(source: SourceText, place: Location) -> int:
    """The last line of which the place covers something that can be seen."""
    line, column = place.end_line, place.end_column
    while line > place.line and not source.line(line)[: column - 1].strip():
        line, column = line - 1, len(source.line(line - 1)) + 1
    return line


def head_lines(source: SourceText, line: int) -> list[int]:
    """The line that starts the list item around ``line``, and the one in it that names it, where they stand above."""
    text = source.line(line)
    indent = len(text) - len(text.lstrip(" "))
    if not indent or not text.strip() or _ITEM.match(text):
        return []
    naming = None
    for number in range(line - 1, max(line - _SEARCH_UP, 0), -1):
        above = source.line(number)
        item = _ITEM.match(above)
        if item and item.end() <= indent:
            starts_with_name = above[item.end() :].startswith(_NAMING_KEYS)
            return [number, *([naming] if naming and not starts_with_name else [])]
        inner = len(above) - len(above.lstrip(" "))
        if inner < indent and above.strip() and above[inner] != "#":  # its own item is further up
            if not inner:
                return []
            indent, naming = inner, None
        elif inner == indent and above.lstrip(" ").startswith(_NAMING_KEYS):
            naming = number
    return []
