"""A marked statement as lexemes: operators, numbers, brackets, and words of phrases.

Strokes and hyphens are operators or parts of words by what stands beside them; ``tight`` strokes between words are
left to the readings.
"""

import re
from decimal import Decimal
from typing import Literal, NamedTuple

from renstra.formula.rumusan.bounds import MAX_LEXEMES
from renstra.formula.rumusan.clean import BAR, END, MINUS, TIME
from renstra.formula.rumusan.words import PAIRS, QUANTIFIERS, SAME

Kind = Literal["number", "percent", "operator", "open", "close", "word", "time", "bar", "comma", "sum", "root"]


class Lexeme(NamedTuple):
    """``text`` is the sign, the word, or the number as the formula language writes it.

    ``loose``: an operator that was a word, a number that could be read otherwise (``16,030``).
    """

    kind: Kind
    text: str
    loose: bool = False
    start: int = 0
    gap: bool = True
    """Whether a blank stands before it."""


_SCAN = re.compile(
    rf"(?P<time>{TIME}[^{END}]*{END})|(?P<bar>{BAR})|(?P<sigma>Σ)|(?P<number>\d[\d.,]*\d|\d)(?P<percent>\s?%(?!\w))?(?![^\W\d])|"
    r"(?P<word>[^\WΣ]+(?:[.'&@]\w+)*)|(?P<sign>\S)"
)
_OPERATORS = {"+": "+", MINUS: "-", "×": "*", "÷": "/", "^": "^", "*": "*"}
_RANGE_AFTER = re.compile(
    r"\s*-\s*\d+\s*(?:tahun|thn|th|bulan|bln|hari|minggu|jam|menit|tingkat|kali|ke\b|%|SD\b|s\.?d)", re.IGNORECASE
)


def number_text(text: str) -> tuple[str, bool]:
    """A printed number as the formula language writes it, and whether it could be read otherwise."""
    text = text.strip(".,")
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?", text) and not text.startswith("0."):
        return text.replace(".", "").replace(",", "."), False
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", text) and not text.startswith("0,"):
        return text.replace(",", ""), text.count(",") == 1 and "." not in text
    plain = text.replace(",", ".")
    return (plain if plain.count(".") <= 1 else plain.replace(".", "")), False


def scan(text: str) -> list[Lexeme]:
    """The lexemes of a statement; what is no sign of any kind is left out."""
    found: list[Lexeme] = []
    at = 0
    while at < len(text) and len(found) < MAX_LEXEMES:
        match = _SCAN.match(text, at)
        if match is None:
            at += 1
            continue
        gap = at == 0 or text[at - 1].isspace()
        at = match.end()
        if match["time"]:
            found.append(Lexeme("time", match["time"][1:-1], start=match.start(), gap=gap))
        elif match["bar"]:
            found.append(Lexeme("bar", "/", start=match.start(), gap=gap))
        elif match["sigma"]:
            found.append(Lexeme("sum", "sum", start=match.start(), gap=gap))
        elif match["number"]:
            at = _number(match, text, found, gap)
        elif match["word"]:
            found.append(_word(match["word"], match.start(), found, gap))
        else:
            at = _sign(match["sign"], text, match.start(), found, gap)
    return found


def _word(word: str, start: int, found: list[Lexeme], gap: bool) -> Lexeme:
    return Lexeme("word", word, start=start, gap=gap)


def _number(match: re.Match[str], text: str, found: list[Lexeme], gap: bool) -> int:
    value, ambiguous = number_text(match["number"])
    kind: Kind = "percent" if match["percent"] else "number"
    found.append(Lexeme(kind, value, ambiguous, match.start(), gap))
    return match.end()


def _sign(sign: str, text: str, at: int, found: list[Lexeme], gap: bool) -> int:
    after = text[at + 1 : at + 2]
    if sign in _OPERATORS:
        found.append(Lexeme("operator", _OPERATORS[sign], sign in f"÷×{MINUS}", at, gap))
    elif sign in "([{":
        found.append(Lexeme("open", "(", start=at, gap=gap))
    elif sign in ")]}":
        found.append(Lexeme("close", ")", start=at, gap=gap))
    elif sign == "-":
        _hyphen(text, at, found, gap, after.isspace())
    elif sign == "/":
        found.append(_stroke(text, at, found, gap, after.isspace()))
    elif sign == "√":
        found.append(Lexeme("root", "sqrt", start=at, gap=gap))
    elif sign in ",;":
        found.append(Lexeme("comma", sign, start=at, gap=gap))
    elif sign == ":":
        found.append(Lexeme("word", ":", start=at, gap=gap))
    elif sign in "<>≤≥≠":
        found.append(Lexeme("word", sign, start=at, gap=gap))
    return at + 1


def _hyphen(text: str, at: int, found: list[Lexeme], gap: bool, space: bool) -> None:
    """A hyphen between letters joins them; between numbers before or after words it is a range; else a minus."""
    before = found[-1] if found else None
    after = text[at + 1 :].lstrip()[:1]
    if before is None or before.kind in ("operator", "open", "bar", "comma"):
        if after.isdigit() or after == "(":
            found.append(Lexeme("operator", "-", start=at, gap=gap))
        return
    numbers = before.kind in ("number", "percent") and after.isdigit()
    in_phrase = len(found) > 1 and found[-2].kind == "word"
    if (
        (numbers and (in_phrase or _RANGE_AFTER.match(text, at)))
        or (not gap and not space and before.kind == "word" and after.isalpha() and _joins(text, at))
        or (not space and before.kind == "word" and after.isdigit())
    ):
        found.append(Lexeme("word", "-", start=at, gap=gap))
    else:
        found.append(Lexeme("operator", "-", start=at, gap=gap))


def _joins(text: str, at: int) -> bool:
    """Whether letters stand on both sides at once; ``n-koperasi`` after a time does not join."""
    return text[at - 1].isalnum() and text[at + 1 : at + 2].isalpha()


def _stroke(text: str, at: int, found: list[Lexeme], gap: bool, space: bool) -> Lexeme:
    if gap or space or not found or found[-1].kind in ("close", "number", "percent", "time"):
        return Lexeme("operator", "/", start=at, gap=gap)
    left = re.search(r"[\w&'-]+$", text[:at])
    right = re.match(r"[\w&'-]+", text[at + 1 :])
    if left is None or right is None or right[0].isdigit():
        return Lexeme("operator", "/", start=at, gap=gap)
    if SAME.get(right[0].lower(), right[0].lower()) in QUANTIFIERS:  # ".. ke atas/jumlah penduduk"
        return Lexeme("operator", "/", start=at, gap=gap)
    if f"{left[0]}/{right[0]}".lower() not in PAIRS and _stands_alone(text, left.start(), at + 1 + right.end()):
        return Lexeme("operator", "/", start=at, gap=gap)
    return Lexeme("word", "/", start=at, gap=gap)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether one word stands on each side of a stroke and operators or nothing beyond: ``PP/PAK × 100%``."""
    before, after = text[:start].rstrip(), text[end:].lstrip()
    return (not before or before[-1] in "(=+×÷−/,;") and (not after or after[0] in f")+×÷−*/,;{BAR}-")


def decimal(text: str) -> Decimal:
    """The number of a lexeme."""
    return Decimal(text)
