"""A printed text as it stands, held against the formula that is meant."""

import pytest

from renstra.formula import parse
from renstra.formula.rumusan import compare, literal

KOPERASI = {"koperasi": ("Koperasi aktif", "koperasi"), "pegawai": ("Jumlah pegawai", "orang")}
PARTS = {"sehat": ("Koperasi sehat", "koperasi"), "semua": ("Seluruh koperasi", "koperasi")}


@pytest.mark.parametrize(
    ("text", "meant", "lacks"),
    [
        (
            "koperasi aktif thn n-koperasi aktif thn (n-1) /koperasi aktif thn(n-1) *100%",
            "(koperasi[n] - koperasi[n-1]) / koperasi[n-1] * 100%",
            ("kurung",),
        ),
        (
            "koperasi aktif tahun n dikurangi koperasi aktif tahun lalu dibagi koperasi aktif tahun lalu",
            "(koperasi[n] - koperasi[n-1]) / koperasi[n-1] * 100",
            ("kurung", "kali-100"),
        ),
        ("Rumus: koperasi aktif tahun lalu / koperasi aktif tahun ini", "koperasi[n] / koperasi[n-1]", ("lain",)),
    ],
)
def test_print_means_something_else(text: str, meant: str, lacks: tuple[str, ...]) -> None:
    found = compare(text, parse(meant), KOPERASI)
    assert found is not None
    assert found.differs
    assert found.lacks == lacks


def test_values_of_both() -> None:
    text = "koperasi aktif thn n - koperasi aktif thn n-1 / koperasi aktif thn n-1 x 100%"
    meant = parse("(koperasi[n] - koperasi[n-1]) / koperasi[n-1] * 100%")
    found = compare(text, meant, KOPERASI, {"koperasi": {2023: 200, 2024: 210}}, 2024)
    assert found is not None
    assert found.literal_value is not None
    assert found.meant_value is not None
    assert found.literal_value.value == 110
    assert found.meant_value.value == 5


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("(koperasi sehat / seluruh koperasi) x 100 %", "sehat / semua * 100"),
        ("jumlah koperasi sehat dibagi jumlah seluruh koperasi dikalikan 100%", "100% * sehat / semua"),
        ("koperasi sehat : (seluruh koperasi) x 100", "sehat / semua * 100"),
    ],
)
def test_print_means_the_same(text: str, meant: str) -> None:
    found = compare(text, parse(meant), PARTS)
    assert found is None or not found.differs


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Jumlah penduduk miskin",
        "rata-rata nilai ujian / jumlah siswa",
        "Pilihan: 1 = belum, 2 = sudah",
        "koperasi sehat terhadap seluruh koperasi",
        "koperasi sehat /...",
        "jumlah koperasi sehat jumlah seluruh koperasi x 100%",
    ],
)
def test_no_literal_reading(text: str) -> None:
    assert compare(text, parse("sehat / semua * 100%"), PARTS) is None


def test_literal_only_of_declared_words() -> None:
    assert str(literal("koperasi sehat / seluruh koperasi", PARTS)) == "sehat / semua"
    assert literal("koperasi sehat / jumlah penduduk", PARTS) is None
    assert literal("koperasi sehat / seluruh koperasi", {}) is None
