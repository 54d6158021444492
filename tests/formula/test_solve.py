"""Which value of a variable gives a target: all of them, largest first, exactly where that can be."""

from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renstra.formula import parse

Y = 2024


@pytest.mark.parametrize(
    ("text", "target", "values"),
    [
        ("x", 5, "5"),
        ("-x + 3", 5, "-2"),
        ("x / 4 * 100%", 30, "1.2"),
        ("2 * x - x / 2", 3, "2"),
        ("x * x", 9, "3 -3"),
        ("x ^ 2", 0, "0"),
        ("x ^ 2", 2, "1.414213562373095048801688724209698078570 -1.414213562373095048801688724209698078570"),
        ("(x + 1) ^ 2", 16, "3 -5"),
        ("1 / x", 4, "0.25"),
        ("x / (x + 2)", "0.5", "2"),
        ("(x - 1) / (x - 2) + 1 / (x - 2)", 3, "3"),
        ("x / (x - 1) - 1 / (x - 1)", 2, ""),
        ("x / (x * x)", 2, "0.5"),
        ("a * x + b", 10, "3.5"),
        ("sum(x, a, b)", 10, "5"),
        ("mean(x, a, b)", 3, "4"),
        ("sum(x[n-1..n])", 10, "6"),
        ("mean(x[n-2..n])", 5, "8"),
        ("if(a > 1, x, 2 * x)", 8, "8"),
        ("if(a < 1, x, 2 * x)", 8, "4"),
        ("case(a < 1: x; a < 3: 3 * x; else: 7)", 9, "3"),
        ("case(a < 1: x; else: x + 1)", 9, "8"),
        ("(x - x[n-1]) / x[n-1] * 100%", 50, "6"),
        ("x ^ 3", 27, "3"),
        ("sqrt(x)", 3, "9"),
        ("abs(x)", 3, "3 -3"),
        ("if(x > 10, x, 2 * x)", 30, "30"),
        ("max(x, 3)", 7, "7"),
        ("x ^ 3 - x", 0, "1 0 -1"),
        ("10 ^ x", 1000, "3"),
    ],
)
def test_values(text: str, target: str | int, values: str) -> None:
    data: Mapping[str, Mapping[int, int]] = {"a": {Y: 2}, "b": {Y: 3}, "x": {Y - 2: 3, Y - 1: 4}}
    solution = parse(text).solve("x", Decimal(target), data, Y)
    assert " ".join(f"{value:f}" for value in solution.values) == values
    assert solution.value == (solution.values[0] if values else None)
    assert (solution.undefined is None) == bool(values)
    if len(values) < 20:
        for value in solution.values:
            assert parse(text).evaluate({**data, "x": {Y - 2: 3, Y - 1: 4, Y: value}}, Y).value == Decimal(target)


@pytest.mark.parametrize(
    ("text", "exact"),
    [("x * 2", True), ("x * x", True), ("x * x * x", False), ("sqrt(x)", False), ("if(x > 0, x, 1)", False)],
)
def test_exact_up_to_the_second_degree(text: str, exact: bool) -> None:
    assert parse(text).solve("x", 1, {}, Y).exact is exact


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a", "tidak-terselesaikan"),
        ("x[n-1] * a", "tidak-terselesaikan"),
        ("x * 0", "tidak-terselesaikan"),
        ("x ^ 2 + 9", "tidak-terselesaikan"),
        ("x + kosong", "variabel-tidak-ada"),
        ("x + a[n-1]", "data-kosong"),
        ("x / (a - 2)", "pembagi-nol"),
        ("case(a > 5: x)", "tidak-ada-cabang"),
        ("x - x", "tidak-terselesaikan"),
        ("x ^ 40 * 0", "tidak-terselesaikan"),
        ("floor(x)", ""),
    ],
)
def test_reasons(text: str, reason: str) -> None:
    solution = parse(text).solve("x", 4, {"a": {Y: 2}, "x": {Y - 1: 3}}, Y)
    found = solution.undefined
    assert (found.reason if found else "") == reason
    assert found is None or (solution.value, solution.values, found.name, found.year) == (None, (), "x", Y)


@given(st.integers(1, 9), st.integers(-9, 9), st.integers(-9, 9), st.integers(-200, 200))
def test_every_value_gives_the_target_and_none_is_missed(a: int, b: int, c: int, x: int) -> None:
    text = f"{a} * x ^ 2 + ({b}) * x + ({c})"
    target = a * x * x + b * x + c
    found = parse(text).solve("x", target, {}, Y).values
    assert Decimal(x) in found
    assert len(found) == (1 if 2 * a * x == -b else 2)
    assert list(found) == sorted(found, reverse=True)
