"""The form of a message in both languages."""

from typing import NamedTuple


class Words(NamedTuple):
    """A message and its hint in both languages; the hint may be empty."""

    id: str
    en: str
    hint_id: str = ""
    hint_en: str = ""
