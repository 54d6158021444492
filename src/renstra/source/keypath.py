"""A key path names one place in a plan: ``("program", 2, "pagu", "2025")``.

Mapping keys are the text of the key, list elements their index from 0. The written form is
``program[2].pagu.2025``.
"""

import re

KeyPath = tuple[str | int, ...]

_PLAIN_KEY = re.compile(r"[^\s.\[\]\"]+")
_STEP = re.compile(r"""\.?(?P<plain>[^\s.\[\]\"]+)|\[(?P<index>\d+)\]|\["(?P<quoted>.*?)"\](?=[.\[]|$)""", re.DOTALL)


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


def parse_keypath(text: str) -> KeyPath | None:
    """Read a written path back; ``None`` where the text is none. The empty text is the empty path."""
    steps: list[str | int] = []
    position = 0
    while position < len(text):
        step = _STEP.match(text, position)
        if step is None or (position == 0 and text[0] == "."):
            return None
        if position and step["plain"] is not None and text[position] != ".":
            return None
        steps.append(int(step["index"]) if step["index"] else step["plain"] or step["quoted"] or "")
        position = step.end()
    return tuple(steps)
