"""A formula over a panel of 514 members and 10 years with one value in a hundred missing."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from benchmarks.formula_cases import CASES, YEAR, YEARS, Case, panel_data
from benchmarks.formula_peers import MAKERS, Ready, can
from benchmarks.measure import cpu_seconds, table
from renstra.formula import TableLayout, parse, to_polars

EXACT, SCALAR, FLOATS, BY_HAND, WRITTEN, DUCKDB, NUMEXPR = (
    "panel", "evaluate", "panel_floats", "polars expression", "to_polars", "DuckDB", "numexpr",
)  # fmt: skip
_PERIOD = range(YEAR - YEARS + 1, YEAR + 1)

Task = Callable[[], object]
Panel = Mapping[str, Mapping[int, Mapping[str, Any]]]


def run(here: list[str]) -> str:
    """Ratio to a polars float expression written by hand, or to the exact panel where there is no polars."""
    rows, seen = [], [EXACT, SCALAR]
    for case in CASES:
        tasks = _ours(case) | _arrays(case) | _frames(case) | _database(case)
        for task in tasks.values():  # warm
            task()
        seconds = cpu_seconds(tasks, 15)
        seconds |= cpu_seconds(_loops(case, here), 2)
        rows.append((case, seconds))
        seen += [name for name in seconds if name not in seen]
    base = BY_HAND if BY_HAND in seen else EXACT
    shown = [
        (case.name, *(f"{seconds[name] / seconds[base]:.2f}" if name in seconds else "-" for name in seen),
         f"{seconds[EXACT] / seconds[SCALAR]:.2f}")
        for case, seconds in rows
    ]  # fmt: skip
    title = (
        f"Panel of 514 x 10, ratio to {base} (goals: panel_floats <= 2; the last column, exact panel to evaluate "
        "in a loop, <= 1)"
    )
    return table(title, ("formula", *seen, "panel/evaluate"), shown)


def _ours(case: Case) -> dict[str, Task]:
    data, formula = panel_data(case), parse(case.rumus)
    alone = [
        {name: {year: row[member] for year, row in series.items()} for name, series in data.items()}
        for member in data["a"][YEAR]
    ]

    def loop() -> object:
        evaluate = formula.evaluate
        return [[evaluate(one, year) for one in alone] for year in _PERIOD]

    return {EXACT: lambda: formula.panel(data, _PERIOD), SCALAR: loop}


def _columns(case: Case, data: Panel) -> dict[str, list[float | None]]:
    """The peers' inputs, a list of all cells each."""

    def column(name: str, shift: int) -> list[float | None]:
        rows = (data[name].get(year - shift, {}) for year in _PERIOD)
        members = data[name][YEAR]
        cells = [row.get(member) for row in rows for member in members]
        return [None if cell is None else float(cell) for cell in cells]

    return {name: column(name.removesuffix("_1"), int(name.endswith("_1"))) for name in case.columns}


def _arrays(case: Case) -> dict[str, Task]:
    try:
        import numpy as np  # noqa: PLC0415 - peers are optional
    except ModuleNotFoundError:
        return {}
    columns = {name: np.array(cells, dtype=float) for name, cells in _columns(case, panel_data(case)).items()}
    arrays = {name: columns[name].reshape(YEARS, -1) for name in case.names}
    formula = parse(case.rumus)
    tasks: dict[str, Task] = {FLOATS: lambda: formula.panel_floats(arrays, _PERIOD)}
    try:
        import numexpr  # noqa: PLC0415
    except ModuleNotFoundError:
        return tasks
    return tasks | {NUMEXPR: lambda: numexpr.evaluate(case.numexpr, local_dict=columns)}


def _frames(case: Case) -> dict[str, Task]:
    try:
        import polars as pl  # noqa: PLC0415
    except ModuleNotFoundError:
        return {}
    data = panel_data(case)
    frame = pl.DataFrame(_columns(case, data))
    expression = pl.sql_expr(case.sql) if case.name != "geometric" else (_product(pl) ** (1 / 3)) * 100
    keys = [(member, year) for year in _PERIOD for member in data["a"][YEAR]]
    long = frame.with_columns(
        kab=pl.Series([member for member, _ in keys]), tahun=pl.Series([year for _, year in keys])
    )
    written = to_polars(parse(case.rumus), TableLayout(by=("kab",)))
    return {BY_HAND: lambda: frame.select(expression), WRITTEN: lambda: written(long).collect()}


def _product(pl: Any) -> Any:
    return pl.col("a") * pl.col("b") * pl.col("c")


def _database(case: Case) -> dict[str, Task]:
    try:
        import duckdb  # noqa: PLC0415
    except ModuleNotFoundError:
        return {}
    connection = duckdb.connect()
    columns = _columns(case, panel_data(case))
    listed = ", ".join(f"{name} DOUBLE" for name in columns)
    connection.execute(f"CREATE TABLE t ({listed})")
    connection.executemany(f"INSERT INTO t VALUES ({', '.join('?' * len(columns))})", list(zip(*columns.values())))
    query = f"SELECT {case.sql} FROM t"
    return {DUCKDB: lambda: connection.execute(query).fetchnumpy()}


def _loops(case: Case, here: list[str]) -> dict[str, Task]:
    """Peers that know one value at a time; cells where anything is missing are left out beforehand."""
    columns = _columns(case, panel_data(case))
    cells = [row for row in zip(*columns.values()) if None not in row]
    names = [dict(zip(columns, row)) for row in cells]
    tasks: dict[str, Task] = {}
    for peer in here:
        if peer != NUMEXPR and can(peer, case):
            tasks[peer] = partial(_each, MAKERS[peer](case), names)
    return tasks


def _each(ready: Ready, names: list[dict[str, float]]) -> list[Any]:
    return [ready(one) for one in names]
