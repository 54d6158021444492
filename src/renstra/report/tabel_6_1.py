"""Table 6.1: program, kegiatan, sub kegiatan with indicators, targets and pagu (T-C.27 of Permendagri 86/2017).

Three arrangements: as printed, a column for the target and one for the money of each year; name and indicator in one
column and the target above the money; the years one below the other.
"""

from dataclasses import dataclass

from renstra.cascade import IndikatorNode, Node
from renstra.findings.display import show
from renstra.findings.style import Role
from renstra.findings.view import View
from renstra.model import KunciDeret
from renstra.report.figures import Figures
from renstra.report.grid import UP, Cell, Grid, Row
from renstra.report.tabel import Tabel, figure, head, once, owner_name, spanning, text
from renstra.workspace import Plan


def tabel_6_1(plan: Plan, view: View) -> Tabel:
    """The table of a plan; its last row is the sum of all programs."""
    table = _Tabel61(Figures(plan, view.language), view, _rows(plan))
    return Tabel(
        title=view.say(
            f"Tabel 6.1 Rencana Program, Kegiatan, Sub Kegiatan, dan Pendanaan {owner_name(plan)} (Rp)",
            f"Table 6.1 Programs, activities, sub-activities and funding, {owner_name(plan)} (Rp)",
        ),
        arrangements=(table.as_printed, table.stacked, table.long),
        is_empty=not plan.cascade.uang,
    )


@dataclass(frozen=True, slots=True)
class _Baris:
    """A money node with one of its indicators, or none; the money stands in the first row of a node."""

    node: Node
    indikator: IndikatorNode | None
    first: bool


def _rows(plan: Plan) -> list[_Baris]:
    by_owner: dict[int, list[IndikatorNode]] = {}
    for indikator in plan.cascade.indikator:
        by_owner.setdefault(id(indikator.pemilik), []).append(indikator)
    return [
        _Baris(node, indikator, position == 0)
        for node in plan.cascade.uang
        for position, indikator in enumerate(by_owner.get(id(node), [None]))
    ]


@dataclass(frozen=True, slots=True)
class _Tabel61:
    figures: Figures
    view: View
    rows: list[_Baris]

    def as_printed(self) -> Grid:
        say, keys = self.view.say, self.figures.keys
        with_kode = any(self._kode(row.node) for row in self.rows)
        with_unit = any(self._penanggung_jawab(row.node) for row in self.rows)
        names = [
            *([head(say("Kode", "Code"))] if with_kode else []),
            head(say("Program, Kegiatan, Sub Kegiatan", "Program, activity, sub-activity")),
            head(say("Indikator", "Indicator")),
            head(self.figures.heading_awal),
        ]
        unit = [head(say("Penanggung jawab", "In charge"))] if with_unit else []
        over = [cell for key in keys for cell in spanning(self.figures.heading(key), 2)]
        grid: list[Row] = [(*names, *over, *unit)]
        below = [cell for _ in keys for cell in (head("Target", right=True), head("Rp", right=True))]
        grid.append((*(UP for _ in names), *below, *(UP for _ in unit)))
        for row in self.rows:
            node = row.node
            before = [*([text(self._kode(node))] if with_kode else []), Cell(show(node.nama), role=_role(node))]
            years = [
                cell
                for key in keys
                for cell in (figure(self._target(row, key)), *once([self._pagu(node, key)], first=row.first))
            ]
            behind = [text(self._penanggung_jawab(node))] if with_unit else []
            grid.append(
                (
                    *once(before, first=row.first),
                    text(self._indikator(row)),
                    figure(self._awal(row)),
                    *years,
                    *once(behind, first=row.first),
                )
            )
        total = [cell for key in keys for cell in (Cell(), self._total(key))]
        names_of_total = [*([Cell()] if with_kode else []), self._total_name(), Cell(), Cell()]
        grid.append((*names_of_total, *total, *(Cell() for _ in unit)))
        return Grid(grid, header=2)

    def stacked(self) -> Grid:
        """Name and indicator in one column, the target below the money."""
        keys = self.figures.keys
        years = (head(self.figures.heading(key), right=True) for key in keys)
        grid = Grid([(head(self._combined), head(self.figures.heading_awal, right=True), *years)])
        for row in self.rows:
            node = row.node
            if row.first:
                grid.rows.append((self._name(node), Cell(), *(self._pagu(node, key) for key in keys)))
            if row.indikator is not None:
                grid.joined.add(len(grid.rows))
                targets = (figure(self._target(row, key)) for key in keys)
                grid.rows.append((text(f"- {self._indikator(row)}"), figure(self._awal(row)), *targets))
        grid.rows.append((self._total_name(), Cell(), *(self._total(key) for key in keys)))
        return grid

    def long(self) -> Grid:
        """The years one below the other."""
        figures, year = self.figures, self.view.say("Tahun", "Year")
        grid = Grid(
            [(head(self._combined), head(year, right=True), head("Target", right=True), head("Rp", right=True))]
        )
        for row in self.rows:
            name = self._name(row.node)
            if row.indikator is not None:
                indikator = f"- {self._indikator(row)}"
                name = Cell(f"{name.text}\n{indikator}", role=name.role) if row.first else Cell(indikator)
            awal = self._awal(row)
            lines = [(figures.heading_awal, awal, Cell())] if awal else []
            for key in figures.keys:
                money = self._pagu(row.node, key) if row.first else Cell()
                lines.append((figures.heading(key), self._target(row, key), money))
            _add_lines(grid, name, lines)
        totals = [(figures.heading(key), "", self._total(key)) for key in figures.keys]
        _add_lines(grid, self._total_name(), totals)
        return grid

    @property
    def _combined(self) -> str:
        return self.view.say(
            "Program, Kegiatan, Sub Kegiatan / indikator", "Program, activity, sub-activity / indicator"
        )

    @staticmethod
    def _kode(node: Node) -> str:
        return getattr(node.item, "kode", None) or ""

    @staticmethod
    def _penanggung_jawab(node: Node) -> str:
        return getattr(node.item, "penanggung_jawab", None) or ""

    def _name(self, node: Node) -> Cell:
        return Cell(show(f"{self._kode(node)} {node.nama}"), role=_role(node))

    def _indikator(self, row: _Baris) -> str:
        if row.indikator is None:
            return ""
        return show(row.indikator.indikator.nama) + self.figures.satuan(row.indikator.indikator)

    def _target(self, row: _Baris, key: KunciDeret) -> str:
        return self.figures.target(row.indikator, key) if row.indikator else ""

    def _awal(self, row: _Baris) -> str:
        return self.figures.awal(row.indikator) if row.indikator else ""

    def _pagu(self, node: Node, key: KunciDeret) -> Cell:
        amount = self.figures.pagu(node, key)
        role: Role | None = "error" if amount.hitungan is not None else None
        return Cell(amount.text, right=True, whole=True, role="faint" if amount.state == "derived" else role)

    def _total_name(self) -> Cell:
        return Cell(self.view.say("Jumlah semua program", "All programs"), role="strong")

    def _total(self, key: KunciDeret) -> Cell:
        return Cell(self.figures.total(key), right=True, whole=True, role="strong")


def _add_lines(grid: Grid, name: Cell, lines: list[tuple[str, str, Cell]]) -> None:
    """A name beside its lines of year, target and money."""
    for position, (label, target, money) in enumerate(lines):
        if position:
            grid.joined.add(len(grid.rows))
        grid.rows.append((*once([name], first=position == 0), figure(label, whole=True), figure(target), money))


def _role(node: Node) -> Role | None:
    return "strong" if node.jenjang == "program" else None
