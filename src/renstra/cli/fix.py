"""``renstra fix``: what can be mended for certain, mended in the text of the files."""

from collections.abc import Iterator

from renstra.cli.arguments import Arguments
from renstra.cli.changes import cannot_write, write_diff, write_files
from renstra.cli.failure import CannotRun
from renstra.cli.places import plans_at
from renstra.cli.screen import Screen
from renstra.cli.selection import selection_of
from renstra.exchange.atomic import WriteError
from renstra.exchange.fix import Refused, Repair, fix_plan
from renstra.findings.display import show, wrap
from renstra.findings.finding import Finding
from renstra.findings.message import Message
from renstra.findings.view import View
from renstra.findings.words import count
from renstra.workspace.load import load_plan

_REASONS: dict[str, tuple[str, str]] = {
    "bertentangan": (
        "temuan lain menginginkan angka lain di tempat yang sama",
        "another finding wants another figure at the same place",
    ),
    "makna-berubah": ("isi rencana akan berubah", "the plan would say something else"),
    "temuan-baru": (
        "angka itu tidak menyelesaikan temuannya, atau menimbulkan temuan lain",
        "the figure would not settle its finding, or give rise to another",
    ),
    "tak-tersunting": (
        "berkasnya memuat bita yang bukan teks, atau milik rencana lain",
        "its file has bytes that are no text, or belongs to another plan",
    ),
}


def command(arguments: Arguments, screen: Screen) -> int:
    """Mend the plans at the paths; 1 where ``--dry-run`` would change something or a fix was refused."""
    selection = selection_of(arguments.select, arguments.ignore)
    view = screen.view
    code = 0
    for files in plans_at(arguments.paths):
        try:
            done = fix_plan(load_plan(files), selection, figures=arguments.angka)
        except WriteError as error:
            raise cannot_write(error, view) from None
        if done.endless:
            raise _endless(done)
        write_diff(done.changes if arguments.dry_run else done.figures, screen)
        if arguments.dry_run:
            code = 1 if done.changes else code
        else:
            _list(done, screen)
            write_files(done.changes, screen, ("ditulis.", "written."))
        for refused in done.refused:
            code = 1
            for line in _refusal(refused, view):
                screen.line(line)
        for sentence in _summary(done, arguments.angka, view, dry=arguments.dry_run):
            for line in wrap(sentence, view.columns):
                screen.line(line)
    return code


def _list(done: Repair, screen: Screen) -> None:
    """A line for each fix that is made."""
    for finding in done.made:
        if finding.fix is not None:
            title = show(finding.fix.title.text(screen.view.language))
            screen.line(f"{_place(finding, screen.view)}: {finding.code}: {title}")


def _place(finding: Finding, view: View) -> str:
    place = finding.location
    return f"{show(view.path_of(place.file))}:{place.line}:{place.column}" if place is not None else "?"


def _refusal(refused: Refused, view: View) -> list[str]:
    finding = refused.finding
    title = show(finding.fix.title.text(view.language)) if finding.fix is not None else ""
    sentence = view.say("tidak diperbaiki", "not mended"), title, view.say(*_REASONS[refused.reason])
    return wrap(f"{_place(finding, view)}: {finding.code}: {sentence[0]} ({sentence[1]}): {sentence[2]}", view.columns)


def _summary(done: Repair, figures: bool, view: View, *, dry: bool) -> Iterator[str]:
    folder = show(view.path_of(str(done.plan.folder)))
    made = _counted(len(done.made), "perbaikan", "repair", view)
    files = _counted(len(done.changes), "berkas", "file", view)
    if not done.changes:
        yield view.say(f"{folder}: tidak ada yang dapat diperbaiki.", f"{folder}: nothing to mend.")
    elif dry:
        yield view.say(f"{folder}: {made} akan mengubah {files}.", f"{folder}: {made} would change {files}.")
    else:
        yield view.say(f"{folder}: {made} pada {files}.", f"{folder}: {made} in {files}.")
    fixes = [(finding.severity, finding.fix.applicability) for finding in done.left if finding.fix is not None]
    waiting = sum(kind == "figure" and severity != "info" for severity, kind in fixes)
    if waiting and not figures:
        found = _counted(waiting, "perbaikan angka", "repair", view)
        yield view.say(f"{found} menunggu --angka.", f"{found} of figures can be made with --angka.")
    if suggested := sum(kind == "suggestion" for _, kind in fixes):
        found = _counted(suggested, "saran", "suggestion", view)
        yield view.say(
            f"{found} untuk diputuskan orang: renstra check.", f"{found} for a person to decide: renstra check."
        )


def _counted(number: int, indonesian: str, english: str, view: View) -> str:
    return count(number, view.say(indonesian, english), view.language)


def _endless(done: Repair) -> CannotRun:
    return CannotRun(
        Message(
            "{path}: perbaikannya tidak selesai; tidak ada yang ditulis. Jalankan dengan --select satu aturan.",
            "{path}: the fixes do not come to an end; nothing was written. Run with --select and one rule.",
            {"path": str(done.plan.folder)},
        )
    )
