"""Colours and signs: what a terminal can show, asked once and passed to every renderer."""

from typing import Literal, NamedTuple

Role = Literal["error", "warning", "info", "related", "strong", "faint", "good", "heading"]
"""What a piece of text is, not what it looks like."""

_SGR: dict[Role, str] = {
    "error": "1;31",
    "warning": "1;33",
    "info": "1;36",
    "related": "1;34",
    "strong": "1",
    "faint": "2",
    "good": "1;32",
    "heading": "1;4",
}


class Style(NamedTuple):
    """``color``: ANSI colours. ``unicode``: signs beyond ASCII (``…``, box drawing)."""

    color: bool = False
    unicode: bool = True

    def paint(self, role: Role | None, text: str) -> str:
        """The text in the colour of its role."""
        return f"\x1b[{_SGR[role]}m{text}\x1b[0m" if self.color and role and text else text

    @property
    def ellipsis(self) -> str:
        """The sign for what is left out of a line."""
        return "…" if self.unicode else "..."

    @property
    def arrow(self) -> str:
        """The sign before what something serves."""
        return "→" if self.unicode else "->"

    @property
    def dash(self) -> str:
        """The sign between two years."""
        return "–" if self.unicode else "-"


PLAIN = Style()
