"""The text of a formula cut into tokens, each with its place.

::

    NUMBER = digit { digit | "_" } [ "." digit { digit } ]
    NAME   = letter { letter | digit | "_" }  |  "ind." ( NAME | TEXT )
    TEXT   = '"' { any visible sign but '"' } '"'
    SIGN   = operator | "(" | ")" | "[" | "]" | "," | ";" | ":" | ".." | "%"

``0,25`` and ``1.000`` are refused rather than guessed: a comma separates arguments, and a point before exactly three
digits may separate thousands. So are signs in quotes that nobody sees (controls, directions of writing, no-break
spaces): two texts that look alike would differ, and a terminal, a cell or a query could be led astray.
"""

import re
from decimal import Decimal
from typing import NamedTuple

from renstra.formula.fault import FormulaFault
from renstra.formula.limits import MAX_DIGITS, MAX_FAULTS, MAX_TOKENS
from renstra.formula.operators import KEYWORDS, SPELLINGS
from renstra.source import Span


class Token(NamedTuple):
    """``kind`` is number, name, text, operator, keyword, sign or end.

    ``text`` is canonical: ``*`` for ``×``, ``and`` for ``dan``; a text token is without its quotes.
    """

    kind: str
    text: str
    start: int
    end: int


_SPELLED = "|".join(re.escape(text) for text in sorted(SPELLINGS, key=len, reverse=True) if not text.isalpha())
_TOKEN = re.compile(
    rf"""\s*(?:
    (?P<number>[0-9][0-9_]*(?:[.,][0-9]+)*)
    |(?P<name>ind\.\s*"[^"\n]*"|[^\W\d]\w*(?:\.[^\W\d]\w*)*)
    |(?P<operator>{_SPELLED})
    |(?P<sign>\.\.|…|[()\[\],;:%])
    |(?P<text>"[^"\n]*"|[“”][^“”"\n]*[“”])
    |(?P<end>$)
    |(?P<bad>.)
    )""",
    re.VERBOSE | re.DOTALL,
)
_AMBIGUOUS = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
_DECIMAL = re.compile(r"[0-9]+(?:_[0-9]+)*(?:\.[0-9]+)?")
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+")
_COMMA = re.compile(r"[0-9]+,[0-9]+")

_HOLE_NUMBER = "0"


def tokenize(text: str) -> tuple[list[Token], list[FormulaFault]]:
    """Tokens, the last one of kind ``end``, and the faults met; a faulty token is replaced or left out."""
    tokens: list[Token] = []
    faults: list[FormulaFault] = []
    add, match, at = tokens.append, _TOKEN.match, 0
    while True:
        found = match(text, at)
        assert found is not None  # every character fits the last alternative
        kind = found.lastgroup
        assert kind is not None
        start, at = found.span(kind)
        word = found[kind]
        match kind:
            case "name":
                keyword = KEYWORDS.get(word) or KEYWORDS.get(word.lower())
                if keyword is not None:
                    add(Token("operator" if keyword in ("and", "or") else "keyword", keyword, start, at))
                else:
                    add(Token("name", _name(word, start, faults), start, at))
            case "number":
                add(Token("number", word if word.isdecimal() else _number(word, start, faults), start, at))
                if len(word) > MAX_DIGITS:
                    _fault(faults, "angka-terlalu-panjang", start, at, batas=str(MAX_DIGITS))
                    tokens[-1] = Token("number", _HOLE_NUMBER, start, at)
            case "operator":
                add(Token("operator", SPELLINGS[word], start, at))
            case "sign":
                add(Token("sign", ".." if word == "…" else word, start, at))
            case "text":
                add(Token("text", word[1:-1], start, at))
                _invisible(word, start, faults)
            case "end":
                add(Token("end", "", len(text.rstrip()), len(text)))
                return tokens, faults
            case _:
                _bad(word, start, text, faults)
        if len(tokens) >= MAX_TOKENS:
            _fault(faults, "terlalu-panjang", start, at, batas=str(MAX_TOKENS))
            add(Token("end", "", start, len(text)))
            return tokens, faults


def parse_number(text: str) -> Decimal:
    """The value of a number token."""
    return Decimal(text)


