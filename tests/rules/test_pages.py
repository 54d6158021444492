"""Every rule has a page, and the examples on it are true."""

import re
from pathlib import Path

import pytest

from renstra.checks.page import rule_page
from renstra.checks.registry import all_rules
from renstra.checks.rule import DescribedRule
from renstra.model import RencanaDaerah, Renstra
from tests.rules.harness import IDENTITY, findings_of
from tests.rules.said import WRONG, expected, said

IDENTITY_KEYS = {line.partition(":")[0] for line in IDENTITY.splitlines()}
every_rule = pytest.mark.parametrize("module", all_rules(), ids=lambda module: module.RULE.code)


@every_rule
def test_wrong_example_is_found(module: DescribedRule, tmp_path: Path) -> None:
    code = module.RULE.code
    found = findings_of(code, rule_page(module).wrong, tmp_path)
    assert found, "the rule does not fire on its own wrong example"
    assert said(found, tmp_path) == expected(code)[WRONG], "write it with `python -m tests.rules.said`"


@every_rule
def test_right_example_is_clean(module: DescribedRule, tmp_path: Path) -> None:
    assert findings_of(module.RULE.code, rule_page(module).right, tmp_path) == []


@every_rule
def test_both_languages_say_the_same_figures(module: DescribedRule) -> None:
    """A translation may move a figure or a quotation, never lose one, whatever the case."""
    for text in expected(module.RULE.code).values():
        lines = [line for line in text.splitlines() if re.match("    .*?(?:id|en): ", line)]
        for indonesian, english in zip(lines[::2], lines[1::2], strict=True):
            assert indonesian.partition("id: ")[0] == english.partition("en: ")[0]
            assert indonesian.partition("id: ")[2].strip()
            assert english.partition("en: ")[2].strip()
            assert _figures(indonesian) == _figures(english), (indonesian, english)


def _figures(line: str) -> list[str]:
    return sorted(re.sub("[.,]", "", figure) for figure in re.findall(r"\d[\d.,]*\d|\d", line))


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


@every_rule
def test_rule_reads_keys_that_exist(module: DescribedRule) -> None:
    assert set(module.RULE.reads) <= {*Renstra.model_fields, *RencanaDaerah.model_fields}
    assert len(set(module.RULE.basis)) == len(module.RULE.basis)


@every_rule
def test_silent_where_what_it_reads_may_be_out_of_sight(module: DescribedRule, tmp_path: Path) -> None:
    """A file that cannot be read to its end may hold any key that the others do not."""
    code, wrong = module.RULE.code, rule_page(module).wrong
    whole = {finding.path for finding in findings_of(code, wrong, tmp_path / "whole")}
    cut = findings_of(code, f"{wrong}\n# berkas: lain.yaml\ncatatan: [\n", tmp_path / "cut")
    if code.startswith("BT"):
        return
    assert {finding.path for finding in cut} <= whole
    seen = {line.partition(":")[0] for line in wrong.splitlines() if line[:1].isalpha()} | IDENTITY_KEYS
    if not set(module.RULE.reads) <= seen:
        assert not cut
