"""``renstra explain``: where a number comes from: the formula of an indicator, or a figure of the ledger."""

import json
from collections.abc import Sequence

from renstra.cli.arguments import Arguments
from renstra.cli.failure import CannotRun
from renstra.cli.figure import find_figure
from renstra.cli.indicator import find_indicator, formula_of, matching, one_plan
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
    if not matching(plan, text) and (place := find_figure(plan, text)) is not None:
        target = _target(plan, place)
        return [target] if target is not None else [PenjelasanAngka(plan, place)]
    node = find_indicator(plan, text)
    formula = formula_of(plan, node)
    known = tuple(dict.fromkeys((plan.ledger.rumus.base_year, *plan.model.tahun_target)))
    if outside := [year for year in asked if year not in known]:
        raise CannotRun(
            Message(
                "tahun {asked} di luar rencana; tahunnya: {known}.",
                "year {asked} is outside the plan; its years: {known}.",
                {"asked": ", ".join(map(str, outside)), "known": ", ".join(map(str, known))},
            )
        )
    return [Penjelasan(plan, node, formula, year, realised) for year in asked or plan.model.tahun_target]


def _target(plan: Plan, place: KeyPath) -> Penjelasan | None:
    """The target of a year, where its indicator has a formula."""
    if len(place) < 2 or place[-2] != "target" or place[-1] == "akhir":
        return None
    node = next((node for node in plan.cascade.indikator if node.path == place[:-2]), None)
    formula = plan.ledger.rumus.formula_of(node) if node is not None else None
    return Penjelasan(plan, node, formula, int(place[-1])) if node is not None and formula is not None else None
