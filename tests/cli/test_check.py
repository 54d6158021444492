"""``renstra check``: formats, selection, exit codes."""

import json
from pathlib import Path
from typing import Any

import pytest

from renstra.checks import run as run_module
from renstra.checks.run import CheckedPlan, Selection, examine
from renstra.workspace import Plan, PlanFiles
from renstra.workspace.load import load_plan
from tests.cli.runner import renstra

KEYS = [
    "code", "name", "severity", "message", "file", "line", "column", "end_line", "end_column", "path",
    "stated", "derived", "related", "fix",
]  # fmt: skip


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A plan with one wrong row sum."""
    (tmp_path / "renstra.yaml").write_text(
        "jenis: renstra\nperangkat_daerah: Dinas Contoh\nperiode: {awal: 2024, akhir: 2025}\n"
        "program:\n  - nama: Program\n    pagu: {2024: 1000, 2025: 2000, akhir: 4000}\n",
        encoding="utf-8",
    )
    return tmp_path


def _reweigh(plan: Path, weight: str) -> None:
    path = plan / "renstra.yaml"
    path.write_text(f"{path.read_text(encoding='utf-8')}keparahan: {{PG001: {weight}}}\n", encoding="utf-8")


@pytest.mark.parametrize("form", ["full", "concise", "json"])
def test_exit_code_follows_severity(plan: Path, form: str) -> None:
    arguments = ("check", str(plan), "--select", "PG001", "--format", form)
    assert renstra(*arguments).code == 1
    assert renstra(*arguments, "--exit-zero").code == 0
    assert renstra("check", str(plan), "--select", "PG001", "--ignore", "PG", "--format", form).code == 0
    _reweigh(plan, "peringatan")
    result = renstra(*arguments)
    assert result.code == 0
    assert "warning" in result.out if form == "json" else "peringatan" in result.out


def test_working_folder_is_the_default(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(plan)
    assert "renstra.yaml:6:43" in renstra("check", "--select", "PG001").out


def test_files_folders_and_globs(plan: Path) -> None:
    for path in (plan / "renstra.yaml", plan, plan / "*.yaml", plan.parent / f"{plan.name}*"):
        assert renstra("check", str(path), "--select", "PG001").code == 1


def test_select_takes_lists_and_repetitions(plan: Path) -> None:
    for select in (["PG001,jumlah-baris"], ["pg001"], ["PG"], ["jumlah-baris", "--select", "PG001"]):
        assert "PG001" in renstra("check", str(plan), "--select", *select).out


@pytest.mark.parametrize(("name", "meant"), [("PG1", "PG001"), ("jumlah-bris", "jumlah-baris"), ("xyz", None)])
@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_unknown_rule(plan: Path, option: str, name: str, meant: str | None) -> None:
    result = renstra("check", str(plan), option, name)
    assert (result.code, result.out) == (2, "")
    assert name in result.err
    assert result.err.count("\n") == 1
    assert (f"Maksudnya {meant}?" in result.err) if meant else "Maksudnya" not in result.err


def test_json_has_the_documented_keys(plan: Path) -> None:
    document = json.loads(renstra("check", str(plan), "--select", "PG001", "--format", "json").out)
    assert list(document) == ["findings", "accepted", "summary"]
    [finding] = document["findings"]
    assert list(finding) == KEYS
    assert (finding["stated"], finding["derived"]) == (4000, 3000)
    assert (finding["line"], finding["column"], finding["end_line"], finding["end_column"]) == (6, 43, 6, 47)
    assert finding["path"] == "program[0].pagu.akhir"
    assert document["accepted"] == []
    counts = {"plans": 1, "files": 1, "unread": 0, "error": 1, "warning": 0, "info": 0, "accepted": 0}
    assert document["summary"] == counts


def test_json_message_is_in_the_chosen_language(plan: Path) -> None:
    arguments = ("check", str(plan), "--select", "PG001", "--format", "json")
    indonesian, english = (json.loads(renstra(*arguments, "--lang", lang).out) for lang in ("id", "en"))
    assert indonesian["findings"][0]["message"] != english["findings"][0]["message"]


def test_json_is_ascii(tmp_path: Path) -> None:
    (tmp_path / "renstra.yaml").write_text(
        'jenis: renstra\nperangkat_daerah: D\nperiode: {awal: 2024, akhir: 2024}\n"a\\u009b\\u202e–é": 1\n',
        encoding="utf-8",
    )
    out = renstra("check", str(tmp_path), "--format", "json").out
    assert out.isascii()
    json.loads(out)


def test_plans_are_not_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every plan is checked and printed before the next one is read."""
    for name in ("a", "b", "c"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "renstra.yaml").write_text("jenis: renstra\n", encoding="utf-8")
    events: list[str] = []

    def load(files: PlanFiles) -> Plan:
        events.append("load")
        return load_plan(files)

    def check(plan: Plan, selection: Selection, **settings: Any) -> CheckedPlan:
        events.append("check")
        return examine(plan, selection, **settings)

    monkeypatch.setattr(run_module, "load_plan", load)
    monkeypatch.setattr(run_module, "examine", check)
    renstra("check", str(tmp_path))
    assert events == ["load", "check"] * 3


