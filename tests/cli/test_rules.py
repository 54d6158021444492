"""``renstra rule`` and ``renstra rules``."""

import pytest

from renstra.checks.registry import all_rules
from renstra.cli.rule import paragraphs
from tests.cli.runner import renstra


@pytest.mark.parametrize("name", ["PG001", "pg001", "jumlah-baris"])
def test_page_of_a_rule(name: str) -> None:
    result = renstra("rule", name)
    assert result.code == 0
    assert result.out.startswith("PG001 jumlah-baris (galat)\n")
    for part in ("\nSalah:\n\n    program:\n", "\nBenar:\n\n    program:\n", "--ignore PG001", "Permendagri 86/2017"):
        assert part in result.out


def test_page_in_english() -> None:
    result = renstra("rule", "PG001", "--lang", "en")
    assert result.out.startswith("PG001 jumlah-baris (error)\n")
    assert "\nWrong:\n" in result.out


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_rule_has_a_page_that_can_be_printed(language: str) -> None:
    for module in all_rules():
        assert renstra("rule", module.RULE.code, "--lang", language).code == 0


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_rules(columns: int) -> None:
    result = renstra("rules", columns=columns)
    lines = result.out.splitlines()
    assert max(map(len, lines)) <= columns
    listed = [line.split()[0] for line in lines if not line.startswith(" ")]
    assert [code for code in listed if code != "KODE"] == [module.RULE.code for module in all_rules()]


def test_paragraphs_are_wrapped_anew() -> None:
    text = "satu dua\ntiga empat lima\n\n- butir\n- butir\n\n    contoh: x\n\nakhir"
    assert paragraphs(text, 12) == [
        "satu dua", "tiga empat", "lima", "", "- butir", "- butir", "", "    contoh: x", "", "akhir",
    ]  # fmt: skip
