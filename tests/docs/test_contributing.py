"""The worked examples of CONTRIBUTING.md are true to the code."""

import re
from pathlib import Path
from types import ModuleType

import pytest
import yaml

from renstra.checks.page import rule_page
from tests.docs.pages import ROOT, Block, blocks
from tests.rules.harness import findings_of
from tests.rules.test_cases import check_case

PAGE = ROOT / "CONTRIBUTING.md"
CHANGES = blocks(PAGE, "diff")


@pytest.fixture
def rule(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The rule of the page, as the only one in the registry."""
    (block,) = blocks(PAGE, "python")
    module = ModuleType("example")
    exec(compile(block.text, block.page, "exec"), module.__dict__)
    monkeypatch.setattr("renstra.checks.run.rules_for", lambda _: (module,))
    return module


def test_rule_does_what_its_page_says(rule: ModuleType, tmp_path: Path) -> None:
    page = rule_page(rule)
    assert findings_of(rule.RULE.code, page.wrong, tmp_path / "wrong")
    assert findings_of(rule.RULE.code, page.right, tmp_path / "right") == []
    assert f"{rule.RULE.code.lower()}_{rule.RULE.name.replace('-', '_')}.py" in PAGE.read_text(encoding="utf-8")


def test_cases_of_the_rule_hold(rule: ModuleType, tmp_path: Path) -> None:
    (block,) = blocks(PAGE, "yaml")
    for number, case in enumerate(yaml.safe_load(block.text)):
        check_case(rule.RULE.code, case, tmp_path / str(number))


@pytest.mark.parametrize("block", CHANGES, ids=lambda block: block.id)
def test_change_fits_the_file(block: Block) -> None:
    """What a change takes away or leaves as it is stands in the file, line after line."""
    head, *lines = block.text.splitlines()
    old = [line[1:] for line in lines if line[:1] in ("-", " ")]
    text = (ROOT / head.removeprefix("--- ")).read_text(encoding="utf-8")
    assert re.search("^" + re.escape("\n".join(old)) + "$", text, re.MULTILINE), (
        "the file has changed: bring the page up to date"
    )
