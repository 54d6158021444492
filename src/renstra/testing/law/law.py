"""What a law is: a sentence about every plan, the reason why it must hold, and what contradicts it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from renstra.findings import Finding
from renstra.model import RencanaDaerah, Renstra
from renstra.testing.choices import Choices, Seeded
from renstra.testing.fault import Broken, faults
from renstra.testing.perubahan import BEFORE
from renstra.testing.subject import Subject
from renstra.workspace import Plan

Holds = Callable[[Subject, Choices], Iterator[str]]


@dataclass(frozen=True, slots=True)
class Law:
    """A law: its name, the reason why it must hold, and what contradicts it in a plan.

    ``any_plan``: it can be asked of a plan that people wrote, too, not only of a generated one.
    """

    name: str
    reason: str
    contradictions: Holds
    any_plan: bool = False

    def of_plan(self, plan: Plan) -> Iterator[str]:
        """What contradicts the law in a loaded plan."""
        return self.contradictions(_subject_of(plan), Seeded(0))


def _subject_of(plan: Plan) -> Subject:
    """A loaded plan with the plans that it names, each where a ``Subject`` has it."""
    model = plan.model
    if not isinstance(model, Renstra):
        raise TypeError("laws are about a Renstra")
    parent, before = (other.model if other is not None else None for other in (plan.induk, plan.semula))
    update: dict[str, Any] = {"induk": "../induk" if isinstance(parent, RencanaDaerah) else None}
    if model.perubahan is not None:
        dari = BEFORE if isinstance(before, Renstra) else model.perubahan.dari
        update["perubahan"] = model.perubahan.model_copy(update={"dari": dari})
    return Subject(
        model.model_copy(update=update),
        parent if isinstance(parent, RencanaDaerah) else None,
        before if isinstance(before, Renstra) else None,
    )


class Laws:
    """Some laws, in the order of their definition."""

    def __init__(self) -> None:
        self.laws: list[Law] = []

    def law(self, name: str, reason: str, *, any_plan: bool = False) -> Callable[[Holds], Holds]:
        """Register a function as a law."""

        def register(holds: Holds) -> Holds:
            self.laws.append(Law(name, reason, holds, any_plan))
            return holds

        return register


def broken_somehow(subject: Subject, choices: Choices) -> Broken | None:
    """The plan broken in some way, of ten tries."""
    for _ in range(10):
        made = choices.pick(faults()).apply(subject, choices)
        if made is not None:
            return made
    return None


def said(findings: list[Finding]) -> list[tuple[str, str]]:
    """Which rules spoke, and of what."""
    return sorted((found.code, str(found.path)) for found in findings)
