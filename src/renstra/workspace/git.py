"""Files as git keeps them, read through the ``git`` program: nothing is checked out and nothing is written.

A file or folder of a revision is named as git names it: ``HEAD~1:specs/dinas``, ``v1.0:./dinas`` from the working
folder, ``:specs/dinas`` for what is staged.
"""

import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from renstra.workspace.locate import SUFFIXES, WorkspaceError

_REVISION = re.compile(r"(?P<revision>[^:]*?(?:\{[^}]*\}[^:]*?)*):(?P<path>.*)", re.DOTALL)
_ENVIRONMENT = {
    "LC_ALL": "C",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_ALLOW_PROTOCOL": "none",
}
"""Nothing is written, nobody is asked, and nothing is fetched, whatever the configuration of the repository says."""
_STAGE = re.compile(r"[0-3]:")
_FILE_MODES = ("100644", "100755", "100664")


@dataclass(frozen=True, slots=True)
class GitFile:
    """A file that git keeps: the name of its content (``oid``) and how many bytes it has."""

    oid: str
    size: int


def split(text: str) -> tuple[str, str]:
    """Revision and path of ``REV:PATH``; the revision of what is staged is ``""``, or ``0`` to ``3`` if it says so."""
    if text.startswith(":"):
        inside = text[1:]
        return ("", inside) if not _STAGE.match(inside) else (inside[0], inside[2:])
    match = _REVISION.fullmatch(text)
    assert match is not None  # it has a colon
    return match["revision"], match["path"]


class Git:
    """The repository that a folder belongs to. ``text`` is what was asked for, for the errors."""

    def __init__(self, text: str, folder: Path | None = None) -> None:
        self.text, self.folder = text, folder
        self.revision, self.path = split(text)

    def files(self) -> dict[str, GitFile] | GitFile:
        """The file that ``text`` names, or the YAML files of the folder by their path in it.

        Raises ``WorkspaceError`` with ``git-tidak-ada`` (no such program), ``bukan-repositori``, ``revisi-tidak-ada``,
        ``tidak-ada-di-revisi`` or ``git-gagal``.
        """
        if self.text.startswith("-"):
            raise WorkspaceError(self.text, "revisi-tidak-ada", self.revision)
        found = self._run("rev-parse", "--verify", "--quiet", self.text)
        if found.returncode == 0:
            oid = found.stdout.decode("ascii", "replace").strip()
            if self._kind(oid) == "tree":
                return self._sized(self._tree(oid))
            return self._sized({"": oid})[""]
        if self.text.startswith(":") and (staged := self._staged()):
            return self._sized(staged)
        raise self._reason()

    def contents(self, files: list[GitFile]) -> list[bytes]:
        """The content of files, in their order."""
        if not files:
            return []
        asked = "".join(f"{file.oid}\n" for file in files).encode("ascii")
        data = self._checked("cat-file", "--batch", given=asked)
        found, position = [], 0
        for file in files:
            position = data.index(b"\n", position) + 1
            found.append(data[position : position + file.size])
            position += file.size + 1
        return found

    def _kind(self, oid: str) -> str:
        return self._checked("cat-file", "-t", oid).decode("ascii", "replace").strip()

    def _tree(self, oid: str) -> dict[str, str]:
        entries = self._checked("ls-tree", "-r", "-z", "--full-tree", oid).split(b"\0")
        found = {}
        for entry in filter(None, entries):
            head, _, name = entry.partition(b"\t")
            mode, kind, blob = head.decode("ascii").split(" ")[:3]
            path = os.fsdecode(name)
            if kind == "blob" and mode in _FILE_MODES and path.endswith(SUFFIXES):
                found[path] = blob
        return found

    def _staged(self) -> dict[str, str]:
        """The staged files of a folder; git itself names staged files alone."""
        home = self._full_path()
        if home is None:
            return {}
        listed = self._run("ls-files", "--stage", "-z", "--full-name", "--", f":(top,literal){home}")
        if listed.returncode != 0:
            return {}
        stage, found = self.revision or "0", {}
        for entry in filter(None, listed.stdout.split(b"\0")):
            head, _, name = entry.partition(b"\t")
            mode, blob, of_stage = head.decode("ascii").split(" ")[:3]
            path = os.fsdecode(name)
            if of_stage == stage and mode in _FILE_MODES and path.endswith(SUFFIXES):
                found[path.removeprefix(f"{home}/") if home else path] = blob
        return found

    def _full_path(self) -> str | None:
        """The path from the root of the repository; ``None`` where it leads out of it."""
        path = self.path
        if path in (".", "..") or path.startswith(("./", "../")):
            path = self._run("rev-parse", "--show-prefix").stdout.decode("utf-8", "surrogateescape").strip() + path
        full = os.path.normpath(path) if path else "."
        full = PurePosixPath(full.replace("\\", "/")).as_posix()
        if full == ".." or full.startswith(("../", "/")):
            return None
        return "" if full == "." else full

    def _sized(self, blobs: dict[str, str]) -> dict[str, GitFile]:
        if not blobs:
            return {}
        asked = "".join(f"{oid}\n" for oid in blobs.values()).encode("ascii")
        lines = self._checked("cat-file", "--batch-check", given=asked).decode("ascii", "replace").splitlines()
        sizes = [line.split(" ")[-1] for line in lines]
        if (at := next((at for at, size in enumerate(sizes) if not size.isdecimal()), None)) is not None:
            raise WorkspaceError(self.text, "git-gagal", lines[at])
        return {name: GitFile(oid, int(size)) for (name, oid), size in zip(blobs.items(), sizes, strict=True)}

    def _reason(self) -> WorkspaceError:
        """Why git does not know what was asked for."""
        home = self._run("rev-parse", "--git-dir")
        if home.returncode != 0:
            said = _said(home.stderr)
            if "not a git repository" in said:
                return WorkspaceError(self.text, "bukan-repositori", str(self.folder or ""))
            return WorkspaceError(self.text, "git-gagal", said)
        if not self.text.startswith(":"):
            known = self._run("rev-parse", "--verify", "--quiet", f"{self.revision}^{{}}")
            if not self.revision or known.returncode != 0:
                return WorkspaceError(self.text, "revisi-tidak-ada", self.revision)
        beside = f"{self.text.removesuffix(self.path)}./{self.path}"
        is_beside = self._run("rev-parse", "--verify", "--quiet", beside).returncode == 0
        return WorkspaceError(self.text, "tidak-ada-di-revisi", beside if is_beside else "")

    def _checked(self, *arguments: str, given: bytes = b"") -> bytes:
        done = self._run(*arguments, given=given)
        if done.returncode != 0:
            raise WorkspaceError(self.text, "git-gagal", _said(done.stderr))
        return done.stdout

    def _run(self, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        where = ["-C", os.fspath(self.folder)] if self.folder is not None else []
        try:
            return subprocess.run(
                ["git", "-c", "core.fsmonitor=false", *where, *arguments],
                input=given,
                capture_output=True,
                check=False,
                env={**os.environ, **_ENVIRONMENT},
            )
        except FileNotFoundError:
            raise WorkspaceError(self.text, "git-tidak-ada") from None
        except (OSError, ValueError) as error:  # not allowed to start it; a NUL in the text
            raise WorkspaceError(self.text, "git-gagal", str(error)) from None


def _said(stderr: bytes) -> str:
    lines = stderr.decode("utf-8", "replace").strip().splitlines()
    return lines[0].removeprefix("fatal: ") if lines else ""
