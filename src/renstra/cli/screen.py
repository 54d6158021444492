"""Where a command writes, and what can be shown there."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Literal, NamedTuple, TextIO

from renstra.findings.message import Language
from renstra.findings.style import Style
from renstra.findings.view import View

ColorChoice = Literal["auto", "always", "never"]

_SIGNS = "…│├└─•→≈–"
_DEFAULT_COLUMNS, _NARROWEST, _WIDEST = 80, 40, 1000


class Screen(NamedTuple):
    """A stream and the view of it."""

    stream: TextIO
    view: View

    def write(self, text: str) -> None:
        """Write text as it is. What the encoding of the stream lacks becomes ``?``."""
        try:
            self.stream.write(text)
        except UnicodeEncodeError:
            encoding = self.stream.encoding
            self.stream.write(text.encode(encoding, "replace").decode(encoding))

    def line(self, text: str = "") -> None:
        """Write a line."""
        self.write(f"{text}\n")


def open_screen(stream: TextIO, language: Language, color: ColorChoice, environment: Mapping[str, str]) -> Screen:
    """The screen of a stream: its width and encoding, colours as asked for or as the terminal allows."""
    style = Style(color=_has_color(stream, color, environment), unicode=_has_signs(stream))
    return Screen(stream, View(language, style, columns_of(stream, environment), path_shortener()))


def _has_color(stream: TextIO, color: ColorChoice, environment: Mapping[str, str]) -> bool:
    if color != "auto":
        return color == "always"
    if environment.get("NO_COLOR") or environment.get("TERM") == "dumb" or not stream.isatty():
        return False
    return os.name != "nt" or any(name in environment for name in ("WT_SESSION", "TERM", "ANSICON"))


def _has_signs(stream: TextIO) -> bool:
    try:
        _SIGNS.encode(stream.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def columns_of(stream: TextIO, environment: Mapping[str, str]) -> int:
    """``COLUMNS`` if it is set, the width of the terminal if there is one, else 80."""
    columns = environment.get("COLUMNS", "")
    if columns.isdecimal() and int(columns) > 0:
        return max(_NARROWEST, min(int(columns), _WIDEST))
    try:
        columns_now = os.get_terminal_size(stream.fileno()).columns
    except (OSError, ValueError):  # no terminal, or no file behind the stream
        return _DEFAULT_COLUMNS
    return max(_NARROWEST, min(columns_now or _DEFAULT_COLUMNS, _WIDEST))


def path_shortener() -> Callable[[str], str]:
    """A function that names a file relative to the working folder where that is shorter."""
    try:
        here = str(Path.cwd())
    except OSError:  # the working folder is gone
        return str

    def shorten(path: str) -> str:
        try:
            relative = os.path.relpath(path, here)
        except ValueError:  # another drive
            return path
        return relative if len(relative) < len(path) else path

    return shorten
