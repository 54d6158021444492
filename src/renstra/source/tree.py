"""Values and their positions, two trees of one shape, and the way from a key path to a span and back.

Positions are kept compact: a scalar is one ``int`` (start offset in the upper bits, end offset in the lower 32); a
mapping is the list ``[start, key, value, key, value, ...]`` in the order of the value's keys; a sequence is
``[start, element, element, ...]``.
"""

from dataclasses import dataclass
from typing import Any, TypeAlias

from renstra.source.keypath import KeyPath
from renstra.source.text import Span

Positions: TypeAlias = list["int | Positions"]

_LOW = 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class Tree:
    """The values of one file and where each stands in its text."""

    text: str
    values: dict[str, Any]
    positions: Positions

    def value_span(self, path: KeyPath) -> Span:
        """Span of the value at ``path``; where the path leaves the tree, the key or value of the nearest ancestor.

        For a collection the span runs from its first character to the end of its last element.
        """
        found, key, where = self._find(path)
        if found < len(path) and key is not None:
            return key
        return self._span(where)

    def key_span(self, path: KeyPath) -> Span:
        """Span of the key (for list elements: of the value) at ``path`` or of its nearest ancestor."""
        _, key, where = self._find(path)
        return key if key is not None else self._span(where)

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
            steps: list[tuple[str | int, Any, int | Positions, int]] = []
            if isinstance(value, dict):
                for index, (key, child) in enumerate(value.items()):
                    key_at = where[1 + 2 * index]
                    assert isinstance(key_at, int)
                    steps.append((key, child, where[2 + 2 * index], key_at >> 32))
            else:
                steps.extend((i, value[i], at, self._span(at).start) for i, at in enumerate(where[1:]))
            inside = [step for step in steps if step[3] <= offset < max(self._span(step[2]).end, step[3] + 1)]
            if not inside:
                break
            name, value, where, _ = inside[-1]
            path.append(name)
        return tuple(path)

    def _find(self, path: KeyPath) -> tuple[int, Span | None, int | Positions]:
        """How many steps could be gone, the span of the last key gone through, and the positions found."""
        value: Any = self.values
        where: int | Positions = self.positions
        key: Span | None = None
        for count, step in enumerate(path):
            if not isinstance(where, list):
                return count, key, where
            if isinstance(value, dict) and step in value:
                index = list(value).index(step)  # type: ignore[arg-type]
                at = where[1 + 2 * index]
                assert isinstance(at, int)
                key = Span(at >> 32, at & _LOW)
                value, where = value[step], where[2 + 2 * index]
            elif isinstance(value, list) and isinstance(step, int) and -1 < step < len(value):
                key = None
                value, where = value[step], where[1 + step]
            else:
                return count, key, where
        return len(path), key, where

    def _span(self, where: int | Positions) -> Span:
        if isinstance(where, int):
            start, end = where >> 32, where & _LOW
            if self.text[start : start + 1] in ("|", ">"):  # a block scalar ends with its last line of text
                end = start + len(self.text[start:end].rstrip())
            return Span(start, end)
        start = where[0]
        assert isinstance(start, int)
        opener = self.text[start : start + 1]
        end = self._span(where[-1]).end if len(where) > 1 else start + 1
        if opener in ("{", "["):
            closer = self.text.find("}" if opener == "{" else "]", end if len(where) > 1 else start)
            end = closer + 1 if closer >= 0 else end
        return Span(start, end)
