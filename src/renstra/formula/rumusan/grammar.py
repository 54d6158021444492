"""Lexemes to a skeleton, as printed::

    sum     = product { ("+" | "-") product }
    product = factor { ("*" | "/" | bar) factor | factor }     -- side by side: times, or over where a bar was lost
    factor  = [ "-" ] atom [ "^" atom ]
    atom    = number | "(" sum ")" | "Σ" factor | "√" factor | phrase

It never fails: an operator without operand is passed over, an open bracket ends with the text. What stands behind the
formula is told.
"""

from renstra.formula.nodes import (
    Binary,
    BinaryOperator,
    Call,
    Negate,
    Node,
    Number,
    Percent,
    Ref,
    walk,
)
from renstra.formula.rumusan.assumed import assumption
from renstra.formula.rumusan.bounds import MAX_NESTING, MAX_NODES, MAX_PHRASES
from renstra.formula.rumusan.lexemes import Lexeme, decimal, scan
from renstra.formula.rumusan.match import content
from renstra.formula.rumusan.phrases import Phrases
from renstra.formula.rumusan.skeleton import Skeleton, renumbered

_UNITS = frozenset(
    ["bulan", "hari", "jam", "tahun", "rupiah", "persen", "penduduk", "jiwa", "orang", "kelahiran", "menit"]
)
HUNDRED = (100, 1000, 10_000, 100_000, 1_000_000)


def read(text: str) -> Skeleton | None:
    """The skeleton of a marked statement, ``None`` where there is no quantity in it."""
    return Reader(scan(text)).skeleton()


