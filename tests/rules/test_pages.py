"""Every rule has a page, and the examples on it are true."""

from pathlib import Path

import pytest

from renstra.checks.page import rule_page
from renstra.checks.registry import all_rules
from renstra.checks.rule import DescribedRule
from tests.rules.harness import findings_of

every_rule = pytest.mark.parametrize("module", all_rules(), ids=lambda module: module.RULE.code)


@every_rule
def test_wrong_example_is_found(module: DescribedRule, tmp_path: Path) -> None:
    found = findings_of(module.RULE.code, rule_page(module).wrong, tmp_path)
    assert found, "the rule does not fire on its own wrong example"


@every_rule
def test_right_example_is_clean(module: DescribedRule, tmp_path: Path) -> None:
    assert findings_of(module.RULE.code, rule_page(module).right, tmp_path) == []


@every_rule
def test_findings_speak_both_languages(module: DescribedRule, tmp_path: Path) -> None:
    for finding in findings_of(module.RULE.code, rule_page(module).wrong, tmp_path):
        for message in (finding.message, finding.help, *(item.message for item in finding.related)):
            if message is not None:
                assert message.text("id").strip()
                assert message.text("en").strip()


@every_rule
def test_module_is_named_after_its_rule(module: DescribedRule) -> None:
    name = str(getattr(module, "__name__", "")).rsplit(".", 1)[-1]
    assert name == f"{module.RULE.code.lower()}_{module.RULE.name.replace('-', '_')}"


def test_codes_and_names_are_unique() -> None:
    codes = [module.RULE.code for module in all_rules()]
    names = [module.RULE.name for module in all_rules()]
    assert sorted(set(codes)) == sorted(codes)
    assert sorted(set(names)) == sorted(names)


@every_rule
def test_rule_has_cases(module: DescribedRule) -> None:
    assert (Path(__file__).parent / f"{module.RULE.code}.yml").is_file()
