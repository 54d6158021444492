"""What stands between the tables of the published text: sections, lists, the activities of the programs.

Like ``seed_reading`` this knows nothing of the YAML plan and no figure beforehand.
"""

import re

from .seed_reading import clean

_LEADER = re.compile(r"\.{4,}\t")
_CHAPTER = re.compile(r"BAB\s+[IVX]+\b")
_SECTION = re.compile(r"(?:Bab )?(\d\.\d)\s+[A-Z]")
_ITEM = re.compile(r"(?:- )?(\d+|[a-z])[.)]\s+(.*)")
_PROGRAM = re.compile(r"(\d+)\. (?:Program .*)", re.IGNORECASE)
_END_OF_NUMBER = r"(?![\d]|[.,]\d)"


def sections(text: str) -> dict[str, list[str]]:
    """Section number -> its lines, up to the next section or chapter; tables stand among them."""
    out: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in text.splitlines():
        if _LEADER.search(line):
            continue
        if (match := _SECTION.match(line)) and "\t" not in line:
            lines = out.setdefault(match[1], [])
        elif _CHAPTER.match(line):
            lines = []
        lines.append(line)
    return out


def items(lines: list[str], after: str = "") -> list[str]:
    """The numbered list behind the first line that contains ``after``, up to a number 1 or a letter.

    Numbers have to run on; lines without a number between two items belong to neither.
    """
    start = next(index for index, line in enumerate(lines) if after in line)
    out: list[str] = []
    for line in lines[start + 1 :]:
        match = _ITEM.fullmatch(line.strip())
        if match and match[1] == str(len(out) + 1):
            out.append(clean(match[2]))
        elif out and match and (match[1] == "1" or match[1].isalpha()):
            break
    return out


def activities(text: str) -> list[list[str]]:
    """The lettered activities below each numbered program behind Table 6.1."""
    lines = text.splitlines()
    start = next(index for index, line in enumerate(lines) if line.startswith("Program pada Dinas"))
    out: list[list[str]] = []
    for line in lines[start:]:
        if _CHAPTER.match(line):
            break
        if (match := _PROGRAM.fullmatch(line.strip())) and int(match[1]) == len(out) + 1:
            out.append([])
        elif out and (item := _ITEM.fullmatch(line.strip())) and item[1] == chr(ord("a") + len(out[-1])):
            out[-1].append(clean(item[2]))
    return out


def states(text: str, value: str) -> bool:
    """Whether a figure stands in the text by itself, not as part of a longer one."""
    tail = "" if value.endswith("%") else _END_OF_NUMBER
    return re.search(rf"(?<![\d.,]){re.escape(value)}{tail}", text) is not None
