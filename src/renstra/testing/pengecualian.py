"""Exceptions: a plan with a residue of rounding that it accepts, for a reason."""

from datetime import date
from typing import TypeVar

from renstra.cascade import Cascade
from renstra.cascade.alamat import address
from renstra.ledger import PaguTable
from renstra.model import Pengecualian, Rencana
from renstra.source import KeyPath
from renstra.testing.edit import change
from renstra.testing.maker import Maker

P = TypeVar("P", bound=Rencana)


def residue(maker: Maker, pada: str) -> Pengecualian:
    """The exception for a residue of rounding at an address, or anywhere in the plan."""
    return Pengecualian(
        aturan=maker.pick(("PG005", "sisa-pembulatan")),
        pada=pada if maker.number(0, 3) else None,
        alasan="pembulatan pada dokumen yang sudah ditetapkan",
        sampai=maker.maybe(date(2199, 12, 31)),
    )


def accept_residue(maker: Maker, plan: P) -> P:
    """The plan with a row that misses its end value by a rupiah, and the exception that accepts it.

    The plan as it is, where no row at the bottom states an end value.
    """
    place = _end_of_a_row(plan)
    if place is None:
        return plan
    missed = change(plan, place, lambda amount: amount + 1)
    named: KeyPath = place[: maker.pick((len(place), len(place) - 1, 2))]
    item = residue(maker, address(Cascade(missed), named))
    return missed.model_copy(update={"pengecualian": (item,)})


def _end_of_a_row(plan: Rencana) -> KeyPath | None:
    table = PaguTable(Cascade(plan))
    ends = (table.place(row.node.index, "akhir") for row in table.rows if not row.node.anak and row.akhir is not None)
    return next(ends, None)
