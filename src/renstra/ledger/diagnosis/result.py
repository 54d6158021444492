"""What a diagnosis says: causes, each a smallest set of corrections, with what it settles and what else would do."""

from dataclasses import dataclass
from decimal import Decimal

from renstra.findings.message import Message
from renstra.ledger.diagnosis.slips import SlipKind
from renstra.ledger.figure import Derivation
from renstra.source import KeyPath

Number = int | Decimal


@dataclass(frozen=True, slots=True)
class Correction:
    """The figure at ``place`` says ``stated`` (``None``: that there is none) and should say ``implied``.

    ``implied`` follows from the other figures alone. ``slip`` names a slip of the hand that makes one out of the other;
    ``source`` is then the figure that it took or forgot.
    """

    place: KeyPath
    stated: Number | None
    implied: Number
    slip: SlipKind | None = None
    source: KeyPath | None = None

    @property
    def change(self) -> Number:
        """Implied minus stated."""
        return self.implied - (self.stated or 0)


@dataclass(frozen=True, slots=True)
class MissingRow:
    """A row that is missing below ``owner`` (key path of a program or kegiatan), with its amounts: (year, rupiah)."""

    owner: KeyPath
    amounts: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """Corrections that together make every equation of a cause hold."""

    corrections: tuple[Correction, ...]
    missing_rows: tuple[MissingRow, ...] = ()

    @property
    def size(self) -> int:
        """How many figures it counts for; a missing row counts for two."""
        return len(self.corrections) + 2 * len(self.missing_rows)


@dataclass(frozen=True, slots=True)
class Relation:
    """A figure that must follow from others and does not: ``stated`` at ``place``, ``derived`` by ``derivation``.

    ``figures`` are the places of all stated figures that take part: of terms that are not stated, those that these sum
    up.
    """

    place: KeyPath
    derivation: Derivation
    stated: Number
    derived: Number
    figures: tuple[KeyPath, ...]

    @property
    def difference(self) -> Number:
        """Stated minus derived."""
        return self.stated - self.derived


@dataclass(frozen=True)
class Cause:
    """The most plausible of the smallest explanations of some disagreements that have to be explained together.

    ``alternatives`` are the others of the same size (at most 199), the more plausible first; ``is_complete`` is false
    where there may be more, or some that change other causes as well. ``is_smallest`` is false where it is not proved
    that fewer figures would not do. ``is_clear``: there is no alternative, or the slips that the explanation names make
    it far more plausible. ``certain`` are the corrections of the explanation that no alternative does without, all of
    them where the cause is clear.
    """

    explanation: Explanation
    settles: tuple[Relation, ...]
    alternatives: tuple[Explanation, ...] = ()
    certain: tuple[Correction, ...] = ()
    is_clear: bool = True
    is_smallest: bool = True
    is_complete: bool = True

    @property
    def message(self) -> Message:
        """*3 angka ini menjelaskan 9 ketidakcocokan*, *these 3 figures explain 9 disagreements*."""
        figures, rows, n = len(self.explanation.corrections), len(self.explanation.missing_rows), len(self.settles)
        what_id, what_en = "angka ini", "this figure"
        if figures > 1:
            what_id, what_en = f"{figures} angka ini", f"these {figures} figures"
        if rows == 1 and not figures:
            what_id, what_en = "satu baris yang hilang", "one missing row"
        elif rows and not figures:
            what_id, what_en = f"{rows} baris yang hilang", f"{rows} missing rows"
        elif rows:
            what_id += f" dan {rows} baris yang hilang"
            what_en += f" and {rows} missing row{'s' if rows > 1 else ''}"
        verb = "explains" if figures + rows == 1 else "explain"
        return Message(
            f"{what_id} menjelaskan {n} ketidakcocokan",
            f"{what_en} {verb} {n} disagreement{'s' if n > 1 else ''}",
        )


@dataclass(frozen=True)
class Diagnosis:
    """The causes of all disagreements of a plan, in document order; none where every relation holds."""

    causes: tuple[Cause, ...] = ()

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """The corrections of all causes."""
        return tuple(correction for cause in self.causes for correction in cause.explanation.corrections)

    @property
    def message(self) -> Message:
        """How many causes and figures explain how many disagreements."""
        params = {
            "sebab": len(self.causes),
            "angka": sum(cause.explanation.size for cause in self.causes),
            "n": sum(len(cause.settles) for cause in self.causes),
        }
        return Message("{n} ketidakcocokan, {sebab} sebab", "{n} disagreements, {sebab} causes", params)
