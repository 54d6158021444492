"""TeX of printed formulas as plain text: ``\\frac{a}{b}`` becomes ``((a)/(b))``."""

import re

from renstra.formula.rumusan.bounds import MAX_NESTING

_SIGNS = {
    "times": "×", "cdot": "×", "ast": "×", "div": "÷", "sum": "Σ", "leq": "≤", "le": "≤", "geq": "≥", "ge": "≥",
    "neq": "≠", "ldots": "...", "dots": "...", "cdots": "...", "left": "", "right": "", "pm": "±",
}  # fmt: skip
_COMMAND = re.compile(r"\\([A-Za-z]+|.)", re.DOTALL)


def plain(text: str) -> str:
    """The text with its TeX commands resolved; text without TeX as it is."""
    if "\\" not in text and "$" not in text:
        return text
    return _convert(text.replace("$", " "), 0)


def _convert(text: str, depth: int) -> str:
    out: list[str] = []
    at = 0
    while at < len(text):
        sign = text[at]
        if sign == "\\" and (found := _COMMAND.match(text, at)):
            at = _command(found[1], text, found.end(), out, depth)
        elif sign in "_^" and text[at + 1 : at + 2] == "{":
            inside, at = _group(text, at + 1)
            converted = _convert(inside, depth + 1) if depth < MAX_NESTING else ""
            out.append(_script(sign, converted.strip()))
        elif sign in "{}":
            at += 1
        else:
            out.append(sign)
            at += 1
    return "".join(out)


def _script(sign: str, inside: str) -> str:
    if sign == "_" and re.fullmatch(r"\w+", inside):
        return f"_{inside}"
    return f"{sign}({inside})"


def _command(name: str, text: str, at: int, out: list[str], depth: int) -> int:
    if name in ("frac", "dfrac", "tfrac") and depth < MAX_NESTING:
        above, at = _group(text, at)
        below, at = _group(text, at)
        out.append(f"(({_convert(above, depth + 1)}) / ({_convert(below, depth + 1)}))")
    elif name == "sqrt" and depth < MAX_NESTING:
        order = re.compile(r"\s*\[\s*(\d)\s*\]").match(text, at)
        inside, at = _group(text, order.end() if order else at)
        root = f" ^ (1/{order[1] if order else 2})"
        out.append(f"(({_convert(inside, depth + 1)}){root})")
    elif name == "mathop" and depth < MAX_NESTING:
        inside, at = _group(text, at)
        out.append(_convert(inside, depth + 1))
    elif name in _SIGNS:
        out.append(f" {_SIGNS[name]} " if _SIGNS[name] else "")
    elif name == "%":
        out.append("%")
    return at


def _group(text: str, at: int) -> tuple[str, int]:
    """What stands in the braces at ``at`` (or the one sign there), and where it ends."""
    while at < len(text) and text[at] == " ":
        at += 1
    if at >= len(text) or text[at] != "{":
        return text[at : at + 1], at + 1
    level = 0
    for end in range(at, len(text)):
        level += {"{": 1, "}": -1}.get(text[end], 0)
        if level == 0:
            return text[at + 1 : end], end + 1
    return text[at + 1 :], len(text)
