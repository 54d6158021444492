"""What is typed becomes one tree; every fault is found, with its place."""

import pickle
from typing import Any

import pytest

from renstra.formula import FormulaError, parse
from renstra.formula.limits import MAX_FAULTS
from tests.formula.kasus import cases


@pytest.mark.parametrize("case", cases("canonical"), ids=lambda case: case["teks"])
def test_canonical_text(case: dict[str, Any]) -> None:
    formula = parse(case["teks"])
    assert str(formula) == case.get("kanonik", case["teks"])
    assert parse(str(formula)) == formula


@pytest.mark.parametrize("case", cases("fault"), ids=lambda case: case["teks"] or "kosong")
def test_faults(case: dict[str, Any]) -> None:
    text = case["teks"]
    with pytest.raises(FormulaError) as caught:
        parse(text)
    faults = [[fault.kind, text[slice(*fault.span)].strip()] for fault in caught.value.faults]
    if case.get("longgar"):
        assert case["salah"][0] in faults
    else:
        assert faults == case["salah"]
    for language in ("id", "en"):
        assert caught.value.describe(language)
        assert all(fault.message(language) for fault in caught.value.faults)


def test_several_faults_at_once_are_reported_with_hints() -> None:
    with pytest.raises(FormulaError) as caught:
        parse("0,5 * a + 1.000 b")
    assert [fault.kind for fault in caught.value.faults] == ["koma-desimal", "angka-rancu", "operator-hilang"]
    assert "0.5" in caught.value.faults[0].hint("en")
    assert caught.value.faults[2].expectation("id").startswith("operator")


def test_faults_are_bounded() -> None:
    with pytest.raises(FormulaError) as caught:
        parse("0,5 + " * 600)
    assert len(caught.value.faults) <= MAX_FAULTS


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("a+" * 3000 + "a", "terlalu-panjang"),
        ("(" * 51 + "a" + ")" * 51, "terlalu-dalam"),
        ("-" * 60 + "a", "terlalu-dalam"),
        ("not " * 60 + "a", "terlalu-dalam"),
        ("abs(" * 60 + "a" + ")" * 60, "terlalu-dalam"),
        ("+".join(["a"] * 200), "terlalu-dalam"),
        ("a + " + "9" * 41, "angka-terlalu-panjang"),
        ("," * 1500, "terlalu-panjang"),
        ("1 + not " * 23 + "a", "terlalu-dalam"),
        ("sum(" + "a, " * 400 + "a[n-1])", "terlalu-panjang"),
        ("sum(" + f"{'a' * 15}, " * 235 + "a[n-1])", "terlalu-panjang"),
    ],
)
def test_limits(text: str, kind: str) -> None:
    with pytest.raises(FormulaError) as caught:
        parse(text)
    assert kind in [fault.kind for fault in caught.value.faults]


@pytest.mark.parametrize("piece", ["1 + not ", "- not ", "not ", "2 ^ not ", "a < not ", "- - ", "a and not "])
def test_what_is_read_close_to_the_limit_has_a_canonical_text_within_it(piece: str) -> None:
    """Parentheses that canonical text needs around ``not`` count as nesting already in a text that lacks them."""
    read = [times for times in range(1, 52) if not _kinds(piece * times + "a")]
    assert read == list(range(1, len(read) + 1))
    assert len(read) > 10
    assert all("terlalu-dalam" in _kinds(piece * times + "a") for times in range(len(read) + 1, 52))
    for times in read:
        formula = parse(piece * times + "a")
        assert parse(str(formula)) == formula


def _kinds(text: str) -> list[str]:
    try:
        parse(text)
    except FormulaError as error:
        return [fault.kind for fault in error.faults]
    return []


def test_long_chain_can_be_read_compared_and_pickled() -> None:
    formula = parse(" + ".join(["a"] * 140))
    assert formula.evaluate({"a": {2024: 1}}, 2024).value == 140
    assert pickle.loads(pickle.dumps(formula)) == formula
    assert hash(formula) == hash(parse(str(formula)))


def test_formula_and_error_are_picklable() -> None:
    formula = parse("(um[n] - um[n-1]) / um[n-1] * 100%")
    assert pickle.loads(pickle.dumps(formula)) == formula
    assert pickle.loads(pickle.dumps(formula.tree)) == formula.tree
    with pytest.raises(FormulaError) as caught:
        parse("a +")
    assert pickle.loads(pickle.dumps(caught.value)).faults == caught.value.faults


def test_names_and_years() -> None:
    formula = parse("(um[n] - um[n-1]) / pdrb[awal] + sum(x[awal..n]) + ind.legalitas + y[2020]")
    assert formula.names == ("um", "pdrb", "x", "ind.legalitas", "y")
    assert formula.years(range(2024, 2026), awal=2023) == {
        "um": (2023, 2024, 2025),
        "pdrb": (2023,),
        "x": (2023, 2024, 2025),
        "ind.legalitas": (2024, 2025),
        "y": (2020,),
    }
    assert formula.years([2024])["pdrb"] == ()


@pytest.mark.parametrize(
    "text", ['"' * 3999, "a " * 1990, "1 " * 900, "[" * 900, "case(" * 400, "x[" * 900, "- " * 900]
)
def test_long_nonsense_is_refused(text: str) -> None:
    with pytest.raises(FormulaError):
        parse(text)
