"""Faults turned into findings."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from renstra.checks.rule import Rule
from renstra.findings import Finding, Fix, Message, Related, Severity, Value
from renstra.workspace import FileFault

Words = tuple[str, str]
"""A template in Indonesian and in English."""


def finding_at(
    rule: Rule,
    found: FileFault,
    *,
    id: str,
    en: str,
    help: Words | None = None,
    related: Words = ("lihat juga", "see also"),
    others: Sequence[FileFault] = (),
    stated: Value = None,
    fix: Fix | None = None,
    severity: Severity | None = None,
    **params: Any,
) -> Finding:
    """A finding where the fault stands. Its parameters fill the templates; its other places are ``related``.

    ``others`` are faults of the same kind that need no finding of their own.
    """
    params = {**found.fault.params, **params}
    made = rule.finding(
        found.fault.path or (),
        id=id,
        en=en,
        help=help,
        related=[
            *(Related(Message(*related, params), location=place) for place in found.related),
            *(
                Related(Message(*related, other.fault.params), other.fault.path or (), other.location)
                for other in others
            ),
        ],
        stated=stated,
        fix=fix,
        severity=severity,
        **params,
    )
    return replace(made, location=found.location)
