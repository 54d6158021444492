"""Files merged into one plan: keys in two files, parts out of sight, parents."""

from pathlib import Path

import pytest

from renstra.workspace import Plan, load
from tests.workspace.folder import IDENTITY, checked, write


def plan_of(folder: Path, files: dict[str, str]) -> Plan:
    return load(write(folder, {"renstra.yaml": IDENTITY, **files})).plan


def kinds(plan: Plan) -> list[str]:
    return [found.fault.kind for found in plan.faults]


def test_keys_of_all_files_make_the_plan(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, {"a.yaml": "judul: Renstra\n", "b.yml": "program:\n  - nama: P\n"})
    assert (plan.model.judul, plan.model.program[0].nama) == ("Renstra", "P")
    assert plan.faults == ()
    assert Path(plan.locate(("program", 0, "nama")).file).name == "b.yml"


def test_key_in_two_files(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, {"a.yaml": "judul: satu\n", "b.yaml": "judul: dua\n"})
    (found,) = plan.faults_named("kunci-dua-berkas")
    assert Path(found.location.file).name == "b.yaml"
    assert [Path(place.file).name for place in found.related] == ["a.yaml"]
    assert plan.is_broken(("judul",))


def test_missing_part_is_shown_in_the_file_that_says_what_plan_it_is(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, {"a.yaml": "judul: x\n"})
    place = plan.locate(("program", 0, "pagu"))
    assert (Path(place.file).name, place.line, place.column) == ("renstra.yaml", 1, 1)


def test_syntax_fault_hides_no_other_file(tmp_path: Path) -> None:
    plan = plan_of(tmp_path, {"a.yaml": 'judul: "x\n', "b.yaml": "program:\n  - nama: P\n    pagu: {2024: abc}\n"})
    assert sorted(kinds(plan)) == ["bukan-rupiah", "sintaks"]
    assert plan.unread
    assert plan.is_known("program")
    assert not plan.is_known("judul")


def test_required_keys_may_be_out_of_sight(tmp_path: Path) -> None:
    write(tmp_path, {"renstra.yaml": "jenis: renstra\nsalah: [\n"})
    assert kinds(load(tmp_path).plan) == ["sintaks"]


@pytest.mark.parametrize("text", ["", "# x\n", "---\n", "\ufeff"])
def test_empty_plan(tmp_path: Path, text: str) -> None:
    write(tmp_path, {"renstra.yaml": text})
    assert "kunci-wajib" not in kinds(load(tmp_path).plan)


def test_wrong_kind_of_plan_does_not_spread(tmp_path: Path) -> None:
    write(tmp_path, {"rpd.yaml": "jenis: RPD\nperiode: {awal: 2024, akhir: 2026}\n"})
    plan = load(tmp_path).plan
    assert kinds(plan) == ["bukan-pilihan"]
    assert plan.model.jenis == "rpd"
    assert "rpjmd" in plan.faults[0].fault.params["pilihan"]


@pytest.mark.parametrize("jenis", ["rpd", "rpjmd", "renstra", "renja"])
def test_plan_without_anything_right(tmp_path: Path, jenis: str) -> None:
    write(
        tmp_path,
        {"renstra.yaml": f"jenis: {jenis}\nperiode: x\ntujuan: y\nprogram: z\nperangkat_daerah: []\nlain: a\n"},
    )
    plan, findings = checked(tmp_path)
    assert plan.model.jenis == jenis
    assert findings


def chain(folder: Path, *parents: str) -> Plan:
    """Plans ``p0``, ``p1`` ... each naming the next text as its parent; the first is loaded."""
    for i, parent in enumerate(parents):
        write(folder, {f"p{i}/renstra.yaml": IDENTITY + (f"induk: {parent}\n" if parent else "")})
    return load(folder / "p0").plan


def test_parents_are_loaded_upwards(tmp_path: Path) -> None:
    plan = chain(tmp_path, "../p1", "../p2", "")
    assert plan.induk is not None
    assert plan.induk.induk is not None
    assert plan.induk.induk.induk is None
    assert plan.parent_faults == ()


@pytest.mark.parametrize(
    ("parents", "kind", "steps"),
    [
        (["."], "induk-lingkar", 1),
        (["../p0/renstra.yaml"], "induk-lingkar", 1),
        (["../p1", "../p0"], "induk-lingkar", 2),
        (["../p1", "../p2", "../p0"], "induk-lingkar", 3),
        (["../p9"], "induk-tak-ditemukan", None),
        ([".."], "induk-tak-ditemukan", None),
        (["/dev/null"], "induk-tak-ditemukan", None),
    ],
)
def test_parent_faults(tmp_path: Path, parents: list[str], kind: str, steps: int | None) -> None:
    write(tmp_path, {"lain/renstra.yaml": IDENTITY})
    plan = chain(tmp_path, *parents)
    assert [found.fault.kind for found in plan.parent_faults] == [kind]
    assert plan.parent_faults[0].fault.params.get("langkah") == steps


def test_circle_above_is_not_this_plans_fault(tmp_path: Path) -> None:
    plan = chain(tmp_path, "../p1", "../p2", "../p1")
    assert plan.parent_faults == ()
    assert plan.induk is not None


def test_parent_with_faults_is_held_all_the_same(tmp_path: Path) -> None:
    write(tmp_path, {"p1/rpd.yaml": "jenis: rpd\nperiode: [\n", "p0/renstra.yaml": IDENTITY + "induk: ../p1\n"})
    plan, _ = checked(tmp_path / "p0")
    assert plan.induk is not None
    assert plan.induk.unread
