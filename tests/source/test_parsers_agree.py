"""libyaml and the parser in Python give the same tree, the same places and the same faults, on anything."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from renstra.source.events import HAS_C_PARSER
from tests.source.marked import both

pytestmark = pytest.mark.skipif(not HAS_C_PARSER, reason="PyYAML was built without libyaml")

ROOT = Path(__file__).parents[2]
PIECES = [
    "a", "b: ", "- ", "\n", "\n  ", "\n    ", "  ", " ", "\t", ":", ": ", "{", "}", "[", "]", ",", "'", '"', "|", "|\n",
    ">\n", ">-\n", "|+\n  x\n", "#", " #", "&a ", "*a ", "!t ", "!!str ", "!", "!!", "!<t:a>", "!x%41 ", "? ", "?",
    "%YAML 1.1\n", "%YAML 1.3\n", "%TAG ! t:\n", "%", "---\n", "--- ", "...\n", "1", "2,5", "\\", '"\\n"', '"\\x41"',
    '"\\ud800"', '"\\U00110000"', "é", "\u2028", "\x85", "😀", "@", "`", "~", "key: value\n", "k2: [1, 2]\n",
    "k3: {a: b}\n", "\r\n", "\r", "''", '""', "-", "<<: ", "=", "0", "  - x: 1\n", "|2\n   x\n", ">1\n x\n", "|3-\n",
    "|\t\n", "|#\n", "\\\n", '"a\n  b"', "'a\n\n  b'", "a b c", "a\tb", "{b:}", "{b:, c}", "[a: b]", "\n\tx",
]  # fmt: skip
LINES = (ROOT / "specs" / "jombang-rpd-2024-2026" / "rpd.yaml").read_text(encoding="utf-8").splitlines(keepends=True)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
@example("{? }")
@example("[?]")
@example("[? : x]")
@example("? a\n[")
@example("a: [\n*b [")
@example("a: {b: }\n")
@example("%YAML\t1.2\n--- {a: b}")
@example("a: !%C3%28 b")
def test_generated_text(text: str) -> None:
    compiled, pure = both(text)
    assert compiled == pure


@pytest.mark.parametrize("first", PIECES)
def test_any_two_pieces(first: str) -> None:
    for second in PIECES:
        for text in (f"{first}{second}", f"k: {first}{second}\nz: 1\n", f"k: [x, {first}{second}]\n"):
            compiled, pure = both(text)
            assert compiled == pure, text


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_damaged_plan(data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(LINES) - 1))
    text = "".join(LINES[first : first + data.draw(st.integers(1, 12))])
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(text)))
        cut = data.draw(st.integers(0, 4))
        text = text[:at] + data.draw(st.sampled_from(["", *PIECES])) + text[at + cut :]
    compiled, pure = both(text)
    assert compiled == pure


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=60))
def test_any_bytes(data: bytes) -> None:
    compiled, pure = both(data)
    assert compiled == pure


@pytest.mark.parametrize(
    "path", sorted(ROOT.glob("specs/jombang-*/*.yaml")), ids=lambda path: f"{path.parent.name}/{path.name}"
)
def test_real_plans(path: Path) -> None:
    compiled, pure = both(path.read_bytes())
    assert compiled == pure
    assert compiled["complete"]


def _texts_of_cases() -> list[Any]:
    found: list[Any] = []
    for path in sorted((ROOT / "tests" / "rules").glob("BT*.yml")):
        for case in yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader):
            texts = case["files"].values() if "files" in case else [case["plan"]]
            found.extend(pytest.param(text, id=f"{path.stem}: {case['name']}") for text in texts)
    return found


@pytest.mark.parametrize("text", _texts_of_cases())
def test_cases_of_the_rules_on_form(text: str | bytes) -> None:
    compiled, pure = both(text)
    assert compiled == pure
