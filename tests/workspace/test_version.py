"""Versions of a plan: from folders, from files, from git, and why there is none."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from renstra.workspace import WorkspaceError
from renstra.workspace.plan import Plan
from renstra.workspace.version import load_pair, load_version

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

IDENTITY = "jenis: renstra\nperangkat_daerah: Dinas {name}\nperiode: {{awal: 2024, akhir: 2026}}\n"


def _git(folder: Path, *arguments: str) -> None:
    who = ["-c", "user.name=penguji", "-c", "user.email=penguji@example.org", "-c", "init.defaultBranch=utama"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Two plans, one in two files; staged and working files are newer than the commit."""
    for name in list(os.environ):
        if name.startswith("GIT_"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    home = tmp_path / "repo"
    plan = home / "specs" / "dinas"
    _write(plan / "renstra.yaml", IDENTITY.format(name="Satu"))
    _write(plan / "pendanaan.yaml", "program: [{nama: Program, pagu: {2024: 100}}]\n")
    _write(home / "specs" / "lain" / "lain.yaml", IDENTITY.format(name="Lain"))
    _write(home / "catatan.txt", "bukan YAML\n")
    _git(home, "init", "--quiet")
    _git(home, "add", ".")
    _git(home, "commit", "--quiet", "-m", "satu")
    _git(home, "tag", "penetapan")
    _write(plan / "pendanaan.yaml", "program: [{nama: Program, pagu: {2024: 200}}]\n")
    _git(home, "add", ".")
    _write(plan / "pendanaan.yaml", "program: [{nama: Program, pagu: {2024: 300}}]\n")
    monkeypatch.chdir(home)
    yield home
    assert _state(home) == "MM specs/dinas/pendanaan.yaml\n", "nothing is written"


def _state(home: Path) -> str:
    done = subprocess.run(["git", "status", "--porcelain"], cwd=home, check=True, capture_output=True, text=True)
    return done.stdout


def _amount(plan: Plan) -> int | None:
    assert plan.faults == ()
    pagu = plan.model.program[0].pagu
    return pagu[2024] if pagu else None


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("specs/dinas", 300),
        ("HEAD:specs/dinas", 100),
        ("HEAD:specs/dinas/", 100),
        ("penetapan:specs/dinas", 100),
        ("HEAD:./specs/dinas", 100),
        ("HEAD@{0}:specs/dinas", 100),
        (":specs/dinas", 200),
        (":0:specs/dinas", 200),
        (":./specs/dinas", 200),
        ("HEAD:specs/dinas/renstra.yaml", 100),
        ("HEAD:specs/dinas/pendanaan.yaml", 100),
        (":specs/dinas/pendanaan.yaml", 200),
    ],
)
def test_version(repository: Path, text: str, amount: int) -> None:
    plan = load_version(text)
    assert _amount(plan) == amount
    assert getattr(plan.model, "perangkat_daerah", None) == "Dinas Satu"


def test_places_of_a_revision_name_it(repository: Path) -> None:
    place = load_version("HEAD:specs/dinas").locate(("program", 0, "pagu", "2024"))
    assert (place.file, place.line) == ("HEAD:specs/dinas/pendanaan.yaml", 1)


def test_paths_start_at_the_folder_given(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repository.parent)
    assert _amount(load_version("HEAD:./", folder=repository / "specs" / "dinas")) == 100
    assert _amount(load_version("dinas", folder=repository / "specs")) == 300


def test_plan_in_a_file_of_its_own(repository: Path) -> None:
    assert getattr(load_version("HEAD:specs/lain/lain.yaml").model, "perangkat_daerah", None) == "Dinas Lain"


