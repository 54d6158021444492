"""The ledger as a whole: any figure can be asked for, with its value and where it comes from."""

from decimal import Decimal
from pathlib import Path

import pytest

import renstra
from renstra.ledger import Ledger, Undefined
from renstra.model import Renstra
from renstra.quantity import agrees
from renstra.workspace import load

SPECS = Path(__file__).parents[2] / "specs"


@pytest.fixture(scope="module")
def corrected() -> Ledger:
    return renstra.load(SPECS / "jombang-dinkopum-2024-2026-diperbaiki").plan.ledger


def test_every_derivable_figure_of_the_corrected_plan_agrees(corrected: Ledger) -> None:
    compared = 0
    for figure in corrected.figures():
        for derivation in figure.derivations:
            value = corrected.derive(derivation)
            if figure.stated is not None and not isinstance(value, Undefined):
                compared += 1
                assert agrees(Decimal(figure.stated), Decimal(value)), figure
    assert compared > 300


def test_figure_knows_both_ways_to_derive_it(corrected: Ledger) -> None:
    figure = corrected.figure(("program", 0, "pagu", "akhir"))
    assert figure is not None
    assert figure.stated == 2_515_203_200
    assert [corrected.derive(derivation) for derivation in figure.derivations] == [2_515_203_200] * 2


def _ledger(plan: dict[str, object], tmp_path: Path) -> Ledger:
    head = {"jenis": "renstra", "perangkat_daerah": "Dinas", "periode": {"awal": 2024, "akhir": 2025}}
    renstra.write_plan(Renstra.model_validate(head | plan), tmp_path)
    return load(tmp_path).plan.ledger


def test_parent_without_pagu_is_the_sum_of_its_children(tmp_path: Path) -> None:
    kegiatan = [{"nama": "A", "pagu": {2024: 1, 2025: 2}}, {"nama": "B", "pagu": {2024: 10, 2025: 20}}]
    ledger = _ledger({"program": [{"nama": "P", "kegiatan": kegiatan}]}, tmp_path)
    assert ledger.value(("program", 0, "pagu", "2025")) == 22
    assert ledger.value(("program", 0, "pagu", "akhir")) == 33


def test_unknown_amount_makes_the_sum_undefined_and_says_where(tmp_path: Path) -> None:
    kegiatan = [{"nama": "A", "pagu": {2024: 1, 2025: 2}}, {"nama": "B", "pagu": {2024: 10}}]
    ledger = _ledger({"program": [{"nama": "P", "pagu": {2025: 5}, "kegiatan": kegiatan}]}, tmp_path)
    figure = ledger.figure(("program", 0, "pagu", "2025"))
    assert figure is not None
    missing = Undefined("tidak-ada", ("program", 0, "kegiatan", 1, "pagu", "2025"))
    assert ledger.derive(figure.derivations[0]) == missing
    assert ledger.value(("program", 9, "pagu", "2025")) == Undefined("tidak-ada", ("program", 9, "pagu", "2025"))


def test_division_by_a_target_of_zero_is_undefined(tmp_path: Path) -> None:
    row = {"nama": "I", "target": {2020: 0}, "realisasi": {2020: 0}, "persen": {2020: "100%"}}
    ledger = _ledger({"capaian": {"periode": {"awal": 2020, "akhir": 2020}, "indikator": [row]}}, tmp_path)
    figure = ledger.figure(("capaian", "indikator", 0, "persen", "2020"))
    assert figure is not None
    assert ledger.derive(figure.derivations[0]) == Undefined(
        "dibagi-nol", ("capaian", "indikator", 0, "target", "2020")
    )
