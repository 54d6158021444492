"""One file as read."""

from dataclasses import dataclass

from renstra.source.fault import Fault
from renstra.source.keypath import KeyPath
from renstra.source.text import SourceText
from renstra.source.tree import Tree


@dataclass(frozen=True, slots=True)
class Document:
    """One file, read: its values and positions (``tree``), its faults, and which places cannot be trusted.

    ``broken`` are the paths whose value is missing or doubtful because of a fault that is already reported.
    ``complete`` is False where reading stopped before the end; the top-level entries before that point are kept.
    """

    source: SourceText
    tree: Tree
    faults: tuple[Fault, ...] = ()
    broken: frozenset[KeyPath] = frozenset()
    complete: bool = True
