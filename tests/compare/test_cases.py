"""Cases as data: two plans and what changed, in ``kasus.yml``."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from renstra.compare import Change, FieldChanged, FigureChanged, FormulaChanged, Reordered, diff
from renstra.model import Renstra
from renstra.quantity import format_target

CASES = yaml.load((Path(__file__).parent / "kasus.yml").read_text(encoding="utf-8"), yaml.BaseLoader)
_IDENTITY = {"jenis": "renstra", "perangkat_daerah": "Dinas", "periode": {"awal": 2024, "akhir": 2026}}


def _plan(values: dict[str, Any]) -> Renstra:
    return Renstra.model_validate({**_IDENTITY, **values})


def _value(value: Any) -> str:
    return str(value) if value is None or isinstance(value, int | Decimal | str | tuple) else format_target(value)


def _line(change: Change) -> str:
    """A change on one line: kind, level, code or name, then what it says."""
    part = change.part
    words = [change.jenis, part.jenis, part.kode or part.nama]
    match change:
        case FigureChanged(isian=isian, kunci=key, dari=old, ke=new):
            share = None if change.persen is None else f"{round(change.persen, 2).normalize():f}"
            words += [
                isian,
                *([] if key is None else [str(key)]),
                _value(old),
                _value(new),
                str(change.selisih),
                str(share),
            ]
        case FieldChanged(isian=isian, dari=old, ke=new):
            words += [isian, _value(old), _value(new)]
        case FormulaChanged(isian=isian, dari=old, ke=new, nama=renamed):
            words += [isian, old, new, *(f"{was}>{now}" for was, now in renamed)]
        case Reordered(isian=isian):
            words.append(isian)
    return " ".join(words).strip()


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    old, new = _plan(case["semula"]), _plan(case["menjadi"])
    assert [_line(change) for change in diff(old, new)] == list(case["perubahan"])
    assert {change.inverse() for change in diff(old, new)} == set(diff(new, old))


def test_long_lists_of_renamed_rows_are_recognised() -> None:
    """More siblings than are compared name by name; each has a word that few others have."""
    rows = [{"nama": f"Pelatihan dan pendampingan usaha kelompok k{number}a"} for number in range(300)]
    renamed = [{"nama": f"{row['nama']} binaan"} for row in reversed(rows)]
    changes = diff(_plan({"program": rows}), _plan({"program": renamed}))
    assert [change.jenis for change in changes].count("nama") == 300
    assert not {"tambah", "hapus"} & {change.jenis for change in changes}


def test_units_that_are_written_once_are_the_same() -> None:
    indikator = {"nama": "Omset", "target": {"2024": "5"}}
    old = _plan({"tujuan": [{"uraian": "Satu", "indikator": [indikator]}]})
    new = _plan({"tujuan": [{"uraian": "Satu", "indikator": [{**indikator, "target": {"2024": "6%"}}]}]})
    (change,) = diff(old, new)
    assert isinstance(change, FigureChanged)
    assert (change.selisih, change.persen) == (Decimal(1), Decimal(20))
