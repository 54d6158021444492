"""Code and name of every rule, for the rules that speak of rules."""


def rule_names() -> dict[str, str]:
    """Code -> name. The registry imports the rules, so it is asked only when a rule runs."""
    from renstra.checks.registry import all_rules  # noqa: PLC0415

    return {module.RULE.code: module.RULE.name for module in all_rules()}
