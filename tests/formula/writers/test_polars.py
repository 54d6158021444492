"""polars against ``evaluate``."""

import pytest
from hypothesis import HealthCheck, assume, event, given, settings
from hypothesis import strategies as st

from renstra.formula import parse
from renstra.formula.tabular import TableLayout
from renstra.formula.unsupported import UnsupportedError
from tests.formula.writers import corners
from tests.formula.writers.agreement import Found, check
from tests.formula.writers.layouts import PANEL, SETS
from tests.formula.writers.material import Table, formulas, tables
from tests.formula.writers.profile import examples

pl = pytest.importorskip("polars", reason="the polars writer needs polars: pip install renstra[polars]")


def run(text: str, table: Table, layout: TableLayout) -> Found:
    """The rows of the result: keys -> value."""
    from renstra.formula.write_polars import to_polars  # noqa: PLC0415 - only where polars is

    try:
        apply = to_polars(parse(text), layout)
    except UnsupportedError as refused:
        event(f"refused: {refused.reason[:40]}")
        assume(False)
        raise
    kinds = dict.fromkeys("abc", pl.Float64) | {"g": pl.String, "s": pl.Boolean, "tahun": pl.Int32}
    rows = [{key: float(row[key]) if key in "abc" and row[key] is not None else row[key] for key in row}
            for row in table.rows]  # fmt: skip
    frame = pl.DataFrame(rows, schema_overrides=kinds)
    result = apply(frame).collect().rows()
    found = {row[:-1]: row[-1] for row in result}
    assert len(found) == len(result), "a key twice"
    return found


@pytest.mark.parametrize(("text", "layout"), corners.CASES)
def test_corners(text: str, layout: TableLayout) -> None:
    table = corners.SETS if layout.members else corners.PANEL
    check(text, table, layout, lambda: run(text, table, layout))


@given(data=st.data())
@settings(max_examples=examples(150), deadline=None, suppress_health_check=list(HealthCheck))
def test_polars(data: st.DataObject) -> None:
    sets = data.draw(st.booleans())
    layout = SETS if sets else PANEL
    text, table = data.draw(formulas(sets=sets)), data.draw(tables(members=sets))
    check(text, table, layout, lambda: run(text, table, layout))
