"""Changes between two plans as records for other programs. The keys are stable, see ``docs/diff.md``; numbers are text,
so that they stay exact."""

from collections.abc import Iterator
from decimal import Decimal

from renstra.cascade import Cascade
from renstra.cascade.alamat import address
from renstra.compare.changes import (
    UNREADABLE,
    Change,
    FieldChanged,
    Figure,
    FigureChanged,
    FormulaChanged,
    Moved,
    Part,
    Renamed,
    Reordered,
)
from renstra.compare.changes import Field as FieldValue
from renstra.compare.compare import Comparison
from renstra.quantity import format_target
from renstra.report.rumus_teks import trimmed

KOLOM = (
    "jenis", "bagian", "kode", "nama", "alamat_semula", "alamat_menjadi", "isian", "kunci", "semula", "menjadi",
    "selisih", "persen",
)  # fmt: skip
"""The keys of a record, in their order."""

_PERCENT_DIGITS = 12
Record = dict[str, str | None]


def records(comparison: Comparison, changes: tuple[Change, ...]) -> Iterator[Record]:
    """One record for each change. What is not there is ``None``."""
    for change in changes:
        part = change.part
        isian, kunci, before, after = _values(change, comparison)
        by = share = None
        if isinstance(change, FigureChanged):
            by = None if change.selisih is None else _number(Decimal(change.selisih))
            share = None if change.persen is None else _number(round(change.persen, _PERCENT_DIGITS))
        values = (
            change.jenis, part.jenis, part.kode or None, part.nama or None,
            _address(comparison.semula.cascade, change.semula), _address(comparison.menjadi.cascade, change.menjadi),
            isian, kunci, before, after, by, share,
        )  # fmt: skip
        yield dict(zip(KOLOM, values, strict=True))


def _values(change: Change, comparison: Comparison) -> tuple[str | None, str | None, str | None, str | None]:
    match change:
        case FigureChanged(isian=isian, kunci=key, dari=old, ke=new):
            return isian, None if key is None else str(key), _figure(old), _figure(new)
        case FormulaChanged(isian=isian, dari=old, ke=new) | FieldChanged(isian=isian, dari=old, ke=new):
            return isian, None, _field(old), _field(new)
        case Renamed(semula=before, menjadi=after):
            return "nama", None, before.nama if before else None, after.nama if after else None
        case Moved(dari=old, ke=new):
            above = _address(comparison.semula.cascade, old), _address(comparison.menjadi.cascade, new)
            return None, None, *above
        case Reordered(isian=isian):
            return isian, None, None, None
        case _:
            return None, None, None, None


def _address(cascade: Cascade, part: Part | None) -> str | None:
    return None if part is None else address(cascade, part.path)


def _number(value: Decimal) -> str:
    return f"{trimmed(value):f}"


def _figure(value: Figure) -> str | None:
    if value is None:
        return None
    if value is UNREADABLE:
        return UNREADABLE.value
    if isinstance(value, int | Decimal):
        return str(value)
    return format_target(value, language="en")


def _field(value: FieldValue) -> str | None:
    if isinstance(value, tuple):
        return "; ".join(value)
    return value if isinstance(value, str) else _figure(value)
