"""Pagu: ceilings of program, kegiatan and sub kegiatan, summed along both axes of the table.

Two families of equations hold in Table 6.1 of Permendagri 86/2017: each row's years add up to its end value, and each
year of a parent is the sum of that year of its children. The end column of a parent follows from these, so it is no
third family: an equation of its own would report every mistake twice.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import cast

from renstra.cascade import Cascade, MoneyItem, Node
from renstra.ledger.figure import Derivation, Figure, Undefined
from renstra.source import KeyPath


@dataclass(slots=True)
class PaguRow:
    """One money node. ``stated`` and ``value`` have one entry a year of the plan; ``akhir`` is as stated.

    ``value`` is what counts in sums: the stated amount (explicitly none counts as 0), else the sum of the children,
    else ``None`` (unknown).
    """

    node: Node
    item: MoneyItem
    stated: list[int | None]
    value: list[int | None]
    akhir: int | None


class PaguTable:
    """The pagu of a plan as rows over years, and the residuals of its sums."""

    def __init__(self, cascade: Cascade) -> None:
        self.years = cascade.plan.tahun_pagu
        self.nodes = cascade.uang
        self.rows = [self._row(node) for node in self.nodes]
        for row in reversed(self.rows):  # children stand behind their parent
            if row.node.anak and None in row.value:
                for i, value in enumerate(row.value):
                    if value is None:
                        row.value[i] = self._sum_of_children(row.node, i)

    def _row(self, node: Node) -> PaguRow:
        item = cast("MoneyItem", node.item)
        pagu = item.pagu
        if pagu is None:
            empty: list[int | None] = [None] * len(self.years)
            return PaguRow(node, item, empty, empty.copy(), None)
        stated = [pagu.get(year) for year in self.years]
        value = stated
        if None in stated:
            value = [0 if amount is None and year in pagu else amount for year, amount in zip(self.years, stated)]
        return PaguRow(node, item, stated, value, pagu.get("akhir"))

    def _sum_of_children(self, node: Node, year_index: int) -> int | None:
        total = 0
        for child in node.anak:
            value = self.rows[child.index].value[year_index]
            if value is None:
                return None
            total += value
        return total

    @cached_property
    def row_residuals(self) -> dict[int, int]:
        """Node index -> stated end value minus sum of the years, where it is not 0."""
        residuals = {}
        for index, row in enumerate(self.rows):
            if row.akhir is not None and None not in row.value:
                total = sum(row.value)  # type: ignore[arg-type]
                if total != row.akhir:
                    residuals[index] = row.akhir - total
        return residuals

    @cached_property
    def column_residuals(self) -> dict[tuple[int, int], int]:
        """(node index, year index) -> stated amount minus sum of the children, where it is not 0."""
        residuals = {}
        rows = self.rows
        for index, row in enumerate(rows):
            children = row.node.anak
            if not children:
                continue
            below = [rows[child.index].value for child in children]
            for y, (stated, value) in enumerate(zip(row.stated, row.value)):
                if value is None or (stated is None and value != 0):
                    continue  # unknown, or itself the sum of the children
                amounts = [values[y] for values in below]
                if None not in amounts:
                    residual = value - sum(amounts)  # type: ignore[arg-type]
                    if residual:
                        residuals[index, y] = residual
        return residuals

    def place(self, index: int, key: int | str) -> KeyPath:
        """The key path of a cell: node index and year or ``"akhir"``."""
        return (*self.nodes[index].path, "pagu", str(key))

    @cached_property
    def _index(self) -> dict[KeyPath, int]:
        return {node.path: index for index, node in enumerate(self.nodes)}

    def node_at(self, path: KeyPath) -> Node | None:
        """The money node at a key path."""
        index = self._index.get(path)
        return None if index is None else self.nodes[index]

    def stated(self, path: KeyPath) -> int | None:
        """The amount stated at the path of a cell."""
        index = self._index.get(path[:-2])
        if index is None:
            return None
        row, key = self.rows[index], path[-1]
        return row.akhir if key == "akhir" else row.stated[self.years.index(int(key))]

    def figures(self) -> "list[Figure]":
        """Every pagu figure, stated or derivable, with its derivations."""
        found = []
        for index, row in enumerate(self.rows):
            years = tuple(self.place(index, year) for year in self.years)
            for y, year in enumerate(self.years):
                columns = self._column(row, year)
                if row.value[y] is not None:
                    found.append(Figure(self.place(index, year), row.stated[y], columns))
            if row.akhir is not None or None not in row.value:
                derivations = (Derivation("jumlah", years), *self._column(row, "akhir"))
                found.append(Figure(self.place(index, "akhir"), row.akhir, derivations))
        return found

    def _column(self, row: PaguRow, key: int | str) -> tuple[Derivation, ...]:
        if not row.node.anak:
            return ()
        return (Derivation("jumlah", tuple(self.place(child.index, key) for child in row.node.anak)),)

    def total(self, key: int | str) -> int | Undefined:
        """Sum of all programs for a year or ``"akhir"``."""
        total = 0
        for row in self.rows:
            if row.node.jenjang == "program":
                amount = self.amount(row, key)
                if isinstance(amount, Undefined):
                    return amount
                total += amount
        return total

    def amount(self, row: PaguRow, key: int | str) -> int | Undefined:
        """What a row counts for in a year or at the end, stated or derived."""
        if key == "akhir":
            if row.akhir is not None:
                return row.akhir
            if None not in row.value:
                return sum(row.value)  # type: ignore[arg-type]
        elif key in self.years and (value := row.value[self.years.index(int(key))]) is not None:
            return value
        return Undefined("tidak-ada", self.place(row.node.index, key))
