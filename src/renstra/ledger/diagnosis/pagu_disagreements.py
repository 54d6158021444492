"""The causes of the money as disagreements, one for each finding.

What is certain is reported at the guilty cell, with the sums that miss because of it as consequences; a difference that
repeats along program > kegiatan > sub kegiatan is one mistake, reported at its lowest place. Where several cells can be
guilty, the sum that does not hold is reported instead.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from renstra.ledger.diagnosis.result import Cause, Correction, MissingRow, Relation
from renstra.ledger.disagreement import Disagreement, Sebab
from renstra.source import KeyPath

_TOTALS = ("pagu", "bidang_urusan")

Item = TypeVar("Item", bound=Correction | Relation)


def disagreements(causes: Iterable[Cause], tolerance: int) -> list[Disagreement]:
    """The disagreements of the causes of the money; differences of at most ``tolerance`` rupiah are residues."""
    return [found for cause in causes for found in _Reasoning(cause, tolerance).found()]


class _Reasoning:
    def __init__(self, cause: Cause, tolerance: int) -> None:
        self.cause, self.tolerance = cause, tolerance
        self.left = list(cause.settles)
        """The relations that are not reported yet."""

    def found(self) -> Iterator[Disagreement]:
        """The disagreements, what is certain first."""
        for row in self.cause.explanation.missing_rows:
            yield self._missing(row)
        for tree in _trees(self.cause.certain, lambda item: int(item.change)):
            yield from self._correction(*tree)
        for relation, above in _trees(self.left, lambda item: int(item.difference)):
            yield self._relation(relation, [item.place for item in above])

    def _correction(self, lowest: Correction, above: list[Correction]) -> Iterator[Disagreement]:
        touched = self._touched(lowest)
        stated, implied = int(lowest.stated or 0), int(lowest.implied)
        sebab = self._sebab(lowest, len(touched))
        if sebab is None:
            return  # the sum is reported
        explained = [relation for item in (lowest, *above) for relation in self._touched(item)]
        self.left = [item for item in self.left if item not in explained]
        consequences = [item.place for item in touched] + [item.place for item in above]
        others = tuple(dict.fromkeys(place for place in consequences if place != lowest.place))
        terms = next((item.derivation.terms for item in touched if item.place == lowest.place), ())
        copies = tuple((item.place, int(item.implied)) for item in above)
        is_alone = all(item.change == lowest.change for item in above)
        yield Disagreement(
            sebab, lowest.place, stated, implied, terms, others, is_certain=True, copies=copies, is_alone=is_alone
        )

    def _touched(self, correction: Correction) -> list[Relation]:
        return [relation for relation in self.cause.settles if correction.place in relation.figures]

    def _sebab(self, lowest: Correction, touched: int) -> Sebab | None:
        is_year = lowest.place[-1] != "akhir"
        if lowest.place[0] in _TOTALS:
            return "jumlah-total"
        if abs(int(lowest.change)) <= self.tolerance:
            return "sisa-pembulatan"
        if is_year and _is_thousandfold(lowest):
            return "faktor-seribu"
        if not is_year:
            return "jumlah-baris"
        return "sel-silang" if touched > 1 else None

    def _relation(self, relation: Relation, above: list[KeyPath]) -> Disagreement:
        sebab: Sebab = "jumlah-baris" if relation.place[-1] == "akhir" else "jumlah-kolom"
        if relation.place[0] in _TOTALS:
            sebab = "jumlah-total"
        elif abs(int(relation.difference)) <= self.tolerance:
            sebab = "sisa-pembulatan"
        stated, derived = int(relation.stated), int(relation.derived)
        return Disagreement(sebab, relation.place, stated, derived, relation.derivation.terms, tuple(above))

    def _missing(self, row: MissingRow) -> Disagreement:
        owner = row.owner
        columns = [item for item in self.left if item.place[:-2] == owner and item.place[-1] != "akhir"]
        self.left = [item for item in self.left if item not in columns]
        amounts = tuple((year, amount) for year, amount in row.amounts if amount)
        stated = sum(int(item.stated) for item in columns)
        missing = sum(amount for _, amount in amounts)
        terms = tuple(term[:-1] for term in columns[0].derivation.terms)
        place = (*owner, "pagu", str(amounts[0][0]))
        return Disagreement("anak-hilang", place, stated, stated - missing, terms, by_year=amounts)


def _trees(items: Sequence[Item], change: Callable[[Item], int]) -> list[tuple[Item, list[Item]]]:
    """The items that no other explains, each with those above it that only repeat it, nearest first.

    An item is explained by those of the same key in the next rows below it that change by as much together.
    """
    below: dict[KeyPath, list[Item]] = {}
    for item in items:
        if item.place[0] not in _TOTALS:
            below.setdefault((*item.place[:-4], *item.place[-2:]), []).append(item)
    explained: dict[KeyPath, list[Item]] = {}
    """Place of an item -> those that it repeats."""
    for item in items:
        children: list[Item] = below.get(item.place, [])
        if children and change(item) == sum(change(child) for child in children):
            explained[item.place] = children
    repeats: dict[KeyPath, list[Item]] = {}
    for upper in sorted(items, key=_depth):
        for child in explained.get(upper.place, ()):
            repeats[child.place] = [upper, *repeats.get(upper.place, [])]
    return [(item, repeats.get(item.place, [])) for item in items if item.place not in explained]


def _depth(item: Correction | Relation) -> int:
    return len(item.place)


def _is_thousandfold(correction: Correction) -> bool:
    stated, implied = int(correction.stated or 0), int(correction.implied)
    return stated > 0 and implied > 0 and (implied == stated * 1000 or implied * 1000 == stated)
