"""The examples of ``docs/perintah.md`` do what the page says."""

import re
import shlex
from pathlib import Path

import pytest

from tests.cli.runner import renstra

PAGE = Path(__file__).parents[2] / "docs" / "perintah.md"
TEXT = PAGE.read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```console\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"`(?P<name>[\w/-]+\.yaml)`:\n\n```yaml\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
"""The files of the examples, each behind its name."""


def _pattern(expected: str) -> re.Pattern[str]:
    """A line ``...`` stands for any lines."""
    parts = [re.escape(part) for part in re.split(r"^\.\.\.\n", expected, flags=re.MULTILINE)]
    return re.compile(r"(?:.*\n)*?".join(parts))


@pytest.mark.parametrize("block", BLOCKS, ids=[block.split("\n", 1)[0] for block in BLOCKS])
def test_example(block: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for file in _FILE.finditer(TEXT):
        path = tmp_path / file["name"]
        path.parent.mkdir(exist_ok=True)
        path.write_text(file["text"], encoding="utf-8")
    monkeypatch.chdir(tmp_path)
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
