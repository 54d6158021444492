"""The matrix *semula - menjadi* as tables for the terminal.

Three arrangements: the reason in a column of its own; the reason below the name; before and after one below the other.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from renstra.compare.compare import Comparison
from renstra.findings.style import Role
from renstra.findings.view import View
from renstra.report.grid import LEFT, UP, Cell, Grid
from renstra.report.semula_menjadi import Baris, Matriks, matriks
from renstra.report.semula_menjadi_teks import Angka, figures, heads, matrix_title, row_name, section_title
from renstra.report.tabel import Tabel, head

_WIDE = 110
"""In fewer columns name and reason get too narrow beside the figures."""


def tabel_semula_menjadi(comparison: Comparison, view: View, *, all_rows: bool = False) -> Iterator[Tabel]:
    """The tables of both parts; a part without changes has none."""
    title = matrix_title(comparison, view)
    parts = [part for part in matriks(comparison, view, all_rows=all_rows) if part.baris]
    if not parts:
        none = view.say("Tidak ada angka, nama, atau susunan yang berubah.", "No figure, name or structure changed.")
        yield Tabel(title, (), [none], is_bare=True)
    for part in parts:
        table = _Tabel(part, view)
        arrangements = (table.wide, table.medium, table.narrow)
        shown = arrangements if view.columns >= _WIDE else arrangements[1:]
        yield Tabel(f"{title}: {section_title(part, view)}", shown)


@dataclass(frozen=True, slots=True)
class _Tabel:
    part: Matriks
    view: View

    def wide(self) -> Grid:
        what, year, before, after, by, why = heads(self.view)
        grid = Grid([(head(what), head(year), *(head(text, right=True) for text in (before, after, by)), head(why))])
        for row in self.part.baris:
            found = figures(row, self.view)
            name, reasons = self._name(row), Cell("\n".join(row.keterangan))
            if not found:
                grid.rows.append((name, LEFT, LEFT, LEFT, LEFT, reasons))
            for position, figure in enumerate(found):
                if position:
                    grid.joined.add(len(grid.rows))
                first = position == 0
                cells = self._cells(figure, row)
                grid.rows.append((name if first else UP, *cells, reasons if first else UP))
        return grid

    def medium(self) -> Grid:
        _, year, before, after, by, _ = heads(self.view)
        grid = Grid([(head(year), *(head(text, right=True) for text in (before, after, by)))])
        for row in self.part.baris:
            grid.rows.append((self._name(row), LEFT, LEFT, LEFT))
            for figure in figures(row, self.view):
                grid.joined.add(len(grid.rows))
                grid.rows.append(self._cells(figure, row))
            self._reasons(grid, row, 4)
        return grid

    def narrow(self) -> Grid:
        _, year, before, after, by, _ = heads(self.view)
        grid = Grid([(head(year), head(""), head("", right=True))])
        for row in self.part.baris:
            grid.rows.append((self._name(row), LEFT, LEFT))
            for figure in figures(row, self.view):
                lines = ((before, figure.semula), (after, figure.menjadi), (by, figure.selisih))
                shown = [(name, text) for name, text in lines if text]
                for position, (name, text) in enumerate(shown):
                    grid.joined.add(len(grid.rows))
                    label = UP if position else Cell(figure.kunci)
                    grid.rows.append((label, Cell(name), Cell(text, right=True, role=_role(figure, row))))
            self._reasons(grid, row, 3)
        return grid

    @staticmethod
    def _reasons(grid: Grid, row: Baris, width: int) -> None:
        if row.keterangan:
            grid.joined.add(len(grid.rows))
            grid.rows.append((Cell("\n".join(row.keterangan), role="related"), *(LEFT for _ in range(width - 1))))

    @staticmethod
    def _cells(figure: Angka, row: Baris) -> tuple[Cell, ...]:
        role = _role(figure, row)
        return (
            Cell(figure.kunci, whole=True, role=role),
            Cell(figure.semula, right=True, whole=row.is_money, role=role),
            Cell(figure.menjadi, right=True, whole=row.is_money, role=role),
            Cell(figure.selisih, right=True, whole=row.is_money, role=role),
        )

    @staticmethod
    def _name(row: Baris) -> Cell:
        role: Role | None = "strong" if row.is_total or row.jenis in ("tujuan", "sasaran", "program") else None
        if not row.ada_semula:
            role = "good"
        elif not row.ada_menjadi:
            role = "error"
        sign = "- " if row.jenis == "indikator" else ""
        return Cell(f"{sign}{row_name(row)}", role=role)


def _role(figure: Angka, row: Baris) -> Role | None:
    if row.is_total:
        return "strong"
    return None if figure.berubah else "faint"
