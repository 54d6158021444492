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
    ],
)
def test_anything_else_is_refused(text: str, meant: str) -> None:
    with pytest.raises(QuantityError) as refused:
        parse_tanggal(text)
    assert (refused.value.kind, refused.value.params["tanggal"]) == ("bukan-tanggal", meant)


@given(st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(QuantityError):
        assert parse_tanggal(text).isoformat() == text.strip()
