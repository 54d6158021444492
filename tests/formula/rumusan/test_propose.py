"""What is proposed for printed formulas: the meaning among the first three, what was assumed, values, names."""

from decimal import Decimal

import pytest

from renstra.formula import Formula, parse
from renstra.formula.rumusan import Proposal, propose
from renstra.formula.rumusan.assumed import ASSUMED
from renstra.formula.rumusan.same import same
from tests.formula.rumusan.kasus import CASES

UM = {"um": ("Usaha mikro berlegalitas", "unit usaha")}
PRINTED = "UM berlegalitas TH n - UM berlegalitas TH (n-1) / UM berlegalitas TH n-1"
GROWTH = parse("(um[n] - um[n-1]) / um[n-1] * 100%")


def kinds(proposal: Proposal) -> set[str]:
    return {one.kind for one in proposal.assumed}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0][:40])
def test_meaning_is_among_the_first_three(case: tuple[str, str, dict[str, str], str]) -> None:
    text, satuan, units, meaning = case
    variables = {name: (name.replace("_", " "), units[name]) for name in sorted(units)}
    proposals = propose(text, variables, satuan=satuan)
    assert any(same(one.formula.tree, parse(meaning).tree) for one in proposals[:3]), [one.text for one in proposals]


def test_missing_parentheses_and_hundred_are_told() -> None:
    first = propose(PRINTED, UM, satuan="persen")[0]
    assert first.formula == GROWTH
    assert {"kurung-ditambah", "kali-100"} <= kinds(first)
    assert not first.faults
    assert not first.literal


def test_literal_reading_is_among_the_proposals() -> None:
    (literal,) = [one for one in propose(PRINTED, UM, satuan="persen") if one.literal]
    assert literal.text == "um[n] - um[n-1] / um[n-1]"
    assert [fault.kind for fault in literal.faults] == ["kurung-hilang"]


def test_values_where_data_are_given() -> None:
    data = {"um": {2023: 2000, 2024: 2100}}
    first, *rest = propose(PRINTED, UM, satuan="persen", data=data, year=2024)
    assert first.value is not None
    assert first.value.value == 5
    assert any(one.value is not None and one.value.value == Decimal(2099) for one in rest if one.literal)
    assert propose(PRINTED, UM)[0].value is None


def test_names_are_made_of_phrases_where_none_are_declared() -> None:
    first = propose("Jumlah koperasi sehat dibagi jumlah koperasi aktif dikali 100%", satuan="%")[0]
    assert first.text == "koperasi_sehat / koperasi_aktif * 100%"
    assert [(name, variable.nama) for name, variable in first.variables] == [
        ("koperasi_sehat", "Jumlah koperasi sehat"),
        ("koperasi_aktif", "jumlah koperasi aktif"),
    ]


@pytest.mark.parametrize(
    "variables",
    [
        {"sehat": "unit", "semua": "unit"},
        {"sehat": ("koperasi sehat", "unit"), "semua": ("seluruh koperasi", "unit")},
        {"sehat": {"nama": "koperasi sehat"}, "semua": {"nama": "seluruh koperasi", "satuan": None}},
        {"sehat": None, "semua": None},
    ],
)
def test_variables_may_be_given_in_several_ways(variables: dict[str, object]) -> None:
    first = propose("koperasi sehat : seluruh koperasi x 100%", variables)[0]
    assert first.text == "sehat / semua * 100%"
    assert "titik-dua-bagi" in kinds(first)


def test_a_legend_tells_what_symbols_are() -> None:
    text = "C = (B/A) x 100% dimana A = jumlah lulusan pelatihan, B = jumlah lulusan yang terserap"
    variables = {"lulusan": ("lulusan pelatihan", "orang"), "terserap": ("lulusan terserap", "orang")}
    first = propose(text, variables, satuan="%")[0]
    assert first.text == "terserap / lulusan * 100%"
    assert "keterangan" in kinds(first)


def test_years_are_counted_from_the_latest() -> None:
    first = propose("(Capaian 2024 - Capaian 2023) / Capaian 2023 x 100", {"capaian": ("capaian", "unit")})[0]
    assert first.formula == parse("(capaian[n] - capaian[n-1]) / capaian[n-1] * 100")
    assert "tahun-tetap" in kinds(first)


def test_awal_tahun_is_a_variable_where_one_is_called_so() -> None:
    text = "(anggota akhir tahun - anggota awal tahun) / anggota awal tahun x 100%"
    two = {"anggota_awal": ("anggota awal", "orang"), "anggota_akhir": ("anggota akhir", "orang")}
    assert propose(text, two)[0].formula == parse("(anggota_akhir - anggota_awal) / anggota_awal * 100%")
    one = propose(text, {"anggota": ("anggota", "orang")})
    assert parse("(anggota[n] - anggota[n-1]) / anggota[n-1] * 100%") in [proposal.formula for proposal in one[:3]]


def test_assumptions_have_words_in_both_languages() -> None:
    for kind, (indonesian, english, _) in ASSUMED.items():
        assert indonesian, kind
        assert english, kind
    for one in propose(PRINTED, UM, satuan="persen"):
        for told in one.assumed:
            assert told.message("id") != told.message("en")


@pytest.mark.parametrize("text", ["", " ", "-", "%", "...", "()", "100%", "= = ="])
def test_nothing_to_read(text: str) -> None:
    assert propose(text) == ()


def test_proposals_are_different_formulas_in_order() -> None:
    proposals = propose(PRINTED, UM, satuan="persen")
    assert [one.score for one in proposals] == sorted((one.score for one in proposals), reverse=True)
    assert len({one.formula for one in proposals}) == len(proposals)
    assert all(isinstance(one.formula, Formula) and parse(one.text) == one.formula for one in proposals)


def test_words_for_times_and_numbers_are_told() -> None:
    first = propose(
        "produksi tahun ini dikurangi produksi tahun lalu", {"produksi": ("produksi", "ton")}, satuan="ton"
    )[0]
    assert first.text == "produksi[n] - produksi[n-1]"
    told = [one.message("id") for one in first.assumed]
    assert "'tahun ini' dibaca sebagai n" in told
    assert "'tahun lalu' dibaca sebagai n-1" in told
    second = propose("produksi x 16,030", {"produksi": ("produksi", "ton")})[0]
    assert "16,030 dibaca sebagai 16030" in [one.message("id") for one in second.assumed]
