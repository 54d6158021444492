"""Restated values: what counts as the same, and which cells differ."""

from typing import Any

import pytest

from renstra.cascade import Cascade
from renstra.ledger.kutipan import Kutipan, kutipan, same_value
from renstra.model import RencanaDaerah, Renstra
from renstra.quantity import parse_target


def restated(indicator: dict[str, Any], *rows: dict[str, Any]) -> list[Kutipan]:
    plan = Renstra.model_validate(
        {
            "jenis": "renstra",
            "perangkat_daerah": "Dinas",
            "periode": {"awal": 2024, "akhir": 2026},
            "tujuan": [{"uraian": "T", "indikator": [{"id": "a", "nama": "A", **indicator}]}],
            "iku": [{"baris": [{"indikator": "a", "nama": "A", **row} for row in rows]}],
        }
    )
    return kutipan(Cascade(plan))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("18", "18%"),
        ("1%", "1.0%"),
        ("17,27", "17.27"),
        ("69-70", "69.0 - 70,0"),
        (">= 80", "≥ 80"),
        ("BB", "bb"),
        ("n/a", "n/a (belum ada data)"),
    ],
)
def test_the_same_written_differently(one: str, other: str) -> None:
    assert same_value(parse_target(one), parse_target(other))
    assert same_value(parse_target(other), parse_target(one))


@pytest.mark.parametrize(
    ("one", "other"), [("18", "19"), ("n/a", "0"), ("n/a", "BB"), ("80", ">= 80"), ("69-70", "69-71"), ("BB", "B")]
)
def test_not_the_same(one: str, other: str) -> None:
    assert not same_value(parse_target(one), parse_target(other))
    assert not same_value(parse_target(other), parse_target(one))


def test_differing_cells_with_both_places() -> None:
    indicator = {"awal": "4%", "target": {2024: "5%", 2025: "6%", 2026: "7%"}}
    (row,) = restated(indicator, {"awal": "n/a", "target": {2024: "2%", 2025: "6,0%", 2026: "n/a", "akhir": "n/a"}})
    assert [found.kunci for found in row.differences] == ["awal", 2024, 2026]
    second = row.differences[1]
    assert second.place == ("iku", 0, "baris", 0, "target", "2024")
    assert second.source_place == ("tujuan", 0, "indikator", 0, "target", "2024")


def test_cells_that_one_side_leaves_out_are_not_compared() -> None:
    rows = restated({"target": {2024: 1}}, {"awal": 3}, {"target": {2025: 2}}, {})
    assert [row.differences for row in rows] == [[], [], []]


def test_each_restated_figure_derives_from_its_source() -> None:
    (row,) = restated({"awal": 1, "target": {2024: 2}}, {"awal": 1, "target": {2024: 2, "akhir": "BB"}})
    assert [(figure.stated, figure.derivations[0].terms) for figure in row.figures()] == [
        (1, (("tujuan", 0, "indikator", 0, "awal"),)),
        (2, (("tujuan", 0, "indikator", 0, "target", "2024"),)),
        (None, (("tujuan", 0, "indikator", 0, "target", "akhir"),)),
    ]


def test_rows_without_a_source_are_left_out() -> None:
    assert restated({}, {"indikator": "entah"}, {"indikator": None}) == []
    region = RencanaDaerah.model_validate({"jenis": "rpd", "periode": {"awal": 2024, "akhir": 2026}})
    assert kutipan(Cascade(region)) == []
