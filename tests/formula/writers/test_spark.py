"""Spark itself against ``evaluate``. It takes a minute, so it runs only with ``RENSTRA_SPARK=1``."""

import os
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.formula.writers.agreement import Found, check
from tests.formula.writers.layouts import PANEL, SETS
from tests.formula.writers.material import Row, Table, formulas, tables
from tests.formula.writers.profile import examples
from tests.formula.writers.test_sql import written

if not os.environ.get("RENSTRA_SPARK"):
    pytest.skip("Spark is slow to start: set RENSTRA_SPARK=1", allow_module_level=True)
pytest.importorskip("pyspark", reason="pip install pyspark, and Java")

SCHEMA = "kab STRING, kec STRING, unit STRING, tahun INT, a DOUBLE, b DOUBLE, c DOUBLE, g STRING, s BOOLEAN"


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    session = pytest.importorskip("pyspark.sql").SparkSession
    conf = {"spark.sql.shuffle.partitions": "1", "spark.ui.enabled": "false", "spark.sql.ansi.enabled": "true",
            "spark.sql.autoBroadcastJoinThreshold": "-1"}  # fmt: skip
    builder = session.builder.master("local[1]")
    for key, value in conf.items():
        builder = builder.config(key, value)
    running = builder.getOrCreate()
    yield running
    running.stop()


def run(spark: Any, sql: str, table: Table) -> Found:
    """The rows of a query: keys -> value."""
    spark.createDataFrame([_plain(row) for row in table.rows], SCHEMA).createOrReplaceTempView("t")
    rows = [tuple(row) for row in spark.sql(sql).collect()]
    found = {row[:-1]: row[-1] for row in rows}
    assert len(found) == len(rows), "a key twice"
    return found


def _plain(row: Row) -> list[Any]:
    return [float(row[key]) if key in "abc" and row[key] is not None else row[key] for key in row]


@pytest.mark.filterwarnings("ignore")
def test_spark(spark: Any) -> None:
    @given(data=st.data())
    @settings(max_examples=examples(60), deadline=None, suppress_health_check=list(HealthCheck))
    def agrees(data: st.DataObject) -> None:
        sets = data.draw(st.booleans())
        layout = SETS if sets else PANEL
        text, table = data.draw(formulas(sets=sets)), data.draw(tables(members=sets))
        sql = written(text, layout, "spark")
        check(text, table, layout, lambda: run(spark, sql, table))

    agrees()
