"""Numbers as Indonesian documents write them: exact, with their stated decimals, never guessed."""

import re
from decimal import Decimal

from renstra.quantity.error import QuantityError
from renstra.quantity.rupiah import MAX_DIGITS

_PLAIN = re.compile(r"\d+(?:[.,]\d+)?", re.ASCII)
_AMBIGUOUS = re.compile(r"[1-9]\d{0,2}[.,]\d{3}", re.ASCII)
_UNDERSCORED = re.compile(r"\d{1,3}(?:_\d{3})+(?:[.,]\d+)?", re.ASCII)
_GROUPED = re.compile(r"\d{1,3}(?:(?:\.\d{3})+(?:,\d+)?|(?:,\d{3})+(?:\.\d+)?)", re.ASCII)


def parse_angka(text: str) -> Decimal:
    """Read a number without unit: ``75,02``, ``75.02``, ``18``, ``1.234,5``, ``-3,5``.

    Raises ``QuantityError``: ``angka-rancu`` for a single mark before exactly three digits (``1.220`` may be 1220
    or 1.22), ``bukan-angka``, ``angka-terlalu-besar``.

    >>> parse_angka("75,02"), parse_angka("1.234,5")
    (Decimal('75.02'), Decimal('1234.5'))
    """
    bare = text.strip()
    sign = ""
    if bare[:1] in ("-", "−", "+"):
        sign, bare = ("" if bare[0] == "+" else "-"), bare[1:].lstrip()
    if sum(map(str.isdigit, bare)) > MAX_DIGITS:
        raise QuantityError("angka-terlalu-besar", teks=f"{text[:37]}..." if len(text) > 40 else text)
    if _AMBIGUOUS.fullmatch(bare):
        whole, fraction = re.split("[.,]", bare)
        short = fraction.rstrip("0")
        # Three decimals that do not end in 0 need a fourth one to be told from thousands.
        written = f"{whole},{fraction}0" if len(short) == 3 else f"{whole},{short or '0'}"
        raise QuantityError("angka-rancu", teks=text, bulat=whole + fraction, pecahan=written)
    if _PLAIN.fullmatch(bare) or _UNDERSCORED.fullmatch(bare):
        return Decimal(sign + bare.replace(",", "."))  # Decimal passes over underscores
    if _GROUPED.fullmatch(bare):
        group = next(mark for mark in bare if mark in ".,")  # the first mark groups, another one is the decimal mark
        return Decimal(sign + bare.replace(group, "").replace(",", "."))
    raise QuantityError("bukan-angka", teks=text)
