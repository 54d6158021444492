"""BT, form: what is wrong with the text of a file or the form of a value."""

from renstra.checks.rule import RuleModule

BT: tuple[RuleModule, ...] = ()
