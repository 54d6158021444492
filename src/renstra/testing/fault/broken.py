"""What a fault is: one labelled way to break a valid plan, and where its finding must then appear."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from renstra.checks.registry import rule_modules
from renstra.model import Renstra
from renstra.source import KeyPath
from renstra.testing.choices import Choices
from renstra.testing.edit import put
from renstra.testing.subject import Files, Subject

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Broken:
    """A plan with one fault: its files, and where the finding of the rule must stand.

    The place is a key path, or, for faults of the text, a file and a line of it. ``also`` are codes of other rules that
    rightly speak of the same fault.
    """

    files: Files
    path: KeyPath | None = None
    line: tuple[str, int] | None = None
    also: tuple[str, ...] = ()


Break = Callable[[Subject, Choices], "Broken | None"]


@dataclass(frozen=True, slots=True)
class Fault:
    """A way to break a plan: the rule that must notice, a label, and why it is a fault (the rule's title)."""

    code: str
    label: str
    make: Break

    def apply(self, subject: Subject, choices: Choices) -> Broken | None:
        """The plan broken this way; ``None`` where it has nothing that could be broken so.

        Left alone are plans with exceptions of their own, and plans that keep the rule silent: it weighs nothing
        (``keparahan``), or they are excerpts and it is about what is missing.
        """
        plan, rule = subject.plan, rule_modules()[self.code].RULE
        if (subject.before is not None) is not self.code.startswith("PB") and not self.code.startswith(("BT", "PK")):
            return None  # in an amended plan another figure is another change
        if plan.pengecualian or plan.keparahan.get(self.code) == "abaikan":
            return None
        if rule.about_missing and plan.cuplikan == "ya":
            return None
        return self.make(subject, choices)


class Family:
    """The faults for one family of rules, in the order of their definition."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []

    def fault(self, code: str, label: str) -> Callable[[Break], Break]:
        """Register a function as a fault for a rule."""

        def register(make: Break) -> Break:
            self.faults.append(Fault(code, label, make))
            return make

        return register


def broken(subject: Subject, plan: Renstra, path: KeyPath, *, also: Iterable[str] = ()) -> Broken:
    """The fault of a changed plan, its parent as it was; steps of the path that are years may be numbers."""
    return Broken(replace(subject, plan=plan).files(), as_found(path), also=tuple(also))


def as_found(path: KeyPath) -> KeyPath:
    """A key path as findings write it: keys of mappings are text."""
    return tuple(str(step) if isinstance(step, int) and step >= 1900 else step for step in path)


def replaced(subject: Subject, path: KeyPath, value: object, *, also: Iterable[str] = ()) -> Broken:
    """The fault of one value put at the place where it is found."""
    return broken(subject, put(subject.plan, path, value), path, also=also)


def choose(choices: Choices, options: Sequence[T]) -> T | None:
    """One of several, ``None`` where there is none."""
    return choices.pick(options) if options else None


def references(plan: Renstra) -> frozenset[str]:
    """The ids of indicators that something in the plan refers to."""
    found = {row.indikator for group in plan.iku for row in group.baris if row.indikator}
    for item in plan.variabel.values():
        if item.rencana is not None and item.rencana.indikator:
            found.add(item.rencana.indikator)
    for formula in formulas(plan).values():
        found.update(re.findall(r"\bind\.([A-Za-z0-9_-]+)", formula))
    return frozenset(found)


def formulas(plan: Renstra) -> Mapping[KeyPath, str]:
    """Key path of the indicator -> its formula."""
    from renstra.cascade import Cascade  # noqa: PLC0415

    return {node.path: node.indikator.rumus for node in Cascade(plan).indikator if node.indikator.rumus}
