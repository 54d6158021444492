"""One scalar as YAML text that every YAML reader understands the same way."""

import re

_PLAIN = re.compile(r"[A-Za-zÀ-ɏ][\w .;%()/&+='’“”\"–—?!@*-]*", re.ASCII | re.DOTALL)
_PLAIN_FLOW = re.compile(r"[A-Za-z][\w .;%()/&+=’-]*", re.ASCII)
_QUANTITY = re.compile(r"[0-9][0-9A-Za-z_.%() /-]*", re.ASCII)
_OTHER_READERS = re.compile(
    r"(?:y|yes|n|no|true|false|on|off|null|none|nan|inf)|0[xob]?[0-9a-f_]*|[-+]?[0-9][0-9_.e+-]*|[0-9]+(?::[0-9]+)+"
    r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*",
    re.IGNORECASE,
)
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r", "\0": "\\0"}


def text_scalar(text: str, *, flow: bool = False) -> str:
    """Text as a plain scalar where that is safe, else in double quotes.

    Quoted is what another reader would take for something else than text: ``2.10``, ``no``, ``010``, ``1:30``.

    >>> text_scalar("Meningkatnya koperasi aktif"), text_scalar("2.10"), text_scalar("a: b")
    ('Meningkatnya koperasi aktif', '"2.10"', '"a: b"')
    """
    pattern = _PLAIN_FLOW if flow else _PLAIN
    if (
        pattern.fullmatch(text)
        and not text.endswith(" ")
        and "  " not in text
        and " #" not in text
        and not is_taken_for_other(text)
    ):
        return text
    return quoted(text)


def is_taken_for_other(text: str) -> bool:
    """Whether another reader would take a text without quotation marks for a number, a date, or a truth value."""
    return _OTHER_READERS.fullmatch(text) is not None


def rupiah_scalar(amount: int) -> str:
    """An amount of rupiah: ``690_345_000``."""
    return f"{amount:_}" if abs(amount) >= 10_000 else str(amount)


def quantity_scalar(text: str) -> str:
    """A number with unit as it may stand in a flow mapping: plain where no sign in it means something to YAML."""
    if _QUANTITY.fullmatch(text) and not text.endswith(" "):
        return text
    return text_scalar(text, flow=True)


def quoted(text: str) -> str:
    """Text in double quotes, with everything escaped that cannot stand there."""
    return '"' + "".join(_ESCAPES.get(sign) or _escape(sign) for sign in text) + '"'


def _escape(sign: str) -> str:
    code = ord(sign)
    if sign.isprintable() and code not in (0x85, 0x2028, 0x2029, 0xFEFF):
        return sign
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"
