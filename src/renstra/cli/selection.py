"""Codes and names of rules as people type them."""

from collections.abc import Sequence

from renstra.checks.names import rule_meant
from renstra.checks.registry import all_rules
from renstra.checks.run import Selection
from renstra.cli.failure import CannotRun, hint
from renstra.findings.message import Message


def selection_of(select: Sequence[str], ignore: Sequence[str]) -> Selection:
    """The rules that ``--select`` and ``--ignore`` leave. Raises ``CannotRun`` for one that does not exist."""
    if not (select or ignore):
        return Selection()
    rules = [module.RULE for module in all_rules()]
    for name in (*select, *ignore):
        if not any(Selection(select=(name,)).takes(rule) for rule in rules):
            raise unknown_rule(name)
    return Selection(tuple(select), tuple(ignore))


def unknown_rule(name: str) -> CannotRun:
    """The sentence for a rule that does not exist."""
    return CannotRun(
        Message(
            "tidak ada aturan {name}.{hint} Daftarnya: renstra rules",
            "there is no rule {name}.{hint} All rules: renstra rules",
            {"name": name, "hint": hint(rule_meant(name))},
        )
    )
