"""Sums of tables: right tables agree, and one changed cell is found where it is."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renstra.cascade import Cascade
from renstra.ledger import Undefined
from renstra.ledger.figure import evaluate
from renstra.ledger.tabel import JUMLAH, TabelAngka, tables
from renstra.model import RencanaDaerah, Renstra, Tabel

COLUMNS = ["A", "B", "C"]
SUM: dict[str, Any] = {"nama": "Jumlah", "jumlah_dari": "semua"}


def table(
    rows: list[dict[str, Any]], total: dict[str, Any] | None = None, columns: list[Any] | None = None
) -> TabelAngka:
    data = {
        "nama": "Tabel",
        "kolom": [*COLUMNS, SUM] if columns is None else columns,
        "baris": [{"nama": f"Baris {index}", "nilai": cells} for index, cells in enumerate(rows)],
        "jumlah": total or {},
    }
    return TabelAngka(Tabel.model_validate(data), ("pegawai", 0))


numbers = st.integers(0, 99)
grids = st.lists(st.lists(numbers, min_size=3, max_size=3), min_size=1, max_size=6)


def summed(grid: list[list[int]]) -> tuple[list[dict[str, int]], dict[str, int]]:
    """The rows of a grid with their sums, and the sum row."""
    rows = [dict(zip([*COLUMNS, "Jumlah"], [*row, sum(row)], strict=True)) for row in grid]
    return rows, {name: sum(row[name] for row in rows) for name in (*COLUMNS, "Jumlah")}


@given(grids)
def test_a_right_table_agrees(grid: list[list[int]]) -> None:
    assert list(table(*summed(grid)).disagreements()) == []


@given(grids, st.data())
def test_one_changed_cell_is_found_with_its_right_value(grid: list[list[int]], data: st.DataObject) -> None:
    rows, total = summed(grid)
    row = data.draw(st.integers(JUMLAH, len(rows) - 1), label="row")
    column = data.draw(st.sampled_from([*COLUMNS, "Jumlah"]), label="column")
    cells = total if row == JUMLAH else rows[row]
    right, wrong = cells[column], data.draw(numbers.filter(lambda number: number != cells[column]), label="wrong")
    cells[column] = wrong
    (found,) = table(rows, total).disagreements()
    assert found.sebab == "sel"
    assert found.stated == wrong
    assert found.implied == right
    assert found.place == table(rows, total).place((row, column))
    assert found.baris == (None if row == JUMLAH else f"Baris {row}")


@given(grids)
def test_figures_are_derived_as_the_table_says(grid: list[list[int]]) -> None:
    figures = {figure.place: figure for figure in table(*summed(grid)).figures()}
    for figure in figures.values():
        for derivation in figure.derivations:
            terms = [stated for term in derivation.terms if (stated := figures[term].stated) is not None]
            assert evaluate(derivation.kind, terms) == figure.stated


def test_without_column_sums_the_row_sum_is_reported() -> None:
    (found,) = table([{"A": 1, "B": 2, "C": 3, "Jumlah": 7}]).disagreements()
    assert (found.sebab, found.settles) == ("jumlah-baris", True)
    assert found.stated == 7
    assert found.implied == 6
    assert [place[-1] for place in found.terms] == COLUMNS


def test_a_sum_that_another_sum_confirms_does_not_settle() -> None:
    found = list(table([{"A": 1, "B": 2, "Jumlah": 4}], {"Jumlah": 4}).disagreements())
    assert [(item.sebab, item.settles) for item in found] == [("jumlah-baris", False)]


def test_a_blank_cell_states_nothing_and_a_dash_adds_nothing() -> None:
    blank = table([{"Jumlah": 1}, {"A": 1, "Jumlah": 1}, {"A": "-", "B": 2, "Jumlah": 2}, {"A": 2, "Jumlah": "-"}])
    assert list(blank.disagreements()) == []
    assert blank.row_sum(0, "Jumlah") == Undefined("tidak-ada", blank.place((0, "Jumlah")))
    assert blank.row_sum(2, "Jumlah") == 2
    assert blank.column_sum("A") == 3
    assert isinstance(blank.column_sum("C"), Undefined)


def test_only_dashes_add_up_to_zero() -> None:
    (found,) = table([{"A": "-", "B": "-", "Jumlah": 1}]).disagreements()
    assert found.implied == 0


def test_columns_that_are_sums_themselves_are_not_counted_twice() -> None:
    columns = [
        "P",
        "L",
        {"nama": "ASN", "jumlah_dari": ["P", "L"]},
        "Honorer",
        {"nama": "Semua", "jumlah_dari": "semua"},
    ]
    row = {"P": 1, "L": 2, "ASN": 3, "Honorer": 4, "Semua": 7}
    assert list(table([row], columns=columns).disagreements()) == []


@pytest.mark.parametrize(
    "columns",
    [
        [{"nama": "Jumlah", "jumlah_dari": ["Entah"]}],
        [{"nama": "Jumlah", "jumlah_dari": ["Jumlah"]}],
        [{"nama": "Jumlah", "jumlah_dari": "semua"}],
        [{"nama": "Jumlah", "isi": "teks", "jumlah_dari": "semua"}],
        [],
    ],
)
def test_odd_columns_claim_nothing(columns: list[Any]) -> None:
    odd = table([{"Jumlah": 5, "Entah": 3}], {"Jumlah": 5, "Lain": 9}, columns)
    assert list(odd.disagreements()) == []


def test_rounding_explains_a_small_difference() -> None:
    third = {"A": "33.3", "B": "33.3", "C": "33.3"}
    found = list(table([{**third, "Jumlah": 100}, {**third, "Jumlah": 101}]).disagreements())
    assert [item.pembulatan for item in found] == [True, False]
    (whole,) = table([{"A": 1, "Jumlah": 2}]).disagreements()
    assert not whole.pembulatan


@pytest.mark.parametrize("huge", ["1e999999", "1e-999999", "-1e999999"])
def test_numbers_of_any_size_do_no_harm(huge: str) -> None:
    number = Decimal(huge)
    odd = table(
        [{"A": number, "B": number, "Jumlah": 1}, {"A": 1, "B": 1, "Jumlah": number}], {"A": 3, "Jumlah": number}
    )
    for found in odd.disagreements():
        assert found.implied is not None


def test_tables_of_all_chapters_are_found() -> None:
    plain = {"nama": "Tabel", "kolom": ["A"]}
    plan = Renstra.model_validate(
        {
            "jenis": "renstra",
            "perangkat_daerah": "Dinas",
            "periode": {"awal": 2024, "akhir": 2026},
            "pegawai": [plain, plain],
            "aset": [plain],
            "kelompok_sasaran": [plain],
        }
    )
    assert [found.path for found in tables(Cascade(plan))] == [
        ("pegawai", 0),
        ("pegawai", 1),
        ("aset", 0),
        ("kelompok_sasaran", 0),
    ]
    region = RencanaDaerah.model_validate({"jenis": "rpd", "periode": {"awal": 2024, "akhir": 2026}})
    assert tables(Cascade(region)) == []