@pytest.mark.parametrize(
    ("text", "reason", "detail"),
    [
        ("tiada:specs/dinas", "revisi-tidak-ada", "tiada"),
        ("--help:specs/dinas", "revisi-tidak-ada", "--help"),
        ("HEAD:specs/tiada", "tidak-ada-di-revisi", ""),
        (":specs/tiada", "tidak-ada-di-revisi", ""),
        (":../../luar", "tidak-ada-di-revisi", ""),
        ("HEAD:specs", "banyak", ""),
        ("HEAD:catatan.txt", "bukan-yaml", ""),
        ("specs", "banyak", ""),
        ("tiada", "tidak-ada", ""),
    ],
)
def test_no_version(repository: Path, text: str, reason: str, detail: str) -> None:
    with pytest.raises(WorkspaceError) as caught:
        load_version(text)
    assert (caught.value.reason, caught.value.detail) == (reason, detail)


def test_path_from_the_working_folder_is_proposed(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repository / "specs")
    with pytest.raises(WorkspaceError) as caught:
        load_version("HEAD:dinas")
    assert caught.value.detail == "HEAD:./dinas"


def test_no_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.chdir(tmp_path)
    with pytest.raises(WorkspaceError) as caught:
        load_version("HEAD:specs")
    assert caught.value.reason == "bukan-repositori"


def test_no_git(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repository / "kosong"))
    with pytest.raises(WorkspaceError) as caught:
        load_version("HEAD:specs/dinas")
    assert caught.value.reason == "git-tidak-ada"
    monkeypatch.undo()


def test_path_with_a_colon_is_a_path(tmp_path: Path) -> None:
    folder = tmp_path / "a:b"
    _write(folder / "renstra.yaml", IDENTITY.format(name="Satu"))
    assert load_version(folder).faults == ()


def test_two_files_are_taken_alone(repository: Path) -> None:
    old, new = load_pair("HEAD:specs/dinas/pendanaan.yaml", "specs/dinas/pendanaan.yaml")
    assert [len(plan.documents) for plan in (old, new)] == [1, 1]
    assert not old.states("perangkat_daerah")
    whole, _ = load_pair("HEAD:specs/dinas/pendanaan.yaml", "specs/dinas")
    assert whole.states("perangkat_daerah")


def test_nothing_is_an_empty_file(repository: Path) -> None:
    nothing, there = load_pair("/dev/null", "specs/dinas/pendanaan.yaml")
    assert (nothing.model.program, len(there.model.program)) == ((), 1)


def test_other_kinds_of_files_are_refused(repository: Path) -> None:
    with pytest.raises(WorkspaceError) as caught:
        load_pair("catatan.txt", "catatan.txt")
    assert caught.value.reason == "bukan-yaml"


def test_amended_plan_of_a_revision(repository: Path) -> None:
    _write(repository.parent / "lain" / "perubahan.yaml", "")
    plan = repository / "specs" / "dinas"
    _write(plan / "perubahan.yaml", 'perubahan: {dari: "penetapan:./"}\n')
    found = load_version("specs/dinas")
    assert found.semula is not None
    assert _amount(found.semula) == 100
    _write(plan / "perubahan.yaml", 'perubahan: {dari: "tiada:./"}\n')
    (fault,) = load_version("specs/dinas").parent_faults
    assert (fault.fault.kind, fault.fault.params["sebab"]) == ("semula-tak-terbaca", "revisi-tidak-ada")
    (plan / "perubahan.yaml").unlink()


def test_nothing_is_fetched(repository: Path) -> None:
    """Content that only a remote has is not asked for: what would fetch it is named by the repository itself."""
    marker = repository.parent / "diambil"
    for key, value in (
        ("core.repositoryFormatVersion", "1"),
        ("extensions.partialClone", "origin"),
        ("remote.origin.url", "ssh://jauh/rencana"),
        ("remote.origin.promisor", "true"),
        ("core.sshCommand", f"touch {marker};"),
    ):
        _git(repository, "config", key, value)
    blob = subprocess.run(
        ["git", "rev-parse", "HEAD:specs/dinas/pendanaan.yaml"], check=True, capture_output=True, text=True
    ).stdout.strip()
    stored = repository / ".git" / "objects" / blob[:2] / blob[2:]
    content = stored.read_bytes()
    stored.unlink()
    with pytest.raises(WorkspaceError) as caught:
        load_version("HEAD:specs/dinas")
    assert caught.value.reason == "git-gagal"
    assert not marker.exists()
    stored.write_bytes(content)
