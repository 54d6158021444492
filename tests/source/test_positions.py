"""Spans are exact for every way of writing a scalar, with both parsers."""

import pytest

from renstra.source import KeyPath, Position, SourceText, format_keypath, read
from tests.source.marked import source, unmark

VALUES: list[tuple[str, KeyPath, str]] = [
    ("a: «x»\n", ("a",), "x"),
    ("a:   «dua kata»   # komentar\n", ("a",), "dua kata"),
    ("a: «dua kata»", ("a",), "dua kata"),
    ("a:\t«x»\t\n", ("a",), "x"),
    ("a: «'x'»\n", ("a",), "x"),
    ("a: «'it''s'» # x\n", ("a",), "it's"),
    ('a: «"x"»\n', ("a",), "x"),
    ('a: «"a\\"b\\n\\x41\\u00e9"» # "\n', ("a",), 'a"b\nAé'),
    ('a: «"satu\n  dua\n\n  tiga"»\nb: x\n', ("a",), "satu dua\ntiga"),
    ('a: «"satu \\\n   dua"»\n', ("a",), "satu dua"),
    ("a: «'satu\n  dua'»\n", ("a",), "satu dua"),
    ("a: «satu\n  dua\n  tiga»\nb: x\n", ("a",), "satu dua tiga"),
    ("a: «satu\n\n  dua» # x\n", ("a",), "satu\ndua"),
    ("a: «|\n  satu\n   dua»\n\nb: x\n", ("a",), "satu\n dua\n"),
    ("a: «|-\n  satu\n  dua»", ("a",), "satu\ndua"),
    ("a: «|+  # komentar\n  satu»\n\n\nb: x\n", ("a",), "satu\n\n\n"),
    ("a: «|2\n    satu»\nb: x\n", ("a",), "  satu\n"),
    ("a: «>-\n  satu\n  dua\n\n  tiga»\nb: x\n", ("a",), "satu dua\ntiga"),
    ("a: «>\n  # bukan komentar»\n# komentar\nb: x\n", ("a",), "# bukan komentar\n"),
    ("a: «|»\nb: x\n", ("a",), ""),
    ("a: «|-»  # kosong\nb: x\n", ("a",), ""),
    ("a:«»\nb: x\n", ("a",), ""),
    ("a: [«x», y]\n", ("a", 0), "x"),
    ("a: [x , «'y, z'»]\n", ("a", 1), "y, z"),
    ("a: {b: «5.4%» , c: d}\n", ("a", "b"), "5.4%"),
    ("a: {b: {c: «satu\n  dua»}}\n", ("a", "b", "c"), "satu dua"),
    ("a: {b:«» , c: d}\n", ("a", "b"), ""),
    ("a: x\nb:\n- «y»\n- z\n", ("b", 0), "y"),
    ("a:\n  - b: x\n    c: «y»\n", ("a", 0, "c"), "y"),
    ("a:\n  - - x\n    - «y»\n", ("a", 0, 1), "y"),
    ("a: &jangkar «x»\n", ("a",), "x"),
    ("a: !!str «'2.10'»\n", ("a",), "2.10"),
    ("a: &j !t # komentar\n  «x»\n", ("a",), "x"),
    ("a: «2.10»\nb: no\n", ("a",), "2.10"),
    ("é😀: x\nb: «😀 ya»\n", ("b",), "😀 ya"),
    ("a: x\r\nb: «satu\r\n  dua»\r\nc: y\r\n", ("b",), "satu dua"),
    ("? kunci\n: «x»\n", ("kunci",), "x"),
    ('"a b": «x»\n', ("a b",), "x"),
    ("a: {b: c,\n    d: «e f»}\n", ("a", "d"), "e f"),
    ("a: «http://x.id/#y»\n", ("a",), "http://x.id/#y"),
    ("a: «x#y»\n", ("a",), "x#y"),
]


@pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "python"])
@pytest.mark.parametrize(
    ("marked", "path", "value"), VALUES, ids=lambda item: repr(item) if isinstance(item, str) else ""
)
def test_value(marked: str, path: KeyPath, value: str, pure: bool) -> None:
    text, span = unmark(marked)
    tree = read(source(text), pure=pure).tree
    assert tree.value(path) == value
    assert tree.value_span(path) == span


