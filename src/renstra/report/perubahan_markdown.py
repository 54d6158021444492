"""Changes between two plans in Markdown, for the comment on a merge request: one table for each kind of change, the
long ones folded."""

from renstra.compare.changes import Added, Change, Part, Removed
from renstra.compare.compare import Comparison
from renstra.findings.view import View
from renstra.report.markdown import escape, markdown_table
from renstra.report.perubahan_teks import cells_of, part_title, summary, title_of

_FOLDED = 20
"""A table of more rows is folded."""
_SECTIONS: tuple[tuple[tuple[str, ...], tuple[str, str]], ...] = (
    (("tambah", "hapus", "pindah", "nama", "urutan"), ("Susunan dan nama", "Structure and names")),
    (("pagu",), ("Pagu", "Pagu")),
    (("target",), ("Target", "Targets")),
    (("rumus",), ("Rumus", "Formulas")),
    (("angka",), ("Angka lain", "Other figures")),
    (("isian",), ("Isian lain", "Other fields")),
)


def changes_markdown(comparison: Comparison, changes: tuple[Change, ...], title: str, view: View) -> str:
    """The text of the comment."""
    parts = [f"### {escape(title)}\n", *(f"{escape(line)}\n" for line in summary(comparison, changes, view))]
    for kinds, (indonesian, english) in _SECTIONS:
        found = [change for change in changes if change.jenis in kinds]
        if found:
            heading = view.say(indonesian, english)
            parts.append(_folded(heading, len(found), _table(found, comparison, view)))
    return "\n".join(parts)


def _folded(heading: str, rows: int, table: str) -> str:
    if rows <= _FOLDED:
        return f"#### {heading}\n\n{table}"
    return f"<details>\n<summary><b>{heading}</b> ({rows})</summary>\n\n{table}\n</details>\n"


def _table(changes: list[Change], comparison: Comparison, view: View) -> str:
    say = view.say
    heads = (
        say("Bagian", "Part"),
        say("Isian", "Field"),
        say("Semula", "Before"),
        say("Menjadi", "After"),
        say("Selisih", "Difference"),
    )
    rows, last = [], ""
    for change in changes:
        title = title_of(change, comparison, view.language)
        rows.append(("" if title == last else title, *_cells(change, view)))
        last = title
    figures = changes[0].jenis in ("pagu", "target", "angka")
    return markdown_table(heads, rows, (2, 3, 4) if figures else ())


def _cells(change: Change, view: View) -> tuple[str, str, str, str]:
    def name(part: Part | None) -> str:
        return part_title(part, view.language)

    if isinstance(change, Added):
        return view.say("ditambahkan", "added"), "", name(change.menjadi), ""
    if isinstance(change, Removed):
        return view.say("dihapus", "removed"), name(change.semula), "", ""
    return cells_of(change, view.language, name)
