"""A small writer of YAML in every style, which knows where it put each scalar. For the tests of the reader."""

import json
import re
from dataclasses import dataclass, field
from typing import Any

from hypothesis import strategies as st

from renstra.source import KeyPath, Span

_PLAIN = re.compile(r"[A-Za-z0-9é😀](?:[A-Za-z0-9é😀 ._%#:/()-]*[A-Za-z0-9é😀.%])?")
_RISKY = re.compile(r":(?: |$)| #|^---|^\.\.\.|\s\s")

Draw = Any
texts = st.one_of(
    st.text("abc XYZ09.%-éé😀", max_size=12),
    st.text(
        st.characters(codec="utf-8", exclude_categories=("Cs", "Cc"), exclude_characters="\ufffd\ufeff\ufffe\uffff"),
        max_size=6,
    ),
    st.text("ab \n'\"\\:#,[]{}&*!|>%@`\t", max_size=12),
    st.sampled_from(["2.10", "010", "no", "1:30", "-", "5,4%", "~", "", "690_345_000", "satu dua tiga empat"]),
)
keys = st.one_of(st.from_regex(r"[a-z_]{1,8}", fullmatch=True), texts.filter(lambda key: 0 < len(key) < 40))
trees = st.dictionaries(
    keys,
    st.recursive(
        texts, lambda part: st.lists(part, max_size=4) | st.dictionaries(keys, part, max_size=4), max_leaves=12
    ),
    min_size=1,
    max_size=5,
)


@dataclass
class Writer:
    """Writes a tree; ``spans`` and ``key_spans`` say where each scalar and each key went."""

    draw: Draw
    parts: list[str] = field(default_factory=list)
    length: int = 0
    spans: dict[KeyPath, Span] = field(default_factory=dict)
    key_spans: dict[KeyPath, Span] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """What has been written."""
        return "".join(self.parts)

    def put(self, text: str) -> Span:
        """Write and say where."""
        start = self.length
        self.parts.append(text)
        self.length += len(text)
        return Span(start, self.length)

    def chance(self) -> bool:
        """Heads or tails."""
        return bool(self.draw(st.booleans()))

    def mapping(self, values: dict[str, Any], path: KeyPath, indent: int) -> None:
        """A block mapping; the caller has written the indentation of its first line."""
        for i, (key, value) in enumerate(values.items()):
            if i:
                self.put(" " * indent)
            self.key_spans[*path, key] = self.put(self.inline(key, flow=False))
            self.put(" :" if self.chance() and not key else ":")
            self.value(value, (*path, key), indent + self.draw(st.integers(1, 3)))

    def value(self, value: Any, path: KeyPath, indent: int) -> None:
        """What stands behind a colon or a dash, with the line end."""
        if isinstance(value, str):
            self.put(" " * self.draw(st.integers(1, 3)))
            self.scalar(value, path, indent)
            self.put("  # komentar\n" if not self.parts[-1].startswith("|-") and self.chance() else "\n")
        elif not value or self.chance():
            self.put(" ")
            self.flow(value, path)
            self.put("\n")
        else:
            self.put("\n" + " " * indent)
            if isinstance(value, dict):
                self.mapping(value, path, indent)
            else:
                self.sequence(value, path, indent)

    def sequence(self, values: list[Any], path: KeyPath, indent: int) -> None:
        """A block list."""
        for i, value in enumerate(values):
            if i:
                self.put(" " * indent)
            self.put("-")
            self.value(value, (*path, i), indent + 2)

    def flow(self, value: Any, path: KeyPath) -> None:
        """A list or mapping in brackets, or a scalar inside them."""
        if isinstance(value, str):
            self.spans[path] = self.put(self.inline(value, flow=True))
            return
        self.put("{" if isinstance(value, dict) else "[")
        for i, (name, child) in enumerate(value.items() if isinstance(value, dict) else enumerate(value)):
            self.put(", " if i else "")
            if isinstance(value, dict):
                self.key_spans[*path, name] = self.put(self.inline(name, flow=True))
                self.put(": ")
            self.flow(child, (*path, name))
        self.put("}" if isinstance(value, dict) else "]")

    def scalar(self, text: str, path: KeyPath, indent: int) -> None:
        """A scalar in any style that can hold it in a block."""
        words = text.split(" ")
        plain = _PLAIN.fullmatch(text) and not _RISKY.search(text) and ":" not in text and "#" not in text
        if re.fullmatch(r"[^\s](?:[^\n\t]*[^\s])?", text) and text.isprintable() and self.draw(st.integers(0, 3)) == 0:
            span = self.put("|-\n" + " " * indent + text)
        elif plain and len(words) > 1 and "---" not in words and self.chance():
            span = self.put(f"\n{' ' * indent}".join(words))
        elif len(words) > 1 and all(words) and text.isprintable() and "'" not in text and self.chance():
            span = self.put("'" + f"\n{' ' * indent}".join(words) + "'")
        else:
            span = self.put(self.inline(text, flow=False))
        self.spans[path] = span

    def inline(self, text: str, *, flow: bool) -> str:
        """A scalar on one line: plain, in single or in double quotes."""
        plain = _PLAIN.fullmatch(text) and not _RISKY.search(text) and not (flow and ":" in text)
        if plain and self.chance():
            return text
        if text.isprintable() and self.chance():
            return "'" + text.replace("'", "''") + "'"
        ascii_only = self.chance() and all(ord(sign) < 0x10000 for sign in text)
        return json.dumps(
            text, ensure_ascii=ascii_only or (not text.isprintable() and all(ord(s) < 0x10000 for s in text))
        )
