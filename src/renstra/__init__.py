"""renstra: Indonesian government strategic plans as code.

>>> import renstra
>>> workspace = renstra.load("specs/jombang-dinkopum-2024-2026-diperbaiki")
>>> renstra.check(workspace)
()

Everything is imported when it is first asked for, so that ``import renstra`` costs nothing.
"""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from renstra.checks import check
    from renstra.compare import diff
    from renstra.exchange import to_yaml, write_plan
    from renstra.findings import Finding
    from renstra.model import RencanaDaerah, Renstra
    from renstra.workspace import Plan, Workspace, WorkspaceError, load

_HOMES = {
    "check": "renstra.checks",
    "diff": "renstra.compare",
    "Finding": "renstra.findings",
    "RencanaDaerah": "renstra.model",
    "Renstra": "renstra.model",
    "Plan": "renstra.workspace",
    "Workspace": "renstra.workspace",
    "WorkspaceError": "renstra.workspace",
    "load": "renstra.workspace",
    "to_yaml": "renstra.exchange",
    "write_plan": "renstra.exchange",
}

__all__ = [
    "Finding",
    "Plan",
    "RencanaDaerah",
    "Renstra",
    "Workspace",
    "WorkspaceError",
    "check",
    "diff",
    "load",
    "to_yaml",
    "write_plan",
]


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        from importlib import import_module  # noqa: PLC0415 - `import renstra` itself imports nothing

        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOMES])
