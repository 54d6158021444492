"""Tokens to a tree by precedence climbing, every fault collected.

::

    formula    = expression
    expression = operand { operator expression }        -- by the precedence of operators.py
    operand    = "-" atom | "+" atom | "not" expression | atom
    atom       = NUMBER [ "%" ] | TEXT | "(" expression ")" | call | NAME [ index ]
    call       = NAME "(" [ expression { separator expression } ] ")" [ "over" NAME ]
               | ("case" | "lookup") "(" ... ")"        -- forms.py
    index      = "[" time [ "," part ] "]"              -- indices.py
    separator  = "," | ";"

At a fault the parser notes it, puts a hole where a value is missing and goes on, so that one look tells everything.
"""

from decimal import Decimal
from difflib import get_close_matches

from renstra.formula import forms, indices
from renstra.formula.cursor import HOLE, STARTERS, Cursor, span_of
from renstra.formula.fault import FormulaError, FormulaFault
from renstra.formula.functions import BY_NAME, CASE_WORDS, Function
from renstra.formula.limits import MAX_DEPTH, MAX_LENGTH, MAX_TOKENS
from renstra.formula.nodes import (
    Binary,
    Call,
    Compare,
    Negate,
    Node,
    Not,
    Number,
    Percent,
    Range,
    Ref,
    Text,
    depth,
)
from renstra.formula.operators import BY_SYMBOL, NOT_PRECEDENCE, WORDS, Operator
from renstra.formula.tokens import Token, tokenize
from renstra.formula.write_text import write
from renstra.source import Span

_COMPARISON = BY_SYMBOL["="].precedence
_POWER = BY_SYMBOL["^"].precedence


