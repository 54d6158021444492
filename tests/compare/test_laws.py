"""What holds for the changes between any two plans."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from renstra.compare import compare, diff
from renstra.exchange import to_yaml
from renstra.formula import FormulaError, parse
from renstra.model import Renstra
from tests.compare.plans import plans


def _canonical(plan: Renstra) -> Any:
    """A plan with its formulas in canonical text, and no empty series: how one is written is no difference."""

    def walk(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: _formula(inner) if key == "rumus" else walk(inner) for key, inner in value.items()} or None
        if isinstance(value, list | tuple):
            return [walk(item) for item in value]
        return value

    return walk(plan.model_dump())


def _formula(text: Any) -> Any:
    try:
        return str(parse(text)) if isinstance(text, str) else text
    except FormulaError:
        return text


@settings(deadline=None)
@given(plans)
def test_a_plan_does_not_differ_from_itself(plan: Renstra) -> None:
    assert diff(plan, plan) == ()
    assert diff(plan, Renstra.model_validate(plan.model_dump(mode="json"))) == ()


@settings(max_examples=200, deadline=None)
@given(plans, plans)
def test_changes_back_are_the_changes_turned_round(old: Renstra, new: Renstra) -> None:
    there, back = diff(old, new), diff(new, old)
    assert len(set(there)) == len(there)
    assert {change.inverse() for change in there} == set(back)
    assert {change.inverse().inverse() for change in there} == set(there)


@settings(max_examples=200, deadline=None)
@given(plans, plans)
def test_every_difference_shows_up(old: Renstra, new: Renstra) -> None:
    assert bool(diff(old, new)) == (_canonical(old) != _canonical(new))


@settings(max_examples=200, deadline=None)
@given(plans, st.data())
def test_one_change_anywhere_shows_up(plan: Renstra, data: st.DataObject) -> None:
    """Take any one value out of a plan, or put one of another plan in its place."""
    values = plan.model_dump(mode="json", exclude_defaults=True)
    places = [path for path in _paths(values) if len(path) > 1 or path[0] not in ("jenis", "periode")]
    path = data.draw(st.sampled_from(places))
    here: Any = values
    for step in path[:-1]:
        here = here[step]
    before = here[path[-1]]
    here[path[-1]] = f"{before} lain" if isinstance(before, str) else None
    try:
        changed = Renstra.model_validate(values)
    except ValueError:
        return  # the model cannot do without it
    assert bool(diff(plan, changed)) == (_canonical(plan) != _canonical(changed))


def _paths(values: Any, above: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    items = (
        values.items() if isinstance(values, dict) else enumerate(values) if isinstance(values, list | tuple) else ()
    )
    return [path for key, value in items for path in ((*above, key), *_paths(value, (*above, key)))]


@settings(deadline=None)
@given(plans, st.randoms(use_true_random=False))
def test_order_of_keys_is_irrelevant(plan: Renstra, random: Any) -> None:
    def shuffled(value: Any) -> Any:
        if isinstance(value, dict):
            keys = list(value)
            random.shuffle(keys)
            return {key: shuffled(value[key]) for key in keys}
        return [shuffled(item) for item in value] if isinstance(value, list | tuple) else value

    assert diff(plan, Renstra.model_validate(shuffled(plan.model_dump(mode="json")))) == ()


@settings(deadline=None)
@given(plans, plans)
def test_pairs_are_one_to_one_and_of_one_level(old: Renstra, new: Renstra) -> None:
    found = compare(old, new).pairs
    nodes = {id(node): node for node in found.old.nodes}
    assert len({id(node) for node in found.new_of.values()}) == len(found.new_of)
    for identity, node in found.new_of.items():
        assert nodes[identity].jenjang == node.jenjang
        assert found.old_of[id(node)] is nodes[identity]


def test_how_a_plan_is_split_over_files_is_irrelevant(tmp_path: Any) -> None:
    import renstra  # noqa: PLC0415 - here only

    source = renstra.load("specs/jombang-dinkopum-2024-2026-diperbaiki").plan
    whole = tmp_path / "satu"
    whole.mkdir()
    (whole / "renstra.yaml").write_text(to_yaml(source.model), encoding="utf-8")
    renstra.write_plan(source.model, tmp_path / "banyak")
    assert diff(renstra.load(whole).plan, renstra.load(tmp_path / "banyak").plan) == ()
    assert diff(source, renstra.load(whole).plan) == ()
