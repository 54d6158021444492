"""The page of this package lists every law with its reason."""

import re
from pathlib import Path

from renstra.testing.law import laws

PAGE = Path(__file__).parents[2] / "docs" / "testing.md"


def law_table() -> str:
    """The laws as the page has them."""
    rows = "".join(f"| {law.name} | {law.reason} |\n" for law in laws())
    return f"<!-- laws -->\n\n| law | because |\n| --- | --- |\n{rows}"


def test_laws_of_the_page() -> None:
    """``python -m tests.testing.test_page`` writes them again."""
    assert law_table() in PAGE.read_text(encoding="utf-8")


if __name__ == "__main__":
    text = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(re.sub(r"<!-- laws -->\n\n(\|[^\n]*\n)*", lambda _: law_table(), text), encoding="utf-8")
