"""Arguments to a command, and what every command has in common: its streams, its failures, its exit code."""

import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from importlib import import_module
from io import StringIO
from typing import TextIO

from renstra.cli.arguments import Stop, parse
from renstra.cli.failure import CannotRun
from renstra.cli.language import language_of
from renstra.cli.screen import columns_of, open_screen
from renstra.findings.display import show
from renstra.findings.message import Language, Message

CANNOT_RUN = 2
_INTERRUPTED = Message("dihentikan.", "interrupted.")
_CLOSED = Message("keluarannya tertutup.", "its output is closed.")
_NO_MEMORY = Message("memori habis.", "out of memory.")


def run(
    arguments: Sequence[str],
    out: TextIO | None = None,
    errors: TextIO | None = None,
    environment: Mapping[str, str] = os.environ,
) -> int:
    """Run a command; the exit code: 0 clean, 1 findings of severity error, 2 it could not run.

    A pipe that is closed at its other end is no failure worth a sentence: the command just stops, with 2.
    """
    out, errors = out or sys.stdout, errors or sys.stderr or StringIO()  # sys.stderr is None where it is closed
    language = language_of(arguments, environment)
    if out is None:
        return _fail(_CLOSED, errors, errors, language)
    try:
        code = _command(arguments, out, language, environment)
        out.flush()
    except CannotRun as error:
        return _fail(error.message, out, errors, language)
    except BrokenPipeError:
        return CANNOT_RUN
    except OSError as error:
        reason = error.strerror or type(error).__name__
        text = f"{error.filename}: {reason}." if isinstance(error.filename, str) else f"{reason}."
        return _fail(Message("{text}", "{text}", {"text": text}), out, errors, language)
    except KeyboardInterrupt:
        return _fail(_INTERRUPTED, out, errors, language)
    except MemoryError:
        return _fail(_NO_MEMORY, out, errors, language)
    return code


def _command(arguments: Sequence[str], out: TextIO, language: Language, environment: Mapping[str, str]) -> int:
    try:
        parsed = parse(arguments, language, columns_of(out, environment))
    except Stop as stop:
        out.write(stop.text)
        return stop.code
    screen = open_screen(out, language, parsed.color, environment)
    code: int = import_module(f"renstra.cli.{parsed.command}").command(parsed, screen)
    return code


def _fail(message: Message, out: TextIO, errors: TextIO, language: Language) -> int:
    """One sentence, behind whatever was already written."""
    sentence = f"renstra: {show(message.text(language))}\n"
    with suppress(OSError):  # this may be what the sentence is about
        out.flush()
    with suppress(OSError):  # nobody may be listening
        encoding = errors.encoding or "utf-8"
        errors.write(sentence.encode(encoding, "replace").decode(encoding))
        errors.flush()
    return CANNOT_RUN
