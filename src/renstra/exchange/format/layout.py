"""Nodes to lines: keys in order, two spaces a level, series on one line where they fit."""

from collections.abc import Iterator

from renstra.exchange.format.kinds import Expected, below_item, below_key, is_series, part_at, scalar_kind
from renstra.exchange.format.nodes import Collection, Entry, Node, Scalar
from renstra.exchange.format.scalars import flow_scalar, key_text, scalar_lines
from renstra.exchange.key_order import key_order
from renstra.exchange.yaml_text import COLUMNS

_INDENT = "  "
_BEHIND = "  "


class Layout:
    """Writes nodes; ``figures`` also brings rupiah in quotation marks into the style of the others."""

    def __init__(self, *, figures: bool = False) -> None:
        self.figures = figures

    def lines(self, node: Collection, place: Expected, column: int = 0) -> list[str]:
        """The lines of a block. ``column``: where it will stand, by which is decided what fits on a line."""
        lines: list[str] = []
        part = part_at(place, {entry.key.value for entry in node.entries if entry.key is not None})
        for entry in _ordered(node, place):
            inner = below_key(place, part, entry.key.value) if entry.key is not None else below_item(place)
            written = list(self._entry(entry, inner, column))
            _extend(lines, [*entry.above, *written])
        _extend(lines, node.below)
        return lines

    def _entry(self, entry: Entry, place: Expected, column: int) -> Iterator[str]:
        head = f"{key_text(entry.key)}:" if entry.key is not None else "-"
        value = entry.value
        if isinstance(value, Scalar):
            first, *rest = scalar_lines(value, scalar_kind(place), figures=self.figures)
            if value.style in ("|", ">"):
                yield f"{head} {first}"
                yield from rest
                return
            lines = [f"{head} {first}".rstrip(), *rest]
            lines[-1] = _with_comment(lines[-1], entry.behind)
            yield from lines
            return
        in_brackets = self._in_brackets(value, place)
        if in_brackets is not None and (
            column + len(head) + 1 + len(in_brackets) <= COLUMNS or (value.on_one_line and not is_series(place))
        ):
            yield _with_comment(f"{head} {in_brackets}", entry.behind)
            return
        opening, behind = (value.opening, entry.behind) if value.opening else (entry.behind, None)
        if behind is not None:
            yield behind
        inner = self.lines(value, place, column + len(_INDENT))
        if entry.key is not None:
            yield _with_comment(head, opening)
            yield from (f"{_INDENT}{line}" if line else "" for line in inner)
            return
        if opening is not None:
            yield opening
        # A comment before the first key of an item stands above its dash.
        start = next((index for index, line in enumerate(inner) if line and not line.startswith("#")), len(inner))
        yield from inner[:start]
        for index, line in enumerate(inner[start:]):
            yield f"- {line}" if not index else f"{_INDENT}{line}" if line else ""

    def _in_brackets(self, node: Collection, place: Expected) -> str | None:
        """A collection on one line, where it stood in brackets or is a series, and nothing in it forbids that."""
        if not node.entries:
            return ("{}" if node.is_mapping else "[]") if not node.has_remarks else None
        if not (node.flow or (is_series(place) and node.is_mapping)) or node.has_remarks:
            return None
        part = part_at(place, {entry.key.value for entry in node.entries if entry.key is not None})
        cells: list[str] = []
        for entry in _ordered(node, place):
            inner = below_key(place, part, entry.key.value) if entry.key is not None else below_item(place)
            text = self._cell(entry.value, inner)
            if text is None:
                return None
            cells.append(f"{key_text(entry.key, flow=True)}: {text}" if entry.key is not None else text)
        return f"{{{', '.join(cells)}}}" if node.is_mapping else f"[{', '.join(cells)}]"

    def _cell(self, node: Node, place: Expected) -> str | None:
        if isinstance(node, Scalar):
            return flow_scalar(node, scalar_kind(place), figures=self.figures)
        return self._in_brackets(node, place)


def _ordered(node: Collection, place: Expected) -> list[Entry]:
    """The entries in canonical order. Blank lines stand between entries, not before the first."""
    entries = node.entries
    if node.is_mapping:
        names = [entry.key.value for entry in entries if entry.key is not None]
        part = part_at(place, set(names))
        if part is not None:
            rank = {name: index for index, name in enumerate(key_order(part))}
            entries = sorted(entries, key=lambda entry: rank.get(_name(entry), len(rank)))
        elif is_series(place):
            entries = sorted(entries, key=lambda entry: (_name(entry) == "akhir", _name(entry)))
    return entries


def _name(entry: Entry) -> str:
    return entry.key.value if entry.key is not None else ""


def _with_comment(line: str, comment: str | None) -> str:
    return line if comment is None else f"{line}{_BEHIND}{comment}"


def _extend(lines: list[str], more: list[str]) -> None:
    """Add lines, never two blank ones in a row nor one at the beginning."""
    for line in more:
        if line or (lines and lines[-1]):
            lines.append(line)
