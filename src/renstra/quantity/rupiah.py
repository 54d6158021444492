"""Rupiah: whole, never negative, in any of the styles that Indonesian documents use."""

import re

from renstra.quantity.error import NO_VALUE, QuantityError

MAX_DIGITS = 18
"""More digits than the budget of the republic in rupiah; a longer number is a slip."""

_CANONICAL = re.compile(r"\d{1,3}(?:_\d{3}){0,5}|\d{1,18}", re.ASCII)
_UNDERSCORED = re.compile(r"\d{1,3}(?:_\d{3})+", re.ASCII)
_GROUPED = re.compile(r"\d{1,3}(?P<mark>[.,])\d{3}(?:(?P=mark)\d{3})*", re.ASCII)
_DECORATED = re.compile(r"(?:rp\.?\s*)?(?P<amount>.*?)(?P<tail>,-|,--|\.-)?", re.IGNORECASE | re.DOTALL)


def parse_rupiah(text: str) -> int | None:
    """Read an amount of rupiah; ``None`` where the text says *no value*.

    Takes ``690345000``, ``690_345_000``, ``690.345.000``, ``690,345,000``, ``Rp 690.345.000,-`` and
    ``510,000,000.00``. A single group of three behind a mark (``450.000``) is thousands, since an amount of rupiah
    has no fraction.

    Raises ``QuantityError``: ``rupiah-pecahan`` (a fraction of a rupiah), ``rupiah-negatif``, ``angka-terlalu-besar``
    or ``bukan-rupiah`` (letters, groups that are not of three digits).

    >>> parse_rupiah("690.345.000"), parse_rupiah("510,000,000.00"), parse_rupiah("-")
    (690345000, 510000000, None)
    """
    return int(text) if _CANONICAL.fullmatch(text) else _parse_decorated(text)


def _parse_decorated(text: str) -> int | None:
    bare = text.strip()
    if bare in NO_VALUE:
        return None
    match = _DECORATED.fullmatch(bare)
    assert match is not None  # the amount may be anything
    amount = match["amount"].strip()
    if amount[:1] in ("-", "−", "(") and any(sign.isdigit() for sign in amount):
        raise QuantityError("rupiah-negatif", teks=text)
    whole, mark, fraction = _split_fraction(amount)
    if mark:
        if not fraction.isdecimal() or match["tail"]:
            raise QuantityError("bukan-rupiah", teks=text)
        if fraction.strip("0"):
            raise QuantityError("rupiah-pecahan", teks=text)
    if not (_GROUPED.fullmatch(whole) or _UNDERSCORED.fullmatch(whole) or (whole.isdecimal() and whole.isascii())):
        raise QuantityError("bukan-rupiah", teks=text)
    digits = re.sub(r"\D", "", whole)
    if len(digits) > MAX_DIGITS:
        raise QuantityError("angka-terlalu-besar", teks=_shorten(text))
    return int(digits)


def _split_fraction(amount: str) -> tuple[str, str, str]:
    """Cut a fraction off: behind the last mark, unless exactly three digits stand there (then it is a group)."""
    at = max(amount.rfind("."), amount.rfind(","))
    if at < 0 or len(amount) - at == 4:
        return amount, "", ""
    return amount[:at], amount[at], amount[at + 1 :]


def _shorten(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:37]}..."


def format_rupiah(amount: int | None, *, symbol: bool = True) -> str:
    """Write an amount the Indonesian way: ``Rp 690.345.000``; ``-`` for no value.

    >>> format_rupiah(-153589000)
    '-Rp 153.589.000'
    """
    if amount is None:
        return "-"
    digits = f"{abs(amount):,}".replace(",", ".")
    return f"{'-' if amount < 0 else ''}{'Rp ' if symbol else ''}{digits}"
