"""Tables with spanning cells, and how wide their columns get."""

from hypothesis import given
from hypothesis import strategies as st

from renstra.findings.display import width
from renstra.findings.style import PLAIN, Style
from renstra.report.fit import fit, least_widths
from renstra.report.grid import LEFT, UP, Cell, Grid, draw


def _cell(text: str) -> Cell:
    return Cell(text)


def test_spans_and_wrapping() -> None:
    grid = Grid(
        [
            (_cell("Nama"), _cell("Target tahun"), LEFT),
            (UP, Cell("2024", right=True), Cell("2025", right=True)),
            (_cell("satu dua tiga empat"), Cell("1", right=True), Cell("20", right=True)),
            (UP, Cell("3", right=True), Cell("4", right=True)),
            (_cell("lima"), _cell("kosong"), LEFT),
        ],
        header=2,
    )
    assert draw(grid, [9, 4, 4], PLAIN) == [
        "┌───────────┬─────────────┐",
        "│ Nama      │ Target      │",
        "│           │ tahun       │",
        "│           ├──────┬──────┤",
        "│           │ 2024 │ 2025 │",
        "├───────────┼──────┼──────┤",
        "│ satu dua  │    1 │   20 │",
        "│ tiga      ├──────┼──────┤",
        "│ empat     │    3 │    4 │",
        "├───────────┼──────┴──────┤",
        "│ lima      │ kosong      │",
        "└───────────┴─────────────┘",
    ]


def test_spanning_text_that_needs_more_lines_lengthens_its_last_row() -> None:
    grid = Grid([(_cell("a b c d e"), _cell("x")), (UP, _cell("y"))])
    assert draw(grid, [1, 1], PLAIN) == [
        "┌───┬───┐",
        "│ a │ x │",
        "│ b ├───┤",
        "│ c │ y │",
        "│ d │   │",
        "│ e │   │",
        "└───┴───┘",
    ]


def test_joined_rows_have_no_line_between_them() -> None:
    grid = Grid([(_cell("a"), _cell("1")), (UP, _cell("2")), (_cell("b"), _cell("3"))], joined={1})
    assert draw(grid, [1, 1], Style(unicode=False)) == [
        "+---+---+",
        "| a | 1 |",
        "|   | 2 |",
        "+---+---+",
        "| b | 3 |",
        "+---+---+",
    ]


def test_color_does_not_count_as_width() -> None:
    [_, line, _] = draw(Grid([(Cell("a", role="error"), _cell("b"))]), [2, 1], Style(color=True))
    assert line == "│ \x1b[1;31ma \x1b[0m │ b │"


def test_fit() -> None:
    grid = Grid([(_cell("No"), _cell("kata " * 20), Cell("1.000.000.000", right=True, whole=True))])
    assert fit(grid, 200) == [2, 100, 13]
    widths = fit(grid, 60)
    assert widths is not None
    assert (widths[0], widths[2]) == (2, 13)
    assert sum(widths) + 3 * 3 + 1 <= 60
    assert fit(grid, 30) is None
    assert least_widths(grid) == [2, 10, 13]


cells = st.builds(Cell, st.text(st.sampled_from("ab 中/"), max_size=30), st.booleans())


@given(
    st.integers(1, 5).flatmap(lambda n: st.lists(st.tuples(*[cells] * n), min_size=1, max_size=6)), st.integers(40, 120)
)
def test_every_line_is_as_wide_as_the_table(rows: list[tuple[Cell, ...]], columns: int) -> None:
    grid = Grid([tuple(row) for row in rows])
    widths = fit(grid, columns) or least_widths(grid)
    assert {width(line) for line in draw(grid, widths, PLAIN)} == {sum(widths) + 3 * len(widths) + 1}
