"""The text of one file: bytes decoded, offsets turned into lines and columns."""

import codecs
import errno
import re
import stat
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

MAX_BYTES = 64 * 1024 * 1024
"""A larger file is refused: the largest real Renstra is below 5 MB as YAML."""

_ASCII_ALLOWED = bytes([9, 10, 13, *range(32, 127)])
_NOT_YAML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufeff\ufffe\uffff]")
_WIDE = tuple(
    (encoding, re.compile(start, re.DOTALL))
    for encoding, start in (
        ("utf-32-le", rb"\xff\xfe\0\0|[^\0]\0\0\0[^\0]\0\0\0"),
        ("utf-32-be", rb"\0\0\xfe\xff|\0\0\0[^\0]\0\0\0[^\0]"),
        ("utf-16-le", rb"\xff\xfe|[^\0]\0[^\0]\0"),
        ("utf-16-be", rb"\xfe\xff|\0[^\0]\0[^\0]"),
    )
)
_BINARY = (
    (b"PK\x03\x04", "Excel/Word"),
    (b"\xd0\xcf\x11\xe0", "Excel/Word"),
    (b"%PDF-", "PDF"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x1f\x8b", "gzip"),
)
"""How files begin that are no text, and what makes them."""

_LINE_END = re.compile(r"\r\n|\n|\r")


class Span(NamedTuple):
    """Half-open range of character offsets in the text of a file, counted without a byte-order mark."""

    start: int
    end: int


class Position(NamedTuple):
    """Line and column, both counted from 1; columns count characters, as editors show them."""

    line: int
    column: int


@dataclass(frozen=True)
class SourceText:
    """Text of a file and its name. ``faults`` are what decoding met: ``(kind, span, params)``."""

    name: str
    text: str
    faults: tuple[tuple[str, Span, dict[str, str]], ...] = field(default=())

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]

    def position(self, offset: int) -> Position:
        """Line and column of an offset; an offset past the end is the end."""
        offset = max(0, min(offset, len(self.text)))
        line = bisect_right(self._line_starts, offset)
        return Position(line, offset - self._line_starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """The text of line ``number`` (from 1) without its line end; empty past the end."""
        starts = self._line_starts
        if not 1 <= number <= len(starts):
            return ""
        end = starts[number] if number < len(starts) else len(self.text)
        return self.text[starts[number - 1] : end].rstrip("\r\n")


def is_too_large(path: Path) -> bool:
    """Whether a file is over ``MAX_BYTES``. Raises ``OSError`` where it cannot be asked or is no ordinary file."""
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EINVAL, "bukan berkas biasa")
    return status.st_size > MAX_BYTES


def read_file(path: Path, name: str) -> SourceText:
    """Read and decode a file. Raises ``OSError``; whatever is wrong with the bytes is in ``faults``."""
    return decode(path.read_bytes(), name)


def decode(data: bytes, name: str) -> SourceText:
    """Bytes to text, never failing: what is not UTF-8 becomes a fault and is read as well as can be.

    UTF-16 and UTF-32 (what Notepad calls "Unicode") are recognised by their byte-order mark or by the zeros between
    the letters; single bytes that are no UTF-8 become U+FFFD; characters that YAML forbids become U+FFFD too, so that
    the rest can still be read. Of a file that is no text at all (a workbook under another name) nothing is read.
    """
    faults: list[tuple[str, Span, dict[str, str]]] = []
    if program := next((made_by for start, made_by in _BINARY if data.startswith(start)), None):
        return SourceText(name, "", (("pengodean", Span(0, 0), {"jenis": "biner", "isi": program}),))
    if data.startswith(codecs.BOM_UTF8):
        data = data[3:]
        faults.append(("bom", Span(0, 0), {}))
    text = _decode(data, faults)
    if not text.isascii() or data.translate(None, _ASCII_ALLOWED):
        text = _replace_forbidden(text, faults)
    if (at := text.find("\r")) >= 0:
        after_lone = re.search(r"\r(?!\n)", text)
        kind = "cr" if after_lone else "crlf"
        mixed = re.search(r"(?<!\r)\n", text) is not None or (after_lone is not None and "\r\n" in text)
        faults.append(("akhir-baris", Span(at, at), {"jenis": "campuran" if mixed else kind}))
    return SourceText(name, text, tuple(faults))


def _decode(data: bytes, faults: list[tuple[str, Span, dict[str, str]]]) -> str:
    for encoding, start in _WIDE:
        if start.match(data):
            shown = encoding.upper().removesuffix("-LE").removesuffix("-BE")
            faults.append(("pengodean", Span(0, 0), {"jenis": "lebar", "pengodean": shown}))
            return data.decode(encoding, errors="replace").removeprefix("\ufeff")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        at = len(data[: error.start].decode("utf-8"))
        text = data.decode("utf-8", errors="replace")
        params = {"jenis": "bita", "bita": f"0x{data[error.start]:02X}", "jumlah": str(text.count("\ufffd"))}
        if (meant := data[error.start : error.start + 1].decode("cp1252", errors="ignore")) and meant.isprintable():
            params["huruf"] = meant
        faults.append(("pengodean", Span(at, at + 1), params))
        return text
    if not text.isascii() and (at := text.find("\ufffd")) >= 0:
        faults.append(("pengodean", Span(at, at + 1), {"jenis": "rusak", "jumlah": str(text.count("\ufffd"))}))
    return text


def _replace_forbidden(text: str, faults: list[tuple[str, Span, dict[str, str]]]) -> str:
    first = _NOT_YAML.search(text)
    if first is None:
        return text
    replaced, count = _NOT_YAML.subn("\ufffd", text)
    params = {"karakter": f"U+{ord(first.group()):04X}", "jumlah": str(count)}
    faults.append(("karakter-kendali", Span(first.start(), first.end()), params))
    return replaced