def parse_tree(text: str) -> Node:
    """The tree of a formula. Raises ``FormulaError`` with every fault found."""
    if len(text) > MAX_LENGTH:
        raise FormulaError(text, (FormulaFault("terlalu-panjang", Span(0, len(text)), "", {"batas": str(MAX_LENGTH)}),))
    tokens, faults = tokenize(text)
    parser = Parser(tokens, faults)
    tree = parser.formula()
    if not faults and len(tokens) > MAX_DEPTH and depth(tree) > MAX_DEPTH:
        parser.fault("terlalu-dalam", Span(0, len(text)), batas=str(MAX_DEPTH))
    if not faults and (len(tokens) > MAX_TOKENS // 4 or len(text) > MAX_LENGTH // 2):
        parser.canonical_length(tree, len(text))
    if faults:
        raise FormulaError(text, tuple(sorted(faults, key=lambda fault: fault.span)))
    return tree


class Parser(Cursor):
    """Reads expressions. ``forms`` and ``indices`` read their parts of the grammar through it."""

    __slots__ = ("in_aggregate",)

    def __init__(self, tokens: list[Token], faults: list[FormulaFault]) -> None:
        super().__init__(tokens, faults)
        self.in_aggregate = 0

    def formula(self) -> Node:
        """formula = expression END"""
        if self.token.text == "=" and self.token.kind == "operator":
            self.fault("diawali-sama-dengan", span_of(self.token))
            self.advance()
        if self.token.kind == "end":
            if not self.faults:
                self.fault("kosong", span_of(self.token), "nilai")
            return HOLE
        node = self.expression(0)
        while self.token.kind != "end":
            kind = "kurung-lebih" if self.token.text in (")", "]") else "tak-terduga"
            self.fault(kind, span_of(self.token), "operator", teks=self.token.text)
            self.advance()
            if self.token.kind == "operator":
                self.advance()
            if self.starts_value():
                self.expression(0)
        return node

    def expression(self, least: int) -> Node:
        """expression = operand { operator expression }, taking operators of at least this precedence."""
        start = self.token.start
        left = self.operand(tight=least > NOT_PRECEDENCE)
        while True:
            token = self.token
            if token.kind == "operator":
                operator = BY_SYMBOL[token.text]
                if operator.precedence < least:
                    return left
                self.advance()
                left = (
                    self.comparison(left, token, start)
                    if operator.kind == "compare"
                    else self.binary(left, operator, token, start)
                )
            elif self.starts_value():
                self.missing_operator()
                self.operand()  # read and left out; the loop goes on, without recursion
            else:
                return left

    def binary(self, left: Node, operator: Operator, sign: Token, start: int) -> Node:
        self.level += 1
        if operator.precedence == _POWER:
            right = self.operand(tight=True)
            if self.token.text == "^" and self.token.kind == "operator":
                self.fault("pangkat-beruntun", span_of(self.token))
        else:
            right = self.expression(operator.precedence + 1)
        self.level -= 1
        return Binary(operator.symbol, left, right, self.since(start), Span(sign[2], sign[3]))  # type: ignore[arg-type]

    def comparison(self, left: Node, sign: Token, start: int) -> Node:
        """All comparisons of a chain at once: a < b <= c."""
        operands, operators, places = [left], [sign.text], [span_of(sign)]
        self.level += 1
        operands.append(self.expression(_COMPARISON + 1))
        while self.token.kind == "operator" and BY_SYMBOL[self.token.text].kind == "compare":
            operators.append(self.token.text)
            places.append(span_of(self.token))
            self.advance()
            operands.append(self.expression(_COMPARISON + 1))
        self.level -= 1
        if len(operators) > 1 and not _is_chain(operators):
            self.fault("banding-beruntun", places[1])
        span = self.since(start)
        return Compare(tuple(operands), tuple(operators), span, tuple(places))  # type: ignore[arg-type]

    def operand(self, *, tight: bool = False) -> Node:
        """operand = "-" atom | "+" atom | "not" expression | atom

        In a ``tight`` place the canonical text has parentheses around ``not``: they count as if they stood here.
        """
        token = self.token
        if token.kind in STARTERS:
            return self.atom()
        if token.text == "not" and token.kind == "keyword":
            return self.nested(lambda: self.nested(self.negation)) if tight else self.nested(self.negation)
        if token.kind == "operator" and token.text in ("-", "+"):
            return self.nested(self.signed)
        return self.atom()

    def negation(self) -> Node:
        start = self.advance().start
        operand = self.expression(NOT_PRECEDENCE)
        return Not(operand, self.since(start))

    def signed(self) -> Node:
        sign = self.advance()
        operand = self.operand(tight=True)
        if self.token.text == "^" and self.token.kind == "operator":
            self.fault("pangkat-negatif", Span(sign.start, self.token.end))
        return operand if sign.text == "+" else Negate(operand, self.since(sign.start))

    def atom(self) -> Node:
        """atom = NUMBER [ "%" ] | TEXT | "(" expression ")" | call | NAME [ index ]"""
        token = self.token
        match token.kind:
            case "number":
                value = Decimal(self.advance().text)
                if self.token.text == "%" and self.token.kind == "sign":
                    return Percent(value, Span(token.start, self.advance().end))
                return Number(value, Span(token.start, token.end))
            case "name":
                self.advance()
                if self.token.text == "(" and self.token.kind == "sign":
                    return self.nested(lambda: self.call(token))
                return self.reference(token)
            case "text":
                self.advance()
                return Text(token.text, span_of(token))
            case "sign" if token.text == "(":
                return self.nested(self.group)
            case _:
                return self.missing_value()

    def group(self) -> Node:
        opening = self.advance()
        node = self.expression(0)
        self.close(")", opening)
        return node

    def reference(self, name: Token) -> Node:
        if not (self.token.text == "[" and self.token.kind == "sign"):
            return Ref(name.text, span=Span(name.start, name.end))
        time, part, end = indices.read(self)
        if (isinstance(time, Range) or isinstance(part, Range)) and not self.in_aggregate:
            self.fault("rentang-tanpa-agregat", Span(name.start, end), teks=name.text)
        return Ref(name.text, time, part, Span(name.start, end))

    def call(self, name: Token) -> Node:
        lowered = name.text.lower()
        if lowered in CASE_WORDS:
            return forms.read(self, name, CASE_WORDS[lowered])
        function = BY_NAME.get(lowered)
        if function is None:
            near = get_close_matches(lowered, [*BY_NAME, *CASE_WORDS], 1, 0.75)
            kind = "fungsi-mirip" if near else "fungsi-tak-dikenal"
            self.fault(kind, span_of(name), teks=name.text, mirip=near[0] if near else "")
        takes_sets = function is None or function.is_aggregate or function.applied == "known"
        opening = self.advance()
        self.in_aggregate += takes_sets
        arguments = self.arguments()
        self.in_aggregate -= takes_sets
        end = self.close(")", opening)
        if function is None:
            return HOLE
        self.check_count(function, len(arguments), Span(name.start, end))
        over, end = self.over(function, len(arguments), end)
        return Call(function.name, tuple(arguments), over, Span(name.start, end))

    def arguments(self) -> list[Node]:
        if self.token.text == ")" and self.token.kind == "sign":
            return []
        arguments = [self.expression(0)]
        while self.token.kind == "sign" and self.token.text in (",", ";"):
            self.advance()
            arguments.append(self.expression(0))
        return arguments

    def over(self, function: Function, given: int, end: int) -> tuple[str | None, int]:
        """[ "over" NAME ]"""
        if not (self.token.kind == "keyword" and self.token.text == "over"):
            return None, end
        word = self.advance()
        if not function.is_aggregate:
            self.fault("sepanjang-tanpa-agregat", span_of(word), teks=function.name)
        elif given > 1:
            self.fault("sepanjang-banyak-argumen", span_of(word))
        if self.token.kind != "name":
            self.fault("himpunan-diharapkan", span_of(self.token), "himpunan")
            return None, end
        name = self.advance()
        return name.text, name.end

    def check_count(self, function: Function, given: int, span: Span) -> None:
        if given < function.least or (function.most is not None and given > function.most):
            most = function.most
            wanted = str(function.least) if most == function.least else f"{function.least}-{most or '...'}"
            self.fault("jumlah-argumen", span, fungsi=function.name, ada=str(given), perlu=wanted)

    def canonical_length(self, tree: Node, length: int) -> None:
        """The canonical text of a large formula is within the limits too: ``a`` may have become ``a[n]`` there."""
        text = write(tree)
        if len(text) > MAX_LENGTH:
            self.fault("terlalu-panjang", Span(0, length), batas=str(MAX_LENGTH))
        elif len(tokenize(text)[0]) >= MAX_TOKENS:
            self.fault("terlalu-panjang", Span(0, length), batas=str(MAX_TOKENS))

    def missing_operator(self) -> None:
        """Two values side by side: ``2 (a + b)``, ``a x b``, words of a sentence. Said once for a run of words."""
        token = self.token
        word = token.text.lower()
        if token.kind == "name" and word in WORDS:
            self.silent_at = min(self.silent_at, self.at - 1)
            self.fault("kata-operator", span_of(token), "operator", teks=token.text, tanda=WORDS[word])
        elif token.kind == "name":
            self.fault("operator-hilang", span_of(token), "operator", teks=token.text)
        else:
            self.fault("kali-tersirat", span_of(token), "operator", teks=token.text)
        self.silent_at = self.at + 1

    def missing_value(self) -> Node:
        token = self.token
        if token.kind == "end":
            self.fault("nilai-hilang-akhir", span_of(token), "nilai")
        else:
            self.fault("nilai-hilang", span_of(token), "nilai", teks=token.text)
        if token.kind == "keyword" or (token.kind == "sign" and token.text in ("[", "..", "%", "]")):
            self.advance()
        return Number(Decimal(0), Span(token.start, token.start))


def _is_chain(operators: list[str]) -> bool:
    """Whether a chain of comparisons means something: all upwards, all downwards, or all equal."""
    return any(set(operators) <= way for way in ({"<", "<="}, {">", ">="}, {"="}))
