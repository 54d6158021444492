"""The end conditions that follow from yearly targets, and where none can be derived."""

from decimal import Decimal
from typing import Any

import pytest

from renstra.cascade import Cascade
from renstra.ledger import Derivation, Figure, TargetTable, Undefined
from renstra.model import Renstra


def _table(target: dict[Any, Any], *, iku: dict[Any, Any] | None = None, **more: Any) -> TargetTable:
    indikator = {"id": "a", "nama": "A", "satuan": "orang", "target": target, **more}
    plan = {
        "jenis": "renstra",
        "perangkat_daerah": "Dinas",
        "periode": {"awal": 2024, "akhir": 2026},
        "tujuan": [{"uraian": "T", "indikator": [indikator]}],
        "iku": [{"baris": [{"indikator": "a", "nama": "A", "target": iku}]}] if iku is not None else [],
    }
    return TargetTable(Cascade(Renstra.model_validate(plan)))


ROW = ("tujuan", 0, "indikator", 0)


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ({2024: "3", 2025: "5", 2026: "1"}, {"terakhir": 1, "jumlah": 9, "rata_rata": 3, "maksimum": 5}),
        ({2024: "n/a", 2025: "5", 2026: "n/a"}, {"terakhir": 5, "jumlah": 5, "rata_rata": 5, "maksimum": 5}),
        ({2024: "3", 2026: "1"}, {}),
        ({2024: "n/a", 2025: "n/a", 2026: "n/a"}, {}),
        ({2024: "3", 2025: "4-5", 2026: "6"}, {}),
    ],
)
def test_candidates_of_an_end_condition(target: dict[int, str], expected: dict[str, int]) -> None:
    table = _table(target)
    assert table.candidates(table.rows[0]) == {kind: Decimal(value) for kind, value in expected.items()}


@pytest.mark.parametrize(
    ("target", "reason", "where"),
    [
        ({2024: "3", 2026: "1"}, "tidak-ada", (*ROW, "target", "2025")),
        ({2024: "n/a", 2025: "-", 2026: "n/a"}, "tanpa-nilai", (*ROW, "target")),
        ({2024: "3", 2025: "BB", 2026: "1"}, "bukan-bilangan", (*ROW, "target", "2025")),
    ],
)
def test_end_condition_that_cannot_be_derived_says_why(
    target: dict[int, str], reason: Any, where: tuple[Any, ...]
) -> None:
    table = _table(target)
    assert table.derive(table.rows[0], "jumlah") == Undefined(reason, where)


def test_declared_rule_is_the_derivation_of_the_end_condition() -> None:
    table = _table({2024: "3", 2025: "n/a", 2026: "1", "akhir": "4 orang"}, akhir="jumlah", awal="2")
    terms = ((*ROW, "target", "2024"), (*ROW, "target", "2026"))
    assert table.figures() == [
        Figure((*ROW, "awal"), Decimal(2)),
        Figure(terms[0], Decimal(3)),
        Figure(terms[1], Decimal(1)),
        Figure((*ROW, "target", "akhir"), Decimal(4), (Derivation("jumlah", terms),)),
    ]


def test_end_condition_without_declared_rule_is_an_input() -> None:
    figure = _table({2024: "3", 2025: "2", 2026: "1", "akhir": "4"}).figures()[-1]
    assert figure == Figure((*ROW, "target", "akhir"), Decimal(4))


def test_end_condition_that_is_not_stated_is_derivable() -> None:
    figure = _table({2024: "3", 2025: "2", 2026: "1"}, akhir="maksimum").figures()[-1]
    assert (figure.stated, figure.derivations[0].kind) == (None, "maksimum")


def test_iku_row_that_only_repeats_its_indicator_is_no_row_of_its_own() -> None:
    target = {2024: "3", 2025: "2", 2026: "1"}
    assert _table(target, iku=target).iku == []
    (row,) = _table(target, iku={**target, 2026: "9"}).iku
    assert row.path == ("iku", 0, "baris", 0)
    assert row.nilai == [3, 2, 9]


def test_units_of_cells_without_those_that_repeat() -> None:
    table = _table({2024: "3 orang", 2025: "4 orang", 2026: "5 org", "akhir": "6 orang"}, awal="2")
    assert table.rows[0].satuan_sel == ["orang", "org", "orang"]


def test_names_are_the_same_but_for_case_spaces_and_spelling() -> None:
    indikator = [
        {"nama": name} for name in ("Prosentase  koperasi", "persentase Koperasi", "Persentase koperasi aktif")
    ]
    plan = {
        "jenis": "renstra",
        "perangkat_daerah": "Dinas",
        "periode": {"awal": 2024, "akhir": 2026},
        "tujuan": [{"uraian": "T", "indikator": indikator}],
    }
    (group,) = TargetTable(Cascade(Renstra.model_validate(plan))).namesakes
    assert [node.path[-1] for node in group] == [0, 1]
