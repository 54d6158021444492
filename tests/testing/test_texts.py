"""Texts of a plan in any style, and parts of plans, as a tool maker draws them."""

import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from renstra.checks import check_plan
from renstra.model import Bagian, Kegiatan
from renstra.testing import PlanText, parts, plan_texts
from renstra.testing.catalogue import PARTS
from renstra.testing.choices import Seeded
from renstra.testing.subject import subject_by
from renstra.testing.whole import new_maker, renstra
from renstra.testing.yaml_text import plan_files
from renstra.workspace import load
from tests.testing.profile import SEEDS, few
from tests.testing.test_plans import model_parts


def loads_as(files: Any, folder: Path) -> Any:
    """The plan that files load to, and what a check says of it."""
    for name, text in files.items():
        (folder / name).write_bytes(text.encode())
    plan = load(folder).plan
    return plan.model, [(found.code, found.path) for found in check_plan(plan)]


@few
@given(plan_texts())
def test_a_text_in_any_style_loads_to_its_plan(drawn: PlanText) -> None:
    with tempfile.TemporaryDirectory() as folder:
        assert loads_as(drawn.files, Path(folder)) == (drawn.plan, [])


@few
@given(plan_texts(line_ends=True))
def test_line_ends_change_nothing_but_a_note(drawn: PlanText) -> None:
    with tempfile.TemporaryDirectory() as folder:
        model, found = loads_as(drawn.files, Path(folder))
    assert model == drawn.plan
    assert {code for code, _ in found} <= {"BT010"}


def test_styles_differ(tmp_path: Path) -> None:
    """The texts of many plans have between them all that the writer can do."""
    files = [plan_files(subject_by(Seeded(seed)).plan, Seeded(seed), line_ends=True) for seed in range(40)]
    texts = [text for made in files for text in made.values() if isinstance(text, str)]
    for sign in ("_000", ".000", "Rp ", ",-", " #", "[", "'", '"', ": |-", "---", "\r\n", "\n-", "\n    -"):
        assert any(sign in text for text in texts), sign
    assert {len(made) for made in files} >= {1, 2, 3}


def test_a_text_by_a_seed_loads_to_its_plan(tmp_path: Path) -> None:
    for seed in range(SEEDS // 3):
        plan = renstra(new_maker(Seeded(seed), None, "small"))
        folder = tmp_path / f"{seed}"
        folder.mkdir()
        assert (seed, *loads_as(plan_files(plan, Seeded(seed)), folder)) == (seed, plan, [])


def test_every_class_of_the_model_has_a_strategy() -> None:
    assert set(PARTS) == model_parts()


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.__name__)
def test_parts_are_of_their_class(part: type[Bagian]) -> None:
    for seed in range(3):
        made = PARTS[part](new_maker(Seeded(seed), None, "small"))
        assert type(made) is part
        assert part.model_validate({name: getattr(made, name) for name in part.model_fields}) == made


@few
@given(parts(Kegiatan))
def test_a_part_can_be_drawn(kegiatan: Kegiatan) -> None:
    assert kegiatan.sub_kegiatan
