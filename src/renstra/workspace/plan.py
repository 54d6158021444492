"""A plan as loaded: the model, the files it came from, and the way from a key path to its place."""

from collections.abc import Iterator, Sequence
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
    elsewhere: tuple[Location, ...] = ()
    """Places in other files that belong to it."""

    @property
    def location(self) -> Location:
        """Where the fault stands."""
        return location(self.document.source, self.fault.span)

    @property
    def related(self) -> tuple[Location, ...]:
        """The other places that belong to the fault."""
        return (*(location(self.document.source, span) for span in self.fault.related), *self.elsewhere)


@dataclass(eq=False)
class Plan:
    """One plan: ``model`` is what could be read of it, ``faults`` what could not.

    ``broken`` are the key paths whose value is missing from the model, or doubtful, because of a reported fault:
    rules say nothing of them. ``unread`` is True where part of a file could not be read at all, so that a top-level
    key which is absent may only be out of sight. ``parent_faults`` say why the plan that ``induk`` names is not there.
    """

    name: str
    folder: Path
    documents: tuple[Document, ...]
    model: Renstra | RencanaDaerah
    faults: tuple[FileFault, ...] = ()
    broken: frozenset[KeyPath] = frozenset()
    unread: bool = False
    induk: "Plan | None" = None
    semula: "Plan | None" = None
    parent_faults: tuple[FileFault, ...] = ()
    _home: dict[str, Document] = field(init=False, repr=False)
    _main: Document = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self._home = {key: doc for doc in reversed(self.documents) for key in doc.tree.values}
        self._main = main_document(self.documents)

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

    @cached_property
    def faults_by_kind(self) -> dict[str, list[FileFault]]:
        """Kind -> the faults of that kind, in the order in which they were found."""
        found: dict[str, list[FileFault]] = {}
        for fault in (*self.faults, *self.parent_faults):
            found.setdefault(fault.fault.kind, []).append(fault)
        return found

    def faults_named(self, *kinds: str) -> Iterator[FileFault]:
        """The faults of the given kinds."""
        return (found for kind in kinds for found in self.faults_by_kind.get(kind, ()))

    def is_broken(self, path: KeyPath) -> bool:
        """Whether the value at ``path`` or around it is already reported as unreadable."""
        return bool(self.broken) and any(path[:length] in self.broken for length in range(1, len(path) + 1))

    def states(self, key: str) -> bool:
        """Whether top-level ``key`` stands in one of the files."""
        return key in self._home

    def is_known(self, key: str) -> bool:
        """Whether it can be said that top-level ``key`` is there, or that it is not."""
        return not self.unread or key in self._home

    def locate(self, path: KeyPath) -> Location:
        """Where the value at ``path`` stands; for what is not there, the nearest place around it."""
        document = self.home(*path[:1])
        return location(document.source, document.tree.value_span(path))

    def locate_key(self, path: KeyPath) -> Location:
        """Where the key at ``path`` stands (for a list element: the element)."""
        document = self.home(*path[:1])
        return location(document.source, document.tree.key_span(path))

    def stated_text(self, path: KeyPath) -> str | None:
        """The text of the scalar at ``path`` as the file has it, ``None`` where no scalar stands."""
        value: Any = self.home(*path[:1]).tree.value(path)
        return value if isinstance(value, str) else None

    def source(self, file: str) -> SourceText | None:
        """The text of a file by the name that locations give it."""
        return next((doc.source for doc in self.documents if doc.source.name == file), None)

    def home(self, key: str | int = "") -> Document:
        """The file in which a top-level key stands; where it stands nowhere, the file that says what plan this is."""
        return self._home.get(str(key), self._main)


def main_document(documents: Sequence[Document]) -> Document:
    """The file that says what plan this is; things that are missing altogether are shown there."""
    for key in ("jenis", "format", "perangkat_daerah"):
        for document in documents:
            if key in document.tree.values:
                return document
    return documents[0]


def location(source: SourceText, span: Span) -> Location:
    """A span as lines and columns of its file. A parser that misses something marks the character behind the last one:
    that is the end."""
    first = min(span.start, len(source.text))
    span = Span(first, min(max(span.end, first), len(source.text)))
    start, end = source.position(span.start), source.position(span.end)
    return Location(source.name, start.line, start.column, end.line, end.column, span)
