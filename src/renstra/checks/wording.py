"""Texts of a document compared and shortened the way a reader does it."""

import re

_REMARK = re.compile(r"\([^()]*\)")
_WORD = re.compile(r"\w+")


def words(text: str) -> str:
    """The words alone: case, spacing and punctuation taken away.

    >>> words("Meningkatnya  Koperasi aktif.")
    'meningkatnya koperasi aktif'
    """
    return " ".join(_WORD.findall(text.casefold()))


def words_without_remarks(text: str) -> str:
    """The words of a text without what stands in parentheses.

    >>> words_without_remarks("Indeks Reformasi Birokrasi (IRB)")
    'indeks reformasi birokrasi'
    """
    return words(_REMARK.sub(" ", text))


def shorten(text: str, width: int = 70) -> str:
    """A text on one line of at most ``width`` characters."""
    line = " ".join(text.split())
    return line if len(line) <= width else line[: width - 3].rstrip() + "..."
