"""A key path names one place in a plan: ``("program", 2, "pagu", "2025")``.

Mapping keys are the text of the key, list elements their index from 0. The written form is
``program[2].pagu.2025``.
"""

import re

KeyPath = tuple[str | int, ...]

_PLAIN_KEY = re.compile(r"[^\s.\[\]\"]+")


def format_keypath(path: KeyPath) -> str:
    """Write a path as text: ``program[2].pagu.2025``; a key with a dot in it is quoted: ``nilai["2.17"]``."""
    parts: list[str] = []
    for step in path:
        if isinstance(step, int):
            parts.append(f"[{step}]")
        elif _PLAIN_KEY.fullmatch(step):
            parts.append(f".{step}" if parts else step)
        else:
            parts.append(f'["{step}"]')
    return "".join(parts)
