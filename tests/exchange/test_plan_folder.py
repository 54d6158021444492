"""A plan written is the plan that loads."""

from datetime import date
from pathlib import Path

import pytest

import renstra
from renstra.model import Organisasi, Periode, Renstra

SPECS = Path(__file__).parents[2] / "specs"
PLANS = sorted({path.parent for path in SPECS.glob("*/*.yaml")})


@pytest.mark.parametrize("folder", PLANS, ids=lambda folder: folder.name)
def test_written_plan_loads_equal(folder: Path, tmp_path: Path) -> None:
    model = renstra.load(folder).plan.model
    written = renstra.write_plan(model, tmp_path)
    again = renstra.load(tmp_path).plan
    assert written
    assert again.faults == ()
    assert again.model == model


def test_plan_made_in_python(tmp_path: Path) -> None:
    plan = Renstra.model_validate(
        {
            "jenis": "renstra",
            "perangkat_daerah": "Dinas",
            "periode": {"awal": 2024, "akhir": 2025},
            "program": [{"nama": "Program: A", "kode": "2.10", "pagu": {2024: 5, 2025: None}}],
            "pengecualian": [{"aturan": "PG001", "pada": "program[0]", "alasan": "a: b", "sampai": date(2025, 12, 31)}],
        }
    )
    renstra.write_plan(plan, tmp_path)
    text = (tmp_path / "pendanaan.yaml").read_text(encoding="utf-8")
    assert 'kode: "2.10"' in text
    assert '"-"' in text
    assert "sampai: 2025-12-31\n" in (tmp_path / "pengecualian.yaml").read_text(encoding="utf-8")
    assert renstra.load(tmp_path).plan.model == plan


def test_float_is_refused() -> None:
    with pytest.raises(ValueError, match="jenis-python"):
        Renstra.model_validate(
            {
                "jenis": "renstra",
                "perangkat_daerah": "Dinas",
                "periode": {"awal": 2024, "akhir": 2025},
                "program": [{"nama": "A", "pagu": {2024: 1.5}}],
            }
        )


def test_a_part_that_says_nothing_is_still_a_part(tmp_path: Path) -> None:
    plan = Renstra(jenis="renstra", perangkat_daerah="Dinas", periode=Periode(awal=2024, akhir=2025))
    plan = plan.model_copy(update={"organisasi": Organisasi()})
    renstra.write_plan(plan, tmp_path)
    assert renstra.load(tmp_path).plan.model == plan
