"""``renstra explain``: where a number comes from: the formula of an indicator, or a figure of the ledger."""

import json
from collections.abc import Sequence

from renstra.cascade import IndikatorNode
from renstra.cli.arguments import Arguments
from renstra.cli.failure import CannotRun
from renstra.cli.figure import figures_inside, find_figures, is_figure_name, unknown_figure
from renstra.cli.indicator import find_indicator, formula_of, matching, one_plan, unknown_indicator
from renstra.cli.lines import write_lines
from renstra.cli.screen import Screen
from renstra.cli.years import asked_years
from renstra.findings.message import Message
from renstra.report.penjelasan import Penjelasan
from renstra.report.penjelasan_angka import PenjelasanAngka
from renstra.source import KeyPath
from renstra.workspace.plan import Plan


def command(arguments: Arguments, screen: Screen) -> int:
    """Explain an indicator in the years asked for, or a figure."""
    asked = asked_years(arguments.tahun)
    plan = one_plan(arguments.plan or ".")
    found = _explanations(plan, arguments.indikator, asked, realised=arguments.realisasi)
    if arguments.format == "json":
        records = ",\n".join(json.dumps(item.record()) for item in found)
        screen.write(f'{{"penjelasan": [\n{records}\n]}}\n')
        return 0
    for index, item in enumerate(found):
        if index:
            screen.line()
        write_lines(item.lines(screen.view), screen)
    return 0


def _explanations(
    plan: Plan, text: str, asked: tuple[int, ...], *, realised: bool
) -> Sequence[Penjelasan | PenjelasanAngka]:
    """What a text names: an indicator in its years, else a figure or the figures of a row."""
    nodes = matching(plan, text)
    if nodes:
        node = find_indicator(plan, text)
        if node.indikator.rumus is None and (places := figures_inside(plan, node.path)):
            return _of_figures(plan, places, asked)  # no formula, but figures that may follow from others
        return _years(plan, node, asked, realised=realised)
    if places := find_figures(plan, text):
        return _of_figures(plan, places, asked)
    raise unknown_figure(plan, text) if is_figure_name(text) else unknown_indicator(plan, text)


def _years(plan: Plan, node: IndikatorNode, asked: tuple[int, ...], *, realised: bool) -> list[Penjelasan]:
    formula = formula_of(plan, node)
    _refuse_other_years(plan, asked)
    return [Penjelasan(plan, node, formula, year, realised) for year in asked or plan.model.tahun_target]


def _of_figures(
    plan: Plan, places: Sequence[KeyPath], asked: tuple[int, ...]
) -> Sequence[Penjelasan | PenjelasanAngka]:
    if len(places) > 1 and asked:
        _refuse_other_years(plan, asked)
        years = {str(year) for year in asked}
        places = [place for place in places if place[-1] in years]
    return [_target(plan, place) or PenjelasanAngka(plan, place) for place in places]


def _refuse_other_years(plan: Plan, asked: tuple[int, ...]) -> None:
    known = tuple(dict.fromkeys((plan.ledger.rumus.base_year, *plan.model.tahun_target)))
    if outside := [year for year in asked if year not in known]:
        raise CannotRun(
            Message(
                "tahun {asked} di luar rencana; tahunnya: {known}.",
                "year {asked} is outside the plan; its years: {known}.",
                {"asked": ", ".join(map(str, outside)), "known": ", ".join(map(str, known))},
            )
        )


def _target(plan: Plan, place: KeyPath) -> Penjelasan | None:
    """The target of a year, where its indicator has a formula."""
    if len(place) < 2 or place[-2] != "target" or place[-1] == "akhir":
        return None
    node = next((node for node in plan.cascade.indikator if node.path == place[:-2]), None)
    formula = plan.ledger.rumus.formula_of(node) if node is not None else None
    return Penjelasan(plan, node, formula, int(place[-1])) if node is not None and formula is not None else None
