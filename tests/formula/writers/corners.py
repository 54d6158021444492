"""Corners that random examples seldom meet: years without rows, zeros, negative numbers, nothing left."""

from decimal import Decimal
from typing import Any

from tests.formula.writers import layouts
from tests.formula.writers.material import Row, Table


def _row(kec: str, unit: str, year: int, *values: Any) -> Row:
    return {"kab": "A", "kec": kec, "unit": unit, "tahun": year, **dict(zip("abcgs", values, strict=True))}


SETS = Table(
    (
        _row("k1", "u1", 2021, None, 0, 1, "WTP", None),
        _row("k1", "u2", 2021, None, 2, 3, None, True),
        _row("k2", "u1", 2023, 4, 0, Decimal("2.5"), "wtp", False),
        _row("k1", "u2", 2024, -4, 0, Decimal("-2.5"), "WDP", True),
        _row("k2", "u1", 2024, 25, None, 0, "WTP", None),
    ),
    halves=True,
)
"""2022 has no rows, the members change, in 2021 nobody has ``a``."""

PANEL = Table(tuple(row | {"kec": "", "unit": ""} for row in SETS.rows if row["unit"] == "u1" or row["tahun"] == 2024
                    if (row["kec"], row["tahun"]) != ("k2", 2024)), halves=True)  # fmt: skip

ALIKE = [
    "ifmissing(a / b, 7)", "ifmissing(1 / (b - b), 7)", "ifmissing(a ^ 0.5, 7)",
    "ifmissing(c ^ 0.2, 7)", "ifmissing(c ^ (1 / 3), 7)", "ifmissing(b ^ 0, 7)",
    "ifmissing(b ^ (-1), 7)", "ifmissing(b ^ (-0.5), 7)", "ifmissing(power(a, c), 7)", "ifmissing(power(b, b), 7)",
    "ifmissing(sqrt(a), 7)", "ifmissing(ln(b), 7)", "ifmissing(log10(a), 7)", "ifmissing(exp(a * 1000), 7)",
    "ifmissing(clamp(a, 9, 1), 7)", "ifmissing(clamp(b, a, 30), 7)", "if(sqrt(a) > 1, 1, 2)",
    "round(c)", "round(a, -1)", "round(c / 5, 1)", "floor(c)", "ceil(c)", "min(a, b, c)", "max(a, b)", "sum(a, b)",
    "median(a, b, c)", "median(a, c)", "stdev(a, b, c)", "stdevp(a, c)", "mean(a, c)", "(c / b) ^ 2",
    "if(b > 0 or a > 0, 1, 2)", "if(b > 0 and a > 0, 1, 2)", "if(not (a > 0), 1, 2)", "if(1 < a < b, 1, 2)",
    "case(b > 0: 1; c > 0: 2; else: 3)", "case(b > 0: 1; c > 0: 2)", 'lookup(g; "WTP": 4; "WDP": 3)',
    "lookup(b; 0: 1; 2: c; else: 9)", "if(s, 1, 2)", 'if(g <> "WTP", 1, 2)', "a[n-1]", "a[n+1]", "a[2023]", "a[awal]",
    "ifmissing(a[n-1], a)", "1 / 3", "7",
]  # fmt: skip
"""For a row by itself, and for each member of a set."""

OF_SETS = [
    "count(a)", "count(known(a))", "sum(a)", "sum(known(a))", "mean(known(b))", "count(s)", "count(known(s))",
    "count(known(g))", "count(a[n-1])", "count(known(a[n-1]))", "count(ifmissing(a[n-1], 0))",
    "sum(ifmissing(a[n-1], 1))", "count(ifmissing(a - a[n-1], 0))", "count(known(a - a[n-1]))",
    "count(known(a[n-1..n]))", "count(ifmissing(a[n-1..n], 0))", "sum(ifmissing(a[awal..n], 1))",
    "count(ifmissing(a[awal..n], 1))", "count(known(a[awal..n]))", "sum(c[n-1..n])", "sum(known(c[n-1..n]))",
    "sum(known(a[n-1..n]) * c[n-1..n])", "count(known(a) * c)", "sum(sum(c) over unit)", "max(sum(c) over kec)",
    "count(sum(known(a)) over unit)", "count(count(known(a)) over unit)", "sum(c / sum(c) over unit)",
    "ifmissing(a[awal], 0) + c", "sum(ifmissing(a[awal], 0) + known(c))", "ifmissing(c, 1) - a[n-1]",
    "c + ifmissing(sum(known(a)) over unit, 1)", "if(c > 1 or 1 > 0, 1, 0) - a[2021]",
    "ifmissing(a[2021], 0) + c", "c + ifmissing(sum(a[2022]) over unit, 1)", "count((a > 0 or 1 > 0) = (c[2021] > 0))",
    "count(0 < 1 < a) + count(b < a < c)",
    "sum(ifmissing(sum(a[n-1]) over unit, 1))", "count(ifmissing(sum(a) over unit - sum(a[n-1]) over unit, 0))",
    "sum(c * (mean(c) over unit))", "stdev(c)", "stdevp(c)", "median(c)", "sum(max(a, 0))", "sum(max(known(c), 0))",
    "count(sum(c))", "sum(c - mean(c))", "if(count(known(a)) = 0, 5, sum(known(a)))", "mean(c[2021..2024])",
]  # fmt: skip

OF_YEARS = [
    "sum(known(a[n-1..n]) * c[n-1..n])", "count(known(a[awal..n]))", "count(ifmissing(known(a[n-1..n]), 0))",
    "sum(ifmissing(known(a[n-1..n]), 0) + c[n-1..n])", "mean(ifmissing(a[awal..n], 0))", "count(a[awal..n])",
    "sum(known(a[n-1..n]))", "stdev(c[n-1..n])", "max(sum(c[2021..2024]), 1)",
]  # fmt: skip
"""Ranges of years of a row by itself."""

CASES = [(text, layouts.PANEL) for text in (*ALIKE, *OF_YEARS)] + [(text, layouts.SETS) for text in (*ALIKE, *OF_SETS)]
