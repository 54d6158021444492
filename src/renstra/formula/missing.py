"""Which inputs a formula looks at before anything else can go wrong: the first one missing is why there is no value.

A panel has many missing cells; most are answered from this, without evaluating the tree for each.
"""

from decimal import Decimal, Inexact
from typing import Any

from renstra.formula.exact import at_most_digits
from renstra.formula.functions import BY_NAME
from renstra.formula.nodes import Binary, Call, Case, Compare, Negate, Node, Number, Percent, Point, Ref

_MAX_DIGITS = 50
_LARGEST = 10**_MAX_DIGITS
_short = at_most_digits(_MAX_DIGITS)


def looked_at_first(tree: Node) -> tuple[Ref, ...]:
    """References to one value, in the order in which they are looked at, up to where something else may fail.

    Where the values of some of them are plain numbers and the next one is missing, that is the reason of the whole.
    """
    found: list[Ref] = []
    _look(tree, found)
    return tuple(found)


def is_plain(value: Any) -> bool:
    """A number so short that sums and products of a formula's inputs have a value."""
    if value.__class__ is int:
        return -_LARGEST < value < _LARGEST  # type: ignore[no-any-return]
    if value.__class__ is not Decimal or not value.is_finite():
        return False
    try:
        return -_MAX_DIGITS <= _short(value).adjusted() <= _MAX_DIGITS
    except Inexact:
        return False


def _look(node: Node, found: list[Ref]) -> bool:
    """Note the references of a node; whether the node has a value where they have, so that one may go on behind it."""
    match node:
        case Number() | Percent():
            return True
        case Ref(_, Point(), None):
            found.append(node)
            return True
        case Negate(operand):
            return _look(operand, found)
        case Binary("+" | "-" | "*" | "/" | "^" as operator, left, right):
            return _look(left, found) and _look(right, found) and operator in ("+", "-", "*")
        case Compare((left, right)):
            _ = _look(left, found) and _look(right, found)
        case Case(branches):
            _look(branches[0].condition, found)
        case Call("if", (condition, *_)):
            _look(condition, found)
        case Call(name, arguments, None) if BY_NAME[name].applied == "each" or _of_several(name, arguments):
            all(_look(argument, found) for argument in arguments)
        case _:
            pass
    return False


def _of_several(name: str, arguments: tuple[Node, ...]) -> bool:
    """An aggregate over its arguments, not over the members of one."""
    return BY_NAME[name].applied == "all" and len(arguments) > 1
