"""Quoted lines: the mark stands under what it marks, whatever the line is made of."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from renstra.findings.display import character_width, width
from renstra.findings.style import Style
from renstra.findings.window import Mark, quote
from tests.findings.places import place, source


def _quote(line: str, marked: str, room: int = 40, style: Style = Style()) -> tuple[str, str]:  # noqa: B008
    at = place(source(line), marked)
    return quote(line, [(at.column, at.end_column, Mark(at, "error"))], room, style)


@pytest.mark.parametrize(
    ("line", "marked", "shown", "below"),
    [
        ("pagu: 100", "100", "pagu: 100", "      ^^^"),
        ("a:\tb", "b", "a:  b", "    ^"),
        ("nama: 中文, x: 1", "1", "nama: 中文, x: 1", "               ^"),
        ("中文: 1", "文", "中文: 1", "  ^^"),
        ("e\u0301: 1", "1", "e\u0301: 1", "   ^"),
        ("a\u202e: 1", "1", "a\ufffd: 1", "    ^"),
    ],
)
def test_short_lines(line: str, marked: str, shown: str, below: str) -> None:
    assert _quote(line, marked) == (shown, below)


def test_long_line_is_windowed_around_the_mark() -> None:
    line = "pagu: {" + ", ".join(f"{year}: {year}000000" for year in range(2020, 2040)) + "}"
    shown, below = _quote(line, "2031000000")
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert width(shown) == 40
    start, end = below.index("^"), below.rindex("^") + 1
    assert shown[start:end] == "2031000000"


def test_window_at_both_ends() -> None:
    line = "x" * 50 + "=" + "y" * 50
    assert _quote(line, "x" * 5)[0].endswith("…")
    assert not _quote(line, "x" * 5)[0].startswith("…")
    shown, below = quote(line, [(101, 101, Mark(place(source(line), "="), "error"))], 40, Style())
    assert shown.startswith("…")
    assert below == " " * 39 + "^"


def test_mark_wider_than_the_window() -> None:
    shown, below = _quote("a: " + "z" * 500, "z" * 500)
    assert width(shown) == 40
    assert set(below.strip()) == {"^"}
    assert len(below) == 40


def test_ascii_only() -> None:
    shown, _ = _quote("x" * 60 + "=" + "y" * 60, "=", style=Style(unicode=False))
    assert shown.startswith("...")
    assert shown.endswith("...")
    assert shown.isascii()


def test_line_of_many_megabytes() -> None:
    line = "x" * 5_000_000 + "=" + "y" * 5_000_000
    shown, below = _quote(line, "=")
    assert shown[below.index("^")] == "="


@given(
    st.text(st.sampled_from("ab\t中e\u0301 :,"), max_size=200),
    st.text(st.sampled_from("c中"), min_size=1, max_size=9),
    st.text(st.sampled_from("ab\t中 "), max_size=200),
    st.integers(24, 120),
)
@example("\t\t", "cc中中中中中中中", "a", 24)
@example("\t\ta", "中中中中中中中中中", "aaaaaaaa", 24)
def test_mark_stands_under_its_text(before: str, marked: str, after: str, room: int) -> None:
    line = f"{before}={marked}{after}"
    start = len(before) + 2
    at = place(source(line), "=" + marked)
    shown, below = quote(line, [(start, start + len(marked), Mark(at, "error"))], room, Style())
    assert width(shown) <= room
    columns = [column for column, sign in enumerate(below) if sign == "^"]
    covered, column = "", 0
    for character in shown:
        if column in columns and character_width(character):
            covered += character
        column += character_width(character)
    assert covered == marked


def test_colors() -> None:
    at = place(source("a: 1"), "1")
    _, below = quote("a: 1", [(4, 5, Mark(at, "error"))], 40, Style(color=True))
    assert below == "   \x1b[1;31m^\x1b[0m"


def test_other_marks_on_the_line() -> None:
    file = source("{a: 1, b: 22, c: 3}")
    first, second = place(file, "22"), place(file, "1")
    ranges = [(first.column, first.end_column, Mark(first, "error"))]
    ranges.append((second.column, second.end_column, Mark(second, "related", "-")))
    assert quote(file.text, ranges, 40, Style()) == (file.text, "    -     ^^")