def test_nothing_is_printed_where_one_path_is_missing(plan: Path) -> None:
    result = renstra("check", str(plan), str(plan / "tiada"), "--format", "json")
    assert (result.code, result.out) == (2, "")


def test_unread_plan_is_never_called_clean(tmp_path: Path) -> None:
    (tmp_path / "renstra.yaml").write_text("jenis: renstra\nprogram: [\n", encoding="utf-8")
    result = renstra("check", str(tmp_path), "--select", "PG001")
    assert "tidak terbaca seluruhnya" in result.out
    summary = json.loads(renstra("check", str(tmp_path), "--select", "PG001", "--format", "json").out)["summary"]
    assert summary["unread"] == 1


def test_accepted_findings_are_counted_and_listed(plan: Path) -> None:
    (plan / "pengecualian.yaml").write_text(
        "pengecualian:\n  - {aturan: PG001, pada: program, alasan: disepakati, sampai: 2199-12-31}\n", encoding="utf-8"
    )
    asked = ("check", str(plan), "--select", "PG001")
    result = renstra(*asked)
    assert (result.code, result.out) == (
        0,
        "Tidak ada temuan pada 1 rencana (2 berkas).\n1 temuan diterima sebagai pengecualian.\n",
    )
    assert "1 finding accepted as an exception." in renstra(*asked, "--lang", "en").out
    data = json.loads(renstra(*asked, "--format", "json").out)
    assert (data["findings"], data["summary"]["accepted"], data["summary"]["error"]) == ([], 1, 0)
    (accepted,) = data["accepted"]
    assert list(accepted) == [*KEYS, "reason", "until"]
    assert (accepted["code"], accepted["reason"], accepted["until"]) == ("PG001", "disepakati", "2199-12-31")
    shown = renstra(*asked, "--tanpa-pengecualian")
    assert shown.code == 1
    assert "Ditemukan 1 galat pada" in shown.out


def test_findings_are_written_down(plan: Path) -> None:
    asked = ("check", str(plan), "--select", "PG001,PK", "--catat")
    result = renstra(*asked, columns=1000)  # the folder of the test has a long name
    assert result.code == 0
    assert "pengecualian.yaml: 1 pengecualian dicatat. Isi alasannya" in " ".join(result.out.split())
    assert "1 temuan diterima sebagai pengecualian.\n" in result.out
    assert "tidak ada temuan baru untuk dicatat" in " ".join(renstra(*asked).out.split())
    assert "no new findings to write down" in " ".join(renstra(*asked, "--lang", "en").out.split())
    assert json.loads(renstra(*asked, "--format", "json").out)["summary"]["accepted"] == 1


def test_findings_that_cannot_be_written_down(plan: Path) -> None:
    (plan / "pengecualian.yaml").write_text("pengecualian: {a: b}\n", encoding="utf-8")
    result = renstra("check", str(plan), "--catat")
    assert (result.code, result.out) == (2, "")
    assert "betulkan dahulu bentuk berkasnya" in result.err
