"""Whatever the text, the reader ends soon, raises nothing, and proposes formulas that can be read again."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from renstra.formula import parse
from renstra.formula.rumusan import compare, literal, propose
from renstra.formula.rumusan.bounds import MAX_PROPOSALS
from tests.formula.steps import at_most

VARIABLES = {
    "sehat": ("koperasi sehat", "koperasi"),
    "semua": ("seluruh koperasi", "koperasi"),
    "aset": ("aset koperasi", "rupiah"),
}
MEANT = parse("sehat / semua * 100%")
PIECES = (
    "jumlah", "koperasi sehat", "seluruh koperasi", "aset", "dibagi", "dikali 100%", "x 100%", "/", "-", "+", "(", ")",
    "tahun n", "thn (n-1)", "tahun lalu", "2024", ":", "=", "A", "B", "dan", "dengan", "selisih", "rata-rata", "[",
    "keterangan", "Σ", "√", "_i", "^2", "\\frac{", "}", "...", "------", ",", ";", "jika", "maka", "< 75", ">= 90",
    "90-100", "per 1.000",
    "0,25", "1.000,5", "²", "terhadap", "%", "\ue000", "§1", "n", "sebelumnya", "kumulatif", "setiap bulan",
)  # fmt: skip
texts = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
)
STEPS = 30_000_000
"""Calls of functions; a text takes some thousands, the most wicked one known takes eight million."""


@given(
    texts,
    st.sampled_from(["", "%", "rasio", "per 1.000", "indeks", "koperasi"]),
    st.sampled_from(["", "Laju pertumbuhan"]),
)
@settings(max_examples=100, deadline=None)
def test_any_text_is_read(text: str, satuan: str, nama: str) -> None:
    for variables in (VARIABLES, {}):
        proposals = propose(text, variables, satuan=satuan, nama=nama)
        assert len(proposals) <= MAX_PROPOSALS
        for one in proposals:
            assert parse(one.text) == one.formula
            assert 0 <= one.score <= 1000
            assert all(told.message("id") and told.message("en") for told in one.assumed)
    found = compare(text, MEANT, VARIABLES, {"sehat": {2024: 1}, "semua": {2024: 2}}, 2024)
    assert found is None or set(found.literal.names) <= set(VARIABLES)
    literal(text, VARIABLES)


MANY = {f"jumlah_{word}_{at}": (f"jumlah {word} nomor {at}", "orang") for at in range(40) for word in "abcde"}


@pytest.mark.parametrize(
    "text",
    [
        "jumlah penduduk dan siswa / guru - koperasi + " * 60,
        "jumlah a - jumlah b / jumlah c + " * 13 + "d",
        "(" * 3000 + "a" + ")" * 3000,
        "a dan b dengan c terhadap d per e : f " * 60,
        "selisih a dan b perbandingan antara c dan d " * 40,
        "Σ_(i=1)^n" * 300,
        "a = b = " * 300,
        "jika a < 3 maka b; " * 200,
        "<1: 2; " * 400,
        "\\frac{" * 500,
        "\\sqrt[3]{a}^" * 300,
        "-" * 5000,
        "9" * 5000,
        "9^9^9^9^9",
        "a/b/c/d/e/f/g/h/i/j/k/l/m/n" * 40,
        "A, B, C dan D + " * 90,
        "usahamikrokecilmenengah" * 100,
    ],
    ids=lambda text: text[:20],
)
def test_no_text_hangs(text: str) -> None:
    with at_most(STEPS):
        propose(text, MANY, satuan="%", nama="laju pertumbuhan kumulatif")
        compare(text, MEANT, MANY)
