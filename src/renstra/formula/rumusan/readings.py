"""Which words of a statement are operators: the readings of ``per``, ``terhadap``, ``selisih A dan B``, ``:``, ``/``.

A reading is the statement with signs in the place of such words, and what was assumed for it.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from renstra.formula.rumusan.assumed import Assumption, assumption
from renstra.formula.rumusan.bounds import MAX_READINGS
from renstra.formula.rumusan.clean import BAR, END, MINUS, TIME
from renstra.formula.rumusan.lexemes import number_text, scan
from renstra.formula.rumusan.statement import soft_label
from renstra.formula.rumusan.words import PAIRS


class Reading(NamedTuple):
    """A statement whose operators are signs."""

    text: str
    assumed: tuple[Assumption, ...] = ()


class _Head(NamedTuple):
    """``selisih A dan B``: the word that opens, the words between the two, and the sign for them."""

    opens: re.Pattern[str]
    between: re.Pattern[str]
    sign: str


def _words(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


_AND = r"\s+(?:dan|dengan|terhadap|dgn|and)\s+"
_HEADS = (
    _Head(_words(r"\bselisih(?:nya)?\s+(?:dari\s+)?(?:antara\s+)?"), _words(_AND), MINUS),
    _Head(_words(r"\bmengurang(?:i|kan)\s+"), _words(r"\s+(?:dengan|oleh|dari)\s+"), MINUS),
    _Head(_words(r"\b(?:mengalikan|perkalian(?: antara)?|hasil kali)\s+"), _words(_AND), "×"),
    _Head(_words(r"\b(?:membagi(?:kan)?|pembagian|hasil bagi)\s+"), _words(_AND), "÷"),
    _Head(_words(r"\bmem(?:per)?bandingkan\s+"), _words(_AND), "÷"),
    _Head(
        _words(r"\b(?:per)?bandingan\s+(?:antara\s+)?|\bquotient (?:between|of)\s+"),
        _words(rf"\s+antara\s+|{_AND}|\s+per\s+"),
        "÷",
    ),
    _Head(
        _words(r"\b(?:rasio|nisbah|ratio)\s+(?:antara\s+|of\s+|dari\s+)?"),
        _words(rf"{_AND}|\s*--?\s?|\s+to\s+(?:the\s+)?|\s+per\s+"),
        "÷",
    ),
    _Head(
        _words(r"\b(?:persentase|prosentase|proporsi|bagian)\s+(?:jumlah\s+)?"),
        _words(r"\s+(?:terhadap|dari)\s+(?:total\s+|seluruh\s+|jumlah\s+)"),
        "÷",
    ),
)
_WEAK = (
    _words(r"\s+terhadap\s+"),
    _words(r"\s+(?:diantara|di antara)\s+"),
    _words(r"\s+dari\s+(?=total|jumlah|seluruh|keseluruhan|semua)"),
    _words(r"\s+per\s+(?!\d)"),
    _words(r"\s+(?:untuk|tiap|setiap)\s+(?=\d)"),
)
_PER_MANY = _words(r",?\s*\b(?:expressed\s+)?(?:per|tiap|setiap|untuk setiap)\s+(\d[\d.,]*\d)\s*(?:\w[\w ]*)?$")
_COLON = re.compile(r"(?<=\S)\s*:\s*(?=\S)")
_STROKE = re.compile(r"(?<=[\w)])/(?=[^\W\d(])")
_ELLIPSIS = re.compile(r"\+\s*\.\.+\s*\+")


def readings(text: str) -> list[Reading]:
    """The readings of a statement, the plainest first; at least one."""
    text, factor = _per_many(soft_label(text))
    outer, assumed = (factor[0], (factor[1],)) if factor else ("{}", ())
    plain = [Reading(text, assumed)]
    if (folded := _fold_ellipsis(text)) != text:
        plain.insert(0, Reading(folded, (*assumed, assumption("himpunan"))))
    found: dict[str, Reading] = {}
    for reading in (*plain, *_alternatives(text, divided=has_division(text))):
        whole = outer.replace("{}", reading.text, 1) if factor else reading.text
        found.setdefault(whole, Reading(whole, reading.assumed if reading in plain else (*assumed, *reading.assumed)))
        if len(found) >= MAX_READINGS:
            break
    return list(found.values())


def has_division(text: str) -> bool:
    """Whether a statement has a division that needs no guessing."""
    return any(lexeme.kind == "bar" or lexeme.text == "/" for lexeme in scan(text) if lexeme.kind != "word")


def is_ambiguous(text: str) -> bool:
    """Whether a stroke between words or a colon may be the only division, or summands are left out (``+ ... +``)."""
    if _ELLIPSIS.search(text):
        return True
    if has_division(text):
        return False
    strokes = (_pair_at(text, stroke.start()) for stroke in _STROKE.finditer(text))
    return any(pair not in PAIRS for pair in strokes) or bool(_COLON.search(text))


def _alternatives(text: str, *, divided: bool) -> Iterator[Reading]:
    for head in _HEADS:
        if (opens := head.opens.search(text)) and not (divided and head.sign == "÷"):
            yield from _headed(text, opens, head)
    if divided:
        return
    for colon in _COLON.finditer(text):
        yield Reading(f"{text[: colon.start()]} ÷ {text[colon.end() :]}", (assumption("titik-dua-bagi"),))
    for stroke in _STROKE.finditer(text):
        if _pair_at(text, stroke.start()) not in PAIRS:
            cut = f"{text[: stroke.start()]} / {text[stroke.end() :]}"
            yield Reading(cut, (assumption("garis-miring-bagi"),))
    for weak in _WEAK:
        for place in list(weak.finditer(text))[:2]:
            word = place[0].strip()
            yield Reading(f"{text[: place.start()]} ÷ {text[place.end() :]}", (assumption("kata-bagi", kata=word),))


def _headed(text: str, opens: re.Match[str], head: _Head) -> Iterator[Reading]:
    before = text[: opens.start()].strip()
    kept = before if re.search(rf"[+×÷{MINUS}{BAR}/(]", before) else ""
    rest = text[opens.end() :]
    stop = re.search(rf"\s[+×÷{MINUS}{BAR}]|,\s+(?:kemudian|lalu|selanjutnya|dan hasilnya)", rest)
    scope, tail = (rest[: stop.start()], rest[stop.start() :]) if stop else (rest, "")
    places = list(head.between.finditer(scope))
    chosen = places if len(places) <= 3 else [places[0], places[1], places[-1]]
    sign = {MINUS: "-", "×": "x", "÷": "/"}[head.sign]
    for place in chosen:
        joined = f"{kept} ({scope[: place.start()]} {head.sign} {scope[place.end() :]}) {tail}".strip()
        yield Reading(joined, (assumption("kata-susun", kata=opens[0].strip(), tanda=sign),))


def _pair_at(text: str, at: int) -> str:
    left = re.search(r"[\w&'-]+$", text[:at])
    right = re.match(r"[\w&'-]+", text[at + 1 :])
    return f"{left[0] if left else ''}/{right[0] if right else ''}".lower()


def _per_many(text: str) -> tuple[str, tuple[str, Assumption] | None]:
    """``..., per 100.000 kelahiran hidup`` is a factor: the text without it, and what to put around the rest."""
    found = _PER_MANY.search(text)
    if found is None:
        return text, None
    times, _ = number_text(found[1])
    if times not in ("100", "1000", "10000", "100000", "1000000"):
        return text, None
    shorter = text[: found.start()].rstrip(" .,")
    return shorter, (f"({{}}) × {times}", assumption("per-sekian", kata=found[0].strip(" ,"), kali=times))


def _fold_ellipsis(text: str) -> str:
    """``(W1 x D1) + ... + (Wj x Dj)`` is the sum of ``W x D`` over the members."""
    found = _ELLIPSIS.search(text)
    if found is None:
        return text
    level, start = 0, 0
    for at in range(found.start() - 1, -1, -1):
        level += {")": 1, "(": -1}.get(text[at], 0)
        if level < 0:
            start = at + 1
            break
    level, end = 0, len(text)
    for at in range(found.end(), len(text)):
        level += {"(": 1, ")": -1}.get(text[at], 0)
        if level < 0:
            end = at
            break
    first = re.split(r"\+", text[start : found.start()])[0]
    name, equals, right = first.rpartition("=")
    term = re.sub(r"(?<=[A-Za-z])\d[\d-]*", "", right if equals else first)
    return f"{text[:start]}{name}{equals} Σ({term}) {text[end:]}"


def bare(text: str) -> str:
    """The text without marks of times."""
    return re.sub(rf"{TIME}[^{END}]*{END}", " ", text)
