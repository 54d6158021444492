"""Which changes of an amended plan have a reason: an entry of ``perubahan.keterangan`` covers what stands at its place
and below it, in the new plan and in the old one."""

from collections.abc import Iterable
from dataclasses import dataclass

from renstra.cascade.alamat import resolve
from renstra.compare.changes import Change, FieldChanged, FigureChanged, FormulaChanged, Reordered
from renstra.compare.compare import Comparison
from renstra.model import Keterangan
from renstra.source import KeyPath


@dataclass(frozen=True, slots=True)
class Reason:
    """An entry with the places that it covers in the old and in the new plan: none where its address leads nowhere."""

    index: int
    keterangan: Keterangan
    semula: frozenset[KeyPath]
    menjadi: frozenset[KeyPath]

    @property
    def leads_nowhere(self) -> bool:
        """Whether neither plan has such a place."""
        return not self.semula and not self.menjadi


class Reasons:
    """The entries of an amended plan, as far as they belong to a comparison with the plan that it amends."""

    def __init__(self, comparison: Comparison) -> None:
        self.comparison = comparison
        pairs, cascade = comparison.pairs, comparison.menjadi.cascade
        self._old_of: dict[KeyPath, KeyPath | None] = {}
        """Key path of a new node or indicator -> that of the old one, ``None`` where there was none."""
        amendment = comparison.menjadi.model.perubahan
        entries = amendment.keterangan if amendment is not None else ()
        if entries:
            for node in cascade.nodes:
                self._old_of[node.path] = getattr(pairs.old_of.get(id(node)), "path", None)
            for indikator in cascade.indikator:
                self._old_of[indikator.path] = getattr(pairs.old_indikator_of.get(id(indikator)), "path", None)
        self.all = [self._reason(index, entry) for index, entry in enumerate(entries)]
        self._old: dict[KeyPath, list[Reason]] = {}
        self._new: dict[KeyPath, list[Reason]] = {}
        for reason in self.all:
            for path in reason.semula:
                self._old.setdefault(path, []).append(reason)
            for path in reason.menjadi:
                self._new.setdefault(path, []).append(reason)

    def _reason(self, index: int, entry: Keterangan) -> Reason:
        new = resolve(self.comparison.menjadi.cascade, entry.pada)
        if new:
            old = frozenset(path for path in map(self._old_place, new) if path is not None)
        else:
            old = frozenset(resolve(self.comparison.semula.cascade, entry.pada))
        return Reason(index, entry, old, frozenset(new))

    def _old_place(self, path: KeyPath) -> KeyPath | None:
        """The same place in the old plan; ``None`` where the node that it belongs to is new."""
        for length in range(len(path), 0, -1):
            if path[:length] in self._old_of:
                old = self._old_of[path[:length]]
                return None if old is None else (*old, *path[length:])
        return path

    def of_places(self, semula: KeyPath | None, menjadi: KeyPath | None) -> list[Reason]:
        """The entries that cover a place, the nearest first."""
        found: dict[int, Reason] = {}
        for path, known in ((menjadi, self._new), (semula, self._old)):
            if path is not None and known:
                for length in range(len(path), 0, -1):
                    for reason in known.get(path[:length], ()):
                        found.setdefault(reason.index, reason)
        return list(found.values())

    def of(self, change: Change) -> list[Reason]:
        """The entries that cover a change, the nearest first."""
        inside = _inside(change)
        semula = None if change.semula is None else (*change.semula.path, *inside)
        menjadi = None if change.menjadi is None else (*change.menjadi.path, *inside)
        return self.of_places(semula, menjadi)

    def unused(self, changes: Iterable[Change]) -> list[Reason]:
        """The entries that lead somewhere and cover no change."""
        used = {reason.index for change in changes for reason in self.of(change)}
        return [reason for reason in self.all if reason.index not in used and not reason.leads_nowhere]


def _inside(change: Change) -> KeyPath:
    """Where in its part a change is."""
    match change:
        case FigureChanged(isian=isian, kunci=key):
            return (*isian.split("."), *(() if key is None else (str(key),)))
        case FormulaChanged(isian=isian) | FieldChanged(isian=isian) | Reordered(isian=isian):
            return tuple(isian.split("."))
        case _:
            return ()
