"""A formula as a function from frame to frame, in polars (the extra ``polars``; version 1.24 or later).

The table and the result are those of ``tabular.py``. Numbers are Float64, good to about fifteen digits; what has no
value is null, never 0, NaN or infinity. polars is imported when a formula is written, not before.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from renstra.formula.formula import Formula
from renstra.formula.tabular import TableLayout

if TYPE_CHECKING:
    import polars as pl


def to_polars(formula: Formula, layout: TableLayout) -> "Callable[[pl.DataFrame | pl.LazyFrame], pl.LazyFrame]":
    """A function that takes the table and gives a lazy frame.

    Its columns are ``layout.by``, members the result still has, the year, and ``layout.value``. Raises
    ``UnsupportedError``, and ``ModuleNotFoundError`` where polars is not installed.
    """
    try:
        from renstra.formula.polars_nodes import write  # noqa: PLC0415 - polars is an extra
    except ModuleNotFoundError as missing:
        raise ModuleNotFoundError("polars is not installed: pip install 'renstra[polars]'", name="polars") from missing
    return write(formula.tree, layout)