class Reader(Phrases):
    """Reads one statement, or several (``then``) over the same phrases."""

    __slots__ = ()

    def then(self, text: str) -> Node | None:
        """The tree of a further text over the same phrases."""
        self.lexemes, self.at, self.depth = scan(text), 0, 0
        return self.whole()

    def whole(self) -> Node | None:
        """The tree of the lexemes; a bracket too many is passed over."""
        tree = self.sum()
        while self.here.kind == "close" and tree is not None:
            self.at += 1
            tree = self.rest(tree)
        return tree

    def skeleton(self) -> Skeleton | None:
        """The tree with its phrases; ``None`` without any quantity."""
        tree = self.whole()
        return None if tree is None else self.finished(tree)

    def finished(self, tree: Node) -> Skeleton | None:
        """A tree over the phrases that were read."""
        if not self.phrases or len(self.phrases) > MAX_PHRASES or sum(1 for _ in walk(tree)) > MAX_NODES:
            return None
        rest = " ".join(lexeme.text for lexeme in self.lexemes[self.at :])
        if content([rest]):
            self.assumed.append(assumption("sisa-teks", teks=rest[:60]))
        used = {node.name for node in walk(tree) if isinstance(node, Ref)}
        literal = not any(a.kind in ("garis-pecahan-hilang", "kali-tersirat", "sebutan") for a in self.assumed)
        skeleton = Skeleton(tree, tuple(self.phrases.values()), tuple(self.assumed), literal, frozenset(self.soft))
        return skeleton if len(used) == len(self.phrases) else renumbered(skeleton)

    def sum(self) -> Node | None:
        left = self.product()
        return None if left is None else self.rest(left)

    def rest(self, left: Node) -> Node:
        """What follows a first product: further summands, or a divisor whose bar was lost."""
        left = self.products(left)
        while True:
            self.pass_commas()
            if self.here.kind == "operator" and self.here.text in "+-":
                operator = self.here.text
                self.at += 1
                right = self.product()
                if right is None:
                    continue
                left = self.lost_bar(Binary("+" if operator == "+" else "-", left, right))
            elif self.here.kind == "bar":
                left = self.bar(left)
            else:
                return self.lost_bar(left)

    def pass_commas(self) -> None:
        while self.here.kind == "comma" and self.peek(1).kind in ("operator", "bar") and not self.ended():
            self.at += 1

    def bar(self, above: Node) -> Node:
        """``above ----- x 100% below``: the printed line divides all that stands above it."""
        self.at += 1
        self.assumed.append(assumption("garis-pecahan"))
        factor = None
        if self.here.kind == "operator" and self.here.text == "*" and self.peek(1).kind in ("number", "percent"):
            factor = self.number(self.peek(1))
            self.at += 2
        below = self.product()
        if below is not None:
            above = Binary("/", above, below)
        return Binary("*", above, factor) if factor is not None else above

    def lost_bar(self, left: Node) -> Node:
        """``a * 100% b``: the fraction bar between a and b was lost in copying."""
        match left:
            case Binary("*", above, Number() | Percent() as factor) if self.starts_operand() and _is_scale(factor):
                pass
            case Binary("+" | "-" as operator, first, Binary("*", second, Number() | Percent() as factor)) if (
                self.starts_operand() and _is_scale(factor)
            ):
                above = Binary(operator, first, second)
            case _:
                return left
        before = self.at
        below = self.product()
        if below is None or self.at == before:
            return left
        self.assumed.append(assumption("garis-pecahan-hilang", ke="a / b"))
        return Binary("*", Binary("/", above, below), factor)

    def starts_operand(self) -> bool:
        return not self.ended() and self.here.kind in ("word", "open", "sum", "root", "time")

    def product(self) -> Node | None:
        left = self.factor("+")
        return None if left is None else self.products(left)

    def products(self, left: Node) -> Node:
        while not self.ended():
            here = self.here
            if here.kind == "operator" and here.text in "*/":
                operator: BinaryOperator = "*" if here.text == "*" else "/"
                self.at += 1
                right = self.factor(operator)
                if right is None and operator == "/" and self.ended():  # cut off behind the stroke
                    self.assumed.append(assumption("terpotong"))
                    right = self.reference([], None, None, soft=False)
                if right is not None:
                    left = Binary(operator, left, right)
            elif here.kind == "open" and here.gap and isinstance(left, Ref) and self.peek(-1).kind == "word":
                inside = self.group()  # "Jumlah Investasi (PMA + PMDN)": the words only name what is in the bracket
                if inside is None:
                    return left
                self.assumed.append(assumption("sebutan", frasa=str(self.named(left))[:60]))
                left = inside
            elif (
                here.kind in ("open", "sum", "root")
                or (here.kind == "word" and isinstance(left, Number) and not _is_scale(left))
            ) and not _ends_in_scale(left):
                right = self.factor("*")
                if right is None:
                    return left
                self.assumed.append(assumption("kali-tersirat"))
                left = Binary("*", left, right)
            else:
                return left
        return left

    def factor(self, before: str) -> Node | None:
        negative = False
        while self.here.kind == "operator" and not self.ended():  # "a + ... + b", or a sign
            negative = self.here.text == "-"
            self.at += 1
        base = self.atom(before)
        if base is None:
            return None
        if self.here.kind == "operator" and self.here.text == "^":
            self.at += 1
            exponent = self.atom("^")
            if exponent is not None:
                base = Binary("^", base, exponent)
        return Negate(base) if negative else base

    def atom(self, before: str) -> Node | None:
        here = self.here
        if self.ended() or here.kind in ("close", "comma", "bar", "operator"):
            return None
        if here.kind == "open":
            return self.group()
        if here.kind in ("sum", "root"):
            self.at += 1
            inside = self.atom("*")
            while inside is not None and here.kind == "sum" and self.here.text == "*" and self.peek(1).kind == "word":
                self.at += 1
                other = self.atom("*")
                inside = Binary("*", inside, other) if other is not None else inside
            if inside is not None and here.kind == "sum" and self.here.text == "^" and self.here.kind == "operator":
                self.at += 1  # "Σ (x - y)^2" adds up squares
                exponent = self.atom("^")
                inside = Binary("^", inside, exponent) if exponent is not None else inside
            return None if inside is None else Call(here.text, (inside,))
        if here.kind in ("number", "percent"):
            return self.numeral(before)
        return self.phrase()

    def group(self) -> Node | None:
        if self.depth >= MAX_NESTING:
            self.at = len(self.lexemes)
            return None
        self.at += 1
        self.depth += 1
        inside = self.sum()
        while self.here.kind != "close" and not self.ended():  # what does not belong to it
            self.at += 1
        self.at += 1
        self.depth -= 1
        return inside

    def number(self, lexeme: Lexeme) -> Node:
        value = decimal(lexeme.text)
        if lexeme.loose:
            self.assumed.append(assumption("angka-rancu", teks=f"{value:,f}", angka=f"{value:f}"))
        return Percent(value) if lexeme.kind == "percent" else Number(value)

    def numeral(self, before: str) -> Node | None:
        """A number: of the formula, with a unit behind it, or of a phrase (``65 tahun ke atas``)."""
        here, after = self.here, self.peek(1)
        number = self.number(here)
        if after.kind not in ("word", "time") or here.kind == "percent":
            self.at += 1
            return number
        scale = _is_scale(number)
        if before == "/" and scale:  # a / 10.000 penduduk
            self.at += 1
            self.assumed.append(assumption("per-sekian", kata=f"/ {here.text} {after.text}", kali=here.text))
            phrase = self.phrase()
            return number if phrase is None else Binary("/", phrase, number)
        if before == "*":
            self.at += 1
            while scale and self.here.kind == "word" and self.here.text.lower() in _UNITS and self.here.gap:
                self.at += 1
            return number
        return self.phrase()


def _is_scale(number: Node) -> bool:
    return isinstance(number, Percent) or (isinstance(number, Number) and number.value in HUNDRED)


def _ends_in_scale(node: Node) -> bool:
    return isinstance(node, Binary) and node.operator == "*" and _is_scale(node.right)
