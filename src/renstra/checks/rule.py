"""What a rule is, and how its module makes findings."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from renstra.findings import Finding, Fix, Message, Related, Severity, Value
from renstra.source import KeyPath
from renstra.workspace import Plan


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: ``code`` and ``name`` are stable, ``severity`` is the default, ``reads`` the top-level keys it needs.

    A rule is not run on a plan of which one of these keys may be out of sight. ``basis`` names the regulations or
    documents it rests on. A rule ``about_missing`` is silent for excerpts (``cuplikan: ya``).
    """

    code: str
    name: str
    severity: Severity
    reads: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()
    about_missing: bool = False

    def finding(
        self,
        path: KeyPath,
        *,
        id: str,
        en: str,
        help: tuple[str, str] | None = None,
        related: Sequence[Related] = (),
        stated: Value = None,
        derived: Value = None,
        fix: Fix | None = None,
        severity: Severity | None = None,
        **params: Any,
    ) -> Finding:
        """A finding of this rule at ``path``.

        ``id``, ``en`` and ``help`` (Indonesian, English) are templates filled from ``params`` and from ``stated`` and
        ``derived``.
        """
        params = {**params, "stated": stated, "derived": derived}
        return Finding(
            code=self.code,
            name=self.name,
            severity=severity or self.severity,
            message=Message(id, en, params),
            path=path,
            related=tuple(related),
            stated=stated,
            derived=derived,
            help=Message(*help, params) if help else None,
            fix=fix,
        )


class DescribedRule(Protocol):
    """A module of any rule: its docstring is its page."""

    @property
    def RULE(self) -> Rule:  # noqa: N802
        """The rule."""
        ...


class RuleModule(DescribedRule, Protocol):
    """A module of a rule about a plan."""

    def check(self, plan: Plan) -> Iterator[Finding]:
        """The findings of the rule in a plan."""
        ...
