"""Addresses: what people call a place, read back as the same place."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renstra.cascade import Cascade
from renstra.cascade.alamat import address, resolve
from renstra.model import Renstra
from renstra.source import KeyPath, format_keypath, parse_keypath
from renstra.workspace import load

SPECS = Path(__file__).parents[2] / "specs"
PLAN = Renstra.model_validate(
    {
        "jenis": "renstra",
        "perangkat_daerah": "Kecamatan Contoh",
        "periode": {"awal": 2024, "akhir": 2026},
        "tujuan": [
            {
                "id": "T1",
                "uraian": "Meningkatnya layanan",
                "indikator": [{"id": "ikm", "nama": "IKM"}],
                "sasaran": [{"id": "S1", "uraian": "Satu"}, {"uraian": "Dua", "indikator": [{"nama": "Nilai"}]}],
            },
        ],
        "program": [
            {"kode": "7.01.02", "unit": "Kelurahan A", "nama": "Layanan", "pagu": {"2024": 1, "akhir": 1}},
            {"kode": "7.01.02", "unit": "Kelurahan B", "nama": "Layanan"},
            {"kode": "7.01.03", "nama": "Sarana", "kegiatan": [{"kode": "7.01.03.2.01", "nama": "Bangun"}]},
            {"kode": "7.01.04", "nama": "Ganda"},
            {"kode": "7.01.04", "nama": "Ganda"},
            {"nama": "Tanpa kode", "id": "P9", "kegiatan": [{"nama": "Tanpa kode"}]},
        ],
        "variabel": {"keluhan": {"nama": "Keluhan", "satuan": "buah", "nilai": {"2024": 3}}},
    }
)
CASCADE = Cascade(PLAN)

ADDRESSES: list[tuple[KeyPath, str]] = [
    (("tujuan", 0), "tujuan.T1"),
    (("tujuan", 0, "uraian"), "tujuan.T1.uraian"),
    (("tujuan", 0, "indikator", 0, "target", "2024"), "indikator.ikm.target.2024"),
    (("tujuan", 0, "sasaran", 0), "sasaran.S1"),
    (("tujuan", 0, "sasaran", 1, "indikator", 0), "tujuan.T1.sasaran[1].indikator[0]"),
    (("program", 0, "pagu", "akhir"), "program.7.01.02(Kelurahan A).pagu.akhir"),
    (("program", 1), "program.7.01.02(Kelurahan B)"),
    (("program", 2, "pagu", "2025"), "program.7.01.03.pagu.2025"),
    (("program", 2, "kegiatan", 0, "nama"), "kegiatan.7.01.03.2.01.nama"),
    (("program", 4, "nama"), "program[4].nama"),
    (("program", 5, "kegiatan", 0, "pagu", "2024"), "program.P9.kegiatan[0].pagu.2024"),
    (("variabel", "keluhan", "nilai", "2024"), "variabel.keluhan.nilai.2024"),
]


@pytest.mark.parametrize(("path", "text"), ADDRESSES, ids=[text for _, text in ADDRESSES])
def test_an_address_is_what_people_say_and_is_read_back(path: KeyPath, text: str) -> None:
    assert address(CASCADE, path) == text
    assert resolve(CASCADE, text) == (path,)


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        ("program[0].pagu.akhir", [("program", 0, "pagu", "akhir")]),
        ("program.0.pagu.akhir", [("program", 0, "pagu", "akhir")]),
        (" 7.01.03.pagu.2025 ", [("program", 2, "pagu", "2025")]),
        ("7.01.03.2.01", [("program", 2, "kegiatan", 0)]),
        ("ikm.target.2024", [("tujuan", 0, "indikator", 0, "target", "2024")]),
        ("T1.sasaran.1", [("tujuan", 0, "sasaran", 1)]),
        ("program.7.01.04.pagu.2024", [("program", 3, "pagu", "2024"), ("program", 4, "pagu", "2024")]),
        ("program.7.01.02", [("program", 0), ("program", 1)]),
        ("program", [("program",)]),
        ("", []),
        ("program.7.01.09", []),
        ("program.7.01.03.pagi.2025", []),
        ("program[9]", []),
        ("program[x]", []),
        ("program.7.01.03..pagu", []),
        ("program.7.01.03.pagu[0]", []),
        ("sasaran.T1", []),
        ("perangkat_daerah", [("perangkat_daerah",)]),
        ("periode.awal", [("periode", "awal")]),
        ("uraian", []),
    ],
)
def test_what_a_text_means(text: str, paths: list[KeyPath]) -> None:
    assert resolve(CASCADE, text) == tuple(paths)


def test_every_figure_of_a_real_plan_has_an_address_of_its_own() -> None:
    plan = load(SPECS / "jombang-dinkopum-2024-2026").plan
    places = {figure.place for figure in plan.ledger.figures()}
    assert len({address(plan.cascade, place) for place in places}) == len(places)
    assert all(resolve(plan.cascade, address(plan.cascade, place)) == (place,) for place in places)


_KEYS = st.text(st.characters(exclude_characters='"', exclude_categories=["Cs"]), max_size=8)


@given(st.lists(st.integers(0, 99) | _KEYS, max_size=6).filter(lambda steps: not steps or isinstance(steps[0], str)))
def test_a_written_key_path_is_read_back(steps: list[str | int]) -> None:
    assert parse_keypath(format_keypath(tuple(steps))) == tuple(steps)
