"""Floor 5: plans out to other forms, and into files.

Holds: the model as canonical YAML text; writing a plan as a folder; mending plans in the text of their files (``fix``)
and laying them out (``format``); files replaced atomically.
Must not import: ``report`` (its sibling), ``cli``. It changes no model; what is to be mended it learns from ``checks``.

What needs the rules is imported when it is first asked for: writing a plan does not.
"""

from typing import TYPE_CHECKING, Any

from renstra.exchange.atomic import WriteError
from renstra.exchange.plan_folder import write_plan
from renstra.exchange.yaml_text import to_yaml

if TYPE_CHECKING:
    from renstra.exchange.fix import Refused, Repair, fix_plan
    from renstra.exchange.format import Formatted, Kept, format_plan, format_text
    from renstra.exchange.stored import Change, write_changes

_HOMES = {
    "Change": "renstra.exchange.stored",
    "Formatted": "renstra.exchange.format",
    "Kept": "renstra.exchange.format",
    "Refused": "renstra.exchange.fix",
    "Repair": "renstra.exchange.fix",
    "fix_plan": "renstra.exchange.fix",
    "format_plan": "renstra.exchange.format",
    "format_text": "renstra.exchange.format",
    "write_changes": "renstra.exchange.stored",
}

__all__ = [
    "Change",
    "Formatted",
    "Kept",
    "Refused",
    "Repair",
    "WriteError",
    "fix_plan",
    "format_plan",
    "format_text",
    "to_yaml",
    "write_changes",
    "write_plan",
]


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        from importlib import import_module  # noqa: PLC0415

        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
