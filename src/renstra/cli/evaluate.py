"""``renstra evaluate``: target, what the formula gives, realisation, achievement and predicate of every indicator."""

import csv
import gc
import json
from collections.abc import Iterator
from io import StringIO

from renstra.cli.arguments import Arguments
from renstra.cli.failure import CannotRun
from renstra.cli.lines import write_lines
from renstra.cli.places import plans_at
from renstra.cli.screen import Screen
from renstra.cli.years import asked_years
from renstra.findings.message import Message
from renstra.report.penilaian import KOLOM, records
from renstra.report.tabel import draw_tabel
from renstra.report.tabel_penilaian import tabel_penilaian
from renstra.workspace.load import load_plan
from renstra.workspace.locate import PlanFiles
from renstra.workspace.plan import Plan


def command(arguments: Arguments, screen: Screen) -> int:
    """Assess every plan at the paths in the years asked for, or in all of its years."""
    asked = asked_years(arguments.tahun)
    files = plans_at(arguments.paths)
    gc.freeze()  # what the imports made stays, and need not be looked at again
    gc.enable()
    plans = _in_years(files, asked)
    match arguments.format:
        case "json":
            _write_json(plans, screen)
        case "csv":
            _write_csv(plans, screen)
        case _:
            for index, (plan, years) in enumerate(plans):
                if index:
                    screen.line()
                write_lines(draw_tabel(tabel_penilaian(plan, screen.view, years), screen.view), screen)
    return 0


def _in_years(files: list[PlanFiles], asked: tuple[int, ...]) -> Iterator[tuple[Plan, tuple[int, ...]]]:
    """The plans that have one of the years, each with those that it has. Raises ``CannotRun`` where none has."""
    known: dict[int, None] = {}
    found = False
    for item in files:
        plan = load_plan(item)
        years = plan.model.tahun_target
        known.update(dict.fromkeys(years))
        if asked:
            years = tuple(year for year in years if year in asked)
        if years:
            found = True
            yield plan, years
    if not found:
        raise CannotRun(
            Message(
                "tahun {asked} di luar rencana; tahunnya: {known}.",
                "year {asked} is outside the plan; its years: {known}.",
                {"asked": ", ".join(map(str, asked)), "known": ", ".join(map(str, sorted(known))) or "-"},
            )
        )


def _write_json(plans: Iterator[tuple[Plan, tuple[int, ...]]], screen: Screen) -> None:
    """One record a line, written as they come."""
    before = '{"penilaian": [\n'
    for plan, years in plans:
        for record in records(plan, years):
            screen.write(before + json.dumps({**record, "rencana": screen.view.path_of(plan.name)}))
            before = ",\n"
    screen.write("\n]}\n" if before == ",\n" else '{"penilaian": []}\n')


def _write_csv(plans: Iterator[tuple[Plan, tuple[int, ...]]], screen: Screen) -> None:
    """With a head; what is missing is empty, true and false are 1 and 0."""
    buffer = StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(KOLOM)
    for plan, years in plans:
        for record in records(plan, years):
            cells = {**record, "rencana": screen.view.path_of(plan.name)}.values()
            writer.writerow([int(cell) if isinstance(cell, bool) else cell for cell in cells])
        screen.write(buffer.getvalue())
        buffer.seek(0)
        buffer.truncate()
