"""Table 7.1: key performance indicators (IKU) as the document restates them (T-C.28 of Permendagri 86/2017)."""

from dataclasses import dataclass

from renstra.findings.view import View
from renstra.model import BarisIku, KelompokIku, KunciDeret
from renstra.report.figures import UNREADABLE, Figures
from renstra.report.grid import LEFT, UP, Cell, Grid, Row
from renstra.report.tabel import Tabel, figure, head, owner_name, spanning, text
from renstra.workspace import Plan


def tabel_7_1(plan: Plan, view: View) -> Tabel:
    """The table of a plan."""
    kelompok: tuple[KelompokIku, ...] = getattr(plan.model, "iku", ())
    table = _Tabel71(plan, Figures(plan, view.language), view, kelompok)
    return Tabel(
        title=view.say(
            f"Tabel 7.1 Indikator Kinerja Utama {owner_name(plan)}",
            f"Table 7.1 Key performance indicators, {owner_name(plan)}",
        ),
        arrangements=(table.wide, table.long),
        is_empty=not any(group.baris for group in kelompok),
    )


@dataclass(frozen=True, slots=True)
class _Tabel71:
    plan: Plan
    figures: Figures
    view: View
    kelompok: tuple[KelompokIku, ...]

    def wide(self) -> Grid:
        say, years = self.view.say, self.figures.years
        with_akhir = any(
            row.target is not None and "akhir" in row.target for group in self.kelompok for row in group.baris
        )
        names = [head("No"), head(say("Indikator", "Indicator")), head(self.figures.heading_awal, right=True)]
        behind = [head(self.figures.heading("akhir"), right=True)] if with_akhir else []
        keys: tuple[KunciDeret, ...] = (*years, "akhir") if with_akhir else years
        grid: list[Row] = [(*names, *spanning(say("Target tahun", "Target in year"), len(years)), *behind)]
        grid.append((*(UP for _ in names), *(head(str(year), right=True) for year in years), *(UP for _ in behind)))
        for g, group in enumerate(self.kelompok):
            if group.nama:
                grid.append((Cell(), Cell(text(group.nama).text, role="strong"), *(LEFT for _ in range(len(keys) + 1))))
            for r, row in enumerate(group.baris):
                values = (figure(self._target(row, (g, r), key)) for key in keys)
                grid.append((text(str(r + 1)), text(row.nama), figure(self._awal(row, (g, r))), *values))
        return Grid(grid, header=2)

    def long(self) -> Grid:
        """For narrow terminals: the years stand one below the other."""
        say, figures = self.view.say, self.figures
        grid: list[Row] = [
            (head(say("Indikator", "Indicator")), head(say("Tahun", "Year"), right=True), head("Target", right=True))
        ]
        for g, group in enumerate(self.kelompok):
            if group.nama:
                grid.append((Cell(text(group.nama).text, role="strong"), LEFT, LEFT))
            for r, row in enumerate(group.baris):
                keys: list[KunciDeret] = [*figures.years, "akhir"]
                lines = [(figures.heading_awal, self._awal(row, (g, r)))]
                lines += [(figures.heading(key), self._target(row, (g, r), key)) for key in keys]
                labels, values = (
                    zip(*(line for line in lines if line[1]), strict=True)
                    if any(value for _, value in lines)
                    else ((), ())
                )
                grid.append(
                    (
                        text(row.nama),
                        figure("\n".join(labels), whole=True),
                        figure("\n".join(values), whole=True),
                    )
                )
        return Grid(grid)

    def _target(self, row: BarisIku, place: tuple[int, int], key: KunciDeret) -> str:
        if row.target is not None and key in row.target:
            return self.figures.target_text(row.target[key])
        path = ("iku", place[0], "baris", place[1], "target", str(key))
        return UNREADABLE if self.plan.is_broken(path) else ""

    def _awal(self, row: BarisIku, place: tuple[int, int]) -> str:
        if row.awal is not None:
            return self.figures.target_text(row.awal)
        return UNREADABLE if self.plan.is_broken(("iku", place[0], "baris", place[1], "awal")) else ""
