"""The page for planners says what is true: its examples are run."""

import re
from pathlib import Path

import pytest

from renstra.formula.rumusan import propose

PAGE = Path(__file__).parents[3] / "docs" / "rumusan.md"


def examples() -> list[tuple[str, str]]:
    """Printed text and first proposal of each row of the page's table."""
    table = PAGE.read_text(encoding="utf-8").split("<!-- contoh:mulai -->")[1].split("<!-- contoh:selesai -->")[0]
    return re.findall(r"^\| `(.*?)` \| `(.*?)` \|$", table, re.MULTILINE)


def test_there_are_examples() -> None:
    assert len(examples()) >= 10


@pytest.mark.parametrize(("text", "formula"), examples())
def test_examples_of_the_page(text: str, formula: str) -> None:
    assert propose(text)[0].text == formula


def test_python_of_the_page(capsys: pytest.CaptureFixture[str]) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    exec(compile(code, str(PAGE), "exec"), {})
    told = capsys.readouterr().out
    assert "(um[n] - um[n-1]) / um[n-1] * 100% 5 " in told
    assert told.endswith("('kurung', 'kali-100') 2099 5\n")
