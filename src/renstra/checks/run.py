"""Run rules over plans."""

import gc
import os
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from renstra.checks.registry import rules_for
from renstra.checks.rule import Rule
from renstra.findings import Finding, Severity
from renstra.source import KeyPath
from renstra.workspace import Plan, PlanFiles, Workspace, find_plans, load_plan
from renstra.workspace.collector import paused_garbage_collector

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


def check(workspace: Workspace, *, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> tuple[Finding, ...]:
    """The findings of all plans of a workspace, by file, line and column.

    ``select`` and ``ignore`` take codes (``PG001``), beginnings of codes (``PG``) or names (``jumlah-baris``).
    """
    chosen = Selection(tuple(select), tuple(ignore))
    selection = chosen if chosen != Selection() else None
    return tuple(finding for plan in workspace.plans for finding in check_plan(plan, selection))


@dataclass(frozen=True, slots=True)
class CheckedPlan:
    """A plan and its findings."""

    plan: Plan
    findings: list[Finding]


def check_path(*paths: str | os.PathLike[str], selection: Selection | None = None) -> Iterator[CheckedPlan]:
    """Load and check the plans at the paths one after the other, so that thousands need no more memory than one.

    Raises ``WorkspaceError`` where a path does not exist or holds no plan.
    """
    return check_each(find_plans(paths or (".",)), selection)


def check_each(plans: Iterable[PlanFiles], selection: Selection | None = None) -> Iterator[CheckedPlan]:
    """Load and check plans one after the other."""
    nodes = 0
    for files in plans:
        with paused_garbage_collector():
            plan = load_plan(files)
            findings = check_plan(plan, selection)
        nodes += len(plan.cascade.nodes)
        yield CheckedPlan(plan, findings)
        del plan, findings
        if nodes >= _NODES_HELD:  # parents and children refer to each other, so only the collector frees them
            nodes = 0
            gc.collect()


def check_plan(plan: Plan, selection: Selection | None = None) -> list[Finding]:
    """The findings of one plan, by file, line and column."""
    found: list[Finding] = []
    weights = plan.model.keparahan
    is_excerpt = plan.model.cuplikan == "ya"
    with paused_garbage_collector():
        for module in rules_for(plan):
            rule = module.RULE
            if selection is not None and not selection.takes(rule):
                continue
            if (is_excerpt and rule.about_missing) or (weights and weights.get(rule.code) == "abaikan"):
                continue
            if plan.unread and not all(plan.is_known(key) for key in rule.reads):
                continue
            speaks_of_faults = rule.code.startswith("BT")
            found += [
                _placed(finding, plan)
                for finding in module.check(plan)
                if speaks_of_faults or not plan.is_broken(finding.path)
            ]
    found.sort(key=_order)
    return found


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
