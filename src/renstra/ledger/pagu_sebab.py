"""From the residuals of the pagu table to causes: one disagreement for each likely mistake.

The reasoning, each step on what the steps before left over:

1. A row and a column that miss by the same amount meet in one cell: that cell is wrong.
2. A row that misses by what its children's rows miss together only repeats them: it is their consequence.
3. A row that is right once one of its years is multiplied or divided by 1,000 has lost or gained three zeros there.
4. A parent that exceeds its children in two or more years, its own row being right, lacks a child row.
5. What is left is reported as it stands: the row sum, or the column sum.

Differences of at most the tolerance are residues of rounding. This is not yet the smallest set of cells that
settles every sum; it is exact where mistakes do not overlap.
"""

from renstra.ledger.disagreement import Disagreement, Sebab
from renstra.ledger.pagu import PaguTable


def disagreements(table: PaguTable, tolerance: int) -> list[Disagreement]:
    """All disagreements of the pagu table, in document order of the place reported."""
    rows, columns = dict(table.row_residuals), dict(table.column_residuals)
    if not rows and not columns:
        return []
    reasoning = _Reasoning(table, tolerance, rows, columns)
    reasoning.crossing_cells()
    reasoning.rows_by_cause()
    reasoning.columns_left()
    order = {node.path: index for index, node in enumerate(table.nodes)}
    return sorted(reasoning.found, key=lambda found: (order[found.place[:-2]], found.place[-1]))


class _Reasoning:
    def __init__(
        self, table: PaguTable, tolerance: int, rows: dict[int, int], columns: dict[tuple[int, int], int]
    ) -> None:
        self.table, self.tolerance, self.rows, self.columns = table, tolerance, rows, columns
        self.found: list[Disagreement] = []

    def crossing_cells(self) -> None:
        """Step 1: the cell of a year in which a row residual and a column residual of equal amount meet."""
        for (parent, y), residual in list(self.columns.items()):
            if (parent, y) not in self.columns:
                continue
            children = [child.index for child in self.table.nodes[parent].anak]
            guilty = [child for child in children if self.rows.get(child) == residual]
            if len(guilty) == 1 and self._is_free(guilty[0], y, residual):
                self._cell(guilty[0], y, residual)
            elif not guilty and self.rows.get(parent) == -residual and self._column_above(parent, y, residual):
                self._cell(parent, y, -residual)

    def _is_free(self, index: int, y: int, delta: int) -> bool:
        """Whether the cell's own children, if any, speak for the correction too."""
        below = self.columns.get((index, y), 0)
        return not self.table.nodes[index].anak or below == -delta

    def _column_above(self, index: int, y: int, residual: int) -> bool:
        above = self.table.nodes[index].induk
        return above is None or self.columns.get((above.index, y)) == -residual

    def _cell(self, index: int, y: int, delta: int) -> None:
        row = self.table.rows[index]
        above = self.table.nodes[index].induk
        stated = row.value[y] or 0
        consequences = [self.table.place(index, "akhir")]
        del self.rows[index]
        self.columns.pop((index, y), None)
        if above is not None and self.columns.pop((above.index, y), None) is not None:
            consequences.append(self.table.place(above.index, self.table.years[y]))
        sebab: Sebab = "sisa-pembulatan" if abs(delta) <= self.tolerance else "sel-silang"
        if sebab == "sel-silang" and _lost_zeros(stated, delta):
            sebab = "faktor-seribu"
        place = self.table.place(index, self.table.years[y])
        self.found.append(Disagreement(sebab, place, stated, stated + delta, (), tuple(consequences)))

    def rows_by_cause(self) -> None:
        """Steps 2, 3 and 5 for rows."""
        causes = {index: self._causes(index) for index in self.rows}
        repeated: dict[int, list[int]] = {}
        for index in self.rows:  # parents first, so that a chain of consequences ends at its lowest row
            for cause in causes[index]:
                repeated.setdefault(cause, []).extend([index, *repeated.get(index, [])])
        for index, residual in self.rows.items():
            if not causes[index]:
                self._row(index, residual, list(dict.fromkeys(repeated.get(index, []))))

    def _causes(self, index: int) -> list[int]:
        """The children whose residuals together are this row's residual."""
        children = [child.index for child in self.table.nodes[index].anak if child.index in self.rows]
        total = sum(self.rows[child] for child in children)
        return children if children and total == self.rows[index] else []

    def _row(self, index: int, residual: int, repeated: list[int]) -> None:
        table, row = self.table, self.table.rows[index]
        terms = tuple(table.place(index, year) for year in table.years)
        assert row.akhir is not None
        if abs(residual) > self.tolerance:
            for y, amount in enumerate(row.value):
                if amount and row.stated[y] is not None and _lost_zeros(amount, residual):
                    year = table.years[y]
                    consequences = [table.place(index, "akhir")]
                    consequences += [table.place(other, year) for other in repeated]
                    place = table.place(index, year)
                    self.found.append(
                        Disagreement("faktor-seribu", place, amount, amount + residual, terms, tuple(consequences))
                    )
                    return
        sebab: Sebab = "sisa-pembulatan" if abs(residual) <= self.tolerance else "jumlah-baris"
        consequences = [table.place(other, "akhir") for other in repeated]
        place = table.place(index, "akhir")
        self.found.append(Disagreement(sebab, place, row.akhir, row.akhir - residual, terms, tuple(consequences)))

    def columns_left(self) -> None:
        """Steps 4 and 5 for columns."""
        by_parent: dict[int, list[tuple[int, int]]] = {}
        for (parent, y), residual in self.columns.items():
            by_parent.setdefault(parent, []).append((y, residual))
        for parent, misses in by_parent.items():
            large = [miss for miss in misses if abs(miss[1]) > self.tolerance]
            if len(large) >= 2 and all(residual > 0 for _, residual in large):
                self._missing_child(parent, misses)
            else:
                for y, residual in misses:
                    self._column(parent, y, residual)

    def _column(self, parent: int, y: int, residual: int) -> None:
        table, year = self.table, self.table.years[y]
        stated = table.rows[parent].value[y] or 0
        sebab: Sebab = "sisa-pembulatan" if abs(residual) <= self.tolerance else "jumlah-kolom"
        terms = tuple(table.place(child.index, year) for child in table.nodes[parent].anak)
        self.found.append(Disagreement(sebab, table.place(parent, year), stated, stated - residual, terms))

    def _missing_child(self, parent: int, misses: list[tuple[int, int]]) -> None:
        table, row = self.table, self.table.rows[parent]
        stated = sum(amount or 0 for amount in row.value)
        missing = sum(residual for _, residual in misses)
        by_year = tuple((table.years[y], residual) for y, residual in misses)
        terms = tuple((*child.path, "pagu") for child in table.nodes[parent].anak)
        place = (*table.nodes[parent].path, "pagu", str(by_year[0][0]))
        self.found.append(Disagreement("anak-hilang", place, stated, stated - missing, terms, by_year=by_year))


def _lost_zeros(amount: int, delta: int) -> bool:
    """Whether ``amount + delta`` is the same amount with three zeros more or fewer."""
    corrected = amount + delta
    return amount > 0 and corrected > 0 and (corrected == amount * 1000 or corrected * 1000 == amount)
