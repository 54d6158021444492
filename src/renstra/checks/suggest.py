"""What a rule can suggest: the known word that was meant, and the edit that writes it."""

from collections.abc import Iterable
from typing import Any

from renstra.findings import Edit, Fix, Location, Message


def replacement(location: Location, text: str, title: tuple[str, str], **params: Any) -> Fix:
    """A suggestion to write ``text`` at a place."""
    return Fix(Message(*title, params), (Edit(location, text),), "suggestion")


def nearest(word: str, options: Iterable[str]) -> str | None:
    """The option that was probably meant: the same letters written otherwise, or nearly the same."""
    from difflib import get_close_matches  # noqa: PLC0415  (costs more than a whole check and is seldom needed)

    spelled = {_letters(option): option for option in options}
    found = get_close_matches(_letters(word[:60]), spelled, 1, 0.65)
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
