"""Cases as data: ``<CODE>.yml`` holds small plans and the findings that the rule must give, and no other.

A case: ``name``, ``plan`` (text of ``kasus.yaml``) or ``files`` (name -> text, the plan in ``rencana/``), and
``findings``: a list of ``{line, column, text?, related?, file?, severity?}`` where ``text`` is part of the Indonesian
message and ``related`` the number of related places.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.rules.harness import findings_of

FOLDER = Path(__file__).parent


def _cases() -> list[Any]:
    return [
        pytest.param(path.stem, case, id=f"{path.stem}: {case['name']}")
        for path in sorted(FOLDER.glob("*.yml"))
        for case in yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
    ]


@pytest.mark.parametrize(("code", "case"), _cases())
def test_case(code: str, case: dict[str, Any], tmp_path: Path) -> None:
    plan = case["files"] if "files" in case else case["plan"]
    found = findings_of(code, plan, tmp_path)
    expected = case["findings"]
    places = [(item.location.line, item.location.column) for item in found if item.location]
    assert places == [(item["line"], item["column"]) for item in expected], [item.message.text("id") for item in found]
    for finding, want in zip(found, expected, strict=True):
        assert want.get("text", "") in finding.message.text("id")
        assert finding.severity == want.get("severity", finding.severity)
        if "related" in want:
            assert len(finding.related) == want["related"]
        if "file" in want:
            assert finding.location is not None
            assert Path(finding.location.file).name == want["file"]
