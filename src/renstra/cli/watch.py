"""``renstra check --watch``: check, wait until a file is saved, check again.

This is the part with the clock, the terminal and the watcher; what is done with a change is in ``watched.py``.
"""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import NoReturn

from renstra.checks.run import Selection, check_each
from renstra.cli.arguments import Arguments
from renstra.cli.failure import CannotRun
from renstra.cli.screen import Screen, columns_of
from renstra.cli.watch_frame import CLEAR, frame_lines
from renstra.cli.watched import Frame, Watched
from renstra.findings.message import Message

Changes = Callable[[tuple[Path, ...], bool], Iterator[set[Path]]]
"""Gives the paths that changed in some folders (true: or below), an empty set now and then where nothing did."""

_STEP, _DEBOUNCE, _PATIENCE = 30, 400, 1000
"""Milliseconds: of silence before changes are passed on, at most waited for silence, between empty sets."""
_GONE = 0.3
"""Seconds between two looks for folders that are gone."""


def watch(arguments: Arguments, selection: Selection, screen: Screen) -> int:
    """Check again and again, until Ctrl-C; 1 where the last look found errors, 2 where there was nothing to look at.

    Raises ``CannotRun`` where the paths hold nothing, where ``watchfiles`` is not installed, and for options that make
    no sense here.
    """
    for option, is_given in (("--format json", arguments.format == "json"), ("--catat", arguments.catat)):
        if is_given:
            raise CannotRun(
                Message(
                    "{option} tidak dapat dipakai bersama --watch.",
                    "{option} cannot be used together with --watch.",
                    {"option": option},
                )
            )
    changes = _watcher()
    check = partial(check_each, selection=selection, with_exceptions=not arguments.tanpa_pengecualian)
    last = Frame()

    def draw(frame: Frame, milliseconds: int) -> None:
        nonlocal last
        last = frame
        _draw(frame, milliseconds, screen, full=arguments.format == "full")

    with suppress(KeyboardInterrupt):
        look_again_and_again(Watched(arguments.paths, check), changes, draw)
    screen.line()
    if last.trouble is not None:
        return 2
    return 1 if last.tally.has_errors and not arguments.exit_zero else 0


def look_again_and_again(watched: Watched, changes: Changes, draw: Callable[[Frame, int], None]) -> NoReturn:
    """Draw the first look and every further one, each with the milliseconds that it took; until interrupted.

    Watching begins anew where other folders are to be watched: another plan is named, or a folder is gone or back.
    """
    begin = time.perf_counter()
    draw(watched.first(), _since(begin))
    while True:
        roots = watched.roots
        for changed in changes(roots, watched.is_deep):
            begin = time.perf_counter()
            frame = watched.update(changed)
            if frame is not None:
                draw(frame, _since(begin))
            if watched.roots != roots:
                break


def _since(begin: float) -> int:
    return round((time.perf_counter() - begin) * 1000)


def _watcher() -> Changes:
    """Changes as ``watchfiles`` tells them. Raises ``CannotRun`` where it is not installed."""
    try:
        import watchfiles  # noqa: PLC0415 - an extra
    except ImportError:
        raise CannotRun(
            Message(
                "--watch memerlukan pustaka watchfiles: pip install 'renstra[watch]'.",
                "--watch needs the library watchfiles: pip install 'renstra[watch]'.",
            )
        ) from None

    def changes(roots: tuple[Path, ...], deep: bool) -> Iterator[set[Path]]:
        if not roots:
            time.sleep(_GONE)
            yield set()
            return
        with suppress(FileNotFoundError):  # gone since it was looked for; the next look says so
            for found in watchfiles.watch(
                *roots,
                watch_filter=None,
                step=_STEP,
                debounce=_DEBOUNCE,
                rust_timeout=_PATIENCE,
                yield_on_timeout=True,
                recursive=deep,
                ignore_permission_denied=True,
            ):
                yield {Path(name) for _, name in found}

    return changes


def _draw(frame: Frame, milliseconds: int, screen: Screen, *, full: bool) -> None:
    """A look on the screen: on a terminal in the place of the last one, at the width that it has now."""
    is_terminal = screen.stream.isatty()
    view = screen.view._replace(columns=columns_of(screen.stream, os.environ))
    text = "\n".join(frame_lines(frame, view, full=full, at=datetime.now(), milliseconds=milliseconds))
    screen.write(f"{CLEAR if is_terminal else ''}{text}\n{'' if is_terminal else chr(10)}")
    screen.stream.flush()
