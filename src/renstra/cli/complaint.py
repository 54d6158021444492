"""What ``argparse`` complains of in English, worded for people in both languages."""

import re
from collections.abc import Sequence

from renstra.cli.failure import hint, nearest
from renstra.findings.message import Message

_COMPLAINTS: tuple[tuple[str, str, str], ...] = (
    (
        r"argument (?P<name>.+?): invalid choice: (?P<word>.*?) \(choose from (?P<choices>.+)\)",
        "{name}: {word} tidak dikenal; pilihannya: {choices}.{hint}",
        "{name}: unknown choice {word}; there are: {choices}.{hint}",
    ),
    (
        r"unrecognized arguments: (?P<word>.+)",
        "argumen tidak dikenal: {word}.{hint}",
        "unknown argument: {word}.{hint}",
    ),
    (
        r"the following arguments are required: (?P<name>.+)",
        "{name} belum disebut.",
        "{name} is missing.",
    ),
    (
        r"argument (?P<name>.+?): expected .+",
        "{name}: nilainya belum disebut.",
        "{name}: its value is missing.",
    ),
    (
        r"argument (?P<name>.+?): ignored explicit argument .+",
        "{name} tidak menerima nilai.",
        "{name} takes no value.",
    ),
)


def complaint(message: str, options: Sequence[str]) -> Message:
    """The sentence for a complaint; one that is not known here stays as it is. ``options``: those that exist."""
    for pattern, indonesian, english in _COMPLAINTS:
        match = re.fullmatch(pattern, message, re.DOTALL)
        if match is not None:
            found = match.groupdict()
            word = (found.get("word") or "").strip("'\"")
            choices = (found.get("choices") or "").replace("'", "")
            known = choices.split(", ") if choices else options
            meant = nearest(re.split(r"[= ]", word)[0], known) if word else None
            params = {"name": found.get("name"), "word": word, "choices": choices, "hint": hint(meant)}
            return Message(indonesian, english, params)
    return Message("{text}.", "{text}.", {"text": message})
