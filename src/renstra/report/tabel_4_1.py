"""Table 4.1: goals and objectives with their indicators and yearly targets (T-C.25 of Permendagri 86/2017)."""

from dataclasses import dataclass

from renstra.cascade import IndikatorNode, Node
from renstra.findings.view import View
from renstra.report.figures import Figures
from renstra.report.grid import UP, Grid, Row
from renstra.report.tabel import Tabel, figure, head, once, owner_name, spanning, text
from renstra.workspace import Plan


@dataclass(frozen=True, slots=True)
class _Baris:
    """A row: an indicator of a sasaran, or of the tujuan itself; ``None`` where a node has no indicator."""

    nomor: str
    tujuan: Node
    sasaran: Node | None
    indikator: IndikatorNode | None
    first_of_tujuan: bool
    first_of_sasaran: bool


def tabel_4_1(plan: Plan, view: View) -> Tabel:
    """The table of a plan."""
    figures, rows = Figures(plan, view.language), _rows(plan)
    return Tabel(
        title=view.say(
            f"Tabel 4.1 Tujuan dan Sasaran Jangka Menengah {owner_name(plan)}",
            f"Table 4.1 Medium-term goals and objectives, {owner_name(plan)}",
        ),
        arrangements=(lambda: _wide(rows, figures, view), lambda: _long(rows, figures, view)),
        is_empty=not rows,
    )


def _rows(plan: Plan) -> list[_Baris]:
    by_owner: dict[int, list[IndikatorNode]] = {}
    for node in plan.cascade.indikator:
        by_owner.setdefault(id(node.pemilik), []).append(node)
    rows: list[_Baris] = []
    number = 0
    for tujuan in plan.cascade.kinerja:
        if tujuan.jenjang != "tujuan":
            continue
        number += 1
        nomor, first = getattr(tujuan.item, "nomor", None) or str(number), True
        owners: list[Node | None] = [None, *tujuan.anak]
        for sasaran in owners:
            found: list[IndikatorNode | None] = [*by_owner.get(id(sasaran or tujuan), ())]
            if not found and (sasaran is not None or not tujuan.anak):
                found = [None]
            for position, indikator in enumerate(found):
                rows.append(_Baris(nomor, tujuan, sasaran, indikator, first, position == 0))
                first = False
    return rows


def _wide(rows: list[_Baris], figures: Figures, view: View) -> Grid:
    say = view.say
    with_rumusan = any(row.indikator is not None and row.indikator.indikator.rumusan for row in rows)
    with_awal = any(row.indikator is not None and figures.awal(row.indikator) for row in rows)
    names = [
        head("No"),
        head(say("Tujuan", "Goal")),
        head(say("Sasaran", "Objective")),
        head(say("Indikator Tujuan/Sasaran", "Indicator")),
        *([head(say("Rumusan", "Formula as printed"))] if with_rumusan else []),
        *([head(figures.heading_awal, right=True)] if with_awal else []),
    ]
    over_years = spanning(say("Target kinerja pada tahun", "Target in year"), len(figures.years))
    grid: list[Row] = [(*names, *over_years)]
    grid.append((*(UP for _ in names), *(head(str(year), right=True) for year in figures.years)))
    for row in rows:
        node = row.indikator
        grid.append(
            (
                *once([text(row.nomor), text(row.tujuan.nama)], first=row.first_of_tujuan),
                *once([text(row.sasaran.nama if row.sasaran else "")], first=row.first_of_sasaran),
                text(_name(node, figures)),
                *([text(node.indikator.rumusan if node else "")] if with_rumusan else []),
                *([figure(figures.awal(node) if node else "")] if with_awal else []),
                *(figure(figures.target(node, year) if node else "") for year in figures.years),
            )
        )
    return Grid(grid, header=2)


def _name(node: IndikatorNode | None, figures: Figures) -> str:
    return "" if node is None else node.indikator.nama + figures.satuan(node.indikator)


def _long(rows: list[_Baris], figures: Figures, view: View) -> Grid:
    """For narrow terminals: the years stand one below the other."""
    say = view.say
    grid: list[Row] = [
        (
            head(say("Tujuan", "Goal")),
            head(say("Sasaran", "Objective")),
            head(say("Indikator", "Indicator")),
            head(say("Tahun", "Year"), right=True),
            head("Target", right=True),
        )
    ]
    for row in rows:
        node = row.indikator
        lines = [("", "")]
        if node is not None:
            lines = [(figures.heading_awal, awal)] if (awal := figures.awal(node)) else []
            lines += [(str(year), figures.target(node, year)) for year in figures.years]
        grid.append(
            (
                *once([text(f"{row.nomor}. {row.tujuan.nama}")], first=row.first_of_tujuan),
                *once([text(row.sasaran.nama if row.sasaran else "")], first=row.first_of_sasaran),
                text(_name(node, figures)),
                figure("\n".join(label for label, _ in lines), whole=True),
                figure("\n".join(value for _, value in lines), whole=True),
            )
        )
    return Grid(grid)
