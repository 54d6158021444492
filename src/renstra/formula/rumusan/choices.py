"""Choices in words: ``jika A >= B maka X; selain itu Y``, ``X jika A < B``, as skeletons."""

import re
from collections.abc import Iterator

from renstra.formula.nodes import Branch, Case, Compare, CompareOperator, Node, Number
from renstra.formula.rumusan.assumed import assumption
from renstra.formula.rumusan.bounds import MAX_ROWS
from renstra.formula.rumusan.grammar import Reader
from renstra.formula.rumusan.lexemes import decimal, number_text
from renstra.formula.rumusan.skeleton import Skeleton

_IF = r"(?:jika|bila|apabila|kalau|if)"
_SEGMENT = re.compile(r"\s*;\s*|\.\s+(?=[A-Z])|,\s+(?=(?:selain itu|lainnya)\b)", re.IGNORECASE)
_THEN = re.compile(rf"^(?:{_IF}\s+)?(?P<cond>.+?),?\s*\b(?:maka|then)\s+(?P<value>.+)$", re.IGNORECASE)
_COLON = re.compile(rf"^{_IF}\s+(?P<cond>[^:]+?)\s*:\s*(?P<value>.+)$", re.IGNORECASE)
_AFTER = re.compile(rf"^(?P<value>.+?),?\s+{_IF}\s+(?P<cond>.+)$", re.IGNORECASE)
_ELSE = re.compile(
    r"^(?:selain itu|lainnya|selebihnya|jika tidak)\s*[,:=]?\s*(?:maka\s+)?(?P<value>.+)$", re.IGNORECASE
)
_NAME = re.compile(r"^[A-Za-z][\w ]{0,30}=\s*")
_SIGNS: tuple[tuple[str, CompareOperator], ...] = (
    (r"<=|≤|=<|paling (?:banyak|tinggi)|maksimal|tidak (?:lebih|melebihi)(?: dari)?", "<="),
    (r">=|≥|=>|paling (?:sedikit|rendah)|minimal|sekurang-kurangnya|tidak kurang dari", ">="),
    (r"<|kurang dari|lebih (?:kecil|rendah) dari|di ?bawah", "<"),
    (r">|lebih (?:dari|besar dari|tinggi dari)|di ?atas|melebihi|melampaui", ">"),
    (r"=|sama dengan", "="),
)
_SIGN = re.compile("|".join(f"(?P<s{at}>{words})" for at, (words, _) in enumerate(_SIGNS)), re.IGNORECASE)
_BOUND = re.compile(r"^\s*(\d[\d.,]*\d|\d)\s*%?\s*[A-Za-z ]{0,20}$")


def choices(text: str) -> Iterator[Skeleton]:
    """The choice that a marked text says in words, with the last condition as *else* and without."""
    segments = [segment.strip() for segment in _SEGMENT.split(text) if segment.strip()][:MAX_ROWS]
    reader = Reader([])
    branches: list[Branch] = []
    otherwise: Node | None = None
    for segment in segments:
        if last := _ELSE.match(segment):
            otherwise = _value(reader, last["value"])
            continue
        found = _THEN.match(segment) or _COLON.match(segment) or _AFTER.match(segment)
        if found is None:
            continue
        condition = _condition(reader, found["cond"])
        value = _value(reader, found["value"])
        if condition is not None and value is not None:
            branches.append(Branch(condition, value))
    if not branches or len(branches) + (otherwise is not None) < 2:
        return
    listed = []
    if otherwise is None:
        listed.append(Case(tuple(branches[:-1]), branches[-1].value))
    listed.append(Case(tuple(branches), otherwise))
    for tree in listed:
        skeleton = reader.finished(tree)
        if skeleton is not None:
            yield skeleton.but(skeleton.tree, assumption("pilihan"))


def _value(reader: Reader, text: str) -> Node | None:
    return reader.then(_NAME.sub("", text.strip()))


def _condition(reader: Reader, text: str) -> Node | None:
    """``2 < x <= 50``, ``A kurang dari B``; what is compared may be left out."""
    operands: list[Node] = []
    signs: list[CompareOperator] = []
    at = 0
    for found in list(_SIGN.finditer(text))[:2]:
        operands.append(_operand(reader, text[at : found.start()]))
        signs.append(next(sign for index, (_, sign) in enumerate(_SIGNS) if found[f"s{index}"]))
        at = found.end()
    if not signs:
        return None
    operands.append(_operand(reader, text[at:]))
    if all(isinstance(operand, Number) for operand in operands):
        return None
    up = {sign[0] for sign in signs}
    return Compare(tuple(operands), tuple(signs)) if len(up) == 1 else None


def _operand(reader: Reader, text: str) -> Node:
    if bound := _BOUND.match(text):
        return Number(decimal(number_text(bound[1])[0]))
    return reader.then(text) or reader.reference([], None, None, soft=False)
