"""Both sides of the comparison in one form: place in the table -> text, from the seed and from the YAML.

A place is what both sides can know by themselves: the row's position and the column. Names and figures are
kept apart, because names are compared without the marks of extraction, figures to the letter.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from renstra.source import read, read_file

from .seed_reading import (
    Table,
    achievements,
    bare_name,
    ceilings,
    clean,
    iku,
    numbered,
    promises,
)

Node = Mapping[str, Any]
"""A mapping of the YAML as read: every scalar is its text."""


@dataclass(frozen=True)
class Side:
    """One reading of one table."""

    names: dict[str, str] = field(default_factory=dict)
    figures: dict[str, str] = field(default_factory=dict)

    def name(self, place: str, text: str | None) -> None:
        """Note a name; a blank one is none."""
        if text:
            self.names[place] = bare_name(text)

    def series(self, place: str, cells: Mapping[str, str]) -> None:
        """Note the cells of a row that are not blank, by column."""
        for column, text in cells.items():
            if clean(text):
                self.figures[f"{place}.{bare_name(column).casefold()}"] = clean(text)


def differences(seed: Side, plan: Side) -> list[str]:
    """Every place where the sides differ: missing on one side, or another text."""
    return [*_differences(seed.names, plan.names), *_differences(seed.figures, plan.figures)]


def _differences(seed: Mapping[str, str], plan: Mapping[str, str]) -> list[str]:
    return [
        f"{place}: seed {seed.get(place)!r}, plan {plan.get(place)!r}"
        for place in dict.fromkeys((*seed, *plan))
        if seed.get(place) != plan.get(place)
    ]


def read_plan(folder: Path) -> dict[str, Any]:
    """The top-level keys of all files of a plan folder. Raises ``ValueError`` where a file has a fault."""
    plan: dict[str, Any] = {}
    for path in sorted(folder.glob("*.yaml")):
        document = read(read_file(path, path.name))
        if document.faults or not document.complete or plan.keys() & document.tree.values.keys():
            raise ValueError(f"{path.name} cannot be read whole: {document.faults}")
        plan.update(document.tree.values)
    return plan


def numbered_in_seed(table: Table) -> Side:
    """Tables 2.1 to 2.7 and of target groups."""
    side, rows = Side(), numbered(table)
    for index, (name, cells) in enumerate(rows.rows):
        side.name(f"baris[{index}]", name)
        side.series(f"baris[{index}]", cells)
    side.series("jumlah", rows.total)
    side.name("nama", table.title)
    for index, column in enumerate(rows.columns):
        side.name(f"kolom[{index}]", column.casefold())
    return side


def numbered_in_plan(node: Node) -> Side:
    """Numbers and texts of a row stand apart in the YAML; in the document they are cells of one row."""
    side = Side()
    for index, row in enumerate(node["baris"]):
        if isinstance(row, str):
            raise ValueError(f"row {index} is a bare text")
        side.name(f"baris[{index}]", row["nama"])
        side.series(f"baris[{index}]", {**row.get("nilai", {}), **row.get("teks", {})})
    side.series("jumlah", node.get("jumlah", {}))
    if "nomor" in node:  # a table without number bears no title either
        side.name("nama", node["nama"])
    for index, column in enumerate(node["kolom"]):
        name = column if isinstance(column, str) else column["nama"]
        side.name(f"kolom[{index}]", name.casefold())
    return side


def capaian_in_seed(table: Table) -> Side:
    """Table 2.8."""
    side = Side()
    for index, row in enumerate(achievements(table)):
        side.name(f"indikator[{index}]", row.name)
        side.name(f"indikator[{index}].nomor", row.number)
        side.series(f"indikator[{index}].target", row.target)
        side.series(f"indikator[{index}].realisasi", row.realisation)
        side.series(f"indikator[{index}].persen", row.percent)
    return side


def capaian_in_plan(node: Node) -> Side:
    """``capaian`` of the YAML."""
    side = Side()
    for index, row in enumerate(node["indikator"]):
        side.name(f"indikator[{index}]", row["nama"])
        side.name(f"indikator[{index}].nomor", row.get("nomor"))
        for series in ("target", "realisasi", "persen"):
            side.series(f"indikator[{index}].{series}", row.get(series, {}))
    return side


def promises_in_seed(table: Table) -> Side:
    """Table 4.1, row by row; a row is known by its position."""
    side = Side()
    for index, row in enumerate(promises(table)):
        side.name(f"[{index}].nomor", row.number)
        side.name(f"[{index}].tujuan", row.tujuan)
        side.name(f"[{index}].sasaran", row.sasaran)
        side.name(f"[{index}].nama", row.name)
        side.name(f"[{index}].rumusan", row.formula)
        side.series(f"[{index}]", {"awal": row.baseline, **row.target})
    return side


def promises_in_plan(nodes: Iterable[Node]) -> Side:
    """Every indicator of a sasaran whose ``asal`` is Table 4.1, with the sasaran and tujuan above it."""
    side = Side()
    found = [
        (tujuan, sasaran, indikator)
        for tujuan in nodes
        for sasaran in tujuan.get("sasaran", ())
        for indikator in sasaran.get("indikator", ())
        if "Tabel 4.1" in indikator.get("asal", "")
    ]
    for index, (tujuan, sasaran, indikator) in enumerate(found):
        side.name(f"[{index}].nomor", tujuan["nomor"])
        side.name(f"[{index}].tujuan", tujuan["uraian"])
        side.name(f"[{index}].sasaran", sasaran["uraian"])
        side.name(f"[{index}].nama", indikator["nama"])
        side.name(f"[{index}].rumusan", indikator.get("rumusan"))
        side.series(f"[{index}]", {"awal": indikator.get("awal", ""), **indikator.get("target", {})})
    return side


def ceilings_in_seed(table: Table) -> Side:
    """Table 6.1; a blank yearly cell counts as ``n/a``, as the YAML writes it."""
    side = Side()
    for place, row in zip(_places(row.level for row in ceilings(table)), ceilings(table), strict=True):
        name, mark, note = row.indicator.partition(" Catatan : ")
        side.name(place, row.name)
        side.name(f"{place}.indikator", name)
        side.name(f"{place}.indikator.catatan", f"{mark}{note}")
        side.name(f"{place}.penanggung_jawab", row.office)
        side.series(f"{place}.awal", {"": row.baseline})
        side.series(f"{place}.target", {year: cell or "n/a" for year, cell in row.target.items()})
        side.series(f"{place}.pagu", {year: cell or "n/a" for year, cell in row.pagu.items()})
    return side


def ceilings_in_plan(nodes: Iterable[Node]) -> Side:
    """``program`` of the YAML with what stands below, in the order of the document."""
    side = Side()
    rows: list[tuple[str, Node]] = []
    for program in nodes:
        rows.append(("program", program))
        for kegiatan in program.get("kegiatan", ()):
            rows.append(("kegiatan", kegiatan))
            rows.extend(("sub_kegiatan", sub) for sub in kegiatan.get("sub_kegiatan", ()))
    for place, (_, node) in zip(_places(level for level, _ in rows), rows, strict=True):
        (indikator,) = node["indikator"]
        side.name(place, node["nama"])
        side.name(f"{place}.indikator", indikator["nama"])
        side.name(f"{place}.indikator.catatan", indikator.get("catatan"))
        side.name(f"{place}.penanggung_jawab", node.get("penanggung_jawab"))
        side.series(f"{place}.awal", {"": indikator.get("awal", "")})
        side.series(f"{place}.target", indikator["target"])
        side.series(f"{place}.pagu", node["pagu"])
    return side


def _places(levels: Iterable[str]) -> list[str]:
    """``program[0]``, ``program[0].kegiatan[0]``, ... in the order of the rows."""
    out: list[str] = []
    program = kegiatan = sub = -1
    for level in levels:
        if level == "program":
            program, kegiatan, sub = program + 1, -1, -1
            out.append(f"program[{program}]")
        elif level == "kegiatan":
            kegiatan, sub = kegiatan + 1, -1
            out.append(f"program[{program}].kegiatan[{kegiatan}]")
        else:
            sub += 1
            out.append(f"program[{program}].kegiatan[{kegiatan}].sub_kegiatan[{sub}]")
    return out


def iku_in_seed(table: Table) -> Side:
    """Table 7.1."""
    side = Side()
    for index, group in enumerate(iku(table)):
        side.name(f"iku[{index}]", group.name)
        for number, (name, baseline, cells) in enumerate(group.rows):
            side.name(f"iku[{index}].baris[{number}]", name)
            side.series(f"iku[{index}].baris[{number}]", {"awal": baseline, **cells})
    return side


def iku_in_plan(nodes: Iterable[Node]) -> Side:
    """``iku`` of the YAML."""
    side = Side()
    for index, group in enumerate(nodes):
        side.name(f"iku[{index}]", group.get("nama"))
        for number, row in enumerate(group["baris"]):
            side.name(f"iku[{index}].baris[{number}]", row["nama"])
            side.series(f"iku[{index}].baris[{number}]", {"awal": row.get("awal", ""), **row["target"]})
    return side
