"""Codes and names of rules as people type them."""

import re
from collections.abc import Iterable, Sequence

from renstra.checks.registry import all_rules
from renstra.checks.rule import Rule
from renstra.checks.run import Selection
from renstra.cli.failure import CannotRun, hint, nearest
from renstra.findings.message import Message

_SHORT_CODE = re.compile(r"(?P<family>[A-Za-z]{2})(?P<number>\d{1,3})", re.ASCII)


def selection_of(select: Sequence[str], ignore: Sequence[str]) -> Selection:
    """The rules that ``--select`` and ``--ignore`` leave. Raises ``CannotRun`` for one that does not exist."""
    if not (select or ignore):
        return Selection()
    rules = [module.RULE for module in all_rules()]
    for name in (*select, *ignore):
        if not any(Selection(select=(name,)).takes(rule) for rule in rules):
            raise unknown_rule(name, rules)
    return Selection(tuple(select), tuple(ignore))


def unknown_rule(name: str, rules: Iterable[Rule]) -> CannotRun:
    """The sentence for a rule that does not exist."""
    words = [word for rule in rules for word in (rule.code, rule.name)]
    short = _SHORT_CODE.fullmatch(name)
    padded = f"{short['family'].upper()}{int(short['number']):03}" if short else ""
    meant = padded if padded in words else nearest(name, words)
    return CannotRun(
        Message(
            "tidak ada aturan {name}.{hint} Daftarnya: renstra rules",
            "there is no rule {name}.{hint} All rules: renstra rules",
            {"name": name, "hint": hint(meant)},
        )
    )
