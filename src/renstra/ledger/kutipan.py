"""Restated values: rows of the IKU table against the indicators that they refer to.

The table closes the document and repeats what its chapters promised before; both must say the same, cell by cell. Units
may be written differently (``18`` and ``18%``); *no value* against a number is a difference.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from renstra.cascade import Cascade, IndikatorNode
from renstra.ledger.figure import Derivation, Figure
from renstra.model import BarisIku, Indikator, KunciDeret, Renstra
from renstra.quantity import Angka, Batas, Predikat, Rentang, TanpaNilai, Target
from renstra.source import KeyPath

Kunci = KunciDeret | Literal["awal"]
"""A cell of a row: baseline, year, or end value."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One cell that two places state differently: ``stated`` at ``place``, ``source`` at ``source_place``."""

    kunci: Kunci
    stated: Target
    source: Target
    place: KeyPath
    source_place: KeyPath


@dataclass(eq=False)
class Kutipan:
    """A row that restates an indicator of the same plan."""

    baris: BarisIku
    path: KeyPath
    sumber: IndikatorNode

    @cached_property
    def differences(self) -> list[Difference]:
        """The cells that both state, and differently."""
        return differences(self.baris, self.path, self.sumber.indikator, self.sumber.path)

    def figures(self) -> list[Figure]:
        """The restated numbers, each derived from the cell that it repeats."""
        found = []
        for kunci, stated in _cells(self.baris):
            number = stated.nilai if isinstance(stated, Angka) else None
            source = Derivation("sama", (_place(self.sumber.path, kunci),))
            found.append(Figure(_place(self.path, kunci), number, (source,)))
        return found


def kutipan(cascade: Cascade) -> list[Kutipan]:
    """The rows of the IKU table whose indicator is found, in document order."""
    plan = cascade.plan
    if not isinstance(plan, Renstra) or not plan.iku:
        return []
    by_id = cascade.indikator_by_id
    return [
        Kutipan(row, ("iku", g, "baris", i), by_id[row.indikator])
        for g, group in enumerate(plan.iku)
        for i, row in enumerate(group.baris)
        if row.indikator in by_id
    ]


def differences(
    item: BarisIku | Indikator, path: KeyPath, source: BarisIku | Indikator, source_path: KeyPath
) -> list[Difference]:
    """The cells in which a row differs from another that states the same indicator; what one leaves out is skipped."""
    found = []
    if item.awal is not None and source.awal is not None and not same_value(item.awal, source.awal):
        found.append(_difference("awal", item.awal, source.awal, path, source_path))
    if item.target and source.target:
        for key, stated in item.target.items():
            other = source.target.get(key)
            if other is not None and not same_value(stated, other):
                found.append(_difference(key, stated, other, path, source_path))
    return found


def same_value(one: Target, other: Target) -> bool:
    """Whether two targets say the same, however their units are written.

    >>> from renstra.quantity import parse_target
    >>> same_value(parse_target("18"), parse_target("18,0%")), same_value(parse_target("n/a"), parse_target("0"))
    (True, False)
    """
    if one is other:
        return True
    match one, other:
        case Angka(), Angka():
            return one.nilai == other.nilai
        case Rentang(), Rentang():
            return one.bawah == other.bawah and one.atas == other.atas
        case Batas(), Batas():
            return one.operator == other.operator and one.nilai == other.nilai
        case Predikat(), Predikat():
            return _words(one.teks) == _words(other.teks)
        case TanpaNilai(), TanpaNilai():
            return True
        case _:
            return False


def _words(text: str) -> list[str]:
    return text.casefold().split()


def _difference(kunci: Kunci, stated: Target, source: Target, path: KeyPath, source_path: KeyPath) -> Difference:
    return Difference(kunci, stated, source, _place(path, kunci), _place(source_path, kunci))


def _place(path: KeyPath, kunci: Kunci) -> KeyPath:
    return (*path, "awal") if kunci == "awal" else (*path, "target", str(kunci))


def _cells(row: BarisIku) -> list[tuple[Kunci, Target]]:
    cells: list[tuple[Kunci, Target]] = [] if row.awal is None else [("awal", row.awal)]
    return cells + list((row.target or {}).items())
