"""``renstra diagnose``: causes for people and for programs, in both languages, and nothing to say."""

import json
import re
from pathlib import Path

import pytest

from renstra.ledger.diagnosis import components, milp
from tests.cli.runner import HERE, PLANS, assert_golden, renstra

WRONG = HERE / "diagnosis"
TEXTS = {
    "diagnose-80.txt": ((), 80),
    "diagnose-200.txt": ((), 200),
    "diagnose-45.txt": ((), 45),
    "diagnose-en.txt": (("--lang", "en"), 80),
    "diagnose-color.txt": (("--color", "always"), 80),
    "diagnose.json": (("--format", "json"), 80),
}


@pytest.mark.parametrize("name", TEXTS)
def test_golden(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(WRONG)
    arguments, columns = TEXTS[name]
    result = renstra("diagnose", "dinas-keliru", *arguments, columns=columns)
    assert (result.code, result.err) == (1, "")
    assert_golden(name, result.out.replace(str(WRONG), "<folder>"))
    if name.endswith(".txt"):
        assert max(map(len, re.sub(r"\x1b\[[0-9;]*m", "", result.out).splitlines())) <= columns


def test_nothing_to_say() -> None:
    result = renstra("diagnose", str(PLANS / "rpd-contoh"))
    assert (result.code, result.out, result.err) == (0, "Semua jumlah dan kutipan cocok pada 1 rencana.\n", "")
    english = renstra("diagnose", str(PLANS / "rpd-contoh"), "--lang", "en")
    assert english.out == "All sums and restated values agree in 1 plan.\n"
    record = json.loads(renstra("diagnose", str(PLANS / "rpd-contoh"), "--format", "json").out)
    assert record["ringkasan"] == {"rencana": 1, "sebab": 0, "ketidakcocokan": 0}


def test_several_plans_are_told_apart() -> None:
    result = renstra("diagnose", str(WRONG), str(PLANS), "--format", "json")
    record = json.loads(result.out)
    assert result.code == 1
    assert record["ringkasan"]["rencana"] == len(record["rencana"]) == 3
    assert {Path(plan["rencana"]).name for plan in record["rencana"] if plan["sebab"]} >= {"dinas-keliru"}


def test_a_path_that_does_not_exist() -> None:
    result = renstra("diagnose", "tidak-ada")
    assert (result.code, result.out) == (2, "")
    assert "tidak-ada: tidak ada." in result.err


def test_what_cannot_be_read_accuses_nobody(tmp_path: Path) -> None:
    (tmp_path / "renstra.yaml").write_text(
        "jenis: renstra\nperangkat_daerah: Dinas\nperiode: {awal: 2024, akhir: 2025}\n"
        "pegawai:\n  - nama: Pegawai\n    kolom: [P, L, {nama: Jumlah, jumlah_dari: semua}]\n"
        "    baris:\n      - {nama: A, nilai: {P: lima, L: 9, Jumlah: 14}}\n",
        encoding="utf-8",
    )
    result = renstra("diagnose", str(tmp_path))
    assert (result.code, result.err) == (0, "")


@pytest.mark.parametrize(
    ("language", "said"), [("id", "belum terbukti yang terkecil"), ("en", "not proved to be the smallest")]
)
def test_an_explanation_that_is_not_proved_says_so(language: str, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(components, "PROOF", 0)
    monkeypatch.setattr(milp, "has_solver", lambda: False)
    monkeypatch.setattr(components, "greedy", lambda *_: None)
    result = renstra("diagnose", str(WRONG), "--lang", language, columns=200)
    assert result.code == 1
    assert said in result.out
    assert "pip install 'renstra[solver]'" in result.out
