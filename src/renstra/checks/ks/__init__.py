"""KS, cascade: every level serves the one above and is carried out by the one below."""

from renstra.checks.rule import RuleModule

KS: tuple[RuleModule, ...] = ()
