"""The matrix *semula - menjadi* in Markdown: a table for each of its parts."""

from collections.abc import Sequence

from renstra.compare.compare import Comparison
from renstra.findings.view import View
from renstra.report.markdown import escape, markdown_table
from renstra.report.semula_menjadi import Baris, matriks
from renstra.report.semula_menjadi_teks import figures, heads, matrix_title, row_name, section_title


def matrix_markdown(comparison: Comparison, view: View, *, all_rows: bool = False) -> str:
    """The text of the matrix."""
    parts = [f"### {escape(matrix_title(comparison, view))}\n"]
    found = [part for part in matriks(comparison, view, all_rows=all_rows) if part.baris]
    for part in found:
        lines = [line for row in part.baris for line in _lines(row, view)]
        parts.append(f"#### {section_title(part, view)}\n\n{markdown_table(heads(view), lines, (2, 3, 4))}")
    if not found:
        parts.append(
            view.say("Tidak ada angka, nama, atau susunan yang berubah.\n", "No figure, name or structure changed.\n")
        )
    return "\n".join(parts)


def _lines(row: Baris, view: View) -> Sequence[tuple[str, ...]]:
    name, reasons = row_name(row), "; ".join(row.keterangan)
    name = f"- {name}" if row.jenis == "indikator" else name
    lines = [
        (
            name if position == 0 else "",
            item.kunci,
            item.semula,
            item.menjadi,
            item.selisih,
            reasons if position == 0 else "",
        )
        for position, item in enumerate(figures(row, view))
    ]
    return lines or [(name, "", "", "", "", reasons)]
