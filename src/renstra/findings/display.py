"""Text on a terminal: how wide it is, how it is wrapped, and what is never sent there raw.

A plan can hold any character, in its text and through escapes in its quoted scalars; file names too. Control
characters and those that turn the direction of writing are shown as a sign in their place.
"""

import re
import unicodedata
from collections.abc import Iterator

TAB = 4
"""Columns between two tab stops in a quoted line."""

_BREAK_AFTER = re.compile(r".*[/,;.)\-–]", re.DOTALL)
_RUPIAH = re.compile(r"(\bRp) (?=\d)")
_NO_BREAK = "\u00a0"
_SPACE = re.compile(r"\s+")


def show(text: str) -> str:
    """One line of text, safe for a terminal: line ends and runs of spaces become one space."""
    if text.isprintable() and "  " not in text:
        return text.strip()
    return "".join(map(show_character, _SPACE.sub(" ", text))).strip()


def show_character(character: str) -> str:
    """The sign that stands for a character: itself, a picture of a control character, or U+FFFD."""
    if character.isprintable():
        return character
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    return " " if unicodedata.category(character) == "Zs" else "\ufffd"


def width(text: str) -> int:
    """How many columns a text takes: wide characters two, combining ones none."""
    return len(text) if text.isascii() else sum(map(character_width, text))


def character_width(character: str) -> int:
    """Columns of one character."""
    if character.isascii():
        return 1
    if unicodedata.category(character) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1


def wrap(text: str, columns: int) -> list[str]:
    """Lines of at most ``columns`` columns, broken at spaces; a longer word is cut, behind a ``/`` or ``-`` if it can.

    An amount (``Rp 690.345.000``) counts as one word.
    Always at least one line. ``columns`` below 1 counts as 1.
    """
    columns = max(columns, 1)
    if len(text) <= columns and text.isascii():
        return [text]
    lines: list[str] = []
    line, used = "", 0
    for word in _pieces(_RUPIAH.sub(f"\\1{_NO_BREAK}", text), columns):
        size = width(word)
        if line and used + 1 + size <= columns:
            line, used = f"{line} {word}", used + 1 + size
        else:
            if line:
                lines.append(line)
            line, used = word, size
    lines.append(line)
    return [line.replace(_NO_BREAK, " ") for line in lines]


def _pieces(text: str, columns: int) -> Iterator[str]:
    """The words of a text, those too long for a line cut."""
    for whole in text.split(" "):
        word = whole
        while width(word) > columns:
            head = cut(word, columns)
            match = _BREAK_AFTER.match(head)
            if match and len(match.group()) * 2 >= len(head):
                head = match.group()
            yield head
            word = word[len(head) :]
        if word:
            yield word


def cut(text: str, columns: int) -> str:
    """The beginning of a text that fits into ``columns`` columns: at least its first character."""
    used = 0
    for index, character in enumerate(text):
        used += character_width(character)
        if used > columns and index > 0:
            return text[:index]
    return text


def longest_word(text: str) -> int:
    """Columns of the longest word."""
    return max(map(width, text.split(" ")), default=0)


def pad(text: str, columns: int, *, right: bool = False) -> str:
    """A text filled up with spaces to ``columns`` columns."""
    fill = " " * (columns - width(text))
    return f"{fill}{text}" if right else f"{text}{fill}"
