"""Floor 6: plans that are valid by construction, and plans with one known fault, for tests.

Holds: strategies of Hypothesis for whole plans and for their parts, the texts of plans in any style, a fault for every
rule, the laws that hold between them, and the command that measures precision and recall of every rule.
Must not import: ``cli`` (its sibling); no other package imports it. Needs the extra ``[testing]``.

>>> from hypothesis import given
>>> from renstra.testing import plans
>>> @given(plans(layout="inmendagri-2-2025"))
... def test_my_tool(plan):
...     assert plan.periode.awal < plan.periode.akhir
>>> test_my_tool()  # doctest: +SKIP
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from renstra.testing.choices import Seeded
    from renstra.testing.fault import Broken, Fault, faults
    from renstra.testing.law import Law, laws
    from renstra.testing.strategies import PlanText, parts, plan_texts, plans, plans_with_parents, regional_plans
    from renstra.testing.subject import Subject, subject_by
    from renstra.testing.trial import Trial, attempt

_HOMES = {
    "Broken": "renstra.testing.fault",
    "Fault": "renstra.testing.fault",
    "Law": "renstra.testing.law",
    "PlanText": "renstra.testing.strategies",
    "Seeded": "renstra.testing.choices",
    "Subject": "renstra.testing.subject",
    "Trial": "renstra.testing.trial",
    "attempt": "renstra.testing.trial",
    "faults": "renstra.testing.fault",
    "laws": "renstra.testing.law",
    "parts": "renstra.testing.strategies",
    "plan_texts": "renstra.testing.strategies",
    "plans": "renstra.testing.strategies",
    "plans_with_parents": "renstra.testing.strategies",
    "regional_plans": "renstra.testing.strategies",
    "subject_by": "renstra.testing.subject",
}

__all__ = [
    "Broken",
    "Fault",
    "Law",
    "PlanText",
    "Seeded",
    "Subject",
    "Trial",
    "attempt",
    "faults",
    "laws",
    "parts",
    "plan_texts",
    "plans",
    "plans_with_parents",
    "regional_plans",
    "subject_by",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 - plans by a seed need no Hypothesis

    try:
        return getattr(import_module(_HOMES[name]), name)
    except ModuleNotFoundError as error:
        if error.name != "hypothesis":
            raise
        raise ModuleNotFoundError(
            "renstra.testing memerlukan hypothesis: pip install 'renstra[testing]'"
            " / renstra.testing needs hypothesis: pip install 'renstra[testing]'",
            name=error.name,
        ) from None
