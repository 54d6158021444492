"""``renstra explain``: trees of formulas and figures, each number at its place, and what cannot run."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from renstra.cli.figure import find_figures
from renstra.source import format_keypath
from renstra.workspace.load import load_plan
from renstra.workspace.locate import find_plans
from tests.cli.runner import HERE, assert_golden, renstra

PLANS = HERE / "rumus"
TEXTS = {
    "explain-80.txt": (("legal", "--tahun", "2025"), 80),
    "explain-200.txt": (("legal", "--tahun", "2025"), 200),
    "explain-en.txt": (("legal", "--tahun", "2025", "--lang", "en"), 80),
    "explain-realisasi.txt": (("legal", "--tahun", "2024", "--realisasi"), 80),
    "explain-years.txt": (("rasio",), 80),
    "explain-members.txt": (("omset", "--tahun", "2024,2025"), 80),
    "explain-pagu.txt": (("program.2.17.07.pagu.akhir",), 80),
    "explain-akhir.txt": (("izin.target.akhir",), 80),
    "explain.json": (("rasio", "--tahun", "2025", "--format", "json"), 80),
    "explain-pagu.json": (("program[0].pagu.akhir", "--format", "json"), 80),
}
BAD_CALLS = {
    "near": ("legla", "tidak ada indikator legla. Maksudnya legal?"),
    "nothing near": ("zzz", "tidak ada indikator zzz."),
    "empty": ("", 'tidak ada indikator "".'),
    "several": ("usaha mikro", "usaha mikro cocok dengan 3 indikator; sebutkan satu: omset ("),
    "no formula": ("bb", 'indikator "Predikat SAKIP" tidak mempunyai rumus.'),
    "broken formula": ("rusak", "tidak terbaca; lihat renstra check --select RM001"),
    "no figure there": ("program[0].nama", "tidak ada angka di program[0].nama."),
    "too many figures": ("program", "program memuat"),
    "figure": ("program.2.17.08.pagu.akhir", "Maksudnya program.2.17.07.pagu.akhir?"),
}


@pytest.fixture(autouse=True)
def _beside_the_plans(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(PLANS)


def _json(*arguments: str) -> list[dict[str, Any]]:
    result = renstra("explain", "dinas-rumus", *arguments, "--format", "json")
    assert (result.code, result.err) == (0, "")
    found: list[dict[str, Any]] = json.loads(result.out)["penjelasan"]
    return found


@pytest.mark.parametrize("name", TEXTS)
def test_text(name: str) -> None:
    arguments, columns = TEXTS[name]
    result = renstra("explain", "dinas-rumus", *arguments, columns=columns)
    assert (result.code, result.err) == (0, "")
    if name.endswith(".txt"):
        assert max(map(len, result.out.splitlines())) <= columns
    assert_golden(name, result.out)


@pytest.mark.parametrize("name", BAD_CALLS)
def test_bad_call(name: str) -> None:
    text, sentence = BAD_CALLS[name]
    result = renstra("explain", "dinas-rumus", text)
    assert (result.code, result.out) == (2, "")
    assert sentence in result.err
    assert len(result.err) < 400
    english = renstra("explain", "dinas-rumus", text, "--lang", "en")
    assert english.code == 2
    assert english.err != result.err


def test_one_plan_is_needed() -> None:
    result = renstra("explain", ".", "legal")
    assert (result.code, result.out) == (2, "")
    assert "ada 2 rencana di sini; sebutkan satu: dinas-lain dan dinas-rumus" in result.err
    assert "tiada: tidak ada." in renstra("explain", "tiada", "legal").err
    assert "NUL" in renstra("explain", "a\0b", "legal").err
    assert "tahun 2030 di luar rencana" in renstra("explain", "dinas-rumus", "legal", "--tahun", "2030").err


@pytest.mark.parametrize("text", ["legal", "LEGAL", "mikro  berlegalitas", "tujuan[0].sasaran[0].indikator[0]"])
def test_an_indicator_has_many_names(text: str) -> None:
    assert _json(text, "--tahun", "2025")[0]["id"] == "legal"


@pytest.mark.parametrize("text", ["legal.target.2026", "tujuan.0.sasaran.0.indikator.0.target.2026"])
def test_target_with_formula_is_explained_by_it(text: str) -> None:
    found = _json(text)
    assert [(item["id"], item["tahun"], item["sesuai"]) for item in found] == [("legal", 2026, False)]


@pytest.mark.parametrize(
    "text", ["program[0].pagu.akhir", "program.0.pagu.akhir", "program.2.17.07.pagu.akhir", "2.17.07.pagu.akhir"]
)
def test_a_figure_has_many_names(text: str) -> None:
    assert _json(text)[0] == _json("program[0].pagu.akhir")[0]


def test_a_row_and_a_total_are_figures_too() -> None:
    row = _json("program.2.17.07.pagu")
    assert [item["jalur"] for item in row] == [f"program[0].pagu.{key}" for key in (2024, 2025, 2026, "akhir")]
    assert _json("program.2.17.07.pagu", "--tahun", "2025") == [row[1]]
    total = _json("pagu.2025")[0]
    assert (total["tertulis"], total["nilai"]) == (None, row[1]["nilai"])
    assert [term["jalur"] for term in total["turunan"][0]["dari"]] == ["program[0].pagu.2025"]


def test_an_indicator_without_formula_shows_its_figures() -> None:
    assert [item["jalur"].rpartition(".")[2] for item in _json("izin")][-1] == "akhir"


def test_figures_of_every_kind_are_found() -> None:
    plan = load_plan(next(iter(find_plans([str(HERE.parents[1] / "specs" / "jombang-dinkopum-2024-2026")]))))
    places = [figure.place for figure in plan.ledger.figures()]
    for place in places[:: len(places) // 25]:
        assert find_figures(plan, format_keypath(place)) == (place,)
    assert any('["' in format_keypath(place) for place in places[:: len(places) // 25])
    assert find_figures(plan, "Usaha Mikro") == ()


def test_base_year_is_held_against_the_baseline() -> None:
    found = _json("izin.awal")[0]
    assert (found["jalur"][-5:], found["turunan"]) == (".awal", [])
    assert _json("legal", "--tahun", "2023")[0]["tertulis"] == "4"


def test_every_source_stands_where_it_is_said_to() -> None:
    """The text of the file at the place of a number is that number."""
    checked = 0
    for indicator in ("legal", "rasio", "omset"):
        for realised in ((), ("--realisasi",)):
            for item in _json(indicator, *realised):
                for source in _sources(item["pohon"]):
                    if source["nilai"] is None:
                        continue
                    checked += 1
                    place = source["tempat"]
                    line = Path(place["file"]).read_text(encoding="utf-8").splitlines()[place["line"] - 1]
                    assert line[place["column"] - 1 : place["end_column"] - 1] == source["nilai"]
    assert checked > 15


def _sources(part: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield from part["sumber"]
    for child in part["bagian"]:
        yield from _sources(child)


def test_sub_results_carry_their_units() -> None:
    tree = _json("legal", "--tahun", "2025")[0]["pohon"]
    assert tree["satuan"] == "persen"
    difference = tree["bagian"][0]["bagian"][0]
    assert (difference["teks"], difference["nilai"]) == ("um_legal[2025] - um_legal[2024]", "120")
    assert difference["satuan"] == "unit usaha"


def test_terminal_without_signs() -> None:
    for arguments in (("explain", "dinas-rumus", "legal"), ("project", "dinas-rumus", "legal"), ("evaluate",)):
        out = renstra(*arguments, encoding="ascii").out
        assert "~ 5,7" in out or "5,714286% ~ " in out
        assert "?" not in out


def test_missing_number_names_its_variable() -> None:
    tree = _json("rasio", "--tahun", "2026")[0]["pohon"]
    assert tree["sebab"] == "data-kosong: pembina 2026"
    source = tree["bagian"][0]["sumber"][0]
    assert (source["asal"], source["nilai"], source["jalur"]) == ("tidak-ada", None, None)
    assert source["tempat"]["line"] == 55
