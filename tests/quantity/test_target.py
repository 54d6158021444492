"""Targets: what is written reads back as the same, whatever its kind."""

import re
import string
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renstra.quantity import (
    Angka,
    Batas,
    Predikat,
    QuantityError,
    Rentang,
    TanpaNilai,
    Target,
    fits,
    format_angka,
    format_target,
    parse_target,
)

numbers = st.decimals(-(10**9), 10**9, allow_nan=False, allow_infinity=False, places=3) | st.integers(-999, 10**9).map(
    Decimal
)
words = st.text(string.ascii_letters + " ", min_size=1, max_size=20).map(str.strip).filter(bool)
units = st.just("") | st.just("%") | words.filter(lambda word: not re.match("sampai|s", word, re.IGNORECASE))
targets: st.SearchStrategy[Target] = st.one_of(
    st.builds(Angka, numbers, units),
    st.builds(lambda pair, unit: Rentang(min(pair), max(pair), unit), st.tuples(numbers, numbers), units),
    st.builds(Batas, st.sampled_from(["<", "<=", ">", ">="]), numbers, units),
    st.builds(Predikat, words.filter(lambda word: word.lower() != "null" and len(word) < 60)),
    st.builds(TanpaNilai, st.just("") | words | words.map("({})".format) | words.map("{} (2023)".format)),
)


@given(targets)
def test_written_target_reads_back(target: Target) -> None:
    assert parse_target(format_target(target)) == target


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("5,4%", Angka(Decimal("5.4"), "%")),
        ("5.4 %", Angka(Decimal("5.4"), "%")),
        ("80 unit usaha", Angka(Decimal(80), "unit usaha")),
        ("12 m2", Angka(Decimal(12), "m2")),
        ("69,1-69,5", Rentang(Decimal("69.1"), Decimal("69.5"))),
        ("5% – 7%", Rentang(Decimal(5), Decimal(7), "%")),
        ("3 hari s/d 5 hari", Rentang(Decimal(3), Decimal(5), "hari")),
        ("-5 - -3", Rentang(Decimal(-5), Decimal(-3))),
        ("≥ 80", Batas(">=", Decimal(80))),
        ("<1.234,5 ton", Batas("<", Decimal("1234.5"), "ton")),
        ("BB", Predikat("BB")),
        ("Sangat Baik", Predikat("Sangat Baik")),
        ("n/a", TanpaNilai()),
        ("-", TanpaNilai()),
        ("", TanpaNilai()),
        (" – ", TanpaNilai()),
        ("—", TanpaNilai()),
        ("N/A", TanpaNilai()),
        ("N/a", TanpaNilai()),
        ("null", TanpaNilai()),
        ("~", TanpaNilai()),
        ("NULL", Predikat("NULL")),
        ("n/a (belum ada data)", TanpaNilai("belum ada data")),
        ("N/A: belum ada data", TanpaNilai("belum ada data")),
        ("- (tidak dianggarkan)", TanpaNilai("tidak dianggarkan")),
        ("n/a – belum ada data", TanpaNilai("belum ada data")),
        ("N/A ( belum ada data )", TanpaNilai("belum ada data")),
        ("−3", Angka(Decimal(-3))),
        ("12‰", Angka(Decimal(12), "‰")),
        ("12 (dua belas) orang", Angka(Decimal(12), "(dua belas) orang")),
        ("36° C", Angka(Decimal(36), "° C")),
        ("3 hari sampai 5 hari", Rentang(Decimal(3), Decimal(5), "hari")),
        ("3 s.d. 5 HARI", Rentang(Decimal(3), Decimal(5), "HARI")),
        ("3 HARI - 5 HARI", Rentang(Decimal(3), Decimal(5), "HARI")),
        ("3 Hari S/D 5 hari", Rentang(Decimal(3), Decimal(5), "Hari")),
        ("3 SAMPAI 5", Rentang(Decimal(3), Decimal(5))),
        ("3 — 5", Rentang(Decimal(3), Decimal(5))),
        ("5-5", Rentang(Decimal(5), Decimal(5))),
        ("<= 80 %", Batas("<=", Decimal(80), "%")),
        ("≤80", Batas("<=", Decimal(80))),
        ("> 80", Batas(">", Decimal(80))),
        ("x" * 60, Predikat("x" * 60)),
        ("1 " + "x" * 198, Angka(Decimal(1), "x" * 198)),
    ],
)
def test_read(text: str, target: Target) -> None:
    assert parse_target(text) == target


