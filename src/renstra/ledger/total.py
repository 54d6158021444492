"""Totals above the programs: the ceiling of the agency and of each field of affairs (*bidang urusan*).

A program belongs to the field with which its code begins (``2.17.07`` to ``2.17``). The total of the agency is a figure
also where the document does not state it: it follows from the programs.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from renstra.cascade import Cascade
from renstra.ledger.figure import Derivation, Figure
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