@pytest.mark.parametrize("pure", [False, True], ids=["libyaml", "python"])
@pytest.mark.parametrize(
    ("marked", "path"),
    [
        ("«a»: x\n", ("a",)),
        ("x: y\n«'a b'» : x\n", ("a b",)),
        ('«"a\\tb"»: x\n', ("a\tb",)),
        ("a: {b: c, «d» : e}\n", ("a", "d")),
        ("a:\n  - «b»: x\n", ("a", 0, "b")),
        ("a:\n  - b: x\n    «2024»: {c: d}\n", ("a", 0, "2024")),
        ("? «kunci\n  panjang»\n: x\n", ("kunci panjang",)),
        ("&j «a»: x\n", ("a",)),
        ("a: [x, «y»]\n", ("a", 1)),
        ("«a»:\n  b: x\n", ("a", "tidak", "ada")),
        ("a:\n  «b»: x\n", ("a", "b", 3)),
    ],
)
def test_key(marked: str, path: KeyPath, pure: bool) -> None:
    text, span = unmark(marked)
    assert read(source(text), pure=pure).tree.key_span(path) == span


@pytest.mark.parametrize(
    ("marked", "path"),
    [
        ("a: «{b: c, d: {e: f } }» # x\n", ("a",)),
        ("a: «[x, 'y]' ]»\n", ("a",)),
        ("a: «{}»\n", ("a",)),
        ("a: «[ ]»\n", ("a",)),
        ("a:\n  «b: x\n  c: y»\nd: z\n", ("a",)),
        ("a:\n  «- x\n  - y: z»\nd: z\n", ("a",)),
        ("a:\n  - «b: x\n    c: 'y'»\n  - d: e\n", ("a", 0)),
        ("a: &j «{b: c}»\n", ("a",)),
        ("a:\n  - «nama»: x\n    kode: y\n", ("a", 0, "pagu", "2024")),
        ("a:\n  - {nama: x, «pagu»: {2024: 1}}\n", ("a", 0, "pagu", "2025")),
        ("a:\n  - «{nama»: x}\n", ("a", 0, "pagu")),
        ("«a»: x\n", ("tidak ada",)),
        ("«a»: x\n", ("a", "b", "c")),
        ("«»", ("a",)),
    ],
)
def test_collection_and_what_is_missing(marked: str, path: KeyPath) -> None:
    text, span = unmark(marked)
    assert read(source(text)).tree.value_span(path) == span


@pytest.mark.parametrize("offset", range(41))
def test_path_at_covers_its_offset(offset: int) -> None:
    text = "a: x\nb:\n  - {c: 'd e', f: [g, h]}\n  - i\n"
    tree = read(source(text)).tree
    path = tree.path_at(offset)
    if path:
        key, value = tree.key_span(path), tree.value_span(path)
        assert min(key.start, value.start) <= offset <= max(key.end, value.end)


def test_path_at() -> None:
    text = "a: x\nb:\n  - {c: 'd e', f: [g, h]}\n  - i\n"
    tree = read(source(text)).tree
    assert tree.path_at(text.index("'d")) == ("b", 0, "c")
    assert tree.path_at(text.index("h]")) == ("b", 0, "f", 1)
    assert tree.path_at(text.index("b:")) == ("b",)
    assert tree.path_at(0) == ("a",)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_and_columns(end: str) -> None:
    text = SourceText("x", end.join(["a: é", "b: 😀x", ""]))
    assert text.position(0) == Position(1, 1)
    assert text.position(text.text.index("x")) == Position(2, 5)
    assert text.position(len(text.text)) == Position(3, 1)
    assert text.position(10**9) == Position(3, 1)
    assert text.position(-1) == Position(1, 1)
    assert [text.line(number) for number in (0, 1, 2, 3, 4)] == ["", "a: é", "b: 😀x", "", ""]


def test_written_path() -> None:
    assert format_keypath(("program", 2, "pagu", "2025")) == "program[2].pagu.2025"
    assert format_keypath(("nilai", "2.17", "a b")) == 'nilai["2.17"]["a b"]'
    assert format_keypath(()) == ""
