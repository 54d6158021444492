"""What a rule can suggest: the known word that was meant, and the edit that writes it."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from renstra.findings import Edit, Fix, Location, Message

_MANY = 300
"""Comparing a word with all options takes time; nobody has so many ids to confuse."""


def replacement(location: Location, text: str, title: tuple[str, str], *, certain: bool = False, **params: Any) -> Fix:
    """A suggestion to write ``text`` at a place; ``certain``: nothing else can be meant, and what was read stays."""
    return Fix(Message(*title, params), (Edit(location, text),), "safe" if certain else "suggestion")


def is_same_word(word: str, other: str) -> bool:
    """Whether two words differ in nothing but case, spaces and punctuation marks."""
    return _letters(word) == _letters(other)


def nearest(word: str, options: Iterable[str]) -> str | None:
    """The option that was probably meant: the same letters written otherwise or, among few, nearly the same."""
    return _nearest(word[:60], tuple(options))


@lru_cache(maxsize=1024)
def _nearest(word: str, options: tuple[str, ...]) -> str | None:
    from difflib import get_close_matches  # noqa: PLC0415  (costs more than a whole check and is seldom needed)

    spelled = {_letters(option): option for option in options}
    wanted = _letters(word)
    if wanted in spelled or len(spelled) > _MANY:
        return spelled.get(wanted)
    found = get_close_matches(wanted, spelled, 1, 0.65)
    return spelled[found[0]] if found else None


def _letters(word: str) -> str:
    return "".join(filter(str.isalnum, word.casefold()))


def listing(options: Iterable[str], limit: int = 12) -> str:
    """``a, b, c``; of very many only the first."""
    names = list(options)
    return ", ".join(names[:limit]) + (", ..." if len(names) > limit else "")


def quoted(text: str) -> str:
    """A text in double quotes, as YAML reads it back."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