@pytest.mark.parametrize(
    ("target", "indonesian", "english"),
    [
        (Angka(Decimal("1234.5"), "orang"), "1234,5 orang", "1234.5 orang"),
        (Angka(Decimal("5.4"), "%"), "5,4%", "5.4%"),
        (Angka(Decimal("-1.25")), "-1,25", "-1.25"),
        (Angka(Decimal("-1.250")), "-1,2500", "-1.2500"),
        (Angka(Decimal("0.125")), "0,125", "0.125"),
        (Rentang(Decimal("1.5"), Decimal(2), "hari"), "1,5 - 2 hari", "1.5 - 2 hari"),
        (Batas(">=", Decimal("80.5"), "%"), ">= 80,5%", ">= 80.5%"),
        (Predikat("BB"), "BB", "BB"),
        (TanpaNilai(), "n/a", "n/a"),
        (TanpaNilai("baru"), "n/a (baru)", "n/a (baru)"),
    ],
)
def test_written_in_each_language(target: Target, indonesian: str, english: str) -> None:
    assert (format_target(target), format_target(target, language="en")) == (indonesian, english)


def test_numbers_are_grouped_unless_asked_otherwise() -> None:
    number = Decimal("1234567.50")
    assert (format_angka(number), format_angka(number, language="en")) == ("1.234.567,50", "1,234,567.50")
    assert format_angka(number, language="en", grouped=False) == "1234567.50"


@pytest.mark.parametrize(
    ("text", "fitting", "missing"),
    [
        ("80", ["80", "79.5", "80.5"], ["79.4", "80.6", "81"]),
        ("80,0", ["80.04", "79.95"], ["80.5"]),
        ("69 - 71", ["69", "70", "71", "68.5", "71.4"], ["68.4", "71.5"]),
        ("< 80", ["79", "79.4"], ["79.5", "80", "81"]),
        ("<= 80", ["80", "80.4", "79"], ["80.5", "81"]),
        ("> 80", ["81", "80.5"], ["80", "80.4", "79"]),
        (">= 80", ["80", "79.5", "81"], ["79.4", "79"]),
    ],
)
def test_fits_as_it_is_stated(text: str, fitting: list[str], missing: list[str]) -> None:
    target = parse_target(text)
    assert [fits(target, Decimal(number)) for number in fitting] == [True] * len(fitting)
    assert [fits(target, Decimal(number)) for number in missing] == [False] * len(missing)
    assert fits(target, None) is None


@pytest.mark.parametrize("target", [None, Predikat("BB"), TanpaNilai()])
def test_what_is_no_number_neither_fits_nor_misses(target: Target | None) -> None:
    assert fits(target, Decimal(80)) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("1.220", "angka-rancu"),
        ("1,220 orang", "angka-rancu"),
        ("> 1.220", "angka-rancu"),
        ("1.000-2.000", "angka-rancu"),
        ("70-60", "rentang-terbalik"),
        ("7 hari - 5 hari", "rentang-terbalik"),
        ("12/15", "bukan-angka"),
        ("?", "bukan-angka"),
        ("2-3-4", "bukan-angka"),
        ("n/a (", "bukan-angka"),
        ("x" * 61, "bukan-angka"),
        ("9" * 19, "angka-terlalu-besar"),
        ("N/A (", "bukan-angka"),
        ("٣", "bukan-angka"),
    ],
)
def test_refused(text: str, kind: str) -> None:
    with pytest.raises(QuantityError) as refused:
        parse_target(text)
    assert refused.value.kind == kind
    assert refused.value.params["teks"] in text


def test_a_long_text_is_shown_by_its_beginning() -> None:
    with pytest.raises(QuantityError) as refused:
        parse_target("1 " + "x" * 199)
    assert refused.value.kind == "bukan-angka"
    assert refused.value.params == {"teks": "1 " + "x" * 35 + "..."}


@given(st.text(max_size=40) | st.text("0123456789.,%-<>=≥ abn/()", max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        target = parse_target(text)
    except QuantityError as error:
        refused = error.kind
        assert refused in ["angka-rancu", "bukan-angka", "angka-terlalu-besar", "rentang-terbalik"]
    else:
        assert parse_target(format_target(target)) == target


@pytest.mark.parametrize("sign", ["9", " ", "1 ", "a ", "1-", "n/a ", "(", "1.", "-"])
def test_long_nonsense_is_refused(sign: str) -> None:
    with pytest.raises(QuantityError):
        parse_target(f"1{sign * 10**6}1")
