"""Gaps: things that parts of a plan leave out, reported one by one or, where it is a habit, once."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from renstra.cascade import Node
from renstra.checks.rule import Rule
from renstra.findings import Finding, Message, Related, Severity
from renstra.source import KeyPath
from renstra.workspace import Plan

_LISTED = 5
Words = tuple[str, str]
"""A template in Indonesian and in English."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Something left out: where it should stand, whose it is, and where that owner is named."""

    path: KeyPath
    label: str | Message
    named_at: KeyPath


def gap(node: Node, key: str) -> Gap:
    """``key`` left out at a node."""
    return Gap((*node.path, key), node.label, name_path(node))


def name_path(node: Node) -> KeyPath:
    """Where the wording of a node stands."""
    return (*node.path, "uraian" if node.jenjang in ("tujuan", "sasaran") else "nama")


def report_gaps(
    rule: Rule,
    plan: Plan,
    gaps: Sequence[Gap],
    total: int,
    *,
    one: Words,
    many: Words,
    help: Words,
    related: Sequence[Related] = (),
    severity: Severity | None = None,
) -> Iterator[Finding]:
    """A finding for each gap; where most of ``total`` owners have the gap it is one habit, and one finding.

    ``one`` is filled with ``label``, ``many`` with ``count`` and ``total``.
    """
    gaps = [found for found in gaps if not plan.is_broken(found.path)] if plan.broken else gaps
    if len(gaps) >= 3 and len(gaps) * 2 >= total:
        also = Message("juga di sini", "here too")
        others = [Related(also, found.path, plan.locate(found.named_at)) for found in gaps[1 : _LISTED + 1]]
        yield _at_name(
            plan,
            gaps[0],
            rule.finding(
                gaps[0].path,
                id=many[0],
                en=many[1],
                help=help,
                related=[*others, *related],
                severity=severity,
                count=len(gaps),
                total=total,
            ),
        )
        return
    for found in gaps:
        finding = rule.finding(
            found.path, id=one[0], en=one[1], help=help, related=related, severity=severity, label=found.label
        )
        yield _at_name(plan, found, finding)


def _at_name(plan: Plan, found: Gap, finding: Finding) -> Finding:
    """The finding at the name of the owner, since the owner itself may span many lines."""
    return replace(finding, location=plan.locate(found.named_at))
