"""A table whose cells may span rows and columns, drawn with box characters; text wraps inside its cell.

The grid is a list of rows of equal length. A place holds a ``Cell``, or says that the cell above (``UP``) or the one
to the left (``LEFT``) goes on there. Lines are drawn where two neighbouring places belong to different cells.
"""

from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property

from renstra.findings.display import pad, wrap
from renstra.findings.style import Role, Style

_JUNCTIONS = "·╴╷┐╶─┌┬╵┘│┤└┴├┼"
"""By the lines that meet: left 1, down 2, right 4, up 8."""
_ASCII = str.maketrans(dict.fromkeys(_JUNCTIONS, "+") | {"─": "-", "│": "|"})


class Goes(Enum):
    """A place without a cell of its own."""

    UP = "up"
    LEFT = "left"


UP, LEFT = Goes.UP, Goes.LEFT


@dataclass(frozen=True, slots=True)
class Cell:
    """Text (``\\n`` starts a new line), flush left or right, in the colour of its role; ``whole``: never broken."""

    text: str = ""
    right: bool = False
    whole: bool = False
    role: Role | None = None


Row = tuple[Cell | Goes, ...]


@dataclass
class Grid:
    """The rows; the first ``header`` of them are the head of the table; no line is drawn above a ``joined`` one."""

    rows: list[Row]
    header: int = 1
    joined: set[int] = field(default_factory=set)

    @property
    def width(self) -> int:
        """Number of columns."""
        return len(self.rows[0])

    @cached_property
    def owners(self) -> list[list[tuple[int, int]]]:
        """For every place the row and column of the cell that it belongs to."""
        owners: list[list[tuple[int, int]]] = []
        for y, row in enumerate(self.rows):
            line: list[tuple[int, int]] = []
            for x, place in enumerate(row):
                if place is UP:
                    line.append(owners[y - 1][x])
                else:
                    line.append(line[x - 1] if place is LEFT else (y, x))
            owners.append(line)
        return owners

    def cell(self, owner: tuple[int, int]) -> Cell:
        """The cell that starts at a place."""
        found = self.rows[owner[0]][owner[1]]
        assert isinstance(found, Cell)
        return found


def draw(grid: Grid, widths: list[int], style: Style) -> list[str]:
    """The table as lines; ``widths`` are those of the text in each column, without the blanks around it."""
    return _Drawing(grid, widths, style).lines()


class _Drawing:
    def __init__(self, grid: Grid, widths: list[int], style: Style) -> None:
        self.grid, self.widths, self.style = grid, widths, style
        self.owners = grid.owners
        self.texts = {owner: self._text(owner) for line in self.owners for owner in line}
        self.heights = self._heights()
        self.tops = [0]
        for y, height in enumerate(self.heights[:-1]):
            self.tops.append(self.tops[y] + height + (y + 1 not in grid.joined))

    def _span(self, owner: tuple[int, int]) -> int:
        """How many columns a cell spans."""
        y, x = owner
        end = x + 1
        while end < self.grid.width and self.owners[y][end] == owner:
            end += 1
        return end - x

    def _room(self, owner: tuple[int, int]) -> int:
        span = self._span(owner)
        return sum(self.widths[owner[1] : owner[1] + span]) + 3 * (span - 1)

    def _text(self, owner: tuple[int, int]) -> list[str]:
        """The lines of a cell, filled up to its width and coloured."""
        cell, room = self.grid.cell(owner), self._room(owner)
        lines = [line for part in cell.text.split("\n") for line in wrap(part, room)]
        return [self.style.paint(cell.role, pad(line, room, right=cell.right)) for line in lines]

    def _heights(self) -> list[int]:
        heights = [1] * len(self.grid.rows)
        last: dict[tuple[int, int], int] = {}
        for y, line in enumerate(self.owners):
            last.update(dict.fromkeys(line, y))
        for owner, bottom in sorted(last.items(), key=lambda item: item[1] - item[0][0]):
            top = owner[0]
            rules = sum(y not in self.grid.joined for y in range(top + 1, bottom + 1))
            room = sum(heights[top : bottom + 1]) + rules
            heights[bottom] += max(len(self.texts[owner]) - room, 0)
        return heights

    def lines(self) -> list[str]:
        lines = [self._rule(None, 0)]
        for y, height in enumerate(self.heights):
            lines += [self._content(y, self.tops[y] + offset) for offset in range(height)]
            if y + 1 not in self.grid.joined:
                lines.append(self._rule(y, y + 1))
        return lines if self.style.unicode else [line.translate(_ASCII) for line in lines]

    def _part(self, owner: tuple[int, int], line: int) -> str:
        """Line number ``line`` of the drawing, as far as it belongs to a cell."""
        texts, offset = self.texts[owner], line - self.tops[owner[0]]
        return texts[offset] if 0 <= offset < len(texts) else " " * self._room(owner)

    def _content(self, y: int, line: int) -> str:
        parts = [self._part(owner, line) for owner in dict.fromkeys(self.owners[y])]
        return f"│ {' │ '.join(parts)} │"

    def _rule(self, above: int | None, below: int) -> str:
        """The line between two rows; cells that span both go on through it."""
        up = self.owners[above] if above is not None else None
        down = self.owners[below] if below < len(self.owners) else None
        columns = range(self.grid.width)
        drawn = [up is None or down is None or up[x] != down[x] for x in columns]
        out, x = "", 0
        while x < self.grid.width:
            left = x > 0 and drawn[x - 1]
            rises = up is not None and (x == 0 or up[x - 1] != up[x])
            falls = down is not None and (x == 0 or down[x - 1] != down[x])
            out += _JUNCTIONS[left * 1 + falls * 2 + drawn[x] * 4 + rises * 8]
            if drawn[x]:
                out += "─" * (self.widths[x] + 2)
                x += 1
            else:
                assert down is not None
                owner = down[x]
                out += f" {self._part(owner, self.tops[below] - 1)} "
                x += self._span(owner)
        last = drawn[-1]
        return out + _JUNCTIONS[last * 1 + (down is not None) * 2 + (up is not None) * 8]
