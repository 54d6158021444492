"""The plans that a plan names: the one that it serves (``induk``), the one that it amends (``perubahan.dari``)."""

import os
from collections.abc import Callable
from itertools import islice

from renstra.source import Fault, KeyPath
from renstra.workspace.locate import PlanFiles, WorkspaceError, find_plans, is_revision
from renstra.workspace.plan import FileFault, Plan

_MAX_GENERATIONS = 8
"""A yearly plan serves a Renstra, which serves an RPD: two are usual."""
_AMENDED: KeyPath = ("perubahan", "dari")


def attach_parents(plan: Plan, files: PlanFiles, read: Callable[[PlanFiles], Plan]) -> None:
    """Load the parent of ``plan``, its parent, and so on.

    A parent that is not there, and a chain of parents that leads back to ``plan``, are its ``parent_faults``; what is
    wrong further up is reported when that plan is checked.
    """
    child, generations = plan, [_identity(files)]
    while (named := getattr(child.model, "induk", None)) and len(generations) <= _MAX_GENERATIONS:
        found = _find(child, named)
        if isinstance(found, str):
            if child is plan:
                _report(plan, "induk-tak-ditemukan", ("induk",), jalur=named, sebab=found)
            return
        identity = _identity(found)
        if identity & generations[0]:
            _report(plan, "induk-lingkar", ("induk",), jalur=named, langkah=len(generations))
        if any(identity & earlier for earlier in generations):
            return
        generations.append(identity)
        child.induk = read(found)
        child = child.induk


def attach_amended(plan: Plan, files: PlanFiles, read: Callable[[PlanFiles], Plan]) -> None:
    """Load the plan that ``plan`` amends; why that cannot be done is one of its ``parent_faults``."""
    if plan.model.perubahan is None:
        return
    named = plan.model.perubahan.dari
    reason, detail = "", ""
    if is_revision(named, plan.folder):
        from renstra.workspace.version import load_version  # noqa: PLC0415 - git is asked for few plans

        try:
            plan.semula = load_version(named, folder=plan.folder)
        except WorkspaceError as error:
            reason, detail = error.reason, error.detail
    else:
        found = _find(plan, named)
        if isinstance(found, str):
            reason = found
        elif _identity(found) & _identity(files):
            reason = "rencana-ini"
        else:
            plan.semula = read(found)
    if reason:
        _report(plan, "semula-tak-terbaca", _AMENDED, jalur=named, sebab=reason, rincian=detail)


def _find(child: Plan, named: str) -> PlanFiles | str:
    """The files of the only plan at the path, or the reason why there is none."""
    try:
        found = list(islice(find_plans([child.folder / named]), 2))
    except WorkspaceError as error:
        return error.reason
    return found[0] if len(found) == 1 else "banyak"


def _identity(files: PlanFiles) -> frozenset[str]:
    return frozenset(map(os.path.realpath, files.files))


def _report(plan: Plan, kind: str, path: KeyPath, **params: object) -> None:
    home = plan.home(*path[:1])
    fault = Fault(kind, home.tree.value_span(path), path, params)
    plan.parent_faults = (*plan.parent_faults, FileFault(home, fault))
