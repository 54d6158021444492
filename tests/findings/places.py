"""Findings of one's own for the renderers: a text, what to mark in it, and what to say."""

import re

from renstra.findings import Finding, Location, Message
from renstra.source import SourceText, Span, decode


def source(text: str, name: str = "rencana.yaml") -> SourceText:
    """A file."""
    return decode(text.encode(), name)


def place(file: SourceText, marked: str, *, occurrence: int = 0) -> Location:
    """Where a piece of text stands."""
    starts = [match.start() for match in re.finditer(re.escape(marked), file.text)]
    start = starts[occurrence]
    first, last = file.position(start), file.position(start + len(marked))
    return Location(file.name, first.line, first.column, last.line, last.column, Span(start, start + len(marked)))


def finding(location: Location | None, text: str = "ada yang salah", **more: object) -> Finding:
    """An error of a rule that does not exist."""
    values: dict[str, object] = {
        "code": "XX001", "name": "contoh", "severity": "error", "message": Message(text, "something is wrong"),
        "location": location,
    }  # fmt: skip
    return Finding(**{**values, **more})  # type: ignore[arg-type]
