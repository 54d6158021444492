"""A look of ``renstra check --watch`` as lines: the findings, what changed, and at the bottom where it stands."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import partial

from renstra.cli.check import source_of
from renstra.cli.watched import Frame
from renstra.findings.concise import render_concise
from renstra.findings.display import cut, show, wrap
from renstra.findings.finding import Finding
from renstra.findings.full import render_full
from renstra.findings.summary import render_summary
from renstra.findings.view import View
from renstra.findings.words import count

CLEAR = "\x1b[H\x1b[2J\x1b[3J"
"""Moves to the top, clears the screen and what has scrolled off it."""

_LISTED = 5
"""So many findings that came or went are named below the others."""


def frame_lines(frame: Frame, view: View, *, full: bool, at: datetime, milliseconds: int) -> Iterator[str]:
    """The lines of a look; ``at`` and ``milliseconds`` are when it was taken and how long it took.

    What is new is marked ``+``, in its place and once more below; what is settled, ``-``, is listed below alone.
    """
    if frame.trouble is not None:
        text = show(frame.trouble.text(view.language))
        yield from (view.style.paint("warning", line) for line in wrap(text, view.columns))
    for index, (finding, plan) in enumerate(frame.found):
        is_new = index in frame.new
        if full:
            if is_new:
                yield view.style.paint("strong", view.say("+ baru", "+ new"))
            yield render_full(finding, partial(source_of, plan), view)
            yield ""
        else:
            yield f"{view.style.paint('strong', '+ ') if is_new else ''}{render_concise(finding, view)}"
    if frame.trouble is None:
        yield from _changes(frame, view)
        yield render_summary(frame.tally, view)
    yield _footer(view, at, milliseconds)


def _changes(frame: Frame, view: View) -> Iterator[str]:
    new = [frame.found[index][0] for index in sorted(frame.new)]
    if new:
        yield view.style.paint("strong", count(len(new), view.say("temuan baru", "new finding"), view.language) + ":")
        yield from _listed("+", new, view)
    if frame.settled:
        settled = count(len(frame.settled), view.say("temuan selesai", "settled finding"), view.language)
        yield view.style.paint("good", f"{settled}:")
        yield from _listed("-", frame.settled, view)


def _listed(sign: str, findings: Sequence[Finding], view: View) -> Iterator[str]:
    """A line each, cut at the width of the terminal."""
    plain = view._replace(style=view.style._replace(color=False))
    for finding in findings[:_LISTED]:
        line = f"  {sign} {render_concise(finding, plain)}"
        short = cut(line, view.columns - len(view.style.ellipsis))
        yield line if len(short) == len(line) else f"{short}{view.style.ellipsis}"
    if (more := len(findings) - _LISTED) > 0:
        yield view.say(f"  {sign} dan {more} lagi", f"  {sign} and {more} more")


def _footer(view: View, at: datetime, milliseconds: int) -> str:
    time = f"{at:%H:%M:%S}"
    text = view.say(
        f"{time}, {milliseconds} ms. Menunggu berkas disimpan; Ctrl-C: berhenti.",
        f"{time}, {milliseconds} ms. Waiting for a file to be saved; Ctrl-C: stop.",
    )
    return view.style.paint("faint", text)
