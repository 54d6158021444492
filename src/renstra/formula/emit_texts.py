"""Texts of numerators and denominators, and how many inputs a formula may multiply: what ``emit.py`` writes with."""

from typing import Literal, NamedTuple

from renstra.formula.nodes import Binary, Node, Number, children

Kind = Literal["whole", "decimal", "ratio"]
"""What the numbers of the data are taken as. ``whole``: each is an ``int``. ``decimal``: ``Decimal`` as it is, under
the context ``EXACT``. ``ratio``: any, as two whole numbers."""

MAX_POWER = 8
"""Largest whole exponent written out."""

MAX_ROOT = 64

MAX_WEIGHT = 48
"""How many inputs may be multiplied with each other: keeps numbers as short as the tree would."""

_FOLDED_DIGITS = 200
"""A longer product is left to the evaluation, which has limits of its own."""


class Unsupported(Exception):  # noqa: N818 - an ordinary answer: the tree is evaluated instead
    """Not plain arithmetic; the tree is evaluated instead."""


class Pair(NamedTuple):
    """Texts of a numerator and a denominator; ``positive``: the denominator is known to be above 0."""

    n: str
    d: str
    positive: bool = True


def foldable(left: str, right: str) -> bool:
    """Whether both are whole numbers that can be multiplied here, once, rather than at every evaluation."""
    return len(left) + len(right) <= _FOLDED_DIGITS and left.isdecimal() and right.isdecimal()


def times(left: str, right: str) -> str:
    """left * right"""
    if left == "1":
        return right
    if foldable(left, right):
        return str(int(left) * int(right))
    return left if right == "1" else f"({left}*{right})"


def product(text: str, count: int) -> str:
    """A text ``count`` times as a factor."""
    return text if text == "1" else "(" + "*".join([text] * count) + ")"


def weight(node: Node) -> int:
    """An upper bound of how many inputs are multiplied with each other. Raises ``Unsupported`` above ``MAX_WEIGHT``."""
    if isinstance(node, Binary) and node.operator == "^":
        below = weight(node.left) * (whole_exponent(node.right) or 1)
    else:
        below = sum(map(weight, children(node))) or 1
    if below > MAX_WEIGHT:
        raise Unsupported
    return below


def whole_exponent(exponent: Node) -> int:
    """An exponent that is written out; 0 for any other."""
    if isinstance(exponent, Number) and exponent.value == int(exponent.value) and 1 <= exponent.value <= MAX_POWER:
        return int(exponent.value)
    return 0


def root_degree(exponent: Node) -> int:
    """3 for ``1/3``; 0 for anything else."""
    match exponent:
        case Binary("/", Number(one), Number(degree)) if one == 1 and degree == int(degree) and 2 <= degree <= MAX_ROOT:
            return int(degree)
        case _:
            return 0
