"""Entry points: ``renstra`` and ``python -m renstra`` end the process with the code of the command."""

import gc
import os
import runpy
import sys
from collections.abc import Callable, Iterator
from typing import NoReturn

import pytest

from renstra import cli
from renstra.cli import run as run_module


class Ended(BaseException):
    """The process would be gone."""


@pytest.fixture
def ended(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """``os._exit`` raises, and what a process changes for itself is put back."""

    def end(code: int) -> NoReturn:
        raise Ended(code)

    monkeypatch.setattr(os, "_exit", end)
    monkeypatch.setenv("PYDANTIC_DISABLE_PLUGINS", "__all__")
    yield
    gc.enable()


ENTRIES: dict[str, Callable[[], object]] = {
    "renstra": cli.main,
    "python -m renstra": lambda: runpy.run_module("renstra", run_name="__main__"),
}


@pytest.mark.usefixtures("ended")
@pytest.mark.parametrize(("argument", "code"), [("--version", 0), ("--tiada", 2)])
@pytest.mark.parametrize("entry", ENTRIES)
def test_ends_with_the_code_of_the_command(
    entry: str, argument: str, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["renstra", argument])
    with pytest.raises(Ended) as end:
        ENTRIES[entry]()
    assert end.value.args == (code,)
    assert bool(capsys.readouterr().err) == bool(code)


@pytest.mark.usefixtures("ended")
def test_interrupted_before_the_command_runs(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def interrupted(_arguments: list[str]) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(run_module, "run", interrupted)
    with pytest.raises(Ended) as end:
        cli.main()
    assert end.value.args == (2,)
    assert capfd.readouterr().err == "renstra: dihentikan (interrupted).\n"


def test_importing_the_module_runs_nothing() -> None:
    assert "main" in runpy.run_module("renstra", run_name="renstra.__main__")
