"""A member that only one of two sets has is missing in the other, and ``ifmissing`` answers for it."""

from decimal import Decimal

from renstra.formula import parse


def test_ifmissing_answers_for_a_member_without_partner() -> None:
    data = {"x": {2024: {"A": Decimal(1)}, 2025: {"A": Decimal(2), "B": Decimal(5)}}}
    result = parse("sum(ifmissing(x[n-1], x))").evaluate(data, 2025)
    assert result.value == 6


def test_without_an_answer_it_stays_undefined() -> None:
    data = {"x": {2024: {"A": Decimal(1)}, 2025: {"A": Decimal(2), "B": Decimal(5)}}}
    result = parse("sum(x - x[n-1])").evaluate(data, 2025)
    assert result.value is None
    assert result.undefined is not None
