"""``renstra fmt``: what it says, what it writes, how it ends."""

import errno
import os
from pathlib import Path
from typing import NoReturn

import pytest

from tests.cli.runner import assert_golden, renstra

TEXT = """\
jenis: renstra
perangkat_daerah: Dinas Contoh
periode: {awal: 2024, akhir: 2026}
program:
- nama: Program Pengembangan UMKM
  kode: 2.10 # menurut lampiran
  pagu: {2025: "200,000,000", 2024: 100.000.000}
"""
TIDY = """\
jenis: renstra
periode: {awal: 2024, akhir: 2026}
perangkat_daerah: Dinas Contoh
program:
  - kode: "2.10"  # menurut lampiran
    nama: Program Pengembangan UMKM
    pagu: {2024: 100_000_000, 2025: "200,000,000"}
"""


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A plan that can be laid out, with a file beside it that cannot."""
    path = tmp_path / "dinas" / "renstra.yaml"
    path.parent.mkdir()
    path.write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return path


@pytest.mark.parametrize("language", ["id", "en"])
def test_what_it_says(plan: Path, language: str) -> None:
    other = plan.with_name("catatan.yaml")
    other.write_text("catatan: &a x\n")
    shown = []
    for options in (("--check",), (), (), ("--angka",)):
        arguments = ("fmt", "dinas", *options, "--lang", language)
        result = renstra(*arguments)
        assert result.err == ""
        shown.append(f"$ renstra {' '.join(arguments)}\n{result.out}{result.code}\n")
    assert plan.read_text() == TIDY.replace('"200,000,000"', "200_000_000")
    assert other.read_text() == "catatan: &a x\n"
    assert_golden(f"fmt-{language}.txt", "\n".join(shown))


def test_exit_codes(plan: Path) -> None:
    assert renstra("fmt", "dinas", "--check").code == 1
    assert plan.read_text() == TEXT
    assert renstra("fmt", "dinas").code == 0
    assert plan.read_text() == TIDY
    assert renstra("fmt", "dinas", "--check").code == 0
    assert renstra("fmt", "tiada").code == 2


def test_what_cannot_be_written(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> NoReturn:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("tempfile.mkstemp", fail)
    result = renstra("fmt", "dinas")
    assert result.code == 2
    assert "tidak cukup tempat" in result.err
    assert plan.read_text() == TEXT
