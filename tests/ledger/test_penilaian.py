"""Achievement by every method, with floor, cap, rounding and the predicates of the scales."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import renstra
from renstra.ledger.penilaian import achievement, adjusted, assess
from renstra.model import AturanCapaian, Indikator, Renstra, scale_of
from renstra.quantity import parse_target


@pytest.mark.parametrize(
    ("fields", "target", "realised", "percent", "reason"),
    [
        ({"metode": "positif"}, "80", "60", "75", None),
        ({"metode": "negatif"}, "10", "20", "0", None),
        ({"metode": "negatif_bagi"}, "10", "20", "50", None),
        ({"arah": "turun"}, "10", "12", "80", None),
        ({"arah": "naik"}, "0", "0", None, "target-nol"),
        ({}, "10", "12", None, "tanpa-metode"),
        ({"arah": "naik"}, "n/a", "12", None, "tanpa-target"),
        ({"arah": "rentang"}, "69,1-69,5", "69,3", "100", None),
        ({"arah": "rentang"}, "50-60", "25", "50", None),
        ({"arah": "rentang"}, "50-60", "90", "50", None),
        ({"arah": "naik"}, ">= 80", "85", "100", None),
        ({"arah": "naik"}, ">= 80", "40", "50", None),
        ({"arah": "turun"}, "< 10", "15", "50", None),
        ({"skala": "sakip"}, "BB", "A", "100", None),
        ({"skala": "sakip"}, "A", "B", str(Decimal(4) * 100 / 6), None),
        ({"skala": "sakip"}, "BB", "WTP", None, "di-luar-skala"),
        ({}, "BB", "A", None, "tanpa-metode"),
    ],
)
def test_achievement(
    fields: dict[str, Any], target: str, realised: str, percent: str | None, reason: str | None
) -> None:
    indikator = Indikator.model_validate({"nama": "I", **fields})
    reached: Decimal | str = realised if realised.isalpha() else Decimal(realised.replace(",", "."))
    found, why = achievement(indikator, parse_target(target), reached)
    assert why == reason
    assert found == (None if percent is None else pytest.approx(Decimal(percent), abs=Decimal("1e-20")))


def test_nothing_reached_yet() -> None:
    assert achievement(Indikator(nama="I", metode="positif"), parse_target("5"), None) == (None, "tanpa-realisasi")


def test_floor_cap_and_rounding() -> None:
    rule = AturanCapaian(batas_bawah=Decimal(0), batas_atas=Decimal(120), desimal=0)
    assert [adjusted(Decimal(x), rule) for x in ("-5", "150", "90.5")] == [0, 120, 91]
    assert adjusted(Decimal("90.5"), None) == Decimal("90.5")


@pytest.mark.parametrize(
    ("scale", "percent", "predicate"),
    [
        ("permendagri-86-2017", "91", "Sangat Tinggi"),
        ("permendagri-86-2017", "90.4", None),
        ("permendagri-86-2017", "90", "Tinggi"),
        ("permendagri-86-2017", "0", "Sangat Rendah"),
        ("permenpanrb-88-2021", "90", "A"),
        ("permenpanrb-88-2021", "90.01", "AA"),
        ("permenpanrb-88-2021", "30", "D"),
    ],
)
def test_predicates(scale: Any, percent: str, predicate: str | None) -> None:
    assert scale_of(scale).predikat(Decimal(percent)) == predicate


def test_formula_on_planned_and_realised_data(tmp_path: Path) -> None:
    plan = Renstra.model_validate(
        {
            "jenis": "renstra",
            "perangkat_daerah": "Dinas",
            "periode": {"awal": 2024, "akhir": 2025},
            "tahun_dasar": 2023,
            "variabel": {"um": {"nama": "UM", "nilai": {2023: 2022, 2024: 2200}, "rencana": "indikator izin"}},
            "tujuan": [
                {
                    "uraian": "T",
                    "indikator": [
                        {"id": "izin", "nama": "Izin", "target": {2024: 2100, 2025: 2220}},
                        {
                            "nama": "Pertumbuhan",
                            "arah": "naik",
                            "satuan": "persen",
                            "target": {2024: "5%", 2025: "6%"},
                            "rumus": "(um[n] - um[n-1]) / um[n-1] * 100%",
                        },
                    ],
                }
            ],
        }
    )
    renstra.write_plan(plan, tmp_path)
    rows = [item for item in assess(renstra.load(tmp_path).plan.ledger.rumus) if item.node.indikator.rumus]
    first, second = rows
    assert first.hitungan is not None
    assert first.hitungan.value is not None
    assert round(first.hitungan.value, 2) == Decimal("3.86")
    assert isinstance(first.realisasi, Decimal)
    assert round(first.realisasi, 2) == Decimal("8.80")
    assert first.predikat == "Sangat Tinggi"
    assert second.realisasi is None
    assert second.alasan == "tanpa-realisasi"
