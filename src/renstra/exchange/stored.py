"""Files as they are stored: their bytes as text that can be edited, and changed files written back."""

import codecs
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from renstra.exchange.atomic import WriteError, write_atomically
from renstra.source import Document, SourceText, decode, read
from renstra.workspace import Plan

_CODECS = (
    ("utf-8", codecs.BOM_UTF8),
    ("utf-32-le", codecs.BOM_UTF32_LE),
    ("utf-32-be", codecs.BOM_UTF32_BE),
    ("utf-16-le", codecs.BOM_UTF16_LE),
    ("utf-16-be", codecs.BOM_UTF16_BE),
    ("utf-8", b""),
    ("utf-32-le", b""),
    ("utf-32-be", b""),
    ("utf-16-le", b""),
    ("utf-16-be", b""),
)


@dataclass(frozen=True, slots=True)
class Stored:
    """A file as it is stored: ``data`` is ``mark`` (a byte-order mark or nothing) and ``text`` in its encoding.

    ``text`` has the length of the text that was read, offset for offset; characters that YAML forbids are in it as the
    file has them.
    """

    path: Path
    data: bytes
    text: str
    mark: bytes
    codec: str

    def with_text(self, text: str) -> "Stored":
        """The same file with another text."""
        return Stored(self.path, self.mark + text.encode(self.codec), text, self.mark, self.codec)

    def document(self) -> Document:
        """What is read from it."""
        return read(decode(self.data, str(self.path)))


@dataclass(frozen=True, slots=True)
class Change:
    """One file of a plan, before and after."""

    before: Stored
    after: Stored

    @property
    def path(self) -> Path:
        """Where the file is."""
        return self.before.path


def write_changes(changes: Iterable[Change]) -> Iterator[Path]:
    """Write changed files one after the other, each at once, and give its path when it is written.

    A file that holds something else by now than it did before the change is left alone. Raises ``WriteError``; the
    files given until then are new, all others old.
    """
    for change in changes:
        write_atomically(change.path, change.after.data, expected=change.before.data)
        yield change.path


def stored(source: SourceText, data: bytes) -> Stored | None:
    """The text that ``source`` was read from ``data`` as; ``None`` where some bytes are no text in any encoding."""
    for codec, mark in _CODECS:
        if not data.startswith(mark):
            continue
        try:
            text = data[len(mark) :].decode(codec)
        except UnicodeDecodeError:
            continue
        if len(text) == len(source.text) and _is_read_as(text, source.text) and mark + text.encode(codec) == data:
            return Stored(Path(source.name), data, text, mark, codec)
    return None


def _is_read_as(text: str, read_text: str) -> bool:
    return text == read_text or all(b in (a, "\ufffd") for a, b in zip(text, read_text, strict=True))


def stored_files(plan: Plan) -> dict[str, Stored]:
    """The files of a plan that can be edited, by the names that locations give them.

    Raises ``WriteError`` where a file is another one than the plan was loaded from.
    """
    found: dict[str, Stored] = {}
    for document in plan.documents:
        path = Path(document.source.name)
        if any(fault.kind in ("berkas-tak-terbaca", "berkas-terlalu-besar") for fault in document.faults):
            continue
        try:
            data = path.read_bytes()
        except FileNotFoundError as error:
            raise WriteError(path, "hilang", error.strerror or "") from error
        except OSError as error:
            raise WriteError(path, "gagal", error.strerror or "") from error
        if decode(data, document.source.name).text != document.source.text:
            raise WriteError(path, "berubah")
        file = stored(document.source, data)
        if file is not None:
            found[document.source.name] = file
    return found
