"""What must hold for any text given to ``parse``, and for any data given to what parses."""

import pickle
from collections.abc import Callable, Mapping
from decimal import Decimal
from importlib.util import find_spec
from typing import Any, Literal

from renstra.formula import (
    Formula,
    FormulaError,
    TableLayout,
    UnsupportedError,
    parse,
    to_excel,
    to_latex,
    to_polars,
    to_prose,
    to_sql,
)
from renstra.formula.formula import COMPILE_AFTER
from renstra.formula.limits import MAX_FAULTS

Outcome = Literal["refused", "value", "no value"]

YEAR = 2024
DATA: Mapping[str, Any] = {
    "a": {YEAR - 1: 3, YEAR: 7},
    "b": {YEAR: 0},
    "c": {YEAR: Decimal("12.50"), YEAR - 1: None},
    "x": {YEAR: 10**18, YEAR - 1: -5, 2022: Decimal("1E-20")},
    "um_x": {YEAR: Decimal("0.3")},
    "k": {YEAR: {"Kabuh": 4, "Megaluh": None, "Ploso": Decimal("2.5")}},
    "w": {"Kabuh": {YEAR: 1}, "Ploso": {YEAR: 2}},
    "m": {YEAR: {part: part * 10 for part in range(1, 13)}, YEAR - 1: {12: 3}},
    "s": {YEAR: "WTP"},
    "t": {YEAR: True},
    "g": {YEAR: 10**30_000, YEAR - 1: Decimal("1E+400")},
    "n": 2,
    "ind.a": {YEAR: 95},
}
"""Every shape of data: missing, whole, decimal, huge, tiny, by member, by month, text, condition, constant."""

UNITS = {
    "a": "orang", "b": "orang", "c": "juta rupiah", "x": "Rp", "um_x": "%", "k": "ha", "w": "bobot", "ind.a": "persen",
}  # fmt: skip


LAYOUT, SETS = TableLayout(by=("kab",), awal=2022), TableLayout(by=("kab",), members=("unit",))
WRITERS: tuple[Callable[[Formula], object], ...] = (
    to_prose,
    to_latex,
    lambda formula: to_excel(formula, lambda name, year: f"A{year}", YEAR, awal=2022),
    lambda formula: to_excel(formula, {(name, YEAR, m): "A1" for name in formula.names for m in "pq"}, YEAR),
    lambda formula: to_sql(formula, "t", LAYOUT),
    lambda formula: to_sql(formula, "t", SETS, "spark"),
    lambda formula: formula.panel_floats(
        {name: [[1.0, 0.0], [-2.0, 1e300]] for name in formula.names}, (YEAR - 1, YEAR)
    ),
)
if find_spec("polars") is not None:
    WRITERS += (lambda formula: to_polars(formula, LAYOUT), lambda formula: to_polars(formula, SETS))


LONGEST = 1_000_000
"""Characters that a writer may give."""


class BrokenError(AssertionError):
    """Something that must hold does not; ``text`` is the input."""

    def __init__(self, text: str, what: str) -> None:
        super().__init__(f"{what}: {text!r}")
        self.text = text


def one(text: str, *, thorough: bool = False) -> Outcome:
    """Read a text, and evaluate it where it is a formula. ``thorough`` asks everything else of it too."""
    try:
        formula = parse(text)
    except FormulaError as error:
        _check_error(error, text, thorough)
        return "refused"
    result = formula.evaluate(DATA, YEAR, awal=2022, part=2)
    if (result.value is None) is (result.undefined is None):
        raise BrokenError(text, "neither value nor reason, or both")
    if result.value is not None and not result.value.is_finite():
        raise BrokenError(text, "a value that is no number")
    if thorough:
        _check_formula(formula, text)
    return "no value" if result.value is None else "value"


def _check_error(error: FormulaError, text: str, thorough: bool) -> None:
    if not 1 <= len(error.faults) <= MAX_FAULTS:
        raise BrokenError(text, f"{len(error.faults)} faults")
    for fault in error.faults:
        if not 0 <= fault.span.start <= fault.span.end <= len(text):
            raise BrokenError(text, f"{fault.kind} outside the text")
    if thorough and not (error.describe("id") and error.describe("en")):
        raise BrokenError(text, "a fault without words")


def _check_formula(formula: Formula, text: str) -> None:
    canonical = str(formula)
    again = parse(canonical)
    if again != formula or str(again) != canonical:
        raise BrokenError(text, f"canonical text {canonical!r} is another formula")
    results = [formula.evaluate(DATA, YEAR, awal=2022, part=2) for _ in range(COMPILE_AFTER + 2)]
    if any(repr(result) != repr(results[0]) for result in results):
        raise BrokenError(text, "compiled and not compiled differ")
    undefined = results[0].undefined
    if undefined is not None and not (undefined.message("id") and undefined.message("en")):
        raise BrokenError(text, "no value without words")
    explained = formula.explain(DATA, YEAR, awal=2022, part=2, units=UNITS)
    if not explained.lines():
        raise BrokenError(text, "no explanation")
    if results[0].value is not None and explained.value != results[0].value:
        raise BrokenError(text, f"explained as {explained.value}, evaluated as {results[0].value}")
    if pickle.loads(pickle.dumps(formula)) != formula:
        raise BrokenError(text, "pickled as another formula")
    formula.check_unit(UNITS, "persen")
    formula.check_cases()
    formula.panel(DATA, (YEAR,), awal=2022)
    formula.years((YEAR,), awal=2022)
    for name in formula.names[:2]:
        solution = formula.solve(name, 12, DATA, YEAR, awal=2022)
        if (solution.value is None) is (solution.undefined is None):
            raise BrokenError(text, "neither solution nor reason, or both")
    for write in WRITERS:
        try:
            written = write(formula)
        except UnsupportedError as refused:
            if not str(refused):
                raise BrokenError(text, "refused without words") from refused
        else:
            if isinstance(written, str) and len(written) > LONGEST:
                raise BrokenError(text, f"{len(written)} characters in another language")
