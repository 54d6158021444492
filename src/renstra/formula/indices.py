"""Time indices: which year, which part of the year.

::

    index = "[" times [ "," parts ] "]"  |  "[" parts "]"
    times = time [ ".." time ]            parts = part [ ".." part ]
    time  = "n" [ shift ] | "awal" [ shift ] | YEAR
    part  = "b" [ shift ] | NUMBER
    shift = ("+" | "-") NUMBER

``[b-1]`` alone is ``[n, b-1]``. ``awal`` is the base year of the plan.
"""

from typing import TYPE_CHECKING, Literal

from renstra.formula.limits import FIRST_YEAR, LAST_YEAR, MAX_OFFSET, MAX_PARTS
from renstra.formula.nodes import THIS_YEAR, Point, Range
from renstra.source import Span

if TYPE_CHECKING:
    from renstra.formula.parser import Parser

Index = Point | Range
_ANCHORS: dict[str, Literal["n", "awal", "b"]] = {"n": "n", "N": "n", "awal": "awal", "b": "b", "B": "b"}


def read(parser: "Parser") -> tuple[Index, Index | None, int]:
    """index: the years, the parts (``None``: the whole year) and the offset behind the bracket."""
    opening = parser.advance()
    part: Index | None = None
    time = _points(parser, want_part=False)
    if _anchor(time) == "b":
        time, part = THIS_YEAR, time
    elif parser.token.kind == "sign" and parser.token.text in (",", ";"):
        parser.advance()
        part = _points(parser, want_part=True)
    return time, part, parser.close("]", opening)


def _anchor(index: Index) -> str:
    return index.anchor if isinstance(index, Point) else index.first.anchor


def _points(parser: "Parser", *, want_part: bool) -> Index:
    start = parser.token.start
    first = _point(parser, want_part=want_part, year=not want_part)
    if not (parser.token.kind == "sign" and parser.token.text == ".."):
        return first
    parser.advance()
    last = _point(parser, want_part=want_part or first.anchor == "b", year=not want_part and first.anchor != "b")
    span = Span(start, parser.token.start)
    if (first.anchor == "b" or want_part) != (last.anchor == "b" or want_part):
        parser.fault("rentang-campur", span)
    elif first.anchor == last.anchor and first.offset > last.offset:
        parser.fault("rentang-terbalik", span)
    elif first.anchor == last.anchor != "b" and last.offset - first.offset > MAX_OFFSET and not want_part:
        parser.fault("rentang-terlalu-panjang", span, batas=str(MAX_OFFSET + 1))
    return Range(first, last)


def _point(parser: "Parser", *, want_part: bool, year: bool) -> Point:
    token = parser.token
    span = Span(token.start, token.end)
    if token.kind == "number":
        parser.advance()
        if not token.text.isdecimal():
            parser.fault("indeks", span, "bagian" if want_part else "tahun", teks=token.text)
            return THIS_YEAR
        value = int(token.text)
        if year and not FIRST_YEAR <= value <= LAST_YEAR:
            parser.fault("tahun-di-luar", span, "tahun", teks=token.text)
        elif not year and not 1 <= value <= MAX_PARTS:
            parser.fault("bagian-di-luar", span, "bagian", teks=token.text, batas=str(MAX_PARTS))
        return Point("", value)
    anchor = _ANCHORS.get(token.text) if token.kind == "name" else None
    if anchor is None or (want_part and anchor != "b"):
        kind = "indeks-tahun" if token.text in ("t", "T", "tahun", "TS") else "indeks"
        parser.fault(kind, span, "bagian" if want_part else "tahun", teks=token.text)
        while not (
            parser.token.kind == "end" or (parser.token.kind == "sign" and parser.token.text in ("]", ",", ".."))
        ):
            parser.advance()
        return Point("b", 0) if want_part else THIS_YEAR
    parser.advance()
    return Point(anchor, _shift(parser))


def _shift(parser: "Parser") -> int:
    token = parser.token
    if not (token.kind == "operator" and token.text in ("+", "-")):
        return 0
    parser.advance()
    number = parser.token
    if number.kind != "number" or not number.text.isdecimal():
        parser.fault("geser", Span(number.start, number.end), "bulat", teks=number.text)
        return 0
    parser.advance()
    shift = int(number.text)
    if shift > MAX_OFFSET:
        parser.fault("geser-terlalu-jauh", Span(number.start, number.end), batas=str(MAX_OFFSET))
        return 0
    return shift if token.text == "+" else -shift
