"""Common shapes over a few declared variables, for texts that say no formula, or only half of one.

The order of the variables comes from the text (what is named first is divided by what is named later), from the names
(the more particular is divided by the more general) and from units. A shape costs much, so that it stands behind every
reading of the text that fits.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import permutations
from typing import NamedTuple

from renstra.formula.nodes import THIS_YEAR, Binary, Call, Compare, Node, Number, Point, Range, Ref
from renstra.formula.rumusan.assign import Names
from renstra.formula.rumusan.lexemes import number_text
from renstra.formula.rumusan.match import alike, content, stands_for
from renstra.formula.rumusan.variable import Variable
from renstra.formula.unit_text import parse_unit
from renstra.formula.units import things

MOST_VARIABLES = 6
MOST_SPOKEN_OF = 3
_NAMED = 650
"""Likeness to the whole text of a name that stands in it."""

_GROWTH = re.compile(
    r"pertumbuh|peningkat|kenaikan|laju|penurun|pertambah|perubahan|tren\b|delta|growth|meningkat", re.IGNORECASE
)
_TOTAL = re.compile(r"kumulati|akumulasi|kumulasi|sejak tahun|s\.?/?d\.? tahun", re.IGNORECASE)
_MEAN = re.compile(r"rata-rata|rerata|rataan|mean\b|average", re.IGNORECASE)
_MEMBERS = re.compile(
    r"Σ|\b(?:setiap|tiap|masing-masing|seluruh) (?:kab|kec|kel|desa|unit|dimensi|indikator|unsur)|ke-?i\b",
    re.IGNORECASE,
)
_MONTH = re.compile(r"(?:setiap|tiap|per) bulan|bulanan", re.IGNORECASE)
_MONTH_BEFORE = re.compile(r"bulan (?:lalu|sebelum|ini)|month", re.IGNORECASE)
_ROOT = re.compile(r"√|akar|geometri", re.IGNORECASE)
_COUNT = re.compile(r"^\W*(?:kumulasi )?(?:jumlah|banyaknya|persentase|jml)\b", re.IGNORECASE)
_DIVIDED = re.compile(r"dibagi|/|÷|dibanding|rasio|persentase|proporsi|:|terhadap|membagi", re.IGNORECASE)
_TIMES = re.compile(r"[×x*]|dikali|mengalikan|perkalian", re.IGNORECASE)
_OF_MEMBERS = re.compile(
    r"\b(?:jumlah|banyaknya|persentase|proporsi|jml)\s+(kab|kota|desa|kelurahan|kecamatan|provinsi|perangkat daerah|"
    r"opd|puskesmas|sekolah|unit kerja|instansi|daerah)",
    re.IGNORECASE,
)
_AT_LEAST = re.compile(
    r"(?:minimal|paling sedikit|sekurang-?kurangnya|sedikitnya|≥|>=)\s*(?:(\d[\d.,]*)\s*%?|satu\b)", re.IGNORECASE
)
_REACHES = re.compile(r"mencapai|memenuhi|melampaui|melebihi|di atas|sesuai|minimum|minimal", re.IGNORECASE)
_WEIGHT = re.compile(r"bobot|weight|^w\b|koef", re.IGNORECASE)


class Shape(NamedTuple):
    """``penalty`` beside what a shape costs anyway; ``name`` as people call it."""

    tree: Node
    name: str
    penalty: int
    kind: str = "bentuk-umum"


def shapes(text: str, nama: str, names: Names, variables: Mapping[str, Variable], satuan: str) -> list[Shape]:
    """Shapes over all declared variables, where they are few; the likeliest have the least penalty."""
    if len(variables) > MOST_VARIABLES:
        names, variables = _spoken_of(f"{text} {nama}", names, variables)
    if not variables:
        return []
    ordered = in_order(text, names)
    both = f"{nama} {text}"
    counts = _counts_members(both, variables)
    match len(ordered):
        case 1:
            return list(_of_one(Ref(ordered[0]), both, satuan, variables[ordered[0]].satuan, counts=counts))
        case 2:
            return list(_of_two(ordered, both, satuan, variables, names, counts=counts))
        case 3:
            return list(_of_three(ordered, both, satuan, variables))
        case _:
            return list(_of_many(ordered, both, satuan))


def _spoken_of(text: str, names: Names, variables: Mapping[str, Variable]) -> tuple[Names, Mapping[str, Variable]]:
    """The few variables of many whose names stand in the text."""
    words = content([text])
    likeness = {name: names.likeness(words, name) for name in names.words}
    found = sorted((name for name in names.words if likeness[name] >= _NAMED), key=lambda name: (-likeness[name], name))
    kept = found[:MOST_SPOKEN_OF]
    return Names({name: names.words[name] for name in kept}), {name: variables[name] for name in kept}


def _counts_members(text: str, variables: Mapping[str, Variable]) -> bool:
    """Whether the text counts districts, schools... while the variables are something that each of them has."""
    found = _OF_MEMBERS.search(text)
    if found is None:
        return False
    counted = found[1][:4].lower()
    known = " ".join(f"{name} {one.nama} {one.satuan}" for name, one in variables.items()).lower()
    return counted not in known and "unit" not in known.split()


def in_order(text: str, names: Names) -> list[str]:
    """Variables by the place in the text where the most of their words begin; the unnamed by their length."""
    words = content([text])
    places = {name: _place(words, names, name) for name in names.words}
    return sorted(names.words, key=lambda name: (places[name], -_particular(names.of_words(name)), name))


def _particular(words: set[str]) -> int:
    return sum(1 for word in words if word.isalpha())


def _place(words: tuple[str, ...], names: Names, name: str) -> int:
    """Where the words of a name stand closest together in the text."""
    best, at = 0, len(words)
    own = names.words[name][0] if names.words[name] else ()
    for start in range(len(words)):
        window = words[start : start + max(6, 3 * len(own))]
        found = sum(1 for word in own if any(alike(word, w) >= 650 for w in window) or stands_for(word, window))
        if found and (alike(own[0], words[start]) >= 650 or stands_for(own[0], words[start:])) and found > best:
            best, at = found, start
    return at


def _lag(ref: Ref) -> Ref:
    return Ref(ref.name, Point("n", -1))


def _sum_of_years(ref: Ref) -> Node:
    return Call("sum", (Ref(ref.name, Range(Point("awal", 0), THIS_YEAR)),))


def _of_one(x: Ref, text: str, satuan: str, unit: str, *, counts: bool) -> Iterator[Shape]:
    growing, percent = bool(_GROWTH.search(text)), parse_unit(satuan).scale == (1, 100)
    same = things(parse_unit(satuan)) == things(parse_unit(unit))
    if _MONTH_BEFORE.search(text):
        month, before = Ref(x.name, THIS_YEAR, Point("b", 0)), Ref(x.name, THIS_YEAR, Point("b", -1))
        yield Shape(Binary("/", Binary("-", month, before), before), "pertumbuhan bulanan", 0 if growing else 60)
    yield Shape(x, "nilai variabel", 0 if same and not growing else 70)
    yield Shape(
        Binary("-", x, _lag(x)), "selisih dengan tahun lalu", 0 if growing and not (percent and not same) else 60
    )
    yield Shape(
        Binary("/", Binary("-", x, _lag(x)), _lag(x)),
        "pertumbuhan",
        0 if growing and percent else 40 if percent else 90,
    )
    yield Shape(_sum_of_years(x), "kumulatif sejak tahun awal", -10 if _TOTAL.search(text) else 80)
    members = bool(_MEMBERS.search(text))
    yield Shape(Call("sum", (x,)), "jumlah anggota", -5 if members else 60)
    yield Shape(Call("mean", (x,)), "rata-rata anggota", -10 if _MEAN.search(text) else 110)
    if counts and (bound := _AT_LEAST.search(text)):
        limit = Number(Decimal(number_text(bound[1])[0] if bound[1] else 1))
        counted: Node = Call("count", (Compare((x, limit), (">=",)),))
        yield Shape(
            Binary("/", counted, Call("count", (x,))), "bagian yang memenuhi syarat", 10 if percent else 60, "syarat"
        )
        yield Shape(counted, "banyaknya yang memenuhi syarat", 60 if percent else 10, "syarat")
    elif counts and percent and not same:
        some = Call("count", (Compare((x, Number(Decimal(1))), (">=",)),))
        yield Shape(Binary("/", some, Call("count", (x,))), "bagian yang memenuhi syarat", -10, "syarat")
    months = Range(Point("", 1), Point("", 12))
    yield Shape(Call("sum", (Ref(x.name, THIS_YEAR, months),)), "jumlah bulanan", -15 if _MONTH.search(text) else 130)
    yield Shape(Call("count", (x,)), "banyaknya anggota", 120)


def _of_two(
    ordered: Sequence[str], text: str, satuan: str, variables: Mapping[str, Variable], names: Names, *, counts: bool
) -> Iterator[Shape]:
    a, b = (Ref(name) for name in ordered)
    units = [variables[name].satuan for name in ordered]
    more = len(names.of_words(ordered[0])) >= len(names.of_words(ordered[1]))
    total, growing = bool(_TOTAL.search(text)), bool(_GROWTH.search(text))
    pure = not parse_unit(satuan).dims
    alike_units = things(parse_unit(units[0])) == things(parse_unit(units[1]))
    weighted = any(_WEIGHT.search(unit) or _WEIGHT.search(name) for unit, name in zip(units, ordered, strict=True))
    ratio = 0 if pure or _DIVIDED.search(text) else 40
    members = bool(_MEMBERS.search(text))
    yield Shape(Binary("/", a, b), "a / b", ratio + (0 if more else 5))
    yield Shape(Binary("/", b, a), "b / a", ratio + 30)
    sums = Binary("/", _sum_of_years(a), _sum_of_years(b))
    yield Shape(sums, "kumulatif a / kumulatif b", -5 if total else 120)
    yield Shape(Binary("/", _sum_of_years(a), b), "kumulatif a / b", 0 if total else 125)
    yield Shape(Binary("*", a, b), "a x b", 10 if _TIMES.search(text) and not pure else 70)
    yield Shape(Call("sum", (Binary("*", a, b),)), "jumlah a x b", -20 if weighted else 80 if not members else 20)
    if counts:
        yield from _counted(a, b, text, pure=pure, alike_units=alike_units)
    products = Binary("/", Call("sum", (Binary("*", a, b),)), Call("sum", (b,)))
    yield Shape(products, "rata-rata a tertimbang b", 30 if weighted or members else 130)
    yield Shape(Binary("+", a, b), "a + b", 60 if alike_units else 150)
    yield Shape(Binary("-", a, b), "a - b", 60 if alike_units else 150)
    if alike_units:
        yield Shape(Binary("/", Binary("-", a, b), a), "(a - b) / a", 60)
        yield Shape(Binary("/", Binary("-", a, b), b), "(a - b) / b", 65)
    now, before = Binary("/", a, b), Binary("/", _lag(a), _lag(b))
    yield Shape(Binary("/", Binary("-", now, before), before), "pertumbuhan a / b", -20 if growing else 130)
    yield Shape(Binary("/", Call("sum", (a,)), Call("sum", (b,))), "jumlah a / jumlah b", 10 if members else 115)
    share = Binary("/", a, b)
    yield Shape(Call("mean", (share,)), "rata-rata a / b", 60 if members else 140)


def _counted(a: Ref, b: Ref, text: str, *, pure: bool, alike_units: bool) -> Iterator[Shape]:
    """How many members reach a bound, or which share of them."""
    if bound := _AT_LEAST.search(text):
        limit = Number(Decimal(number_text(bound[1])[0] if bound[1] else 1))
        share: Node = Binary("/", a, b)
        if "%" in bound[0]:
            share = Binary("*", share, Number(Decimal(100)))
        counted = Call("count", (Compare((share, limit), (">=",)),))
        yield Shape(counted, "banyaknya yang memenuhi syarat", -20 if not pure else 40, "syarat")
        yield Shape(Binary("/", counted, Call("count", (a,))), "bagian yang memenuhi syarat", 30, "syarat")
    if alike_units and _REACHES.search(text):
        reached = Call("count", (Compare((a, b), (">=",)),))
        yield Shape(
            Binary("/", reached, Call("count", (a,))), "bagian yang mencapai batas", -60 if pure else 60, "syarat"
        )
        yield Shape(reached, "banyaknya yang mencapai batas", 20 if pure else -60, "syarat")


def _of_three(ordered: Sequence[str], text: str, satuan: str, variables: Mapping[str, Variable]) -> Iterator[Shape]:
    pure = not parse_unit(satuan).dims
    refs = [Ref(name) for name in ordered]
    index = sum(parse_unit(variables[name].satuan).is_pure for name in ordered) == 3
    for place, (a, b, c) in enumerate(permutations(refs)):
        if a.name < b.name or place == 0:
            yield Shape(Binary("/", Binary("+", a, b), c), "(a + b) / c", (10 if pure else 40) + 5 * place)
        yield Shape(Binary("/", Binary("-", a, b), c), "(a - b) / c", 50 + 5 * place)
        yield Shape(Binary("/", Binary("*", a, b), c), "a x b / c", 70 + 5 * place)
        if place == 0:
            change = Binary("/", Binary("-", a, b), Binary("-", c, b))
            yield Shape(change, "(a - b) / (c - b)", 80)
    yield from _of_many(ordered, text, satuan, 0 if index else 30)


def _of_many(ordered: Sequence[str], text: str, satuan: str, penalty: int = 20) -> Iterator[Shape]:
    refs: list[Node] = [Ref(name) for name in ordered]
    total = product = refs[0]
    for ref in refs[1:]:
        total, product = Binary("+", total, ref), Binary("*", product, ref)
    pure = not parse_unit(satuan).dims
    yield Shape(total, "jumlah semua", penalty + (30 if pure else 0))
    yield Shape(Call("mean", tuple(refs)), "rata-rata semua", penalty + (-10 if _MEAN.search(text) else 20))
    exponent = Binary("/", Number(_decimal(1)), Number(_decimal(len(refs))))
    root = Binary("^", product, exponent)
    yield Shape(root, "rata-rata geometrik", penalty + (-30 if _ROOT.search(text) else 70))
    yield Shape(product, "perkalian semua", penalty + (10 if _TIMES.search(text) and not pure else 80))
    *parts, whole = refs
    above = parts[0]
    for part in parts[1:]:
        above = Binary("+", above, part)
    yield Shape(Binary("/", above, whole), "jumlah bagian / keseluruhan", penalty + 40)


def _decimal(value: int) -> Decimal:
    return Decimal(value)
