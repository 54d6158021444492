"""YAML events to a tree of text scalars with their spans, in one pass.

Values are plain ``dict``, ``list`` and ``str``. Spans stand in a second tree of the same shape, as compact as
Python allows (see ``tree.py``), because a ministry reads a million rows. What is wrong with the text becomes a
``Fault``; reading goes on wherever the rest can still be trusted.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from yaml import YAMLError
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
    StreamStartEvent,
)

from renstra.source.document import Document
from renstra.source.events import open_events
from renstra.source.fault import Fault
from renstra.source.keypath import KeyPath
from renstra.source.syntax import MAX_DEPTH, syntax_fault, too_deep
from renstra.source.text import SourceText, Span
from renstra.source.tree import Positions, Tree

_MAX_FAULTS = 1000
_NUMBER_LIKE = re.compile(r"\d[\d.,]{0,40}(?:\s?%|\s[^\d\s].{0,60})?")
_PROPERTIES = re.compile(r"(?:(?:!<[^>]*>|[!&][^\s,\[\]{}]*|#[^\r\n]*)\s*)*")


def read(source: SourceText, *, pure: bool = False) -> Document:
    """Read one file. Never raises for what stands in it. ``pure`` forces PyYAML's parser in Python."""
    return _Reader(source, pure).document()


class _Stop(Exception):  # noqa: N818
    """Reading cannot go on; the fault is already recorded."""


