"""No text and no data can hang a formula, exhaust memory, or reach a name, an attribute or a file.

Work is counted, never timed: what grows with the square of a text passes, what doubles with every level does not.
``fuzz.target.one`` asks everything of a text: parsing, canonical text, pickling, evaluation by the tree and compiled,
explanation, units, choices, panels, years, solving, and every writer.
"""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from fuzz import rumusan_target
from fuzz.target import one
from renstra.formula import FormulaError, parse, to_excel, to_latex, to_prose, to_sql
from renstra.formula.compile import compile_tree, is_made_of_fixed_pieces
from renstra.formula.formula import COMPILE_AFTER
from renstra.formula.rumusan import propose
from renstra.formula.tabular import TableLayout
from tests.formula.kasus import cases
from tests.formula.steps import TooManySteps, at_most
from tests.formula.wicked import ASKED, ENTRIES, NAMES, PRINTED, SHAPES, TEXTS, WRONG

STEPS = 5_000_000
"""Calls of functions for one text, all readers together; most take some thousands."""

DEEP = 22
"""Levels: what doubles with each makes many million steps of them."""


def kinds(text: str) -> list[str]:
    """The faults of a text; empty where it is a formula."""
    try:
        parse(text)
    except FormulaError as error:
        return [fault.kind for fault in error.faults]
    return []


@pytest.mark.parametrize("case", cases("safety"), ids=lambda case: ascii(case["teks"]))
def test_wicked_texts(case: dict[str, Any]) -> None:
    """``kali`` repeats the text; ``salah`` is a fault that it must have, ``hasil`` what becomes of a formula."""
    text = case.get("awal", "") + case["teks"] * case.get("kali", 1) + case.get("akhir", "")
    with at_most(STEPS):
        assert one(text, thorough=True) == case.get("hasil", "refused")
    if "salah" in case:
        assert case["salah"] in kinds(text)


@pytest.mark.parametrize("shape", SHAPES)
def test_nothing_doubles_with_every_level(shape: str) -> None:
    text = "k"
    for _ in range(DEEP):
        if kinds(deeper := shape.format(text)):
            break
        text = deeper
    assert text != "k"
    with at_most(STEPS):
        assert one(text, thorough=True) in ("value", "no value")


def test_the_count_of_steps_stops_what_has_no_end() -> None:
    def endless() -> None:
        while True:
            abs(0)

    with pytest.raises(TooManySteps), at_most(1000):
        endless()


@pytest.mark.parametrize(
    "opening", ["(", "[", "{", '"', "“", "ind.", 'ind."', "abs(", "case(", "lookup(", "x[", "a[n,"]
)
@pytest.mark.parametrize("times", [300, 10_000])
def test_brackets_without_end(opening: str, times: int) -> None:
    with at_most(STEPS):
        assert one(opening * times, thorough=True) == "refused"
        assert one(opening * times + "a" + ")" * times, thorough=True) == "refused"


@pytest.mark.parametrize("entry", ENTRIES.values(), ids=ENTRIES)
@pytest.mark.parametrize("shape", ["series", "members", "series of members"])
def test_wicked_data(entry: Any, shape: str) -> None:
    """A value or a reason, the same whether compiled or not, and words that can be printed."""
    shapes: dict[str, dict[str, Any]] = {
        "series": {"x": {2023: 1, 2024: entry}},
        "members": {"x": {2024: {"p": entry, "q": 1}}},
        "series of members": {"x": {"p": {2024: entry}, "q": {2024: 2}}},
    }
    data = shapes[shape]
    for text in ASKED:
        formula = parse(text)
        found = [formula.evaluate(data, 2024, awal=2023, part=2) for _ in range(COMPILE_AFTER + 2)]
        assert len(set(map(repr, found))) == 1, text
        value, _, undefined, _ = found[0]
        assert (value is None) is not (undefined is None)
        assert value is None or value.is_finite()
        assert undefined is None or undefined.message("en").isprintable()
        assert all(line.isprintable() for line in formula.explain(data, 2024, awal=2023, part=2).lines())
        formula.panel(data, awal=2023)


@pytest.mark.parametrize("entry", ENTRIES.values(), ids=ENTRIES)
def test_solving_with_wicked_data(entry: Any) -> None:
    for text in ("x / y", "x ^ 2 - y", "sqrt(x) + y", "if(x > y, 1, x)", "sum(x * y)"):
        for data in ({"y": {2024: entry}}, {"x": {2024: entry}, "y": {2024: 3}}, {"x": entry, "y": entry}):
            with at_most(STEPS):
                solution = parse(text).solve("x", 5, data, 2024)
            assert (solution.value is None) is not (solution.undefined is None)


@pytest.mark.parametrize("entry", WRONG.values(), ids=WRONG)
def test_other_types_are_a_wrong_call(entry: Any) -> None:
    for text in ("x", "x + 1", "sum(x)", 'lookup(x; "12": 3; else: 4)'):
        formula = parse(text)
        with pytest.raises(TypeError, match=r"expected|members are"):
            formula.evaluate({"x": entry}, 2024)
        with pytest.raises(TypeError, match=r"expected|members are"):
            formula.panel({"x": entry}, (2024,))


