"""Text on a terminal: nothing raw, nothing too wide."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renstra.findings.display import cut, longest_word, pad, show, show_character, width, wrap


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("biasa", "biasa"),
        ("  a  b\n\tc ", "a b c"),
        ("\x1b[31mmerah\x07", "␛[31mmerah␇"),
        ("a\x7fb\x9bc", "a␡b\ufffdc"),
        ("a\u202eb\u200b", "a\ufffdb\ufffd"),
        ("a\u2028b", "a b"),
        ("a\u00a0b", "a b"),
        ("\udcff", "\ufffd"),
        ("中文 é", "中文 é"),
    ],
)
def test_show(text: str, shown: str) -> None:
    assert show(text) == shown


@given(st.text(st.characters()))
def test_nothing_raw_is_shown(text: str) -> None:
    assert show(text).isprintable()
    assert all(show_character(character).isprintable() for character in text)


@pytest.mark.parametrize(("text", "columns"), [("abc", 3), ("中文", 4), ("e\u0301", 1), ("ｱ", 1), ("", 0)])
def test_width(text: str, columns: int) -> None:
    assert width(text) == columns


def test_wrap() -> None:
    assert wrap("satu dua tiga", 8) == ["satu dua", "tiga"]
    assert wrap("", 8) == [""]
    assert wrap("Pengujian/Verifikasi Keuangan", 12) == ["Pengujian/", "Verifikasi", "Keuangan"]
    assert wrap("abcdefghij", 4) == ["abcd", "efgh", "ij"]
    assert wrap("中文字 中文", 5) == ["中文", "字", "中文"]


def test_an_amount_is_not_torn() -> None:
    assert wrap("tulis Rp 1.203.589.000 saja", 18) == ["tulis", "Rp 1.203.589.000", "saja"]


words = st.text(st.sampled_from("abc/-. 中e\u0301"), max_size=80)


@given(words, st.integers(1, 30))
def test_wrapped_lines_fit_and_lose_nothing(text: str, columns: int) -> None:
    text = " ".join(text.split())
    lines = wrap(text, columns)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(width(line) <= columns or len(cut(line, 1)) == len(line.rstrip("\u0301")) for line in lines)


def test_pad_and_longest_word() -> None:
    assert pad("中", 4) == "中  "
    assert pad("7", 3, right=True) == "  7"
    assert longest_word("satu 中文字字 dua") == 8
