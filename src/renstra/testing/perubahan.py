"""Amended plans: a plan, the one that it amends, and a reason for each change."""

from typing import TypeVar

from renstra.cascade import Cascade
from renstra.cascade.alamat import address
from renstra.ledger import PaguTable
from renstra.model import Rencana, Renstra
from renstra.model.perubahan import Keterangan, Perubahan
from renstra.source import KeyPath
from renstra.testing.edit import change
from renstra.testing.maker import Maker
from renstra.testing.pendanaan import restated

P = TypeVar("P", bound=Rencana)

BEFORE = "../semula"
"""Where an amended plan finds the one that it amends."""


def amended(maker: Maker, before: P) -> P:
    """The plan with more money for the first row at the bottom, all sums that follow, and the reasons."""
    table = PaguTable(Cascade(before))
    row = next(row for row in table.rows if not row.node.anak)
    place = (*row.node.path, "pagu")
    more = 1000 * maker.number(1, 900)
    key = next(year for year, amount in zip(table.years, row.stated, strict=True) if amount is not None)
    plan = change(before, (*place, key), lambda amount: amount + more)
    if row.akhir is not None:
        plan = change(plan, (*place, "akhir"), lambda amount: amount + more)
    plan = restated(plan)
    places: list[KeyPath] = [("program", 0)]
    if isinstance(plan, Renstra) and isinstance(before, Renstra):
        if plan.pagu:
            places.append(("pagu",))
        fields = zip(plan.bidang_urusan, before.bidang_urusan, strict=True)
        places += [("bidang_urusan", index) for index, (one, other) in enumerate(fields) if one != other]
    graph = Cascade(plan)
    reasons = tuple(Keterangan(pada=address(graph, path), alasan=f"pergeseran anggaran {key}") for path in places)
    perubahan = Perubahan(
        dari=BEFORE,
        peraturan=maker.maybe("Perbup 12/2026"),
        keterangan=reasons,
        catatan=maker.optional_text(),
    )
    return plan.model_copy(update={"perubahan": perubahan})
