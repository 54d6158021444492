"""Rupiah: every style of writing gives the same amount, and nothing is guessed."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renstra.quantity import QuantityError, format_rupiah, parse_rupiah

amounts = st.integers(0, 10**18 - 1)
STYLES: dict[str, Callable[[int], str]] = {
    "plain": str,
    "underscores": lambda x: f"{x:_}",
    "points": lambda x: f"{x:,}".replace(",", "."),
    "commas": lambda x: f"{x:,}",
    "decimals": lambda x: f"{x:,}.00",
    "decimals with a comma": lambda x: f"{x:,}".replace(",", ".") + ",00",
    "symbol": lambda x: "Rp " + f"{x:,}".replace(",", "."),
    "symbol with a point": lambda x: "Rp." + f"{x:_}",
    "letter style": lambda x: "Rp " + f"{x:,}".replace(",", ".") + ",-",
    "spaces around": lambda x: f"  {x:_} ",
    "letter style with two strokes": lambda x: f"Rp{x:_},--",
    "point and stroke": lambda x: f"rp. {x} .-",
    "one decimal": lambda x: f"RP {x:,}.0",
}


@pytest.mark.parametrize("style", STYLES)
@given(amount=amounts)
def test_every_style_reads_the_same(style: str, amount: int) -> None:
    assert parse_rupiah(STYLES[style](amount)) == amount


@given(amounts)
def test_written_amount_reads_back(amount: int) -> None:
    assert parse_rupiah(format_rupiah(amount)) == amount
    assert parse_rupiah(format_rupiah(amount, symbol=False)) == amount


@given(amounts, st.integers(1, 99))
def test_fraction_is_refused(amount: int, hundredths: int) -> None:
    for text in (f"{amount:,}.{hundredths:02}", f"{amount}.{hundredths:02}", f"{amount:_}.{hundredths:02}"):
        with pytest.raises(QuantityError) as refused:
            parse_rupiah(text)
        assert refused.value.kind == "rupiah-pecahan"


@pytest.mark.parametrize("text", ["", " ", "-", "–", "—", "n/a", " N/A ", "N/a", "null", "~"])
def test_no_value_is_none_and_never_0(text: str) -> None:
    assert parse_rupiah(text) is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("690.34.000", "bukan-rupiah"),
        ("690,345.000", "bukan-rupiah"),
        ("690 345 000", "bukan-rupiah"),
        ("6_90", "bukan-rupiah"),
        ("1.5 miliar", "bukan-rupiah"),
        ("Rp", "bukan-rupiah"),
        ("1e9", "bukan-rupiah"),
        ("٣٤٥", "bukan-rupiah"),
        ("1.000,-,-", "bukan-rupiah"),
        ("-5.000", "rupiah-negatif"),
        ("(5.000)", "rupiah-negatif"),
        ("Rp −5.000", "rupiah-negatif"),
        ("1234567890123456789", "angka-terlalu-besar"),
        ("1.234.567.890.123.456.789", "angka-terlalu-besar"),
        ("0.5", "rupiah-pecahan"),
        ("1.00,-", "bukan-rupiah"),
        ("1.x0", "bukan-rupiah"),
        ("1.", "bukan-rupiah"),
        (".50", "rupiah-pecahan"),
        (".00", "bukan-rupiah"),
        ("1.234.٥٦٧", "bukan-rupiah"),
        ("1_٢٣٤", "bukan-rupiah"),
        ("(lima ribu)", "bukan-rupiah"),
        ("-lima", "bukan-rupiah"),
        ("12345_678", "bukan-rupiah"),
        ("Rp. -5", "rupiah-negatif"),
        ("usd 5.000", "bukan-rupiah"),
    ],
)
def test_refused(text: str, kind: str) -> None:
    with pytest.raises(QuantityError) as refused:
        parse_rupiah(text)
    assert (refused.value.kind, refused.value.params) == (kind, {"teks": text})


@pytest.mark.parametrize(
    ("amount", "with_symbol", "bare"),
    [
        (None, "-", "-"),
        (0, "Rp 0", "0"),
        (690_345_000, "Rp 690.345.000", "690.345.000"),
        (-1_500, "-Rp 1.500", "-1.500"),
    ],
)
def test_written(amount: int | None, with_symbol: str, bare: str) -> None:
    assert (format_rupiah(amount), format_rupiah(amount, symbol=False)) == (with_symbol, bare)


def test_one_group_of_three_is_thousands() -> None:
    assert parse_rupiah("450.000") == parse_rupiah("450,000") == 450_000
    assert parse_rupiah("450,000.00") == 450_000


@given(st.text(alphabet=st.sampled_from("0123456789.,_-Rpr n/a()−"), max_size=20) | st.text(max_size=20))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        amount = parse_rupiah(text)
    except QuantityError as error:
        refused = error.kind
        assert refused in ["bukan-rupiah", "rupiah-negatif", "rupiah-pecahan", "angka-terlalu-besar"]
    else:
        assert amount is None or (type(amount) is int and amount >= 0)


@pytest.mark.parametrize(
    "text", ["9" * 10**6, "1." * 10**6, "rp" + " " * 10**6, "-" * 10**6, "1_" * 10**6, "(" * 10**6]
)
def test_long_nonsense_is_refused(text: str) -> None:
    with pytest.raises(QuantityError):
        parse_rupiah(text)
