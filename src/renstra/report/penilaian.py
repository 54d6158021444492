"""The assessment of a plan as records for other programs, one for each indicator and year, and what they have in common
with the table for people: why a value is missing, whether target and formula agree."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from renstra.ledger.penilaian import Penilaian, assess
from renstra.quantity import fits
from renstra.report.rumus_teks import exact_target, exact_text, reason_code
from renstra.source import format_keypath
from renstra.workspace import Plan

if TYPE_CHECKING:
    from renstra.formula import Result

UNREADABLE_FORMULA = "rumus-tidak-terbaca"
GAP = "celah-skala"

KOLOM = (
    "rencana", "jalur", "id", "nama", "satuan", "jenjang", "pemilik", "tahun", "target", "hitungan", "sesuai",
    "realisasi", "capaian", "predikat", "sebab_hitungan", "sebab_realisasi", "sebab_capaian", "sebab_predikat",
)  # fmt: skip
"""The keys of a record, in their order: stable, see ``docs/perintah.md``."""


@dataclass(frozen=True, slots=True)
class Sebab:
    """Why the values of an assessment are missing; ``None`` where they are not, or where nothing was to be said."""

    hitungan: str | None
    realisasi: str | None
    capaian: str | None
    predikat: str | None


def is_measured(found: Penilaian) -> bool:
    """Whether there is more than a target: a formula, or what was reached."""
    return found.node.indikator.rumus is not None or found.realisasi is not None


def reasons(found: Penilaian) -> Sebab:
    """Why values are missing, as codes that are the same in every language."""
    if not is_measured(found):
        return Sebab(None, None, None, None)
    unread = UNREADABLE_FORMULA if found.node.indikator.rumus is not None else None
    return Sebab(
        hitungan=_reason(found.hitungan) or (unread if found.hitungan is None else None),
        realisasi=None if found.realisasi is not None else _reason(found.realisasi_dihitung) or unread,
        capaian=found.alasan,
        predikat=GAP if found.capaian is not None and found.predikat is None else None,
    )


def _reason(result: "Result | None") -> str | None:
    return reason_code(result.undefined) if result is not None and result.undefined is not None else None


def records(plan: Plan, years: tuple[int, ...]) -> Iterator[dict[str, str | int | bool | None]]:
    """One record for each indicator and year, in document order. Numbers are text, so that they stay exact."""
    for found in assess(plan.ledger.rumus, years):
        indikator, sebab = found.node.indikator, reasons(found)
        derived = found.hitungan.value if found.hitungan is not None else None
        reached = found.realisasi
        values = (
            plan.name, format_keypath(found.node.path), indikator.id, indikator.nama, indikator.satuan,
            found.node.pemilik.jenjang, found.node.pemilik.nama, found.tahun, exact_target(found.target),
            exact_text(derived), fits(found.target, derived),
            exact_text(reached) if isinstance(reached, Decimal) else reached, exact_text(found.capaian),
            found.predikat, sebab.hitungan, sebab.realisasi, sebab.capaian, sebab.predikat,
        )  # fmt: skip
        yield dict(zip(KOLOM, values, strict=True))
