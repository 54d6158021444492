"""Years as people type them behind ``--tahun``."""

from collections.abc import Sequence

from renstra.cli.failure import CannotRun
from renstra.findings.message import Message


def asked_years(words: Sequence[str]) -> tuple[int, ...]:
    """The years, each once, sorted. Raises ``CannotRun`` for what is none."""
    found: set[int] = set()
    for word in words:
        if not (word.isascii() and word.isdecimal() and len(word) == 4):
            raise CannotRun(
                Message("{word} bukan tahun; tulis seperti 2025.", "{word} is no year; write 2025.", {"word": word})
            )
        found.add(int(word))
    return tuple(sorted(found))
