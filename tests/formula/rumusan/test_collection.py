"""The official collection of printed formulas: how many are understood, and the table of the documentation."""

import json
import os
from pathlib import Path

import pytest

from renstra.formula.rumusan.collection import rows, translated
from renstra.formula.rumusan.measure import FIRST, MARKS, Outcome, is_whole, main, outcomes, share, table

ROOT = Path(__file__).parents[3]
FILE = Path(os.environ.get("RENSTRA_FORMULAS") or ROOT.parent / "shared" / "formulas" / "official.jsonl")
PAGE = ROOT / "docs" / "rumusan.md"

needs_file = pytest.mark.skipif(not FILE.exists(), reason="the collection is not part of this repository")


@pytest.fixture(scope="module")
def measured() -> list[Outcome]:
    return outcomes(FILE.read_text(encoding="utf-8").splitlines())


@needs_file
def test_share_of_complete_texts(measured: list[Outcome]) -> None:
    whole = [one for one in measured if is_whole(one)]
    print(f"{share(whole):.1%} of {len(whole)} complete texts among the first {FIRST}")
    assert share(whole) >= 0.8
    assert share(whole, 1) >= 0.7


@needs_file
def test_share_of_cut_texts(measured: list[Outcome]) -> None:
    cut = [one for one in measured if one.row.is_formula and one.row.is_cut]
    assert share(cut) >= 0.8


@needs_file
@pytest.mark.skipif("RENSTRA_FORMULAS" in os.environ, reason="the page tells of the collection beside the repository")
def test_table_of_the_page(measured: list[Outcome]) -> None:
    page = PAGE.read_text(encoding="utf-8")
    inside = page.split(f"{MARKS[0]}\n")[1].split(MARKS[1])[0]
    assert inside == table(measured), "run: python -m renstra.formula.rumusan.measure FILE --docs docs/rumusan.md"


ROW = {
    "id": "X1", "nama": "Persentase koperasi sehat", "rumus_teks": "koperasi sehat dibagi seluruh koperasi",
    "satuan": "%", "kelas": "rasio_persen",
    "formula": "sehat[n] / semua[n] * 100", "variabel": {"sehat": "unit", "semua": "unit"},
    "cacat": [],
}  # fmt: skip


def test_measure_of_any_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hopeless = {**ROW, "id": "X2", "rumus_teks": "lihat lampiran", "formula": "semua / sehat + 7", "kelas": "lain"}
    none = {**ROW, "id": "X3", "formula": None}
    file, page = tmp_path / "baris.jsonl", tmp_path / "laman.md"
    file.write_text("\n".join(map(json.dumps, (ROW, hopeless, none))), encoding="utf-8")
    page.write_text(f"# Laman\n\n{MARKS[0]}\n{MARKS[1]}\n", encoding="utf-8")
    assert main([str(file), "--failed", "--docs", str(page)]) == 0
    told = capsys.readouterr().out
    assert "| **teks lengkap, semua** | 2 | 1 | 1 | 50 % |" in told
    assert "X2 lain" in told
    assert "1 teks yang bukan rumus" in told
    assert "| **teks lengkap, semua** | 2 |" in page.read_text(encoding="utf-8")


def test_variables_stand_in_an_order_that_tells_nothing() -> None:
    (row,) = rows([json.dumps({**ROW, "variabel": {"b": "unit", "a": "unit"}})])
    assert list(row.variables) == ["a", "b"]


@pytest.mark.parametrize(
    ("python", "text"),
    [
        ("sum(x[t] for t in range(tahun_awal, n+1))", "sum(x[awal..n])"),
        ("sum(w[i] * x[i] for i in unsur)", "sum(w * x)"),
        ("sum(1 for k in kota if x[k] >= 2) / count(kota)", "count(x >= 2) / count(x)"),
        ("1 if x <= 2 else 0", "if(x <= 2, 1, 0)"),
        ("-x + 1 if x > 0 and (y < 2 or z) else 0", "if(x > 0 and (y < 2 or z = 1), -x + 1, 0)"),
        ("avg(x) / stdev(x)", "mean(x[awal..n]) / stdev(x[awal..n])"),
        ("max(x, y)", "max(x, y)"),
        ("sum(x[b] for b in bulan(12))", "sum(x[n, 1..12])"),
        ("x[0] / x[n-1] + x[2024]", "x[awal] / x[n-1] + x[2024]"),
        ("sum(x[i] for i in unsur) / count(unsur)", "sum(x) / count(x)"),
        ("sum(x[i] for i in unsur if y[i] != 3)", "sum(if(y <> 3, x, 0))"),
        ("count(unsur)", "count(unsur)"),
        ("(a * b) ** (1/3)", "(a * b) ^ (1 / 3)"),
        ("x[b] - x[b-1]", "x[n, b] - x[n, b-1]"),
        ("lookup(s, {'A': 4, 'B': 3})", 'lookup(s; "A": 4; "B": 3)'),
    ],
)
def test_translation(python: str, text: str) -> None:
    assert str(translated(python)) == text


def test_what_the_language_cannot_say() -> None:
    for python in ("[x for x in y]", "lookup(s, {x: 4})", "x(1)", "lookup(s, {**t})"):
        assert translated(python) is None
