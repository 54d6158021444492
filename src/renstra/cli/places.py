"""The plans at the paths of a command, or the sentence why there is none."""

import os
from collections.abc import Sequence
from pathlib import Path

from renstra.cli.failure import CannotRun, hint, nearest
from renstra.findings.message import Message
from renstra.workspace.locate import PlanFiles, WorkspaceError, find_plans

_LONG = 200


def plans_at(paths: Sequence[str]) -> list[PlanFiles]:
    """The files of every plan, all looked up before the first one is read; of none: those of the working folder.

    Raises ``CannotRun``.
    """
    try:
        return list(find_plans(paths or ["."]))
    except WorkspaceError as error:
        raise CannotRun(sentence(error)) from None


def sentence(error: WorkspaceError) -> Message:
    """Why there is no plan at a path, or at ``REV:PATH`` of git, in one sentence."""
    path = error.path or '""'
    path = path if len(path) <= _LONG else f"{path[:_LONG]}..."
    params = {"path": path, "detail": error.detail, "hint": hint(None)}
    match error.reason:
        case "tidak-ada":
            params["hint"] = hint(_sibling(error.path))
            return Message("{path}: tidak ada.{hint}", "{path}: no such file or folder.{hint}", params)
        case "tanpa-rencana":
            return Message(
                "{path}: tidak ada rencana di sini; folder rencana memuat berkas .yaml dengan `jenis: renstra`.",
                "{path}: no plan here; the folder of a plan holds a .yaml file with `jenis: renstra`.",
                params,
            )
        case "bukan-yaml":
            return Message("{path}: bukan berkas .yaml atau .yml.", "{path}: not a .yaml or .yml file.", params)
        case "banyak":
            return Message(
                "{path}: ada beberapa rencana di sini; sebutkan satu.",
                "{path}: there are several plans here; name one.",
                params,
            )
        case "git-tidak-ada":
            return Message(
                "{path}: program git tidak ditemukan; tanpa git hanya folder dan berkas yang dapat dibandingkan.",
                "{path}: the program git was not found; without it only folders and files can be compared.",
                params,
            )
        case "bukan-repositori":
            return Message(
                "{path}: tidak ada, dan folder ini bukan repositori git.",
                "{path}: no such file or folder, and this folder is no git repository.",
                params,
            )
        case "revisi-tidak-ada":
            return Message(
                "{path}: git tidak mengenal revisi {detail}.", "{path}: git knows no revision {detail}.", params
            )
        case "tidak-ada-di-revisi":
            params["hint"] = hint(error.detail or None)
            return Message("{path}: tidak ada di revisi itu.{hint}", "{path}: not in that revision.{hint}", params)
        case "git-gagal":
            return Message("{path}: git tidak berhasil ({detail}).", "{path}: git failed ({detail}).", params)
        case _:
            return Message("{path}: tidak dapat dibaca ({detail}).", "{path}: cannot be read ({detail}).", params)


def _sibling(path: str) -> str | None:
    """A name beside a missing path that looks like it."""
    parent = Path(path).parent
    try:
        names = sorted(entry.name for entry in os.scandir(parent))[:1000]
    except (OSError, ValueError):
        return None
    found = nearest(Path(path).name, names)
    return str(parent / found) if found else None
