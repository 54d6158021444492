"""The examples of ``docs/formula-writers.md`` that need more than renstra; its other blocks run with all pages."""

import doctest
import re
from pathlib import Path
from typing import Any

import pytest

PAGE = Path(__file__).parents[3] / "docs" / "formula-writers.md"


def test_examples_run() -> None:
    for package in ("duckdb", "polars"):
        pytest.importorskip(package, reason=f"the examples need {package}")
    blocks = re.findall(r"^```(?:python|pycon)\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert len(blocks) == 5
    names: dict[str, Any] = {"__name__": "__main__"}
    report: list[str] = []
    for block in blocks:
        test = doctest.DocTestParser().get_doctest(block, names, PAGE.name, str(PAGE), 0)
        result = doctest.DocTestRunner().run(test, out=report.append, clear_globs=False)
        assert not result.failed, "".join(report)
        names.update(test.globs)
