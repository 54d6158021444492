"""``renstra diff``: what changed between two versions of a plan, as a list or as the matrix *semula - menjadi*."""

from collections.abc import Sequence
from typing import NamedTuple

from renstra.cli.arguments import Arguments
from renstra.cli.failure import CannotRun, hint, nearest
from renstra.cli.lines import write_lines
from renstra.cli.places import sentence
from renstra.cli.screen import Screen
from renstra.compare.changes import JENIS, Change
from renstra.compare.compare import Comparison, compare
from renstra.findings.display import show
from renstra.findings.message import Message
from renstra.report.tabel import Tabel, draw_tabel
from renstra.workspace.locate import WorkspaceError, is_revision
from renstra.workspace.version import load_pair


def command(arguments: Arguments, screen: Screen) -> int:
    """Compare two versions; 1 where something changed, of the kinds that were asked for."""
    kinds = _kinds(arguments.select)
    try:
        old, new = load_pair(arguments.semula, arguments.menjadi)
    except WorkspaceError as error:
        raise CannotRun(sentence(error)) from None
    comparison = compare(old, new)
    changes = tuple(change for change in comparison.changes if not kinds or change.jenis in kinds)
    names = _name(arguments.semula, screen), _name(arguments.menjadi, screen)
    _write(_Output(comparison, changes, names, arguments.semua), arguments.format, screen)
    return 1 if changes and not arguments.exit_zero else 0


def _name(text: str, screen: Screen) -> str:
    """What a version is called in the output."""
    return text if is_revision(text) else screen.view.path_of(text)


class _Output(NamedTuple):
    comparison: Comparison
    changes: tuple[Change, ...]
    names: tuple[str, str]
    all_rows: bool

    def title(self, screen: Screen) -> str:
        """What is compared with what."""
        arrow = screen.view.style.arrow
        return f"{screen.view.say('Perubahan', 'Changes')}: {show(self.names[0])} {arrow} {show(self.names[1])}"


def _write(output: _Output, form: str, screen: Screen) -> None:
    comparison, changes, names, all_rows = output
    view = screen.view
    match form:
        case "json":
            from renstra.report.perubahan_json import changes_json  # noqa: PLC0415 - one form is asked for

            screen.write(changes_json(comparison, changes, names))
        case "csv":
            from renstra.report.perubahan_csv import changes_csv  # noqa: PLC0415

            screen.write(changes_csv(comparison, changes))
        case "markdown":
            from renstra.report.perubahan_markdown import changes_markdown  # noqa: PLC0415

            screen.write(changes_markdown(comparison, changes, output.title(screen), view))
        case "semula-menjadi":
            from renstra.report.tabel_semula_menjadi import tabel_semula_menjadi  # noqa: PLC0415

            _draw(list(tabel_semula_menjadi(comparison, view, all_rows=all_rows)), screen)
        case "semula-menjadi.md":
            from renstra.report.semula_menjadi_markdown import matrix_markdown  # noqa: PLC0415

            screen.write(matrix_markdown(comparison, view, all_rows=all_rows))
        case "semula-menjadi.csv":
            from renstra.report.semula_menjadi_csv import matrix_csv  # noqa: PLC0415

            screen.write(matrix_csv(comparison, view, all_rows=all_rows))
        case _:
            from renstra.report.tabel_perubahan import tabel_perubahan  # noqa: PLC0415

            _draw([tabel_perubahan(comparison, changes, output.title(screen), view)], screen)


def _draw(tables: list[Tabel], screen: Screen) -> None:
    for index, table in enumerate(tables):
        if index:
            screen.line()
        write_lines(draw_tabel(table, screen.view), screen)


def _kinds(words: Sequence[str]) -> set[str]:
    """The kinds of changes that were asked for. Raises ``CannotRun`` for one that does not exist."""
    for word in words:
        if word.lower() not in JENIS:
            raise CannotRun(
                Message(
                    "tidak ada jenis perubahan {word}.{hint} Pilihannya: {all}.",
                    "there is no kind of change {word}.{hint} There are: {all}.",
                    {"word": word, "hint": hint(nearest(word, JENIS)), "all": ", ".join(JENIS)},
                )
            )
    return {word.lower() for word in words}
