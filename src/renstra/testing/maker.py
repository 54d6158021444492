"""What the parts of a plan are made with: choices, and what the parts must agree on.

Every choice shrinks towards its first or smallest: no further item, the optional thing left out, the shortest name. An
item of a list is preceded by the choice whether there is one, so that an item can be taken out whole.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Literal, TypeVar

from renstra.model import TATA_LETAK, Indikator, Variabel
from renstra.model.identitas import NamaTataLetak
from renstra.testing import wording
from renstra.testing.choices import Choices

T = TypeVar("T")

Size = Literal["small", "medium", "large"]
"""How many parts a plan has: one or two of each, a few, or many."""

_MORE: dict[Size, tuple[int, ...]] = {"small": (0, 0, 1), "medium": (0, 1), "large": (0, 1, 1, 1)}
"""What says whether there is one more item."""


@dataclass(slots=True)
class Source:
    """An indicator of counts whose targets can be the planned values of a variable further up."""

    indikator: Indikator
    satuan: str


@dataclass(eq=False)
class Maker:
    """The choices for one plan, and its names, ids and variables so far.

    ``first`` and ``last`` are the years of the period. ``names`` are those in use, here and in the parent.
    """

    choices: Choices
    layout: NamaTataLetak = "permendagri-86-2017"
    first: int = 2025
    last: int = 2029
    size: Size = "small"
    has_data: bool = True
    """Whether the plan has variables, so that indicators can have formulas."""
    names: set[str] = field(default_factory=set)
    variabel: dict[str, Variabel] = field(default_factory=dict)
    sources: list[Source] = field(default_factory=list)
    _ids: set[str] = field(default_factory=set)
    _reserved: int = 0

    @property
    def base_year(self) -> int:
        """The year of the baselines."""
        return self.first - 1

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The years that have targets."""
        return tuple(range(self.first, self.last + 1))

    @cached_property
    def money_years(self) -> tuple[int, ...]:
        """The years that have pagu."""
        later = TATA_LETAK[self.layout].pagu_mulai_tahun_kedua and len(self.years) > 1
        return self.years[1:] if later else self.years

    @property
    def has_end(self) -> bool:
        """Whether rows close with an end value."""
        return TATA_LETAK[self.layout].kondisi_akhir

    def number(self, lowest: int, highest: int) -> int:
        """A whole number, both ends included."""
        return self.choices.number(lowest, highest)

    def chance(self, one_in: int = 2) -> bool:
        """Whether something optional is there."""
        return self.choices.number(0, one_in - 1) == one_in - 1

    def pick(self, options: Sequence[T]) -> T:
        """One of several; the first is the simplest."""
        return self.choices.pick(options)

    def several(self, at_least: int, at_most: int) -> Iterator[int]:
        """0, 1, 2 ... for as many items as there will be; large plans have more."""
        for index in range(at_most):
            if index >= at_least and not self.pick(_MORE[self.size]):
                return
            yield index

    def option(self, *names: str, one_in: int = 3) -> str | None:
        """One of several optional things, or (simplest, and mostly) none: one choice where each would need its own."""
        at = self.choices.number(0, len(names) * one_in - 1) - len(names) * (one_in - 1)
        return names[at] if at >= 0 else None

    def maybe(self, value: T, one_in: int = 2) -> T | None:
        """The value, or nothing."""
        return value if self.chance(one_in) else None

    def text(self) -> str:
        """Any text that a person may write into a free field."""
        return self.choices.text()

    def optional_text(self, one_in: int = 4) -> str | None:
        """A free text, mostly left out."""
        return self.text() if self.chance(one_in) else None

    def texts(self, at_most: int = 2) -> tuple[str, ...]:
        """Some free texts."""
        return tuple(self.text() for _ in self.several(0, at_most))

    def asal(self) -> str | None:
        """Where the document says it."""
        return self.pick(wording.ASAL) if self.chance(4) else None

    def identity(self, prefix: str) -> str:
        """An id that nothing else bears."""
        number = 1 + self._reserved
        while f"{prefix}{number}" in self._ids:
            number += 1
        self._ids.add(f"{prefix}{number}")
        return f"{prefix}{number}"

    def reserve(self, below: int) -> None:
        """Take the numbers below out of use, because a plan that is at hand may have used them for its ids."""
        self._reserved = below

    def name(self, pattern: str) -> str:
        """A name of this pattern (``wording.fill``) that no indicator, goal or variable has."""
        at = self.number(0, wording.VARIETY - 1)
        while True:
            name = wording.fill(pattern, at)
            key = "".join(name.casefold().split())
            if key not in self.names:
                self.names.add(key)
                return name
            at += 1

    def decimal(self, lowest: int, highest: int, places: int = 0) -> Decimal:
        """A number with so many decimals, between whole bounds."""
        return Decimal(self.number(lowest * 10**places, highest * 10**places)).scaleb(-places)
