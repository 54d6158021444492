"""Strategies for the values that fields hold: rupiah, numbers, targets, dates, ids and texts.

Each value is one that ``renstra.exchange`` writes and ``renstra.load`` reads back as the same value.
"""

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from renstra.quantity import Angka, Batas, Predikat, Rentang, TanpaNilai, Target
from renstra.testing import wording

_LARGEST = 10**18 - 1


def teks() -> st.SearchStrategy[str]:
    """Free text, never empty: sentences, texts that YAML could take for something else, and any characters."""
    letters = st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cn", "Co"))
    return st.one_of(st.sampled_from(wording.SENTENCES), st.text(letters, min_size=1, max_size=8))


def rupiah(lowest: int = 0, highest: int = _LARGEST) -> st.SearchStrategy[int]:
    """Whole rupiah."""
    return st.integers(lowest, highest)


def angka(lowest: int = -1000, highest: int = 10**9, places: int = 4) -> st.SearchStrategy[Decimal]:
    """Exact numbers with up to so many decimals, which are kept: 18, 18.0 and 18.00 are three values."""
    return st.builds(
        lambda whole, at, fraction: Decimal(whole) + (Decimal(fraction % 10**at).scaleb(-at) if at else 0),
        st.integers(lowest, highest - 1),
        st.integers(0, places),
        st.integers(0, 10**places - 1),
    )


def satuan() -> st.SearchStrategy[str]:
    """Units as they stand behind a number."""
    return st.sampled_from(("", "%", *(unit for pair in wording.COUNT_UNITS for unit in pair)))


def targets() -> st.SearchStrategy[Target]:
    """Targets of every kind."""
    numbers = angka(-1000, 10**6, 3)
    ranges = st.builds(
        lambda low, more, unit: Rentang(low, low + more, unit), angka(0, 1000, 2), angka(0, 1000, 2), satuan()
    )
    return st.one_of(
        st.builds(Angka, numbers, satuan()),
        ranges,
        st.builds(Batas, st.sampled_from(("<", "<=", ">", ">=")), numbers, satuan()),
        st.builds(Predikat, st.sampled_from(("BB", "WTP", "Sangat Baik", "A"))),
        st.builds(TanpaNilai, st.sampled_from(wording.REASONS)),
    )


def tanggal() -> st.SearchStrategy[date]:
    """Days."""
    return st.dates(date(2000, 1, 1), date(2199, 12, 31))


def identities() -> st.SearchStrategy[str]:
    """Ids: a letter, then letters, digits, ``_`` and ``-``."""
    return st.from_regex(r"[A-Za-z][A-Za-z0-9_-]{0,11}", fullmatch=True)
