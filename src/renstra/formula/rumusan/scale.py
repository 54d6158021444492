"""Scales as they are printed (``>= 90: A; 75-89: B``, ``Baik : 70 < IKU ≤ 80``) as choices of the formula language.

Numbers printed for the rows are their values; rows with names only are numbered from the lowest up. Printed bounds
often leave gaps (75-89, 90-100): the closed readings come first, the printed one last.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from renstra.formula.nodes import (
    Branch,
    Case,
    Compare,
    CompareOperator,
    Lookup,
    Node,
    Number,
    Point,
    Ref,
    Text,
)
from renstra.formula.rumusan.assumed import Assumption, assumption
from renstra.formula.rumusan.bounds import MAX_ROWS
from renstra.formula.rumusan.lexemes import number_text

_N = r"(?<![\w.,])(\d[\d.,]*\d|\d)\s*%?"
_SIGN = r"(<=|>=|≤|≥|=<|=>|<|>)"
_NAMED = re.compile(rf"{_N}\s*{_SIGN}\s*[A-Za-z][\w ]{{0,24}}?\s*{_SIGN}\s*{_N}")
_TWO = re.compile(rf"{_SIGN}\s*{_N}\s*(?:dan|and|s\.?d\.?|sampai|hingga|,|&)\s*{_SIGN}\s*{_N}")
_FROM_TO = re.compile(rf"(?:(?:≥|>=|>)\s*)?{_N}\s*(?:-\s*)+{_N}|{_N}\s*(?:s\.?/?d\.?|sampai(?: dengan)?|hingga)\s*{_N}")
_ONE = re.compile(rf"{_SIGN}\s*{_N}")
_BELOW = re.compile(
    rf"(?:kurang dari|di ?bawah)\s*{_N}|{_N}\s*ke bawah|(?:maksimal|paling tinggi)\s*{_N}", re.IGNORECASE
)
_ABOVE = re.compile(
    rf"(?:lebih dari|di atas|diatas)\s*{_N}|{_N}\s*ke atas|(?:minimal|paling sedikit|sekurangnya)\s*{_N}", re.IGNORECASE
)
_VALUE_AFTER = re.compile(
    r"^\s*(?:\([^()]*\)\s*)?[:=]\s*(?:(?:nilai|skor)\s*)?(\d[\d.,]*\d|\d)\s*%?\s*(?=$|[;,.\s])", re.IGNORECASE
)
_VALUE_BEFORE = re.compile(
    r"(\d[\d.,]*\d|\d)\s*%?\s*(?:,\s*)?(?:jika|bila|apabila|if|untuk)\b[^;<>≤≥]*$", re.IGNORECASE
)
_ELSE = re.compile(r"\b(?:selain itu|lainnya|selebihnya)\s*[:=]?\s*(\d[\d.,]*\d|\d)", re.IGNORECASE)
_TREND = re.compile(
    r"\b(?P<word>meningkat|naik|bertambah|tetap|stagnan|sama|menurun|turun|berkurang)\s*[:=]\s*(?P<value>\d+)",
    re.IGNORECASE,
)
_CHOICE = re.compile(r"(?<![\w.,])(\d{1,3})\s*[=:]\s*([A-Za-z][^,;=\d]{1,80}?)(?=\s*(?:,|;|$|\.|\d+\s*[=:]))")
_LETTER = re.compile(r"\(([A-Z])\)\s*$")
_PERCENTS = re.compile(r":\s*\d[\d.,]*\s*%.*:\s*\d[\d.,]*\s*%")
_PRESENT = re.compile(r"^\W*(?:ada|ya|sudah|tersedia)\s*(?:/|atau)\s*(?:tidak|belum)", re.IGNORECASE)
_ABOVE_ALL = re.compile(rf"(?<![\d.,-])(?<!- ){_N}\s+[A-Z][a-z]")
_FLIP: dict[str, CompareOperator] = {"<": ">", "<=": ">=", ">": "<", ">=": "<="}
_SPELL: dict[str, CompareOperator] = {
    "≤": "<=",
    "=<": "<=",
    "≥": ">=",
    "=>": ">=",
    "<": "<",
    ">": ">",
    "<=": "<=",
    ">=": ">=",
}


@dataclass(frozen=True, slots=True)
class Row:
    """``low`` and ``high`` with whether they belong to the row; ``value`` where one is printed."""

    low: tuple[Decimal, bool] | None
    high: tuple[Decimal, bool] | None
    value: Decimal | None
    start: int
    end: int


def scales(text: str, ref: Ref) -> list[tuple[Node, tuple[Assumption, ...]]]:
    """The choices that a normal text may mean for the variable ``ref``, the likeliest first."""
    found: list[tuple[Node, tuple[Assumption, ...]]] = []
    if _PRESENT.search(text):
        there = Branch(Compare((ref, Number(Decimal(1))), ("=",)), Number(Decimal(1)))
        found.append((Case((there,), Number(Decimal(0))), (assumption("ada-tidak"),)))
    if trend := _trend(text, ref):
        found.append((trend, (assumption("pertumbuhan"),)))
    rows, otherwise = _rows(text)
    if len(rows) >= 2 or (rows and otherwise is not None):
        found += _closed(rows, otherwise, ref, percent=bool(_PERCENTS.search(text)))
    elif len(choices := _CHOICE.findall(text)) >= 2:
        found.append((_lookup(choices, ref), ()))
    return found


def _trend(text: str, ref: Ref) -> Node | None:
    values: dict[str, Decimal] = {}
    for match in _TREND.finditer(text):
        sign = {"m": ">", "n": ">", "b": ">", "t": "=", "s": "="}[match["word"][0].lower()]
        if match["word"].lower() in ("menurun", "turun", "berkurang"):
            sign = "<"
        values.setdefault(sign, Decimal(match["value"]))
    if len(values) < 2:
        return None
    before = Ref(ref.name, Point("n", -1))
    signs = list(values)
    branches = tuple(Branch(Compare((ref, before), (sign,)), Number(values[sign])) for sign in signs)  # type: ignore[arg-type]
    if len(values) == 3:
        return Case(branches[:2], branches[2].value)
    return Case(branches)


def _lookup(choices: Sequence[tuple[str, str]], ref: Ref) -> Node:
    rows: dict[str, Branch] = {}
    for number, words in choices[:MAX_ROWS]:
        letter = _LETTER.search(words)
        text = letter[1] if letter else words.strip().replace('"', "")
        rows.setdefault(text, Branch(Text(text), Number(Decimal(number))))
    return Lookup(ref, tuple(rows.values()))


def _number(*texts: str | None) -> Decimal:
    return Decimal(number_text(next(text for text in texts if text))[0])


def _rows(text: str) -> tuple[list[Row], Decimal | None]:
    spans: list[tuple[int, int, tuple[Decimal, bool] | None, tuple[Decimal, bool] | None]] = []

    def add(match: re.Match[str], low: tuple[Decimal, bool] | None, high: tuple[Decimal, bool] | None) -> None:
        if not any(match.start() < end and start < match.end() for start, end, *_ in spans):
            spans.append((match.start(), match.end(), low, high))

    for match in _NAMED.finditer(text):
        signs = (_FLIP[_SPELL[match[2]]], _SPELL[match[3]])
        add(match, *_between(_number(match[1]), signs[0], _number(match[4]), signs[1]))
    for match in _TWO.finditer(text):
        add(match, *_between(_number(match[2]), _SPELL[match[1]], _number(match[4]), _SPELL[match[3]]))
    for match in _FROM_TO.finditer(text):
        low, high = _number(match[1], match[3]), _number(match[2], match[4])
        if low < high:
            add(match, (low, True), (high, True))
    for match in _ONE.finditer(text):
        number, sign = _number(match[2]), _SPELL[match[1]]
        is_low = sign in (">", ">=")
        add(match, (number, sign == ">=") if is_low else None, None if is_low else (number, sign == "<="))
    for match in _BELOW.finditer(text):
        add(match, None, (_number(*match.groups()), not match[0].lower().startswith(("kurang", "di"))))
    for match in _ABOVE.finditer(text):
        add(match, (_number(*match.groups()), not match[0].lower().startswith(("lebih", "di"))), None)
    top = max((span[3][0] for span in spans if span[3]), default=None)
    for match in _ABOVE_ALL.finditer(text):
        if top is not None and _number(match[1]) == top:
            add(match, (top, False), None)
    spans.sort(key=lambda span: span[0])
    spans = spans[:MAX_ROWS]
    rows = []
    for index, (start, end, low_bound, high_bound) in enumerate(spans):
        after = text[end : spans[index + 1][0] if index + 1 < len(spans) else len(text)]
        before = text[spans[index - 1][1] if index else 0 : start]
        value = _VALUE_AFTER.search(after) or _VALUE_BEFORE.search(before)
        rows.append(Row(low_bound, high_bound, _number(value[1]) if value else None, start, end))
    valued = [row for row in rows if row.value is not None]
    if len(valued) >= 2:
        rows = valued
    otherwise = _ELSE.search(text)
    return rows, _number(otherwise[1]) if otherwise else None


def _between(
    one: Decimal, sign: CompareOperator, other: Decimal, second: CompareOperator
) -> tuple[tuple[Decimal, bool] | None, tuple[Decimal, bool] | None]:
    bounds = {">": (one, False), ">=": (one, True)} if sign in (">", ">=") else {}
    low = bounds.get(sign) or ((other, second == ">=") if second in (">", ">=") else None)
    high = (other, second == "<=") if second in ("<", "<=") else (one, sign == "<=") if sign in ("<", "<=") else None
    return low, high


def _closed(
    rows: list[Row], otherwise: Decimal | None, ref: Ref, *, percent: bool
) -> list[tuple[Node, tuple[Assumption, ...]]]:
    told: list[Assumption] = []
    ordered = sorted(rows, key=_place)
    if any(row.value is None for row in ordered):
        told.append(assumption("kategori-bernomor"))
        ordered = [Row(r.low, r.high, Decimal(i), r.start, r.end) for i, r in enumerate(ordered, 1)]
    gaps = assumption("celah-ditutup")
    found: list[tuple[Node, tuple[Assumption, ...]]] = []
    by_low = _by_low(ordered, otherwise, ref)
    by_high = _by_high(ordered, otherwise, ref)
    as_printed = Case(
        tuple(Branch(_printed(row, ref), _value(row)) for row in ordered),
        None if otherwise is None else Number(otherwise),
    )
    lows = sum(row.low is not None for row in ordered)
    highs = sum(row.high is not None for row in ordered)
    closed = [(by_low, lows), (by_high, highs)] if lows >= highs else [(by_high, highs), (by_low, lows)]
    for tree, count in closed:
        if tree is not None and count:
            found.append((tree, (*told, gaps)))
    found.append((as_printed, (*told, assumption("ambang-tercetak"))))
    if percent and found:
        tree, assumed = found[0]
        found.insert(1, (_hundredth(tree), (*assumed, assumption("persen-pecahan"))))
    return found


def _hundredth(tree: Node) -> Node:
    """The values of a choice as fractions of 100."""
    if isinstance(tree, Case):
        rows = tuple(Branch(row.condition, _hundredth(row.value)) for row in tree.branches)
        return Case(rows, None if tree.otherwise is None else _hundredth(tree.otherwise))
    return Number(tree.value / 100) if isinstance(tree, Number) else tree


def _place(row: Row) -> tuple[Decimal, Decimal]:
    low = row.low[0] if row.low else Decimal("-Infinity")
    high = row.high[0] if row.high else Decimal("Infinity")
    return low, high


def _value(row: Row) -> Node:
    assert row.value is not None
    return Number(row.value)


def _by_low(rows: list[Row], otherwise: Decimal | None, ref: Ref) -> Node | None:
    """From the highest row down, each by its lower bound."""
    branches = [
        Branch(_compare(ref, ">=" if row.low[1] else ">", row.low[0]), _value(row)) for row in reversed(rows) if row.low
    ]
    rest = rows[0].value if rows[0].low is None else otherwise
    if not branches or any(row.low is None for row in rows[1:]):
        return None
    if rest is None:
        *branches, last = branches
        rest_node: Node = last.value
        return Case(tuple(branches), rest_node) if branches else None
    return Case(tuple(branches), Number(rest))


def _by_high(rows: list[Row], otherwise: Decimal | None, ref: Ref) -> Node | None:
    """From the lowest row up, each by its upper bound."""
    branches = [
        Branch(_compare(ref, "<=" if row.high[1] else "<", row.high[0]), _value(row)) for row in rows if row.high
    ]
    rest = rows[-1].value if rows[-1].high is None else otherwise
    if not branches or any(row.high is None for row in rows[:-1]):
        return None
    if rest is None:
        *branches, last = branches
        return Case(tuple(branches), last.value) if branches else None
    return Case(tuple(branches), Number(rest))


def _compare(ref: Ref, sign: CompareOperator, bound: Decimal) -> Node:
    return Compare((ref, Number(bound)), (sign,))


def _printed(row: Row, ref: Ref) -> Node:
    if row.low and row.high:
        signs: tuple[CompareOperator, ...] = ("<=" if row.low[1] else "<", "<=" if row.high[1] else "<")
        return Compare((Number(row.low[0]), ref, Number(row.high[0])), signs)
    if row.low:
        return _compare(ref, ">=" if row.low[1] else ">", row.low[0])
    assert row.high is not None
    return _compare(ref, "<=" if row.high[1] else "<", row.high[0])


def name_in(text: str) -> str:
    """The name that a scale compares, where one is printed: ``70 < IKU ≤ 80``."""
    found = re.search(rf"{_SIGN}\s*([A-Za-z]\w*)\s*{_SIGN}|([A-Za-z]\w*)\s*{_SIGN}\s*\d", text)
    return (found[2] or found[4]) if found else ""
