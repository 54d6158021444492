"""What a plan promises for a year: a number with its unit, a range, a bound, a grade, or explicitly no value."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from renstra.quantity.angka import parse_angka
from renstra.quantity.error import NO_VALUE, QuantityError
from renstra.quantity.pembulatan import agrees, as_stated


@dataclass(frozen=True, slots=True)
class Angka:
    """A number with its stated decimals and the unit written behind it (``""``: none written)."""

    nilai: Decimal
    satuan: str = ""


@dataclass(frozen=True, slots=True)
class Rentang:
    """A range, both ends included: ``69,1-69,5``."""

    bawah: Decimal
    atas: Decimal
    satuan: str = ""


@dataclass(frozen=True, slots=True)
class Batas:
    """A bound: ``>= 80``."""

    operator: Literal["<", "<=", ">", ">="]
    nilai: Decimal
    satuan: str = ""


@dataclass(frozen=True, slots=True)
class Predikat:
    """A grade of a scale: ``BB``, ``WTP``, ``Sangat Baik``."""

    teks: str


@dataclass(frozen=True, slots=True)
class TanpaNilai:
    """Explicitly no value (``n/a``, ``-``), with the reason where the author gives one: ``n/a (belum ada data)``."""

    alasan: str = ""


Target = Angka | Rentang | Batas | Predikat | TanpaNilai

_NUMBER = r"[-−]?[0-9][0-9.,_]*"
_UNIT = r"(?P<satuan>(?:[^\W\d_]|[%‰°(])[^\n]*)?"
_ANGKA = re.compile(rf"(?P<nilai>{_NUMBER})\s*{_UNIT}")
_RENTANG = re.compile(
    rf"(?P<bawah>{_NUMBER})\s*%?\s*(?:-|–|—|s/d|s\.d\.|sampai)\s*(?P<atas>{_NUMBER})\s*{_UNIT}", re.IGNORECASE
)
_BATAS = re.compile(rf"(?P<operator><=|>=|≤|≥|<|>)\s*(?P<nilai>{_NUMBER})\s*{_UNIT}")
_RENTANG_BERSATUAN = re.compile(
    rf"(?P<bawah>{_NUMBER})\s*(?P<satuan>[^\W\d_][^\d\n]*?)\s*(?:-|–|—|s/d|s\.d\.|sampai)\s*(?P<atas>{_NUMBER})"
    r"\s*(?P=satuan)",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_TANPA_NILAI = re.compile(r"(?:(?:n/a|-)\s*\((?P<alasan>.+)\)|n/a[\s:,–-]+(?P<lanjut>[^\s(].*))", re.IGNORECASE)
_PREDIKAT = re.compile(r"[^\W\d_][^\n]{0,59}")
_OPERATORS: dict[str, Literal["<", "<=", ">", ">="]] = {
    "<": "<", "<=": "<=", "≤": "<=", ">": ">", ">=": ">=", "≥": ">=",
}  # fmt: skip
_TOO_LONG = 200
_AMBIGUOUS = re.compile(r"[1-9][0-9]{0,2}[.,][0-9]{3}")


@lru_cache(maxsize=8192)
def parse_target(text: str) -> Target:
    """Read one target.

    ``5,4%``, ``80 unit usaha``, ``69,1-69,5``, ``3 hari - 5 hari``, ``>= 80``, ``BB``, ``n/a``,
    ``n/a (belum ada data)``.

    Raises ``QuantityError``: ``angka-rancu``, ``bukan-angka``, ``angka-terlalu-besar``, ``rentang-terbalik``.

    >>> parse_target("5,4%")
    Angka(nilai=Decimal('5.4'), satuan='%')
    """
    bare = text.strip()
    if bare in NO_VALUE:
        return TanpaNilai()
    if len(bare) > _TOO_LONG:
        raise QuantityError("bukan-angka", teks=f"{bare[:37]}...")
    if match := _RENTANG.fullmatch(bare):
        return _range(match, text)
    if match := _ANGKA.fullmatch(bare):
        unit = (match["satuan"] or "").strip()
        if _DIGIT.search(unit) and (wide := _RENTANG_BERSATUAN.fullmatch(bare)):
            return _range(wide, text)
        return Angka(parse_angka(match["nilai"]), unit)
    if match := _BATAS.fullmatch(bare):
        return Batas(_OPERATORS[match["operator"]], parse_angka(match["nilai"]), (match["satuan"] or "").strip())
    if match := _TANPA_NILAI.fullmatch(bare):
        return TanpaNilai((match["alasan"] or match["lanjut"]).strip())
    if _PREDIKAT.fullmatch(bare) and bare[:3].lower() != "n/a":
        return Predikat(bare)
    raise QuantityError("bukan-angka", teks=text)


def _range(match: re.Match[str], text: str) -> Rentang:
    low, high = parse_angka(match["bawah"]), parse_angka(match["atas"])
    if low > high:
        raise QuantityError("rentang-terbalik", teks=text)
    return Rentang(low, high, (match["satuan"] or "").strip())


def format_angka(value: Decimal, *, language: str = "id", grouped: bool = True) -> str:
    """Write a number with its decimals: ``1.234,50`` in Indonesian, ``1,234.50`` in English.

    >>> format_angka(Decimal("1234.50")), format_angka(Decimal("1234.50"), grouped=False)
    ('1.234,50', '1234,50')
    """
    text = f"{value:,f}" if grouped else f"{value:f}"
    return text.translate(_SWAP) if language == "id" else text


_SWAP = str.maketrans(",.", ".,")


def format_target(target: Target, *, language: str = "id") -> str:
    """Write a target so that ``parse_target`` reads the same one back (in Indonesian; numbers without groups)."""

    def number(value: Decimal) -> str:
        text = format_angka(value, language=language, grouped=False)
        return f"{text}0" if _AMBIGUOUS.fullmatch(text.removeprefix("-")) else text

    match target:
        case Angka(nilai, satuan):
            return f"{number(nilai)}{_behind(satuan)}"
        case Rentang(bawah, atas, satuan):
            return f"{number(bawah)} - {number(atas)}{_behind(satuan)}"
        case Batas(operator, nilai, satuan):
            return f"{operator} {number(nilai)}{_behind(satuan)}"
        case Predikat(teks):
            return teks
        case TanpaNilai(alasan):
            return f"n/a ({alasan})" if alasan else "n/a"


def _behind(unit: str) -> str:
    return unit if unit.startswith("%") or not unit else f" {unit}"


def fits(target: Target | None, derived: Decimal | None) -> bool | None:
    """Whether a derived number is what the target says, rounded as that is stated; ``None`` where one is no number.

    A range is met inside it and, rounded, at its ends; a bound by the number rounded to its decimals.
    """
    if derived is None:
        return None
    match target:
        case Angka(nilai):
            return agrees(nilai, derived)
        case Rentang(bawah, atas):
            return bawah <= derived <= atas or agrees(bawah, derived) or agrees(atas, derived)
        case Batas(operator, nilai):
            shown = as_stated(derived, nilai)
            return {"<": shown < nilai, "<=": shown <= nilai, ">": shown > nilai, ">=": shown >= nilai}[operator]
        case _:
            return None
