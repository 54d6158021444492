"""A printed text taken apart: labels, ``name = formula``, further formulas, and the legend of its symbols."""

import re
from dataclasses import dataclass, field

from renstra.formula.rumusan.clean import BAR, END, MINUS, TIME
from renstra.formula.rumusan.match import content

_LABEL = re.compile(
    r"^\s*(?:(?:rumus(?:an)?|metode|cara|formula(?:si)?|perhitungan|penghitungan|pengukuran|rumus nya|definisi|standar|"
    r"indikator|ini|dihitung)\s*){1,4}(?:\([^()]*\)\s*)?[:=]\s*",
    re.IGNORECASE,
)
_SOFT_LABEL = re.compile(
    r"^\s*(?:(?:cara|metode)\s+(?:per|peng)hitungan\w*\s+)?(?:dengan|adalah|yaitu|dihitung|merupakan|diperoleh)?\s*"
    r"(?:dengan\s+)?(?:cara\s+)?",
    re.IGNORECASE,
)
_NAMED_ROOT = re.compile(r"^[^\W\d][\w ]{2,60}:\s*(?=[√Σ])")
_LEGEND = re.compile(
    r"(?<!\w)(?:keterangan|ket|di\s?mana|dengan|where|catatan|contoh|note)\s*[.:]*\s*(?=[\w()\- Σ]{1,24}\s*[=:])|"
    r"(?<!\w)(?:keterangan|di\s?mana)\s*[.:]",
    re.IGNORECASE,
)
_ENTRY = re.compile(
    r"(?:^|(?<=[\s,;.]))(Σ?\s?%?[A-Za-z][\w/%.]{0,14}(?:-\(?n(?:-1)?\)?)?(?:\s\([^()]{1,30}\))?)\s*[=:]\s*"
)
_SENTENCE = re.compile(r"(?<![A-Z])(?<!\bRp)(?<!\bjml)(?<!\bdst)(?<=[\w)%])\.\s+(?=[A-Z(])|;\s+(?=[a-z])")
_NUMBER_TAIL = re.compile(rf"=\s*[\d.,]*\s*%?\s*(?={BAR}|$)|=\s*\.*\s*%?\s*$|=\s*\d[\d.,]*(?=\s*(?:{BAR}|÷|$))")
_SYMBOL = re.compile(r"Σ?\s*[A-Za-z]\w{0,11}")
_FRACTION = re.compile(
    r"\b(?:pembilang|numerator)\b[^:]{0,20}:\s*(.*?)\s*\b(?:penyebut|denominator)\b[^:]{0,24}:\s*(.*)", re.IGNORECASE
)
MAX_STATEMENTS = 8


@dataclass(frozen=True, slots=True)
class Statement:
    """``name = text``; ``name`` is empty where nothing stands on the left."""

    name: str
    text: str


@dataclass(slots=True)
class Parts:
    """Formulas of a text in their order, and what its symbols stand for (lower case -> words)."""

    statements: list[Statement] = field(default_factory=list)
    legend: dict[str, str] = field(default_factory=dict)
    whole: str = ""
    """The text without labels and legend, before it is cut at its ``=``."""


def key(symbol: str) -> str:
    """How a symbol is looked up: without sigma, blanks, and the case of letters."""
    return re.sub(r"[\sΣ]", "", symbol).lower()


def take_apart(text: str) -> Parts:
    """Statements and legend of a marked text."""
    parts = Parts()
    text = _without_labels(text)
    if fraction := _FRACTION.search(text):
        text = f"{fraction[1].strip(' .;,')} ÷ {fraction[2]}"
    text = _NUMBER_TAIL.sub(" ", text)
    if (legend := _LEGEND.search(text)) and legend.start() > 0:
        _read_legend(text[legend.end() :], parts)
        text = text[: legend.start()]
    parts.whole = text
    for name, right in _equations(text):
        symbol = key(name)
        if parts.statements and _is_described(right) and any(symbol in _symbols(s.text) for s in parts.statements):
            parts.legend.setdefault(symbol, right)
        elif len(parts.statements) < MAX_STATEMENTS:
            sentences = [piece.strip() for piece in _SENTENCE.split(right)]
            parts.statements += [Statement(name, piece) for piece in sentences[:MAX_STATEMENTS] if piece]
    return parts


