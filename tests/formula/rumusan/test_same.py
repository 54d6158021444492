"""Two ways of writing one formula have one normal form; two formulas have two."""

import pytest

from renstra.formula import parse
from renstra.formula.rumusan.same import is_trivial, same


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a / b * 100%", "100 * a / b"),
        ("a / b * 100", "(a * 100) / b"),
        ("(a + b + c) / 3", "mean(a, b, c)"),
        ("a + b", "sum(b, a)"),
        ("a - b", "-b + a"),
        ("sqrt(a)", "a ^ (1 / 2)"),
        ("x[n]", "x"),
        ("case(x >= 90: 4; x >= 75: 3; else: 1)", "if(x < 75, 1, if(x < 90, 3, 4))"),
        ("case(x > 2: 1; else: 0)", "if(x <= 2, 0, 1)"),
        ("case(x = 1: 1; else: 0)", "if(x <> 1, 0, 1)"),
        ("case(x >= 1 and x <= 3: 5; else: 0)", "if(x < 1 or x > 3, 0, 5)"),
        ("case(1 <= x <= 3: 5; else: 0)", "if(not (x < 1 or 3 < x), 5, 0)"),
        ("case(x >= 50%: 1; else: 0)", "if(50 > x, 0, 1)"),
        ("if(x > 1, if(x > 2, 3, 2), 1)", "case(x <= 1: 1; x <= 2: 2; else: 3)"),
        ("if(x > 1, 2, 2)", "case(x > 7: 2; else: 2)"),
        ("case(x > 1: 50%; else: 0)", "if(x > 1, 50, 0)"),
        ("case(a > b: 1; a = b: 2; else: 3)", "if(a > b, 1, if(a = b, 2, 3))"),
    ],
)
def test_one_formula(one: str, other: str) -> None:
    assert same(parse(one).tree, parse(other).tree)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a - b / c", "(a - b) / c"),
        ("a / b", "b / a"),
        ("a / b", "a / b * 100"),
        ("x[n] - x[n-1]", "x[n-1] - x[n]"),
        ("sum(x)", "x"),
        ("sum(x) / sum(y)", "sum(x / y)"),
        ("case(x >= 90: 4; else: 1)", "case(x > 90: 4; else: 1)"),
        ("case(x >= 90: 4)", "case(x >= 90: 4; else: 1)"),
        ("a * 0", "a"),
        ("case(x = 1: 1; else: 0)", "case(x >= 1: 1; else: 0)"),
        ("case(x > 1: 1; x <= 1: 0)", "case(x > 1: 1; x < 1: 0)"),
        ("case(x > 1 or y > 1: 1; else: 0)", "case(x > 1: 1; else: 0)"),
        ("case(x > 1: x; else: 0)", "case(x > 1: 1; else: 0)"),
        ("case(x + 1 > 1: 1; else: 0)", "case(x > 1: 1; else: 0)"),
    ],
)
def test_two_formulas(one: str, other: str) -> None:
    assert not same(parse(one).tree, parse(other).tree)


@pytest.mark.parametrize("text", ["a - a", "a / a * 100", "b + (a - a)", "1 + 1"])
def test_trivial(text: str) -> None:
    assert is_trivial(parse(text).tree)
    assert not is_trivial(parse("a - b / c").tree)
