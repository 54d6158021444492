"""Excel text against ``evaluate``: LibreOffice recalculates one workbook with all examples."""

import csv
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from renstra.formula import parse
from renstra.formula.evaluate import evaluate
from renstra.formula.unsupported import UnsupportedError
from renstra.formula.value import Members
from renstra.formula.write_excel import to_excel
from tests.formula.writers import corners
from tests.formula.writers.agreement import agree, context, is_fragile, number, scale
from tests.formula.writers.layouts import KINDS
from tests.formula.writers.material import AWAL, NAMES, YEARS, Table, formulas, tables
from tests.formula.writers.profile import examples

openpyxl = pytest.importorskip("openpyxl", reason="workbooks are written by openpyxl: pip install openpyxl")
SOFFICE = shutil.which("soffice")
COLUMNS = dict(zip(NAMES, "ABCDE"))


class Case(NamedTuple):
    """A formula over a table for a year: its text in Excel, what ``evaluate`` gives, and how large the numbers are."""

    text: str
    excel: str
    expected: float | None
    size: float


class Book:
    """One workbook: the sheet ``rumus`` with a formula a row, the sheet ``data``."""

    def __init__(self) -> None:
        self.book = openpyxl.Workbook()
        self.formulas = self.book.active
        self.formulas.title = "rumus"
        self.data = self.book.create_sheet("data")
        self.rows = 0
        self.cases: list[Case] = []

    def place(self, table: Table, kab: str, *, sets: bool) -> dict[tuple[Any, ...], str]:
        """Put the rows of a kabupaten on the sheet and say where."""
        cells: dict[tuple[Any, ...], str] = {(name, 1900): "data!Z1" for name in NAMES}
        for row in table.rows:
            if row["kab"] == kab:
                self.rows += 1
                for name, column in COLUMNS.items():
                    value = row[name]
                    self.data[f"{column}{self.rows}"] = float(value) if type(value).__name__ == "Decimal" else value
                    key = (name, row["tahun"], (row["kec"], row["unit"])) if sets else (name, row["tahun"])
                    cells[key] = f"data!${column}${self.rows}"
        return cells

    def add(self, case: Case) -> None:
        self.cases.append(case)
        self.formulas[f"A{len(self.cases)}"] = case.excel

    def recalculate(self, folder: Path) -> list[str]:
        """The values that LibreOffice finds, in full precision."""
        path = folder / "uji.xlsx"
        self.book.save(path)
        assert SOFFICE is not None
        options = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1"
        command = [SOFFICE, f"-env:UserInstallation=file://{folder}/profil", "--headless", "--convert-to", options,
                   "--outdir", str(folder), str(path)]  # fmt: skip
        subprocess.run(command, check=True, capture_output=True, timeout=300)
        (found,) = folder.glob("*.csv")
        with found.open(encoding="utf-8", newline="") as lines:
            return [row[0] if row else "" for row in csv.reader(lines)]


def cases(book: Book, count: int) -> None:
    """Fill a workbook with random formulas over random tables."""

    @given(data=st.data())
    @settings(max_examples=count, deadline=None, suppress_health_check=list(HealthCheck), phases=[Phase.generate])
    def collect(data: st.DataObject) -> None:
        sets = data.draw(st.booleans())
        text, table = data.draw(formulas(sets=sets)), data.draw(tables(members=sets))
        # A cell cannot hold an empty text as a constant: it is an empty cell.
        table = Table(tuple(row | {"g": row["g"] or None} for row in table.rows), table.halves)
        for case in _of_table(book, text, table, sets):
            book.add(case)

    collect()


def _of_table(book: Book, text: str, table: Table, sets: bool) -> Iterator[Case]:
    formula = parse(text)
    for kab in sorted({row["kab"] for row in table.rows}):
        cells = book.place(table, kab, sets=sets)
        data = table.sets(kab) if sets else table.series(kab)
        named = dict.fromkeys(data, ("kec", "unit")) if sets else {}
        for year in YEARS:
            where = context(data, year, AWAL, sets)
            try:
                excel = to_excel(formula, cells, year, awal=AWAL, sets=named, kinds=KINDS)
            except UnsupportedError:
                continue
            value = evaluate(formula.tree, where)
            assert not isinstance(value, Members), text
            if not is_fragile(formula.tree, where, halves=table.halves):
                yield Case(f"{text}  {kab} {year} {data}", excel, number(value), scale(formula.tree, where))


@pytest.mark.skipif(SOFFICE is None, reason="Excel text is proved by LibreOffice: soffice is not here")
def test_libreoffice(tmp_path: Path) -> None:
    book = Book()
    for text, layout in corners.CASES:
        sets = bool(layout.members)
        for case in _of_table(book, text, corners.SETS if sets else corners.PANEL, sets):
            book.add(case)
    cases(book, examples(150))
    found = book.recalculate(tmp_path)
    assert len(found) == len(book.cases)
    assert sum(case.expected is not None for case in book.cases) > len(book.cases) / 10
    assert sum(case.expected is None for case in book.cases) > len(book.cases) / 10
    wrong = [
        (case, value)
        for case, value in zip(book.cases, found)
        if not (value == "#N/A" if case.expected is None else _close(case, value))
    ]
    assert not wrong, f"{len(wrong)} of {len(found)}; the shortest: {min(wrong, key=lambda pair: len(pair[0].excel))}"


def _close(case: Case, value: str) -> bool:
    try:
        return agree(case.expected, float(value), case.size)
    except ValueError:
        return False