@dataclass(slots=True)
class _Reader:
    source: SourceText
    pure: bool
    faults: list[Fault] = field(default_factory=list)
    broken: set[KeyPath] = field(default_factory=set)
    next: Callable[[], Any] = field(init=False)
    may_have_properties: bool = field(init=False)
    path: list[str | int] = field(default_factory=list)
    anchors: dict[str, Span] = field(default_factory=dict)
    aliases: set[str] = field(default_factory=set)
    values: dict[str, Any] = field(default_factory=dict)
    positions: Positions = field(default_factory=lambda: [0])

    def document(self) -> Document:
        for kind, span, params in self.source.faults:
            self.faults.append(Fault(kind, span, None, dict(params)))
            if params.get("jenis") == "biner":
                return Document(self.source, Tree("", {}, [0]), tuple(self.faults), complete=False)
        # Looking at tag and anchor of every scalar costs a tenth of the reading; most plans have neither sign.
        self.may_have_properties = "&" in self.source.text or "!" in self.source.text
        complete = True
        try:
            self.next = open_events(self.source.text, pure=self.pure)
            self.stream()
        except YAMLError as error:
            self.faults.append(syntax_fault(self.source.text, error))
            complete = False
            self.drop_unfinished()
        except UnicodeError as error:  # bytes in a tag, or half characters in a text that was not decoded from bytes
            self.faults.append(syntax_fault(self.source.text, error))
            complete = False
            self.values.clear()
        except _Stop:
            complete = False
        # An entry that reading stopped in has its key's position but no value: cut it off.
        del self.positions[1 + 2 * len(self.values) :]
        tree = Tree(self.source.text, self.values, self.positions)
        return Document(self.source, tree, tuple(self.faults), frozenset(self.broken), complete)

    def drop_unfinished(self) -> None:
        """A scalar right before a syntax error may be half of what was meant (``a: b: c``)."""
        at_key = len(self.positions) == 1 + 2 * len(self.values)
        if at_key and self.values and isinstance(self.values[last := next(reversed(self.values))], str):
            del self.values[last]

    def stream(self) -> None:
        event: Any = self.next()
        while isinstance(event, StreamStartEvent | DocumentStartEvent):
            event = self.next()
        if isinstance(event, StreamEndEvent) or (
            isinstance(event, ScalarEvent) and not event.value and not event.style
        ):
            self.fault("berkas-kosong", Span(0, 0))
        elif not isinstance(event, MappingStartEvent):
            self.fault("akar-bukan-pemetaan", _span(event))
            raise _Stop
        else:
            self.positions[0] = self.check_properties(event)
            self.mapping(self.values, self.positions, bool(event.flow_style))
        if isinstance(event, StreamEndEvent):
            return
        event = self.next()
        if isinstance(event, DocumentEndEvent) and isinstance(event := self.next(), DocumentStartEvent):
            self.fault("dokumen-ganda", _span(event))
            raise _Stop

    def mapping(self, values: dict[str, Any], positions: Positions, flow: bool) -> None:
        """Fill ``values`` and ``positions`` up to the end of the mapping. The hot loop: no call per scalar."""
        next_event, add, path = self.next, positions.append, self.path
        may_have_properties = self.may_have_properties
        while True:
            key = next_event()
            cls = key.__class__
            if cls is not ScalarEvent:
                if cls is MappingEndEvent:
                    return
                self.complex_key(key)
                continue
            name = key.value
            key_start = self.check_properties(key) if may_have_properties else key.start_mark.index
            if name in values:
                self.duplicate_key(key, values, positions, flow)
                continue
            event = next_event()
            cls = event.__class__
            if cls is ScalarEvent:
                start = self.check_properties(event) if may_have_properties else event.start_mark.index
                value = event.value
                if flow and not value and not event.style:
                    if self.is_missing_colon(key, event, values, positions):
                        continue
                    start = self.empty_at(key, event)
                values[name] = value
                add(key_start)
                add(start)
            else:
                add(key_start)
                path.append(name)
                child, where = self.collection(event, cls)
                path.pop()
                if where is None:
                    positions.pop()
                else:
                    values[name] = child
                    add(where)

    def sequence(self, values: list[Any], positions: Positions) -> None:
        next_event, add, path = self.next, positions.append, self.path
        may_have_properties = self.may_have_properties
        while True:
            event = next_event()
            cls = event.__class__
            if cls is ScalarEvent:
                start = self.check_properties(event) if may_have_properties else event.start_mark.index
                values.append(event.value)
                add(start)
            elif cls is SequenceEndEvent:
                return
            else:
                path.append(len(values))
                child, where = self.collection(event, cls)
                path.pop()
                values.append(child if where is not None else "")
                add(where if where is not None else event.start_mark.index)

    def collection(self, event: Any, cls: type) -> tuple[Any, Positions | None]:
        """A mapping or list and its positions; ``None`` as positions where an alias stood instead."""
        if cls is AliasEvent:
            self.alias(event)
            return None, None
        start = self.check_properties(event) if self.may_have_properties else event.start_mark.index
        if len(self.path) >= MAX_DEPTH:
            self.faults.append(too_deep(self.source.text, start))
            raise _Stop
        where: Positions = [start]
        if cls is MappingStartEvent:
            mapping: dict[str, Any] = {}
            self.mapping(mapping, where, event.flow_style)
            return mapping, where
        sequence: list[Any] = []
        self.sequence(sequence, where)
        return sequence, where

    # What follows runs only where something is wrong.

    def fault(self, kind: str, span: Span, path: KeyPath | None = None, **params: Any) -> None:
        if path is not None:
            self.broken.add(path)
        if len(self.faults) < _MAX_FAULTS:
            self.faults.append(Fault(kind, span, path, params))

    def check_properties(self, event: Any) -> int:
        """Where the node begins behind its tag and anchor.

        Tags are refused and then ignored; anchors are remembered for the message about their alias.
        """
        start: int = event.start_mark.index
        if event.tag is None and event.anchor is None:
            return start
        if event.tag is not None:
            self.fault("tag", _property_span(self.source.text, event, "!"), tag=str(event.tag))
        if event.anchor is not None:
            self.anchors[event.anchor] = _property_span(self.source.text, event, "&")
        behind = _PROPERTIES.match(self.source.text, start)
        assert behind is not None  # the pattern matches the empty text
        cls = event.__class__
        return min(behind.end(), int(event.end_mark.index)) if cls is ScalarEvent else behind.end()

    def alias(self, event: Any) -> None:
        name = str(event.anchor)
        path = tuple(self.path)
        self.broken.add(path)
        if name not in self.aliases and len(self.faults) < _MAX_FAULTS:
            self.aliases.add(name)
            related = (self.anchors[name],) if name in self.anchors else ()
            self.faults.append(Fault("alias", _span(event), path, {"nama": name}, related))

    def complex_key(self, event: Any) -> None:
        """A list, mapping or alias as a key: reported once and skipped, with its value."""
        self.fault("kunci-bukan-teks", _span(event))
        self.path.append("?")
        for part in (event, self.next()) if isinstance(event, AliasEvent) else (event, None):
            node = part if part is not None else self.next()
            if not isinstance(node, ScalarEvent | AliasEvent):
                self.collection(node, node.__class__)
        self.path.pop()

    def duplicate_key(self, key: Any, values: dict[str, Any], positions: Positions, flow: bool) -> None:
        """The first value is kept; neither can be trusted, so the place counts as broken."""
        event = self.next()
        if isinstance(event, ScalarEvent):
            if flow and not event.value and not event.style and self.is_missing_colon(key, event, values, positions):
                return
        else:
            self.path.append(key.value)
            self.collection(event, event.__class__)
            self.path.pop()
        path = (*self.path, key.value)
        self.broken.add(path)
        if len(self.faults) < _MAX_FAULTS:
            related = (Tree(self.source.text, values, positions).key_span((key.value,)),)
            self.faults.append(Fault("kunci-ganda", _span(key), path, {"kunci": key.value}, related))

    def empty_at(self, key: Any, value: Any) -> int:
        """Where a value that is not there would stand: right behind the colon. The parsers differ over it."""
        end: int = key.end_mark.index
        return max(end, self.source.text.find(":", end, value.start_mark.index) + 1)

    def is_missing_colon(self, key: Any, value: Any, values: dict[str, Any], positions: Positions) -> bool:
        """Inside ``{}`` a key without ``:`` is a mistake: mostly the second half of a number cut at its comma."""
        if ":" in self.source.text[key.end_mark.index : value.start_mark.index]:
            return False
        name = key.value
        last = next(reversed(values), None)
        before = values[last] if last is not None else None
        if last is None or not isinstance(before, str):
            self.fault("tanpa-titik-dua", _span(key), (*self.path, name), kunci=name)
            return True
        path = (*self.path, last)
        if not (before[-1:].isdigit() and _NUMBER_LIKE.fullmatch(name)):
            self.fault("tanpa-titik-dua", _span(key), path, kunci=name, sebelum=last)
            return True
        at = positions[-1]
        assert isinstance(at, int)
        number = f"{before},{name}"
        if self.faults and self.faults[-1].kind == "koma-dalam-kurung" and self.faults[-1].path == path:
            number = f"{self.faults.pop().params['angka']},{name}"
        self.fault("koma-dalam-kurung", Span(at, key.end_mark.index), path, kunci=last, angka=number)
        return True


def _span(event: Any) -> Span:
    return Span(event.start_mark.index, event.end_mark.index)


def _property_span(text: str, event: Any, sign: str) -> Span:
    """Where the tag or anchor of a node stands: within the text between the start of the node and its value."""
    match = re.compile(rf"{re.escape(sign)}[^\s,\[\]{{}}]*").search(text, event.start_mark.index)
    return Span(match.start(), match.end()) if match else _span(event)
