"""Numbers: exact, with their stated decimals; what can be read in two ways is refused."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renstra.quantity import (
    QuantityError,
    agrees,
    as_stated,
    decimals,
    format_angka,
    parse_angka,
    parse_rupiah,
    round_half_up,
)

numbers = st.decimals(-(10**12), 10**12, places=2).filter(lambda value: len(value.as_tuple().digits) <= 18)


@given(numbers)
def test_written_number_reads_back(number: Decimal) -> None:
    grouped, plain = format_angka(number), format_angka(number, grouped=False)
    assert parse_angka(plain) == parse_angka(grouped) == number
    assert parse_angka(format_angka(number, language="en")) == number
    assert decimals(parse_angka(plain)) == 2


@given(st.integers(1, 999), st.integers(0, 999), st.sampled_from(".,"), st.sampled_from(["", "-", "+"]))
def test_one_mark_before_three_digits_is_refused(whole: int, group: int, mark: str, sign: str) -> None:
    with pytest.raises(QuantityError) as refused:
        parse_angka(f"{sign}{whole}{mark}{group:03}")
    assert refused.value.kind == "angka-rancu"
    params = refused.value.params
    assert parse_angka(params["bulat"]) == whole * 1000 + group
    assert parse_angka(params["pecahan"]) == Decimal(f"{whole}.{group:03}")


@given(st.integers(10**6, 10**15))
def test_grouping_styles_agree(number: int) -> None:
    point = f"{number:,}".replace(",", ".")
    readings = {parse_angka(text) for text in (str(number), f"{number:,}", f"{number:_}", point, f"{point},0")}
    assert readings == {Decimal(number)}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("75,02", "75.02"), ("75.02", "75.02"), ("18", "18"), ("1.234,5", "1234.5"), ("1,234.5", "1234.5"),
        ("0,125", "0.125"), ("1220,125", "1220.125"), ("-3,5", "-3.5"), ("− 3,5", "-3.5"), ("3.00", "3.00"),
        ("1.234.567", "1234567"), ("1_234,5", "1234.5"), ("1,234,567", "1234567"), ("1,234,567.8", "1234567.8"),
        ("1.234.567,8", "1234567.8"), ("1_234.5", "1234.5"), ("1_234_567", "1234567"), ("+3,5", "3.5"), ("+ 3", "3"),
        ("-1.234,5", "-1234.5"), ("-1_234", "-1234"), ("0.000", "0.000"), ("1,23", "1.23"), ("12,3456", "12.3456"),
        ("9" * 18, "9" * 18),
    ],
)  # fmt: skip
def test_read(text: str, value: str) -> None:
    read = parse_angka(text)
    assert (read, decimals(read)) == (Decimal(value), decimals(Decimal(value)))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1..2",
        "1,2,3",
        "1.23.456",
        "12/15",
        "1e3",
        "satu",
        "--1",
        "1 000",
        "NaN",
        "١٢",
        "1.٢",
        "1.٢٢٠",
        "1.234,٥",
        "1_٢٣٤",
        "1_234,٥",
        "1.234.5678",
        "1_23",
        "1_234,",
        "1.234.567.",
        "12345_678",
        "1.234,567,890",
    ],
)
def test_no_number(text: str) -> None:
    with pytest.raises(QuantityError) as refused:
        parse_angka(text)
    assert (refused.value.kind, refused.value.params) == ("bukan-angka", {"teks": text})


@pytest.mark.parametrize(
    ("text", "pecahan"),
    [("1.220", "1,22"), ("1,225", "1,2250"), ("1.200", "1,2"), ("1.000", "1,0"), ("999,999", "999,9990")],
)
def test_the_other_reading_is_written_so_that_it_has_one_reading(text: str, pecahan: str) -> None:
    with pytest.raises(QuantityError) as refused:
        parse_angka(text)
    assert refused.value.params == {"teks": text, "bulat": text.replace(".", "").replace(",", ""), "pecahan": pecahan}
    assert parse_angka(pecahan) == Decimal(text.replace(",", "."))


@pytest.mark.parametrize(("length", "shown"), [(40, "9" * 40), (41, "9" * 37 + "...")])
def test_a_number_that_is_too_long_is_shown_by_its_beginning(length: int, shown: str) -> None:
    for read in (parse_angka, parse_rupiah):
        with pytest.raises(QuantityError) as refused:
            read("9" * length)
        assert (refused.value.kind, refused.value.params) == ("angka-terlalu-besar", {"teks": shown})


def test_an_error_says_what_it_is_about() -> None:
    with pytest.raises(QuantityError, match=r"bukan-angka.*satu"):
        parse_angka("satu")


def test_more_than_18_digits_is_a_slip() -> None:
    with pytest.raises(QuantityError) as refused:
        parse_angka("1" * 19)
    assert refused.value.kind == "angka-terlalu-besar"


@given(st.text(alphabet=st.sampled_from("0123456789.,_-+− "), max_size=24) | st.text(max_size=12))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        assert type(parse_angka(text)) is Decimal
    except QuantityError as error:
        refused = error.kind
        assert refused in ["angka-rancu", "bukan-angka", "angka-terlalu-besar"]


@pytest.mark.parametrize("text", ["9" * 10**6, "1." * 10**6, "1," * 10**6 + "0", " " * 10**6, "-" * 10**6])
def test_long_nonsense_is_refused(text: str) -> None:
    with pytest.raises(QuantityError):
        parse_angka(text)


@given(numbers, st.integers(0, 2))
def test_what_rounding_gives_agrees(number: Decimal, places: int) -> None:
    rounded = round_half_up(number, places)
    assert decimals(rounded) == places
    assert agrees(rounded, number)
    assert abs(rounded - number) <= Decimal(5).scaleb(-places - 1)


def test_ties_agree_with_both_neighbours_and_nothing_else() -> None:
    tie = Decimal("2.5")
    assert [agrees(Decimal(text), tie) for text in ("1", "2", "3", "4", "2.5", "2.50")] == [
        False,
        True,
        True,
        False,
        True,
        True,
    ]


@pytest.mark.parametrize(
    ("value", "places"), [("3.00", 2), ("18", 0), ("1E+3", 0), ("0.1", 1), ("-2.50", 2), ("NaN", 0), ("Infinity", 0)]
)
def test_decimals_stated(value: str, places: int) -> None:
    assert decimals(Decimal(value)) == places


@pytest.mark.parametrize(
    ("value", "places", "rounded"),
    [
        ("2.5", 0, "3"), ("3.5", 0, "4"), ("-2.5", 0, "-3"), ("2.449", 1, "2.4"), ("2.45", 1, "2.5"), ("7", 2, "7.00"),
        ("1" * 40 + ".5", 0, "1" * 39 + "2"),
    ],
)  # fmt: skip
def test_rounding(value: str, places: int, rounded: str) -> None:
    assert str(round_half_up(Decimal(value), places)) == rounded
    stated = Decimal(0).scaleb(-places)
    assert str(as_stated(Decimal(value), stated)) == rounded


def test_numbers_too_long_to_be_rounded_are_compared_as_they_are() -> None:
    """Fifty digits, decimals of the stated one included, are rounded; more are not."""
    whole = "1" * 49
    assert as_stated(Decimal(f"{whole}.449"), Decimal("0.1")) == Decimal(f"{whole}.4")
    assert agrees(Decimal(f"{whole}1"), Decimal(f"{whole}1.4"))
    assert not agrees(Decimal(f"{whole}1"), Decimal(f"{whole}1.6"))
    longer = Decimal(f"{whole}1.449")
    assert str(as_stated(longer, Decimal("0.1"))) == str(longer)
    assert agrees(longer, longer)
    assert not agrees(Decimal(f"{whole}11"), Decimal(f"{whole}11.4"))
    small = "0." + "0" * 49
    assert agrees(Decimal(f"{small}1"), Decimal(f"{small}14"))
    assert not agrees(Decimal(f"{small}01"), Decimal(f"{small}014"))
