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
        ("n/a (belum ada data)", TanpaNilai("belum ada data")),
        ("N/A: belum ada data", TanpaNilai("belum ada data")),
        ("- (tidak dianggarkan)", TanpaNilai("tidak dianggarkan")),
    ],
)
def test_read(text: str, target: Target) -> None:
    assert parse_target(text) == target


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
    ],
)
def test_refused(text: str, kind: str) -> None:
    with pytest.raises(QuantityError) as refused:
        parse_target(text)
    assert refused.value.kind == kind


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
