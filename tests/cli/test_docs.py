"""The examples of the pages on commands, and of the README, do what the page says."""

import re
import shlex
from pathlib import Path
from typing import Any

import pytest

from tests.cli.runner import renstra

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "docs" / "perintah.md", ROOT / "docs" / "diff.md"]
_FILE = re.compile(r"`(?P<name>[\w/-]+\.yaml)`:\n\n```yaml\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
"""The files of the examples, each behind its name."""


def _pattern(expected: str) -> re.Pattern[str]:
    """A line ``...`` stands for any lines."""
    parts = [re.escape(part) for part in re.split(r"^\.\.\.\n", expected, flags=re.MULTILINE)]
    return re.compile(r"(?:.*\n)*?".join(parts))


def _blocks() -> list[Any]:
    texts = {page.stem: page.read_text(encoding="utf-8") for page in PAGES}
    return [
        pytest.param(text, block, id=f"{name}: {block.splitlines()[0]}")
        for name, text in texts.items()
        for block in re.findall(r"^```console\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    ]


@pytest.mark.parametrize(("text", "block"), _blocks())
def test_example(text: str, block: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that shows files is typed where they are, another one at the root of the repository."""
    files = list(_FILE.finditer(text))
    for file in files:
        path = tmp_path / file["name"]
        path.parent.mkdir(exist_ok=True)
        path.write_text(file["text"], encoding="utf-8")
    monkeypatch.chdir(tmp_path if files else ROOT)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    code = 0
    for command, expected in re.findall(r"^\$ (.+)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE):
        if command == "echo $?":
            assert expected == f"{code}\n"
            continue
        program, *arguments = shlex.split(command)
        assert program == "renstra"
        result = renstra(*arguments)
        code = result.code
        assert _pattern(expected).fullmatch(result.out + result.err), f"{command}\n{result.out}{result.err}"
