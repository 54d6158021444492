"""Floor 1: the formula language of indicators (*rumus*).

Holds: tokens, tree and parser; one table of operators and one of functions; the readers of the tree: exact evaluation,
panels, units, explanation, solving, gaps of choices, canonical text, writers for people and for other engines.
Must not import: pydantic, nor any package of renstra but source and quantity.

``parse(text)`` gives a ``Formula``; the rest is asked of it. A text that is no formula raises ``FormulaError`` with
every fault found; a formula without value gives ``Undefined`` with its reason, never 0 and never an exception.
"""

from typing import TYPE_CHECKING, Any

from renstra.formula.fault import FormulaError, FormulaFault, describe
from renstra.formula.formula import Formula, parse
from renstra.formula.value import Result, Undefined

if TYPE_CHECKING:
    from renstra.formula.tabular import TableLayout as TableLayout
    from renstra.formula.unsupported import UnsupportedError as UnsupportedError
    from renstra.formula.write_excel import to_excel as to_excel
    from renstra.formula.write_latex import to_latex as to_latex
    from renstra.formula.write_polars import to_polars as to_polars
    from renstra.formula.write_prose import to_prose as to_prose
    from renstra.formula.write_sql import to_sql as to_sql

__all__ = [
    "Formula", "FormulaError", "FormulaFault", "Result", "TableLayout", "Undefined", "UnsupportedError", "describe",
    "parse", "to_excel", "to_latex", "to_polars", "to_prose", "to_sql",
]  # fmt: skip

_LAZY = {
    "TableLayout": "tabular",
    "UnsupportedError": "unsupported",
    "to_excel": "write_excel",
    "to_latex": "write_latex",
    "to_polars": "write_polars",
    "to_prose": "write_prose",
    "to_sql": "write_sql",
}
"""Writers are loaded when they are first asked for."""


def __getattr__(name: str) -> Any:
    if name not in _LAZY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415

    return getattr(import_module(f"{__name__}.{_LAZY[name]}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *_LAZY})
