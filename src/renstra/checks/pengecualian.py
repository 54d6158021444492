"""Exceptions: findings that a plan accepts, each with its reason (``pengecualian.yaml``).

An exception, here a *waiver*, takes the findings of one rule at one place, or anywhere below it, out of what is
reported; they are still counted. It is in force where it has a reason, its rule exists and may be excepted, its place
exists, every word of it could be read, and its last day is not past. One that is not in force hides nothing, and a rule
of family PK says why.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from renstra.checks.names import find_rule
from renstra.checks.rule import DescribedRule, Rule
from renstra.findings import Finding, Message
from renstra.model import Pengecualian
from renstra.source import KeyPath
from renstra.workspace import Plan

_PLACEHOLDER = re.compile(
    r"\W*|<[^<>]*>|\W*(?:todo|tbd|fixme|x{3,}|(?:isi|tulis)(?:kan)?(?: alasan(?:nya)?)?|alasan(?:nya)?|belum diisi)\W*",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Waiver:
    """An exception of a plan as it applies on one day.

    ``rule`` is ``None`` where there is none of that name, ``places`` are empty where the plan has no such place.
    """

    index: int
    item: Pengecualian
    rule: Rule | None
    places: tuple[KeyPath, ...]
    in_force: bool
    is_past: bool
    matched: int = 0
    """How many findings it has taken out."""
    covered_by: "Waiver | None" = None
    """An earlier one that took out a finding which this one names too."""

    @property
    def path(self) -> KeyPath:
        """Where it stands in the plan."""
        return ("pengecualian", self.index)

    @property
    def label(self) -> Message:
        """The rule and the place, as they are written: ``PG002 (program.2.17.01.pagu)``."""
        return label_of(self.item)

    def names(self, finding: Finding) -> bool:
        """Whether a finding is of its rule, and at its place or below."""
        return (
            self.rule is not None
            and finding.code == self.rule.code
            and any(finding.path[: len(place)] == place for place in self.places)
        )


@dataclass(frozen=True, slots=True)
class Accepted:
    """A finding that is not reported, and the exception that accepts it."""

    finding: Finding
    waiver: Waiver


class Waivers:
    """The exceptions of a plan on one day, and what they have taken out.

    ``silent`` are codes of rules that could not speak (the plan is unread in part, or switches them off), so that
    nothing can be said of exceptions from them.
    """

    def __init__(self, plan: Plan, today: date) -> None:
        self.plan, self.today = plan, today
        self.silent: set[str] = set()
        self.all = [self._waiver(index, item) for index, item in enumerate(plan.model.pengecualian)]
        self._by_code: dict[str, list[Waiver]] = {}
        for waiver in self.all:
            if waiver.rule is not None:
                self._by_code.setdefault(waiver.rule.code, []).append(waiver)

    def _waiver(self, index: int, item: Pengecualian) -> Waiver:
        rule = find_rule(item.aturan)
        places = places_of(self.plan, item)
        is_past = item.sampai is not None and item.sampai < self.today
        in_force = (
            rule is not None
            and may_be_accepted(rule)
            and bool(places)
            and item.alasan is not None
            and not is_past
            and not is_unreadable(self.plan, index)
        )
        return Waiver(index, item, rule, places, in_force, is_past)

    def mention(self, rule: Rule) -> bool:
        """Whether one of them is about this rule."""
        return rule.code in self._by_code

    def sift(self, findings: Iterable[Finding]) -> tuple[list[Finding], list[Accepted]]:
        """The findings that remain, and those that are accepted; of several exceptions the first one takes it."""
        kept: list[Finding] = []
        accepted: list[Accepted] = []
        for finding in findings:
            fitting = [waiver for waiver in self._by_code.get(finding.code, ()) if waiver.names(finding)]
            first = next((waiver for waiver in fitting if waiver.in_force), None)
            if first is None:
                kept.append(finding)
                continue
            accepted.append(Accepted(finding, first))
            first.matched += 1
            for waiver in fitting:
                if waiver is not first:
                    waiver.covered_by = waiver.covered_by or first
        return kept, accepted


class UseRuleModule(DescribedRule, Protocol):
    """A module of a rule that asks how the exceptions of a plan were used, when all other rules have spoken."""

    def check(self, waivers: Waivers) -> Iterator[Finding]:
        """The findings of the rule."""
        ...


def label_of(item: Pengecualian) -> Message:
    """The rule and the place of an exception, as they are written: ``PG002 (program.2.17.01.pagu)``."""
    params = {"aturan": item.aturan, "pada": item.pada}
    if item.pada is None:
        return Message("{aturan} (seluruh rencana)", "{aturan} (the whole plan)", params)
    return Message("{aturan} ({pada})", "{aturan} ({pada})", params)


def places_of(plan: Plan, item: Pengecualian) -> tuple[KeyPath, ...]:
    """The key paths that an exception names; the empty path is the whole plan."""
    if item.pada is None:
        return ((),)
    from renstra.cascade.alamat import resolve  # noqa: PLC0415 - most plans accept nothing

    return resolve(plan.cascade, item.pada)


def may_be_accepted(rule: Rule) -> bool:
    """Whether findings of a rule may be excepted.

    Not those on faults of the text that hide part of the plan (errors of family BT): what is hidden is not checked.
    Not those on exceptions themselves.
    """
    return not (rule.code.startswith("PK") or (rule.code.startswith("BT") and rule.severity == "error"))


def is_unreadable(plan: Plan, index: int) -> bool:
    """Whether a part of an exception could not be read: it might be wider than it was meant."""
    path = ("pengecualian", index)
    return plan.is_broken(path) or any(broken[:2] == path for broken in plan.broken)


def is_placeholder(reason: str) -> bool:
    """Whether a reason only keeps the place of one: ``TODO``, ``...``, ``<isi alasan>``.

    >>> is_placeholder("<isi alasan>"), is_placeholder("..."), is_placeholder("pembulatan pada Perbup 61/2023")
    (True, True, False)
    """
    return _PLACEHOLDER.fullmatch(reason.strip()) is not None


def is_settled(plan: Plan) -> bool:
    """Whether everything the rules look at could be read, the plans that it serves and amends included.

    Where it could not, rules are silent about what depends on it, and an exception without finding may still be needed.
    """
    if plan.unread or plan.broken or plan.parent_faults:
        return False
    return all(is_settled(other) for other in (plan.induk, plan.semula) if other is not None)
