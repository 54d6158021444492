"""A printed text in one spelling: signs, spaces, operator words and times, so that what follows meets each once.

Private letters stand for what was recognised: ``÷ × − +`` for operators in words, ``BAR`` for a printed fraction bar,
``TIME + text + END`` for a time (``n-1``, ``b-1``, ``awal``, ``2024``), with the words for it behind a bar.
"""

import re
import unicodedata
from collections.abc import Callable

from renstra.formula.rumusan.bounds import MAX_TEXT
from renstra.formula.rumusan.latex import plain

TIME, END, BAR, GAP = "\ue000", "\ue001", "\ue002", "\ue003"
_SPACE = re.compile(r"\s+")
MINUS = "−"
"""A minus that is no hyphen."""

_N = r"[nNtT]"
_YEAR_WORD = r"(?:tahun|thn|th|periode|year|kurun)\.?"
_JOIN = r"(?:\s+(?:ke\s*)?-?\s*|\s*(?=\()|-)"
_NOW = (
    r"(?:ini|berjalan|sekarang|bersangkutan|pelaporan|laporan|evaluasi|(?:yang|yg) (?:dihitung|bersangkutan|sama)|"
    r"tersebut|terakhir)"
)
_BEFORE = r"(?:(?:yang |yg )?lalu|sebelum(?:nya)?|sblm(?:nya)?|kemarin|terdahulu|ajaran sebelumnya|anggaran sebelumnya)"


_LAG = rf"{_N}\s?[-_]\s?(\d{{1,2}})"


def _lag(match: re.Match[str]) -> str:
    return _time(f"n-{next(group for group in match.groups() if group)}")


def _said(text: str) -> Callable[[re.Match[str]], str]:
    """A time that was said in words; they stand behind a bar, so that a proposal can tell how they were read."""
    return lambda match: _time(f"{text}|{_SPACE.sub(GAP, match[0].strip(' ('))}")


def _time(text: str) -> str:
    return f" {TIME}{text}{END} "


_PLAIN = (
    (re.compile(r"[\u2010-\u2015\u2212]"), "-"),
    (re.compile(r"[“”„‟\"«»]"), " "),
    (re.compile(r"[‘’`´]"), "'"),
    (re.compile(r"…"), "..."),
    (re.compile(r"[∑]"), "Σ"),
    (re.compile(r"\bS\s*\((?=.*\bS(?=[A-Z][A-Za-z]{1,4}\b))"), "Σ("),  # the symbol font's sigma, lost in copying
    (re.compile(r"(?<=/ )S(?=[A-Z][A-Za-z]{1,4}\b)|\bS(?=\s*\()"), "Σ "),
    (re.compile(r"(?<=[a-z])x(?= [A-Z][A-Za-z]{1,4}\b)"), " × "),
    (re.compile(r"\bSUM\b(?=\s*\()", re.IGNORECASE), "Σ"),
    (re.compile(r"\b(?:SIGMA|sigma)\b"), "Σ"),
    (re.compile(r"[✕✖⨯⋅·∙•]"), "×"),
    (re.compile(r"[∕⁄]"), "/"),
    (re.compile(r"\bm([23])\b|(?<=m)([²³])"), lambda m: f"m{m[1]}" if m[1] else {"²": "2", "³": "3"}[m[2]]),
    (re.compile(r"²"), "^2"),
    (re.compile(r"³"), "^3"),
    (re.compile(r"Σ\s*(?:[_^]\s*(?:\([^()]{0,40}\)|\{[^{}]{0,40}\}|\w{1,6})|\[[^\[\]]{0,40}\]|\s){1,6}"), "Σ "),
    (re.compile(r"[\[{]"), "("),
    (re.compile(r"[\]}]"), ")"),
    (re.compile(r"\(\s*(?:×|x)\s*100\s*%?\s*\)"), " × 100% "),
    (re.compile(r"(?:[-_─━=]\s?){4,}(?<! )"), f" {BAR} "),
    (re.compile(r"\b(rata|masing|laki|alat)\s*-\s*(rata|masing|laki|alat)\b", re.IGNORECASE), r"\1-\2"),
    (re.compile(r"--"), " , "),
    (re.compile(r"\+\s?(?=\d\s?SD\b)"), ""),
    (re.compile(r"(?<=\w)\s*\*(?=\s+(?:di(?:bagi|kali|banding|kurang|tambah)|$))", re.IGNORECASE), " "),
)
"""Signs, one spelling each; the last cuts the star of a footnote."""

