"""The words that all renderers share, in both languages."""

from decimal import Decimal

from renstra.findings.finding import Severity, Value
from renstra.findings.message import Language
from renstra.quantity import decimals, format_angka, format_rupiah, round_half_up

SEVERITY: dict[Language, dict[Severity, str]] = {
    "id": {"error": "galat", "warning": "peringatan", "info": "catatan"},
    "en": {"error": "error", "warning": "warning", "info": "note"},
}

_MAX_DECIMALS = 6


def count(number: int, word: str, language: Language) -> str:
    """A number and what it counts: ``3 galat``; ``3 errors``, ``1 error``."""
    shown = f"{number:,}"
    if language == "id":
        return f"{shown.replace(',', '.')} {word}"
    return f"{shown} {word}{'' if number == 1 else 's'}"


def listed(parts: list[str], language: Language) -> str:
    """Parts as one phrase: ``a, b, dan c``; ``a and b``."""
    conjunction = "dan" if language == "id" else "and"
    if len(parts) < 3:
        return f" {conjunction} ".join(parts)
    return f"{', '.join(parts[:-1])}, {conjunction} {parts[-1]}"


def shown_value(value: Value, language: Language) -> str:
    """A value as people write it: rupiah, a number (at most six decimals, with ``≈`` where cut), text as it is."""
    match value:
        case int():
            return format_rupiah(value)
        case Decimal():
            if decimals(value) > _MAX_DECIMALS:
                rounded = round_half_up(value, _MAX_DECIMALS)
                return f"{'' if rounded == value else '≈ '}{format_angka(rounded, language=language)}"
            return format_angka(value, language=language)
        case None:
            return "-"
        case _:
            return value
