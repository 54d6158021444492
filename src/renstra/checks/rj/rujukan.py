"""References of a plan: which part names what, at which place."""

from collections.abc import Iterator
from typing import NamedTuple

from renstra.cascade import Node
from renstra.source import KeyPath
from renstra.workspace import Plan


class Reference(NamedTuple):
    """One entry of a ``mendukung``: ``prefix`` is empty, or ``rpd``, ``rpjmd``, ``induk`` for the parent plan."""

    node: Node
    path: KeyPath
    prefix: str
    name: str

    @property
    def text(self) -> str:
        """The reference as written."""
        return f"{self.prefix}.{self.name}" if self.prefix else self.name


def references(plan: Plan, *, to_parent: bool) -> Iterator[Reference]:
    """The references to this plan, or those to its parent."""
    cascade = plan.cascade
    for nodes in (cascade.kinerja, [node for node in cascade.uang if node.induk is None]):
        for node in nodes:
            texts: tuple[str, ...] = node.item.mendukung  # type: ignore[union-attr]  # not among kegiatan
            for i, text in enumerate(texts):
                if ("." in text) is to_parent:
                    prefix, _, name = text.rpartition(".")
                    yield Reference(node, (*node.path, "mendukung", i), prefix, name)
