"""The form of a message in both languages, and what may stand in it."""

from typing import NamedTuple


class Words(NamedTuple):
    """A message and its hint in both languages; the hint may be empty."""

    id: str
    en: str
    hint_id: str = ""
    hint_en: str = ""


def visible(text: str) -> str:
    """A text that is safe to print: signs that cannot be seen (controls, lone surrogates) as ``U+001B``.

    Names of members and texts come from data, which may hold anything.
    """
    if text.isprintable():
        return text
    return "".join(sign if sign.isprintable() else f"U+{ord(sign):04X}" for sign in text)
