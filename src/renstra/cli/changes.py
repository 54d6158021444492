"""Changed files on the screen: as a diff, as written, and the sentence where one could not be written."""

from collections.abc import Iterable

from renstra.cli.failure import CannotRun
from renstra.cli.screen import Screen
from renstra.exchange.atomic import Reason, WriteError
from renstra.exchange.stored import Change, write_changes
from renstra.exchange.unified import unified_diff
from renstra.findings.display import show, show_character
from renstra.findings.message import Message
from renstra.findings.style import Role
from renstra.findings.view import View

_SENTENCES: dict[Reason, tuple[str, str]] = {
    "berubah": (
        "{path}: berubah sejak dibaca, jadi tidak ditulis; jalankan lagi.",
        "{path}: changed since it was read, so it was not written; run again.",
    ),
    "hilang": ("{path}: tidak ada lagi, jadi tidak ditulis.", "{path}: no longer there, so it was not written."),
    "tak-boleh": ("{path}: tidak boleh ditulis ({detail}).", "{path}: may not be written ({detail})."),
    "penuh": (
        "{path}: tidak cukup tempat ({detail}); berkas lama tetap utuh.",
        "{path}: not enough space ({detail}); the old file is whole.",
    ),
    "sibuk": (
        "{path}: program lain sedang menulis di sini; coba lagi.",
        "{path}: another program is writing here; try again.",
    ),
    "gagal": (
        "{path}: tidak dapat ditulis ({detail}); berkas lama tetap utuh.",
        "{path}: cannot be written ({detail}); the old file is whole.",
    ),
}
_COLORS: dict[str, Role] = {"-": "error", "+": "good", "@": "related"}


def write_diff(changes: Iterable[Change], screen: Screen) -> None:
    """Print what changes as a unified diff; where nobody watches, to the letter, so that ``patch`` can apply it."""
    view = screen.view
    for change in changes:
        name = view.path_of(str(change.path))
        for line in unified_diff(change.before.text, change.after.text, name, name):
            role = "strong" if line.startswith(("--- ", "+++ ")) else _COLORS.get(line[:1])
            text = "".join(sign if sign == "\t" else show_character(sign) for sign in line.removesuffix("\r"))
            screen.line(view.style.paint(role, text) if view.style.color or screen.stream.isatty() else line)


def write_files(changes: Iterable[Change], screen: Screen, sentence: tuple[str, str]) -> None:
    """Write the files and say so for each of them. Raises ``CannotRun``; what was said by then was written."""
    written = write_changes(changes)
    view = screen.view
    try:
        for path in written:
            screen.line(f"{show(view.path_of(str(path)))}: {view.say(*sentence)}")
    except WriteError as error:
        raise cannot_write(error, view) from None


def cannot_write(error: WriteError, view: View) -> CannotRun:
    """The sentence for a file that could not be written."""
    params = {"path": view.path_of(str(error.path)), "detail": error.detail}
    return CannotRun(Message(*_SENTENCES[error.reason], params))
