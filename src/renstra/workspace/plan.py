"""A plan as loaded: the model, the files it came from, and the way from a key path to its place."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from renstra.cascade import Cascade
from renstra.findings import Location
from renstra.ledger import Ledger
from renstra.model import Rencana, RencanaDaerah, Renstra
from renstra.source import Document, Fault, KeyPath, SourceText, Span


@dataclass(frozen=True, slots=True)
class FileFault:
    """A fault and the file that it stands in."""

    document: Document
    fault: Fault


@dataclass(eq=False)
class Plan:
    """One plan: ``model`` is what could be read of it, ``faults`` what could not.

    ``broken`` are the key paths whose value is missing from the model, or doubtful, because of a reported fault:
    rules say nothing of them. ``unread`` is True where part of a file could not be read at all, so that a top-level
    key which is absent may only be out of sight.
    """

    name: str
    folder: Path
    documents: tuple[Document, ...]
    model: Renstra | RencanaDaerah
    faults: tuple[FileFault, ...] = ()
    broken: frozenset[KeyPath] = frozenset()
    unread: bool = False
    induk: "Plan | None" = None
    _home: dict[str, Document] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._home = {key: doc for doc in reversed(self.documents) for key in doc.tree.values}

    @cached_property
    def cascade(self) -> Cascade:
        """The graph of goals, programs and activities."""
        return Cascade(self.model)

    @cached_property
    def ledger(self) -> Ledger:
        """The figures and what they should be."""
        return Ledger(self.cascade)

    @property
    def rencana(self) -> Rencana:
        """The model, as what every kind of plan has in common."""
        return self.model

    def faults_named(self, *kinds: str) -> Iterator[FileFault]:
        """The faults of the given kinds."""
        return (found for found in self.faults if found.fault.kind in kinds)

    def is_broken(self, path: KeyPath) -> bool:
        """Whether the value at ``path`` or around it is already reported as unreadable."""
        return bool(self.broken) and any(path[:length] in self.broken for length in range(1, len(path) + 1))

    def is_known(self, key: str) -> bool:
        """Whether it can be said that top-level ``key`` is there, or that it is not."""
        return not self.unread or key in self._home

    def locate(self, path: KeyPath) -> Location:
        """Where the value at ``path`` stands; for what is not there, the nearest place around it."""
        document = self._document(path)
        return location(document.source, document.tree.value_span(path))

    def locate_key(self, path: KeyPath) -> Location:
        """Where the key at ``path`` stands (for a list element: the element)."""
        document = self._document(path)
        return location(document.source, document.tree.key_span(path))

    def stated_text(self, path: KeyPath) -> str | None:
        """The text of the scalar at ``path`` as the file has it, ``None`` where no scalar stands."""
        value: Any = self._document(path).tree.value(path)
        return value if isinstance(value, str) else None

    def source(self, file: str) -> SourceText | None:
        """The text of a file by the name that locations give it."""
        return next((doc.source for doc in self.documents if doc.source.name == file), None)

    def _document(self, path: KeyPath) -> Document:
        return self._home.get(str(path[0]), self.documents[0]) if path else self.documents[0]


def location(source: SourceText, span: Span) -> Location:
    """A span as lines and columns of its file."""
    start, end = source.position(span.start), source.position(max(span.end, span.start))
    return Location(source.name, start.line, start.column, end.line, end.column, span)
