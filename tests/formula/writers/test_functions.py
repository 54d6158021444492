"""Every function of the table is known to every writer."""

import pytest

from renstra.formula import parse
from renstra.formula.functions import FUNCTIONS
from renstra.formula.tabular import TableLayout
from renstra.formula.write_excel import to_excel
from renstra.formula.write_latex import to_latex
from renstra.formula.write_prose import to_prose
from renstra.formula.write_sql import to_sql

ARGUMENTS = {"if": "a > 1, b, 2", "ifmissing": "a, 1", "clamp": "a, 0, 9", "power": "a, 2"}
CELLS = {("a", 2024): "A1", ("b", 2024): "B1"}


@pytest.mark.parametrize("name", [function.name for function in FUNCTIONS])
@pytest.mark.parametrize("members", [(), ("unit",)])
def test_every_writer_knows_it(name: str, members: tuple[str, ...]) -> None:
    call = f"{name}({ARGUMENTS.get(name, 'a')})"
    formula = parse(call if not members or name == "count" else f"sum({call})")
    layout = TableLayout(members=members)
    assert to_excel(formula, CELLS, 2024)
    assert to_latex(formula)
    assert to_prose(formula)
    assert to_sql(formula, "t", layout)
    assert to_sql(formula, "t", layout, "spark")
    pytest.importorskip("polars", reason="pip install renstra[polars]")
    from renstra.formula.write_polars import to_polars  # noqa: PLC0415 - only where polars is

    assert callable(to_polars(formula, layout))
