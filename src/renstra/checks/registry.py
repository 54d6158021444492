"""Every rule, in the order in which pages list them and checks run them."""

from functools import cache
from typing import TYPE_CHECKING

from renstra.checks.bt import bt035_gaya_angka_campur, bt036_kode_tanpa_kutip
from renstra.checks.dk import DK
from renstra.checks.ks import KS
from renstra.checks.pg import PG
from renstra.checks.rj import RJ
from renstra.checks.rule import DescribedRule, Rule, RuleModule
from renstra.checks.tg import TG
from renstra.workspace import Plan

if TYPE_CHECKING:
    from renstra.checks.pengecualian import UseRuleModule

_WITHOUT_FAULTS: tuple[RuleModule, ...] = (bt035_gaya_angka_campur, bt036_kode_tanpa_kutip, *RJ, *PG, *KS, *TG, *DK)


@cache
def all_rules() -> tuple[DescribedRule, ...]:
    """Every rule."""
    return (*_on_plans(), *rules_on_use(), *_on_exceptions())


@cache
def _on_plans() -> tuple[RuleModule, ...]:
    from renstra.checks.bt.family import BT  # noqa: PLC0415 - a tenth of the start-up, and most plans have no faults

    return (*BT, *RJ, *PG, *KS, *TG, *_on_formulas(), *DK, *_on_amendments())


@cache
def _on_formulas() -> tuple[RuleModule, ...]:
    from renstra.checks.rm import RM  # noqa: PLC0415 - many plans have no formulas

    return RM


@cache
def _on_exceptions() -> tuple[RuleModule, ...]:
    from renstra.checks.pk import ON_WORDS  # noqa: PLC0415 - most plans accept nothing

    return ON_WORDS


@cache
def rules_on_use() -> "tuple[UseRuleModule, ...]":
    """The rules on how exceptions were used, which run when all others have."""
    from renstra.checks.pk import ON_USE  # noqa: PLC0415 - most plans accept nothing

    return ON_USE


@cache
def _on_amendments() -> tuple[RuleModule, ...]:
    from renstra.checks.pb import PB  # noqa: PLC0415 - most plans amend no other

    return PB


def rules_for(plan: Plan) -> tuple[RuleModule, ...]:
    """The rules that can find something in a plan.

    Those that word faults are left out where there are none, those on formulas where there are neither formulas nor
    variables, those on amendments and on exceptions where there are none. ``rules_on_use`` are not among them.
    """
    exceptions = _on_exceptions() if plan.model.pengecualian else ()
    if plan.faults:
        return (*_on_plans(), *exceptions)
    table = plan.ledger.rumus
    rules = _WITHOUT_FAULTS if plan.model.perubahan is None else (*_WITHOUT_FAULTS, *_on_amendments())
    return (*rules, *(_on_formulas() if table.variabel or table.formulas else ()), *exceptions)


@cache
def rule_modules() -> dict[str, DescribedRule]:
    """Code -> module of the rule."""
    return {module.RULE.code: module for module in all_rules()}


def find_rule(code: str) -> Rule | None:
    """The rule with this code or name, ``None`` where there is none."""
    wanted = code.strip()
    for module in all_rules():
        if wanted.upper() == module.RULE.code or wanted.lower() == module.RULE.name:
            return module.RULE
    return None
