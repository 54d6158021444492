"""How wide the columns of a table are, so that it fits the terminal and is as low as it can be."""

from renstra.findings.display import longest_word, width
from renstra.report.grid import Cell, Grid

_SAMPLE = 200
"""Rows that are looked at to see where width saves lines."""
_STEP = 2
_LONG_WORD = 14
"""A longer word may be cut."""
_NARROWEST = 10


def fit(grid: Grid, columns: int) -> list[int] | None:
    """Text widths of the columns in a table at most ``columns`` wide; ``None`` where it cannot be drawn in that.

    What is left over the least widths goes where it saves the most lines.
    """
    natural = [max((_natural(cell) for cell in column), default=1) for column in _cells_by_column(grid)]
    least = least_widths(grid)
    room = columns - 3 * grid.width - 1
    if sum(natural) <= room:
        return natural
    if sum(least) > room:
        return None
    return _spread(grid, natural, least, room)


def least_widths(grid: Grid) -> list[int]:
    """The narrowest that columns get: a cell that is ``whole`` keeps its width, other text its longest word.

    A column of longer text has at least ten characters.
    """
    return [_least(column) for column in _cells_by_column(grid)]


def _cells_by_column(grid: Grid) -> list[list[Cell]]:
    """The cells that stand in one column alone."""
    columns: list[list[Cell]] = [[] for _ in range(grid.width)]
    for y, row in enumerate(grid.rows):
        for x, place in enumerate(row):
            if isinstance(place, Cell) and (x + 1 == grid.width or grid.owners[y][x + 1] != (y, x)):
                columns[x].append(place)
    return columns


def _natural(cell: Cell) -> int:
    return max(map(width, cell.text.split("\n")))


def _least(column: list[Cell]) -> int:
    natural = max((_natural(cell) for cell in column), default=1)
    figures = max((_natural(cell) for cell in column if cell.whole), default=1)
    words = max((longest_word(part) for cell in column for part in cell.text.split("\n")), default=1)
    return max(figures, min(words, _LONG_WORD), min(natural, _NARROWEST))


def _spread(grid: Grid, natural: list[int], least: list[int], room: int) -> list[int]:
    """Widen, step by step, the column that lowers the table most."""
    widths = least.copy()
    step = max(len(grid.rows) // _SAMPLE, 1)
    rows = [
        [[width(part) for part in place.text.split("\n")] if isinstance(place, Cell) else [] for place in row]
        for row in grid.rows[::step]
    ]
    while (spare := room - sum(widths)) > 0:
        open_columns = [x for x, full in enumerate(natural) if widths[x] < full]
        if not open_columns:
            break
        heights = [[_lines(parts, widths[x]) for x, parts in enumerate(row)] for row in rows]

        def gain(x: int, heights: list[list[int]] = heights) -> tuple[int, float]:
            saved = 0
            for row, line in zip(rows, heights):
                if row[x] and line[x] == max(line):
                    saved += line[x] - _lines(row[x], widths[x] + _STEP)
            return saved, natural[x] / widths[x]

        widest = max(open_columns, key=gain)
        widths[widest] += min(_STEP, spare, natural[widest] - widths[widest])
    return widths


def _lines(parts: list[int], columns: int) -> int:
    """About how many lines texts of these widths take."""
    return sum(max(-(-size // columns), 1) for size in parts)
