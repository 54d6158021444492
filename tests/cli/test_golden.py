"""What the commands print, to the letter."""

import re

import pytest

from tests.cli.runner import assert_golden, renstra

CHECK = ("check", "dinas-contoh", "--select", "PG001")

CASES: dict[str, tuple[tuple[str, ...], int]] = {
    "check-80.txt": (CHECK, 80),
    "check-200.txt": (CHECK, 200),
    "check-80-color.txt": ((*CHECK, "--color", "always"), 80),
    "check-en.txt": ((*CHECK, "--lang", "en"), 80),
    "check-concise.txt": ((*CHECK, "--format", "concise"), 80),
    "check.json": ((*CHECK, "--format", "json"), 80),
    "check-clean.json": (("check", "rpd-contoh", "--select", "PG001", "--format", "json"), 80),
    "check-clean.txt": (("check", ".", "--select", "PG001", "--ignore", "jumlah-baris"), 80),
    "show-80.txt": (("show", "dinas-contoh"), 80),
    "show-160.txt": (("show", "dinas-contoh"), 160),
    "show-en.txt": (("show", "dinas-contoh", "--lang", "en"), 120),
    "show-rpd.txt": (("show", "rpd-contoh"), 80),
    "help.txt": (("--help",), 80),
    "help-en.txt": (("--help", "--lang", "en"), 80),
    "help-check.txt": (("check", "--help"), 80),
    **{
        f"tabel-{number}-{columns}.txt": (("show", "dinas-contoh", "--tabel", number), columns)
        for number in ("4.1", "5.2", "6.1", "7.1")
        for columns in (80, 120, 200)
    },
    "tabel-6.1-en.txt": (("show", "dinas-contoh", "--tabel", "6.1", "--lang", "en"), 200),
}


@pytest.mark.parametrize("name", CASES)
def test_golden(name: str) -> None:
    arguments, columns = CASES[name]
    result = renstra(*arguments, columns=columns)
    assert result.err == ""
    assert_golden(name, result.out)


@pytest.mark.parametrize("name", CASES)
def test_nothing_is_wider_than_the_terminal(name: str) -> None:
    arguments, columns = CASES[name]
    if "json" not in arguments and "concise" not in arguments:
        lines = re.sub(r"\x1b\[[0-9;]*m", "", renstra(*arguments, columns=columns).out).splitlines()
        assert max(map(len, lines)) <= columns
