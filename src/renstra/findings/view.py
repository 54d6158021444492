"""How things are shown: the language, what the terminal can do, and how files are named."""

from collections.abc import Callable
from typing import NamedTuple

from renstra.findings.message import Language
from renstra.findings.style import PLAIN, Style


class View(NamedTuple):
    """``columns``: width of the terminal. ``path_of`` turns the name of a file into the one to show."""

    language: Language = "id"
    style: Style = PLAIN
    columns: int = 80
    path_of: Callable[[str], str] = str

    def say(self, indonesian: str, english: str) -> str:
        """One of two wordings."""
        return indonesian if self.language == "id" else english


DEFAULT_VIEW = View()
