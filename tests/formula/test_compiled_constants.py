"""Constants that are worked out when a formula is compiled: the ninth evaluation gives what the first gave."""

from decimal import Decimal

import pytest

from renstra.formula import parse


@pytest.mark.parametrize(
    "text",
    [
        "x + 1/0",
        "1/0 + x",
        "1/0 * x",
        "x / 0 + 1 / 0",
        "x + 5 / (2 - 2)",
        "x / 3 + x / 7",
        "x + 0.5 + 1/3",
        "x" + f" / {'9' * 30} + x / {'7' * 30}" * 40,
        "x / " + " / ".join(["9" * 30] * 60),
    ],
)
def test_every_evaluation_gives_the_same(text: str) -> None:
    formula = parse(text)
    results = {formula.evaluate({"x": {2024: Decimal("1.5")}}, 2024) for _ in range(12)}
    assert len({(result.value, result.undefined and result.undefined.reason) for result in results}) == 1
