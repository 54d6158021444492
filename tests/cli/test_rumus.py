"""``renstra rumus``: proposals with their assumptions and numbers. The reader itself is tested in ``tests/formula``."""

import pytest

from tests.cli.runner import HERE, renstra

PLANS = HERE / "rumus"
PRINTED = "UM berlegalitas TH n - UM berlegalitas TH (n-1) / UM berlegalitas TH (n-1)"
MEANT = "(um_legal[n] - um_legal[n-1]) / um_legal[n-1] * 100%"


@pytest.fixture(autouse=True)
def _beside_the_plans(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(PLANS)


def test_printed_text_of_a_plan() -> None:
    """What is meant comes first, with its assumptions and with numbers from the plan."""
    result = renstra("rumus", PRINTED, "--plan", "dinas-rumus", columns=120)
    assert (result.code, result.err) == (0, "")
    first = result.out.split("\n\n")[0]
    assert f"1. {MEANT}" in first
    assert "rumus yang tertulis dalam rencana" in first
    assert "anggapan: " in first
    assert "pada data rencana: 2024 ≈ 3,8576%; 2025 ≈ 5,7143%; 2026 ≈ 5,8559%" in first


def test_text_as_it_is_printed_is_shown_too() -> None:
    """Division comes first where no parentheses are printed: another number, and units that do not fit."""
    out = renstra("rumus", PRINTED, "--plan", "dinas-rumus", columns=120).out
    literal = next(block for block in out.split("\n\n") if "dibaca sebagaimana tercetak" in block)
    assert ". um_legal[n] - um_legal[n-1] / um_legal[n-1]\n" in literal
    assert "pada data rencana: 2024 2.099; 2025 2.219; 2026 2.349" in literal
    assert "satuan: " in literal


def test_without_plan() -> None:
    result = renstra("rumus", "jumlah A dibagi jumlah B dikali 100%", "--satuan", "persen", columns=120)
    assert (result.code, result.err) == (0, "")
    assert "pada data" not in result.out
    assert "* 100%" in result.out


def test_english() -> None:
    result = renstra("rumus", PRINTED, "--plan", "dinas-rumus", "--lang", "en", columns=120)
    assert "assumed: " in result.out
    assert "on planned data: 2024 ≈ 3.8576%" in result.out


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_width(columns: int) -> None:
    result = renstra("rumus", PRINTED, "--plan", "dinas-rumus", columns=columns)
    assert max(map(len, result.out.splitlines())) <= columns


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("",), "teksnya kosong"),
        (("  ",), "teksnya kosong"),
        (("%%%",), "tidak ada rumus yang terbaca"),
        ((), "TEKS belum disebut"),
        (("a / b", "--plan", "tiada"), "tiada: tidak ada."),
        (("a / b", "--plan", "."), "sebutkan satu"),
    ],
)
def test_bad_call(arguments: tuple[str, ...], sentence: str) -> None:
    result = renstra("rumus", *arguments)
    assert (result.code, result.out) == (2, "")
    assert sentence in result.err
    assert renstra("rumus", *arguments, "--lang", "en").code == 2
