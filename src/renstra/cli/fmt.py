"""``renstra fmt``: plan files in canonical layout, comments kept."""

from renstra.cli.arguments import Arguments
from renstra.cli.changes import cannot_write, write_files
from renstra.cli.places import plans_at
from renstra.cli.screen import Screen
from renstra.exchange.atomic import WriteError
from renstra.exchange.format import Kept, format_plan
from renstra.findings.display import show, wrap
from renstra.findings.view import View
from renstra.findings.words import count
from renstra.workspace.load import load_plan

_REASONS: dict[str, tuple[str, str]] = {
    "bentuk-rusak": ("bentuk YAML-nya salah; lihat renstra check", "its YAML has faults; see renstra check"),
    "tak-tersunting": ("bukan UTF-8", "it is not UTF-8"),
    "rujukan": ("memuat & atau * dari YAML", "it has anchors or tags of YAML"),
    "kunci": ("sebuah kuncinya bukan teks", "one of its keys is no text"),
    "teks-blok": (
        "sebuah teks | atau > di dalamnya mengatur jorokan atau akhirnya sendiri",
        "a text behind | or > sets its own indentation or end",
    ),
    "tata-letak": (
        "seluruhnya di dalam kurung, atau memuat arahan YAML",
        "all of it stands in brackets, or it has YAML directives",
    ),
    "tak-terbukti": (
        "tidak terbukti isinya akan tetap sama",
        "it could not be proved that it would say the same",
    ),
}


def command(arguments: Arguments, screen: Screen) -> int:
    """Lay out the plans at the paths; 1 where ``--check`` finds files that are not, or where a file was left alone."""
    view = screen.view
    changed = left = plans = 0
    for files in plans_at(arguments.paths):
        try:
            done = format_plan(load_plan(files), figures=arguments.angka)
        except WriteError as error:
            raise cannot_write(error, view) from None
        plans += 1
        changed += len(done.changes)
        left += len(done.kept)
        if arguments.check:
            for change in done.changes:
                screen.line(f"{show(view.path_of(str(change.path)))}: {view.say('belum rapi.', 'not laid out.')}")
        else:
            write_files(done.changes, screen, ("dirapikan.", "laid out."))
        for kept in done.kept:
            for line in wrap(_sentence(kept, view), view.columns):
                screen.line(line)
    for line in wrap(_summary(changed, plans, view, check=arguments.check), view.columns):
        screen.line(line)
    return 1 if left or (arguments.check and changed) else 0


def _sentence(kept: Kept, view: View) -> str:
    path = show(view.path_of(str(kept.path)))
    return f"{path}: {view.say('dibiarkan', 'left alone')}: {view.say(*_REASONS[kept.reason])}."


def _summary(changed: int, plans: int, view: View, *, check: bool) -> str:
    files = count(changed, view.say("berkas", "file"), view.language)
    all_plans = count(plans, view.say("rencana", "plan"), view.language)
    if not changed:
        return view.say(f"{all_plans}: tidak ada berkas yang berubah.", f"{all_plans}: no file changes.")
    if check:
        return view.say(f"{all_plans}: {files} akan berubah.", f"{all_plans}: {files} would change.")
    return view.say(f"{all_plans}: {files} dirapikan.", f"{all_plans}: {files} laid out.")
