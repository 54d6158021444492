"""Two formulas as formulas: spacing, ``×`` for ``*`` and needless parentheses are no difference; renamed variables
are one of their own kind."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the engine is imported when two formulas differ as texts
    from renstra.formula.nodes import Node


def compare_formulas(old: str, new: str) -> tuple[str, str, tuple[tuple[str, str], ...]] | None:
    """Both formulas in canonical text, and the names that changed where nothing else did; ``None``: no difference.

    A text that is no formula is compared, and given back, as it stands.

    >>> compare_formulas("a×b", "a * (b)") is None
    True
    >>> compare_formulas("a / b", "um/b")
    ('a / b', 'um / b', (('a', 'um'),))
    """
    from renstra.formula import FormulaError, parse  # noqa: PLC0415

    try:
        before, after = parse(old), parse(new)
    except FormulaError:
        return None if old.split() == new.split() else (old, new, ())
    if before == after:
        return None
    return str(before), str(after), renamed(before.tree, after.tree)


def renamed(old: "Node", new: "Node") -> tuple[tuple[str, str], ...]:
    """The names that are others in ``new``, each one for one, where the trees are equal but for them; else nothing."""
    from renstra.formula.nodes import Ref, walk  # noqa: PLC0415

    there: dict[str, str] = {}
    back: dict[str, str] = {}
    mine, theirs = list(walk(old)), list(walk(new))
    if len(mine) != len(theirs):
        return ()
    for one, other in zip(mine, theirs):
        if _shape(one) != _shape(other):
            return ()
        if isinstance(one, Ref) and isinstance(other, Ref) and not _fits(one.name, other.name, there, back):
            return ()
    changed = {name: now for name, now in there.items() if name != now}
    return () if changed.keys() & set(changed.values()) else tuple(changed.items())


def _fits(name: str, now: str, there: dict[str, str], back: dict[str, str]) -> bool:
    """Whether a name is called otherwise as everywhere before; noted in ``there`` and ``back``."""
    return there.setdefault(name, now) == now and back.setdefault(now, name) == name


def _shape(node: "Node") -> tuple[object, ...]:
    """A node without what stands below it, and without the name of a variable."""
    from renstra.formula.nodes import Binary, Call, Case, Compare, Lookup, Number, Percent, Ref, Text  # noqa: PLC0415

    match node:
        case Number(value) | Percent(value):
            return type(node), value
        case Text(value):
            return type(node), value
        case Ref(_, time, part):
            return type(node), time, part
        case Binary(operator):
            return type(node), operator
        case Compare(_, operators):
            return type(node), operators
        case Call(function, arguments, over):
            return type(node), function, len(arguments), over
        case Case(branches, otherwise):
            return type(node), len(branches), otherwise is None
        case Lookup(_, rows, otherwise):
            return type(node), len(rows), otherwise is None
        case _:
            return (type(node),)
