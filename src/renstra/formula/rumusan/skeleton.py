"""A formula whose variables are still phrases of the text: a tree of the formula language over placeholders."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import assert_never

from renstra.formula.nodes import (
    Binary,
    Branch,
    Call,
    Case,
    Compare,
    Lookup,
    Negate,
    Node,
    Not,
    Number,
    Percent,
    Ref,
    Text,
    walk,
)
from renstra.formula.rumusan.assumed import Assumption

MARK = "§"
"""A name that begins with it stands for the phrase of that number."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """What the text calls a quantity. ``words`` as printed, ``key`` the words that carry meaning."""

    words: tuple[str, ...]
    key: tuple[str, ...]

    def __str__(self) -> str:
        return " ".join(self.words).replace(" , ", ", ").replace(" / ", "/").replace(" - ", "-")


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A reading: ``tree`` over ``§0``, ``§1``..., the phrases they stand for, and what was assumed.

    ``literal``: as printed, by the precedence of mathematics, nothing added. ``soft``: times that hold only where the
    variable is not called by the word (``awal tahun``), as references of the tree.
    """

    tree: Node
    phrases: tuple[Phrase, ...]
    assumed: tuple[Assumption, ...] = ()
    literal: bool = True
    soft: frozenset[Ref] = frozenset()

    def but(self, tree: Node, *assumed: Assumption) -> "Skeleton":
        """Another tree over the same phrases, no longer literal."""
        return replace(self, tree=tree, assumed=(*self.assumed, *assumed), literal=False)


def renumbered(skeleton: Skeleton) -> Skeleton:
    """The skeleton without phrases that its tree does not use."""
    used = sorted({int(ref.name.removeprefix(MARK)) for ref in refs_of(skeleton.tree)})
    names = {f"{MARK}{old}": f"{MARK}{new}" for new, old in enumerate(used)}
    leaves: dict[Ref, Node] = {ref: Ref(names[ref.name], ref.time, ref.part) for ref in refs_of(skeleton.tree)}
    soft = frozenset(Ref(names[ref.name], ref.time, ref.part) for ref in skeleton.soft if ref.name in names)
    return replace(
        skeleton,
        tree=mapped(skeleton.tree, leaves),
        phrases=tuple(skeleton.phrases[old] for old in used),
        soft=soft,
    )


def refs_of(tree: Node) -> list[Ref]:
    """The references of a tree, each as often as it stands there."""
    return [node for node in walk(tree) if isinstance(node, Ref)]


def mapped(node: Node, leaves: Mapping[Ref, Node]) -> Node:
    """The tree with references replaced; those that are not in ``leaves`` stay."""

    def go(node: Node) -> Node:
        match node:
            case Ref():
                return leaves.get(node, node)
            case Number() | Percent() | Text():
                return node
            case Negate(operand):
                return Negate(go(operand))
            case Not(operand):
                return Not(go(operand))
            case Binary(operator, left, right):
                return Binary(operator, go(left), go(right))
            case Compare(operands, operators):
                return Compare(tuple(map(go, operands)), operators)
            case Call(function, arguments, over):
                return Call(function, tuple(map(go, arguments)), over)
            case Case(branches, otherwise):
                return Case(rows(branches), otherwise and go(otherwise))
            case Lookup(key, branches, otherwise):
                return Lookup(go(key), rows(branches), otherwise and go(otherwise))
            case _:
                assert_never(node)

    def rows(branches: tuple[Branch, ...]) -> tuple[Branch, ...]:
        return tuple(Branch(go(branch.condition), go(branch.value)) for branch in branches)

    return go(node)
