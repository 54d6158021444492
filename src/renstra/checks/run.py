"""Run rules over plans."""

import gc
import os
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from renstra.checks.registry import rules_for, rules_on_use
from renstra.checks.rule import Rule
from renstra.findings import Finding, Severity
from renstra.source import KeyPath
from renstra.workspace import Plan, PlanFiles, Workspace, find_plans, load_plan
from renstra.workspace.collector import paused_garbage_collector

if TYPE_CHECKING:
    from renstra.checks.pengecualian import Accepted, Waivers

_NODES_HELD = 20_000
"""So many nodes of plans that are done with may wait to be freed."""
_SEVERITIES: dict[str, Severity] = {"galat": "error", "peringatan": "warning", "catatan": "info"}


@dataclass(frozen=True, slots=True)
class Selection:
    """Which rules run: codes, names or beginnings of codes (``PG``). Nothing selected means all."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()

    def takes(self, rule: Rule) -> bool:
        """Whether a rule is to be run."""
        return (not self.select or _named(rule, self.select)) and not _named(rule, self.ignore)


def _named(rule: Rule, names: Collection[str]) -> bool:
    return any(rule.code.startswith(name.upper()) or rule.name == name.lower() for name in names)


def check(
    workspace: Workspace,
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    today: date | None = None,
    with_exceptions: bool = True,
) -> tuple[Finding, ...]:
    """The findings of all plans of a workspace, by file, line and column.

    ``select`` and ``ignore`` take codes (``PG001``), beginnings of codes (``PG``) or names (``jumlah-baris``). What the
    plans except (``pengecualian``) is left out, unless ``with_exceptions`` is false; exceptions end by ``today``, the
    current date where it is not given.
    """
    chosen = Selection(tuple(select), tuple(ignore))
    selection = chosen if chosen != Selection() else None
    return tuple(
        finding
        for plan in workspace.plans
        for finding in check_plan(plan, selection, today=today, with_exceptions=with_exceptions)
    )


@dataclass(frozen=True, slots=True)
class CheckedPlan:
    """A plan, its findings, and those that it accepts, both by file, line and column."""

    plan: Plan
    findings: list[Finding]
    accepted: "list[Accepted]"


def check_path(
    *paths: str | os.PathLike[str], selection: Selection | None = None, today: date | None = None
) -> Iterator[CheckedPlan]:
    """Load and check the plans at the paths one after the other, so that thousands need no more memory than one.

    Raises ``WorkspaceError`` where a path does not exist or holds no plan.
    """
    return check_each(find_plans(paths or (".",)), selection, today=today)


def check_each(
    plans: Iterable[PlanFiles],
    selection: Selection | None = None,
    *,
    today: date | None = None,
    with_exceptions: bool = True,
) -> Iterator[CheckedPlan]:
    """Load and check plans one after the other."""
    nodes = 0
    for files in plans:
        with paused_garbage_collector():
            plan = load_plan(files)
            checked = examine(plan, selection, today=today, with_exceptions=with_exceptions)
        nodes += len(plan.cascade.nodes)
        del plan
        yield checked
        del checked
        if nodes >= _NODES_HELD:  # parents and children refer to each other, so only the collector frees them
            nodes = 0
            gc.collect()


def check_plan(
    plan: Plan, selection: Selection | None = None, *, today: date | None = None, with_exceptions: bool = True
) -> list[Finding]:
    """The findings of one plan, by file, line and column, without those that it accepts."""
    return examine(plan, selection, today=today, with_exceptions=with_exceptions).findings


def examine(
    plan: Plan, selection: Selection | None = None, *, today: date | None = None, with_exceptions: bool = True
) -> CheckedPlan:
    """The findings of one plan and those that it accepts.

    A rule that exceptions name runs even where it is not selected, so that those on exceptions know what is used.
    """
    waivers = _waivers(plan, today or date.today()) if with_exceptions and plan.model.pengecualian else None
    found: list[Finding] = []
    beside: list[Finding] = []
    accepted: list[Accepted] = []
    with paused_garbage_collector():
        for module in rules_for(plan):
            rule = module.RULE
            is_chosen = selection is None or selection.takes(rule)
            if not is_chosen and (waivers is None or not waivers.mention(rule)):
                continue
            if not _can_speak(rule, plan):
                if waivers is not None:
                    waivers.silent.add(rule.code)
                continue
            speaks_of_faults = rule.code.startswith("BT")
            (found if is_chosen else beside).extend(
                _placed(finding, plan)
                for finding in module.check(plan)
                if speaks_of_faults or not plan.is_broken(finding.path)
            )
        if waivers is not None:
            waivers.sift(beside)
            found, accepted = waivers.sift(found)
            found += _on_use(waivers, selection)
    found.sort(key=_order)
    accepted.sort(key=lambda item: _order(item.finding))
    return CheckedPlan(plan, found, accepted)


def _can_speak(rule: Rule, plan: Plan) -> bool:
    """Whether a rule may run: not where the plan leaves it out, or where what it reads may be out of sight."""
    weights = plan.model.keparahan
    if (plan.model.cuplikan == "ya" and rule.about_missing) or (weights and weights.get(rule.code) == "abaikan"):
        return False
    return not plan.unread or all(plan.is_known(key) for key in rule.reads)


def _waivers(plan: Plan, today: date) -> "Waivers":
    from renstra.checks.pengecualian import Waivers  # noqa: PLC0415 - most plans accept nothing

    return Waivers(plan, today)


def _on_use(waivers: "Waivers", selection: Selection | None) -> Iterator[Finding]:
    """What the rules on the use of exceptions find."""
    for module in rules_on_use():
        if (selection is None or selection.takes(module.RULE)) and _can_speak(module.RULE, waivers.plan):
            for finding in module.check(waivers):
                if not waivers.plan.is_broken(finding.path):
                    yield _placed(finding, waivers.plan)


def _placed(finding: Finding, plan: Plan) -> Finding:
    """The finding with its locations, and with the severity that the plan gives its rule."""
    weight = plan.model.keparahan.get(finding.code) if plan.model.keparahan else None
    related = tuple(
        item if item.location is not None else replace(item, location=plan.locate(item.path))
        for item in finding.related
    )
    return replace(
        finding,
        location=finding.location or plan.locate(finding.path),
        related=related,
        severity=_SEVERITIES.get(weight or "", finding.severity),
    )


def _order(finding: Finding) -> tuple[str, int, int, str, KeyPath]:
    place = finding.location
    assert place is not None
    return (place.file, place.line, place.column, finding.code, tuple(map(str, finding.path)))
