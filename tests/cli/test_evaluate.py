"""``renstra evaluate``: the table at several widths, records for other programs, years, and what cannot run."""

import csv
import io
import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from renstra.report.penilaian import KOLOM
from tests.cli.runner import HERE, assert_golden, renstra

PLANS = HERE / "rumus"
TABLES = {
    "evaluate-80.txt": (("evaluate", "dinas-rumus"), 80),
    "evaluate-200.txt": (("evaluate", "dinas-rumus"), 200),
    "evaluate-45.txt": (("evaluate", "dinas-rumus"), 45),
    "evaluate-en.txt": (("evaluate", "dinas-rumus", "--lang", "en"), 80),
    "evaluate-2025.txt": (("evaluate", ".", "--tahun", "2025"), 80),
}
RECORDS = {
    "evaluate.json": ("evaluate", "dinas-rumus", "--format", "json"),
    "evaluate.csv": ("evaluate", "dinas-rumus", "--format", "csv"),
}


@pytest.fixture(autouse=True)
def _beside_the_plans(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(PLANS)


def _json(*arguments: str) -> list[dict[str, Any]]:
    result = renstra("evaluate", *arguments, "--format", "json")
    assert (result.code, result.err) == (0, "")
    records: list[dict[str, Any]] = json.loads(result.out)["penilaian"]
    return records


@pytest.mark.parametrize("name", TABLES)
def test_table(name: str) -> None:
    arguments, columns = TABLES[name]
    result = renstra(*arguments, columns=columns)
    assert (result.code, result.err) == (0, "")
    assert max(map(len, result.out.splitlines())) <= columns
    assert_golden(name, result.out)


@pytest.mark.parametrize("name", RECORDS)
def test_records(name: str) -> None:
    result = renstra(*RECORDS[name])
    assert (result.code, result.err) == (0, "")
    assert_golden(name, result.out)


def test_json_and_csv_say_the_same() -> None:
    records = _json("dinas-rumus")
    rows = list(csv.DictReader(io.StringIO(renstra(*RECORDS["evaluate.csv"]).out)))
    assert len(rows) == len(records) == 7 * 3
    for record, row in zip(records, rows, strict=True):
        assert tuple(record) == tuple(row) == KOLOM
        for key, value in record.items():
            text = "" if value is None else str(int(value)) if isinstance(value, bool) else str(value)
            assert row[key] == text


def test_numbers_are_exact_and_missing_ones_have_a_reason() -> None:
    records = _json("dinas-rumus")
    by_place = {(record["id"], record["tahun"]): record for record in records}
    grown = by_place["legal", 2024]
    assert Decimal(grown["hitungan"]) == Decimal("3.857566765578635014836795252225519287834")
    assert grown["sesuai"] is False
    assert by_place["legal", 2025]["sesuai"] is True
    assert by_place["rasio", 2025]["sebab_hitungan"] == "pembagi-nol: koperasi[2025]"
    assert by_place["legal", 2026]["sebab_realisasi"] == "data-kosong: um_legal 2026"
    assert by_place["keluhan", 2024]["sebab_capaian"] == "target-nol"
    assert by_place["omset", 2024]["sebab_predikat"] == "celah-skala"
    assert by_place["rusak", 2024]["sebab_hitungan"] == "rumus-tidak-terbaca"
    for record in records:
        with_formula = record["id"] in ("omset", "legal", "rasio", "rusak")
        assert (record["hitungan"] is None) == (not with_formula or record["sebab_hitungan"] is not None)
        if record["realisasi"] is not None:
            assert (record["capaian"] is None) == (record["sebab_capaian"] is not None)
        assert "0" not in (record["hitungan"], record["capaian"])


def test_indicator_without_formula_has_its_target_only() -> None:
    record = next(record for record in _json("dinas-rumus") if record["id"] == "izin")
    assert record["target"] == "2100"
    assert {key for key in KOLOM[KOLOM.index("hitungan") :] if record[key] is not None} == set()


def test_targets_that_are_no_numbers() -> None:
    targets = {(record["id"], record["tahun"]): record["target"] for record in _json("dinas-rumus")}
    assert targets["keluhan", 2026] == "5 - 8"
    assert targets["rusak", 2026] == ">= 3"
    assert targets["rusak", 2025] is None
    assert targets["bb", 2026] == "A"


def test_years() -> None:
    assert {record["tahun"] for record in _json("--tahun", "2024,2026", "--tahun", "2025")} == {2024, 2025, 2026}
    assert {record["rencana"] for record in _json("--tahun", "2028")} == {"dinas-lain"}
    assert {record["rencana"] for record in _json()} == {"dinas-lain", "dinas-rumus"}


@pytest.mark.parametrize("form", ["table", "json", "csv"])
def test_no_plan_has_the_year(form: str) -> None:
    result = renstra("evaluate", "dinas-rumus", "--tahun", "2031", "--format", form)
    assert (result.code, result.out) == (2, "")
    assert result.err == "renstra: tahun 2031 di luar rencana; tahunnya: 2024, 2025, 2026.\n"
    assert "outside the plan" in renstra("evaluate", "--tahun", "2031", "--lang", "en").err


@pytest.mark.parametrize("word", ["tahun", "25", "20255", "٢٠٢٥", "-1"])
def test_what_is_no_year(word: str) -> None:
    result = renstra("evaluate", f"--tahun={word}")
    assert (result.code, result.out) == (2, "")
    assert "bukan tahun" in result.err


def test_check_does_not_load_what_these_commands_need() -> None:
    """Start-up is most of what a check of one plan costs."""
    script = (
        "import sys; from renstra.cli.run import run; run(['check', '../rencana/rpd-contoh', '--exit-zero']);"
        "sys.exit(any(name.startswith(('renstra.report', 'renstra.formula')) for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, check=False).returncode == 0


def test_plan_without_indicators(tmp_path: Path) -> None:
    (tmp_path / "renstra.yaml").write_text("jenis: renstra\nperiode: {awal: 2024, akhir: 2025}\n", encoding="utf-8")
    assert "kosong" in renstra("evaluate", str(tmp_path)).out
    assert json.loads(renstra("evaluate", str(tmp_path), "--format", "json").out) == {"penilaian": []}
    assert renstra("evaluate", str(tmp_path), "--format", "csv").out == f"{','.join(KOLOM)}\n"
