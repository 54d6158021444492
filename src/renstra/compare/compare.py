"""Two plans compared."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from renstra.cascade import IndikatorNode, Node
from renstra.compare.changes import JENIS, Added, Change, Jenis, Moved, Part, Removed, Reordered
from renstra.compare.fields import FieldsOf, is_reordered
from renstra.compare.nodes import NodePairs, by_owner, indikator_part, node_part
from renstra.compare.side import Side
from renstra.model import Rencana
from renstra.workspace import Plan

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
    (1050000000, 1203589000, 153589000)
    """
    return compare(old, new).changes


def compare(old: Plan | Rencana, new: Plan | Rencana) -> Comparison:
    """Two plans side by side."""
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
            yield from self._order(tops[0], tops[1], *plans)
            for node in new:
                yield from self._node(node)
            yield from self._removed(tops[0])

    def _node(self, new: Node) -> Iterator[Change]:
        old, menjadi = self.pairs.old_of.get(id(new)), node_part(new)
        if old is None:
            if self._stands(new.induk) and not self._unread(self.old, node_part(self._old(new.induk)), new.jenjang):
                yield Added(None, menjadi)
            for indikator in self.new_indikator.get(id(new), ()):
                if (was := self.pairs.old_indikator_of.get(id(indikator))) is not None:
                    yield from self._indikator(was, indikator)
            return
        semula = node_part(old)
        assert semula is not None
        assert menjadi is not None
        if not self.pairs.are_one(old.induk, new.induk):
            yield Moved(semula, menjadi, node_part(old.induk), node_part(new.induk))
        yield from self.fields.part(old.item, new.item, semula, menjadi, without=_LISTS)
        yield from self._indikators(old, new, semula, menjadi)
        yield from self._order(old.anak, new.anak, semula, menjadi)
        yield from self._removed(old.anak)

    def _old(self, node: Node | None) -> Node | None:
        return None if node is None else self.pairs.old_of.get(id(node))

    def _stands(self, parent: Node | None) -> bool:
        """Whether a new parent was there before: what is below an added part was added with it."""
        return parent is None or id(parent) in self.pairs.old_of

    @staticmethod
    def _unread(side: Side, parent: Part | None, key: str) -> bool:
        """Whether a list could not be read, so that nothing can be said of what it lacks."""
        return bool(side.broken) and side.is_broken((*(parent.path if parent else ()), key))

    def _removed(self, nodes: list[Node]) -> Iterator[Change]:
        """Old nodes that are not found again. What stood below them went with them, or is found elsewhere."""
        for old in nodes:
            if id(old) in self.pairs.new_of:
                continue
            above = None if old.induk is None else self.pairs.new_of.get(id(old.induk))
            if not self._unread(self.new, node_part(above), old.jenjang):
                yield Removed(node_part(old), None)

    def _indikators(self, old: Node, new: Node, semula: Part, menjadi: Part) -> Iterator[Change]:
        mine, theirs = self.old_indikator.get(id(old), []), self.new_indikator.get(id(new), [])
        places = {id(item): i for i, item in enumerate(mine)}
        kept = []
        for j, item in enumerate(theirs):
            was = self.pairs.old_indikator_of.get(id(item))
            if was is not None:
                yield from self._indikator(was, item)
                if id(was) in places:
                    kept.append((places[id(was)], j))
            elif not self._unread(self.old, semula, "indikator"):
                yield Added(None, indikator_part(item))
        if is_reordered(kept):
            yield Reordered(semula, menjadi, "indikator")
        if not self._unread(self.new, menjadi, "indikator"):
            gone = (item for item in mine if id(item) not in self.pairs.new_indikator_of)
            yield from (Removed(indikator_part(item), None) for item in gone)

    def _indikator(self, old: IndikatorNode, new: IndikatorNode) -> Iterator[Change]:
        semula, menjadi = indikator_part(old), indikator_part(new)
        if not self.pairs.are_one(old.pemilik, new.pemilik):
            yield Moved(semula, menjadi, node_part(old.pemilik), node_part(new.pemilik))
        yield from self.fields.part(old.indikator, new.indikator, semula, menjadi)

    def _order(self, old: list[Node], new: list[Node], semula: Part, menjadi: Part) -> Iterator[Change]:
        places: dict[int, Any] = {id(node): j for j, node in enumerate(new)}
        kept = []
        for i, node in enumerate(old):
            now = self.pairs.new_of.get(id(node))
            if now is not None and id(now) in places:
                kept.append((i, places[id(now)]))
        if is_reordered(kept):
            yield Reordered(semula, menjadi, new[0].jenjang)
