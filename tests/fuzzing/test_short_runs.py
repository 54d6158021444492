"""Short runs of the seeded fuzzers: what holds for millions of inputs holds for the first ones in every test run."""

import pytest

from fuzz import fuzz_formula, fuzz_plan


@pytest.mark.parametrize("seed", range(4))
def test_plans(seed: int) -> None:
    assert fuzz_plan.run(seed, 150).startswith(f"seed {seed}: 150 plans")


@pytest.mark.parametrize("seed", range(2))
def test_formulas(seed: int) -> None:
    assert fuzz_formula.run(seed, 2000).startswith(f"seed {seed}: 2,000 inputs")


def test_printed_formulas() -> None:
    assert fuzz_formula.run(0, 60, rumusan=True).startswith("seed 0: 60 inputs")