_TIMES = (
    (re.compile(r"_(?:\(0\)|0)(?!\w)"), lambda m: _time("awal")),
    (re.compile(rf"_(?:\({_LAG}\)|{_LAG})(?!\w)"), _lag),
    (re.compile(rf"_(?:\({_N}\)|{_N})(?!\w)"), lambda m: _time("n")),
    (re.compile(rf"\b{_YEAR_WORD}{_JOIN}(?:\(\s*{_LAG}\s*\)|{_LAG})(?!\w)", re.IGNORECASE), _lag),
    (re.compile(rf"\b{_YEAR_WORD}{_JOIN}(?:\(\s*{_N}\s*\)|{_N})(?!\w)", re.IGNORECASE), lambda m: _time("n")),
    (re.compile(rf"-?\(\s*{_LAG}\s*\)"), _lag),
    (re.compile(rf"(?<![\w)\ue000]){_LAG}(?!\w)"), _lag),
    (re.compile(r"(?<=[A-Za-z]{2})-n(?!\w)"), lambda m: _time("n")),
    (re.compile(rf"\(\s*{_N}\s*\)"), lambda m: _time("n")),
    (re.compile(r"\b(?:2|dua) (?:tahun|thn) (?:yang )?(?:lalu|sebelumnya)\b", re.IGNORECASE), _said("n-2")),
    (
        re.compile(rf"\b(?:pada )?(?:{_YEAR_WORD}|tahun ajaran|tahun anggaran) {_BEFORE}\b", re.IGNORECASE),
        _said("n-1"),
    ),
    (re.compile(r"\bprevious year\b", re.IGNORECASE), _said("n-1")),
    (re.compile(rf"\b(?:{_YEAR_WORD}) {_NOW}(?!\w)", re.IGNORECASE), _said("n")),
    (re.compile(rf"\b(?:bulan|bln|triwulan) {_BEFORE}\b", re.IGNORECASE), _said("b-1")),
    (re.compile(rf"\b(?:bulan|bln|triwulan) {_NOW}(?!\w)", re.IGNORECASE), _said("b")),
    (
        re.compile(r"\b(?:tahun (?:dasar|awal)|baseline|kondisi awal)\b", re.IGNORECASE),
        lambda m: f"{m[0]}{_time('awal')}",
    ),
    (re.compile(r"\bawal (?:tahun|thn)\b", re.IGNORECASE), lambda m: f"{m[0]} {TIME}?n-1{END} "),
    (re.compile(r"\bakhir (?:tahun|thn)\b", re.IGNORECASE), lambda m: f"{m[0]} {TIME}?n{END} "),
    (
        re.compile(
            r"(?:\b(?:tahun|thn|th)\s+)?(?<![\d.,])\b((?:19|20)\d\d)\b(?![.,]?\d|\s*(?:orang|unit|%))", re.IGNORECASE
        ),
        lambda m: _time(m[1]),
    ),
)
"""Times. A leading ``?`` marks one that is only meant where no variable is called by the word."""

_PLACES = frozenset(
    ("provinsi", "kabupaten", "kota", "daerah", "tahun", "desa", "wilayah", "kecamatan", "instansi", "dinas")
)
"""Words behind which X stands for some name."""

_WITH = r"(?:\s+(?:dengan|oleh|dgn|by|total(?=\s+jumlah)))?"
_WORDS = (
    (re.compile(r"\bseratus\s+ribu\b", re.IGNORECASE), "100000"),
    (re.compile(r"\bsepuluh\s+ribu\b", re.IGNORECASE), "10000"),
    (re.compile(r"\bseratus(?=\s*(?:persen|%|$|[).,;]))", re.IGNORECASE), "100"),
    (re.compile(r"\bseribu(?=\s*(?:$|[).,;]|penduduk|jiwa|orang|kelahiran))", re.IGNORECASE), "1000"),
    (re.compile(rf",?\s*\b(?:dibagi(?:kan)?|di bagi|divided){_WITH}\b", re.IGNORECASE), " ÷ "),
    (
        re.compile(r",?\s*\b(?:dibanding(?:kan)?|di banding(?:kan)?)(?:\s+(?:dengan|dgn|terhadap))?\b", re.IGNORECASE),
        " ÷ ",
    ),
    (re.compile(rf",?\s*\b(?:dikali(?:kan)?|di kali(?:kan)?|multiplied|dikalilkan){_WITH}\b", re.IGNORECASE), " × "),
    (re.compile(r"\bkali\s+(?=\d)", re.IGNORECASE), " × "),
    (re.compile(rf",?\s*\b(?:ditambah(?:kan)?|di tambah|plus){_WITH}\b", re.IGNORECASE), " + "),
    (re.compile(rf",?\s*\b(?:dikurangi|dikurangkan|di kurangi|minus){_WITH}\b", re.IGNORECASE), f" {MINUS} "),
    (re.compile(r"(\d)\s*(?:persen|percent|prosen|%)", re.IGNORECASE), r"\1%"),
    (re.compile(r"(?<=[\w)%\ue001\ue002])\s*[x×X*]\s*(?=100\s*%?(?!\d))"), " × "),
    (re.compile(r"(?<=[)\d%])\s*[xX]\s*(?=[(\d])"), " × "),
    (re.compile(r"(?<=\w)\s*\*\s*(?=[\w(])|(?<=\))\s*\*|\*\s*(?=\()"), " × "),
    (
        re.compile(r"\b(\w+)\s[xX]\s(?=[\w(])(?=(\d|\()?)"),
        lambda m: m[0] if m[1].lower() in _PLACES and not m[2] else f"{m[1]} × ",
    ),
    (re.compile(r"(?<=[)%\ue001])\s*[xX]\s+(?=\w)"), " × "),
    (
        re.compile(
            r",?\s*\b(?:yang )?(?:dinyatakan|disajikan|expressed) (?:dalam|as a?|in)? ?(?:bentuk |satuan )?"
            r"(?:persen(?:tase)?|percent(?:age)?)\b(?:\s*\(%\))?",
            re.IGNORECASE,
        ),
        " × 100% ",
    ),
    (re.compile(r"\b(?:dengan |dan )?konstanta\s*\(?\s*(\d+)\s*\)?", re.IGNORECASE), r" × \1 "),
    (re.compile(r"√\s*\("), "√("),
)
"""Operators in words. What is ambiguous (``per``, ``terhadap``, ``dan``, a stroke, a colon) is left to the readings."""


def normal(text: str) -> str:
    """The text in one spelling; signs only, no words."""
    text = "".join(" " if unicodedata.category(sign)[0] in "CZ" else sign for sign in text[:MAX_TEXT])
    text = plain(text)
    for pattern, instead in _PLAIN:
        text = pattern.sub(instead, text)
    return _SPACE.sub(" ", text).strip()


def marked(text: str) -> str:
    """A normal text with times and operator words marked."""
    for pattern, instead in (*_TIMES, *_WORDS):
        text = pattern.sub(instead, text)
    return _SPACE.sub(" ", text).strip()
