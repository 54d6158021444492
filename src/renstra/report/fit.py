"""How wide the columns of a table are, so that it fits the terminal and is as low as it can be."""

from renstra.findings.display import longest_word, width
from renstra.report.grid import Cell, Grid

_SAMPLE = 200
_STEP = 2
_LONG_WORD = 14
"""A longer word may be cut."""


def fit(grid: Grid, columns: int, *, narrowest: int = 10) -> list[int] | None:
    """Text widths of the columns in a table at most ``columns`` wide; ``None`` where it cannot be drawn in that.

    Cells that are ``whole`` keep their width. Otherwise no column gets narrower than its longest word, or than
    ``narrowest`` where its text is longer than that; what is left goes where it saves the most lines.
    """
    cells = _cells_by_column(grid)
    natural = [max((_natural(cell) for cell in column), default=1) for column in cells]
    least = [_least(column, full, narrowest) for column, full in zip(cells, natural)]
    room = columns - 3 * grid.width - 1
    if sum(natural) <= room:
        return natural
    if sum(least) > room:
        return None
    return _spread(grid, natural, least, room)


def _cells_by_column(grid: Grid) -> list[list[Cell]]:
    """The cells that stand in one column alone."""
    columns: list[list[Cell]] = [[] for _ in range(grid.width)]
    rows = range(len(grid.rows))
    for y in rows if len(rows) <= _SAMPLE else (*range(grid.header), *rows[:: len(rows) // _SAMPLE]):
        for x, place in enumerate(grid.rows[y]):
            if isinstance(place, Cell) and (x + 1 == grid.width or grid.owners[y][x + 1] != (y, x)):
                columns[x].append(place)
    return columns


def _natural(cell: Cell) -> int:
    return max(map(width, cell.text.split("\n")))


def _least(column: list[Cell], natural: int, narrowest: int) -> int:
    figures = max((_natural(cell) for cell in column if cell.whole), default=1)
    words = max((longest_word(part) for cell in column for part in cell.text.split("\n")), default=1)
    return max(figures, min(words, _LONG_WORD), min(natural, narrowest))


def _spread(grid: Grid, natural: list[int], least: list[int], room: int) -> list[int]:
    """Widen, step by step, the column that lowers the table most."""
    widths = least.copy()
    step = max(len(grid.rows) // _SAMPLE, 1)
    rows = [
        [[width(part) for part in place.text.split("\n")] if isinstance(place, Cell) else [] for place in row]
        for y, row in enumerate(grid.rows[::step])
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
