"""Values and their positions, two trees of one shape, and the way from a key path to a span and back.

Positions are kept compact, since a ministry reads a million rows: a scalar is its start offset; a mapping is the list
``[start, key, value, key, value, ...]`` in the order of the value's keys; a sequence is ``[start, element, element,
...]``. Where something ends is found again in the text when somebody asks (see ``extent.py``).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias

from renstra.source.extent import scalar_end
from renstra.source.keypath import KeyPath
from renstra.source.text import Span

Positions: TypeAlias = list["int | Positions"]


@dataclass(frozen=True, slots=True)
class Tree:
    """The values of one file and where each stands in its text."""

    text: str
    values: dict[str, Any]
    positions: Positions

    def value_span(self, path: KeyPath) -> Span:
        """Span of the value at ``path``; where the path leaves the tree, the key or value of the nearest ancestor.

        For a collection the span runs from its first character to the end of its last element; of a list element or
        file in which something is missing only the first key is shown.
        """
        found = self._find(path)
        if found.steps == len(path):
            return self._span(found.value, found.where)
        return found.key if found.key is not None else self._head(found.value, found.where)

    def key_span(self, path: KeyPath) -> Span:
        """Span of the key (for list elements: of the value) at ``path`` or of its nearest ancestor."""
        found = self._find(path)
        return found.key if found.key is not None else self._span(found.value, found.where)

    def value(self, path: KeyPath) -> Any:
        """The value at ``path``, or ``None`` where nothing stands."""
        value: Any = self.values
        for step in path:
            if isinstance(value, dict) and isinstance(step, str):
                value = value.get(step)
            elif isinstance(value, list) and isinstance(step, int) and -1 < step < len(value):
                value = value[step]
            else:
                return None
        return value

    def path_at(self, offset: int) -> KeyPath:
        """The deepest path whose key or value covers ``offset``."""
        path: list[str | int] = []
        value: Any = self.values
        where: int | Positions = self.positions
        while isinstance(where, list):
            for name, child, key, at in self._entries(value, where):
                if key <= offset < max(self._span(child, at).end, key + 1):
                    path.append(name)
                    value, where = child, at
                    break
            else:
                break
        return tuple(path)

    def _entries(self, value: Any, where: Positions) -> Iterator[tuple[str | int, Any, int, Any]]:
        """Name, value, offset at which the entry begins, and positions of each entry of a collection."""
        if isinstance(value, dict):
            for (name, child), key, at in zip(value.items(), where[1::2], where[2::2]):
                yield name, child, _start(key), at
        else:
            for index, (child, at) in enumerate(zip(value, where[1:])):
                yield index, child, _start(at), at

    def _find(self, path: KeyPath) -> "_Found":
        value: Any = self.values
        where: int | Positions = self.positions
        key: Span | None = None
        for count, step in enumerate(path):
            if not isinstance(where, list):
                return _Found(count, key, value, where)
            if isinstance(value, dict) and step in value:
                name = str(step)
                index = list(value).index(name)
                start = _start(where[1 + 2 * index])
                key = Span(start, scalar_end(self.text, start, name))
                value, where = value[name], where[2 + 2 * index]
            elif isinstance(value, list) and isinstance(step, int) and -1 < step < len(value):
                key = None
                value, where = value[step], where[1 + step]
            else:
                return _Found(count, key, value, where)
        return _Found(len(path), key, value, where)

    def _head(self, value: Any, where: "int | Positions") -> Span:
        """From the beginning of a mapping to the end of its first key."""
        if not isinstance(value, dict) or not isinstance(where, list) or len(where) == 1:
            return self._span(value, where)
        return Span(_start(where), scalar_end(self.text, _start(where[1]), next(iter(value))))

    def _span(self, value: Any, where: "int | Positions") -> Span:
        start = _start(where)
        if isinstance(where, int):
            return Span(start, scalar_end(self.text, start, value) if isinstance(value, str) else start)
        end = min(start + 1, len(self.text))
        if len(where) > 1 and value:
            last = next(reversed(value.values())) if isinstance(value, dict) else value[-1]
            end = self._span(last, where[-1]).end
        opener = self.text[start : start + 1]
        if opener in ("{", "["):
            closer = self.text.find("}" if opener == "{" else "]", end if value else start)
            end = closer + 1 if closer >= 0 else end
        return Span(start, end)


def _start(where: "int | Positions") -> int:
    while not isinstance(where, int):
        where = where[0]
    return where


class _Found(NamedTuple):
    """How many steps of a path could be gone, the last key gone through, and the value and positions there."""

    steps: int
    key: Span | None
    value: Any
    where: Any
