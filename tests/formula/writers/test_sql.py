"""SQL against ``evaluate``: DuckDB runs it, sqlglot reads the Spark dialect and DuckDB runs what it makes of it."""

from typing import Any

import pytest
from hypothesis import HealthCheck, assume, event, given, settings
from hypothesis import strategies as st

from renstra.formula import parse
from renstra.formula.tabular import TableLayout
from renstra.formula.unsupported import UnsupportedError
from renstra.formula.write_sql import to_sql
from tests.formula.writers import corners
from tests.formula.writers.agreement import Found, check
from tests.formula.writers.layouts import PANEL, SETS
from tests.formula.writers.material import Table, formulas, tables
from tests.formula.writers.profile import examples

duckdb = pytest.importorskip("duckdb", reason="SQL is proved by DuckDB: pip install duckdb")

COLUMNS = "kab VARCHAR, kec VARCHAR, unit VARCHAR, tahun INT, a DOUBLE, b DOUBLE, c DOUBLE, g VARCHAR, s BOOLEAN"


CONNECTION = duckdb.connect(config={"threads": 1})


def run(sql: str, table: Table) -> Found:
    """The rows of a query: keys -> value."""
    rows = ", ".join(f"({', '.join(map(literal, row.values()))})" for row in table.rows)
    CONNECTION.execute(f"CREATE OR REPLACE TEMP TABLE t ({COLUMNS}); INSERT INTO t VALUES {rows}")
    result = CONNECTION.execute(sql).fetchall()
    found = {row[:-1]: row[-1] for row in result}
    assert len(found) == len(result), "a key twice"
    return found


def literal(value: Any) -> str:
    """A value of the tables here in SQL."""
    return "NULL" if value is None else f"'{value}'" if isinstance(value, str) else str(value)


def written(text: str, layout: TableLayout, dialect: Any) -> str:
    """The query, or the example is left out where the writer refuses it."""
    try:
        return to_sql(parse(text), "t", layout, dialect)
    except UnsupportedError as refused:
        event(f"refused: {refused.reason[:40]}")
        assume(False)
        raise


@pytest.mark.parametrize("dialect", ["duckdb", "spark"])
@pytest.mark.parametrize(("text", "layout"), corners.CASES)
def test_corners(text: str, layout: TableLayout, dialect: Any) -> None:
    table = corners.SETS if layout.members else corners.PANEL
    sql = to_sql(parse(text), "t", layout, dialect)
    if dialect == "spark":
        sqlglot = pytest.importorskip("sqlglot", reason="the Spark dialect is read by sqlglot: pip install sqlglot")
        (sql,) = sqlglot.transpile(sql, read="spark", write="duckdb")
    check(text, table, layout, lambda: run(sql, table))


@given(text=formulas(sets=False), table=tables(members=False))
@settings(max_examples=examples(120), deadline=None, suppress_health_check=list(HealthCheck))
def test_duckdb_panel(text: str, table: Table) -> None:
    sql = written(text, PANEL, "duckdb")
    check(text, table, PANEL, lambda: run(sql, table))


@given(text=formulas(sets=True), table=tables(members=True))
@settings(max_examples=examples(120), deadline=None, suppress_health_check=list(HealthCheck))
def test_duckdb_sets(text: str, table: Table) -> None:
    sql = written(text, SETS, "duckdb")
    check(text, table, SETS, lambda: run(sql, table))


@given(data=st.data())
@settings(max_examples=examples(60), deadline=None, suppress_health_check=list(HealthCheck))
def test_spark_through_sqlglot(data: st.DataObject) -> None:
    sqlglot = pytest.importorskip("sqlglot", reason="the Spark dialect is read by sqlglot: pip install sqlglot")
    sets = data.draw(st.booleans())
    layout = SETS if sets else PANEL
    text, table = data.draw(formulas(sets=sets)), data.draw(tables(members=sets))
    sql = written(text, layout, "spark")
    (translated,) = sqlglot.transpile(sql, read="spark", write="duckdb")
    check(text, table, layout, lambda: run(translated, table))
