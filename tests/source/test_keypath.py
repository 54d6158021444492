"""A place in a plan as text, and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renstra.source import KeyPath, format_keypath, parse_keypath

PATHS: list[tuple[str, KeyPath]] = [
    ("", ()),
    ("program", ("program",)),
    ("program[2].pagu.2025", ("program", 2, "pagu", "2025")),
    ('nilai["2.17"]', ("nilai", "2.17")),
    ('nilai["2.17"].x[0][1]', ("nilai", "2.17", "x", 0, 1)),
    ('["a b"]["c"]', ("a b", "c")),
    ('[""]', ("",)),
    ("[0]", (0,)),
    ('nilai["a]b"]', ("nilai", "a]b")),
    ('nilai["a\nb"]', ("nilai", "a\nb")),
]


@pytest.mark.parametrize(("text", "path"), PATHS)
def test_read(text: str, path: KeyPath) -> None:
    assert parse_keypath(text) == path


@pytest.mark.parametrize(
    "text", [".", ".a", "a.", "a..b", "a b", "a[", "a[x]", "a]", "[0]b", 'a["x"', 'a["x"]b', "a[-1]", 'a"b', "a.[0].b."]
)
def test_no_path(text: str) -> None:
    assert parse_keypath(text) is None


keys = st.text(max_size=6).filter(lambda key: '"]' not in key and not key.endswith('"'))


@given(st.lists(keys | st.integers(0, 99), max_size=5).map(tuple))
def test_written_path_reads_back(path: KeyPath) -> None:
    assert parse_keypath(format_keypath(path)) == path
