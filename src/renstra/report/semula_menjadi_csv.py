"""The matrix *semula - menjadi* as CSV: one row for each figure, numbers exact with a point for decimals."""

import csv
from decimal import Decimal
from io import StringIO

from renstra.compare.changes import UNREADABLE, Figure
from renstra.compare.compare import Comparison
from renstra.findings.view import View
from renstra.quantity import format_target
from renstra.report.rumus_teks import trimmed
from renstra.report.semula_menjadi import Baris, has_figures, matriks

KOLOM = (
    "bagian", "kode", "nama_semula", "nama_menjadi", "satuan", "tahun", "semula", "menjadi", "selisih", "keterangan",
)  # fmt: skip


def matrix_csv(comparison: Comparison, view: View, *, all_rows: bool = False) -> str:
    """The text of the file; a row without figures has one line. The last lines are the sum of all programs."""
    buffer = StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow(KOLOM)
    for part in matriks(comparison, view, all_rows=all_rows):
        for row in part.baris:
            writer.writerows(_lines(row))
    return buffer.getvalue()


def _lines(row: Baris) -> list[tuple[str, ...]]:
    names = (row.nama_semula, row.nama if row.ada_menjadi else "")
    first = (row.jenis, row.kode, *names, row.satuan)
    reasons = "; ".join(row.keterangan)
    if not has_figures(row):
        return [(*first, "", "", "", "", reasons)]
    return [
        (*first, str(key), _text(before), _text(after), _difference(row.selisih(key)), reasons)
        for key, (before, after) in row.nilai.items()
        if before is not None or after is not None
    ]


def _text(value: Figure) -> str:
    if value is None:
        return ""
    if value is UNREADABLE:
        return UNREADABLE.value
    return str(value) if isinstance(value, int | Decimal) else format_target(value, language="en")


def _difference(value: int | Decimal | None) -> str:
    return "" if value is None else f"{trimmed(value):f}" if isinstance(value, Decimal) else str(value)
