"""Two texts as a unified diff, which people read and ``patch`` applies."""

from collections.abc import Iterator

_CONTEXT = 3
_NO_END = "\\ No newline at end of file"

Line = tuple[str, str]
"""Its sign (``" "``, ``"-"``, ``"+"``) and its text with its end."""


def unified_diff(before: str, after: str, old_name: str, new_name: str) -> Iterator[str]:
    """The lines of the diff, without line ends of their own; a carriage return at the end of a line stays in it.

    Nothing where the texts are equal.
    """
    hunks = list(_hunks(_lines(before), _lines(after)))
    if hunks:
        yield f"--- {old_name}"
        yield f"+++ {new_name}"
    for start, new_start, lines in hunks:
        old, new = (sum(sign in kept for sign, _ in lines) for kept in (" -", " +"))
        yield f"@@ -{_range(start, old)} +{_range(new_start, new)} @@"
        for sign, text in lines:
            yield sign + text.removesuffix("\n")
            if not text.endswith("\n"):
                yield _NO_END


def _lines(text: str) -> list[str]:
    """Split at LF alone, as ``patch`` does."""
    parts = text.split("\n")
    return [f"{part}\n" for part in parts[:-1]] + ([parts[-1]] if parts[-1] else [])


def _range(start: int, length: int) -> str:
    first = start + 1 if length else start
    return str(first) if length == 1 else f"{first},{length}"


def _hunks(old: list[str], new: list[str]) -> Iterator[tuple[int, int, list[Line]]]:
    """First old and new line (from 0) and the lines of each hunk."""
    changes = list(_changes(old, new))
    while changes:
        group = [changes.pop(0)]
        while changes and changes[0][0] - group[-1][1] <= 2 * _CONTEXT:
            group.append(changes.pop(0))
        start = max(0, group[0][0] - _CONTEXT)
        new_start = start + group[0][2] - group[0][0]
        lines: list[Line] = []
        at = start
        for first, last, new_first, new_last in group:
            lines += [(" ", line) for line in old[at:first]]
            lines += [("-", line) for line in old[first:last]]
            lines += [("+", line) for line in new[new_first:new_last]]
            at = last
        lines += [(" ", line) for line in old[at : at + _CONTEXT]]
        yield start, new_start, lines


def _changes(old: list[str], new: list[str]) -> Iterator[tuple[int, int, int, int]]:
    """What is replaced by what. Edits within lines are found line by line, which is quick for a long file."""
    if len(old) == len(new):
        at = 0
        while at < len(old):
            if old[at] == new[at]:
                at += 1
                continue
            first = at
            while at < len(old) and old[at] != new[at]:
                at += 1
            yield first, at, first, at
        return
    from difflib import SequenceMatcher  # noqa: PLC0415 - it is seldom needed

    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            yield i1, i2, j1, j2
