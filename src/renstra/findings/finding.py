"""What a check found, where, and what can be done about it: plain data."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from renstra.findings.message import Message
from renstra.source import KeyPath, Span

Severity = Literal["error", "warning", "info"]
Value = int | Decimal | str | None
"""Money is ``int`` rupiah, other numbers ``Decimal``, all else text."""


@dataclass(frozen=True, slots=True)
class Location:
    """A range in a file. Lines and columns count from 1; ``end_column`` is behind the last character."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    span: Span


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that belongs to a finding: its cause, its consequence, the other half of a contradiction."""

    message: Message
    path: KeyPath = ()
    location: Location | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the text at ``location`` by ``text``."""

    location: Location
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """A way to settle a finding.

    ``safe`` changes only form (the loaded plan stays equal), ``figure`` changes a figure to the one value that settles
    it, ``suggestion`` needs a person to decide.
    """

    title: Message
    edits: tuple[Edit, ...]
    applicability: Literal["safe", "figure", "suggestion"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding of one rule at one place."""

    code: str
    name: str
    severity: Severity
    message: Message
    path: KeyPath = ()
    location: Location | None = None
    related: tuple[Related, ...] = ()
    stated: Value = None
    derived: Value = None
    help: Message | None = None
    fix: Fix | None = None
