"""The panel in floats is the exact panel to the precision of a float, and has no value where that has none."""

import doctest
import math
import re
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renstra.formula import Undefined, UnsupportedError, parse
from renstra.formula.functions import FUNCTIONS, Function

np = pytest.importorskip("numpy", reason="pip install 'renstra[numpy]'")

YEARS, MEMBERS = (2021, 2022, 2023, 2024), ("kab1", "kab2", "kab3")
FORMULAS = (
    "a / b * 100%", "(a[n] - a[n-1]) / a[n-1] * 100%", "0.3 * a + 0.5 * b - 0.2 * c", "(a * b) ^ (1/3) * 100",
    "case(a >= 9: 4; 2 < a <= 7: 3; b = 0: 2; else: 1)", "case(a > b: 1; a < b: 2)", "if(not a > 3 or b > 2, a, c)",
    "if(a > 1 and b > 1, 1, 0)", "ifmissing(a / b, -1)", "a ^ b", "2 ^ -a", "power(a, 0.5)", "sqrt(a) + abs(-b)",
    "ln(a)", "log10(a) + exp(b)", "round(a / 7, 2) + floor(b / 2) + ceil(c / 2)", "round(a * 17, -1)", "clamp(a, 2, b)",
    "max(a, b, c) - min(a, b)", "mean(a, b) + median(a, b, c)", "stdev(a, b, c) + stdevp(a, b)", "sum(a[n-2..n])",
    "mean(a[n-1..n+1])", "a[2022] + b[awal]", "a[n+1] - a[1990]", "5%", "1 / (b - b)",
    "exp(400) ^ 9 / a", "lookup(a; 1: 4; 2.5: b; else: 0)", "stdev(a)", "stdevp(a)",
    "1.5 ^ 2000", "sum(a, exp(400) * exp(400))",
)  # fmt: skip
values = st.none() | st.integers(-9, 9) | st.decimals(-9, 9, places=2)
panels = st.fixed_dictionaries(
    {
        name: st.fixed_dictionaries({year: st.fixed_dictionaries(dict.fromkeys(MEMBERS, values)) for year in YEARS})
        for name in "abc"
    }
)


def arrays(data: Any) -> Any:
    """The same panel as arrays."""
    return {
        name: np.array([[math.nan if (v := series[y][m]) is None else float(v) for m in MEMBERS] for y in YEARS])
        for name, series in data.items()
    }


@pytest.mark.parametrize("text", FORMULAS)
@given(panels)
def test_floats_are_the_exact_panel(text: str, data: Any) -> None:
    formula = parse(text)
    found = formula.panel_floats(arrays(data), YEARS, awal=2021)
    assert found.shape == (len(YEARS), len(MEMBERS))
    for row, year in zip(found, YEARS, strict=True):
        for number, member in zip(row, MEMBERS, strict=True):
            alone = {name: {y: cells[member] for y, cells in series.items()} for name, series in data.items()}
            exact = formula.evaluate(alone, year, awal=2021).value
            if exact is None or abs(exact) > Decimal("1E300"):
                assert math.isnan(number)
            else:
                assert number == pytest.approx(float(exact), rel=1e-9, abs=1e-9)


@pytest.mark.parametrize("row", [row for row in FUNCTIONS if row.apply is not None], ids=lambda row: row.name)
def test_every_function_of_numbers_is_there(row: Function) -> None:
    """A row of the table whose aliases compute numbers has its way over arrays."""
    listed = ", ".join(("a", "2", "3")[: row.least])
    text = f"{row.name}({listed})"
    (found,) = parse(text).panel_floats({"a": [[2.5]]}, (2024,))
    exact = parse(text).evaluate({"a": {2024: Decimal("2.5")}}, 2024).value
    assert math.isnan(found[0]) if exact is None else found[0] == pytest.approx(float(exact), rel=1e-9)


@pytest.mark.parametrize(
    "text", ['lookup(a; "A": 1)', 'if(s = "A", 1, 0)', "sum(a) over k", "sum(known(a))", "count(a)", "a[n, 1]",
             "round(a, b)", "sum(a[awal..n])", "a > 1", "if(a, 1, 2)"]
)  # fmt: skip
def test_what_arrays_cannot_hold_is_refused(text: str) -> None:
    with pytest.raises(UnsupportedError, match="numpy"):
        parse(text).panel_floats({"a": np.ones((1, 2)), "b": np.ones((1, 2)), "s": np.ones((1, 2))}, (2024,))


@pytest.mark.parametrize(
    "text",
    ["a / exp(400) ^ 2", "a / (10^30 * 10^300)", "a / sum(10^300 * 10^8, 10^300 * 10^8)", "1 / (a * 10^300 * 10^300)"],
)
def test_what_passes_the_largest_float_never_comes_back_as_zero(text: str) -> None:
    found = parse(text).panel_floats({"a": [[1.0, math.inf]]}, (2024,))
    assert all(map(math.isnan, found[0]))


def test_undefined_cells_of_the_exact_panel_are_nan() -> None:
    formula = parse("a / b")
    exact = formula.panel({"a": {2024: {"x": 1, "y": 1}}, "b": {2024: {"x": 0, "y": 4}}})[2024]
    found = formula.panel_floats({"a": [[1, 1]], "b": [[0, 4]]}, (2024,))
    assert isinstance(exact["x"], Undefined)
    assert math.isnan(found[0][0])
    assert found[0][1] == 0.25


def test_no_years_give_no_rows() -> None:
    assert parse("a[n-1] / a").panel_floats({"a": np.ones((0, 3))}, ()).shape == (0, 3)


@pytest.mark.parametrize("array", [[1.0, 2.0], [[1.0, 2.0]], np.ones((3, 2)), 5])
def test_another_shape_is_a_wrong_call(array: Any) -> None:
    with pytest.raises(ValueError, match="a: an array of 2 rows expected"):
        parse("a").panel_floats({"a": array}, (2023, 2024))


def test_a_name_without_array_is_a_wrong_call() -> None:
    with pytest.raises(KeyError, match="b"):
        parse("a + b").panel_floats({"a": [[1]]}, (2024,))


def test_years_may_have_gaps() -> None:
    found = parse("a - a[n-2]").panel_floats({"a": [[1], [3], [8]]}, (2020, 2021, 2023))
    assert [math.isnan(row[0]) or row[0] for row in found] == [True, True, 5]


def test_what_is_given_stays_as_it_is() -> None:
    given = np.array([[1.0, math.inf]])
    found = parse("a").panel_floats({"a": given}, (2024,))
    found[0][0] = 9
    assert given.tolist() == [[1.0, math.inf]]


def test_without_numpy_the_message_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "numpy", None)
    monkeypatch.delitem(sys.modules, "renstra.formula.panel_floats", raising=False)
    with pytest.raises(ModuleNotFoundError, match=r"renstra\[numpy\]"):
        parse("a").panel_floats({"a": [[1]]}, (2024,))


def test_the_example_of_the_page_is_true() -> None:
    page = Path(__file__).parents[2] / "docs" / "formula-developers.md"
    blocks = re.findall(r"^```pycon\n(.*?)^```$", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    test = doctest.DocTestParser().get_doctest("\n".join(blocks), {}, page.name, str(page), 0)
    assert test.examples
    assert doctest.DocTestRunner().run(test).failed == 0
