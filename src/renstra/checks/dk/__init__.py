"""DK, the document against itself: what is said twice agrees, sums of tables hold, capaian follows."""

from renstra.checks.rule import RuleModule

DK: tuple[RuleModule, ...] = ()
