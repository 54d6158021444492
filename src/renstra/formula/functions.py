"""The one table of functions. A new function is one row: names, number of arguments, how it is applied, its unit.

``each`` functions take numbers and give one; over sets they work member by member. ``all`` functions (aggregates) run
over the members of one argument, or over several arguments member by member. The five forms with rules of their own
(``if``, ``ifmissing``, ``known``, ``case``, ``lookup``) are read by the readers of the tree; the first three stand in
this table for their names.
"""

from collections.abc import Callable, Sequence
from functools import cmp_to_key
from typing import Literal, NamedTuple

from renstra.formula import roots
from renstra.formula.exact import NoValue, Ratio, add, divide, multiply, negate, round_places, sign, subtract

Applied = Literal["each", "all", "count", "if", "ifmissing", "known"]
UnitRule = Literal["same", "first", "count", "root", "pure", "power", "choice"]
"""How the unit follows: all arguments and the result ``same``; that of the ``first``, the others without unit; a
``count`` of members; half of it (``root``); ``pure`` numbers in and out; ``power``; the branches agree (``choice``)."""


class Function(NamedTuple):
    """A row. ``most`` is None where any number of arguments is taken."""

    name: str
    aliases: tuple[str, ...]
    least: int
    most: int | None
    applied: Applied
    unit: UnitRule
    apply: Callable[[Sequence[Ratio]], Ratio] | None
    id: str
    en: str

    @property
    def is_aggregate(self) -> bool:
        """Whether it takes whole sets and ranges."""
        return self.applied in ("all", "count")


_BY_VALUE = cmp_to_key(sign)
_ONE: Ratio = (1, 1)
_MAX_PLACES = 30


def _sum(values: Sequence[Ratio]) -> Ratio:
    total: Ratio = (0, 1)
    for value in values:
        total = add(total, value)
    return total


def _mean(values: Sequence[Ratio]) -> Ratio:
    return divide(_sum(values), (len(values), 1))


def _largest(values: Sequence[Ratio]) -> Ratio:
    return max(values, key=_BY_VALUE)


def _smallest(values: Sequence[Ratio]) -> Ratio:
    return min(values, key=_BY_VALUE)


def _median(values: Sequence[Ratio]) -> Ratio:
    ordered, half = sorted(values, key=_BY_VALUE), len(values) // 2
    return ordered[half] if len(values) % 2 else divide(add(ordered[half - 1], ordered[half]), (2, 1))


def _deviation(values: Sequence[Ratio], freedom: int) -> Ratio:
    if len(values) <= freedom:
        raise NoValue("anggota-kurang")
    mean = _mean(values)
    squares = [multiply(gap, gap) for gap in (subtract(value, mean) for value in values)]
    return roots.square_root(divide(_sum(squares), (len(values) - freedom, 1)))


def _round(values: Sequence[Ratio]) -> Ratio:
    places, unit = values[1] if len(values) > 1 else (0, 1)
    if places % unit or abs(places) > _MAX_PLACES * unit:
        raise NoValue("desimal")
    return round_places(values[0], places // unit)


def _floor(values: Sequence[Ratio]) -> Ratio:
    return values[0][0] // values[0][1], 1


def _clamp(values: Sequence[Ratio]) -> Ratio:
    value, low, high = values
    if sign(low, high) > 0:
        raise NoValue("batas-terbalik")
    return _smallest((_largest((value, low)), high))


FUNCTIONS = (
    Function("sum", ("jumlah", "total"), 1, None, "all", "same", _sum,
             "jumlah semua anggota", "the sum of all members"),
    Function("mean", ("rata_rata", "rerata", "rata", "average", "avg"), 1, None, "all", "same", _mean,
             "rata-rata", "the arithmetic mean"),
    Function("count", ("cacah", "hitung", "banyaknya"), 1, 1, "count", "count", None,
             "banyaknya anggota, atau banyaknya yang memenuhi syarat", "how many members there are, or hold"),
    Function("min", ("minimum", "terkecil"), 1, None, "all", "same", _smallest, "yang terkecil", "the smallest"),
    Function("max", ("maksimum", "terbesar", "maks"), 1, None, "all", "same", _largest, "yang terbesar", "the largest"),
    Function("median", ("nilai_tengah",), 1, None, "all", "same", _median, "nilai tengah", "the middle value"),
    Function("stdev", ("simpangan_baku", "stdev_s"), 1, None, "all", "same", lambda v: _deviation(v, 1),
             "simpangan baku sampel (pembagi n-1)", "the standard deviation of a sample (divided by n-1)"),
    Function("stdevp", ("simpangan_baku_populasi", "stdev_p"), 1, None, "all", "same", lambda v: _deviation(v, 0),
             "simpangan baku populasi (pembagi n)", "the standard deviation of a population (divided by n)"),
    Function("abs", ("mutlak",), 1, 1, "each", "same", lambda v: (abs(v[0][0]), v[0][1]),
             "nilai mutlak", "the absolute value"),
    Function("round", ("bulat", "bulatkan", "pembulatan"), 1, 2, "each", "first", _round,
             "dibulatkan ke sekian desimal, setengah menjauhi nol", "rounded to so many decimals, halves away from 0"),
    Function("floor", ("bulat_bawah", "int"), 1, 1, "each", "same", _floor,
             "dibulatkan ke bawah", "the next whole number below"),
    Function("ceil", ("bulat_atas",), 1, 1, "each", "same", lambda v: negate(_floor([negate(v[0])])),
             "dibulatkan ke atas", "the next whole number above"),
    Function("clamp", ("batasi",), 3, 3, "each", "same", _clamp,
             "nilai yang dibatasi antara dua batas", "the value kept between two bounds"),
    Function("sqrt", ("akar",), 1, 1, "each", "root", lambda v: roots.square_root(v[0]),
             "akar kuadrat", "square root"),
    Function("power", ("pangkat",), 2, 2, "each", "power", lambda v: roots.power(v[0], v[1]),
             "pangkat, sama dengan x ^ y", "the power, as x ^ y"),
    Function("ln", (), 1, 1, "each", "pure", lambda v: roots.natural_log(v[0]), "logaritma natural",
             "natural logarithm"),
    Function("log10", ("log",), 1, 1, "each", "pure", lambda v: roots.decimal_log(v[0]),
             "logaritma basis 10", "logarithm to base 10"),
    Function("exp", ("eksponen",), 1, 1, "each", "pure", lambda v: roots.exponential(v[0]),
             "e pangkat x", "e to the x"),
    Function("if", ("jika",), 3, 3, "if", "choice", None, "pilihan menurut syarat", "one of two, by a condition"),
    Function("ifmissing", ("jika_kosong", "iferror", "ifna"), 2, 2, "ifmissing", "choice", None,
             "pengganti bila tidak ada nilai", "another value where there is none"),
    Function("known", ("yang_ada",), 1, 1, "known", "same", None,
             "hanya anggota yang ada nilainya", "only the members that have a value"),
)  # fmt: skip

CASE_WORDS = {
    "case": "case",
    "pilih": "case",
    "kasus": "case",
    "lookup": "lookup",
    "cari": "lookup",
    "tabel": "lookup",
}
"""Names of the two forms whose arguments are rows ``condition: value``."""

BY_NAME = {name: function for function in FUNCTIONS for name in (function.name, *function.aliases)}
"""Every name in lower case -> its row."""
