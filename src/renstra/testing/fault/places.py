"""Where a plan can be broken: indicators that nothing depends on, rows of money with certain cells."""

from collections.abc import Callable, Collection, Iterator
from decimal import Decimal

from renstra.cascade import Cascade, IndikatorNode, Jenjang, Node
from renstra.ledger import PaguTable
from renstra.ledger.pagu import PaguRow
from renstra.model import Indikator, Renstra
from renstra.quantity import Angka
from renstra.testing.fault.broken import references

BELOW: tuple[Jenjang, ...] = ("program", "kegiatan", "sub_kegiatan")
PROGRAM: tuple[Jenjang, ...] = ("program",)
WORK: tuple[Jenjang, ...] = ("kegiatan", "sub_kegiatan")


def plain(
    plan: Renstra, levels: Collection[Jenjang] = BELOW, fits: Callable[[Indikator], bool] = lambda _: True
) -> list[IndikatorNode]:
    """Indicators that have no formula and that neither a formula nor the IKU table refers to."""
    used = references(plan)
    return [
        node
        for node in Cascade(plan).indikator
        if node.pemilik.jenjang in levels
        and node.indikator.rumus is None
        and node.indikator.id not in used
        and fits(node.indikator)
    ]


def is_free(plan: Renstra, node: Node) -> bool:
    """Whether nothing refers to the indicators of a node and its children, and none has a formula with variables."""
    used = references(plan)
    return all(
        item.rumus is None and item.id not in used
        for part in (node, *node.anak, *(below for child in node.anak for below in child.anak))
        for item in part.item.indikator
    )


def numbers(item: Indikator) -> dict[int, Decimal]:
    """The years of an indicator, if all of them are numbers; else nothing."""
    cells = item.target.tahun if item.target else {}
    found = {year: cell.nilai for year, cell in cells.items() if isinstance(cell, Angka)}
    return found if len(found) == len(cells) else {}


def follows_last(item: Indikator) -> bool:
    """Whether an end condition, if there is one, is the value of the last year, so that other years may change."""
    return item.target is None or "akhir" not in item.target or item.akhir == "terakhir"


class Money:
    """The money of a plan: rows of the pagu table with what stands above them."""

    def __init__(self, plan: Renstra) -> None:
        self.plan = plan
        self.table = PaguTable(Cascade(plan))
        self.years = self.table.years

    def leaves(self) -> Iterator[PaguRow]:
        """The sub kegiatan."""
        return (row for row in self.table.rows if row.node.jenjang == "sub_kegiatan")

    def parents(self) -> Iterator[PaguRow]:
        """Programs and kegiatan."""
        return (row for row in self.table.rows if row.node.anak)

    def above(self, row: PaguRow) -> PaguRow:
        """The row of the parent."""
        assert row.node.induk is not None
        return self.table.rows[row.node.induk.index]

    def states_years(self, row: PaguRow) -> bool:
        """Whether the row states every year itself."""
        return None not in row.stated

    def totals_state_years(self) -> bool:
        """Whether the plan states a ceiling above its programs."""
        return bool(self.plan.pagu) or any(field.pagu for field in self.plan.bidang_urusan)
