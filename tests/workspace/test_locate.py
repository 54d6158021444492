"""Which files make a plan, and what is said of paths where none is."""

import os
import threading
from pathlib import Path

import pytest

from renstra.workspace import PlanFiles, WorkspaceError, find_plans, load
from tests.workspace.folder import IDENTITY, checked, write


def names(plans: list[PlanFiles]) -> list[tuple[str, list[str]]]:
    return [(plan.folder.name, [file.name for file in plan.files]) for plan in plans]


def reason_of(path: object) -> str:
    with pytest.raises(WorkspaceError) as refused:
        load(str(path))
    assert refused.value.path
    return refused.value.reason


def test_missing_path(tmp_path: Path) -> None:
    assert reason_of(tmp_path / "tidak-ada") == "tidak-ada"
    assert reason_of(tmp_path / "*.yaml") == "tidak-ada"
    assert reason_of("a\0b") == "tidak-ada"
    assert reason_of("x" * 5000) == "tidak-ada"
    assert reason_of("**x/y") == "tidak-ada"


def test_folder_without_plans(tmp_path: Path) -> None:
    assert reason_of(tmp_path) == "tanpa-rencana"
    write(tmp_path, {"a/b/catatan.txt": "x", ".git/renstra.yaml": IDENTITY, "node_modules/x/renstra.yaml": IDENTITY})
    write(tmp_path, {"a/lain.yaml": "version: 2\n"})
    assert reason_of(tmp_path) == "tanpa-rencana"


def test_file_that_is_no_yaml(tmp_path: Path) -> None:
    write(tmp_path, {"renstra.xlsx": "x"})
    assert reason_of(tmp_path / "renstra.xlsx") == "bukan-yaml"


def test_plans_below_a_folder(tmp_path: Path) -> None:
    write(
        tmp_path,
        {"b/renstra.yaml": IDENTITY, "b/isi.yml": "judul: x\n", "a/rencana.yaml": IDENTITY, "c/x.yaml": "a: b\n"},
    )
    write(tmp_path, {"b/dalam/renstra.yaml": IDENTITY})
    assert names(list(find_plans([tmp_path]))) == [("a", ["rencana.yaml"]), ("b", ["isi.yml", "renstra.yaml"])]


def test_each_plan_once(tmp_path: Path) -> None:
    write(tmp_path, {"a/renstra.yaml": IDENTITY, "b/renstra.yaml": IDENTITY})
    paths = [tmp_path / "a", tmp_path, tmp_path / "*", tmp_path / "a" / "renstra.yaml", tmp_path / "**" / "*.yaml"]
    assert names(list(find_plans(paths))) == [("a", ["renstra.yaml"]), ("b", ["renstra.yaml"])]


def test_one_file_alone(tmp_path: Path) -> None:
    write(tmp_path, {"satu.yaml": IDENTITY, "dua.yaml": IDENTITY, "lain.txt": ""})
    assert names(list(find_plans([tmp_path / "satu.yaml"]))) == [(tmp_path.name, ["satu.yaml"])]
    write(tmp_path, {"p/program.yaml": "program: []\n", "p/renstra.yaml": IDENTITY, "q/program.yaml": "program: []\n"})
    assert names(list(find_plans([tmp_path / "p/program.yaml"]))) == [("p", ["program.yaml", "renstra.yaml"])]
    assert names(list(find_plans([tmp_path / "q/program.yaml"]))) == [("q", ["program.yaml"])]


def test_links_that_go_round(tmp_path: Path) -> None:
    write(tmp_path, {"a/renstra.yaml": IDENTITY})
    for name in ("satu", "dua", "tiga"):
        (tmp_path / name).symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "a" / "putar.yaml").symlink_to(tmp_path / "a" / "putar.yaml")
    (tmp_path / "a" / "putus.yaml").symlink_to(tmp_path / "tidak-ada.yaml")
    assert names(list(find_plans([tmp_path]))) == [("a", ["putar.yaml", "putus.yaml", "renstra.yaml"])]
    assert len(list(find_plans([tmp_path / "**" / "*.yaml"]))) == 1
    _, findings = checked(tmp_path / "a")
    assert [finding.code for finding in findings if finding.code == "BT018"] == ["BT018", "BT018"]
    (tmp_path / "renstra.yaml").symlink_to(tmp_path / "renstra.yaml")
    plan = load(tmp_path / "renstra.yaml").plan
    assert [found.fault.kind for found in plan.faults] == ["berkas-tak-terbaca"]


def test_what_is_no_ordinary_file_is_not_opened(tmp_path: Path) -> None:
    write(tmp_path, {"renstra.yaml": IDENTITY, "folder.yaml/isi.txt": "x"})
    os.mkfifo(tmp_path / "pipa.yaml")
    done = threading.Event()

    def run() -> None:
        _, findings = checked(tmp_path)
        assert [finding.code for finding in findings].count("BT018") == 2
        done.set()

    threading.Thread(target=run, daemon=True).start()
    assert done.wait(10), "reading a pipe waits for ever"


def test_refused_by_the_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"renstra.yaml": IDENTITY, "rahasia.yaml": "judul: x\n"})
    read_bytes = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "rahasia.yaml":
            raise PermissionError(13, "Permission denied")
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    plan, findings = checked(tmp_path)
    assert plan.unread
    assert [finding.message.text("id") for finding in findings if finding.code == "BT018"] == [
        "berkas tidak dapat dibaca: tidak ada izin membaca"
    ]


def test_folder_that_cannot_be_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, {"a/renstra.yaml": IDENTITY})
    scandir = os.scandir

    def refuse(path: object = ".") -> object:
        if str(path).endswith("/a"):
            raise PermissionError(13, "Permission denied")
        return scandir(str(path))

    monkeypatch.setattr(os, "scandir", refuse)
    assert reason_of(tmp_path / "a") == "tak-terbaca"
    assert reason_of(tmp_path) == "tanpa-rencana"
    assert load(tmp_path / "a" / "renstra.yaml").plan.model.jenis == "renstra"


def test_file_over_the_limit_is_not_read(tmp_path: Path) -> None:
    write(tmp_path, {"renstra.yaml": IDENTITY})
    with (tmp_path / "besar.yaml").open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    plan, findings = checked(tmp_path)
    assert [finding.code for finding in findings if finding.code.startswith("BT")] == ["BT017"]
    assert plan.unread


def test_names_that_are_no_unicode(tmp_path: Path) -> None:
    write(tmp_path, {"renstra.yaml": IDENTITY})
    try:
        (tmp_path / os.fsdecode(b"\xff.yaml")).write_text("judul: x: y\n")
    except OSError:
        pytest.skip("this file system has no such names")
    _, findings = checked(tmp_path)
    assert "BT001" in [finding.code for finding in findings]
