"""``renstra fix``: what it says, what it writes, how it ends."""

import errno
import os
from pathlib import Path
from typing import NoReturn

import pytest

from renstra.exchange import atomic
from renstra.exchange.fix import repair
from tests.cli.runner import assert_golden, renstra

TEXT = """\
jenis: renstra
perangkat_daerah: Dinas Contoh
periode: {awal: 2024, akhir: 2026}
program:
  - kode: 2.10  # menurut lampiran
    nama: Program Pengembangan UMKM
    pagu: {2024: 100_000_000, 2025: "200,000.00", 2026: 300_000_000, akhir: 600_000_000}
"""
IN_FORM = TEXT.replace("2.10", '"2.10"').replace('"200,000.00"', "200_000")
MENDED = IN_FORM.replace(" 200_000,", " 200_000_000,")
ALONE = ("--select", "BT035,BT036,PG")


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A plan with one slip of form, one of style, and one figure that a factor of 1,000 settles."""
    path = tmp_path / "dinas" / "renstra.yaml"
    path.parent.mkdir()
    path.write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return path


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("columns", [80, 120])
def test_what_it_says(plan: Path, language: str, columns: int) -> None:
    shown = []
    for options in (("--dry-run",), ("--dry-run", "--angka"), (), ("--angka",), ("--angka",)):
        arguments = ("fix", "dinas", *ALONE, *options, "--lang", language)
        result = renstra(*arguments, columns=columns)
        assert result.err == ""
        shown.append(f"$ renstra {' '.join(arguments)}\n{result.out}{result.code}\n")
    assert plan.read_text() == MENDED
    assert_golden(f"fix-{language}-{columns}.txt", "\n".join(shown))


def test_exit_codes(plan: Path) -> None:
    assert renstra("fix", "dinas", "--dry-run").code == 1
    assert plan.read_text() == TEXT
    assert renstra("fix", "dinas").code == 0
    assert plan.read_text() == IN_FORM
    assert renstra("fix", "dinas", "--dry-run").code == 0
    assert renstra("fix", "dinas", "--dry-run", "--angka").code == 1
    assert renstra("fix", "dinas", "--angka", "--ignore", "PG006").code == 0
    assert plan.read_text() == IN_FORM


def test_the_diff_can_be_applied(plan: Path) -> None:
    crlf = TEXT.replace("\n", "\r\n")
    plan.write_text(crlf, newline="")
    diff = renstra("fix", "dinas", "--dry-run", "--angka", *ALONE).out
    lines = [line for line in diff.split("\n") if line[:1] in "-+" and line[:3] not in ("---", "+++")]
    assert [line[1:] for line in lines if line.startswith("-")] == [
        line for line in crlf.split("\n") if "2.10" in line or "pagu" in line
    ]
    assert all(line.endswith("\r") for line in lines if line)
    colored = renstra("fix", "dinas", "--dry-run", "--angka", "--color", "always").out
    assert "\x1b[1;32m+" in colored
    assert "\r" not in colored


def test_refused_fix_is_said(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repair, "says_the_same", lambda *_: False)
    result = renstra("fix", "dinas")
    assert result.code == 1
    assert "tidak diperbaiki (" in result.out
    assert plan.read_text() == TEXT


def test_endless_fixes_write_nothing(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repair, "MAX_ROUNDS", 0)
    result = renstra("fix", "dinas")
    assert (result.code, result.out) == (2, "")
    assert "tidak selesai" in result.err
    assert plan.read_text() == TEXT


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EIO])
@pytest.mark.parametrize("command", [["fix", "dinas"], ["check", "dinas", "--catat"]])
def test_what_cannot_be_written(plan: Path, number: int, command: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> NoReturn:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("tempfile.mkstemp", fail)
    result = renstra(*command)
    assert result.code == 2
    assert result.err.count("\n") == 1
    assert os.strerror(number) in result.err
    assert plan.read_text() == TEXT


def test_of_several_files_it_says_which_are_written(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    identity, _, programs = TEXT.partition("program:\n")
    plan.write_text(identity + "bidang_urusan: [2.10]\n", encoding="utf-8")
    other = plan.with_name("pendanaan.yaml")
    other.write_text(f"program:\n{programs}", encoding="utf-8")
    before = plan.read_bytes()
    replace = atomic._replace

    def one_only(path: Path, *arguments: bytes) -> None:
        if path.name == plan.name:
            raise OSError(errno.ENOSPC, "penuh")
        replace(path, *arguments)

    monkeypatch.setattr(atomic, "_replace", one_only)
    result = renstra("fix", "dinas", *ALONE)
    assert result.code == 2
    assert "dinas/pendanaan.yaml: ditulis." in result.out
    assert "dinas/renstra.yaml: tidak cukup tempat" in result.err
    assert plan.read_bytes() == before
    assert "200_000" in other.read_text()
