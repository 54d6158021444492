"""Floor 0: YAML text as a tree of text scalars, and where each of them stands.

Holds: decoding bytes to text, the YAML reader, spans and positions, key paths, faults of the text.
Must not import: any other package of renstra.

Every scalar stays text here: whether ``2.10`` is a code or a number is decided by the model field that reads
it, never by YAML. Values and positions are two trees of the same shape, so that the value tree is made of plain
``dict``, ``list`` and ``str`` and can be validated at full speed.
"""

from renstra.source.document import Document
from renstra.source.fault import Fault
from renstra.source.keypath import KeyPath, format_keypath, parse_keypath
from renstra.source.reader import read
from renstra.source.syntax import MAX_DEPTH
from renstra.source.text import MAX_BYTES, Position, SourceText, Span, decode, is_too_large, read_file

__all__ = [
    "MAX_BYTES",
    "MAX_DEPTH",
    "Document",
    "Fault",
    "KeyPath",
    "Position",
    "SourceText",
    "Span",
    "decode",
    "format_keypath",
    "is_too_large",
    "parse_keypath",
    "read",
    "read_file",
]
