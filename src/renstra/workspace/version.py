"""A version of a plan: what stands in a folder or file, or what git keeps of it (``HEAD~1:specs/dinas``)."""

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path, PurePosixPath

from renstra.source import MAX_BYTES, Document, decode, read
from renstra.workspace.collector import paused_garbage_collector
from renstra.workspace.git import Git, GitFile
from renstra.workspace.load import assemble, load_plan, read_documents, unreadable
from renstra.workspace.locate import (
    SUFFIXES,
    PlanFiles,
    WorkspaceError,
    find_plans,
    is_identity,
    is_revision,
    is_skipped_folder,
)
from renstra.workspace.plan import Plan

_NOTHING = ("/dev/null", os.devnull)
"""What git names where a file is not there."""


def load_version(text: str | os.PathLike[str], *, folder: Path | None = None) -> Plan:
    """The only plan at a path or at ``REV:PATH``. ``folder``: from which paths start, the working folder by default.

    Of a revision the plan alone is loaded, not the one that it serves. Raises ``WorkspaceError``: beside its other
    reasons ``banyak`` where several plans stand there, and those of ``Git.files``.
    """
    name = os.fspath(text)
    if is_revision(name, folder):
        return _Revision(name, folder).plan()
    return load_plan(_only(name, folder))


def load_pair(old: str, new: str) -> tuple[Plan, Plan]:
    """Two versions of a plan. Two files are taken as they are, each alone; else a file means the plan it belongs to."""
    sides = [_Revision(text) if is_revision(text) else _Path(text) for text in (old, new)]
    alone = all(side.is_file for side in sides)
    first, second = (side.alone() if alone else side.plan() for side in sides)
    return first, second


class _Path:
    """A path of the file system."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.is_nothing = text in _NOTHING
        self.is_file = self.is_nothing or Path(text).is_file()

    def plan(self) -> Plan:
        return self.alone() if self.is_nothing else load_plan(_only(self.text, None), with_parent=False)

    def alone(self) -> Plan:
        path = Path(self.text)
        if self.is_nothing:
            return assemble(self.text, path.parent, (read(decode(b"", self.text)),))
        if path.suffix not in SUFFIXES:
            raise WorkspaceError(self.text, "bukan-yaml")
        return assemble(self.text, path.parent, read_documents([path]))


class _Revision:
    """A file or folder that git keeps."""

    def __init__(self, text: str, folder: Path | None = None) -> None:
        self.git = Git(text, folder)
        self.text = text
        self.found = self.git.files()
        self.is_file = isinstance(self.found, GitFile)

    def plan(self) -> Plan:
        if isinstance(self.found, GitFile):
            return self._plan_of_file()
        plans = list(islice(_plans(self.found, self.git), 2))
        if not plans:
            raise WorkspaceError(self.text, "tanpa-rencana")
        if len(plans) > 1:
            raise WorkspaceError(self.text, "banyak")
        return self._load(plans[0], self.text)

    def alone(self) -> Plan:
        assert isinstance(self.found, GitFile)
        return self._load({"": self.found}, self.text)

    def _plan_of_file(self) -> Plan:
        """The plan that a file belongs to: its own, or that of its folder."""
        self._refuse_other_kinds()
        path = PurePosixPath(self.git.path)
        home = self.text.removesuffix(path.name)
        beside = Git(home if home.endswith((":", "./")) else home.rstrip("/"), self.git.folder).files()
        assert isinstance(beside, dict)
        files = {name: file for name, file in beside.items() if "/" not in name and name.endswith(SUFFIXES)}
        heads = dict(zip(files, self.git.contents(list(files.values())), strict=True))
        own = is_identity(path.name, heads.get(path.name, b""))
        if not any(is_identity(name, head) for name, head in heads.items()) or (
            own and not is_identity(path.name, b"")
        ):
            return self.alone()
        return self._load(files, home)

    def _refuse_other_kinds(self) -> None:
        if not self.git.path.endswith(SUFFIXES):
            raise WorkspaceError(self.text, "bukan-yaml")

    def _load(self, files: dict[str, GitFile], name: str) -> Plan:
        documents = []
        readable = [file for file in files.values() if file.size <= MAX_BYTES]
        contents = dict(zip(readable, self.git.contents(readable), strict=True))
        for inside, file in sorted(files.items()):
            place = f"{name}{'' if name.endswith((':', '/')) or not inside else '/'}{inside}"
            documents.append(_document(place, contents.get(file)))
        with paused_garbage_collector():
            return assemble(name, Path(name), tuple(documents))


def _document(name: str, data: bytes | None) -> Document:
    if data is None:
        return unreadable(name, "berkas-terlalu-besar", batas=MAX_BYTES // 1024 // 1024)
    return read(decode(data, name))


def _plans(files: dict[str, GitFile], git: Git) -> Iterator[dict[str, GitFile]]:
    """The files of each plan below a folder; a folder that is a plan is not searched further."""
    folders: dict[str, dict[str, GitFile]] = {}
    for name, file in files.items():
        folder, _, base = name.rpartition("/")
        if base.endswith(SUFFIXES) and not base.startswith("."):
            folders.setdefault(folder, {})[name] = file
    taken: list[str] = []
    for folder in sorted(folders, key=lambda folder: folder.split("/")):
        steps = [step for step in folder.split("/") if step]
        if any(is_skipped_folder(step) for step in steps) or any(
            not above or folder.startswith(f"{above}/") for above in taken
        ):
            continue
        own = folders[folder]
        names = [name.rpartition("/")[2] for name in own]
        if any(is_identity(name, b"") for name in names) or any(
            is_identity(name, data) for name, data in zip(names, git.contents(list(own.values())), strict=True)
        ):
            taken.append(folder)
            yield own


def _only(text: str, folder: Path | None) -> PlanFiles:
    """The files of the only plan at a path."""
    found = list(islice(find_plans([text if folder is None else folder / text]), 2))
    if len(found) > 1:
        raise WorkspaceError(text, "banyak")
    return found[0]
