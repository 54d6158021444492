"""The pages about formulas say what is true; the table of functions is made from ``FUNCTIONS``."""

import re
from pathlib import Path

import pytest

from renstra.formula import parse
from renstra.formula.functions import FUNCTIONS

DOCS = Path(__file__).parents[2] / "docs"
PAGE = DOCS / "rumus.md"
_TABLE = re.compile(r"(?<=<!-- fungsi:mulai -->\n).*?(?=<!-- fungsi:selesai -->)", re.DOTALL)


def table() -> str:
    """The table of functions for planners."""
    rows = [
        f"| `{row.name}` | {', '.join(f'`{alias}`' for alias in row.aliases) or '-'} | {row.id} |" for row in FUNCTIONS
    ]
    return "\n".join(["", "| Fungsi | Nama lain | Memberi |", "| --- | --- | --- |", *rows, "", ""])


def test_table_of_functions() -> None:
    found = _TABLE.search(PAGE.read_text(encoding="utf-8"))
    assert found is not None
    assert found.group() == table(), "run: python -m tests.formula.test_docs"


def shapes() -> list[str]:
    """The twelve formulas of the page."""
    section = PAGE.read_text(encoding="utf-8").split("## Dua belas bentuk")[1].split("## ")[0]
    return re.findall(r"\| `(.*?)` \|", section)


def test_there_are_twelve() -> None:
    assert len(shapes()) == 12


@pytest.mark.parametrize("text", shapes())
def test_shapes_of_the_page_are_formulas(text: str) -> None:
    assert parse(str(parse(text))) == parse(text)


if __name__ == "__main__":
    PAGE.write_text(_TABLE.sub(lambda _: table(), PAGE.read_text(encoding="utf-8")), encoding="utf-8")
