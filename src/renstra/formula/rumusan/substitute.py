"""Formulas that are defined by others of the same text: ``NL = NL4 + NL3 + NL2, PJ = NJ / NL`` put into one."""

from collections.abc import Sequence
from dataclasses import replace

from renstra.formula.nodes import THIS_YEAR, Node, Ref, walk
from renstra.formula.rumusan.assumed import assumption
from renstra.formula.rumusan.bounds import MAX_NODES, MAX_PHRASES
from renstra.formula.rumusan.match import content, similarity
from renstra.formula.rumusan.skeleton import MARK, Skeleton, mapped, renumbered
from renstra.formula.rumusan.statement import Statement

_SURE = 800
_MOST = 6


def substituted(read: Sequence[tuple[Skeleton, Statement]]) -> list[tuple[Skeleton, Statement]]:
    """Statements whose phrases are names of other statements, with the formulas of these in their place."""
    firsts: dict[str, Skeleton] = {}
    for skeleton, statement in read:
        if statement.name:
            firsts.setdefault(statement.name, skeleton)
    if len(firsts) < 2 and not any(not statement.name for _, statement in read):
        return []
    found = []
    for skeleton, statement in read[:_MOST]:
        others = {name: other for name, other in firsts.items() if name != statement.name}
        put = _put(skeleton, others)
        if put is not None:
            found.append((put, statement))
    return found


def _put(skeleton: Skeleton, definitions: dict[str, Skeleton]) -> Skeleton | None:
    phrases = list(skeleton.phrases)
    leaves: dict[Ref, Node] = {}
    told = []
    for ref in {node for node in walk(skeleton.tree) if isinstance(node, Ref) and node.time == THIS_YEAR}:
        phrase = skeleton.phrases[int(ref.name.removeprefix(MARK))]
        for name, other in definitions.items():
            words = content([name])
            if words and phrase.key and similarity(words, phrase.key) >= _SURE:
                leaves[ref] = _shifted(other, len(phrases))
                phrases += other.phrases
                told.append(assumption("disisipkan", simbol=str(phrase)[:60]))
                break
    if not leaves or len(phrases) > 2 * MAX_PHRASES:
        return None
    put = renumbered(replace(skeleton.but(mapped(skeleton.tree, leaves), *told), phrases=tuple(phrases)))
    return put if sum(1 for _ in walk(put.tree)) <= MAX_NODES else None


def _shifted(other: Skeleton, by: int) -> Node:
    refs = {node for node in walk(other.tree) if isinstance(node, Ref)}
    leaves: dict[Ref, Node] = {
        ref: Ref(f"{MARK}{int(ref.name.removeprefix(MARK)) + by}", ref.time, ref.part) for ref in refs
    }
    return mapped(other.tree, leaves)
