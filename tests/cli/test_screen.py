"""Language, colours, width and encoding of what is printed."""

import io
from collections.abc import Mapping
from pathlib import Path

import pytest

from renstra.cli.language import language_of
from renstra.cli.screen import ColorChoice, columns_of, open_screen, path_shortener
from tests.cli.runner import renstra


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        ([], {}, "id"),
        ([], {"LANG": "en_US.UTF-8"}, "en"),
        ([], {"LANG": "EN"}, "en"),
        ([], {"LANG": "C.UTF-8"}, "id"),
        ([], {"LANG": "en_US.UTF-8", "LC_MESSAGES": "id_ID"}, "id"),
        ([], {"LC_ALL": "en_GB", "LC_MESSAGES": "id_ID", "LANG": "id_ID"}, "en"),
        ([], {"LC_ALL": "", "LANG": "en"}, "en"),
        (["check", "--lang", "id"], {"LANG": "en"}, "id"),
        (["--lang=en", "check"], {}, "en"),
        (["check", "--lang", "en", "--lang=id"], {}, "id"),
        (["check", "--", "--lang=en"], {}, "id"),
        (["check", "--lang"], {"LANG": "en"}, "en"),
        (["check", "--lang", "fr"], {}, "id"),
    ],
)
def test_language(arguments: list[str], environment: Mapping[str, str], language: str) -> None:
    assert language_of(arguments, environment) == language


def test_language_of_the_locale_is_used() -> None:
    assert "Ditemukan" in renstra("check", "dinas-contoh", "--select", "PG001").out
    assert "Found" in renstra("check", "dinas-contoh", "--select", "PG001", env={"LANG": "en_US"}).out
    assert "Usage:" in renstra("check", "--help", env={"LANG": "en_US"}).out


@pytest.mark.parametrize(
    ("stream", "choice", "environment", "colored"),
    [
        (Terminal(), "auto", {}, True),
        (Terminal(), "auto", {"NO_COLOR": "1"}, False),
        (Terminal(), "auto", {"NO_COLOR": ""}, True),
        (Terminal(), "auto", {"TERM": "dumb"}, False),
        (Terminal(), "never", {}, False),
        (io.StringIO(), "auto", {}, False),
        (io.StringIO(), "always", {"NO_COLOR": "1"}, True),
    ],
)
def test_color(stream: io.StringIO, choice: ColorChoice, environment: Mapping[str, str], colored: bool) -> None:
    assert open_screen(stream, "id", choice, {"TERM": "xterm", **environment}).view.style.color is colored


@pytest.mark.parametrize(
    ("environment", "columns"), [({}, 80), ({"COLUMNS": "132"}, 132), ({"COLUMNS": "9"}, 40), ({"COLUMNS": "x"}, 80)]
)
def test_columns(environment: Mapping[str, str], columns: int) -> None:
    assert columns_of(io.StringIO(), environment) == columns


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "latin-1"])
@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "dinas-contoh", "--select", "PG001"),
        ("show", "dinas-contoh"),
        ("show", "dinas-contoh", "--tabel", "6.1"),
        ("schema",),
        ("--help",),
    ],
)
def test_every_encoding_will_do(encoding: str, arguments: tuple[str, ...]) -> None:
    result = renstra(*arguments, encoding=encoding)
    assert result.err == ""
    if arguments == ("schema",):
        assert result.out.isascii()
    else:
        assert "?" not in result.out


def test_path_is_shown_relative_where_shorter() -> None:
    shorten = path_shortener()
    assert shorten("dinas-contoh/renstra.yaml") == "dinas-contoh/renstra.yaml"
    assert shorten("/x.yaml") == "/x.yaml"
    assert shorten(str(Path.cwd() / "a.yaml")) == "a.yaml"
