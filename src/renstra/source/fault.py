"""A fault is something wrong with the text of a file or with the form of a value, as data.

The rules of family BT turn faults into findings with words; the floors below know only kinds and places.
"""

from dataclasses import dataclass, field
from typing import Any

from renstra.source.keypath import KeyPath
from renstra.source.text import Span


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault.

    ``kind`` is the name of the rule that words it (``kunci-ganda``), ``span`` the offsets in the text of the file,
    ``path`` the place in the plan whose value cannot be trusted because of it (``None``: no single place),
    ``params`` what the message needs.
    """

    kind: str
    span: Span
    path: KeyPath | None = None
    params: dict[str, Any] = field(default_factory=dict)
    related: tuple[Span, ...] = ()
