"""Small plans of every shape that a comparison meets: with and without ids and codes, equal names, rows that moved."""

from typing import Any

from hypothesis import strategies as st

from renstra.model import Renstra

YEARS = (2024, 2025, 2026)
_WORDS = ("usaha", "mikro", "koperasi", "pelatihan", "data", "izin", "pasar", "modal")

names = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=4).map(" ".join)
_texts = st.none() | names
_amounts = st.none() | st.integers(0, 5).map(lambda number: number * 1_000_000)
_targets = st.sampled_from(("5%", "6", "6.5%", "7 unit", "5 - 6", ">= 80", "BB", "n/a", "n/a (belum ada)"))
_formulas = st.sampled_from(("a / b", "a×100% / b", "c / b", "(a[n] - a[n-1]) / a[n-1]", "bukan rumus ("))
_keys = st.sampled_from((*YEARS, "akhir"))


def _some(required: dict[str, Any], optional: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(required, optional=optional)


def _lists(item: st.SearchStrategy[Any], most: int = 3) -> st.SearchStrategy[list[Any]]:
    return st.lists(item, max_size=most)


def _ids(letter: str) -> st.SearchStrategy[str]:
    return st.integers(1, 4).map(lambda number: f"{letter}{number}")


_pagu = st.dictionaries(_keys, _amounts, max_size=4)
_indikator = _some(
    {"nama": names},
    {
        "id": _ids("i"),
        "satuan": _texts,
        "awal": _targets,
        "target": st.dictionaries(_keys, _targets, max_size=3),
        "rumus": _formulas,
        "catatan": _texts,
    },
)
_money = {"kode": st.sampled_from(("1", "2", "1.1", "1.2")), "unit": _texts, "pagu": _pagu, "asal": _texts,
          "indikator": _lists(_indikator, 2)}  # fmt: skip
_sub = _some({"nama": names}, _money)
_kegiatan = _some({"nama": names}, {**_money, "sub_kegiatan": _lists(_sub)})
_program = _some(
    {"nama": names}, {**_money, "id": _ids("p"), "mendukung": _lists(_ids("s"), 2), "kegiatan": _lists(_kegiatan)}
)
_goal = {"id": _ids("s"), "indikator": _lists(_indikator, 2), "asal": _texts}
_strategi = _some({"uraian": names}, {"id": _ids("g"), "arah_kebijakan": _lists(names, 2)})
_sasaran = _some({"uraian": names}, {**_goal, "strategi": _lists(_strategi, 2)})
_tujuan = _some({"uraian": names}, {**_goal, "sasaran": _lists(_sasaran)})
_numbers = st.sampled_from(("1", "2,5", "2.50", "-"))
_variabel = _some(
    {"nama": names},
    {
        "satuan": _texts,
        "nilai": st.dictionaries(st.sampled_from(YEARS), _numbers, max_size=2),
        "anggota": st.dictionaries(names, st.dictionaries(st.sampled_from(YEARS), _numbers, max_size=2), max_size=2),
        "bagian": st.dictionaries(
            st.sampled_from(YEARS), st.dictionaries(st.integers(1, 3), _numbers, max_size=2), max_size=2
        ),
        "rencana": st.none() | _ids("i"),
    },
)
_tabel = _some(
    {"nama": names, "kolom": st.just(["a", "b"])},
    {
        "jumlah": st.dictionaries(st.sampled_from("ab"), _numbers, max_size=2),
        "baris": _lists(
            _some(
                {"nama": names},
                {
                    "nilai": st.dictionaries(st.sampled_from("ab"), _numbers, max_size=2),
                    "teks": st.dictionaries(st.sampled_from("ab"), names, max_size=2),
                },
            )
        ),
    },
)
_iku = _some({}, {"nama": names, "baris": _lists(_some({"nama": names}, {"indikator": _ids("i"), "awal": _targets}))})

plans: st.SearchStrategy[Renstra] = _some(
    {
        "jenis": st.just("renstra"),
        "perangkat_daerah": names,
        "periode": st.sampled_from(({"awal": 2024, "akhir": 2026}, {"awal": 2025, "akhir": 2029})),
    },
    {
        "judul": _texts,
        "tahun_dasar": st.sampled_from((2023, 2024)),
        "keparahan": st.dictionaries(st.sampled_from(("PG001", "PG002")), st.sampled_from(("galat", "catatan"))),
        "pagu": _pagu,
        "bidang_urusan": _lists(st.sampled_from(("2.17", "2.07")), 2),
        "tujuan": _lists(_tujuan),
        "program": _lists(_program),
        "iku": _lists(_iku, 2),
        "aset": _lists(_tabel, 2),
        "variabel": st.dictionaries(st.sampled_from("abc"), _variabel, max_size=2),
        "perubahan": st.none()
        | st.fixed_dictionaries(
            {"dari": names, "keterangan": _lists(st.fixed_dictionaries({"pada": names, "alasan": names}), 2)}
        ),
    },
).map(Renstra.model_validate)