def _without_labels(text: str) -> str:
    text = _NAMED_ROOT.sub("", text)
    for _ in range(3):
        shorter = _LABEL.sub("", text, count=1)
        if shorter == text:
            break
        text = shorter
    return text


def soft_label(text: str) -> str:
    """The text without the words that only introduce it."""
    return text[match.end() :] if (match := _SOFT_LABEL.match(text)) else text


def _symbols(text: str) -> set[str]:
    bare = re.sub(rf"{TIME}[^{END}]*{END}", " ", text)
    return {key(word) for word in re.findall(r"\w+", bare)}


def _is_described(text: str) -> bool:
    """Whether the right side is words, not a formula of short symbols."""
    bare = re.sub(rf"{TIME}[^{END}]*{END}", " ", text)
    if re.search(rf"[+×÷{MINUS}√^]|\w\s*/\s+\w", bare):
        return False
    words = re.findall(r"[^\W\d_]{3,}", bare)
    return len(words) >= 2 or not re.search(r"[+/*-]", bare)


def _read_legend(text: str, parts: Parts) -> None:
    found = list(_ENTRY.finditer(text))
    for index, entry in enumerate(found):
        end = found[index + 1].start() if index + 1 < len(found) else len(text)
        parts.legend.setdefault(key(re.sub(r"\([^()]*\)", "", entry[1])), text[entry.end() : end].strip(" ,;."))


def _equations(text: str) -> list[tuple[str, str]]:
    """The text cut at its ``=``: each right side ends where the name of the next begins."""
    places = [found.start() for found in re.finditer(r"(?<![<>=!≤≥])=(?![=<>])", text)][: MAX_STATEMENTS * 4]
    if not places:
        return _listed(text)
    cuts: list[tuple[str, int, int]] = []  # name, where it begins, where its right side begins
    for place in places:
        begin = cuts[-1][2] if cuts else 0
        left = text[begin:place]
        name, start = (left.strip(), begin) if not cuts else _name_before(left, begin)
        if not cuts and _has_formula(left):
            symbol, behind = _name_before(left, 0)
            if key(symbol) in _symbols(left[:behind]):  # "A / B x 100% A = ...": the legend follows at once
                cuts.append(("", 0, 0))
                name, start = symbol, behind
        cuts.append((name, start, place + 1))
    equations: list[tuple[str, str]] = []
    for index, (name, start, right) in enumerate(cuts):
        end = cuts[index + 1][1] if index + 1 < len(cuts) else len(text)
        if index == 0 and right and _has_formula(text[start : right - 1]):
            equations.append(("", text[start : right - 1].strip()))
            called = ""
        else:
            called = name
        piece = text[right:end].strip(" ,;")
        if piece:
            equations.append((called, piece))
    return equations or [("", text)]


def _listed(text: str) -> list[tuple[str, str]]:
    return [("", text)]


def _has_formula(left: str) -> bool:
    """Whether what stands left of the first ``=`` is a formula, not a name."""
    return bool(re.search(rf"[÷×{BAR}]", left)) and len(content([left])) > 2


def _name_before(left: str, begin: int) -> tuple[str, int]:
    """The name that ends a piece of text: after a bracket, number or comma all words, else the last one."""
    closed = [found.end() for found in re.finditer(r"[)%,;]|\d(?=\s+[A-Z])", left)]
    if closed:
        name = left[closed[-1] :].strip()
        if name and len(name.split()) <= 8 and not re.search(rf"[+×÷{MINUS}/*]", name):
            return name, begin + closed[-1]
    last = re.search(rf"(?:Σ\s*)?\S+(?:\s*{TIME}[^{END}]*{END})?\s*$", left)
    start = last.start() if last else len(left)
    return left[start:].strip(), begin + start
