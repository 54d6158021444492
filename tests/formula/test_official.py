"""The official collection: what share of it the language can say, and that it says the same."""

import ast
import json
import re
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from renstra.formula import FormulaError, parse
from tests.formula.terjemah import FIRST, MONTH, YEAR, Translation, datasets, run

PAGE = Path(__file__).parents[2] / "docs" / "formula-developers.md"
COLLECTION = Path(__file__).parents[3] / "shared" / "formulas" / "official.jsonl"

pytestmark = pytest.mark.skipif(not COLLECTION.exists(), reason="the collection is not part of this repository")


def rows() -> list[dict[str, Any]]:
    """The rows that have a formula."""
    if not COLLECTION.exists():
        return []
    listed = [json.loads(line) for line in COLLECTION.read_text(encoding="utf-8").splitlines()]
    return [row for row in listed if row["formula"]]


def test_share_that_can_be_said() -> None:
    listed = rows()
    failed = []
    for row in listed:
        try:
            parse(Translation(row["formula"], list(row["variabel"])).text)
        except (FormulaError, NotImplementedError):
            failed.append(row["id"])
    share = 1 - len(failed) / len(listed)
    print(f"{share:.1%} of {len(listed)} formulas; not: {failed}")
    assert share >= 0.95


def test_page_lists_what_cannot_be_said() -> None:
    listed = [json.loads(line) for line in COLLECTION.read_text(encoding="utf-8").splitlines()]
    page = PAGE.read_text(encoding="utf-8").split("## Coverage of official formulas")[1]
    unsaid = {row["id"] for row in listed if not row["formula"]}
    assert set(re.findall(r"\((F\d+)\)", page)) == unsaid
    assert f"collection of {len(listed)}" in page
    said, total = (sum(map(int, found)) for found in zip(*re.findall(r"\| (\d+) \| (\d+) \|", page), strict=True))
    assert (said, total) == (len(listed), len(rows()))


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["id"])
def test_same_value_as_python(row: dict[str, Any]) -> None:
    translation = Translation(row["formula"], list(row["variabel"]))
    formula = parse(translation.text)
    assert parse(str(formula)) == formula
    for seed in range(3):
        ours, theirs, sets = datasets(translation, row["variabel"], seed)
        tables = [node for node in ast.walk(ast.parse(row["formula"])) if isinstance(node, ast.Dict)]
        keys = [key.value for table in tables for key in table.keys if isinstance(key, ast.Constant)]
        if keys:
            name = formula.names[0]
            ours[name], theirs[name] = {YEAR: keys[seed % len(keys)]}, keys[seed % len(keys)]
        result = formula.evaluate(ours, YEAR, awal=FIRST, part=MONTH, sets=sets)
        try:
            wanted = run(row["formula"], theirs)
        except ZeroDivisionError:
            assert result.undefined is not None
            continue
        assert result.value is not None, (translation.text, result.undefined)
        if isinstance(wanted, float):
            assert abs(float(result.value) - wanted) <= 1e-9 * max(1, abs(wanted))
        else:
            assert abs(Fraction(result.value) - Fraction(wanted)) <= abs(Fraction(wanted)) * Fraction(1, 10**39)
        assert isinstance(result.value, Decimal)
