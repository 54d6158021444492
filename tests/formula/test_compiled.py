"""The fast way gives what the tree gives, to the last character, or leaves the answer to the tree."""

from dataclasses import replace
from decimal import Context, Decimal, getcontext, localcontext
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from renstra.formula import Undefined, parse
from renstra.formula.compile import compile_kernel, compile_tree
from renstra.formula.evaluate import result
from renstra.formula.formula import COMPILE_AFTER
from renstra.formula.load import Context as Place
from tests.formula import oracle

YEARS = (2022, 2023, 2024)
TEXTS = (
    "a", "-a", "5%", "a + b", "a - b", "0.3 * a + 0.5 * b + 0.2 * c", "a / b * 100%",
    "(a[n] - a[n-1]) / a[n-1] * 100%", "a / 4 + b / 25", "a / 3", "a / 0.7", "a / b / c", "a / b + b / c",
    "a * b * c * 1000000000000", "a ^ 3 - b ^ 2", "(a * b * c) ^ (1/3) * 100", "a ^ (1/2)", "(a - b) ^ (1/5)",
    "(a / b) ^ (1/3)", "1 / a ^ (1/3)", "a ^ (1/2) * a ^ (1/2)",
    "case(a / b * 100% >= 90: 4; a / b * 100% >= 75: 3; else: 1)", "case(a > b: a; a < b: b / 3)",
    "if(a = b, 1, a - b)", "if(1 < a <= b and not a = c or b > c, a / c, b)",
    "case(a > 0: case(a > 5: 1 / a; else: a); else: if(a / b > 1, 0, -a))", "if(a / b > 1, a / b, 1) + a / b",
    "sum(a[n-2..n])", "mean(a[n-1..n]) - max(a, b)", "round(a / b, 2)", "a[2022] - a[awal]", "min(a, b) * abs(c)",
    "a * 0", "0 / a", "0 * (a - 5)", "(a + b) * (a - b) / (a + b)",
)  # fmt: skip
usual = st.integers(-99, 99) | st.decimals(-999, 999, places=2) | st.integers(0, 10**15)
odd = st.one_of(
    st.none(), st.booleans(), st.just("WTP"), st.sampled_from((10**20000, -(10**101), 10**99)),
    st.sampled_from(
        ("NaN", "sNaN", "Infinity", "-Infinity", "-0", "0E+7", "0E-9", "1E+3", "12.500", "1E-400", "1E+99", "-1E+401",
         "1." + "0" * 46 + "1", "9" * 85, "1." + "3" * 1200, "0." + "3" * 90)
    ).map(Decimal),
    st.decimals(allow_nan=False, allow_infinity=False),
)  # fmt: skip
entries = usual | usual | odd
complete = st.fixed_dictionaries(dict.fromkeys(YEARS, usual))
series = st.dictionaries(st.sampled_from(YEARS), entries, max_size=3) | complete
datasets = st.fixed_dictionaries(dict.fromkeys("abc", series))


def by_tree(formula: Any, data: Any) -> Any:
    return result(formula.tree, Place(data, 2024, 2022))


def check(formula: Any, data: Any) -> None:
    """Compiled or not, one by one or in rows, and whatever the context of the caller: the same to the character."""
    expected = by_tree(formula, data)
    text = str(expected.value)
    compiled = compile_tree(formula.tree)
    for fast in compiled or ():
        found = fast(data, 2024, 2022)
        assert found is None or (str(found.value), found.undefined) == (text, expected.undefined)
    kernel = compile_kernel(formula.tree)
    if kernel is not None:
        years = {"n": 2024, "awal": 2022, "": 0}
        row = tuple(data.get(name, {}).get(years[point.anchor] + point.offset) for name, point in kernel.leaves)
        for rows in (kernel.whole, kernel.mixed):
            assert {str(value) for value in rows([row, row]) if value is not None} <= {text}
    by_member = {name: {year: {"kab": series.get(year)} for year in YEARS} for name, series in data.items()}
    if not any(isinstance(entry, bool | str) for series in data.values() for entry in series.values()):
        cell = formula.panel(by_member, [2024], awal=2022)[2024].get("kab")
        if isinstance(cell, Undefined):
            assert expected.undefined is not None
            assert replace(cell, where="") == replace(expected.undefined, where="")
            assert cell.where == f"{expected.undefined.where} kab"
        elif formula.names:
            assert str(cell) == text
    with localcontext(Context(prec=3, Emax=5, Emin=-5)):
        again = [formula.evaluate(data, 2024, awal=2022) for _ in range(COMPILE_AFTER + 3)]
        assert (getcontext().prec, getcontext().Emax) == (3, 5)
    assert {(str(one.value), one.undefined) for one in again} == {(text, expected.undefined)}


@pytest.mark.parametrize("text", TEXTS)
@given(datasets)
@settings(max_examples=60)
def test_formulas_of_every_shape(text: str, data: Any) -> None:
    check(parse(text), data)


@given(oracle.arithmetic, datasets)
def test_any_arithmetic(tree: Any, data: Any) -> None:
    check(parse(oracle.text(tree)), data)


@pytest.mark.parametrize("text", TEXTS)
def test_plain_numbers_take_the_fast_way(text: str) -> None:
    """So that the laws above do not hold for nothing."""
    compiled = compile_tree(parse(text).tree)
    assert compiled is not None
    whole = {name: dict.fromkeys(YEARS, number) for name, number in (("a", 9), ("b", 4), ("c", 2))}
    parts = {name: {year: Decimal(number) / 8 for year, number in series.items()} for name, series in whole.items()}
    for fast, data in zip(compiled, (cast("Any", whole), cast("Any", parts))):
        found = fast(data, 2024, 2022)
        assert found is not None
        assert str(found.value) == str(by_tree(parse(text), data).value)


def test_whole_and_decimal_numbers_side_by_side_take_the_fast_way() -> None:
    compiled = compile_tree(parse("a / b * 100%").tree)
    assert compiled is not None
    found = compiled[1]({"a": {2024: 3}, "b": {2024: Decimal("0.80")}}, 2024, None)
    assert found is not None
    assert str(found.value) == "375"
