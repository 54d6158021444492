"""Dates: one way to write them, and what was probably meant by others."""

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renstra.quantity import QuantityError, parse_tanggal


@given(st.dates(min_value=date(1000, 1, 1)))
def test_what_is_written_is_read(day: date) -> None:
    assert parse_tanggal(f" {day.isoformat()} ") == day


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("31-12-2025", "2025-12-31"),
        ("1/2/2025", "2025-02-01"),
        ("31 Desember 2025", "2025-12-31"),
        ("3 Agt 2025", ""),
        ("3 Agu 2025", "2025-08-03"),
        ("2025/7/1", "2025-07-01"),
        ("12/31/2025", ""),
        ("2025-02-30", ""),
        ("31 ma 2025", ""),
        ("2025", ""),
        ("", ""),
        ("٢٠٢٥-12-31", ""),
        ("٣١-12-2025", ""),
        ("1/2٣/2025", ""),
        ("2025/1/٣", ""),
        ("1/2/202", ""),
        ("1-ju-2025", ""),
        ("1-x-2025", ""),
        ("0/1/2025", ""),
    ],
)
def test_anything_else_is_refused(text: str, meant: str) -> None:
    with pytest.raises(QuantityError) as refused:
        parse_tanggal(text)
    assert (refused.value.kind, refused.value.params["tanggal"]) == ("bukan-tanggal", meant)


MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
)  # fmt: skip


@given(st.dates(min_value=date(1000, 1, 1)), st.data())
def test_day_month_and_year_in_any_writing_are_understood(day: date, data: st.DataObject) -> None:
    name = MONTHS[day.month - 1]
    month = data.draw(st.sampled_from([f"{day.month}", f"{day.month:02}", name, name.upper(), name.lower(), name[:3]]))
    mark = data.draw(st.sampled_from(["-", "/", ".", " "]))
    texts = [f"{day.day}{mark}{month}{mark}{day.year}", f" {day.day:02}{mark}{month}{mark}{day.year} "]
    if month.isdecimal() and (mark, len(month)) != ("-", 2):
        texts.append(f"{day.year}{mark}{month}{mark}{day.day}")
    for text in texts:
        with pytest.raises(QuantityError) as refused:
            parse_tanggal(text)
        assert refused.value.params == {"teks": text, "tanggal": day.isoformat()}


def test_only_the_beginning_of_a_long_text_is_kept() -> None:
    with pytest.raises(QuantityError) as refused:
        parse_tanggal("1234567890" * 9)
    assert refused.value.params["teks"] == "1234567890" * 6


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(QuantityError):
        assert parse_tanggal(text).isoformat() == text.strip()
