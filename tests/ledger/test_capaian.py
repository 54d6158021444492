"""Achievement: each method, rounding to what is stated, and what cannot be computed."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renstra.cascade import Cascade
from renstra.ledger import Undefined
from renstra.ledger.capaian import CapaianTable, percentage
from renstra.ledger.figure import evaluate
from renstra.model import RencanaDaerah, Renstra
from renstra.model.kinerja import Metode
from renstra.quantity import round_half_up


def table(*rows: dict[str, Any]) -> CapaianTable:
    plan = Renstra.model_validate(
        {
            "jenis": "renstra",
            "perangkat_daerah": "Dinas",
            "periode": {"awal": 2024, "akhir": 2026},
            "capaian": {"periode": {"awal": 2021, "akhir": 2023}, "indikator": [{"nama": "A", **row} for row in rows]},
        }
    )
    return CapaianTable(Cascade(plan))


def year(target: Any, realised: Any, percent: Any, method: str | None = None) -> dict[str, Any]:
    row = {"target": {2021: target}, "realisasi": {2021: realised}, "persen": {2021: percent}}
    return row if method is None else {**row, "metode": method}


def causes(*rows: dict[str, Any]) -> list[str]:
    return [found.sebab for found in table(*rows).disagreements()]


@pytest.mark.parametrize(
    ("method", "target", "realised", "expected"),
    [
        (None, 10, 12, 120),
        ("positif", 10, 12, 120),
        ("negatif", 10, 12, 80),
        ("negatif", 10, 25, -50),
        ("negatif_bagi", 10, 8, 125),
        ("positif", 10, 0, 0),
        ("positif", 0, 0, None),
        ("negatif", 0, 3, None),
        ("negatif_bagi", 3, 0, None),
        ("negatif_bagi", 0, 3, 0),
        ("ordinal", 3, 2, None),
    ],
)
def test_methods(method: Metode | None, target: int, realised: int, expected: int | None) -> None:
    assert percentage(method, Decimal(target), Decimal(realised)) == expected


positive = st.decimals(min_value="0.01", max_value="9999", places=2)


@given(positive, positive, st.sampled_from(["positif", "negatif", "negatif_bagi"]), st.integers(0, 4))
def test_the_method_rounded_to_any_decimals_is_accepted(
    target: Decimal, realised: Decimal, method: Metode, places: int
) -> None:
    value = percentage(method, target, realised)
    assert value is not None
    stated = round_half_up(value, places)
    assert causes(year(target, realised, stated, method)) == []
    assert causes(year(target, realised, stated)) == []  # no method named: one of them gives it
    assert causes(year(target, realised, stated + 3 + abs(value), method)) == ["keliru"]


@given(positive, positive, st.sampled_from(["positif", "negatif", "negatif_bagi"]))
def test_figures_are_derived_as_the_method_says(target: Decimal, realised: Decimal, method: Metode) -> None:
    made = table(year(target, realised, 0, method))
    figures = {figure.place: figure for figure in made.figures()}
    (derivation,) = figures[made.place(0, "persen", 2021)].derivations
    terms = [stated for term in derivation.terms if (stated := figures[term].stated) is not None]
    derived = made.derived(0, 2021)
    assert isinstance(derived, Decimal)
    assert abs(Decimal(evaluate(derivation.kind, terms)) - derived) < Decimal("1e-15")


def test_figures_of_a_printed_table() -> None:
    rows = [
        year("1%", "1.5%", "100 %"),
        year("10%", "36.67 %", "367 %"),
        year(5000, 6375, "128%"),
        year(2400, 2279, "95%"),
    ]
    (found,) = table(*rows).disagreements()
    assert (found.sebab, found.baris, found.tahun) == ("keliru", 0, 2021)
    assert found.stated == 100
    assert found.implied == 150
    assert found.place == ("capaian", "indikator", 0, "persen", "2021")


def test_rounding_of_target_and_realisation_explains_a_small_difference() -> None:
    found = list(table(year("3.5", "3.6", 102, "positif"), year("3.5", "3.6", 120, "positif")).disagreements())
    assert [item.pembulatan for item in found] == [True, False]
    (whole,) = table(year(3, 2, 68, "positif")).disagreements()
    assert not whole.pembulatan


def test_what_cannot_be_computed() -> None:
    assert causes(year(0, 0, 100), year(0, 3, 100), year(3, 0, 100, "negatif_bagi")) == ["tak-terhitung"] * 3
    assert causes(year(0, 0, "n/a"), year("BB", "A", 100), year(">= 80", 81, 100), year(3, 2, 90, "ordinal")) == []


def test_what_has_no_ground() -> None:
    assert causes({"realisasi": {2021: 3}}) == ["tanpa-target"]
    assert causes({"target": {2021: "n/a"}, "realisasi": {2021: 3}, "persen": {2021: 100}}) == ["tanpa-target"]
    assert causes({"target": {2021: 3}, "persen": {2021: 100}}) == ["tanpa-realisasi"]
    assert causes({"target": {2021: 3, 2022: 4}, "realisasi": {2021: 3, 2022: "n/a"}}) == []
    assert causes({}) == []


def test_undefined_says_why_and_where() -> None:
    made = table(year(0, 3, 100), year("n/a", 3, 100), year(3, "BB", 100), {}, year(3, 2, 9, "ordinal"))
    assert [made.derived(row, 2021) for row in range(5)] == [
        Undefined("dibagi-nol", made.place(0, "target", 2021)),
        Undefined("tanpa-nilai", made.place(1, "target", 2021)),
        Undefined("bukan-bilangan", made.place(2, "realisasi", 2021)),
        Undefined("tidak-ada", made.place(3, "target", 2021)),
        Undefined("bukan-bilangan", made.place(4, "target", 2021)),
    ]


@pytest.mark.parametrize("huge", ["1e999999", "1e-999999", "-1e999999", "0." + "1" * 80])
def test_numbers_of_any_size_do_no_harm(huge: str) -> None:
    number = Decimal(huge)
    rows = [year(number, 1, 1), year(1, number, 1), year(1, 1, number), year(number, number, number)]
    for method in (None, "positif", "negatif", "negatif_bagi", "ordinal"):
        for found in table(*(row if method is None else {**row, "metode": method} for row in rows)).disagreements():
            assert found.sebab in ("keliru", "tak-terhitung")


def test_a_plan_without_the_table() -> None:
    region = RencanaDaerah.model_validate({"jenis": "rpd", "periode": {"awal": 2024, "akhir": 2026}})
    assert list(CapaianTable(Cascade(region)).disagreements()) == []
    assert CapaianTable(Cascade(region)).figures() == []
