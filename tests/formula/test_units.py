"""Units are checked before any number exists."""

from typing import Any

import pytest

from renstra.formula import parse
from renstra.formula.unit_text import parse_unit
from tests.formula.kasus import cases


@pytest.mark.parametrize("case", cases("unit"), ids=lambda case: f"{case['rumus']} [{case['indikator']}]")
def test_unit(case: dict[str, Any]) -> None:
    formula = parse(case["rumus"])
    faults = formula.check_unit(case["satuan"], case["indikator"])
    marked = [[fault.kind, case["rumus"][slice(*fault.span)]] for fault in faults]
    assert marked == case.get("salah", [])
    for fault in faults:
        assert fault.message("id")
        assert fault.message("en")
    if "saran" in case:
        assert faults[0].params["saran"] == case["saran"]
    if "hasil" in case:
        assert str(formula.unit(case["satuan"]).unit) == case["hasil"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("%", "persen"), ("Rp", "rupiah"), ("juta Rp", "juta rupiah"), ("Rp/m3", "rupiah per m3"), ("jiwa", "orang"),
        ("per 100.000 penduduk", "1/100.000 jiwa"), ("ton", "ton"), ("", "rasio"), ("0-100", "skor"),
        ("Unit  Usaha", "unit usaha"), ("km²", "km2"),
    ],
)  # fmt: skip
def test_two_ways_to_write_one_unit(one: str, other: str) -> None:
    assert parse_unit(one) == parse_unit(other)


@pytest.mark.parametrize(
    ("one", "other"), [("orang", "koperasi"), ("unit usaha", "koperasi"), ("%", "poin %"), ("%", ""), ("ha", "m2")]
)
def test_units_that_differ(one: str, other: str) -> None:
    assert parse_unit(one) != parse_unit(other)


@pytest.mark.parametrize("case", cases("choice"), ids=lambda case: case["rumus"])
def test_gaps_and_overlaps(case: dict[str, Any]) -> None:
    faults = parse(case["rumus"]).check_cases()
    assert [fault.kind for fault in faults] == case.get("salah", [])
    if faults:
        assert case["teks"] in faults[0].message("id")
        assert case["teks"] in faults[0].message("en")
