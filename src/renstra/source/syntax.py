"""What the parser says of broken YAML, sorted into the reasons that planners meet.

libyaml and PyYAML word the same fault differently and mark it at slightly different places, so neither their sentences
nor their marks are trusted further than both agree: a reason is a short name, and rule BT001 has the words.
"""

import re
from typing import Any

from yaml import MarkedYAMLError, YAMLError

from renstra.source.fault import Fault
from renstra.source.text import Span

MAX_DEPTH = 40
"""Deepest nesting that is read; a plan needs about a dozen levels."""

_ESCAPE = re.compile(
    r"""\\(?P<valid>[0abt\tnvfre "/\\N_LP\r\n\x85\u2028\u2029]|x[0-9A-Fa-f]{2}|u(?![dD][89A-Fa-f])[0-9A-Fa-f]{4}"""
    r"""|U00(?:0(?!0[dD][89A-Fa-f])[0-9A-Fa-f]|10)[0-9A-Fa-f]{4})?"""
)
_PROPERTIES = ("tag", "directive", "anchor", "alias")
_WRONG_SIGN = ("cannot start any token", "node content", "keys are not allowed", "duplicate", "incompatible")
_KEY_ALONE = re.compile(r"\s*(?:- +)*[\w ]+")


def syntax_fault(text: str, error: YAMLError | UnicodeError) -> Fault:
    """The fault that stopped the parser: ``sintaks`` with its reason, ``tabulasi`` or ``tanpa-titik-dua``."""
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        return _syntax("lain", _visible(text, getattr(error, "position", 0)))
    at = error.problem_mark.index
    opened = error.context_mark.index if error.context_mark is not None else at
    context, problem = error.context or "", error.problem or ""
    if "nesting" in problem:
        return too_deep(text, at)
    if (tab := _tab(text, at, context)) is not None:
        return Fault("tabulasi", Span(tab, tab + 1))
    if "quoted scalar" in context:
        return _quoted(text, opened, problem)
    if "block scalar" in context:
        return _syntax("tanda-blok", Span(opened, opened + 1), tanda=text[opened : opened + 1])
    if "flow" in context:
        return _flow(text, opened, at, context)
    if "plain scalar" in context:
        return _syntax("nilai-kosong", Span(at, at + 1))
    if any(word in context for word in _PROPERTIES) or "tag handle" in problem:
        return _first_sign(text, opened)
    if "could not find expected ':'" in problem:
        return _without_colon(text, opened)
    if "mapping values are not allowed" in problem:
        line = text[_line_start(text, at) : at]
        return _syntax("indentasi" if _KEY_ALONE.fullmatch(line) else "titik-dua", Span(at, at + 1))
    if "sequence entries are not allowed" in problem:
        return _syntax("strip", Span(at, at + 1))
    if any(words in problem for words in _WRONG_SIGN):
        return _first_sign(text, at)
    return _structure(text, at)


def too_deep(text: str, at: int) -> Fault:
    """Nesting without end, shown where its brackets begin."""
    start = len(text[:at].rstrip("[{ \t\r\n"))
    start += len(text[start:at]) - len(text[start:at].lstrip())
    return Fault("terlalu-dalam", Span(start, start + 1), None, {"batas": MAX_DEPTH})


def _syntax(reason: str, span: Span, related: tuple[Span, ...] = (), **params: Any) -> Fault:
    return Fault("sintaks", span, None, {"sebab": reason, **params}, related)


def _tab(text: str, at: int, context: str) -> int | None:
    """Where the tab stands that is to blame: at the fault itself or in the indentation of its line."""
    if any(word in context for word in ("flow", "quoted", *_PROPERTIES)):
        return None
    if text[at : at + 1] == "\t":
        return at
    start = _line_start(text, at)
    tab = text.find("\t", start, at)
    return tab if tab >= 0 and not text[start:tab].strip() else None


def _line_start(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def _quoted(text: str, opened: int, problem: str) -> Fault:
    if "end of stream" in problem or "document" in problem:
        return _syntax("kutip", Span(opened, opened + 1), tanda=text[opened : opened + 1])
    for found in _ESCAPE.finditer(text, opened):
        if found["valid"] is None:
            return _syntax("escape", Span(found.start(), found.start() + 2), tanda=text[found.start() :][:2])
    return _syntax("escape", Span(opened, opened + 1), tanda="\\")


def _flow(text: str, opened: int, at: int, context: str) -> Fault:
    """Brackets: not closed, or a comma with nothing before it."""
    at_end = not text[at:].strip()
    if "node" in context:
        if not at_end:
            return _syntax("koma-kosong", Span(at, at + 1), tanda=text[at : at + 1])
        opened = _last_open_bracket(text)
    related = (Span(opened, opened + 1),) if text[opened : opened + 1] in "[{" else ()
    return _syntax("kurung", _visible(text, at), related, kurung=text[opened : opened + 1])


def _last_open_bracket(text: str) -> int:
    """The bracket nearest to the end that is not closed behind it, quotes not regarded."""
    closed = 0
    for found in reversed(list(re.finditer(r"[\[\]{}]", text[-100_000:]))):
        closed += 1 if found.group() in "]}" else -1
        if closed < 0:
            return max(0, len(text) - 100_000) + found.start()
    return max(0, len(text.rstrip()) - 1)


def _first_sign(text: str, at: int) -> Fault:
    span = _visible(text, at)
    return _syntax("tanda-awal", span, tanda=text[span.start : span.end])


def _without_colon(text: str, opened: int) -> Fault:
    end = re.compile(r"[^\r\n]*").match(text, opened)
    assert end is not None  # the pattern matches the empty text
    key = end.group().rstrip()
    return Fault("tanpa-titik-dua", Span(opened, opened + max(1, len(key))), None, {"kunci": key})


def _structure(text: str, at: int) -> Fault:
    """Something stands where the next key or list element should: behind a closed value, or wrongly indented."""
    line = text[_line_start(text, at) : at].rstrip()
    return _syntax("sesudah-nilai" if line.endswith(('"', "'", "]", "}")) else "indentasi", _visible(text, at))


def _visible(text: str, at: int) -> Span:
    """A span that can be shown: an error at the end of the text is shown behind its last visible character."""
    if not text[at:].strip():
        at = len(text.rstrip())
    return Span(at, at + 1)
