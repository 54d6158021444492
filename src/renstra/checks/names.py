"""Code and name of every rule, for the rules that speak of rules.

The registry imports the rules, so it is asked only when a rule runs.
"""

from renstra.checks.rule import Rule


def rule_names() -> dict[str, str]:
    """Code -> name."""
    from renstra.checks.registry import all_rules  # noqa: PLC0415

    return {module.RULE.code: module.RULE.name for module in all_rules()}


def find_rule(name: str) -> Rule | None:
    """The rule with this code or name, ``None`` where there is none."""
    from renstra.checks import registry  # noqa: PLC0415

    return registry.find_rule(name)


def rule_meant(name: str) -> str | None:
    """The code of the rule that was probably meant by a code or name that does not exist."""
    from renstra.checks.suggest import nearest  # noqa: PLC0415

    known = rule_names()
    codes = {known_name: code for code, known_name in known.items()}
    found = nearest(name, [*known, *codes])
    return codes.get(found, found) if found else None
