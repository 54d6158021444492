"""Facts stated twice: which statement is reported, and what rounding excuses."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renstra.cascade import Cascade
from renstra.ledger.fakta import FactDisagreement, FaktaTable, agree
from renstra.model import RencanaDaerah, Renstra
from renstra.quantity import Angka, parse_target, round_half_up


def table(*facts: list[Any]) -> FaktaTable:
    data = [
        {"nama": "F", "pernyataan": [{"nilai": value, "asal": f"Bab {n}"} for n, value in enumerate(values)]}
        for values in facts
    ]
    plan = Renstra.model_validate(
        {
            "jenis": "renstra",
            "perangkat_daerah": "Dinas",
            "periode": {"awal": 2024, "akhir": 2026},
            "fakta": data,
        }
    )
    return FaktaTable(Cascade(plan))


def only(*values: Any) -> FactDisagreement:
    (found,) = table(list(values)).disagreements()
    return found


def test_the_minority_is_reported() -> None:
    found = only(862, 862, 852, 862)
    assert found.place == ("fakta", 0, "pernyataan", 2, "nilai")
    assert (found.stated, found.implied) == (parse_target("852"), parse_target("862"))
    assert found.is_majority
    assert [path[3] for path, _ in found.others] == [0, 1, 3]


def test_without_majority_the_first_is_reported() -> None:
    found = only(9015, 9061)
    assert (found.place[3], found.implied, found.is_majority) == (0, parse_target("9061"), False)
    assert only(1, 2, 3).implied == parse_target("2")
    assert only(1, 2, 2, 1, 3).place[3] == 0


@given(st.integers(0, 9), st.integers(2, 6), st.data())
def test_one_slip_among_many_is_found(right: int, count: int, data: st.DataObject) -> None:
    values = [right] * (count + 1)
    at = data.draw(st.integers(0, count))
    values[at] = data.draw(st.integers(0, 9).filter(lambda number: number != right))
    found = only(*values)
    assert found.place[3] == at
    assert found.implied == parse_target(str(right))


@given(st.decimals(min_value=0, max_value=9999, places=4), st.integers(0, 3))
def test_a_rounded_figure_agrees(figure: Any, places: int) -> None:
    assert agree(Angka(figure), Angka(round_half_up(figure, places)))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("9,05%", "9,1%", True),
        ("9,04%", "9,1%", False),
        ("2%", "2,5%", False),
        ("3%", "2,5%", True),
        ("18", "18 orang", True),
        ("n/a", "36%", False),
        ("BB", "A", False),
    ],
)
def test_agreement(one: str, other: str, same: bool) -> None:
    assert agree(parse_target(one), parse_target(other)) is same
    assert agree(parse_target(other), parse_target(one)) is same


def test_facts_stated_once_or_alike_are_right() -> None:
    made = table([862, 862], [1], [], ["9,05%", "9,1%"])
    assert list(made.disagreements()) == []
    assert [len(figure.derivations) for figure in made.figures()] == [0, 1, 0, 0, 1]
    region = RencanaDaerah.model_validate({"jenis": "rpd", "periode": {"awal": 2024, "akhir": 2026}})
    assert list(FaktaTable(Cascade(region)).disagreements()) == []
