"""What formulas are worth: exact, or no value with its reason and place."""

import subprocess
import sys
from decimal import Decimal
from typing import Any

import pytest

from renstra.formula import Result, Undefined, parse
from renstra.formula.formula import COMPILE_AFTER
from tests.formula.kasus import cases


def entry(value: Any) -> Any:
    """Numbers stand in the cases as text; a text value ends with ``!``."""
    if isinstance(value, dict):
        return {key: entry(item) for key, item in value.items()}
    if value is None:
        return None
    if value.endswith("!"):
        return value[:-1]
    return int(value) if value.lstrip("-").isdecimal() else Decimal(value)


@pytest.mark.parametrize("case", cases("value"), ids=lambda case: case["rumus"])
def test_value(case: dict[str, Any]) -> None:
    formula = parse(case["rumus"])
    data = entry(case.get("data", {}))
    results = [
        formula.evaluate(data, 2024, awal=case.get("awal"), part=case.get("bagian")) for _ in range(COMPILE_AFTER + 3)
    ]
    first = results[0]
    assert all(result == first for result in results)  # compiled or not
    if "tanpa" in case:
        assert first.value is None
        assert first.undefined is not None
        assert (first.undefined.reason, first.undefined.where) == (case["tanpa"], case["di"])
        assert first.undefined.message("id")
        assert first.undefined.message("en")
    elif case.get("kira"):
        assert first.value is not None
        assert abs(first.value - Decimal(case["nilai"])) < Decimal("1e-38")
    else:
        assert str(first.value) == case["nilai"]
    assert first.left_out == case.get("dilewati", 0)


def test_missing_members_are_counted() -> None:
    undefined = parse("sum(x)").evaluate({"x": {2024: {"a": 1, "b": None, "c": None}}}, 2024).undefined
    assert undefined is not None
    assert (undefined.count, undefined.total, undefined.name, undefined.year) == (2, 3, "x", 2024)
    assert undefined.message("en") == "2 of 3 members have no value in sum(x[2024])"


def test_two_layers_of_sets() -> None:
    formula = parse("count(sum(w * d) over pertanyaan >= batas) / count(sum(d) over pertanyaan) * 100")
    data = {
        "w": {2024: {"p1": Decimal("0.25"), "p2": Decimal("0.75")}},
        "d": {2024: {("r1", "p1"): 1, ("r1", "p2"): 0, ("r2", "p1"): 0, ("r2", "p2"): 1}},
        "batas": Decimal("0.5"),
    }
    sets = {"w": ("pertanyaan",), "d": ("rumah_tangga", "pertanyaan")}
    assert formula.evaluate(data, 2024, sets=sets).value == 50


def test_undefined_in_the_data_is_passed_on() -> None:
    cycle = Undefined("lingkaran", "ind.a")
    result = parse("ind.a + 1").evaluate({"ind.a": {2024: cycle}}, 2024)
    assert result == Result(None, None, cycle)


def test_floats_are_a_wrong_call() -> None:
    for _ in range(COMPILE_AFTER + 3):
        with pytest.raises(TypeError, match=r"x\[2024\]"):
            parse("x").evaluate({"x": {2024: 0.5}}, 2024)


@pytest.mark.parametrize("value", ["NaN", "Infinity", "1E+999999", "1E-999999"])
def test_numbers_that_are_none(value: str) -> None:
    formula = parse("x * 2")
    for _ in range(COMPILE_AFTER + 3):
        assert formula.evaluate({"x": {2024: Decimal(value)}}, 2024).undefined is not None


def test_large_sums_stay_bounded() -> None:
    members = {f"k{i}": Decimal(i + 1) / 8 for i in range(2000)}
    result = parse("sum(1 / x)").evaluate({"x": {2024: members}}, 2024)
    harmonic = sum((Decimal(8) / (i + 1) for i in range(2000)), Decimal(0))
    assert result.value is not None
    assert abs(result.value - harmonic) < Decimal("1e-20")


def test_import_is_light() -> None:
    code = "import sys, renstra.formula; print(*sys.modules)"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert "pydantic" not in out
    assert "numpy" not in out


@pytest.mark.parametrize(
    "text",
    [
        "*".join(["x^99"] * 40),
        "((x^999)^999)^999",
        "exp(500)^99",
        "x ^ -999 / x ^ 999",
        "(x + 1/3) ^ (1/63)",
        "x^0.3333333",
    ],
)
def test_large_numbers_end_soon_and_alike(text: str) -> None:
    formula = parse(text)
    results = [formula.evaluate({"x": {2024: 10**18}}, 2024) for _ in range(COMPILE_AFTER + 3)]
    assert all(result == results[0] for result in results)


def test_explain_shows_what_was_looked_at() -> None:
    data = {"um": {2023: 2000, 2024: 2100}}
    found = parse("if(um[n-1] > 0, (um[n] - um[n-1]) / um[n-1] * 100%, 0)").explain(
        data, 2024, units={"um": "unit usaha"}
    )
    assert found.lines()[:4] == [
        "if(um[2023] > 0, (um[2024] - um[2023]) / um[2023] * 100%, 0) = 5 persen",
        "  um[2023] > 0 = benar",
        "    um[2023] = 2000 unit usaha",
        "  (um[2024] - um[2023]) / um[2023] * 100% = 5 persen",
    ]
    missing = parse("case(x > 1: 1 / y; else: 0)").explain({"x": {2024: 2}}, 2024)
    assert missing.lines()[-1].strip() == "y[2024] = tidak ada nilai (variabel y tidak ada dalam data)"


def test_solve() -> None:
    growth = parse("(um[n] - um[n-1]) / um[n-1] * 100%")
    levels = growth.project("um", {2024: 5, 2025: 6, 2026: 7}, {"um": {2023: 2022}})
    assert [str(level.value) for level in levels.values()] == ["2123.1", "2250.486", "2408.02002"]
    assert growth.solve("um", 5, {"um": {2024: 2100}}, 2024, at=2023).value == 2000
    both = parse("x * (x - 3)").solve("x", 10, {}, 2024)
    assert (both.values, both.exact) == ((Decimal(5), Decimal(-2)), True)
    rooted = parse("sqrt(x) + x ^ 3").solve("x", Decimal("12.5"), {}, 2024)
    assert rooted.value is not None
    assert not rooted.exact
    assert abs(rooted.value - Decimal("2.2245532162378667790811499458")) < Decimal("1e-25")
    assert parse("x ^ 2").solve("x", -1, {}, 2024).undefined is not None
    assert parse("y + 1").solve("x", 1, {"y": {2024: 1}}, 2024).undefined is not None
    assert parse("x / y").solve("x", 1, {"y": {2024: None}}, 2024).undefined is not None
    assert parse("sum(x[n-1..n])").solve("x", 10, {"x": {2023: 4}}, 2024).value == 6


def test_result_carries_its_unit() -> None:
    result = parse("a / b * 100%").evaluate({"a": {2024: 1}, "b": {2024: 4}}, 2024, units={"a": "orang", "b": "jiwa"})
    assert (result.value, str(result.unit)) == (Decimal(25), "persen")
