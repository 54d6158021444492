"""Dates: written one way, so that nobody has to ask which number is the month."""

import re
from datetime import date

from renstra.quantity.error import QuantityError

_ISO = re.compile(r"\s*(\d{4})-(\d{2})-(\d{2})\s*", re.ASCII)
_YEAR_FIRST = re.compile(r"(?P<y>\d{4})[-/. ](?P<m>\d{1,2})[-/. ](?P<d>\d{1,2})", re.ASCII)
_DAY_FIRST = re.compile(r"(?P<d>\d{1,2})[-/. ](?P<m>\d{1,2}|[a-z]+)[-/. ](?P<y>\d{4})", re.ASCII | re.IGNORECASE)
_MONTHS = (
    "januari", "februari", "maret", "april", "mei", "juni",
    "juli", "agustus", "september", "oktober", "november", "desember",
)  # fmt: skip


def parse_tanggal(text: str) -> date:
    """Read ``2025-12-31``.

    Raises ``QuantityError`` ``bukan-tanggal`` for anything else; its parameter ``tanggal`` is the date that was
    probably meant, day before month as Indonesian documents write it, or empty.

    >>> parse_tanggal("2025-12-31")
    datetime.date(2025, 12, 31)
    """
    match = _ISO.fullmatch(text)
    found = _date(*map(int, match.groups())) if match else None
    if found is None:
        meant = _meant(text.strip())
        raise QuantityError("bukan-tanggal", teks=text[:60], tanggal=meant.isoformat() if meant else "")
    return found


def _meant(text: str) -> date | None:
    match = _YEAR_FIRST.fullmatch(text) or _DAY_FIRST.fullmatch(text)
    if match is None:
        return None
    month = match["m"].lower()
    if month.isdecimal():
        return _date(int(match["y"]), int(month), int(match["d"]))
    named = [number for number, name in enumerate(_MONTHS, 1) if len(month) >= 3 and name.startswith(month)]
    return _date(int(match["y"]), named[0], int(match["d"])) if named else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:  # no such day
        return None
