"""Faults turned into findings, and the words that several rules on form need."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from renstra.checks.rule import Rule
from renstra.findings import Edit, Finding, Fix, Location, Message, Related, Severity, Value
from renstra.workspace import FileFault

Words = tuple[str, str]
"""A template in Indonesian and in English."""


def finding_at(
    rule: Rule,
    found: FileFault,
    *,
    id: str,
    en: str,
    help: Words | None = None,
    related: Words = ("lihat juga", "see also"),
    stated: Value = None,
    fix: Fix | None = None,
    severity: Severity | None = None,
    **params: Any,
) -> Finding:
    """A finding where the fault stands. Its parameters fill the templates; its other places are ``related``."""
    params = {**found.fault.params, **params}
    made = rule.finding(
        found.fault.path or (),
        id=id,
        en=en,
        help=help,
        related=[Related(Message(*related, params), location=place) for place in found.related],
        stated=stated,
        fix=fix,
        severity=severity,
        **params,
    )
    return replace(made, location=found.location)


def replacement(location: Location, text: str, title: Words, **params: Any) -> Fix:
    """A suggestion to write ``text`` at a place."""
    return Fix(Message(*title, params), (Edit(location, text),), "suggestion")


def nearest(word: str, options: Iterable[str]) -> str | None:
    """The option that was probably meant: the same letters written otherwise, or nearly the same."""
    from difflib import get_close_matches  # noqa: PLC0415  (costs more than a whole check and is seldom needed)

    spelled = {_letters(option): option for option in options}
    found = get_close_matches(_letters(word[:60]), spelled, 1, 0.65)
    return spelled[found[0]] if found else None


def _letters(word: str) -> str:
    return "".join(filter(str.isalnum, word.casefold()))


def listing(options: Iterable[str], limit: int = 12) -> str:
    """``a, b, c``; of very many only the first."""
    names = list(options)
    return ", ".join(names[:limit]) + (", ..." if len(names) > limit else "")


def quoted(text: str) -> str:
    """A text in double quotes, as YAML reads it back."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
