"""Generated plans: valid by construction, rich in every field, and small when they shrink."""

import tempfile
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, find, given, settings

from renstra.exchange import to_yaml
from renstra.model import Bagian, Rencana, RencanaDaerah, Renstra
from renstra.testing import plans, plans_with_parents, regional_plans
from renstra.testing.choices import Seeded
from renstra.testing.maker import Size
from renstra.testing.perubahan import amended
from renstra.testing.subject import HOME, OLD, Subject, checked, subject_by
from renstra.testing.whole import LAYOUTS, new_maker, regional
from tests.testing.profile import DEEP, SEEDS, few

UNREACHED = {"Renstra.format", "RencanaDaerah.format"}
"""Fields without a strategy: the format has one value, its default."""


def findings(plan: Rencana) -> list[str]:
    """What a check says of a single plan."""
    with tempfile.TemporaryDirectory() as folder:
        return [f"{found.code} {found.message.text('id')}" for found in checked({HOME: to_yaml(plan)}, folder)]


@few
@given(plans())
def test_a_drawn_plan_is_valid(plan: Renstra) -> None:
    assert findings(plan) == []


@few
@given(regional_plans())
def test_a_drawn_regional_plan_is_valid(plan: RencanaDaerah) -> None:
    assert findings(plan) == []


@few
@given(plans_with_parents())
def test_a_drawn_plan_is_valid_beside_its_parent(both: tuple[Renstra, RencanaDaerah]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        assert checked(Subject(*both).files(), folder) == []


@pytest.mark.parametrize("size", ["small", "medium", "large"])
@pytest.mark.parametrize("layout", LAYOUTS)
def test_plans_by_a_seed_are_valid(layout: Any, size: Size, tmp_path: Any) -> None:
    share = {"small": 6, "medium": 15, "large": 40}[size]
    for seed in range(max(1, SEEDS // share)):
        found = checked(subject_by(Seeded(seed), layout, size).files(), tmp_path / f"{seed}")
        assert [(seed, item.code, item.path) for item in found] == []


@pytest.mark.parametrize("seed", range(max(3, SEEDS // 20)))
def test_an_amended_regional_plan_is_valid(seed: int, tmp_path: Any) -> None:
    maker = new_maker(Seeded(seed), None, "small")
    before = regional(maker)
    if before.cuplikan == "tidak" and not before.pengecualian:
        plan = amended(maker, before)
        assert checked({HOME: to_yaml(plan), OLD: to_yaml(before)}, tmp_path) == []


def test_the_smallest_plan_is_small() -> None:
    smallest = find(
        plans(),
        lambda _: True,
        settings=settings(
            max_examples=1, database=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
        ),
    )
    assert len(to_yaml(smallest).splitlines()) < 130
    assert len(smallest.program) == 1


@pytest.mark.skipif(not DEEP, reason="shrinking takes seconds; RENSTRA_DEEP=1 runs it")
def test_what_matters_stays_when_a_plan_shrinks() -> None:
    smallest = find(
        plans(),
        lambda plan: len(plan.variabel) >= 1,
        settings=settings(
            max_examples=40,
            database=None,
            phases=[Phase.generate, Phase.shrink],
            suppress_health_check=list(HealthCheck),
            derandomize=True,
        ),
    )
    assert len(smallest.variabel) <= 2
    assert len(smallest.program) == 1


def parts_of(part: Any) -> Iterator[Bagian]:
    """A part and all parts in it."""
    if isinstance(part, Bagian):
        yield part
        for name in type(part).model_fields:
            yield from parts_of(getattr(part, name))
    elif isinstance(part, dict):
        for value in part.values():
            yield from parts_of(value)
    elif isinstance(part, tuple):
        for value in part:
            yield from parts_of(value)


def model_parts() -> set[type[Bagian]]:
    """Every class of the model that a plan consists of."""
    pending: list[type[Bagian]] = [Bagian]
    found: set[type[Bagian]] = set()
    while pending:
        for child in pending.pop().__subclasses__():
            pending.append(child)
            found.add(child)
    return {part for part in found if not part.__name__.startswith("_") and part is not Rencana}


def test_every_field_of_the_model_is_generated() -> None:
    """A field that no plan ever states is a field that no test ever sees."""
    stated: set[tuple[str, str]] = set()
    for seed in range(120):
        made = subject_by(Seeded(seed), size="medium")
        regions = [regional(new_maker(Seeded(seed), None, "small"))] if made.parent is None else [made.parent]
        changed = [amended(new_maker(Seeded(seed), None, "small"), plan) for plan in regions]
        for plan in (made.plan, *regions, *changed):
            for part in parts_of(plan):
                for name, field in type(part).model_fields.items():
                    default = None if field.is_required() else field.get_default(call_default_factory=True)
                    if getattr(part, name) != default:
                        stated.add((type(part).__name__, name))
    wanted = {(part.__name__, name) for part in model_parts() for name in part.model_fields}
    assert {f"{part}.{name}" for part, name in wanted - stated} == UNREACHED
