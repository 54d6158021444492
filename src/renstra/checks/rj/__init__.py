"""RJ, references: what refers to something finds it."""

from renstra.checks.rule import RuleModule

RJ: tuple[RuleModule, ...] = ()
