"""What a new plan starts from, as people type it: each text read, or refused with a sentence."""

import re
from typing import get_args

from renstra.cli.failure import CannotRun, hint, nearest
from renstra.findings.message import Message
from renstra.model.identitas import NamaTataLetak, TingkatPemerintahan

FIRST_YEAR, LAST_YEAR, LONGEST = 1945, 2199, 25
"""What the model takes as a year, and how many years as a period."""

_PERIOD = re.compile(r"(\d{4})\s*(?:-|–|s\.?d\.?|sampai)\s*(\d{4})", re.ASCII)
_CODE = re.compile(r"\d\.\d{2}", re.ASCII)
_LEVELS = get_args(TingkatPemerintahan)


def parse_name(text: str) -> str | None:
    """A name on one line; ``None`` where it is empty."""
    return " ".join(text.split()) or None


def level_of(region: str) -> TingkatPemerintahan | None:
    """The level that the name of a region begins with.

    >>> level_of("Kabupaten Jombang"), level_of("Jombang")
    ('kabupaten', None)
    """
    first = region.split(" ", 1)[0].lower()
    return next((level for level in _LEVELS if level == first), None)


def parse_level(text: str) -> TingkatPemerintahan | None:
    """A level of government; ``None`` where the text is empty."""
    if not text:
        return None
    for level in _LEVELS:
        if text.lower() == level:
            found: TingkatPemerintahan = level
            return found
    raise _no_choice(text, _LEVELS)


def parse_layout(text: str) -> NamaTataLetak:
    """The name of a layout."""
    layouts = get_args(NamaTataLetak)
    for layout in layouts:
        if text.lower() == layout:
            found: NamaTataLetak = layout
            return found
    raise _no_choice(text, layouts)


def parse_period(text: str) -> tuple[int, int]:
    """First and last year: ``2025-2029``."""
    match = _PERIOD.fullmatch(text.strip())
    if match is None:
        raise CannotRun(
            Message(
                "{text} bukan periode; tulis seperti 2025-2029.",
                "{text} is no period; write it like 2025-2029.",
                {"text": text or '""'},
            )
        )
    first, last = int(match[1]), int(match[2])
    if not (FIRST_YEAR <= first <= last <= LAST_YEAR and last - first < LONGEST):
        raise CannotRun(
            Message(
                "periode {text} tidak mungkin: paling lama {longest} tahun, dari {first} sampai {last}.",
                "a period {text} cannot be: at most {longest} years, from {first} to {last}.",
                {"text": text, "longest": LONGEST, "first": FIRST_YEAR, "last": LAST_YEAR},
            )
        )
    return first, last


def parse_year(text: str, *, before: int) -> int:
    """The year of the baselines, before the first year of the plan."""
    if not (text.isascii() and text.isdecimal() and len(text) == 4 and FIRST_YEAR <= int(text) < before):
        raise CannotRun(
            Message(
                "tahun dasar {text} tidak mungkin: tahun empat angka sebelum {before}.",
                "a base year {text} cannot be: a year of four digits before {before}.",
                {"text": text, "before": before},
            )
        )
    return int(text)


def parse_codes(text: str) -> tuple[str, ...]:
    """Codes of bidang urusan, separated by commas or spaces, each once."""
    codes = [code for code in re.split(r"[,\s]+", text) if code]
    for code in codes:
        if not _CODE.fullmatch(code):
            raise CannotRun(
                Message(
                    "{code} bukan kode bidang urusan; tulis seperti 2.17.",
                    "{code} is no code of a bidang urusan; write it like 2.17.",
                    {"code": code},
                )
            )
    return tuple(dict.fromkeys(codes))


def _no_choice(text: str, choices: tuple[str, ...]) -> CannotRun:
    params = {"text": text, "choices": ", ".join(choices), "hint": hint(nearest(text, choices))}
    return CannotRun(
        Message(
            "{text} tidak dikenal; pilihannya: {choices}.{hint}",
            "unknown choice {text}; there are: {choices}.{hint}",
            params,
        )
    )
