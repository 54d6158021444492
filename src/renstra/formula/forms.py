"""The two forms whose arguments are rows.

::

    case   = "case" "(" row { separator row } [ separator "else" ":" expression ] ")"
    lookup = "lookup" "(" expression separator row { separator row } [ separator "else" ":" expression ] ")"
    row    = expression ":" expression
"""

from typing import TYPE_CHECKING

from renstra.formula.nodes import Branch, Case, Lookup, Negate, Node, Number, Percent, Text
from renstra.source import Span

if TYPE_CHECKING:
    from renstra.formula.parser import Parser
    from renstra.formula.tokens import Token


def read(parser: "Parser", name: "Token", form: str) -> Node:
    """A ``case`` or a ``lookup``; the token at hand is its opening parenthesis."""
    opening = parser.advance()
    key: Node | None = None
    if form == "lookup":
        key = parser.expression(0)
        _separator(parser)
    branches, otherwise = _rows(parser)
    span = Span(name.start, parser.close(")", opening))
    if not branches:
        parser.fault("tanpa-baris", span, "baris", teks=form)
    if key is None:
        return Case(tuple(branches), otherwise, span)
    _check_keys(parser, branches)
    return Lookup(key, tuple(branches), otherwise, span)


def _rows(parser: "Parser") -> tuple[list[Branch], Node | None]:
    branches: list[Branch] = []
    otherwise: Node | None = None
    while not (parser.token.kind == "end" or (parser.token.kind == "sign" and parser.token.text == ")")):
        start = parser.at
        if parser.token.kind == "keyword" and parser.token.text == "else":
            word = parser.advance()
            _colon(parser)
            if otherwise is not None:
                parser.fault("lainnya-ganda", Span(word.start, word.end))
            otherwise = parser.expression(0)
        else:
            if otherwise is not None:
                parser.fault("baris-sesudah-lainnya", Span(parser.token.start, parser.token.end))
            condition = parser.expression(0)
            _colon(parser)
            branches.append(Branch(condition, parser.expression(0)))
        if not _separator(parser) or parser.at == start:
            break
    return branches, otherwise


def _separator(parser: "Parser") -> bool:
    if parser.token.kind == "sign" and parser.token.text in (",", ";"):
        parser.advance()
        return True
    return False


def _colon(parser: "Parser") -> None:
    if parser.token.kind == "sign" and parser.token.text == ":":
        parser.advance()
    else:
        parser.fault("titik-dua", Span(parser.token.start, parser.token.end), "titik-dua", teks=parser.token.text)
        _separator(parser)  # what was written for the colon


def _check_keys(parser: "Parser", rows: list[Branch]) -> None:
    seen: set[Node] = set()
    for row in rows:
        key = row.condition
        bare = key.operand if isinstance(key, Negate) else key
        if not isinstance(bare, Number | Percent | Text):
            parser.silent_at = -1
            parser.fault("kunci-bukan-tetapan", key.span, "tetapan")
        elif key in seen:
            parser.silent_at = -1
            parser.fault("kunci-ganda", key.span)
        seen.add(key)
