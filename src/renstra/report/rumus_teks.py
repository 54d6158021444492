"""Results of formulas as text: numbers with their unit, and why there is no number."""

from collections.abc import Iterable
from decimal import Decimal
from typing import TYPE_CHECKING

from renstra.findings.message import Language
from renstra.quantity import Angka, Target, decimals, format_angka, format_target, round_half_up

if TYPE_CHECKING:
    from renstra.formula.value import Undefined

NO_VALUE = "n/a"
"""What stands where there is no value; why is said below it."""

_MAX_DECIMALS = 6
_LONGEST = 50
"""Digits before the point beyond which a number is written with an exponent."""
_PERCENT = ("persen", "persentase", "prosentase", "percent", "%")


def number_text(value: Decimal, language: Language, places: int = _MAX_DECIMALS) -> str:
    """A number with at most ``places`` decimals, ``≈`` before one that is cut.

    >>> number_text(Decimal("5.7142857"), "id", 2), number_text(Decimal("2123.10"), "en")
    ('≈ 5,71', '2,123.1')
    """
    size = value.adjusted() if value else 0
    if size > _LONGEST or size < -_MAX_DECIMALS:
        text = f"{value:.3e}"
        return text.replace(".", ",") if language == "id" else text
    shown = trimmed(value)
    if decimals(shown) <= places:
        return format_angka(shown, language=language)
    return f"≈ {format_angka(round_half_up(shown, places), language=language)}"


def trimmed(value: Decimal) -> Decimal:
    """A number without zeros behind its decimals: ``5.10`` is 5.1, ``500`` stays 500."""
    places = decimals(value)
    if not places:
        return value
    digits = f"{value:f}".rstrip("0")
    return Decimal(digits.removesuffix("."))


def is_percent(satuan: str | None) -> bool:
    """Whether a unit is written as ``%`` behind a number."""
    return (satuan or "").strip().lower() in _PERCENT


def with_unit(text: str, satuan: str | None) -> str:
    """A number with its unit: ``5,7%``, ``2.100 unit usaha``."""
    if not satuan:
        return text
    return f"{text}%" if is_percent(satuan) else f"{text} {satuan}"


def exact_text(value: Decimal | None) -> str | None:
    """A number for other programs: point for decimals, nothing rounded, an exponent only where it is very long."""
    if value is None:
        return None
    return f"{value:f}" if not value or abs(value.adjusted()) <= _LONGEST else str(value)


def exact_target(target: Target | None) -> str | None:
    """A target for other programs: a number without unit, else as the format writes it (``>= 80``, ``BB``)."""
    if target is None:
        return None
    if isinstance(target, Angka):
        return exact_text(target.nilai)
    text = format_target(target, language="en")
    return None if text == NO_VALUE or text.startswith(f"{NO_VALUE} (") else text


def reason_code(none: "Undefined") -> str:
    """Why there is no value, the same in every language: ``data-kosong: um_berlegalitas 2022``."""
    where = f"{none.name} {none.year}" if _is_plain(none) else none.where
    return f"{none.reason}: {where}"


def _is_plain(none: "Undefined") -> bool:
    """Whether it is one variable in one year, no member or month of it."""
    return none.year is not None and none.where == f"{none.name}[{none.year}]"


def reason_texts(found: "Iterable[Undefined]", language: Language) -> list[str]:
    """Why there is no value, in words, the years of one variable together."""
    missing: dict[str, list[int]] = {}
    texts: dict[str, None] = {}
    for none in found:
        if none.reason == "data-kosong" and _is_plain(none):
            missing.setdefault(str(none.name), []).append(none.year or 0)
        else:
            texts[f"{none.reason}: {none.message(language)}"] = None
    behind = "tidak ada nilainya" if language == "id" else "has no value"
    listed = [
        f"data-kosong: {name} {', '.join(map(str, sorted(set(years))))} {behind}" for name, years in missing.items()
    ]
    return [*listed, *texts]
