"""``renstra check --watch``: what a set of changes leads to, without a watcher and without a clock."""

import io
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path

import pytest

from renstra.checks.run import CheckedPlan, Selection, check_each
from renstra.cli import watch as watch_module
from renstra.cli.failure import CannotRun
from renstra.cli.run import run
from renstra.cli.watch_frame import CLEAR, frame_lines
from renstra.cli.watched import Frame, Watched
from renstra.findings.style import Style
from renstra.findings.view import View
from renstra.workspace.locate import PlanFiles
from tests.cli.runner import renstra

IDENTITY = "jenis: renstra\nperangkat_daerah: Dinas Contoh\nperiode: {awal: 2024, akhir: 2025}\n"
PROGRAM = '  - kode: "{code}"\n    nama: Program {code}\n    pagu: {{2024: 1000, 2025: 2000, akhir: {end}}}\n'
SUMS = Selection(select=("PG001", "BT001"))


def programs(**ends: int) -> str:
    """Programs by code, each with its end value; 3000 is the right one."""
    return "program:\n" + "".join(PROGRAM.format(code=code.strip("_"), end=end) for code, end in ends.items())


class Folder:
    """A plan under watch, and which plans were read."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.read: list[str] = []
        self.write("renstra.yaml", IDENTITY)
        self.write("pendanaan.yaml", programs(_1=4000, _2=3000))
        self.watched = Watched([str(home)], self._check)

    def _check(self, plans: Iterable[PlanFiles]) -> Iterator[CheckedPlan]:
        plans = list(plans)
        self.read += [files.folder.name for files in plans]
        return check_each(plans, SUMS)

    def write(self, name: str, text: str) -> Path:
        path = self.home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def save(self, name: str, text: str) -> Frame | None:
        return self.watched.update({self.write(name, text)})


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path / "dinas")


def counts(frame: Frame | None) -> tuple[int, int, int]:
    """Found, new, settled."""
    assert frame is not None
    assert frame.trouble is None
    return len(frame.found), len(frame.new), len(frame.settled)


def test_new_and_settled(folder: Folder) -> None:
    assert counts(folder.watched.first()) == (1, 0, 0)
    assert counts(folder.save("pendanaan.yaml", programs(_1=4000, _2=5000))) == (2, 1, 0)
    assert counts(folder.save("pendanaan.yaml", programs(_1=3000, _2=5000))) == (1, 0, 1)
    assert counts(folder.save("pendanaan.yaml", programs(_1=3000, _2=3000))) == (0, 0, 1)


def test_a_finding_stays_the_same_while_its_line_and_its_figure_change(folder: Folder) -> None:
    folder.watched.first()
    assert counts(folder.save("pendanaan.yaml", "# catatan\n" + programs(_0=3000, _1=4001, _2=3000))) == (1, 0, 0)


def test_what_does_not_matter(folder: Folder) -> None:
    folder.watched.first()
    assert folder.save(".pendanaan.yaml.swp", "") is None
    assert folder.save("catatan.txt", "") is None
    assert folder.save("4913", "") is None
    assert folder.watched.update(set()) is None
    assert folder.read == ["dinas"]


def test_files_that_come_and_go(folder: Folder) -> None:
    folder.watched.first()
    path = folder.home / "pendanaan.yaml"
    path.rename(folder.home / "pendanaan.yaml~")  # as some editors save
    assert counts(folder.watched.update({path, folder.home / "pendanaan.yaml~"})) == (0, 0, 1)
    assert counts(folder.save("pendanaan.yaml", programs(_1=4000))) == (1, 1, 0)
    assert counts(folder.save("lain.yaml", "catatan: x\n")) == (1, 0, 0)


def test_half_a_file_settles_nothing(folder: Folder) -> None:
    folder.watched.first()
    whole = programs(_1=4000, _2=3000)
    half = folder.save("pendanaan.yaml", whole[: whole.index("3000}") - 7])
    assert half is not None
    assert [finding.code for finding, _ in half.found] == ["BT001"]
    assert (len(half.new), half.settled) == (1, ())
    assert counts(folder.save("pendanaan.yaml", whole)) == (1, 0, 1)
    assert counts(folder.save("pendanaan.yaml", "")) == (0, 0, 1)


def test_a_folder_that_goes_and_comes_back(folder: Folder) -> None:
    folder.watched.first()
    away = folder.home.with_name("pergi")
    folder.home.rename(away)
    frame = folder.watched.update({folder.home})
    assert frame is not None
    assert frame.trouble is not None
    assert list(folder.watched.roots) == []
    assert folder.watched.update(set()) is None
    away.rename(folder.home)
    assert counts(folder.watched.update(set())) == (1, 0, 0)
    assert list(folder.watched.roots) == [folder.home.resolve()]


def test_what_nobody_told_of_is_noticed(folder: Folder) -> None:
    folder.watched.first()
    path = folder.write("pendanaan.yaml", programs(_1=30000))
    os.utime(path, ns=(1, 1))
    assert counts(folder.watched.update(set())) == (1, 0, 0)
    assert folder.watched.update(set()) is None
    folder.write("lain.yaml", "catatan: x\n")
    frame = folder.watched.update(set())
    assert frame is not None
    assert frame.tally.files == 3


def test_only_what_changed_is_read_again(tmp_path: Path) -> None:
    one = Folder(tmp_path / "satu")
    two = Folder(tmp_path / "dua")
    two.write("renstra.yaml", IDENTITY + "induk: ../rpd\n")
    rpd = two.write("../rpd/rpd.yaml", "jenis: rpd\nperiode: {awal: 2024, akhir: 2025}\n")
    one.watched = Watched([str(tmp_path / "satu"), str(tmp_path / "dua")], one._check)
    assert counts(one.watched.first()) == (2, 0, 0)
    assert one.read == ["satu", "dua"]
    assert one.watched.roots == tuple((tmp_path / name).resolve() for name in ("satu", "dua", "rpd"))
    assert counts(one.watched.update({one.write("pendanaan.yaml", programs(_1=3000))})) == (1, 0, 1)
    assert one.read[2:] == ["satu"]
    assert counts(one.watched.update({rpd})) == (1, 0, 0)
    assert one.read[3:] == ["dua"]


def test_what_is_watched(tmp_path: Path) -> None:
    one = Folder(tmp_path / "a" / "satu")
    Folder(tmp_path / "a" / "dua")

    def roots(*paths: Path) -> tuple[list[str], bool]:
        watched = Watched([str(path) for path in paths], one._check)
        watched.first()
        return [str(root.relative_to(tmp_path.resolve())) for root in watched.roots], watched.is_deep

    assert roots(tmp_path / "a") == (["a"], True)
    assert roots(one.home / "renstra.yaml") == (["a/satu"], False)
    assert roots(tmp_path / "a" / "*") == (["a/dua", "a/satu"], False)


def test_nothing_there_at_first(tmp_path: Path) -> None:
    with pytest.raises(CannotRun):
        Watched([str(tmp_path / "tiada")], partial(check_each, selection=SUMS)).first()


@pytest.mark.parametrize("columns", [40, 80, 120])
@pytest.mark.parametrize("full", [True, False])
def test_lines(folder: Folder, columns: int, full: bool) -> None:
    folder.watched.first()
    frame = folder.save("pendanaan.yaml", programs(_1=3000, **{f"_{n}": 4000 for n in range(2, 9)}))
    assert frame is not None
    name = str(folder.home)
    view = View("id", Style(), columns, lambda path: path.replace(name, "dinas"))
    lines = list(frame_lines(frame, view, full=full, at=datetime(2025, 1, 2, 3, 4, 5), milliseconds=42))
    text = "\n".join(lines)
    assert text.count("+ baru\n" if full else "\n+ dinas") == (7 if full else 6)
    assert "7 temuan baru:\n  + dinas/pendanaan.yaml:7:" in text
    assert "  + dan 2 lagi\n1 temuan selesai:\n  - dinas/pendanaan.yaml:4:" in text
    assert text.endswith(
        "Ditemukan 7 galat pada 1 rencana (2 berkas).\n03:04:05, 42 ms. Menunggu berkas disimpan; Ctrl-C: berhenti."
    )
    if full and columns > 60:
        assert max(map(len, text.splitlines())) <= columns
    english = list(frame_lines(frame, view._replace(language="en"), full=full, at=datetime.min, milliseconds=1))
    assert "7 new findings:" in english
    assert "1 settled finding:" in english


class Terminal(io.TextIOWrapper):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        return True


def watched(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, *saves: str, terminal: bool = False, options: tuple[str, ...] = ()
) -> tuple[int, str]:
    """Run the command while ``pendanaan.yaml`` is saved with each text in turn, then Ctrl-C; exit code and output."""

    def changes(roots: tuple[Path, ...], deep: bool) -> Iterator[set[Path]]:
        assert (roots, deep) == ((folder.home.resolve(),), True)
        yield set()
        for text in saves:
            yield {folder.write("pendanaan.yaml", text).resolve()}
        raise KeyboardInterrupt

    monkeypatch.setattr(watch_module, "_watcher", lambda: changes)
    out = (Terminal if terminal else io.TextIOWrapper)(io.BytesIO(), encoding="utf-8", newline="\n")
    arguments = ["check", str(folder.home), "--select", "PG001", "--watch", "--format", "concise", *options]
    code = run(arguments, out, io.StringIO(), {"COLUMNS": "80"})
    out.flush()
    assert isinstance(out.buffer, io.BytesIO)
    return code, out.buffer.getvalue().decode()


def test_command(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    code, text = watched(folder, monkeypatch, programs(_1=3000), programs(_1=3000, _2=5000))
    assert code == 1
    assert CLEAR not in text
    assert [text.count(words) for words in ("Ctrl-C", "1 temuan selesai", "1 temuan baru")] == [3, 1, 1]
    assert watched(folder, monkeypatch, programs(_1=3000))[0] == 0
    assert watched(folder, monkeypatch, programs(_1=4000), options=("--exit-zero",))[0] == 0


def test_a_terminal_is_cleared(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    _, text = watched(folder, monkeypatch, programs(_1=3000), terminal=True)
    assert text.startswith(CLEAR)
    assert text.count(CLEAR) == 2


@pytest.mark.parametrize("options", [("--format", "json"), ("--catat",)])
def test_options_that_make_no_sense(options: tuple[str, ...], folder: Folder) -> None:
    result = renstra("check", str(folder.home), "--watch", *options)
    assert (result.code, result.out) == (2, "")
    assert "tidak dapat dipakai bersama --watch" in result.err


def test_the_library_is_named_where_it_is_missing(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    result = renstra("check", str(folder.home), "--watch", "--lang", "en")
    assert result.code == 2
    assert result.err == "renstra: --watch needs the library watchfiles: pip install 'renstra[watch]'.\n"


def test_a_real_watcher_tells_of_a_save(folder: Folder) -> None:
    pytest.importorskip("watchfiles")
    changes = watch_module._watcher()((folder.home,), True)
    assert next(changes) == set()  # nothing yet, and the watcher is at work
    path = folder.write("pendanaan.yaml", programs(_1=3000))
    assert any(path in next(changes) for _ in range(10))
    shutil.rmtree(folder.home)
    assert next(watch_module._watcher()((folder.home,), True)) == set()
    assert list(watch_module._watcher()((), True)) == [set()]


def test_a_plan_that_is_gone_at_the_end(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    def changes(roots: tuple[Path, ...], deep: bool) -> Iterator[set[Path]]:
        if not roots:
            raise KeyboardInterrupt
        shutil.rmtree(folder.home)
        yield {folder.home}

    monkeypatch.setattr(watch_module, "_watcher", lambda: changes)
    result = renstra("check", str(folder.home), "--watch")
    assert result.code == 2
    assert "tidak ada" in " ".join(result.out.split())  # where the path is long, the sentence is wrapped
