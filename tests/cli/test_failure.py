"""Whatever goes wrong: one sentence, exit code 2, never a traceback."""

import os
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

import pytest

from renstra.cli import check as check_module
from renstra.cli.complaint import complaint
from tests.cli.runner import PLANS, renstra

BAD_CALLS = {
    "missing": (["check", "tiada"], "tiada: tidak ada."),
    "near": (["check", "dinas-contho"], "Maksudnya dinas-contoh?"),
    "glob": (["check", "*.tiada"], "*.tiada: tidak ada."),
    "no plan": (["check", "../golden"], "../golden: tidak ada rencana di sini"),
    "not yaml": (["check", "../golden/help.txt"], "bukan berkas .yaml"),
    "nul": (["check", "a\0b"], "NUL"),
    "nul in a glob": (["check", "*a\0b"], "NUL"),
    "long": (["check", "x" * 9000], "xxx..."),
    "control characters": (["check", "\x1b[31m\r\n\u202e"], "␛[31m"),
    "command": (["chek"], "Maksudnya check?"),
    "option": (["check", "--formt=json"], "Maksudnya --format?"),
    "choice": (["check", "--format", "jsn"], "Maksudnya json?"),
    "no value": (["check", "--select"], "--select: nilainya belum disebut."),
    "no rule": (["rule"], "KODE belum disebut."),
    "no such rule": (["rule", "PG999"], "tidak ada aturan PG999."),
    "value for a flag": (["check", "--exit-zero=1"], "--exit-zero tidak menerima nilai."),
    "show": (["show", "tiada"], "tiada: tidak ada."),
    "tabel": (["show", "--tabel", "9.9"], "pilihannya: 4.1, 5.2, 6.1, 7.1"),
    "jenis": (["schema", "--jenis", "rpjm"], "pilihannya: renstra, rpd"),
}


@pytest.mark.parametrize("name", BAD_CALLS)
def test_bad_call(name: str) -> None:
    arguments, sentence = BAD_CALLS[name]
    result = renstra(*arguments)
    assert (result.code, result.out) == (2, "")
    assert sentence in result.err
    assert result.err.startswith("renstra: ")
    assert result.err.endswith("\n")
    assert result.err[:-1].isprintable()
    assert len(result.err) < 400


@pytest.mark.parametrize("name", BAD_CALLS)
def test_bad_call_in_english(name: str) -> None:
    english = renstra(*BAD_CALLS[name][0], "--lang", "en")
    if name not in ("no value", "no rule"):
        assert english.err != renstra(*BAD_CALLS[name][0]).err
    assert english.code == 2


def test_complaint_that_nobody_knows_is_kept() -> None:
    assert complaint("something new", ()).text("id") == "something new."


@pytest.mark.parametrize(
    ("error", "sentence"),
    [(KeyboardInterrupt(), "dihentikan"), (MemoryError(), "memori habis"), (OSError(5, "rusak"), "rusak"),
     (OSError(13, "ditolak", "x.yaml"), "x.yaml: ditolak"), (BrokenPipeError(), "")],
)  # fmt: skip
def test_failure_on_the_way(error: BaseException, sentence: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> NoReturn:
        raise error

    monkeypatch.setattr(check_module, "check_each", fail)
    result = renstra("check", "dinas-contoh")
    assert result.code == 2
    assert sentence in result.err
    assert bool(result.err) == bool(sentence)


def test_too_large_file(tmp_path: Path) -> None:
    with (tmp_path / "renstra.yaml").open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    result = renstra("check", str(tmp_path))
    assert result.code == 1
    assert result.out.count("galat[") == 1


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="this user may read everything")
def test_unreadable_file(tmp_path: Path) -> None:
    (tmp_path / "renstra.yaml").write_text("jenis: renstra\n", encoding="utf-8")
    (tmp_path / "renstra.yaml").chmod(0)
    assert renstra("check", str(tmp_path)).code == 1


def _process(shell: str) -> subprocess.CompletedProcess[str]:
    python = f'"{sys.executable}"'
    return subprocess.run(
        ["sh", "-c", shell.replace("renstra", f"{python} -m renstra", 1)],
        cwd=PLANS, capture_output=True, text=True, check=False, env={**os.environ, "LC_ALL": "C.UTF-8"},
    )  # fmt: skip


@pytest.mark.skipif(os.name == "nt", reason="a shell of Unix")
def test_process() -> None:
    clean = _process("renstra check rpd-contoh --select PG001")
    assert (clean.returncode, clean.stderr) == (0, "")
    found = _process("renstra check dinas-contoh --select PG001")
    assert (found.returncode, found.stderr) == (1, "")
    closed_pipe = _process("{ renstra check dinas-contoh --select PG001; echo $? >&2; } | true")
    assert closed_pipe.stderr in ("1\n", "2\n")
    closed = _process("renstra rules >&-")
    assert (closed.returncode, closed.stderr) == (2, "renstra: keluarannya tertutup.\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_full_disk() -> None:
    full = _process("renstra rules >/dev/full")
    assert full.returncode == 2
    assert full.stderr.count("\n") == 1
    assert "Traceback" not in full.stderr


def test_start_up_loads_only_what_is_needed() -> None:
    code = (
        "import sys\nfrom renstra.cli.run import run\nrun(['--version'])\n"
        "heavy = {'pydantic', 'renstra.checks', 'renstra.report', 'renstra.workspace'} & set(sys.modules)\n"
        "assert not heavy, heavy\nrun(['check', 'rpd-contoh', '--select', 'PG001'])\n"
        "heavy = {'renstra.report', 'renstra.exchange', 'renstra.model.schema'} & set(sys.modules)\n"
        "assert not heavy, heavy\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=PLANS, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
