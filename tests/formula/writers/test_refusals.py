"""What the writers refuse, and that refusing is quick."""

import pickle
from collections.abc import Callable

import pytest

from renstra.formula import parse
from renstra.formula.tabular import TableLayout
from renstra.formula.unsupported import UnsupportedError
from renstra.formula.write_excel import to_excel
from renstra.formula.write_sql import to_sql

SETS = TableLayout(by=("kab",), members=("kec", "unit"))
CELLS = {("x", 2024): "A1", ("y", 2024): "B1", ("t", 2024): "C1", ("z", 2024, "m1"): "D1", ("z", 2024, "m2"): "D2"}


def sql(text: str) -> str:
    return to_sql(parse(text), "t", SETS)


def excel(text: str) -> str:
    return to_excel(parse(text), CELLS, 2024)


@pytest.mark.parametrize(("text", "named", "reason"), [
    ("x + (y > 1)", "y > 1", "a condition stands where a number is needed"),
    ("x > 1", "x > 1", "a condition stands where a number is needed"),
    ('if(t = "a", 1, "b")', '"b"', "a text stands where a number is needed"),
    ('if(t < "a", 1, 2)', 't < "a"', "neither above nor below"),
])  # fmt: skip
@pytest.mark.parametrize("write", [sql, excel])
def test_what_never_has_a_value(write: Callable[[str], str], text: str, named: str, reason: str) -> None:
    with pytest.raises(UnsupportedError) as refused:
        write(text)
    assert named in str(refused.value)
    assert reason in str(refused.value)


@pytest.mark.parametrize(("text", "reason"), [
    ("x[n, b]", "no parts of a year"),
    ("x[awal]", "base year"),
    ("round(x, y)", "number of decimals"),
    ("sum(x[n-1..n] * y[n-2..n])", "different ranges"),
    ("sum(x) over desa", "no set desa"),
    ("sum(x[n-1..n]) over kec", "'over' on a range"),
    ("sum(if(sum(x) > 1, y, 0))", "a single condition chooses between sets"),
    ("sum(if(x > 1, y[n-1], 0))", "other members"),
    ("count(sum(x) > 1 or y > 1)", "a single condition before a set"),
    ("sum(ifmissing(sum(x), y))", "a set in place of a single value"),
])  # fmt: skip
def test_tables_refuse(text: str, reason: str) -> None:
    with pytest.raises(UnsupportedError, match=reason):
        sql(text)


@pytest.mark.parametrize(("text", "reason"), [
    ("z", "many values"),
    ("q", "no cell"),
    ("sum(z) over desa", None),
    ("sum(x) over desa", "no set desa"),
    ("stdev(known(z))", "stdev of what known leaves"),
    ("sum(known(z) * 2)", "only directly inside"),
    ("sum(if(x > 1, z, 0))", "a single condition chooses between sets"),
    ("count(x > 1 or z > 1)", "a single condition before a set"),
    ("sum(ifmissing(x, z))", "a set in place of a single value"),
])  # fmt: skip
def test_cells_refuse(text: str, reason: str | None) -> None:
    if reason is None:  # a set that nobody named runs along any name, as in evaluate
        assert excel(text)
        return
    with pytest.raises(UnsupportedError, match=reason):
        excel(text)


@pytest.mark.parametrize("text", [
    "abs(" * 40 + "x" + ")" * 40,
    "power(" * 40 + "x" + ", y)" * 40,
    "exp(" * 45 + "x" + ")" * 45,
    "ln(" * 45 + "x" + ")" * 45,
    "if(" * 40 + "x > 0" + ", 1, 2) > 0" * 39 + ", 1, 2)",
    "clamp(" * 40 + "x" + ", y, 9)" * 40,
    "(" * 40 + "x" + " ^ y)" * 40,
    "stdev(" * 40 + "x" + ", y, x)" * 40,
])  # fmt: skip
@pytest.mark.parametrize("write", [sql, excel, "polars"])
def test_nothing_grows_without_end(write: Callable[[str], str] | str, text: str) -> None:
    """Written, or refused, within a moment; operands that stand twice do not double for ever."""
    reason = ""
    try:
        if isinstance(write, str):
            pytest.importorskip("polars", reason="pip install renstra[polars]")
            from renstra.formula.write_polars import to_polars  # noqa: PLC0415 - only where polars is

            to_polars(parse(text), SETS)
        else:
            assert len(write(text)) < 250_000
    except UnsupportedError as refused:
        reason = refused.reason
    assert not reason or "more than" in reason or "condition" in reason


def test_an_error_names_its_writer_and_is_pickled() -> None:
    with pytest.raises(UnsupportedError) as refused:
        sql("x[n, b] * 2")
    assert str(refused.value) == "sql: x[n, b]: the table has one row a year, no parts of a year"
    assert str(pickle.loads(pickle.dumps(refused.value))) == str(refused.value)


@pytest.mark.parametrize("keys", [
    {"by": ("kab", "KAB")}, {"by": ("tahun",)}, {"members": ("nilai",)}, {"members": ("tahun",), "year": "thn"},
    {"by": ("_t",)},
])  # fmt: skip
def test_layouts_that_cannot_be(keys: dict[str, tuple[str, ...]]) -> None:
    with pytest.raises(ValueError, match=r"must differ|taken"):
        TableLayout(**keys)  # type: ignore[arg-type]


def test_names_cannot_break_out() -> None:
    query = to_sql(parse("x + 1"), "t", TableLayout(by=('k"; DROP TABLE t; --',), columns={"x": 'a" + "b'}))
    assert '"k""; DROP TABLE t; --"' in query
    assert '"a"" + ""b"' in query
    spark = to_sql(parse('if(g = "it\'s \\", 1, 0)'), "t", TableLayout(), "spark")
    assert r"'it\'s \\'" in spark


def test_excel_text() -> None:
    assert excel("x / y * 100%") == (
        "=IFERROR(IF(ISNUMBER(A1),A1,NA())/IF(ISNUMBER(B1),B1,NA())*100,NA())"
    )  # fmt: skip
    typed = to_excel(parse("round(x, 1) * 0.5"), CELLS, 2024, undefined="", decimal_comma=True)
    assert typed == '=IFERROR(ROUND(IF(ISNUMBER(A1);A1;NA());1)*0,5;"")'


def test_excel_cells_by_function_and_by_part() -> None:
    def place(name: str, year: int) -> str | dict[str, str] | None:
        return (
            None if year < 2020 else {"m1": f"{name}1", "m2": f"{name}2"} if name == "z" else f"{name}!B{year - 2000}"
        )

    assert "x!B24" in to_excel(parse("x + sum(z)"), place, 2024)
    assert to_excel(parse("x[n-9]"), place, 2024) == "=IFERROR(NA(),NA())"
    months = {("x", 2024, part): f"C{part}" for part in range(1, 13)}
    total = to_excel(parse("sum(x[n, 1..b])"), months, 2024, part=3)
    assert [cell for cell in months.values() if f"({cell})" in total] == ["C1", "C2", "C3"]
