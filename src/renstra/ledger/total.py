"""Totals above the programs: the ceiling of the agency and of each field of affairs (*bidang urusan*).

A program belongs to the field with which its code begins (``2.17.07`` to ``2.17``). The total of the agency is a figure
also where the document does not state it: it follows from the programs.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from renstra.cascade import Cascade
from renstra.ledger.figure import Derivation, Figure, Undefined
from renstra.ledger.pagu import PaguRow, PaguTable
from renstra.model import DeretRupiah, Renstra
from renstra.model.dasar import KunciDeret
from renstra.source import KeyPath


@dataclass(frozen=True, slots=True)
class Total:
    """A ceiling: where it stands (``("pagu",)``), what is stated of it, and the programs that it covers."""

    place: KeyPath
    stated: DeretRupiah
    programs: tuple[PaguRow, ...]


class TotalTable:
    """The ceilings of a plan, held against their programs."""

    def __init__(self, cascade: Cascade, pagu: PaguTable) -> None:
        self.plan, self.pagu = cascade.plan, pagu
        self._derived: dict[tuple[int, int], int | None] = {}

    def totals(self) -> Iterator[Total]:
        """The total of the agency, then those of the fields of affairs that state one."""
        plan = self.plan
        programs = tuple(row for row in self.pagu.rows if row.node.jenjang == "program")
        if not isinstance(plan, Renstra) or not programs:
            return
        yield Total(("pagu",), plan.pagu or DeretRupiah(), programs)
        for index, field in enumerate(plan.bidang_urusan):
            if field.pagu:
                own = tuple(row for row in programs if (row.item.kode or "").startswith(f"{field.kode}."))
                yield Total(("bidang_urusan", index, "pagu"), field.pagu, own)

    def figures(self) -> Iterator[Figure]:
        """The totals of each year and at the end, as the sum of the programs; the end also as the sum of its years."""
        for total in self.totals():
            keys: tuple[KunciDeret, ...] = (*self.pagu.years, "akhir")
            for key in keys:
                below = tuple(self.pagu.place(row.node.index, key) for row in total.programs)
                derivations = [Derivation("jumlah", below)]
                if key == "akhir" and all(year in total.stated for year in self.pagu.years):
                    years = tuple((*total.place, str(year)) for year in self.pagu.years)
                    derivations.insert(0, Derivation("jumlah", years))
                yield Figure((*total.place, str(key)), total.stated.get(key), tuple(derivations))

    @cached_property
    def listed(self) -> list[Total]:
        """All of ``totals``."""
        return list(self.totals())

    @cached_property
    def keys(self) -> tuple[KunciDeret, ...]:
        """The years of the plan and the end."""
        return (*self.pagu.years, "akhir")

    def stated(self, number: int, key: int) -> int | None:
        """What the total of this number states, for the key at this place in ``keys``."""
        return self.listed[number].stated.get(self.keys[key])

    @cached_property
    def residuals(self) -> dict[tuple[int, int], int]:
        """(Number of a total, place of a key in ``keys``) -> stated total minus its programs, where it is not 0."""
        found = {}
        for number, total in enumerate(self.listed):
            for index, key in enumerate(self.keys):
                if (stated := total.stated.get(key)) is not None:
                    derived = self.derived(number, index)
                    if derived is not None and stated != derived:
                        found[number, index] = stated - derived
        return found

    def derived(self, number: int, key: int) -> int | None:
        """What the programs of a total add up to; ``None`` where one of them is not known."""
        known = (number, key)
        if known not in self._derived:
            amounts = [self.pagu.amount(row, self.keys[key]) for row in self.listed[number].programs]
            whole = [amount for amount in amounts if not isinstance(amount, Undefined)]
            self._derived[known] = sum(whole) if len(whole) == len(amounts) else None
        return self._derived[known]

    def holds(self, number: int, key: int) -> bool:
        """Whether a total is stated and can be derived."""
        return self.stated(number, key) is not None and self.derived(number, key) is not None

    @cached_property
    def _of_program(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for number, total in enumerate(self.listed):
            for row in total.programs:
                found.setdefault(row.node.index, []).append(number)
        return found

    def of_program(self, index: int) -> list[int]:
        """The numbers of the totals that cover the program at this place among the money nodes."""
        return self._of_program.get(index, [])