def is_ambiguous(text: str) -> bool:
    """Whether a number could be read as thousands: ``1.125``, ``100.000``."""
    return _AMBIGUOUS.fullmatch(text) is not None


def _number(word: str, start: int, faults: list[FormulaFault]) -> str:
    end = start + len(word)
    if is_ambiguous(word):
        whole = word.replace(".", "")
        fraction = f"{word}0" if word.count(".") == 1 else ""
        kind = "angka-rancu" if fraction else "pemisah-ribuan"
        _fault(faults, kind, start, end, teks=word, bulat=whole, pecahan=fraction)
    elif _DECIMAL.fullmatch(word):
        return word.replace("_", "")
    elif _COMMA.fullmatch(word):
        left, _, right = word.partition(",")
        _fault(faults, "koma-desimal", start, end, teks=word, titik=f"{left}.{right}", argumen=f"{left}, {right}")
    elif "," in word and "." not in word and not _GROUPED.fullmatch(word):
        _fault(faults, "koma-beruntun", start, end, teks=word, argumen=word.replace(",", ", "))
    elif "," in word:
        whole, _, fraction = word.replace(".", "").rpartition(",")
        fits = whole.isdecimal() and word.rfind(",") > word.rfind(".")
        hint = f"{whole}.{fraction}" if fits else word.replace(",", "")
        _fault(faults, "pemisah-ribuan", start, end, teks=word, bulat=hint)
    else:
        _fault(faults, "bukan-angka", start, end, teks=word)
    return _HOLE_NUMBER


def _name(word: str, start: int, faults: list[FormulaFault]) -> str:
    if word.isidentifier():
        return word
    if '"' not in word:
        _no_letter(word, start, faults)
    if "." not in word:
        return word
    prefix, _, name = word.partition(".")
    bare = name.strip()
    if prefix == "ind" and bare.startswith('"'):
        bare = bare[1:-1]
        _invisible(word, start, faults)
        if not bare.strip():
            _fault(faults, "nama-kosong", start, start + len(word))
    elif prefix != "ind" or "." in bare:
        _fault(faults, "nama-bertitik", start, start + len(word), teks=word, garis=word.replace(".", "_"))
    return f"{prefix}.{bare}"


def _invisible(word: str, start: int, faults: list[FormulaFault]) -> None:
    """Refuse signs in quotes that cannot be seen."""
    for at, sign in enumerate(word):
        if not sign.isprintable():
            _fault(faults, "tanda-tak-terlihat", start + at, start + at + 1, tanda=f"U+{ord(sign):04X}")
            return


def _no_letter(word: str, start: int, faults: list[FormulaFault]) -> None:
    """Refuse what is neither letter nor digit, though it stands in a word: a² is no name."""
    for at, sign in enumerate(word):
        if not (sign in ". " or f"a{sign}".isidentifier()):
            _unknown(sign, start + at, faults)
            return


_SIGN_HINTS = {"{": "(", "}": ")", "&": "and", "|": "or", "!": "not", "$": "", "√": "sqrt(...)", "∑": "sum(...)",
               "Σ": "sum(...)", "²": "^ 2", "³": "^ 3"}  # fmt: skip


def _bad(sign: str, start: int, text: str, faults: list[FormulaFault]) -> None:
    if sign in ('"', "“", "”"):
        _fault(faults, "teks-tak-tertutup", start, start + 1)
        return
    if faults and faults[-1].kind.startswith("tanda-asing") and faults[-1].span.end == start:
        faults[-1] = FormulaFault(
            "tanda-asing", Span(faults[-1].span.start, start + 1), "",
            {"tanda": text[faults[-1].span.start : start + 1][:20]},
        )  # fmt: skip
        return
    _unknown(sign, start, faults)


def _unknown(sign: str, start: int, faults: list[FormulaFault]) -> None:
    meant = _SIGN_HINTS.get(sign, "")
    shown = sign if sign.isprintable() else f"U+{ord(sign):04X}"
    _fault(faults, "tanda-asing-saran" if meant else "tanda-asing", start, start + 1, tanda=shown, saran=meant)


def _fault(faults: list[FormulaFault], kind: str, start: int, end: int, **params: str) -> None:
    if len(faults) < MAX_FAULTS:
        faults.append(FormulaFault(kind, Span(start, end), "", params))
