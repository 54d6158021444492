"""TG, targets and indicators: what is promised is measurable, complete and goes the right way."""

from renstra.checks.rule import RuleModule

TG: tuple[RuleModule, ...] = ()
