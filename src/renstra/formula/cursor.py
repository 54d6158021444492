"""Where the parser is in the tokens: moving on, going down, closing brackets, and noting faults once each."""

from collections.abc import Callable
from decimal import Decimal

from renstra.formula.fault import FormulaFault
from renstra.formula.limits import MAX_FAULTS, MAX_NESTING, NESTING_STEPS
from renstra.formula.nodes import Node, Number
from renstra.formula.tokens import Token
from renstra.source import Span

HOLE = Number(Decimal(0))
"""Stands where a value is missing, so that the reading goes on."""

_DEEPEST = MAX_NESTING * NESTING_STEPS

STARTERS = frozenset(("number", "name", "text"))


class Cursor:
    """The tokens, the one at hand (``token``), and the faults so far.

    ``silent_at``: faults at or before this token follow from one already noted.
    """

    __slots__ = ("at", "faults", "level", "silent_at", "token", "tokens")

    def __init__(self, tokens: list[Token], faults: list[FormulaFault]) -> None:
        self.tokens = tokens
        self.faults = faults
        self.at = 0
        self.token = tokens[0]
        self.level = 0
        self.silent_at = -1

    def advance(self) -> Token:
        token = self.token
        if token.kind != "end":
            self.at += 1
            self.token = self.tokens[self.at]
        return token

    def nested(self, read: Callable[[], Node]) -> Node:
        """Go one level down, or skip to the end of the text where it is nested too deeply."""
        if self.level >= _DEEPEST:
            self.fault("terlalu-dalam", span_of(self.token), batas=str(MAX_NESTING))
            self.at = len(self.tokens) - 1
            self.token = self.tokens[self.at]
            self.silent_at = self.at
            return HOLE
        self.level += NESTING_STEPS
        node = read()
        self.level -= NESTING_STEPS
        return node

    def close(self, sign: str, opening: Token) -> int:
        """Take the closing sign and give the offset behind it; a missing one is a fault at its opening."""
        if self.token.text == sign and self.token.kind == "sign":
            return self.advance().end
        if self.token.kind == "end":
            self.fault("kurung-tak-tertutup", span_of(opening), "penutup", buka=opening.text, tutup=sign)
        else:
            self.fault("tak-terduga", span_of(self.token), "penutup", teks=self.token.text)
            while self.token.kind != "end" and not (self.token.kind == "sign" and self.token.text == sign):
                self.advance()
            if self.token.kind != "end":
                self.advance()
        return self.token.start

    def since(self, start: int) -> Span:
        """From an offset to the end of the token before the one at hand."""
        return Span(start, self.tokens[self.at - 1].end)

    def starts_value(self) -> bool:
        """Whether the token at hand begins a value."""
        return self.token.kind in STARTERS or (self.token.text == "(" and self.token.kind == "sign")

    def fault(self, kind: str, span: Span, expected: str = "", **params: str) -> None:
        """Note a fault, unless it is one that the last fault caused (at the same token)."""
        if self.at > self.silent_at and len(self.faults) < MAX_FAULTS:
            self.faults.append(FormulaFault(kind, span, expected, params))
        self.silent_at = max(self.silent_at, self.at)


def span_of(token: Token) -> Span:
    """The place of a token."""
    return Span(token[2], token[3])
