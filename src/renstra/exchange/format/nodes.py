"""The text of a file as nodes that know where they stand and how they are written."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamStartEvent,
)

from renstra.source.events import open_events
from renstra.source.extent import scalar_end


class CannotKeep(Exception):  # noqa: N818 - the file stays as it is, which is an outcome
    """Something in the text cannot be written in another layout for certain. ``reason`` names it."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(slots=True)
class Scalar:
    """A scalar: what it reads as, how it is quoted (``""`` plain, ``'``, ``"``, ``|``, ``>``), and where it stands."""

    value: str
    style: str
    start: int
    end: int
    raw: str


@dataclass(slots=True)
class Entry:
    """A value of a collection, with its key where that is a mapping.

    ``above`` are the comments and blank lines (``""``) before it, ``behind`` is the comment on its line.
    """

    key: Scalar | None
    value: "Node"
    above: list[str] = field(default_factory=list)
    behind: str | None = None


@dataclass(slots=True)
class Collection:
    """A mapping or list, in brackets (``flow``) or as a block.

    ``on_one_line``: in brackets that close on the line where they open.
    ``opening`` is the comment on the line that opens it, ``below`` what stands behind its last entry.
    """

    is_mapping: bool
    flow: bool
    start: int
    end: int = 0
    on_one_line: bool = False
    entries: list[Entry] = field(default_factory=list)
    opening: str | None = None
    below: list[str] = field(default_factory=list)

    @property
    def has_remarks(self) -> bool:
        """Whether a comment stands anywhere in it."""
        return bool(self.opening or self.below) or any(
            entry.behind or any(entry.above) or (isinstance(entry.value, Collection) and entry.value.has_remarks)
            for entry in self.entries
        )


Node = Scalar | Collection


def read_nodes(text: str) -> Collection | None:
    """The mapping that a text holds, ``None`` where it holds nothing but comments. Raises ``CannotKeep``.

    The text is one that the parser reads to its end without a fault.
    """
    next_event: Callable[[], Any] = open_events(text)
    event = next_event()
    while isinstance(event, StreamStartEvent | DocumentStartEvent):
        event = next_event()
    if not isinstance(event, MappingStartEvent):
        return None
    root = _node(event, next_event, text)
    assert isinstance(root, Collection)  # it began as a mapping
    return root


def scalars_of(node: Node) -> Iterator[Scalar]:
    """Every scalar below a node, keys too, in the order of the text."""
    if isinstance(node, Scalar):
        yield node
        return
    for entry in node.entries:
        if entry.key is not None:
            yield entry.key
        yield from scalars_of(entry.value)


def _node(event: Any, next_event: Callable[[], Any], text: str) -> Node:
    if isinstance(event, AliasEvent) or event.anchor is not None or event.tag is not None:
        raise CannotKeep("rujukan")
    if isinstance(event, ScalarEvent):
        return _scalar(event, text)
    made = Collection(isinstance(event, MappingStartEvent), bool(event.flow_style), event.start_mark.index)
    line = event.start_mark.line
    last = next_event()
    while not isinstance(last, MappingEndEvent | SequenceEndEvent):
        key: Scalar | None = None
        if made.is_mapping:
            found = _node(last, next_event, text)
            if not isinstance(found, Scalar):
                raise CannotKeep("kunci")
            key, last = found, next_event()
        made.entries.append(Entry(key, _node(last, next_event, text)))
        last = next_event()
    end: Any = last.end_mark
    made.end = end.index
    made.on_one_line = made.flow and end.line == line
    return made


def _scalar(event: Any, text: str) -> Scalar:
    start: int = event.start_mark.index
    style = event.style or ""
    end = scalar_end(text, start, event.value) if event.value or style else start
    return Scalar(event.value, style, start, end, text[start:end])
