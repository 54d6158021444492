"""Forms that nest, data and names that try to hang, exhaust or escape."""

from decimal import Decimal
from typing import Any

from renstra.formula import Undefined

SHAPES = (
    "({})", "-{}", "not ({})", "1 / ({})", "({}) - a", "a - ({})", "a * ({}) / a", "({}) ^ 2", "2 ^ ({})", "({}) ^ 0.5",
    "({}) ^ (1/3)", "power({}, a)", "power(a, {})", "1 < ({}) < a", "({}) < a", "({}) and a > 1", "a > 1 or ({})",
    "abs({})", "round({}, 2)", "round(a, {})", "sqrt({})", "ln({})", "exp({})", "clamp({}, 0, a)", "clamp(a, {}, 9)",
    "sum({}, k)", "max(k, {})", "mean({})", "median({}, k, 1)", "stdev({}, k)", "count({})", "sum(known({}))",
    "sum(k * ({}))", "sum(sum({}) over kecamatan)", "ifmissing({}, a)", "ifmissing(q, {})", "if({}, a, k)",
    "if(k > 2, {}, a)", "if(a > 99, 1, {})", "case({} > 1: 1; k > 2: 2; else: 3)", "case(k > 1: {}; else: a)",
    "case(k > 1: 1; k > 2: 2; else: {})", "lookup({}; 9: 1; 8: 2; else: 0)", "lookup(k; 9: {}; 8: 2)",
    "lookup(k; 9: 1; 8: 2; else: {})",
)  # fmt: skip
"""Every form of the language with a hole in each of its places."""

ENTRIES: dict[str, Any] = {
    "nan": Decimal("NaN"),
    "signalling nan": Decimal("sNaN123"),
    "infinity": Decimal("Infinity"),
    "minus infinity": Decimal("-Infinity"),
    "exponent of a billion": Decimal("1E+999999999"),
    "exponent of minus a billion": Decimal("1E-999999999"),
    "0E+999999": Decimal("0E+999999"),
    "minus zero": Decimal("-0"),
    "a million digits": Decimal("0." + "7" * 1_000_000),
    "a thousand digits": Decimal("1." + "7" * 999),
    "400 digits": Decimal("1." + "3" * 399),
    "9.9E+400": Decimal("9.9E+400"),
    "1E-400": Decimal("1E-400"),
    "an int of a million bits": 1 << 1_000_000,
    "an int of 20,000 bits": -(1 << 20_000),
    "an int of 16,000 bits": 1 << 16_000,
    "true": True,
    "text": "12",
    "no text": "",
    "a surrogate": "\ud800",
    "an escape": "\x1b[31m",
    "none": None,
    "empty": {},
    "years in years": {2024: {2024: {2024: {2024: 1}}}},
    "members in members": {"p": {"q": {"r": 1}}},
    "parts of members": {2024: {"p": {1: 3, 2: 4}}},
    "members of parts": {2024: {1: {"p": 3}, 2: {"q": 4}}},
    "tuples": {2024: {("p", "a"): 1, ("p", "b"): Decimal("NaN")}},
    "tuples of two sizes": {2024: {("p", "a"): 1, ("q",): 2}},
    "a member with an escape": {2024: {"\x1b[31m\ud800": None}},
    "no value": Undefined("lingkaran", "ind.\x1b"),
}
"""What may stand in the data, each with a value or a reason for having none."""

WRONG: dict[str, Any] = {
    "float": 0.5, "float nan": float("nan"), "complex": 1j, "bytes": b"12", "list": [1, 2], "set": {1},
    "object": object(), "float of a member": {2024: {"p": 0.5}}, "nameless member": {(): 1},
}  # fmt: skip
"""What may not: a wrong call."""

ASKED = (
    "x", "x + 1/3", "x * x", "x / x", "x ^ 2", "2 ^ x", "x ^ 0.5", "x ^ (1/3)", "x ^ -999", "ln(x)", "exp(x)",
    "log10(x)", "round(x, 2)", "round(2, x)", "floor(x)", "abs(-x)", "sum(x)", "mean(x, 1)", "stdev(x, 1)", "stdevp(x)",
    "median(x, 1)", "count(x)", "x > 1", 'x = "12"', "if(x, 1, 0)", "not x", "x and x",
    'lookup(x; 1: 2; "12": 3; else: 4)',
    "clamp(x, 0, 1)", "ifmissing(x, 0)", "sum(known(x))", "sum(x[n-1..n])", "x[n, b]", "sum(x[n, 1..12])",
    "sum(x) over kecamatan", "sum(x / x) / count(x) * 100%", " * ".join(["x"] * 60), "+".join(["1 / x"] * 40),
    "((x ^ 999) ^ 999) ^ 999",
)  # fmt: skip
"""What is asked of each entry."""

NAMES = (
    "__class__", "__builtins__", "__import__", "eval", "open", "os", "data", "year", "None", "import", "lambda",
    "decimal", "NoValue", "v0", "K0", "A0", "fast", "self", "ind.__class__",
    'ind."x); DROP TABLE t; --"', "ind.\"'' OR 1=1\"",
    'ind."`x`"', 'ind."\\input{/etc/passwd}"', 'ind."{a.__class__}"', 'ind."%(a)s"', "а", "ａ", "سكان",
)  # fmt: skip
"""Names that mean something elsewhere, or look like others."""

TEXTS = (
    "'; DROP TABLE t; --", "\\' OR 1=1 --", "\\\\", "''", "`", "\\input{/etc/passwd}", "\\end{cases}", "$x$", "%", "{}",
    "=HYPERLINK(1)", "{a.__class__}", "%s", "а", "e\u0301",
)  # fmt: skip
"""What may stand in quotes."""

PRINTED = (
    "jumlah " * 3000, "( " * 10_000, "a : " * 5000, "\\frac{" * 5000, "9^9^9^9", "Σ" * 5000, "tahun n-" * 3000,
    "\x00\ud800" * 99, "__import__('os').system('ls') dibagi b", "=" * 5000, "90-100: A, " * 2000,
    "jika a maka " * 2000, "a.b.c.d " * 2000,
)  # fmt: skip
"""Texts for the reader of printed formulas."""
