"""A reading of the published Renstra's text that knows nothing of the YAML plan: tables by structure alone.

The text was extracted from a PDF: cells are parted by tabs, a row is a line, a table is cut by page breaks
into parts with empty lines (and sometimes the header again) between them, and a name cut by a page break goes
on in a row that has nothing else. No figure is known here beforehand. Every cell keeps its printed text; only
white space and tags around it are taken off, see ``clean``.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Literal

Row = tuple[str, ...]
Figures = dict[str, str]
"""Column (a year, ``akhir``, a heading) -> printed text, ``""`` where the cell is blank."""

_CAPTION = re.compile(r"tabel\s+(\d+\.\d+)", re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")
_SUM = re.compile(r"jumlah|total", re.IGNORECASE)
_LEADER = re.compile(r"\.{4,}\t")
_COLUMN_NUMBER = re.compile(r"\(\d+\)")
_RULE_OF_DASHES = re.compile(r"-{2,}")
_ITEM = re.compile(r"(?:^|(?<=\s))\d+\.\s+")
_DOUBLED_INITIAL = re.compile(r"\b([A-Z]) ([a-z])")


@dataclass(frozen=True)
class Table:
    """One table. ``header`` is the path of headings over each column, ``rows`` what stands below."""

    number: str
    """``2.1``; empty where the document prints no number over the table."""
    title: str
    """What is printed between the number and the table."""
    header: tuple[Row, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Numbered:
    """A table of numbered rows: name of the row and its cells by the lowest heading; the sum row apart."""

    columns: Row
    rows: tuple[tuple[str, Figures], ...]
    total: Figures


@dataclass(frozen=True)
class Achievement:
    """A row of Table 2.8, each series by year."""

    number: str
    name: str
    target: Figures
    realisation: Figures
    percent: Figures


@dataclass(frozen=True)
class Promise:
    """A row of Table 4.1; tujuan and sasaran are those of the rows above where the cells are merged."""

    number: str
    tujuan: str
    sasaran: str
    name: str
    formula: str
    baseline: str
    target: Figures


@dataclass(frozen=True)
class Ceiling:
    """A row of Table 6.1."""

    level: Literal["program", "kegiatan", "sub_kegiatan"]
    name: str
    indicator: str
    baseline: str
    target: Figures
    pagu: Figures
    office: str


@dataclass(frozen=True)
class Group:
    """A block of Table 7.1: its heading, and name, baseline and series (years and ``akhir``) of each row."""

    name: str
    rows: list[tuple[str, str, Figures]] = field(default_factory=list)


def clean(cell: str) -> str:
    """A cell without tags and with single spaces."""
    return " ".join(_TAG.sub(" ", cell).split())


def bare_name(name: str) -> str:
    """A name without the marks of extraction (``Penyelenggaraa n``, ``/R re``), for comparing.

    A space inside a word cannot be told from one between words, so all white space goes.
    """
    mended = _DOUBLED_INITIAL.sub(lambda m: m[1] if m[1].lower() == m[2] else m[0], name)
    return "".join(mended.split())


def read_tables(text: str) -> list[Table]:
    """All tables in the order of the document. Lines without a tab end a table unless they are empty.

    Lines with dot leaders are the table of contents, which is none of these tables.
    """
    tables: list[Table] = []
    lines: list[Row] = []
    number, title = "", ""
    for line in [*text.splitlines(), "end"]:
        if "\t" in line and not _LEADER.search(line):
            lines.append(tuple(clean(cell) for cell in line.split("\t")))
        elif line.strip():
            if lines:
                tables.append(_table(number, title, lines))
                lines, number, title = [], "", ""
            if match := _CAPTION.match(line.strip()):
                number, title = match[1], clean(line.strip()[match.end() :])
            elif number:
                title = clean(f"{title} {line}").replace("**", "")
    return tables


def _table(number: str, title: str, lines: list[Row]) -> Table:
    height = 1
    while height < len(lines) and (not any(lines[height][:2]) or _numbers_columns(lines[height])):
        height += 1
    head = lines[:height]
    rows: list[Row] = []
    at = height
    while at < len(lines):
        if lines[at : at + height] == head:
            at += height
            continue
        if not all(_RULE_OF_DASHES.fullmatch(cell) for cell in lines[at]):
            rows.append(lines[at])
        at += 1
    return Table(number, title, _paths([line for line in head if not _numbers_columns(line)]), tuple(rows))


def _numbers_columns(line: Row) -> bool:
    return all(_COLUMN_NUMBER.fullmatch(cell) for cell in line)


def _paths(head: Sequence[Row]) -> tuple[Row, ...]:
    """Headings over each column. A heading spans the blank cells right of it that have a lower heading."""
    filled: list[list[str]] = []
    for line in head[:-1]:
        out: list[str] = []
        for column, cell in enumerate(line):
            out.append(cell or (out[-1] if out and head[-1][column] else ""))
        filled.append(out)
    filled.append(list(head[-1]))
    return tuple(tuple(cell for cell in column if cell) for column in zip(*filled, strict=True))


def joined(rows: Iterable[Row], names: int) -> list[Row]:
    """The rows, those with nothing but names (the first ``names`` cells) joined to the row above."""
    out: list[Row] = []
    for row in rows:
        if out and any(row[:names]) and not any(row[names:]):
            above = out[-1]
            both = (f"{a} {b}".strip() for a, b in zip(above[:names], row[:names], strict=True))
            out[-1] = (*both, *above[names:])
        else:
            out.append(row)
    return out


def numbered(table: Table) -> Numbered:
    """Staff, asset and target-group tables. Raises ``ValueError`` where row numbers do not run from 1."""
    columns = tuple(path[-1] for path in table.header[2:])
    rows: list[tuple[str, Figures]] = []
    total: Figures = {}
    for number, name, *cells in table.rows:
        if _SUM.fullmatch(number):
            total = dict(zip(columns, cells, strict=True))
        elif number != str(len(rows) + 1):
            raise ValueError(f"row {number!r} after row {len(rows)}")
        else:
            rows.append((name, dict(zip(columns, cells, strict=True))))
    return Numbered(columns, tuple(rows), total)


def _series(table: Table, row: Row, first_words: str) -> Figures:
    """The cells below the heading that begins with ``first_words``, by the year below it."""
    return {
        path[1]: cell
        for path, cell in zip(table.header, row, strict=True)
        if len(path) == 2 and path[0].startswith(first_words)
    }


def achievements(table: Table) -> list[Achievement]:
    """Table 2.8; a row without a name bears the name of the row above."""
    out: list[Achievement] = []
    for row in joined(table.rows, 2):
        name = row[1] or out[-1].name
        series = (_series(table, row, words) for words in ("Target", "Realisasi", "%"))
        out.append(Achievement(row[0], name, *series))
    return out


def problems(table: Table) -> list[tuple[str, list[str]]]:
    """Table 3.1: aspect and its numbered problems."""
    out: list[tuple[str, list[str]]] = []
    for _, aspect, text in table.rows:
        items = [clean(part) for part in _ITEM.split(text) if clean(part)]
        if aspect:
            out.append((aspect, items))
        else:
            out[-1][1].extend(items)
    return out


def promises(table: Table) -> list[Promise]:
    """Table 4.1."""
    out: list[Promise] = []
    for row in table.rows:
        number, tujuan, sasaran, name, formula, baseline, *_ = row
        number, tujuan = (number, tujuan) if tujuan else (out[-1].number, out[-1].tujuan)
        sasaran = sasaran or out[-1].sasaran
        target = _series(table, row, "TARGET")
        out.append(Promise(number, tujuan, sasaran, name, formula, baseline, target))
    return out


Role = Literal["tujuan", "sasaran", "strategi", "arah"]


def strategies(table: Table, tujuan: Iterable[str]) -> list[tuple[Role, str]]:
    """Table 5.2 in reading order. Extraction moved its cells between columns: each is known by its text.

    Policy directions are numbered, goals are those of ``tujuan`` (Table 4.1), objectives say what has become
    more (*Meningkatnya*), strategies are the rest.
    """
    goals = {bare_name(goal) for goal in tujuan}
    out: list[tuple[Role, str]] = []
    for cell in (cell for row in table.rows for cell in row if cell):
        if _ITEM.match(cell):
            out.extend(("arah", clean(part)) for part in _ITEM.split(cell) if clean(part))
        elif bare_name(cell) in goals:
            out.append(("tujuan", cell))
        else:
            out.append(("sasaran" if cell.startswith("Meningkatnya") else "strategi", cell))
    return out


def ceilings(table: Table) -> list[Ceiling]:
    """Table 6.1. The levels bear no mark: a program is written in capitals or called one, the indicator of a
    kegiatan is a percentage, that of a sub kegiatan a count.
    """
    out: list[Ceiling] = []
    for row in joined(table.rows, 2):
        name, indicator, baseline = row[:3]
        cells: dict[str, Figures] = {"Target": {}, "Rp": {}}
        for path, cell in zip(table.header, row, strict=True):
            if len(path) == 3:
                cells[path[2]][path[1] if path[1].isdecimal() else "akhir"] = cell
        level: Literal["program", "kegiatan", "sub_kegiatan"] = "sub_kegiatan"
        if name.isupper() or name.startswith("Program "):
            level = "program"
        elif indicator.lower().startswith(("persentase", "prosentase")):
            level = "kegiatan"
        out.append(Ceiling(level, name, indicator, baseline, cells["Target"], cells["Rp"], row[-1]))
    return out


def iku(table: Table) -> list[Group]:
    """Table 7.1."""
    out: list[Group] = []
    for _, name, *cells in table.rows:
        if not any(cells):
            out.append(Group(name))
            continue
        baseline, *_ = cells
        headings = [path[-1].removeprefix("Tahun ") for path in table.header[3:]]
        years = [heading if heading.isdecimal() else "akhir" for heading in headings]
        out[-1].rows.append((name, baseline, dict(zip(years, cells[1:], strict=True))))
    return out
