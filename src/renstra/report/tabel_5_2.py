"""Table 5.2: goals, objectives, strategies and policy directions (T-C.26 of Permendagri 86/2017)."""

from renstra.cascade import Node
from renstra.findings.display import show
from renstra.findings.view import View
from renstra.model import Sasaran
from renstra.report.grid import Cell, Grid, Row
from renstra.report.tabel import Tabel, head, once, owner_name, text
from renstra.workspace import Plan


def tabel_5_2(plan: Plan, view: View) -> Tabel:
    """The table of a plan. Sasaran without a strategy stand in it with empty cells."""
    tujuan = [node for node in plan.cascade.kinerja if node.jenjang == "tujuan"]
    return Tabel(
        title=view.say(
            f"Tabel 5.2 Tujuan, Sasaran, Strategi, dan Arah Kebijakan {owner_name(plan)}",
            f"Table 5.2 Goals, objectives, strategies and policy directions, {owner_name(plan)}",
        ),
        arrangements=(lambda: _grid(tujuan, view),),
        notes=_served(plan, tujuan, view),
        is_empty=not tujuan,
    )


def _served(plan: Plan, tujuan: list[Node], view: View) -> list[str]:
    """The goals and objectives of the regional plan that this one serves, where that plan is at hand."""
    if plan.induk is None:
        return []
    named = dict.fromkeys(
        reference.split(".", 1)[-1] for node in tujuan for reference in getattr(node.item, "mendukung", ())
    )
    found = [node for name in named if (node := plan.induk.cascade.by_id.get(name)) is not None]
    jenis = plan.induk.model.jenis.upper()
    above = dict.fromkeys(node.induk.nama if node.induk else node.nama for node in found)
    below = [show(f"{getattr(node.item, 'nomor', None) or ''} {node.nama}") for node in found if node.induk]
    lines = [f"{view.say('Tujuan', 'Goal of the')} {jenis}: {show(name)}" for name in above]
    return [*lines, *(f"{view.say('Sasaran', 'Objective of the')} {jenis}: {name}" for name in below)]


def _grid(tujuan: list[Node], view: View) -> Grid:
    say = view.say
    rows: list[Row] = [
        (
            head(say("Tujuan", "Goal")),
            head(say("Sasaran", "Objective")),
            head(say("Strategi", "Strategy")),
            head(say("Arah Kebijakan", "Policy direction")),
        )
    ]
    for node in tujuan:
        first = True
        owners: list[Node | None] = [*node.anak] or [None]
        for sasaran in owners:
            for position, (strategi, arah) in enumerate(_strategies(sasaran)):
                rows.append(
                    (
                        *once([text(node.nama)], first=first),
                        *once([text(sasaran.nama if sasaran else "")], first=position == 0),
                        text(strategi),
                        Cell("\n".join(f"{number}. {show(uraian)}" for number, uraian in enumerate(arah, 1))),
                    )
                )
                first = False
    return Grid(rows)


def _strategies(node: Node | None) -> list[tuple[str, list[str]]]:
    item = node.item if node is not None else None
    found = [
        (strategi.uraian, [arah.uraian for arah in strategi.arah_kebijakan])
        for strategi in (item.strategi if isinstance(item, Sasaran) else ())
    ]
    return found or [("", [])]
