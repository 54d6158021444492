"""The nodes and indicators of two cascades, recognised again level by level from the top."""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any, overload

from renstra.cascade import Cascade, IndikatorNode, Jenjang, Node
from renstra.compare.changes import Part
from renstra.compare.match import Entry, match

_LEVELS: tuple[Jenjang, ...] = ("tujuan", "sasaran", "program", "kegiatan", "sub_kegiatan")


class NodePairs:
    """Which node, and which indicator, of the old plan is which of the new one."""

    def __init__(self, old: Cascade, new: Cascade) -> None:
        self.old, self.new = old, new
        self.new_of: dict[int, Node] = {}
        """``id`` of an old node -> the new node."""
        self.old_of: dict[int, Node] = {}
        self.new_indikator_of: dict[int, IndikatorNode] = {}
        self.old_indikator_of: dict[int, IndikatorNode] = {}
        self._key: dict[int, Hashable] = {}
        """``id`` of a paired node -> what is equal for both of the pair."""
        olds, news = _by_level(old), _by_level(new)
        for level in _LEVELS:
            self._match(olds.get(level, []), news.get(level, []))
        mine, theirs = old.indikator, new.indikator
        pairs = match([self._indikator(item) for item in mine], [self._indikator(item) for item in theirs])
        for i, j in pairs.items():
            self.new_indikator_of[id(mine[i])] = theirs[j]
            self.old_indikator_of[id(theirs[j])] = mine[i]

    def _match(self, mine: list[Node], theirs: list[Node]) -> None:
        pairs = match([self._node(node) for node in mine], [self._node(node) for node in theirs])
        for i, j in pairs.items():
            one, other = mine[i], theirs[j]
            self.new_of[id(one)], self.old_of[id(other)] = other, one
            self._key[id(one)] = self._key[id(other)] = (one.jenjang, one.index)

    def _below(self, parent: Node | None) -> Hashable:
        """Equal for what stands below the same parent; a parent that has no counterpart is nobody else's."""
        return None if parent is None else self._key.get(id(parent), id(parent))

    def _node(self, node: Node) -> Entry:
        item: Any = node.item
        return Entry(
            node.nama,
            parent=self._below(node.induk),
            id=getattr(item, "id", None),
            kode=getattr(item, "kode", None),
            unit=getattr(item, "unit", None),
        )

    def _indikator(self, node: IndikatorNode) -> Entry:
        return Entry(node.indikator.nama, parent=self._below(node.pemilik), id=node.indikator.id)

    def are_one(self, old: Node | None, new: Node | None) -> bool:
        """Whether two nodes are the same one; the top of a plan is that of the other."""
        if old is None or new is None:
            return old is new
        return self.new_of.get(id(old)) is new


def _by_level(cascade: Cascade) -> Mapping[str, list[Node]]:
    found: dict[str, list[Node]] = {}
    for node in cascade.nodes:
        found.setdefault(node.jenjang, []).append(node)
    return found


@overload
def node_part(node: Node) -> Part: ...
@overload
def node_part(node: None) -> None: ...
def node_part(node: Node | None) -> Part | None:
    """A node as changes name it; ``None`` is the top of a plan."""
    if node is None:
        return None
    item: Any = node.item
    kode = getattr(item, "kode", None) or getattr(item, "id", None) or ""
    return Part(node.path, node.jenjang, node.nama, kode)


def indikator_part(node: IndikatorNode) -> Part:
    """An indicator as changes name it."""
    return Part(node.path, "indikator", node.indikator.nama, node.indikator.id or "")


def by_owner(indikator: Sequence[IndikatorNode]) -> dict[int, list[IndikatorNode]]:
    """``id`` of a node -> its indicators."""
    found: dict[int, list[IndikatorNode]] = {}
    for item in indikator:
        found.setdefault(id(item.pemilik), []).append(item)
    return found
