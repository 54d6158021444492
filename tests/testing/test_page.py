"""The page of this package lists every law with its reason, and the measure of every rule."""

import re
from pathlib import Path

import pytest

from renstra.checks.registry import rule_modules
from renstra.testing.law import laws

PAGE = Path(__file__).parents[2] / "docs" / "testing.md"


def law_table() -> str:
    """The laws as the page has them."""
    rows = "".join(f"| {law.name} | {law.reason} |\n" for law in laws())
    return f"<!-- laws -->\n\n| law | because |\n| --- | --- |\n{rows}"


def test_laws_of_the_page() -> None:
    """``python -m tests.testing.test_page`` writes them again."""
    assert law_table() in PAGE.read_text(encoding="utf-8")


@pytest.mark.parametrize("code", rule_modules())
def test_every_rule_is_measured(code: str) -> None:
    """The table is that of a real run: ``python -m renstra.testing.measure --plans 20000 --seed 1``."""
    row = re.search(rf"^\| {code} [\w-]+ \| (.+) \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert row is not None
    _, planted, found, recall, false, precision = row[1].split(" | ")
    assert int(planted) > 0
    assert (found, recall, false, precision) == (planted, "100 %", "0", "100 %")


if __name__ == "__main__":
    text = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(re.sub(r"<!-- laws -->\n\n(\|[^\n]*\n)*", lambda _: law_table(), text), encoding="utf-8")
