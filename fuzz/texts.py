"""Texts that are likely to be nearly formulas: sentences of the grammar, mutations of known shapes, and plain noise."""

import random
from collections.abc import Callable

from renstra.formula.functions import BY_NAME, CASE_WORDS
from renstra.formula.operators import KEYWORDS, SPELLINGS, WORDS

SHAPES = (
    "(um_x[n] - um_x[n-1]) / um_x[n-1] * 100%",
    "a / b * 100%",
    "(a * b * c) ^ (1/3) * 100",
    "sum(w * k) / sum(w)",
    "count(k / w * 100 >= 80) / count(k) * 100%",
    "case(x >= 90: 4; x >= 75: 3; else: 1)",
    'lookup(s; "WTP": 4; "WDP": 3; else: 0)',
    "if(b = 0, 0, a / b)",
    "ifmissing(a / b, 0)",
    "sum(x[awal..n]) / mean(x[n-2..n])",
    "sum(m[n, 1..b]) - m[n, b-1]",
    "sum(known(k)) over kecamatan",
    'ind.a + ind."laju-um" × 2 ÷ 3',
    "round(sqrt(a) + ln(x) - exp(n), 2)",
    "stdev(k) / median(k) + clamp(a, 0, 100)",
    "not (a > 1 and b < 2 or t)",
    "1 < a <= 50",
    "power(a, 0.5) - 2 ^ -3",
    "100 - 50 / 0.9 * (a - 0.1)",
)
NAMES = ("a", "b", "c", "x", "um_x", "k", "w", "m", "s", "t", "g", "n", "awal", "q", "ind.a", 'ind."a-b"', "Σ", "é")
NUMBERS = (
    "0", "1", "2", "3", "7", "9", "99", "100", "0.5", "0.125", "2023", "1_000", "999999999999", "0,5", "1.000", "1e9",
    "0x1F", "٣", "１", "00", "1.", ".5", "9" * 41,
)  # fmt: skip
SIGNS = (
    "(", ")", "[", "]", ",", ";", ":", "..", "%", "…", '"', "“", "”", "'", "{", "}", "\\", "@", "#", "`", "\n", "\t",
    "\x00", "\ud800", "\u202e", "\u200b", "\u00a0", "\ufeff", "²", "∑", "√", "$", "&", "|", "!", "?", "~",
)  # fmt: skip
TOKENS = (
    *NAMES, *NUMBERS, *SIGNS, *SPELLINGS, *KEYWORDS, *WORDS, *BY_NAME, *CASE_WORDS, "[n-1]", "[n..n]", "else:", "case(",
    "sum(", "__class__", "__import__('os')", "lambda: 0", "a.b", "over kecamatan",
)  # fmt: skip
_CALLS = ("abs", "round", "sqrt", "ln", "exp", "floor", "ceil", "known", "sum", "mean", "count", "min", "max", "median",
          "stdev")  # fmt: skip
_OPERATORS = ("+", "-", "*", "/", "+", "-", "*", "/", "^", "<", ">=", "=", "<>", "and", "or")
_INDICES = ("", "", "", "", "[n-1]", "[n]", "[awal]", "[2023]", "[n, b]", "[b-1]", "[n+1]")
_RANGES = ("[awal..n]", "[n-2..n]", "[n, 1..b]", "[n-1..n, 1..12]", "[2022..2024]")


class Texts:
    """A stream of texts, the same for the same seed."""

    shapes: tuple[str, ...] = SHAPES
    tokens: tuple[str, ...] = TOKENS

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.makers: tuple[Callable[[], str], ...] = (
            self.sentence, self.sentence, self.sentence, self.mutated, self.mutated, self.salad, self.noise,
        )  # fmt: skip

    def next(self) -> str:
        """One text, mostly short: long ones are tried on purpose elsewhere."""
        return self.makers[int(self.random.random() * len(self.makers))]()

    def pick(self, options: tuple[str, ...]) -> str:
        return options[int(self.random.random() * len(options))]

    def sentence(self) -> str:
        """A sentence of the grammar."""
        return self.expression(3, ranged=False)

    def expression(self, depth: int, *, ranged: bool) -> str:
        dice = self.random.random()
        if depth == 0 or dice < 0.25:
            if dice < 0.1:
                return self.pick(NUMBERS[:13])
            return self.pick(NAMES) + self.pick(_RANGES if ranged and dice > 0.2 else _INDICES)
        one = self.expression(depth - 1, ranged=ranged)
        if dice < 0.6:
            return f"{one} {self.pick(_OPERATORS)} {self.expression(depth - 1, ranged=ranged)}"
        if dice < 0.7:
            return f"({one})"
        if dice < 0.74:
            return f"-{one}"
        if dice < 0.76:
            return f"not {one}"
        if dice < 0.9:
            name = self.pick(_CALLS)
            return f"{name}({self.expression(depth - 1, ranged=BY_NAME[name].is_aggregate)})"
        other = self.expression(depth - 1, ranged=ranged)
        if dice < 0.92:
            return f"if({one}, {other}, {self.pick(NAMES)})"
        if dice < 0.94:
            return f"ifmissing({one}, {other})"
        if dice < 0.96:
            return f"case({one}: {other}; else: {self.pick(NAMES)})"
        if dice < 0.98:
            return f'lookup({one}; "WTP": {other}; 7: {self.pick(NUMBERS)})'
        return f"clamp({one}, 0, {other})"

    def mutated(self) -> str:
        """A known shape with one to four changes."""
        text = self.pick(self.shapes)
        for _ in range(1 + int(self.random.random() * 4)):
            at = int(self.random.random() * (len(text) + 1))
            to = at + int(self.random.random() * 4)
            change = self.random.random()
            if change < 0.35:
                text = text[:at] + self.pick(self.tokens) + text[to:]
            elif change < 0.6:
                text = text[:at] + text[to:]
            elif change < 0.75:
                text = text[:at] + text[at : at + 12] + text[at:]
            elif change < 0.9:
                text = text[:at] + self.pick(self.tokens) + text[at:]
            else:
                other = self.pick(self.shapes)
                text = text[:at] + other[int(self.random.random() * len(other)) :]
        return text

    def salad(self) -> str:
        """Tokens of the language in any order."""
        return self.pick(("", " ", " ")).join(
            [self.pick(self.tokens) for _ in range(1 + int(self.random.random() * 10))]
        )

    def noise(self) -> str:
        """Characters of any plane, or bytes taken for text."""
        size = 1 + int(self.random.random() * 24)
        if self.random.random() < 0.5:
            return self.random.randbytes(size).decode("utf-8", "surrogateescape")
        return "".join([chr(int(self.random.random() ** 4 * 0x110000)) for _ in range(size)])
