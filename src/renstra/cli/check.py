"""``renstra check``: plan by plan, so that thousands of them need no more memory than the largest."""

import gc
from collections.abc import Iterable, Iterator
from functools import partial

from renstra.checks.run import CheckedPlan, check_each
from renstra.cli.arguments import Arguments
from renstra.cli.places import plans_at
from renstra.cli.screen import Screen
from renstra.cli.selection import selection_of
from renstra.findings.concise import render_concise
from renstra.findings.finding import Finding
from renstra.findings.full import render_full
from renstra.findings.json_output import FIRST, HEAD, NEXT, json_tail, render_accepted_json, render_json
from renstra.findings.message import Language
from renstra.findings.summary import Tally, render_summary
from renstra.source import SourceText
from renstra.workspace.plan import Plan


def command(arguments: Arguments, screen: Screen) -> int:
    """Check the plans at the paths and print the findings; 1 where one of them is an error."""
    selection = selection_of(arguments.select, arguments.ignore)
    plans = plans_at(arguments.paths)
    gc.freeze()  # what the imports made stays, and need not be looked at again
    gc.enable()
    if arguments.watch:
        from renstra.cli.watch import watch  # noqa: PLC0415 - it stays, and most checks do not

        return watch(arguments, selection, screen)
    if arguments.catat:
        from renstra.cli.catat import record  # noqa: PLC0415 - most checks write nothing

        said = record(check_each(plans, selection), screen.view)
        plans = plans_at(arguments.paths)  # one may have a file more now
        if arguments.format != "json":
            for line in said:
                screen.line(line)
            screen.line()
    tally = Tally()
    accepted: list[str] = []
    checked = check_each(plans, selection, with_exceptions=not arguments.tanpa_pengecualian)
    found = _findings(checked, tally, accepted, screen.view.language)
    match arguments.format:
        case "json":
            _write_json(found, tally, accepted, screen)
        case "concise":
            for finding, _ in found:
                screen.line(render_concise(finding, screen.view))
            screen.line(render_summary(tally, screen.view))
        case "full":
            for finding, plan in found:
                screen.line(render_full(finding, partial(source_of, plan), screen.view))
                screen.line()
            screen.line(render_summary(tally, screen.view))
    return 1 if tally.has_errors and not arguments.exit_zero else 0


def _findings(
    plans: Iterable[CheckedPlan], tally: Tally, accepted: list[str], language: Language
) -> Iterator[tuple[Finding, Plan]]:
    """The findings of the plans, counted; the accepted ones are written as JSON into ``accepted``."""
    for checked in plans:
        tally.add_plan(len(checked.plan.documents), len(checked.accepted), unread=checked.plan.unread)
        for item in checked.accepted:
            reason = item.waiver.item.alasan or ""
            accepted.append(render_accepted_json(item.finding, reason, item.waiver.item.sampai, language=language))
        for finding in checked.findings:
            tally.add(finding)
            yield finding, checked.plan
        del checked


def source_of(plan: Plan, file: str) -> SourceText | None:
    """The text of a file of the plan, or of a plan that it names."""
    named = (other for other in (plan.induk, plan.semula) if other is not None)
    return plan.source(file) or next((text for other in named if (text := other.source(file)) is not None), None)


def _write_json(found: Iterator[tuple[Finding, Plan]], tally: Tally, accepted: list[str], screen: Screen) -> None:
    screen.write(HEAD)
    before = FIRST
    for finding, _ in found:
        screen.write(before + render_json(finding, language=screen.view.language))
        before = NEXT
    screen.write(json_tail(tally, accepted))
