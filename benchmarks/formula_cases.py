"""Five formulas of the kinds that plans use most, in the language of every peer, with data of one shape."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

YEAR = 2024
MEMBERS, YEARS, MISSING = 514, 10, 0.01
"""A panel: kabupaten and kota of Indonesia, ten years, one value in a hundred missing."""

Number = int | Decimal
Series = Mapping[str, Mapping[int, Any]]


@dataclass(frozen=True)
class Case:
    """``python`` is for peers that read Python, which have no time: ``a_1`` is a in the year before."""

    name: str
    rumus: str
    python: str
    caret: str
    """The same where a power is ``^`` and a choice is ``if(...)``: py_expression_eval and, with ``=``, Excel."""
    cel: str | None
    sql: str
    """A select over columns ``a``, ``a_1``...: DuckDB."""
    numexpr: str
    closure: Callable[[Series, int], float | None]
    """Written by hand: looks its numbers up where ``evaluate`` does, in floats, with no value where one is missing."""
    scale: float
    """Numbers of the data are whole below this, or decimal fractions where it is 1."""
    names: tuple[str, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """Names of the peers' inputs."""
        return (*self.names, *(f"{name}_1" for name in self.names if f"{name}_1" in self.python))

    def number(self, source: random.Random) -> Number:
        """One number of the kind that this formula is for."""
        if self.scale == 1:
            return Decimal(source.randint(1, 999)) / 1000
        return source.randint(1, int(self.scale))


def _share(data: Series, year: int) -> float | None:
    try:
        return data["a"][year] / data["b"][year] * 100.0  # type: ignore[no-any-return]
    except (KeyError, TypeError, ZeroDivisionError):
        return None


def _growth(data: Series, year: int) -> float | None:
    try:
        series = data["a"]
        before = series[year - 1]
        return (series[year] - before) / before * 100.0  # type: ignore[no-any-return]
    except (KeyError, TypeError, ZeroDivisionError):
        return None


def _weighted(data: Series, year: int) -> float | None:
    try:
        return 0.3 * data["a"][year] + 0.5 * data["b"][year] + 0.2 * data["c"][year]  # type: ignore[no-any-return]
    except (KeyError, TypeError):
        return None


def _ladder(data: Series, year: int) -> float | None:
    try:
        part = data["a"][year] / data["b"][year] * 100.0
    except (KeyError, TypeError, ZeroDivisionError):
        return None
    return 4.0 if part >= 90 else 3.0 if part >= 75 else 2.0 if part >= 50 else 1.0


def _geometric(data: Series, year: int) -> float | None:
    try:
        return (data["a"][year] * data["b"][year] * data["c"][year]) ** (1 / 3) * 100.0  # type: ignore[no-any-return]
    except (KeyError, TypeError):
        return None


CASES = (
    Case("share", "a / b * 100%", "a / b * 100", "a / b * 100", "a / b * 100.0", "a / b * 100", "a / b * 100",
         _share, 10_000, ("a", "b")),
    Case("growth", "(a[n] - a[n-1]) / a[n-1] * 100%", "(a - a_1) / a_1 * 100", "(a - a_1) / a_1 * 100",
         "(a - a_1) / a_1 * 100.0", "(a - a_1) / a_1 * 100", "(a - a_1) / a_1 * 100", _growth, 10_000, ("a",)),
    Case("weighted", "0.3 * a + 0.5 * b + 0.2 * c", "0.3 * a + 0.5 * b + 0.2 * c", "0.3 * a + 0.5 * b + 0.2 * c",
         "0.3 * a + 0.5 * b + 0.2 * c", "0.3 * a + 0.5 * b + 0.2 * c", "0.3 * a + 0.5 * b + 0.2 * c", _weighted, 1,
         ("a", "b", "c")),
    Case("ladder", "case(a / b * 100% >= 90: 4; a / b * 100% >= 75: 3; a / b * 100% >= 50: 2; else: 1)",
         "4 if a / b * 100 >= 90 else 3 if a / b * 100 >= 75 else 2 if a / b * 100 >= 50 else 1",
         "if(a / b * 100 >= 90, 4, if(a / b * 100 >= 75, 3, if(a / b * 100 >= 50, 2, 1)))",
         "a / b * 100.0 >= 90.0 ? 4.0 : a / b * 100.0 >= 75.0 ? 3.0 : a / b * 100.0 >= 50.0 ? 2.0 : 1.0",
         "case when a / b * 100 >= 90 then 4 when a / b * 100 >= 75 then 3 when a / b * 100 >= 50 then 2 "
         "when a / b is null then null else 1 end",
         "where(a / b * 100 >= 90, 4, where(a / b * 100 >= 75, 3, where(a / b * 100 >= 50, 2, 1)))",
         _ladder, 10_000, ("a", "b")),
    Case("geometric", "(a * b * c) ^ (1/3) * 100", "(a * b * c) ** (1/3) * 100", "(a * b * c) ^ (1/3) * 100", None,
         "(a * b * c) ^ (1.0/3) * 100", "(a * b * c) ** (1/3) * 100", _geometric, 1, ("a", "b", "c")),
)  # fmt: skip


def exact_data(case: Case, seed: int = 1) -> dict[str, dict[int, Number]]:
    """Name -> year -> number, for one unit."""
    source = random.Random(seed)
    return {name: {year: case.number(source) for year in (YEAR - 1, YEAR)} for name in case.names}


def panel_data(case: Case, seed: int = 1) -> dict[str, dict[int, dict[str, Number | None]]]:
    """Name -> year -> member -> number or nothing."""
    source = random.Random(seed)
    members = [f"kab{number:03d}" for number in range(MEMBERS)]

    def cell() -> Number | None:
        return None if source.random() < MISSING else case.number(source)

    years = range(YEAR - YEARS + 1, YEAR + 1)
    return {name: {year: {member: cell() for member in members} for year in years} for name in case.names}


def flat(case: Case, data: Mapping[str, Mapping[int, Any]], year: int = YEAR) -> dict[str, float]:
    """The peers' inputs of one unit, as floats."""
    values = {name: float(data[name][year]) for name in case.names}
    return values | {f"{n}_1": float(data[n][year - 1]) for n in case.names if f"{n}_1" in case.columns}
