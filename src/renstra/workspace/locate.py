"""Which files make a plan.

A plan is a folder with YAML files, one of which says ``jenis:`` or ``format:`` at its top level or is called
``renstra.yaml`` or ``rpd.yaml``; or one such file alone. Folders are searched downwards until a plan is found.
"""

import glob
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path

SUFFIXES = (".yaml", ".yml")
IDENTITY_NAMES = frozenset({"renstra.yaml", "renstra.yml", "rpd.yaml", "rpd.yml", "rpjmd.yaml", "rpjmd.yml"})

_IDENTITY = re.compile(rb"^(?:\xef\xbb\xbf)?[\"']?(?:jenis|format)[\"']?[ \t]*:", re.MULTILINE)
_SKIPPED_FOLDERS = frozenset({"node_modules", "__pycache__", "venv", "site-packages", "build", "dist"})
_PEEK = 4096
_DRIVE = re.compile(r"[A-Za-z]:[\\/]")


class WorkspaceError(Exception):
    """The call cannot be carried out: nothing stands at the path, or no plan is there.

    ``path`` is what was asked for, ``reason`` one of ``tidak-ada`` (no such path), ``tanpa-rencana`` (no plan there),
    ``bukan-yaml`` (a file that is no YAML file), ``tak-terbaca`` (the system refuses to read it), ``banyak`` (several
    plans where one is meant), and those of ``renstra.workspace.git`` for ``REV:PATH``.
    """

    def __init__(self, path: str, reason: str, detail: str = "") -> None:
        super().__init__(f"{path}: {reason} {detail}".rstrip())
        self.path, self.reason, self.detail = path, reason, detail


@dataclass(frozen=True, slots=True)
class PlanFiles:
    """The folder of a plan and its files in the order of their names."""

    folder: Path
    files: tuple[Path, ...]


def is_revision(text: str, folder: Path | None = None) -> bool:
    """Whether a text names something in git (``REV:PATH``), not a path: it has a colon, and no such path exists."""
    if ":" not in text or "\0" in text or _DRIVE.match(text):
        return False
    try:
        return not os.path.lexists(text if folder is None else folder / text)
    except (OSError, ValueError):  # a name that the system cannot even ask for
        return True


def find_plans(paths: Iterable[str | os.PathLike[str]]) -> Iterator[PlanFiles]:
    """The plans at the given files, folders and glob patterns, each once, in the order of the paths.

    Raises ``WorkspaceError`` for a path that does not exist or holds no plan.
    """
    seen: set[str] = set()
    for given in paths:
        found = False
        for path in _expand(os.fspath(given)):
            for plan in _plans_at(path):
                found = True
                key = os.path.realpath(plan.files[0])
                if key not in seen:
                    seen.add(key)
                    yield plan
        if not found:
            raise WorkspaceError(os.fspath(given), "tanpa-rencana")


def plan_opened_by(file: Path) -> PlanFiles | None:
    """The plan of which a file is the first that says what plan it is; ``None`` for any other file.

    Who walks through folders file by file meets every plan once so.
    """
    files = _yaml_files(file.parent)
    opening = next((found for found in files if _has_identity(found)), None)
    if opening is None or opening.name != file.name:
        return None
    return _folder_plan(file.parent, opening)


def _expand(given: str) -> list[Path]:
    path = Path(given)
    try:
        exists = os.path.lexists(path)
    except (OSError, ValueError):  # a name that the system cannot even ask for (NUL, too long)
        exists = False
    if exists:
        return [path]
    matches = _matches(path)
    if not matches:
        raise WorkspaceError(given, "tidak-ada")
    return [match for match in matches if match.is_dir() or match.suffix in SUFFIXES]


def _matches(pattern: Path) -> list[Path]:
    """What a glob pattern matches. ``**`` does not follow links to folders: they may loop."""
    fixed = list(takewhile(lambda part: not glob.has_magic(part), pattern.parts))
    rest = pattern.parts[len(fixed) :]
    try:
        return sorted(Path(*fixed).glob("/".join(rest))) if rest else []
    except (OSError, ValueError):  # a folder that may not be listed; ``**`` with letters beside it
        return []


def _plans_at(path: Path) -> Iterator[PlanFiles]:
    if path.is_dir():
        yield from _plans_below(path)
    elif path.suffix not in SUFFIXES:
        raise WorkspaceError(str(path), "bukan-yaml")
    elif _has_identity(path) or not any(map(_has_identity, _yaml_files(path.parent))):
        yield PlanFiles(path.parent, (path,)) if path.name not in IDENTITY_NAMES else _folder_plan(path.parent, path)
    else:  # one file of a plan that is split over its folder
        yield _folder_plan(path.parent, path)


def _folder_plan(folder: Path, *known: Path) -> PlanFiles:
    """All files of a folder; where the folder cannot be listed, those already known."""
    return PlanFiles(folder, tuple(_yaml_files(folder)) or known)


def _plans_below(folder: Path) -> Iterator[PlanFiles]:
    """A folder that is a plan, or else the plans in its folders. Links to folders are not followed: they may loop."""
    pending = [folder]
    while pending:
        here = pending.pop()
        files = _yaml_files(here)
        if any(map(_has_identity, files)):
            yield _folder_plan(here)
            continue
        try:
            below = [Path(entry.path) for entry in os.scandir(here) if entry.is_dir(follow_symlinks=False)]
        except OSError as error:
            if here == folder:
                raise WorkspaceError(str(folder), "tak-terbaca", error.strerror or "") from None
            continue
        below = [path for path in below if not is_skipped_folder(path.name)]
        pending.extend(sorted(below, reverse=True))


def _yaml_files(folder: Path) -> list[Path]:
    try:
        names = sorted(entry.name for entry in os.scandir(folder) if entry.name.endswith(SUFFIXES))
    except OSError:
        return []
    return [folder / name for name in names if not name.startswith(".")]


def is_identity(name: str, head: bytes) -> bool:
    """Whether a file starts a plan: by its name, or by how it begins."""
    return name in IDENTITY_NAMES or _IDENTITY.search(head[:_PEEK]) is not None


def is_skipped_folder(name: str) -> bool:
    """Whether no plan is looked for in a folder of this name."""
    return name.startswith(".") or name in _SKIPPED_FOLDERS


def _has_identity(file: Path) -> bool:
    """Whether a file starts a plan. What cannot be read is decided by its name alone."""
    if is_identity(file.name, b""):
        return True
    if not file.is_file():
        return False
    try:
        with file.open("rb") as stream:
            return is_identity(file.name, stream.read(_PEEK))
    except OSError:
        return False
