"""Whatever happens while a file is written, the old text or the new one is there whole, and nothing is lost."""

import errno
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, NoReturn

import pytest

from renstra.exchange import atomic
from renstra.exchange.atomic import WriteError, write_atomically
from tests.exchange.killed import NEW, OLD, STEPS

ROOT = Path(__file__).parents[2]
POSIX = pytest.mark.skipif(os.name != "posix", reason="processes are killed and limited the POSIX way")


def _python(*arguments: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])}
    return subprocess.Popen([sys.executable, *arguments], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)


def _lines(process: subprocess.Popen[str]) -> list[list[str]]:
    out, _ = process.communicate()
    return [line.split() for line in out.splitlines()]


@POSIX
def test_killed_at_any_moment(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    seen = _lines(_python("-m", "tests.exchange.killed", str(path), "random", "60"))
    assert len(seen) == 60
    assert {state for _, state in seen} <= {"lama", "baru"}
    write_atomically(path, "akhir\n")
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.yaml"], "what killed programs left is removed"


@POSIX
def test_killed_at_each_step(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    seen = dict(_lines(_python("-m", "tests.exchange.killed", str(path), "steps")))
    assert seen == {step: "baru" if step in ("replaced", "folder") else "lama" for step in STEPS}
    write_atomically(path, "akhir\n")
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.yaml"]


ONE_OF_MANY = """
import sys
from pathlib import Path
from renstra.exchange.atomic import WriteError, write_atomically
try:
    write_atomically(Path(sys.argv[1]), sys.argv[2], expected=b"asal\\n")
    print("ditulis", sys.argv[2].strip())
except WriteError as error:
    print(error.reason, sys.argv[2].strip())
"""


@POSIX
def test_of_several_programs_one_writes(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("asal\n")
    started = [_python("-c", ONE_OF_MANY, str(path), f"{name}\n") for name in "abcd"]
    seen = [line for process in started for line in _lines(process)]
    written = [name for state, name in seen if state == "ditulis"]
    assert sorted(state for state, _ in seen) == ["berubah"] * 3 + ["ditulis"]
    assert path.read_text() == f"{written[0]}\n"


NO_SPACE = """
import resource, signal, sys
from pathlib import Path
from renstra.exchange.atomic import WriteError, write_atomically
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write_atomically(Path(sys.argv[1]), b"x" * 100_000)
except WriteError as error:
    print(error.reason)
"""


@POSIX
def test_no_space(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(OLD)
    assert _lines(_python("-c", NO_SPACE, str(path))) == [["penuh"]]
    assert path.read_bytes() == OLD
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.yaml"]


def _failing(number: int) -> Any:
    def fail(*_: object, **__: object) -> NoReturn:
        raise OSError(number, os.strerror(number))

    return fail


@pytest.mark.parametrize(
    ("number", "reason"),
    [(errno.ENOSPC, "penuh"), (errno.EROFS, "tak-boleh"), (errno.EACCES, "tak-boleh"), (errno.ENOENT, "hilang"),
     (errno.EIO, "gagal")],
)  # fmt: skip
@pytest.mark.parametrize("step", ["tempfile.mkstemp", "os.fsync", "pathlib.Path.replace"])
def test_refused_by_the_system(
    step: str, number: int, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(OLD)
    monkeypatch.setattr(step, _failing(number))
    with pytest.raises(WriteError) as failed:
        write_atomically(path, NEW)
    assert (failed.value.reason, failed.value.path) == (reason, path)
    assert path.read_bytes() == OLD
    assert [entry.name for entry in tmp_path.iterdir()] == ["a.yaml"]


def test_folder_that_cannot_be_synced_is_no_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.fsync
    path = tmp_path / "a.yaml"

    def files_only(handle: int) -> None:
        if Path(f"/proc/self/fd/{handle}").resolve() == tmp_path:
            raise OSError(errno.EINVAL, "folder")
        real(handle)

    monkeypatch.setattr(os, "fsync", files_only)
    write_atomically(path, NEW)
    assert path.read_bytes() == NEW


def test_what_comes_back_must_be_what_was_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(OLD)
    monkeypatch.setattr(Path, "read_bytes", lambda self: b"rusak")
    with pytest.raises(WriteError, match="gagal"):
        write_atomically(path, NEW)
    monkeypatch.undo()
    assert path.read_bytes() == OLD


def test_changed_since_it_was_read(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("tulisan orang lain\n")
    with pytest.raises(WriteError, match="berubah"):
        write_atomically(path, "baru\n", expected=b"asal\n")
    assert path.read_text() == "tulisan orang lain\n"


def test_changed_while_it_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("asal\n")
    keep = atomic._keep_properties

    def meanwhile(*arguments: Path) -> None:
        path.write_text("tulisan orang lain\n")
        keep(*arguments)

    monkeypatch.setattr(atomic, "_keep_properties", meanwhile)
    with pytest.raises(WriteError, match="berubah"):
        write_atomically(path, "baru\n", expected=b"asal\n")
    assert path.read_text() == "tulisan orang lain\n"
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("gone", ["file", "folder"])
def test_vanished(gone: str, tmp_path: Path) -> None:
    path = tmp_path / "rencana" / "a.yaml"
    if gone == "file":
        path.parent.mkdir()
    with pytest.raises(WriteError, match="hilang"):
        write_atomically(path, "baru\n", expected=b"asal\n")
    assert list(tmp_path.rglob("*.yaml")) == []


def test_protected_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("asal\n")
    path.chmod(0o444)
    monkeypatch.setattr(os, "access", lambda *_: False)  # the superuser may do anything
    with pytest.raises(WriteError, match="tak-boleh"):
        write_atomically(path, "baru\n")
    assert path.read_text() == "asal\n"


@POSIX
def test_another_program_writes_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import fcntl  # noqa: PLC0415

    monkeypatch.setattr(atomic, "_PAUSE", 0)
    handle = os.open(tmp_path, os.O_RDONLY)
    fcntl.flock(handle, fcntl.LOCK_EX)
    with pytest.raises(WriteError, match="sibuk"):
        write_atomically(tmp_path / "a.yaml", "baru\n")
    os.close(handle)
    write_atomically(tmp_path / "a.yaml", "baru\n")
    assert (tmp_path / "a.yaml").read_text() == "baru\n"


@POSIX
def test_link_permissions_and_owner_stay(tmp_path: Path) -> None:
    path, link = tmp_path / "jauh" / "a.yaml", tmp_path / "a.yaml"
    path.parent.mkdir()
    path.write_text("asal\n")
    path.chmod(0o640)
    if os.geteuid() == 0:
        os.chown(path, 12345, 23456)
    link.symlink_to(path)
    before = path.stat()
    write_atomically(link, "baru\n", expected=b"asal\n")
    after = path.stat()
    assert link.is_symlink()
    assert path.read_text() == "baru\n"
    assert (after.st_mode, after.st_uid, after.st_gid) == (before.st_mode, before.st_uid, before.st_gid)
