"""Items added to a list that stands in the text of a file; everything else in the text stays as it is."""

import re
from collections.abc import Sequence

from renstra.source import Document

_INDENT = "  "
_REMARKS = re.compile(r"(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r))*[ \t]*(?:#[^\r\n]*)?\Z")
"""Comments and empty lines up to the end of the text."""


def insert_items(document: Document, key: str, blocks: Sequence[Sequence[str]], flows: Sequence[str]) -> str | None:
    """The text of a file with items behind those that the top-level list ``key`` has.

    ``blocks`` are the lines of each item as they stand in a block list without indentation, ``flows`` the same items
    for a list in brackets. Where the key is not there it is added at the end. ``None`` where something else than a
    list stands there; the caller reads the result to see whether it is what was meant.
    """
    text = document.source.text
    end_of_line = "\r\n" if "\r\n" in text else "\n"
    if key not in document.tree.values:
        return f"{_closed(text, end_of_line)}{_lines((f'{key}:',), end_of_line)}{_block(blocks, _INDENT, end_of_line)}"
    value, span = document.tree.value((key,)), document.tree.value_span((key,))
    if value in ("", []):  # nothing, or an empty pair of brackets
        before = text[: span.start].rstrip(" ")
        text = before + text[span.end if value == [] else span.start :]
        at = _line_behind(text, len(before))
        return f"{_closed(text[:at], end_of_line)}{_block(blocks, _INDENT, end_of_line)}{text[at:]}"
    if not isinstance(value, list):
        return None
    if text[span.start] == "[":
        inside = text[: span.end - 1].rstrip()
        comma = "" if inside.endswith(",") else ","
        return f"{inside}{comma} {', '.join(flows)}{text[len(inside) : span.end - 1]}{text[span.end - 1 :]}"
    dash = text.rfind("-", 0, document.tree.value_span((key, 0)).start)
    start = max(text.rfind("\n", 0, dash), text.rfind("\r", 0, dash)) + 1
    at = _line_behind(text, span.end)
    if _REMARKS.match(text, at):
        at = len(text)
    return f"{_closed(text[:at], end_of_line)}{_block(blocks, text[start:dash], end_of_line)}{text[at:]}"


def _line_behind(text: str, at: int) -> int:
    """Where the line after the one that holds an offset begins."""
    match = re.compile(r"\r\n|\n|\r").search(text, at)
    return match.end() if match else len(text)


def _closed(text: str, end_of_line: str) -> str:
    return text if not text or text.endswith(("\n", "\r")) else f"{text}{end_of_line}"


def _lines(lines: Sequence[str], end_of_line: str) -> str:
    return "".join(f"{line}{end_of_line}" for line in lines)


def _block(blocks: Sequence[Sequence[str]], indent: str, end_of_line: str) -> str:
    return "".join(_lines([f"{indent}{line}" for line in block], end_of_line) for block in blocks)
