"""What holds for every formula."""

from decimal import Context, Decimal, localcontext
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from renstra.formula import FormulaError, Undefined, parse
from renstra.formula.compile import compile_tree
from renstra.formula.exact import EXACT
from renstra.formula.functions import BY_NAME, FUNCTIONS
from renstra.formula.limits import MAX_DEPTH, MAX_EXPONENT, MAX_LENGTH, MAX_NESTING, PRECISION
from renstra.formula.nodes import Node, depth
from renstra.formula.operators import KEYWORDS, SPELLINGS
from renstra.formula.parser import parse_tree
from renstra.formula.roots import decimal_root, power, root
from renstra.formula.write_text import write
from tests.formula import oracle
from tests.formula.strategies import trees

TOKENS = (
    *SPELLINGS, *KEYWORDS, *BY_NAME, "a", "um_x", "x", "n", "awal", "b", "ind.a", 'ind."a-b"', "case", "lookup",
    "(", ")", "[", "]", ",", ";", ":", "..", "%", "0", "1", "2023", "0.5", "0,5", "1.000",
    '"A"', '"', "'", "\n", "×", "∑", "{",
)  # fmt: skip


def close(value: Decimal, exact: Fraction) -> bool:
    """Equal to ``PRECISION`` significant digits."""
    return abs(Fraction(value) - exact) <= abs(exact) * Fraction(1, 10 ** (PRECISION - 1))


def check_error(error: FormulaError, text: str) -> None:
    """Every fault lies in the text and has its words."""
    assert error.faults
    for fault in error.faults:
        assert 0 <= fault.span.start <= fault.span.end <= len(text)
        assert fault.message("id")
        assert fault.message("en")
    assert error.describe("id")
    assert error.describe("en")


@given(trees)
def test_canonical_text_is_read_as_the_same_tree(tree: Node) -> None:
    assume(depth(tree) < min(MAX_DEPTH, MAX_NESTING))
    text = write(tree)
    assume(len(text) <= MAX_LENGTH)
    assert parse_tree(text) == tree
    assert write(parse_tree(text)) == text


@given(
    trees, st.dictionaries(st.sampled_from(("a", "um_x", "n")), st.dictionaries(st.integers(2020, 2024), st.integers()))
)
def test_every_tree_has_a_value_or_a_reason(tree: Node, data: dict[str, dict[int, int]]) -> None:
    assume(depth(tree) < min(MAX_DEPTH, MAX_NESTING))
    text = write(tree)
    assume(len(text) <= MAX_LENGTH)
    formula = parse(text)
    result = formula.evaluate(data, 2024, awal=2022, part=2)
    assert (result.value is None) is (result.undefined is not None)
    assert result.value is None or result.value.is_finite()
    if result.undefined is not None:
        assert result.undefined.message("id")
    formula.check_unit({"a": "orang", "um_x": "%"}, "persen")
    formula.check_cases()
    assert formula.explain(data, 2024, awal=2022, part=2).lines()


@given(oracle.arithmetic, oracle.datasets)
@settings(max_examples=400)
def test_evaluate_agrees_with_fractions(tree: Any, data: dict[str, dict[int, Any]]) -> None:
    text = oracle.text(tree)
    assume(len(text) <= MAX_LENGTH)
    formula = parse(text)
    result = formula.evaluate(data, oracle.YEAR)
    try:
        exact = oracle.value(tree, data)
    except oracle.NoValue:
        assert result.value is None
        assert isinstance(result.undefined, Undefined)
    else:
        assert result.value is not None, result.undefined
        assert close(result.value, exact)
    compiled = compile_tree(formula.tree)
    if compiled is not None:
        for fast in compiled:
            found = fast(data, oracle.YEAR, None)
            assert found is None or (found == result and str(found.value) == str(result.value))


