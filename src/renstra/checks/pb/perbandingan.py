"""The comparison of an amended plan with the plan that it amends, made once for all rules."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from weakref import WeakKeyDictionary

from renstra.cascade.alamat import address
from renstra.checks.years import misspelt_years
from renstra.compare.changes import Change, FigureChanged, Jenis, Part, is_other
from renstra.compare.compare import Comparison, compare
from renstra.compare.keterangan import Reasons
from renstra.findings import Message, Related
from renstra.source import KeyPath
from renstra.workspace import Plan

HELP = (
    "beri alasannya di perubahan.keterangan: - {{pada: {pada}, alasan: ...}}",
    "give the reason in perubahan.keterangan: - {{pada: {pada}, alasan: ...}}",
)
ALSO = ("; juga {lain}", "; {lain} too")
"""Behind the first change of a part, where there are more."""
_BEFORE = Message("semula", "before")


@dataclass(frozen=True, slots=True)
class Amendment:
    """An amended plan, the one that it amends, and the reasons that it gives."""

    plan: Plan
    semula: Plan
    comparison: Comparison
    reasons: Reasons

    def unexplained(self, change: Change) -> bool:
        """Whether no entry covers a change."""
        return not self.reasons.of(change)

    def figures(self, jenis: Jenis) -> Iterator[list[FigureChanged]]:
        """The figures of a kind that are others now and have no reason, part by part."""
        found = (
            change
            for change in self.comparison.changes
            if isinstance(change, FigureChanged)
            and change.jenis == jenis
            and is_other(change.dari, change.ke)
            and not self._is_misspelt(change)
        )
        for _, group in groupby(found, key=lambda change: (change.semula, change.menjadi)):
            yield list(group)

    def _is_misspelt(self, change: FigureChanged) -> bool:
        """Whether a year that is not stated now may be one whose key could not be read: that is reported already."""
        if change.ke is not None or change.menjadi is None:
            return False
        series = (*change.menjadi.path, *change.isian.split("."))
        return misspelt_years(self.plan, series, self.plan.model.periode.tahun) > 0

    def place(self, change: FigureChanged) -> KeyPath:
        """Where the figure stands now; where it is no longer stated, the part that it belongs to."""
        part = change.part.path
        inside = (*change.isian.split("."), *(() if change.kunci is None else (str(change.kunci),)))
        return (*part, *inside) if change.ke is not None else part

    def before(self, part: Part | None, *inside: str) -> list[Related]:
        """The place in the old plan, as what belongs to a finding."""
        return [] if part is None else [Related(_BEFORE, (), self.semula.locate((*part.path, *inside)))]

    def address(self, change: Change) -> str:
        """What the part of a change is called in ``pada``."""
        plan = self.plan if change.menjadi is not None else self.semula
        return address(plan.cascade, change.part.path)


_MADE: WeakKeyDictionary[Plan, tuple[Comparison, Reasons]] = WeakKeyDictionary()
"""What was compared already. Nothing in it holds the plan, which goes when nobody else needs it."""


def amendment_of(plan: Plan) -> Amendment | None:
    """The comparison, ``None`` where the plan amends none or the old one is not at hand."""
    if plan.semula is None:
        return None
    made = _MADE.get(plan)
    if made is None:
        comparison = compare(plan.semula, plan)
        made = _MADE[plan] = comparison, Reasons(comparison)
    return Amendment(plan, plan.semula, *made)
