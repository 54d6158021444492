"""The pages about formulas say what is true; the table of functions is made from ``FUNCTIONS``."""

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from renstra.formula import parse
from renstra.formula.functions import FUNCTIONS
from renstra.formula.nodes import Range, Ref, walk

DOCS = Path(__file__).parents[2] / "docs"
PAGE = DOCS / "rumus.md"
_TABLE = re.compile(r"(?<=<!-- fungsi:mulai -->\n).*?(?=<!-- fungsi:selesai -->)", re.DOTALL)


def table() -> str:
    """The table of functions for planners."""
    rows = [
        f"| `{row.name}` | {', '.join(f'`{alias}`' for alias in row.aliases) or '-'} | {row.id} |" for row in FUNCTIONS
    ]
    return "\n".join(["", "| Fungsi | Nama lain | Memberi |", "| --- | --- | --- |", *rows, "", ""])


def test_table_of_functions() -> None:
    found = _TABLE.search(PAGE.read_text(encoding="utf-8"))
    assert found is not None
    assert found.group() == table(), "run: python -m tests.formula.test_docs"


def shapes() -> list[str]:
    """The twelve formulas of the page."""
    section = PAGE.read_text(encoding="utf-8").split("## Dua belas bentuk")[1].split("## ")[0]
    return re.findall(r"\| `(.*?)` \|", section)


def test_there_are_twelve() -> None:
    assert len(shapes()) == 12


@pytest.mark.parametrize("text", shapes())
def test_shapes_of_the_page_are_formulas(text: str) -> None:
    assert parse(str(parse(text))) == parse(text)


def examples() -> list[tuple[str, str]]:
    """The formulas of the page with their examples."""
    section = PAGE.read_text(encoding="utf-8").split("## Dua belas bentuk")[1].split("## ")[0]
    return re.findall(r"\| `(.*?)` \| (.*?) \|", section)


@pytest.mark.parametrize(("text", "example"), examples(), ids=[text for text, _ in examples()])
def test_examples_of_the_page_are_true(text: str, example: str) -> None:
    """Values with their satuan, in the order of the formula, then the result: ``75 orang, 300 orang: 25 persen``."""
    formula = parse(text)
    inputs, _, wanted = example.partition(": ")
    places = dict.fromkeys((node.name, node.time) for node in walk(formula.tree) if isinstance(node, Ref))
    data: dict[str, dict[int, Any]] = {}
    units: dict[str, str] = {}
    for (name, time), given in zip(places, inputs.split(", "), strict=True):
        found = re.fullmatch(r"([\d.; ]*\d|[A-Z]+) (.+)", given)
        assert found is not None, given
        values = [Decimal(value) if value[0].isdigit() else value for value in found[1].split("; ")]
        units[name] = found[2]
        if isinstance(time, Range):
            data[name] = dict(enumerate(values, 2024))
        else:
            members = {f"anggota {at}": value for at, value in enumerate(values)}
            data.setdefault(name, {})[2025 + time.offset] = members if len(values) > 1 else values[0]
    value, _, satuan = wanted.partition(" ")
    assert formula.evaluate(data, 2025, awal=2024).value == Decimal(value)
    assert formula.check_unit(units, satuan) == ()


if __name__ == "__main__":
    PAGE.write_text(_TABLE.sub(lambda _: table(), PAGE.read_text(encoding="utf-8")), encoding="utf-8")
