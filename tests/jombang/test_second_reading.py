"""The Jombang plan held against a second, independent reading of the published text, cell by cell.

Where the text is found, and what is skipped without it, stands in ``conftest.py``.
"""

from collections.abc import Callable
from typing import Any

import pytest

from . import sides
from .seed_reading import Table, ceilings
from .sides import Side, differences

TABLES = ("2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "2.7", "2.8", "", "", "3.1", "4.1", "5.2", "6.1", "7.1")
"""The numbers of the tables in the order of the document; the two tables of target groups bear none."""


def test_the_tables_are_all_found(tables: list[Table]) -> None:
    assert tuple(table.number for table in tables) == TABLES
    assert all(len(row) == len(table.header) for table in tables for row in table.rows)


def test_the_levels_of_table_61(tables: list[Table]) -> None:
    levels = [row.level for row in ceilings(tables[TABLES.index("6.1")])]
    assert [levels.count(level) for level in ("program", "kegiatan", "sub_kegiatan")] == [7, 13, 33]


Reading = tuple[int, Callable[[Table], Side], Callable[[dict[str, Any]], Side], int, int]


def _numbered(index: int, key: str, position: int, names: int, figures: int) -> Reading:
    return (
        index,
        sides.numbered_in_seed,
        lambda plan: sides.numbered_in_plan(plan[key][position]),
        names,
        figures,
    )


READINGS: dict[str, Reading] = {
    "2.1": _numbered(0, "pegawai", 0, 14, 41),
    "2.2": _numbered(1, "pegawai", 1, 12, 31),
    "2.3": _numbered(2, "pegawai", 2, 13, 36),
    "2.4": _numbered(3, "pegawai", 3, 7, 6),
    "2.5": _numbered(4, "pegawai", 4, 9, 16),
    "2.6": _numbered(5, "pegawai", 5, 9, 16),
    "2.7": _numbered(6, "aset", 0, 79, 158),
    "2.8": (7, sides.capaian_in_seed, lambda plan: sides.capaian_in_plan(plan["capaian"]), 62, 640),
    "2.5a": _numbered(8, "kelompok_sasaran", 0, 6, 6),
    "2.5b": _numbered(9, "kelompok_sasaran", 1, 8, 8),
    "4.1": (11, sides.promises_in_seed, lambda plan: sides.promises_in_plan(plan["tujuan"]), 20, 16),
    "6.1": (13, sides.ceilings_in_seed, lambda plan: sides.ceilings_in_plan(plan["program"]), 158, 462),
    "7.1": (14, sides.iku_in_seed, lambda plan: sides.iku_in_plan(plan["iku"]), 8, 30),
}
"""Table -> its position in the document, both readings, how many names and figures are to be compared."""


@pytest.mark.parametrize("number", READINGS)
def test_every_cell_is_as_printed(number: str, tables: list[Table], plan: dict[str, Any]) -> None:
    index, seed_side, plan_side, names, figures = READINGS[number]
    seed = seed_side(tables[index])
    assert (len(seed.names), len(seed.figures)) == (names, figures)
    assert differences(seed, plan_side(plan)) == []
