"""``renstra diff``: its forms, its exit code, its sentences."""

import csv
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.runner import assert_golden, renstra

HERE = Path(__file__).parent / "perubahan"
OLD, NEW = "semula", "menjadi"

FORMS = ("table", "markdown", "json", "csv", "semula-menjadi", "semula-menjadi.md", "semula-menjadi.csv")
CASES: dict[str, tuple[tuple[str, ...], int]] = {
    "diff-80.txt": ((), 80),
    "diff-120-color.txt": (("--color", "always"), 120),
    "diff-45.txt": (("--select", "pagu,rumus,nama"), 45),
    "diff-en.txt": (("--lang", "en"), 80),
    "diff.md": (("--format", "markdown"), 80),
    "diff.json": (("--format", "json"), 80),
    "diff.csv": (("--format", "csv"), 80),
    "diff-matriks-80.txt": (("--format", "semula-menjadi"), 80),
    "diff-matriks-120.txt": (("--format", "semula-menjadi", "--semua"), 120),
    "diff-matriks-45.txt": (("--format", "semula-menjadi"), 45),
    "diff-matriks-en.txt": (("--format", "semula-menjadi", "--lang", "en"), 120),
    "diff-matriks.md": (("--format", "semula-menjadi.md"), 80),
    "diff-matriks.csv": (("--format", "semula-menjadi.csv"), 80),
}


@pytest.fixture(autouse=True)
def _beside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(HERE)


@pytest.mark.parametrize("name", CASES)
def test_golden(name: str) -> None:
    arguments, columns = CASES[name]
    result = renstra("diff", OLD, NEW, *arguments, columns=columns)
    assert (result.err, result.code) == ("", 1)
    assert_golden(name, result.out)
    if name.endswith(".txt"):
        lines = re.sub(r"\x1b\[[0-9;]*m", "", result.out).splitlines()
        assert max(map(len, lines)) <= columns


@pytest.mark.parametrize("form", FORMS)
def test_no_change(form: str) -> None:
    result = renstra("diff", NEW, NEW, "--format", form)
    assert (result.code, result.err) == (0, "")
    assert result.out


def test_exit_code_is_about_what_was_asked_for() -> None:
    assert renstra("diff", OLD, NEW, "--exit-zero").code == 0
    assert renstra("diff", OLD, NEW, "--select", "PAGU").code == 1
    assert renstra("diff", OLD, NEW, "--select", "urutan").code == 0


def test_json_and_csv_say_the_same() -> None:
    found = json.loads(renstra("diff", OLD, NEW, "--format", "json").out)
    rows = list(csv.DictReader(renstra("diff", OLD, NEW, "--format", "csv").out.splitlines()))
    assert [{key: value or "" for key, value in record.items()} for record in found["perubahan"]] == rows
    assert sum(found["jumlah"].values()) == len(rows)


def test_differences_of_programs_add_up_to_the_sum() -> None:
    rows = list(csv.DictReader(renstra("diff", OLD, NEW, "--format", "semula-menjadi.csv", "--semua").out.splitlines()))
    for year in ("2024", "2025", "2026", "akhir"):
        programs = [int(row["selisih"]) for row in rows if row["bagian"] == "program" and row["tahun"] == year]
        (total,) = [int(row["selisih"]) for row in rows if row["bagian"] == "jumlah" and row["tahun"] == year]
        assert sum(programs) == total


def test_what_could_not_be_read_is_said(tmp_path: Path) -> None:
    identity = "jenis: renstra\nperangkat_daerah: A\nperiode: {awal: 2024, akhir: 2026}\n"
    for name, amount in (("a", "100"), ("b", "seratus")):
        (tmp_path / name).mkdir()
        text = f"{identity}program: [{{nama: P, pagu: {{2024: {amount}}}}}]\n"
        (tmp_path / name / "renstra.yaml").write_text(text, encoding="utf-8")
    call = ("diff", str(tmp_path / "a"), str(tmp_path / "b"))
    result = renstra(*call)
    assert result.code == 1
    assert "Sebagian tidak terbaca (?)" in result.out
    assert re.search(r"pagu 2024 │ +100 │ +\? │", result.out)
    assert json.loads(renstra(*call, "--format", "json").out)["sebagian_tidak_terbaca"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("semula",), "MENJADI belum disebut."),
        (("semula", "tiada"), "tiada: tidak ada."),
        (("semula", "tiada:x"), "tiada:x: "),
        (("semula", "."), ".: ada beberapa rencana di sini; sebutkan satu."),
        (("semula", "a\0b"), "NUL"),
        (("semula", "menjadi", "--select", "pagi"), "Maksudnya pagu?"),
        (("semula", "menjadi", "--format", "semula"), "pilihannya: table, markdown, json"),
    ],
)
def test_bad_call(arguments: tuple[str, ...], sentence: str) -> None:
    result = renstra("diff", *arguments)
    assert (result.code, result.out) == (2, "")
    assert sentence in result.err
    assert renstra("diff", *arguments, "--lang", "en").code == 2


@pytest.mark.skipif(shutil.which("git") is None or os.name == "nt", reason="git and a shell of Unix")
def test_as_driver_of_git_diff(tmp_path: Path) -> None:
    """What ``docs/diff.md`` says to configure shows a changed plan, and an added one, through ``git diff``."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
    environment |= {"COLUMNS": "80", "LC_ALL": "C.UTF-8", "GIT_CONFIG_GLOBAL": os.devnull}

    def git(*arguments: str) -> str:
        who = ("-c", "user.name=penguji", "-c", "user.email=penguji@example.org")
        done = subprocess.run(
            ["git", *who, *arguments], cwd=tmp_path, env=environment, capture_output=True, text=True, check=True
        )
        return done.stdout

    git("init", "--quiet")
    shutil.copytree(HERE / OLD, tmp_path / "specs" / "dinas")
    git("add", ".")
    git("commit", "--quiet", "-m", "satu")
    shutil.copytree(HERE / NEW, tmp_path / "specs" / "dinas", dirs_exist_ok=True)
    program = f'"{sys.executable}" -m renstra'
    git("config", "diff.renstra.command", f'f() {{ {program} diff --exit-zero "$2" "$5"; }}; f')
    (tmp_path / ".gitattributes").write_text("specs/**/*.yaml diff=renstra\n", encoding="utf-8")
    shown = git("diff", "HEAD")
    assert "pagu 2025" in shown
    assert "diff --git" not in shown
