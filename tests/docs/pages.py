"""The pages of the documentation as tests see them: their fenced blocks, links and anchors."""

import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"

_BLOCK = re.compile(
    r"(?:^<!-- *(?P<note>[^\n]*?) *-->\n)?^```(?P<language>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)
_FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`[^`\n]*`")
_LINK = re.compile(r"\[[^\[\]]*\]\((?P<target>[^()\s]+)\)")
_HEADING = re.compile(r"^#{1,6} (?P<text>.+?)\s*$", re.MULTILINE)
_LINKED_TEXT = re.compile(r"\[([^\[\]]*)\]\([^()]*\)")


@dataclass(frozen=True)
class Block:
    """A fenced block. ``note`` is the HTML comment right above it, ``line`` (from 1) where its text starts."""

    page: Path
    line: int
    language: str
    text: str
    note: str

    @property
    def id(self) -> str:
        """Page and line, for the names of tests."""
        return f"{self.page.relative_to(ROOT)}:{self.line}"


def pages() -> list[Path]:
    """Every page of Markdown that belongs to the project: those of the root, of ``docs`` and of ``tests``."""
    return [*sorted(ROOT.glob("*.md")), *sorted(DOCS.rglob("*.md")), *sorted((ROOT / "tests").glob("*.md"))]


def blocks(page: Path, language: str) -> list[Block]:
    """The fenced blocks of one language."""
    text = page.read_text(encoding="utf-8")
    return [
        Block(page, text.count("\n", 0, match.start("text")) + 1, language, match["text"], match["note"] or "")
        for match in _BLOCK.finditer(text)
        if match["language"] == language
    ]


def links(page: Path) -> list[str]:
    """The targets of all links outside of code."""
    text = _CODE.sub("", _FENCED.sub("", page.read_text(encoding="utf-8")))
    return [match["target"] for match in _LINK.finditer(text)]


def anchors(page: Path) -> set[str]:
    """The ids that Python-Markdown gives the headings of a page."""
    text = _FENCED.sub("", page.read_text(encoding="utf-8"))
    found: set[str] = set()
    for match in _HEADING.finditer(text):
        bare = _LINKED_TEXT.sub(r"\1", match["text"])
        ascii_only = unicodedata.normalize("NFKD", bare).encode("ascii", "ignore").decode()
        slug = re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", ascii_only).strip().lower())
        number = 1
        unique = slug
        while unique in found:
            unique, number = f"{slug}_{number}", number + 1
        found.add(unique)
    return found
