"""Blanks: places that say themselves that they are still to be filled in, ``<isi nama program>``.

A blank is neither a text nor a wrong number. It becomes one fault, its place counts as broken, and so nothing else is
said of it. A reason of an exception that is a blank is left alone: it hides nothing of the plan (see rule PK003).
"""

import re
from collections.abc import Iterator
from typing import Any

from renstra.source import Document, Fault, KeyPath

_MARK = "<isi"
_BLANK = re.compile(r"\s*<isi(?P<apa>(?: [^<>]*)?)>\s*")
_ELSEWHERE = "pengecualian"


def blanks_of(document: Document) -> Iterator[Fault]:
    """A fault ``belum-diisi`` for each blank in a file; ``apa`` says what is to be filled in, where it says so."""
    if _MARK not in document.source.text:
        return
    for key, value in document.tree.values.items():
        if key != _ELSEWHERE:
            for path, what in _walk(value, (key,)):
                place = document.tree.value_span(path)
                yield Fault("belum-diisi", place, path, {"apa": what})


def _walk(value: Any, path: KeyPath) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(value, str):
        if value.lstrip()[:4] == _MARK and (match := _BLANK.fullmatch(value)):
            yield path, match["apa"].strip()
    else:
        for step, inside in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _walk(inside, (*path, step))
