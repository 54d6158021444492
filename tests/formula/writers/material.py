"""Random formulas and random tables: holes, zeros, missing years, sets that change from year to year."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

Row = dict[str, Any]
NAMES = ("a", "b", "c", "g", "s")
AWAL = 2022
YEARS = (2021, 2022, 2023, 2024)

_HALVES = (None, 0, 0, 1, -1, 2, 3, 5, Decimal("0.5"), Decimal("-2.5"), 12, 40)
_DECIMALS = (None, 0, 1, Decimal("0.1"), Decimal("0.7"), Decimal("12.35"), Decimal("-3.3"), 1_250_000_000, 7)
_GRADES = (None, "WTP", "WDP", "wtp", "")
_MARKS = (None, True, False)


@dataclass(frozen=True)
class Table:
    """Rows with the keys ``kab``, ``kec``, ``unit``, ``tahun``; ``halves``: every number is exact as a float."""

    rows: tuple[Row, ...]
    halves: bool

    def series(self, kab: str) -> dict[str, Any]:
        """Data for ``evaluate``: one row a year."""
        return {name: {row["tahun"]: row[name] for row in self.rows if row["kab"] == kab} for name in NAMES}

    def sets(self, kab: str) -> dict[str, Any]:
        """Data for ``evaluate``: the members of each year."""
        data: dict[str, Any] = {name: {} for name in NAMES}
        for row in self.rows:
            if row["kab"] == kab:
                for name in NAMES:
                    data[name].setdefault(row["tahun"], {})[(row["kec"], row["unit"])] = row[name]
        return data


@st.composite
def tables(draw: st.DrawFn, *, members: bool) -> Table:
    """A few kabupaten, years with holes; with members, some of them in some years."""
    halves = draw(st.booleans())
    numbers = _HALVES if halves else _DECIMALS
    units = [("k1", "u1"), ("k1", "u2"), ("k2", "u1")] if members else [("", "")]
    keys = [(kab, *unit, year) for kab in ("A", "B") for unit in units for year in YEARS]
    picked = [key for key in keys if draw(st.integers(0, 3))] or keys[:1]
    rows = []
    for kab, kec, unit, year in picked:
        row: Row = {"kab": kab, "kec": kec, "unit": unit, "tahun": year}
        row |= {name: draw(st.sampled_from(numbers)) for name in "abc"}
        rows.append(row | {"g": draw(st.sampled_from(_GRADES)), "s": draw(st.sampled_from(_MARKS))})
    return Table(tuple(rows), halves)


@st.composite
def formulas(draw: st.DrawFn, *, sets: bool, plain: bool = False) -> str:
    """The text of a formula that gives a number; ``plain``: arithmetic alone."""
    return _Maker(draw, sets, plain).number(draw(st.integers(1, 4)))


class _Maker:
    def __init__(self, draw: st.DrawFn, sets: bool, plain: bool) -> None:
        self.draw = draw
        self.sets = sets
        self.plain = plain
        self.ranged = ""

    def pick(self, *choices: Callable[[], str]) -> str:
        return self.draw(st.sampled_from(choices))()

    def word(self, *words: str) -> str:
        return self.draw(st.sampled_from(words))

    def index(self) -> str:
        if self.ranged and self.draw(st.booleans()):
            return self.ranged
        return self.word("", "", "", "[n-1]", "[n-1]", "[n-2]", "[n+1]", "[2023]", "[awal]", "[awal+1]")

    def leaf(self) -> str:
        return self.pick(
            lambda: self.word("a", "b", "c") + self.index(),
            lambda: self.word("a", "b") + self.index(),
            lambda: self.word("0", "1", "2", "100", "100%", "0.25", "0.1", "3"),
        )

    def number(self, depth: int) -> str:
        if depth <= 0:
            return self.leaf()
        less = depth - 1
        both = [
            lambda: f"({self.number(less)} {self.word('+', '-', '*', '/', '/')} {self.number(less)})",
            lambda: f"({self.number(less)} {self.word('+', '-', '*', '/', '/')} {self.number(less)})",
            lambda: f"(-({self.number(less)}))",
            lambda: f"({self.number(less)}) ^ {self.word('2', '3', '0.5', '(-1)', '0', '(-0.5)', '(1/3)')}",
            lambda: f"{self.word('abs', 'sqrt', 'ln', 'log10', 'floor', 'ceil')}({self.number(less)})",
        ]
        more = [
            lambda: f"round({self.number(less)}{self.word('', ', 1', ', 2', ', -1')})",
            lambda: f"exp(({self.number(less)}) / 10)",
            lambda: f"power({self.number(less)}, {self.leaf()})",
            lambda: f"clamp({self.number(less)}, {self.leaf()}, {self.number(less)})",
            lambda: f"if({self.condition(less)}, {self.number(less)}, {self.number(less)})",
            lambda: (
                f"case({self.condition(less)}: {self.number(less)}; {self.condition(less)}: {self.leaf()}"
                f"{self.word('', '; else: 7', '; else: a')})"
            ),
            lambda: f'lookup(g{self.index()}; "WTP": 4; "WDP": {self.leaf()}{self.word("", "; else: 1")})',
            lambda: f"lookup({self.number(less)}; 1: 10; 0: {self.leaf()}; else: {self.leaf()})",
            lambda: f"ifmissing({self.number(less)}, {self.number(less)})",
            lambda: f"ifmissing({self.number(less)}, {self.leaf()})",
            lambda: f"known({self.number(less)})",
            lambda: self.aggregate(less),
            lambda: self.aggregate(less),
        ]
        return self.pick(*both, *both, *([] if self.plain else more))

    def aggregate(self, depth: int) -> str:
        name = self.word("sum", "sum", "mean", "min", "max", "median", "stdev", "stdevp", "count")
        if name != "count" and not self.draw(st.integers(0, 3)):
            return f"{name}({', '.join(self.number(depth - 1) for _ in range(self.draw(st.integers(1, 4))))})"
        if name == "count":
            inner = self.pick(lambda: self.member(depth), lambda: self.condition(depth), lambda: f"g{self.index()}")
            return f"count({self.known(inner)})"
        inner = self.member(depth)
        if self.sets and not self.draw(st.integers(0, 3)):
            return f"sum({name}({self.known(inner)}) over {self.word('kec', 'unit')})"
        return f"{name}({self.known(inner)})"

    def known(self, text: str) -> str:
        return f"known({text})" if not self.draw(st.integers(0, 2)) else text

    def member(self, depth: int) -> str:
        """What an aggregate runs over: perhaps with a range of years."""
        before = self.ranged
        if self.draw(st.booleans()):
            self.ranged = self.word("[n-2..n]", "[n-1..n]", "[awal..n]", "[2021..2023]", "[n-1..n+1]")
        text = self.number(depth - 1)
        self.ranged = before
        return text

    def condition(self, depth: int) -> str:
        less = depth - 1
        return self.pick(
            lambda: f"{self.number(less)} {self.word('<', '<=', '>', '>=', '=', '<>')} {self.number(less)}",
            lambda: f"{self.leaf()} {self.word('<', '<=')} {self.leaf()} {self.word('<', '<=')} {self.leaf()}",
            lambda: f'g{self.index()} {self.word("=", "<>")} "{self.word("WTP", "WDP")}"',
            lambda: f"s{self.index()}",
            lambda: f"not ({self.condition(less)})" if depth > 0 else "a > 1",
            lambda: self.both(less) if depth > 0 else "b = 0",
        )

    def both(self, depth: int) -> str:
        return f"({self.condition(depth)} {self.word('and', 'or')} {self.condition(depth)})"
