"""Where a scalar ends, found from its start and its value, so that ends need not be stored."""

import re

_DOUBLE_QUOTED = re.compile(r'"(?:[^"\\]++|\\.)*+"', re.DOTALL)
_SINGLE_QUOTED = re.compile(r"'(?:[^']++|'')*+'")
_BLOCK_HEADER = re.compile(r"([|>][+\-0-9]*)[^\n\r\x85\u2028\u2029]*")
_SPACE = re.compile(r"\s*")


def scalar_end(text: str, start: int, value: str) -> int:
    """Offset behind the last character of the scalar that starts at ``start`` and reads as ``value``.

    A block scalar ends behind its last visible character. Exact for what a YAML parser read from this text.
    """
    sign = text[start : start + 1]
    if sign == '"':
        return _end_of(_DOUBLE_QUOTED, text, start)
    if sign == "'":
        return _end_of(_SINGLE_QUOTED, text, start)
    if sign in ("|", ">"):
        header = _BLOCK_HEADER.match(text, start)
        assert header is not None  # it begins with the sign
        return _end_of_words(text, header.end(), value) if value.strip() else header.end(1)
    if text.startswith(value, start):
        return start + len(value)
    return _end_of_words(text, start, value)


def _end_of(pattern: re.Pattern[str], text: str, start: int) -> int:
    match = pattern.match(text, start)
    return match.end() if match else start + 1


def _end_of_words(text: str, at: int, value: str) -> int:
    """Walk the words of a folded or literal scalar: only the white space between them differs from the text."""
    end = at
    for word in value.split():
        space = _SPACE.match(text, at)
        at = space.end() if space else at
        if not text.startswith(word, at):
            break
        at = end = at + len(word)
    return end
