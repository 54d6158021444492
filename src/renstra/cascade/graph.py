"""The nodes of a plan as a graph, made once and walked by every rule."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from renstra.model import Indikator, Kegiatan, Program, Rencana, Sasaran, SubKegiatan, Tujuan
from renstra.source import KeyPath

Jenjang = Literal["tujuan", "sasaran", "program", "kegiatan", "sub_kegiatan"]
Item = Tujuan | Sasaran | Program | Kegiatan | SubKegiatan
MoneyItem = Program | Kegiatan | SubKegiatan

_WITH_ID = (Tujuan, Sasaran, Program)
_WORDED = (Tujuan, Sasaran)


@dataclass(slots=True, eq=False)
class Node:
    """One node of the cascade. ``induk`` is the node above, ``anak`` are those below."""

    jenjang: Jenjang
    item: Item
    path: KeyPath
    index: int
    """Its place in the list of the cascade that it belongs to."""
    induk: "Node | None" = None
    anak: "list[Node]" = field(default_factory=list)

    @property
    def nama(self) -> str:
        """Its wording: ``uraian`` of goals and objectives, ``nama`` of money nodes."""
        return self.item.uraian if isinstance(self.item, _WORDED) else self.item.nama

    @property
    def label(self) -> str:
        """Level and wording, shortened for messages: ``program "Program Pemberdayaan ..."``."""
        nama = " ".join(self.nama.split())
        return f'{self.jenjang.replace("_", " ")} "{nama if len(nama) <= 70 else nama[:67].rstrip() + "..."}"'

    def ancestors(self) -> "list[Node]":
        """The nodes above, nearest first."""
        above, node = [], self.induk
        while node is not None:
            above.append(node)
            node = node.induk
        return above


@dataclass(slots=True, eq=False)
class IndikatorNode:
    """An indicator, where it stands, and the node whose success it measures."""

    indikator: Indikator
    path: KeyPath
    pemilik: Node


class Cascade:
    """All nodes of a plan: ``kinerja`` (tujuan, sasaran) and ``uang`` (program, kegiatan, sub kegiatan).

    Both lists are in document order, parents before children.
    """

    def __init__(self, plan: Rencana) -> None:
        self.plan = plan
        self.kinerja: list[Node] = []
        self.uang: list[Node] = []
        for i, tujuan in enumerate(plan.tujuan):
            above = self._add(self.kinerja, "tujuan", tujuan, ("tujuan", i), None)
            for j, sasaran in enumerate(tujuan.sasaran):
                self._add(self.kinerja, "sasaran", sasaran, ("tujuan", i, "sasaran", j), above)
        for i, program in enumerate(plan.program):
            at_program = self._add(self.uang, "program", program, ("program", i), None)
            for j, kegiatan in enumerate(program.kegiatan):
                path = ("program", i, "kegiatan", j)
                at_kegiatan = self._add(self.uang, "kegiatan", kegiatan, path, at_program)
                for k, sub in enumerate(kegiatan.sub_kegiatan):
                    self._add(self.uang, "sub_kegiatan", sub, (*path, "sub_kegiatan", k), at_kegiatan)

    @staticmethod
    def _add(nodes: list[Node], jenjang: Jenjang, item: Item, path: KeyPath, induk: Node | None) -> Node:
        node = Node(jenjang, item, path, len(nodes), induk)
        nodes.append(node)
        if induk is not None:
            induk.anak.append(node)
        return node

    @property
    def nodes(self) -> list[Node]:
        """Every node, goals first."""
        return [*self.kinerja, *self.uang]

    @cached_property
    def indikator(self) -> list[IndikatorNode]:
        """Every indicator of every node, in document order."""
        found = []
        for nodes in (self.kinerja, self.uang):
            for node in nodes:
                for i, indikator in enumerate(node.item.indikator):
                    found.append(IndikatorNode(indikator, (*node.path, "indikator", i), node))
        return found

    @cached_property
    def sasaran(self) -> list[Node]:
        """The nodes of level sasaran."""
        return [node for node in self.kinerja if node.jenjang == "sasaran"]

    @cached_property
    def by_id(self) -> dict[str, Node]:
        """Nodes that have an id; the first of equal ids."""
        found: dict[str, Node] = {}
        for node in self.nodes:
            item = node.item
            if isinstance(item, _WITH_ID) and item.id is not None:
                found.setdefault(item.id, node)
        return found

    @cached_property
    def indikator_by_id(self) -> dict[str, IndikatorNode]:
        """Indicators that have an id; the first of equal ids."""
        found: dict[str, IndikatorNode] = {}
        for node in self.indikator:
            if node.indikator.id is not None:
                found.setdefault(node.indikator.id, node)
        return found
