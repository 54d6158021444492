"""Two plans compared."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from renstra.cascade import IndikatorNode, Node
from renstra.compare.changes import JENIS, Added, Change, Jenis, Moved, Part, Removed, Reordered
from renstra.compare.fields import FieldsOf, is_reordered
from renstra.compare.nodes import NodePairs, by_owner, indikator_part, node_part
from renstra.compare.side import Side
from renstra.model import Rencana
from renstra.workspace import Plan
from renstra.workspace.collector import paused_garbage_collector

_LISTS = ("indikator", "tujuan", "sasaran", "program", "kegiatan", "sub_kegiatan")
"""The fields that hold nodes and indicators: those are compared as such."""
_PLAN = "rencana"


@dataclass(frozen=True)
class Comparison:
    """What changed from ``semula`` to ``menjadi``. ``pairs`` says which node is which.

    ``changes`` are in the order of the new plan, what was removed behind what it stood below.
    """

    semula: Side
    menjadi: Side
    pairs: NodePairs
    changes: tuple[Change, ...]

    @property
    def is_partly(self) -> bool:
        """Whether a part of a plan could not be read, so that there may be more changes."""
        return self.semula.partly or self.menjadi.partly

    @cached_property
    def counts(self) -> dict[Jenis, int]:
        """Kind of change -> how many there are, of those that there are."""
        counts = dict.fromkeys(JENIS, 0)
        for change in self.changes:
            counts[change.jenis] += 1
        return {jenis: number for jenis, number in counts.items() if number}


def diff(old: Plan | Rencana, new: Plan | Rencana) -> tuple[Change, ...]:
    """What changed from one plan to another; nothing where they say the same.

    Plans are loaded ones or models made in Python. ``renstra.compare.compare`` also says which node is which.

    >>> import renstra
    >>> old = renstra.load("specs/jombang-dinkopum-2024-2026").plan
    >>> new = renstra.load("specs/jombang-dinkopum-2024-2026-diperbaiki").plan
    >>> [(change.dari, change.ke, change.selisih) for change in renstra.diff(old, new) if change.jenis == "pagu"][0]
    (225000000, 230930000, 5930000)
    """
    return compare(old, new).changes


def compare(old: Plan | Rencana, new: Plan | Rencana) -> Comparison:
    """Two plans side by side."""
    with paused_garbage_collector():
        semula, menjadi = Side.of(old), Side.of(new)
        pairs = NodePairs(semula.cascade, menjadi.cascade)
        return Comparison(semula, menjadi, pairs, tuple(_Comparing(semula, menjadi, pairs).changes()))


class _Comparing:
    def __init__(self, old: Side, new: Side, pairs: NodePairs) -> None:
        self.old, self.new, self.pairs = old, new, pairs
        self.fields = FieldsOf(old, new)
        self.old_indikator = by_owner(old.cascade.indikator)
        self.new_indikator = by_owner(new.cascade.indikator)

    def changes(self) -> Iterator[Change]:
        plans = Part((), _PLAN), Part((), _PLAN)
        yield from self.fields.part(self.old.model, self.new.model, *plans, without=_LISTS)
        for old, new in (
            (self.old.cascade.kinerja, self.new.cascade.kinerja),
            (self.old.cascade.uang, self.new.cascade.uang),
        ):
            tops = [node for node in old if node.induk is None], [node for node in new if node.induk is None]
            yield from self._order(*tops, None, None)
            for node in new:
                yield from self._node(node)
            yield from self._removed(tops[0])

    def _node(self, new: Node) -> Iterator[Change]:
        old = self.pairs.old_of.get(id(new))
        if old is None:
            if self._stands(new.induk) and not self._unread(self.old, self._old(new.induk), new.jenjang):
                yield Added(None, node_part(new))
            for indikator in self.new_indikator.get(id(new), ()):
                if (was := self.pairs.old_indikator_of.get(id(indikator))) is not None:
                    yield from self._indikator(was, indikator)
            return
        if not self.pairs.are_one(old.induk, new.induk):
            yield Moved(node_part(old), node_part(new), node_part(old.induk), node_part(new.induk))
        if not self.fields.are_same(old.item, new.item, without=_LISTS):
            yield from self.fields.part(old.item, new.item, node_part(old), node_part(new), without=_LISTS)
        yield from self._indikators(old, new)
        if old.anak:
            if new.anak:
                yield from self._order(old.anak, new.anak, old, new)
            yield from self._removed(old.anak)

    def _old(self, node: Node | None) -> Node | None:
        return None if node is None else self.pairs.old_of.get(id(node))

    def _stands(self, parent: Node | None) -> bool:
        """Whether a new parent was there before: what is below an added part was added with it."""
        return parent is None or id(parent) in self.pairs.old_of

    @staticmethod
    def _unread(side: Side, parent: Node | None, key: str) -> bool:
        """Whether a list could not be read, so that nothing can be said of what it lacks."""
        return bool(side.broken) and side.is_broken((*(parent.path if parent else ()), key))

    def _removed(self, nodes: list[Node]) -> Iterator[Change]:
        """Old nodes that are not found again. What stood below them went with them, or is found elsewhere."""
        for old in nodes:
            if id(old) in self.pairs.new_of:
                continue
            above = None if old.induk is None else self.pairs.new_of.get(id(old.induk))
            if not self._unread(self.new, above, old.jenjang):
                yield Removed(node_part(old), None)

    def _indikators(self, old: Node, new: Node) -> Iterator[Change]:
        mine, theirs = self.old_indikator.get(id(old), []), self.new_indikator.get(id(new), [])
        places = {id(item): i for i, item in enumerate(mine)}
        kept = []
        for j, item in enumerate(theirs):
            was = self.pairs.old_indikator_of.get(id(item))
            if was is not None:
                yield from self._indikator(was, item)
                if id(was) in places:
                    kept.append((places[id(was)], j))
            elif not self._unread(self.old, old, "indikator"):
                yield Added(None, indikator_part(item))
        if is_reordered(kept):
            yield Reordered(node_part(old), node_part(new), "indikator")
        if not self._unread(self.new, new, "indikator"):
            gone = (item for item in mine if id(item) not in self.pairs.new_indikator_of)
            yield from (Removed(indikator_part(item), None) for item in gone)

    def _indikator(self, old: IndikatorNode, new: IndikatorNode) -> Iterator[Change]:
        if not self.pairs.are_one(old.pemilik, new.pemilik):
            above = node_part(old.pemilik), node_part(new.pemilik)
            yield Moved(indikator_part(old), indikator_part(new), *above)
        if not self.fields.are_same(old.indikator, new.indikator):
            yield from self.fields.part(old.indikator, new.indikator, indikator_part(old), indikator_part(new))

    def _order(self, old: list[Node], new: list[Node], semula: Node | None, menjadi: Node | None) -> Iterator[Change]:
        places: dict[int, int] = {id(node): j for j, node in enumerate(new)}
        kept = []
        for i, node in enumerate(old):
            now = self.pairs.new_of.get(id(node))
            if now is not None and id(now) in places:
                kept.append((i, places[id(now)]))
        if is_reordered(kept):
            yield Reordered(_part(semula), _part(menjadi), new[0].jenjang)


def _part(node: Node | None) -> Part:
    """A node, or the plan itself, as changes name it."""
    return Part((), _PLAN) if node is None else node_part(node)
