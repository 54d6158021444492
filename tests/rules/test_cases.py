"""Cases as data: ``<CODE>.yml`` holds small plans and the findings that the rule must give, and no other.

A case: ``name``, ``plan`` (text of ``kasus.yaml``) or ``files`` (name -> text, the plan in ``rencana/``), and
``findings``: a list of ``{line, column, text?, related?, file?, severity?, fix?}`` where ``text`` is part of the
Indonesian message, ``related`` the number of related places, and ``fix`` what kind of fix there is (null: none). Every
word that is said stands in ``said/<CODE>.txt``.
"""

from pathlib import Path
from typing import Any

import pytest

from renstra.checks.registry import rule_modules
from renstra.findings import Finding
from tests.rules.harness import findings_of
from tests.rules.said import FOLDER, WRONG, cases, expected, said

UPDATE = "look at what is different, then write it with `python -m tests.rules.said`"


def _cases(*, of_form: bool) -> list[Any]:
    return [
        pytest.param(code, name, id=f"{code}: {name}")
        for code in sorted(rule_modules())
        for name in cases(code)
        if name != WRONG and code.startswith("BT") == of_form
    ]


@pytest.mark.parametrize(("code", "name"), _cases(of_form=True))
def test_case_of_form(code: str, name: str, tmp_path: Path) -> None:
    _check(code, name, tmp_path)


@pytest.mark.parametrize(("code", "name"), _cases(of_form=False))
def test_case(code: str, name: str, tmp_path: Path) -> None:
    _check(code, name, tmp_path)


def _check(code: str, name: str, tmp_path: Path) -> None:
    found = check_case(code, cases(code)[name], tmp_path)
    assert said(found, tmp_path) == expected(code).get(name, ""), UPDATE


def check_case(code: str, case: dict[str, Any], folder: Path) -> list[Finding]:
    """The findings of a case, which are at the places that it names and say what it says."""
    found = findings_of(code, case["files"] if "files" in case else case["plan"], folder)
    wanted = case["findings"]
    places = [(item.location.line, item.location.column) for item in found if item.location]
    assert places == [(item["line"], item["column"]) for item in wanted], [item.message.text("id") for item in found]
    for finding, want in zip(found, wanted, strict=True):
        assert want.get("text", "") in finding.message.text("id")
        assert finding.severity == want.get("severity", finding.severity)
        if "related" in want:
            assert len(finding.related) == want["related"]
        if "fix" in want:
            assert (finding.fix.applicability if finding.fix else None) == want["fix"]
        if "file" in want:
            assert finding.location is not None
            assert Path(finding.location.file).name == want["file"]
    return found


def test_every_file_is_of_a_rule_and_every_part_of_a_case() -> None:
    assert {path.stem for path in FOLDER.glob("*.yml")} == set(rule_modules())
    assert {path.stem for path in (FOLDER / "said").glob("*.txt")} == set(rule_modules())
    for code in rule_modules():
        assert set(expected(code)) <= set(cases(code)), UPDATE


def test_cases_of_a_rule_have_different_names() -> None:
    for path in FOLDER.glob("*.yml"):
        names = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("- name: ")]
        assert len(names) == len(set(names)) == len(cases(path.stem)) - 1
