"""``renstra check --catat``: the findings of today written down as exceptions."""

from collections.abc import Iterable, Iterator

from renstra.checks.run import CheckedPlan
from renstra.cli.changes import cannot_write
from renstra.cli.failure import CannotRun
from renstra.exchange.atomic import WriteError
from renstra.exchange.catat import Recorded, RecordError, record_findings
from renstra.findings.display import show, wrap
from renstra.findings.message import Message
from renstra.findings.view import View
from renstra.findings.words import count


def record(plans: Iterable[CheckedPlan], view: View) -> list[str]:
    """Write down what each plan has, and say so in lines for the screen. Raises ``CannotRun``."""
    lines: list[str] = []
    for checked in plans:
        try:
            done = record_findings(checked)
        except RecordError as error:
            raise _cannot(error) from None
        except WriteError as error:
            raise cannot_write(error, view) from None
        lines += (line for sentence in _sentences(done, view) for line in wrap(sentence, view.columns))
    return lines


def _sentences(done: Recorded, view: View) -> Iterator[str]:
    file = show(view.path_of(str(done.file)))
    if done.count:
        written = count(done.count, view.say("pengecualian", "exception"), view.language)
        yield view.say(
            f"{file}: {written} dicatat. Isi alasannya, atau betulkan temuannya.",
            f"{file}: {written} written down. Fill in the reasons, or put right what is found.",
        )
    elif not done.left:
        yield view.say(f"{file}: tidak ada temuan baru untuk dicatat.", f"{file}: no new findings to write down.")
    if done.left:
        left = count(done.left, view.say("temuan", "finding"), view.language)
        yield view.say(
            f"{left} tidak dapat dikecualikan dan tetap ditampilkan.",
            f"{left} cannot be excepted and stay.",
        )


def _cannot(error: RecordError) -> CannotRun:
    return CannotRun(
        Message(
            "{path}: pengecualian tidak dapat ditambahkan tanpa mengubah yang lain; betulkan dahulu bentuk berkasnya.",
            "{path}: exceptions cannot be added without changing something else; mend the form of the file first.",
            {"path": error.path},
        )
    )
