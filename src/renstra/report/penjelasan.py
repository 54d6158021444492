"""Why the formula of an indicator gives what it gives: every sub-result with its unit, down to the files."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any

from renstra.cascade import IndikatorNode
from renstra.findings.display import show, wrap
from renstra.findings.view import View
from renstra.formula import Formula, Undefined
from renstra.quantity import Target, fits, format_target
from renstra.report.pohon import Cabang, draw_tree
from renstra.report.rumus_teks import (
    NO_VALUE,
    exact_target,
    exact_text,
    is_percent,
    number_text,
    reason_code,
    with_unit,
)
from renstra.report.sumber import Sources, Sumber, place_text
from renstra.source import KeyPath, format_keypath
from renstra.workspace import Plan

if TYPE_CHECKING:
    from renstra.findings import Location
    from renstra.formula.explain import Explained, Shown
    from renstra.formula.units import Unit

_LISTED = 12
"""Members, years or parts of one name that are listed in the tree."""


@dataclass(eq=False)
class Penjelasan:
    """The formula of an indicator in one year, on planned data or on realised data (``terealisasi``)."""

    plan: Plan
    node: IndikatorNode
    formula: Formula
    tahun: int
    terealisasi: bool = False

    @cached_property
    def hasil(self) -> "Explained":
        """The tree of sub-results."""
        table = self.plan.ledger.rumus
        data = (table.realised if self.terealisasi else table.planned).data
        return self.formula.explain(data, self.tahun, units=table.units, awal=table.base_year, sets=table.sets)

    @cached_property
    def sources(self) -> Sources:
        """Where the numbers come from."""
        table = self.plan.ledger.rumus
        data = table.realised if self.terealisasi else table.planned
        return Sources(self.plan, self.formula, self.tahun, data)

    @property
    def hitungan(self) -> Decimal | None:
        """What the formula gives, ``None`` where it gives no number."""
        value = self.hasil.value
        return value if isinstance(value, Decimal) else None

    @property
    def tertulis(self) -> tuple[Target | None, KeyPath]:
        """What the plan states for the year, and where: the target, the baseline, or the realisation."""
        indikator, path = self.node.indikator, self.node.path
        if self.terealisasi:
            stated = indikator.realisasi
            return (stated.get(self.tahun) if stated is not None else None), (*path, "realisasi", str(self.tahun))
        if self.tahun == self.plan.ledger.rumus.base_year and self.tahun not in (indikator.target or ()):
            return indikator.awal, (*path, "awal")
        return (
            indikator.target.get(self.tahun) if indikator.target is not None else None,
            (*path, "target", str(self.tahun)),
        )

    def lines(self, view: View) -> Iterator[str]:
        """For people."""
        indikator = self.node.indikator
        name = show(indikator.nama) + (f" ({show(indikator.satuan)})" if indikator.satuan else "")
        yield from (view.style.paint("heading", line) for line in wrap(f"{name}, {self.tahun}", view.columns))
        yield from self._facts(view)
        yield ""
        yield from draw_tree(self._branch(self.hasil, view), view)
        yield from self._variables(view)

    def _facts(self, view: View) -> Iterator[str]:
        """Stated and derived, the formula and its places."""
        say, indikator = view.say, self.node.indikator
        stated, path = self.tertulis
        label = say("realisasi", "realised") if self.terealisasi else say("target", "target")
        if path[-1] == "awal":
            label = say("awal", "baseline")
        derived = _value(self.hasil.value, self.hasil.unit, view)
        facts = [(say("id", "id"), indikator.id or "", "")] if indikator.id else []
        text = show(format_target(stated, language=view.language)) if stated is not None else say("tidak ada", "none")
        facts.append((label, text, place_text(self.plan.locate(path), view) if stated is not None else ""))
        facts.append((say("hitungan", "derived"), f"{derived}{self._verdict(stated, view)}", ""))
        if indikator.rumusan:
            printed = self.plan.locate((*self.node.path, "rumusan"))
            facts.append((say("tercetak", "printed"), show(indikator.rumusan), place_text(printed, view)))
        meant = self.plan.locate((*self.node.path, "rumus"))
        facts.append((say("rumus", "formula"), show(str(self.formula)), place_text(meant, view)))
        size = max(len(label) for label, _, _ in facts)
        for label, text, place in facts:
            branch = Cabang(text, place)
            for index, line in enumerate(draw_tree(branch, view._replace(columns=view.columns - size - 2))):
                head = view.style.paint("strong", label) + " " * (size - len(label)) if not index else " " * size
                yield f"{head}  {line.removeprefix('  ')}"

    def _verdict(self, stated: Target | None, view: View) -> str:
        """Whether the two agree, behind the derived value."""
        verdict = fits(stated, self.hitungan)
        if verdict is None:
            return ""
        if not verdict:
            return view.say(", lain dari yang tertulis", ", not what is stated")
        exact = stated is not None and exact_target(stated) == exact_text(self.hitungan)
        return view.say(", sama", ", the same") if exact else view.say(", sesuai", ", they agree")

    def _branch(self, part: "Explained", view: View) -> Cabang:
        if part.name is not None:
            return self._leaf(part, view)
        if part.value is None:
            text = f"{len(part.members)} {view.say('nilai', 'values')} = {part.text}"
        else:
            text = f"{_value(part.value, part.unit, view)} = {part.text}"
            if text.startswith("≈ "):
                text = f"{_value(part.value, part.unit, view).removeprefix('≈ ')} ≈ {part.text}"
        below = [self._branch(child, view) for child in part.parts]
        if isinstance(part.value, Undefined) and not any(isinstance(child.value, Undefined) for child in part.parts):
            text += f" ({part.value.message(view.language)})"
        return Cabang(text, below=below)

    def _leaf(self, part: "Explained", view: View) -> Cabang:
        found = self.sources.at(part.span)
        if part.value is None:
            head = f"{len(part.members)} {view.say('nilai', 'values')} = {part.text}"
        else:
            head = f"{_value(part.value, part.unit, view)} = {part.text}"
        if isinstance(part.value, Undefined):
            head += f" ({part.value.message(view.language)})"
        if len(found) == 1:
            words = found[0].words(view)
            place = place_text(found[0].location, view)
            return Cabang(head, f"{words}, {place}" if place else words)
        below = [self._source(item, part.unit, view) for item in found[:_LISTED]]
        if len(found) > _LISTED:
            below.append(Cabang(view.say(f"dan {len(found) - _LISTED} lainnya", f"and {len(found) - _LISTED} more")))
        return Cabang(head, below=below)

    def _source(self, item: Sumber, unit: "Unit | None", view: View) -> Cabang:
        at = ", ".join(
            str(key) for key in (item.tahun, item.bagian, show(item.anggota) if item.anggota else None) if key
        )
        value = _value(item.nilai, unit, view) if item.nilai is not None else NO_VALUE
        place = place_text(item.location, view)
        return Cabang(f"{at}: {value}", f"{item.words(view)}, {place}" if place else item.words(view))

    def _variables(self, view: View) -> Iterator[str]:
        """What the names stand for."""
        table, lines = self.plan.ledger.rumus, []
        for name in self.formula.names:
            node = self.plan.cascade.indikator_by_id.get(name.removeprefix("ind.")) if "." in name else None
            item: Any = node.indikator if node is not None else table.variabel.get(name)
            if item is None:
                text, source, path = view.say("tidak dideklarasikan", "not declared"), None, None
            else:
                text = show(item.nama) + (f" ({show(item.satuan)})" if item.satuan else "")
                source = item.sumber_data if node is not None else item.sumber
                path = node.path if node is not None else ("variabel", name)
            place = place_text(self.plan.locate_key(path), view) if path is not None else ""
            lines.append((name, text + (f"; {view.say('sumber', 'source')}: {show(source)}" if source else ""), place))
        if lines:
            yield ""
            for name, text, place in lines:
                yield from draw_tree(Cabang(f"{name}: {text}", place), view)

    def record(self) -> dict[str, Any]:
        """For other programs; see ``docs/perintah.md``."""
        indikator, (stated, path) = self.node.indikator, self.tertulis
        location = self.plan.locate(path) if stated is not None else None
        return {
            "jalur": format_keypath(self.node.path),
            "id": indikator.id,
            "nama": indikator.nama,
            "satuan": indikator.satuan,
            "tahun": self.tahun,
            "data": "realisasi" if self.terealisasi else "rencana",
            "rumus": str(self.formula),
            "tertulis": exact_target(stated),
            "tempat": place_record(location),
            "hitungan": exact_text(self.hitungan),
            "sesuai": fits(stated, self.hitungan),
            "pohon": self._part(self.hasil),
        }

    def _part(self, part: "Explained") -> dict[str, Any]:
        none = part.value if isinstance(part.value, Undefined) else None
        found = self.sources.at(part.span) if part.name is not None else []
        return {
            "teks": part.text,
            "nilai": _plain(part.value),
            "satuan": str(part.unit) if part.unit is not None and part.value is not None else None,
            "sebab": reason_code(none) if none is not None else None,
            "sumber": [_source_record(item) for item in found],
            "bagian": [self._part(child) for child in part.parts],
        }


def _source_record(item: Sumber) -> dict[str, Any]:
    return {
        "nama": item.name,
        "tahun": item.tahun,
        "bagian": item.bagian,
        "anggota": item.anggota,
        "asal": item.asal,
        "indikator": item.indikator,
        "nilai": exact_text(item.nilai),
        "jalur": format_keypath(item.path) if item.path is not None else None,
        "tempat": place_record(item.location),
    }


def place_record(location: "Location | None") -> dict[str, Any] | None:
    """A place for other programs: the keys that findings have too."""
    if location is None:
        return None
    return {
        "file": location.file,
        "line": location.line,
        "column": location.column,
        "end_line": location.end_line,
        "end_column": location.end_column,
    }


def _value(value: "Shown | None", unit: "Unit | None", view: View) -> str:
    match value:
        case bool():
            return view.say("benar", "true") if value else view.say("salah", "false")
        case Decimal():
            name = str(unit) if unit is not None else ""
            pure = unit is not None and unit.is_pure and not is_percent(name)
            text = number_text(value, view.language)
            return text if pure and name in ("rasio", "indeks") else with_unit(text, show(name))
        case str():
            return f'"{show(value)}"'
        case _:
            return NO_VALUE


def _plain(value: "Shown | None") -> str | bool | None:
    if isinstance(value, Decimal):
        return exact_text(value)
    return None if isinstance(value, Undefined) else value
