"""Whatever stands in the files, checking ends with findings or none, never with an exception."""

import copy
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from renstra.checks.registry import rule_modules
from renstra.model import RencanaDaerah, Renstra
from renstra.source import KeyPath
from renstra.workspace.validate import validate
from tests.workspace.folder import ROOT, checked, write

PLAN = ROOT / "specs" / "jombang-dinkopum-2024-2026-diperbaiki"
REGION = ROOT / "specs" / "jombang-rpd-2024-2026"
NONSENSE: list[Any] = [
    "",
    "?",
    "-",
    "abc: def",
    "1.220",
    "-5",
    "9" * 30,
    "é😀",
    "x" * 3000,
    [],
    ["x"],
    {},
    {"x": "y"},
    [{}],
]


def values_of(folder: Path) -> dict[str, Any]:
    """All keys of a plan as text, as the reader gives them."""
    merged: dict[str, Any] = {}
    for path in sorted(folder.glob("*.yaml")):
        merged |= yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
    return merged


def places(value: Any, path: KeyPath = ()) -> list[KeyPath]:
    """Every place of a tree, collections too."""
    found = [path] if path else []
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, child in entries:
        found += places(child, (*path, name))
    return found


def replaced(values: dict[str, Any], path: KeyPath, by: Any) -> dict[str, Any]:
    """The same with another value in one place; what does not lie on the way there is shared, not copied."""
    changed: dict[str, Any] = dict(values)
    here: Any = changed
    for step in path[:-1]:
        here[step] = copy.copy(here[step])
        here = here[step]
    here[path[-1]] = copy.deepcopy(by)  # a text holds nothing twice
    return changed


def trimmed(value: Any) -> Any:
    """The same with at most two elements of every list: every kind of place, few of each."""
    if isinstance(value, dict):
        return {key: trimmed(child) for key, child in value.items()}
    return [trimmed(child) for child in value[:2]] if isinstance(value, list) else value


@pytest.fixture(scope="module")
def plan_values() -> dict[str, Any]:
    values: dict[str, Any] = trimmed(values_of(PLAN))
    return values


@pytest.mark.parametrize("file", ["pendanaan.yaml", "gambaran.yaml", "renstra.yaml"])
def test_truncated_plan(file: str, tmp_path: Path) -> None:
    write(tmp_path, {path.name: path.read_bytes() for path in PLAN.glob("*.yaml")})
    data = (PLAN / file).read_bytes()
    for size in range(0, len(data), 1400 if len(data) > 10_000 else 100):
        (tmp_path / file).write_bytes(data[:size])
        checked(tmp_path)


def test_text_of_a_plan_truncated_at_every_100th_byte(tmp_path: Path) -> None:
    data = b"jenis: renstra\nperangkat_daerah: Dinas\nperiode: {awal: 2024, akhir: 2026}\n"
    data += (PLAN / "kinerja.yaml").read_bytes() + (PLAN / "pendanaan.yaml").read_bytes()[:6000]
    for size in range(0, len(data), 100):
        checked(write(tmp_path, {"renstra.yaml": data[:size]}))


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_nonsense_in_place_of_anything(plan_values: dict[str, Any], data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(places(plan_values)))
    for nonsense in NONSENSE:
        model, faults, broken = validate(replaced(plan_values, path, nonsense))
        assert isinstance(model, Renstra)
        assert len(model.program) == len(plan_values["program"]) or path[0] == "program"
        assert bool(faults) == bool(broken)


def test_every_scalar_of_a_regional_plan_replaced() -> None:
    values = values_of(REGION)
    for path in places(values):
        for nonsense in NONSENSE:
            model, faults, _ = validate(replaced(values, path, nonsense))
            assert isinstance(model, RencanaDaerah) or path == ("jenis",)
            for fault in faults:
                assert fault.path is not None


def test_nonsense_goes_the_whole_way(tmp_path: Path, plan_values: dict[str, Any]) -> None:
    """One at a time, from text to findings, for a part of all places."""
    every = places(plan_values)
    for path in every[:: max(1, len(every) // 60)]:
        write(
            tmp_path, {"renstra.yaml": yaml.dump(replaced(plan_values, path, "<<nonsens: [{"), Dumper=yaml.CSafeDumper)}
        )
        checked(tmp_path)


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_two_mistakes_at_once(plan_values: dict[str, Any], data: st.DataObject) -> None:
    values, every = plan_values, places(plan_values)
    for _ in range(data.draw(st.integers(2, 5))):
        path = data.draw(st.sampled_from(every))
        try:
            values = replaced(values, path, data.draw(st.sampled_from(NONSENSE)))
        except (KeyError, IndexError, TypeError):
            continue  # an earlier mistake took this place away
    model, faults, _ = validate(values)
    assert isinstance(model, Renstra)
    assert len({(fault.path, fault.kind) for fault in faults}) == len(faults)


@settings(max_examples=60, deadline=None)
@given(
    st.recursive(
        st.sampled_from(["", "x", "2024", "1.220", "rpd"]),
        lambda part: (
            st.lists(part, max_size=3)
            | st.dictionaries(
                st.sampled_from([*Renstra.model_fields, "nama", "uraian", "awal", "2024"]), part, max_size=4
            )
        ),
    ).filter(lambda value: isinstance(value, dict))
)
def test_any_tree(values: dict[str, Any]) -> None:
    model, _, _ = validate(values)
    assert isinstance(model, Renstra | RencanaDaerah)


def test_what_is_read_stays_as_it_is(plan_values: dict[str, Any]) -> None:
    before = copy.deepcopy(plan_values)
    for path in places(plan_values)[::11]:
        validate(replaced(plan_values, path, ["x"]))
    assert plan_values == before


def test_every_kind_of_fault_has_a_rule(plan_values: dict[str, Any]) -> None:
    names = {module.RULE.name for module in rule_modules().values()}
    for path in places(plan_values)[::3]:
        for nonsense in NONSENSE[::2]:
            _, faults, _ = validate(replaced(plan_values, path, nonsense))
            assert {fault.kind for fault in faults} <= names
