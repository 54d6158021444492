"""Every rule, in the order in which pages list them and checks run them."""

from functools import cache

from renstra.checks.bt import BT
from renstra.checks.dk import DK
from renstra.checks.ks import KS
from renstra.checks.pg import PG
from renstra.checks.rj import RJ
from renstra.checks.rule import Rule, RuleModule
from renstra.checks.tg import TG

RULES: tuple[RuleModule, ...] = (*BT, *RJ, *PG, *KS, *TG, *DK)


@cache
def rule_modules() -> dict[str, RuleModule]:
    """Code -> module of the rule."""
    return {module.RULE.code: module for module in RULES}


def find_rule(code: str) -> Rule | None:
    """The rule with this code or name, ``None`` where there is none."""
    wanted = code.strip()
    for module in RULES:
        if wanted.upper() == module.RULE.code or wanted.lower() == module.RULE.name:
            return module.RULE
    return None
