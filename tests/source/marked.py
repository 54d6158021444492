"""Texts with marks that say where something should be found, and what a reading consists of."""

from typing import Any

from renstra.source import Document, SourceText, Span, decode, read


def unmark(marked: str, opening: str = "«", closing: str = "»") -> tuple[str, Span]:
    """The text without its marks, and the span between them."""
    start = marked.index(opening)
    end = marked.index(closing) - 1
    return marked.replace(opening, "").replace(closing, ""), Span(start, end)


def source(text: str) -> SourceText:
    """A text as if it came from a file, its line ends as they are."""
    return decode(text.encode(), "kasus.yaml")


def snapshot(document: Document) -> dict[str, Any]:
    """Everything that a reading says, for comparing two of them."""
    return {
        "values": document.tree.values,
        "positions": document.tree.positions,
        "faults": [(f.kind, f.span, f.path, f.params, f.related) for f in document.faults],
        "broken": document.broken,
        "complete": document.complete,
    }


def both(text: str | bytes) -> tuple[dict[str, Any], dict[str, Any]]:
    """The same text read with libyaml and with the parser in Python."""
    data = text.encode() if isinstance(text, str) else text
    document = decode(data, "kasus.yaml")
    return snapshot(read(document)), snapshot(read(document, pure=True))
