"""What must hold for any files of a plan: they are checked, shown and explained, and nothing is raised."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from fuzz.target import BrokenError
from renstra.cascade.alamat import address, resolve
from renstra.checks.run import check_plan
from renstra.exchange import to_yaml, write_plan
from renstra.findings import Finding
from renstra.findings.concise import render_concise
from renstra.findings.full import render_full
from renstra.findings.json_output import render_json
from renstra.findings.view import View
from renstra.ledger.penilaian import assess
from renstra.report import TABEL, draw_plan, draw_tabel
from renstra.report.penjelasan_angka import PenjelasanAngka
from renstra.workspace import Plan, WorkspaceError, load

Outcome = Literal["no plan", "faults", "findings", "clean"]

VIEWS = (View(), View(language="en", columns=40))
_EXPLAINED = 8


def one(files: Mapping[str, bytes], folder: Path, *, thorough: bool = False) -> Outcome:
    """Write the files, then read and check them. ``thorough`` shows and explains everything too."""
    for old in folder.iterdir():
        old.unlink()
    for name, content in files.items():
        (folder / name).write_bytes(content)
    try:
        plan = load(folder).plan
    except WorkspaceError:
        return "no plan"
    what = repr(files)
    findings = check_plan(plan)
    for finding in findings:
        _check_finding(finding, plan, what)
    if thorough:
        _show(plan)
        _explain(plan, what)
        if not plan.faults:
            _write_again(plan, folder, what)
    if plan.faults:
        return "faults"
    return "findings" if findings else "clean"


def _check_finding(finding: Finding, plan: Plan, what: str) -> None:
    places = [finding.location, *(item.location for item in finding.related)]
    places += [edit.location for edit in finding.fix.edits] if finding.fix else []
    for place in places:
        source = plan.source(place.file) if place is not None else None
        if place is None or source is None or not 0 <= place.span.start <= place.span.end <= len(source.text):
            raise BrokenError(what, f"{finding.code} at {place}")
    for view in VIEWS:
        render_concise(finding, view)
        render_full(finding, plan.source, view)
        json.loads(render_json(finding, language=view.language))


def _show(plan: Plan) -> None:
    for view in VIEWS:
        for _ in draw_plan(plan, view):
            pass
        for tabel in TABEL.values():
            draw_tabel(tabel(plan, view), view)
    for _ in assess(plan.ledger.rumus):
        pass


def _explain(plan: Plan, what: str) -> None:
    places = list(dict.fromkeys(figure.place for figure in plan.ledger.figures()))
    for place in places[:: max(1, len(places) // _EXPLAINED)]:
        if resolve(plan.cascade, address(plan.cascade, place)) != (place,):
            raise BrokenError(what, f"the address of {place} is that of something else")
        explained = PenjelasanAngka(plan, place)
        for view in VIEWS:
            for _ in explained.lines(view):
                pass
        json.dumps(explained.record())


def _write_again(plan: Plan, folder: Path, what: str) -> None:
    """What is written is read back as the same."""
    text = to_yaml(plan.model)
    for old in folder.iterdir():
        old.unlink()
    write_plan(plan.model, folder)
    if load(folder).plan.model != plan.model:
        raise BrokenError(what, f"written as {text!r} it is another plan")
