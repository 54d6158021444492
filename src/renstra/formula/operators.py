"""The one table of operators: how they are spelled, how tightly they bind.

Where Excel and mathematics disagree (``-x^2``, ``a^b^c``) the formula is refused until it has parentheses, so that
nobody's habit decides by accident. Comparisons chain as in mathematics: ``2 < x <= 50``.
"""

from typing import Literal, NamedTuple


class Operator(NamedTuple):
    """``symbol`` is the canonical spelling; a larger ``precedence`` binds tighter."""

    symbol: str
    precedence: int
    kind: Literal["logic", "compare", "arithmetic"]
    spellings: tuple[str, ...] = ()


OPERATORS = (
    Operator("or", 1, "logic", ("atau",)),
    Operator("and", 2, "logic", ("dan",)),
    Operator("=", 4, "compare", ("==",)),
    Operator("<>", 4, "compare", ("!=", "≠")),
    Operator("<=", 4, "compare", ("≤", "=<")),
    Operator(">=", 4, "compare", ("≥", "=>")),
    Operator("<", 4, "compare"),
    Operator(">", 4, "compare"),
    Operator("+", 5, "arithmetic"),
    Operator("-", 5, "arithmetic", ("−", "–", "—", "‑", "‐")),
    Operator("*", 6, "arithmetic", ("×", "·", "∙", "⋅", "✕")),
    Operator("/", 6, "arithmetic", ("÷", "∕", "⁄")),
    Operator("^", 8, "arithmetic", ("**",)),
)

NOT_PRECEDENCE = 3
SIGN_PRECEDENCE = 7
ATOM_PRECEDENCE = 9

BY_SYMBOL = {operator.symbol: operator for operator in OPERATORS}
SPELLINGS = {text: operator.symbol for operator in OPERATORS for text in (operator.symbol, *operator.spellings)}

KEYWORDS = {
    "and": "and", "dan": "and", "or": "or", "atau": "or", "not": "not", "bukan": "not", "tidak": "not",
    "else": "else", "lainnya": "else", "selainnya": "else", "over": "over", "sepanjang": "over",
}  # fmt: skip
"""Words that cannot name a variable, in any case of letters, and what they stand for."""

WORDS = {
    "x": "*", "kali": "*", "dikali": "*", "dikalikan": "*", "bagi": "/", "dibagi": "/", "per": "/", "banding": "/",
    "dibanding": "/", "dibandingkan": "/", "tambah": "+", "ditambah": "+", "plus": "+", "kurang": "-",
    "dikurangi": "-", "minus": "-",
}  # fmt: skip
"""Words that planners write for operators: not understood here, but the message names the sign that is meant."""