@given(oracle.arithmetic, st.dictionaries(st.sampled_from(("kab1", "kab2", "kab3")), oracle.datasets, min_size=1))
def test_panel_is_evaluate_for_every_member(tree: Any, data: dict[str, dict[str, dict[int, Any]]]) -> None:
    formula = parse(oracle.text(tree))
    years = (oracle.YEAR - 1, oracle.YEAR)
    by_member = {
        name: {
            year: {kab: data[kab][name].get(year) for kab in data} for year in range(oracle.YEAR - 3, oracle.YEAR + 1)
        }
        for name in oracle.NAMES
    }
    found = formula.panel(by_member, years)
    for year in years:
        for kab in data if formula.names else ():
            cell, alone = found[year][kab], formula.evaluate(data[kab], year)
            if alone.value is None:
                assert isinstance(cell, Undefined)
                assert alone.undefined is not None
                assert cell.reason == alone.undefined.reason
            else:
                assert str(cell) == str(alone.value)


@given(
    st.text(max_size=200)
    | st.lists(st.sampled_from(TOKENS), max_size=40).map(" ".join)
    | st.lists(st.sampled_from(TOKENS), max_size=40).map("".join)
)
@settings(max_examples=600)
def test_no_text_raises_anything_else(text: str) -> None:
    try:
        formula = parse(text)
    except FormulaError as error:
        check_error(error, text)
    else:
        formula.evaluate({"a": {2024: 3}}, 2024)
        assert parse(str(formula)) == formula


@given(st.integers(1, 10**30), st.integers(1, 10**12), st.integers(2, 9))
def test_roots(n: int, d: int, degree: int) -> None:
    found = Fraction(*root((n, d), degree))
    low, high = found * (1 - Fraction(1, 10**PRECISION)), found * (1 + Fraction(1, 10**PRECISION))
    assert low**degree <= Fraction(n, d) <= high**degree
    assert Fraction(*root((n**degree, d**degree), degree)) == Fraction(n, d)
    assert Fraction(*power((n, d), (-2, 1))) == Fraction(d, n) ** 2


@given(
    st.integers(1, 10**40) | st.integers(1, 10**7).map(lambda k: k**3) | st.just(10**39), st.integers(-30, 30),
    st.integers(2, 64),
)  # fmt: skip
def test_a_root_depends_on_the_number_alone(coefficient: int, exponent: int, degree: int) -> None:
    number = Decimal(coefficient).scaleb(exponent, Context(prec=80))
    n, d = number.as_integer_ratio()
    with localcontext(EXACT):
        found = decimal_root(number, degree)
    assert Fraction(*root((n, d), degree)) == Fraction(found) == Fraction(*root((6 * n, 6 * d), degree))


@given(st.decimals("0.01", 40, places=3), st.integers(1, 3000), st.integers(1, 100))
def test_powers(base: Decimal, p: int, q: int) -> None:
    with localcontext(Context(prec=70)) as wide:
        exact = wide.power(base, wide.divide(p, q))
    result = parse("x ^ (p / q)").evaluate({"x": base, "p": p, "q": q}, 2024)
    if p % q == 0 and p // q > MAX_EXPONENT and base != 1:
        assert result.undefined is not None
        assert result.undefined.reason == "terlalu-besar"
    else:
        assert result.value is not None, result.undefined
        assert close(result.value, Fraction(exact))


@given(st.integers(1, 10**6), st.integers(-500, 500), st.integers(2020, 2024))
def test_solve_gives_the_target_back(before: int, rate: int, year: int) -> None:
    formula = parse("(um[n] - um[n-1]) / um[n-1] * 100%")
    data = {"um": {year - 1: before}}
    solution = formula.solve("um", rate, data, year)
    assert solution.exact
    assert solution.value is not None
    levels = {"um": {year - 1: before, year: solution.value}}
    assert formula.evaluate(levels, year).value == rate


@pytest.mark.parametrize("function", FUNCTIONS, ids=lambda row: row.name)
def test_every_row_of_the_table(function: Any) -> None:
    arguments = ", ".join(["a", "2", "3"][: function.most or 3]) if function.least < 3 else "a, 1, 9"
    if function.name == "if":
        arguments = "a > 1, 2, 3"
    for name in (function.name, *function.aliases, function.name.upper()):
        formula = parse(f"{name}({arguments})")
        assert formula.evaluate({"a": {2024: 2}}, 2024).value is not None
        assert str(formula).startswith(f"{function.name}(")
    names = [name for row in FUNCTIONS for name in (row.name, *row.aliases)]
    assert len(names) == len(set(names))
    assert function.id
    assert function.en
