"""The equations of the targets: end conditions by their rule, and rows of the IKU table that restate an indicator.

One system holds an indicator and the rows that restate it. Cells are (row number, key), the key a year, ``"akhir"`` or
``"awal"``. A rule holds where its value rounds to the stated one, so its equation has slack; ``maksimum`` is not linear
and left out.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Context, Decimal, localcontext
from fractions import Fraction
from typing import Any

from renstra.ledger.diagnosis.result import Relation
from renstra.ledger.diagnosis.slips import Named
from renstra.ledger.diagnosis.system import Cell, Equation, Name
from renstra.ledger.figure import Derivation, Kind
from renstra.quantity import decimals, round_half_up
from renstra.source import KeyPath

_EXACT = Context(prec=80)
_SHOWN = Context(prec=28)
_LARGEST = 30
RULES: tuple[Kind, ...] = ("terakhir", "jumlah", "rata_rata")
"""The rules of end conditions that are linear."""


@dataclass(slots=True)
class Row:
    """The numbers of an indicator or of a row that restates one: key -> number, in the order of the document."""

    path: KeyPath
    numbers: dict[str, Decimal]
    years: tuple[str, ...] = ()
    """The years that the end condition follows from; empty where it does not follow."""
    aturan: Kind | None = None
    repeats: int | None = None
    """The number of the row that this one restates."""

    def place(self, key: str) -> KeyPath:
        """The key path of a cell."""
        return (*self.path, "awal") if key == "awal" else (*self.path, "target", key)


@dataclass(slots=True)
class _Made:
    equation: Equation
    relation: Relation


@dataclass(slots=True)
class TargetSystem:
    """An indicator and the rows that restate it."""

    rows: list[Row]
    scale: int = 0
    _made: dict[Name, _Made] = field(default_factory=dict)
    _of: dict[Cell, list[Name]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        numbers = [number for row in self.rows for number in row.numbers.values()]
        self.scale = max(map(decimals, numbers), default=0) + 1  # one more, so that half a unit is whole
        with localcontext(_EXACT):
            for name, made in self._make():
                self._made[name] = made
                for cell in made.equation.terms:
                    self._of.setdefault(cell, []).append(name)

    @staticmethod
    def can_hold(rows: Sequence[Row]) -> bool:
        """Whether all numbers are of a size that can be reckoned with."""
        numbers = [number for row in rows for number in row.numbers.values()]
        return all(
            number.is_finite() and abs(number.adjusted()) <= _LARGEST and decimals(number) <= _LARGEST
            for number in numbers
        )

    def _make(self) -> Iterator[tuple[Name, _Made]]:
        for number, row in enumerate(self.rows):
            if row.aturan is not None and row.years and "akhir" in row.numbers:
                yield ("akhir", number), self._rule(number, row, row.aturan)
            if row.repeats is not None:
                source = self.rows[row.repeats]
                for key, stated in row.numbers.items():
                    if key in source.numbers:
                        terms: dict[Cell, int] = {(number, key): 1, (row.repeats, key): -1}
                        other = source.numbers[key]
                        places = (source.place(key),)
                        relation = Relation(
                            row.place(key), Derivation("sama", places), stated, other, (row.place(key), *places)
                        )
                        yield ("sama", number, key), _Made(Equation(terms, self._whole(stated - other)), relation)

    def _rule(self, number: int, row: Row, aturan: Kind) -> _Made:
        years = row.years[-1:] if aturan == "terakhir" else row.years
        count = len(years) if aturan == "rata_rata" else 1
        terms: dict[Cell, int] = {(number, "akhir"): count, **{(number, year): -1 for year in years}}
        stated = row.numbers["akhir"]
        total = sum((row.numbers[year] for year in years), Decimal(0))
        finest = max(decimals(row.numbers[year]) for year in years)
        half = self._whole(Decimal(5).scaleb(-decimals(stated) - 1)) * count
        slack = half if aturan == "rata_rata" or finest > decimals(stated) else 0
        places = tuple(row.place(year) for year in years)
        derived = _SHOWN.divide(total, Decimal(count))
        figures = (row.place("akhir"), *places)
        relation = Relation(row.place("akhir"), Derivation(aturan, places), stated, derived, figures)
        return _Made(Equation(terms, self._whole(stated * count - total), slack), relation)

    def _whole(self, number: Decimal) -> int:
        return int(number.scaleb(self.scale, _EXACT))

    def violated(self) -> Sequence[Name]:
        """The equations that rounding does not explain."""
        return [name for name, made in self._made.items() if made.equation.is_violated]

    def equation(self, name: Name) -> Equation:
        """An equation; the first of its terms is what follows from the others."""
        return self._made[name].equation

    def equations_of(self, cell: Cell) -> Sequence[Name]:
        """The rule and the restatements that a cell takes part in."""
        return self._of.get(cell, ())

    def missing_row(self, owner: Any) -> Sequence[Cell]:
        """Nothing is missing here."""
        return ()

    def accepts(self, changes: Mapping[Cell, int | Fraction]) -> Cell | None:
        """Where no number of the rows is negative, none may become so."""
        if any(number < 0 for row in self.rows for number in row.numbers.values()):
            return None
        return next((cell for cell, by in changes.items() if self.value(cell) + by < 0), None)

    @property
    def residue(self) -> int:
        """Rounding is in the slack of the rules."""
        return 0

    def place(self, cell: Cell) -> KeyPath:
        """The key path of a cell."""
        return self.rows[cell[0]].place(cell[1])

    def order(self, cell: Cell) -> tuple[Any, ...]:
        """Row by row, in the order of the document."""
        number, key = cell
        return (number, list(self.rows[number].numbers).index(key))

    def value(self, cell: Cell) -> int:
        """The number of a cell, scaled."""
        return self._whole(self.stated(cell))

    def stated(self, cell: Cell) -> Decimal:
        """The number of a cell."""
        return self.rows[cell[0]].numbers[cell[1]]

    def figure(self, cell: Cell, value: int | Fraction) -> Decimal:
        """A number with the decimals of what stands there, or more where it needs them and can be written with them."""
        places = decimals(self.stated(cell))
        with localcontext(_EXACT):
            exact = (Decimal(Fraction(value).numerator) / Fraction(value).denominator).scaleb(-self.scale)
            for more in range(places, self.scale):
                rounded = round_half_up(exact, more)
                if rounded == exact:
                    return rounded
            return round_half_up(exact, max(places, self.scale - 1))

    def neighbours(self, cell: Cell) -> list[Named]:
        """The years before and after."""
        number, key = cell
        row = self.rows[number]
        if key not in row.years:
            return []
        at = row.years.index(key)
        beside = [row.years[n] for n in (at - 1, at + 1) if 0 <= n < len(row.years)]
        return [(row.place(year), self._whole(row.numbers[year])) for year in beside]

    def parts(self, cell: Cell) -> list[Named]:
        """The years of a sum."""
        number, key = cell
        row = self.rows[number]
        if key != "akhir" or row.aturan != "jumlah":
            return []
        return [(row.place(year), self._whole(row.numbers[year])) for year in row.years]

    def above(self, cell: Cell) -> Cell | None:
        """Every restatement has an equation."""
        return None

    def owner(self, owner: Any) -> KeyPath:
        """The indicator."""
        return self.rows[0].path

    def missing_amount(self, cell: Cell, by: int | Fraction) -> tuple[int, int]:
        """There are no missing rows."""
        return 0, int(by)

    def relation(self, name: Name) -> Relation:
        """The rule or restatement that does not hold."""
        return self._made[name].relation
