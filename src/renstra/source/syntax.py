"""What PyYAML says of broken YAML, sorted into the reasons that planners meet.

libyaml and PyYAML word the same fault differently, so their sentences never reach a user: a reason is a short
name, and rule BT001 has the words.
"""

from typing import Any

from yaml import MarkedYAMLError, YAMLError

from renstra.source.text import Span


def syntax_fault(text: str, error: YAMLError) -> tuple[str, Span, dict[str, Any], tuple[Span, ...]]:
    """Kind, span, parameters and related spans of the fault that stopped the parser."""
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        at = min(getattr(error, "position", 0), len(text))
        return "sintaks", Span(at, at + 1), {"sebab": "lain"}, ()
    at = error.problem_mark.index
    opened = error.context_mark.index if error.context_mark is not None else None
    context, problem = error.context or "", error.problem or ""
    if "quoted scalar" in context and opened is not None:
        reason = "escape" if "escape" in problem else "kutip"
        return "sintaks", Span(opened, opened + 1), {"sebab": reason}, ()
    if "block scalar" in context and opened is not None:
        return "sintaks", Span(opened, opened + 1), {"sebab": "tanda-blok"}, ()
    if "flow" in context and opened is not None:
        bracket = text[opened : opened + 1]
        return "sintaks", _visible(text, at), {"sebab": "kurung", "kurung": bracket}, (Span(opened, opened + 1),)
    reason = _reason(text, at, problem)
    return ("tabulasi" if reason == "tab" else "sintaks"), _visible(text, at), {"sebab": reason}, ()


def _reason(text: str, at: int, problem: str) -> str:
    sign = text[at : at + 1]
    if "cannot start any token" in problem:
        return "tab" if sign == "\t" else "tanda-awal"
    if "mapping values are not allowed" in problem:
        return "titik-dua"
    line = text[text.rfind("\n", 0, at) + 1 : at]
    if "\t" in line and not line.strip():
        return "tab"
    if "could not find expected ':'" in problem:
        return "tanpa-titik-dua"
    if "expected key" in problem or "expected '-' indicator" in problem or "block end" in problem:
        return "indentasi"
    if "alias" in problem or "anchor" in problem:
        return "tanda-awal"
    return "lain"


def _visible(text: str, at: int) -> Span:
    """A span that can be shown: an error at the end of the text is shown behind its last visible character."""
    if at >= len(text):
        at = len(text.rstrip())
    return Span(at, at + 1)
