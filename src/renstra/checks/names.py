"""Code and name of every rule, for the rules that speak of rules.

The registry imports the rules, so it is asked only when a rule runs.
"""

import re

from renstra.checks.rule import Rule

_SHORT_CODE = re.compile(r"(?P<family>[A-Za-z]{2})(?P<number>\d{1,3})", re.ASCII)


def rule_names() -> dict[str, str]:
    """Code -> name."""
    from renstra.checks.registry import all_rules  # noqa: PLC0415

    return {module.RULE.code: module.RULE.name for module in all_rules()}


def find_rule(name: str) -> Rule | None:
    """The rule with this code or name, ``None`` where there is none."""
    from renstra.checks import registry  # noqa: PLC0415

    return registry.find_rule(name)


def rule_meant(word: str) -> str | None:
    """The code or name of a rule that was probably meant: a short code (``PG1``), or nearly the same letters."""
    from renstra.checks.suggest import nearest  # noqa: PLC0415

    known = rule_names()
    short = _SHORT_CODE.fullmatch(word)
    padded = f"{short['family'].upper()}{int(short['number']):03}" if short else ""
    if padded in known:
        return padded
    return nearest(word, known if word[-1:].isdecimal() else known.values())
