"""The diagnosis of targets, restated values, tables, facts and totals, each on a plan as short as shows the point."""

from decimal import Decimal
from typing import Any

import pytest

from renstra.cascade import Cascade
from renstra.ledger import Ledger
from renstra.ledger.diagnosis import Cause
from renstra.model import Renstra
from renstra.source import format_keypath

HEAD = {"jenis": "renstra", "perangkat_daerah": "Dinas", "periode": {"awal": 2024, "akhir": 2026}}


def causes(**plan: Any) -> tuple[Cause, ...]:
    return Ledger(Cascade(Renstra.model_validate(HEAD | plan))).diagnosis.causes


def corrections(cause: Cause) -> dict[str, Any]:
    return {format_keypath(item.place): item.implied for item in cause.explanation.corrections}


def targets(akhir: str, own: dict[Any, Any], restated: dict[Any, Any] | None = None) -> dict[str, Any]:
    indikator = {"id": "I", "nama": "Indikator", "akhir": akhir, "target": own}
    plan: dict[str, Any] = {"tujuan": [{"uraian": "T", "indikator": [indikator]}]}
    if restated is not None:
        plan["iku"] = [{"baris": [{"indikator": "I", "nama": "Indikator", "target": restated}]}]
    return plan


def test_a_sum_of_targets_says_that_one_of_four_is_wrong() -> None:
    (cause,) = causes(**targets("jumlah", {2024: 10, 2025: 20, 2026: 30, "akhir": 70}))
    assert corrections(cause) == {"tujuan[0].indikator[0].target.akhir": 60}
    assert not cause.is_clear
    assert len(cause.alternatives) == 3


def test_a_restated_row_tells_which_year_is_wrong() -> None:
    right = {2024: 10, 2025: 20, 2026: 30, "akhir": 60}
    (cause,) = causes(**targets("jumlah", right, right | {2025: 2}))
    assert corrections(cause) == {"iku[0].baris[0].target.2025": 20}
    assert cause.is_clear
    assert [format_keypath(item.place) for item in cause.settles] == [
        "iku[0].baris[0].target.akhir",
        "iku[0].baris[0].target.2025",
    ]


def test_two_places_that_differ_are_two_alternatives() -> None:
    (cause,) = causes(**targets("terakhir", {2024: 5, 2025: 6, 2026: 7}, {2024: 4, 2025: 6, 2026: 7}))
    assert corrections(cause) == {"iku[0].baris[0].target.2024": 5}
    assert [item.place[0] for other in cause.alternatives for item in other.corrections] == ["tujuan"]


def test_a_mean_that_rounds_to_what_is_stated_is_no_disagreement() -> None:
    assert causes(**targets("rata_rata", {2024: 33, 2025: 33, 2026: 34, "akhir": "33.3"})) == ()
    (cause,) = causes(**targets("rata_rata", {2024: 33, 2025: 33, 2026: 34, "akhir": "43.3"}))
    assert corrections(cause)["tujuan[0].indikator[0].target.akhir"] == Decimal("33.3")


@pytest.mark.parametrize("huge", ["1e400", "1e-400"])
def test_absurd_numbers_are_left_alone(huge: str) -> None:
    assert causes(**targets("jumlah", {2024: Decimal(huge), 2025: 1, 2026: 1, "akhir": 3})) == ()


def test_a_cell_of_a_table() -> None:
    rows = [{"nama": "A", "nilai": {"P": "5.5", "L": 9, "J": "14.5"}}, {"nama": "B", "nilai": {"P": 3, "L": 3, "J": 5}}]
    table = {"nama": "T", "kolom": ["P", "L", {"nama": "J", "jumlah_dari": "semua"}], "baris": rows}
    (cause,) = causes(pegawai=[table | {"jumlah": {"P": "8.5", "L": 11, "J": "19.5"}}])
    assert corrections(cause) == {"pegawai[0].baris[1].nilai.L": 2}
    assert cause.is_clear


def test_what_most_statements_of_a_fact_say_counts() -> None:
    said = [{"nilai": number, "asal": f"Bab {number}"} for number in (852, 862, 862)]
    (cause,) = causes(fakta=[{"nama": "Koperasi", "pernyataan": said}])
    assert corrections(cause) == {"fakta[0].pernyataan[0].nilai": 862}
    assert cause.is_clear
    (even,) = causes(fakta=[{"nama": "Koperasi", "pernyataan": said[:2]}])
    assert not even.is_clear
    assert len(even.alternatives) == 1


def test_a_total_speaks_for_the_year_of_a_program() -> None:
    one = {"kode": "1.01.01", "nama": "P", "pagu": {2024: 1000, 2025: 2000, 2026: 3000, "akhir": 6000}}
    other = {"kode": "1.01.02", "nama": "Q", "pagu": {2024: 1000, 2025: 7000, 2026: 3000, "akhir": 6000}}
    (cause,) = causes(program=[one, other], pagu={2024: 2000, 2025: 4000, 2026: 6000})
    assert corrections(cause) == {"program[1].pagu.2025": 2000}
    assert cause.is_clear
    assert len(cause.settles) == 2


def test_parents_without_pagu_are_replaced_by_what_they_sum_up() -> None:
    years = {2024: 1000, 2025: 2000, 2026: 3000, "akhir": 6000}
    kegiatan = [{"nama": "A", "pagu": years}, {"nama": "B", "pagu": years | {2025: 2500}}]
    (cause,) = causes(program=[{"nama": "P", "pagu": {"akhir": 12_000}, "kegiatan": kegiatan}])
    assert len(cause.settles) == 2
    options = [item.place for found in (cause.explanation, *cause.alternatives) for item in found.corrections]
    assert sorted(options) == [("program", 0, "kegiatan", 1, "pagu", str(year)) for year in (2024, 2025, 2026)]


def test_a_plan_without_figures_has_no_causes() -> None:
    assert causes() == ()