def test_large_sets_have_no_value_rather_than_no_end(monkeypatch: pytest.MonkeyPatch) -> None:
    days = {"x": {year: dict.fromkeys(range(1, 367), 2) for year in range(2020, 2025)}}
    many = " + ".join(["sum(x[n-4..n, 1..366])"] * 60)
    assert parse(many).evaluate(days, 2024).value == 60 * 5 * 366 * 2
    monkeypatch.setattr("renstra.formula.load.MAX_CELLS", 10_000)
    monkeypatch.setattr("renstra.formula.solve.MAX_CELLS", 10_000)
    wide = {"x": {2024: dict.fromkeys(map(str, range(2_000)), 1)}}
    assert parse("sum(x * x)").evaluate(wide, 2024).value == 2_000
    found = parse(" + ".join(["sum(x)"] * 8)).evaluate(wide, 2024)
    assert found.undefined is not None
    assert found.undefined.reason == "terlalu-banyak"
    sought = parse("sqrt(y) + sum(x)").solve("y", 10, wide, 2024)
    assert sought.undefined is not None
    assert sought.undefined.reason == "terlalu-banyak"


@pytest.mark.parametrize("name", NAMES)
def test_names_are_keys_of_the_data_and_nothing_else(name: str) -> None:
    formula = parse(f"{name} * 2 + {name}[n-1]")
    (given,) = formula.names
    for _ in range(COMPILE_AFTER + 2):
        none = formula.evaluate({}, 2024).undefined
        assert none is not None
        assert (none.reason, none.name) == ("variabel-tidak-ada", given)
    for _ in range(COMPILE_AFTER + 2):
        assert formula.evaluate({given: {2023: 1, 2024: 3}}, 2024).value == 7
    assert formula.panel({given: {2023: {"p": 1}, 2024: {"p": 3}}}, (2024,)) == {2024: {"p": 7}}
    assert parse(str(formula)) == formula


def test_compiled_source_has_no_text_of_the_formula() -> None:
    formula = parse('ind."x); import os; (" / __class__ * 100%')
    compiled = compile_tree(formula.tree)
    assert compiled is not None
    for function in compiled:
        code = function.__code__
        assert not {"os", "import", "__import__", "ind.x); import os; ("} & {*code.co_names, *code.co_varnames}
        assert function.__globals__["__builtins__"] == {}
    assert not is_made_of_fixed_pieces("def fast(data, year, awal):\n return data.__class__.__bases__\n")
    assert not is_made_of_fixed_pieces("import os")
    assert not is_made_of_fixed_pieces("v0 = 'x'")


@pytest.mark.parametrize("text", TEXTS)
def test_texts_stay_texts_in_every_language(text: str) -> None:
    formula = parse(f'if(s = "{text}", 1, 2)')
    for given, value in ((text, 1), ("x", 2)):
        assert formula.evaluate({"s": {2024: given}}, 2024).value == value
    layout = TableLayout(by=("kab",))
    doubled, escaped = text.replace("'", "''"), text.replace("\\", "\\\\").replace("'", "\\'")
    assert f"= '{doubled}'" in to_sql(formula, "t", layout)
    assert f"= '{escaped}'" in to_sql(formula, "t", layout, "spark")
    assert f'"{text}"' in to_excel(formula, lambda name, year: "A1", 2024)
    assert f"“{text}”" in to_prose(formula)
    latex = to_latex(formula)
    assert "\\input" not in latex.replace("\\textbackslash{}input", "")
    assert latex.count("\\end{cases}") == 1
    assert latex.count("{") - latex.count("\\{") == latex.count("}") - latex.count("\\}")


def test_names_stay_names_in_sql() -> None:
    formula, layout = parse('ind."`x` FROM t; --" + 1'), TableLayout(by=("kab",))
    assert '"ind.`x` FROM t; --"' in to_sql(formula, "t", layout)
    assert "`ind.``x`` FROM t; --`" in to_sql(formula, "t", layout, "spark")


@pytest.mark.parametrize("text", PRINTED, ids=lambda text: ascii(text[:12]))
def test_printed_texts(text: str) -> None:
    with at_most(STEPS):
        assert rumusan_target.one(text) in ("nothing", "proposals")


def test_proposals_over_wicked_variables() -> None:
    variables = {f"v{at}": ("jumlah " * 200, "\x1b" * 500) for at in range(300)} | {"__class__": ("\ud800", "orang^99")}
    with at_most(STEPS):
        for proposal in propose("jumlah v1 dibagi jumlah v2 dikali 100%", variables, satuan="persen"):
            assert parse(proposal.text) == proposal.formula


IN_LITTLE_MEMORY = """
import resource
from fuzz.target import DATA, WRITERS, YEAR
from renstra.formula import UnsupportedError, parse
from tests.formula.test_safety import SHAPES, kinds
def used(): return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
before = used()
texts = ["9^999", "(9^999)^999", "exp(500)^99", "*".join(["10^999"] * 99), "a" * 4000]
for shape in SHAPES:
    text = "k"
    for _ in range(60):
        if kinds(deeper := shape.format(text)):
            break
        text = deeper
    texts.append(text)
for text in texts:
    formula = parse(text)
    for _ in range(10):
        formula.evaluate(DATA, YEAR)
    formula.explain(DATA, YEAR).lines()
    for write in WRITERS:
        try:
            write(formula)
        except UnsupportedError:
            pass
print(used() - before)
"""


def test_memory_is_bounded() -> None:
    """All forms as deep as they are read, where whatever asks for more than 4 GB ends: some MB are enough."""
    pytest.importorskip("resource")
    command = [sys.executable, "-c", IN_LITTLE_MEMORY]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2])
    assert done.returncode == 0, done.stderr[-2000:]
    assert int(done.stdout) < 300
