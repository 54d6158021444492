"""Bytes become text whatever they are, and what was wrong with them is said once."""

import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from renstra.source import Span, decode, read

PLAN = "judul: Renstra “2024–2026”\ncatatan: é😀\n"


def kinds(data: bytes) -> list[str]:
    return [kind for kind, _, _ in decode(data, "x").faults]


def test_plain_text_has_no_faults() -> None:
    assert decode(PLAN.encode(), "x").text == PLAN
    assert kinds(PLAN.encode()) == []
    assert kinds(b"") == []


def test_byte_order_mark_is_not_counted() -> None:
    document = read(decode(codecs.BOM_UTF8 + PLAN.encode(), "x"))
    assert [fault.kind for fault in document.faults] == ["bom"]
    assert document.tree.key_span(("judul",)) == Span(0, 5)


@pytest.mark.parametrize("mark", [True, False], ids=["with mark", "without mark"])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_encodings(encoding: str, mark: bool) -> None:
    source = decode((("\ufeff" if mark else "") + PLAN).encode(encoding), "x")
    assert source.text == PLAN
    assert [(kind, params["pengodean"]) for kind, _, params in source.faults] == [("pengodean", encoding[:6].upper())]


def test_old_encoding_names_the_byte_and_the_letter() -> None:
    source = decode("judul: 2024 – 2026, é\n".encode("cp1252"), "x")
    ((kind, span, params),) = source.faults
    assert (kind, span) == ("pengodean", Span(12, 13))
    assert params == {"jenis": "bita", "bita": "0x96", "jumlah": "2", "huruf": "–"}
    assert source.text == "judul: 2024 \ufffd 2026, \ufffd\n"


@pytest.mark.parametrize("cut", range(1, 4))
def test_letter_cut_in_half_at_the_end(cut: int) -> None:
    assert kinds("a: 😀".encode()[:-cut]) == ["pengodean"]


def test_letter_lost_earlier() -> None:
    assert decode("a: \ufffd\ufffd".encode(), "x").faults == (
        ("pengodean", Span(3, 4), {"jenis": "rusak", "jumlah": "2"}),
    )


@pytest.mark.parametrize("sign", ["\0", "\x07", "\x1b", "\x7f", "\x80", "\x9f", "\ufeff", "\uffff"])
def test_forbidden_characters_are_replaced_and_the_rest_is_read(sign: str) -> None:
    document = read(decode(f"a: x{sign}y\nb: {sign}\n".encode(), "x"))
    assert [(fault.kind, fault.span) for fault in document.faults] == [("karakter-kendali", Span(4, 5))]
    assert document.faults[0].params == {"karakter": f"U+{ord(sign):04X}", "jumlah": "2"}
    assert document.tree.values == {"a": "x\ufffdy", "b": "\ufffd"}


@pytest.mark.parametrize(
    ("data", "kind", "line"),
    [
        (b"a: x\r\nb: y\r\n", "crlf", 2),
        (b"a: x\rb: y\r", "cr", 2),
        (b"a: x\r\nb: y\n", "campuran", 2),
        (b"a: x\nb: y\r", "campuran", 2),
    ],
)
def test_line_ends(data: bytes, kind: str, line: int) -> None:
    source = decode(data, "x")
    assert [(name, params["jenis"]) for name, _, params in source.faults] == [("akhir-baris", kind)]
    assert source.position(read(source).tree.key_span(("b",)).start).line == line


@pytest.mark.parametrize("start", [b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF-1.7", b"{\\rtf1", b"\x1f\x8b\x08"])
def test_what_is_no_text_is_not_read(start: bytes) -> None:
    document = read(decode(start + b"\0\xff" * 1000, "x"))
    assert [(fault.kind, fault.params["jenis"]) for fault in document.faults] == [("pengodean", "biner")]
    assert not document.complete


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=200) | st.binary(max_size=20).map(lambda data: b"\xff\xfe" + data))
def test_any_bytes(data: bytes) -> None:
    source = decode(data, "x")
    source.text.encode()
    for _, span, _ in source.faults:
        assert 0 <= span.start <= span.end <= max(len(source.text), 1)
        assert source.position(span.start).line >= 1
    read(source)


def test_text_that_was_not_decoded_from_bytes() -> None:
    for pure in (False, True):
        for text in ("a: \ud800\n", "a: x\0y\n", "a: \x07\n"):
            document = read(decode(b"", "x").__class__("x", text), pure=pure)
            assert [fault.kind for fault in document.faults] == ["sintaks"]


@pytest.mark.parametrize("sign", [b"\0", b"\xff", b"\xe9", b"\r", b"\x01", b"\xef\xbf\xbd", b"\xff\xfe", b"\n", b"#"])
def test_much_of_anything_ends(sign: bytes) -> None:
    document = read(decode(sign * 1_000_000, "x"))
    assert document.faults or not document.tree.values
