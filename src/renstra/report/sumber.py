"""Where the numbers of a formula come from: for each variable that it looks at, what stands for it in the plan."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from typing import Literal

from renstra.findings import Location
from renstra.findings.view import View
from renstra.formula import Formula
from renstra.formula.exact import NoValue
from renstra.formula.load import Context, moments
from renstra.formula.nodes import Ref, walk
from renstra.ledger.rumus import View as Data
from renstra.source import KeyPath, Span
from renstra.workspace import Plan

Asal = Literal["realisasi", "rencana", "awal", "target", "realisasi-indikator", "tidak-ada"]
"""What a number is: counted, or planned for a variable; baseline, target or realisation of an indicator; not stated."""

ASAL: dict[Asal, tuple[str, str]] = {
    "realisasi": ("realisasi", "counted"),
    "rencana": ("rencana", "planned"),
    "awal": ("kondisi awal {id}", "baseline of {id}"),
    "target": ("target {id}", "target of {id}"),
    "realisasi-indikator": ("realisasi {id}", "realised of {id}"),
    "tidak-ada": ("tidak disebut", "not stated"),
}


@dataclass(frozen=True, slots=True)
class Sumber:
    """A number that a formula read. ``indikator`` is the one whose target it is, ``location`` where it stands.

    Of a number that is not stated ``path`` is ``None`` and ``location`` is where its variable is declared, if anywhere.
    """

    name: str
    tahun: int
    bagian: int | None
    anggota: str | None
    asal: Asal
    nilai: Decimal | None
    path: KeyPath | None
    location: Location | None
    indikator: str | None = None

    def words(self, view: View) -> str:
        """What it is, in words."""
        return view.say(*ASAL[self.asal]).format(id=self.indikator or "")


class Sources:
    """The sources of one formula in one year, by the place of a name in its text."""

    def __init__(self, plan: Plan, formula: Formula, year: int, data: Data) -> None:
        self.plan, self.data = plan, data
        self.table = plan.ledger.rumus
        self.year = year
        self.refs = {node.span: node for node in walk(formula.tree) if isinstance(node, Ref)}

    def at(self, span: Span) -> list[Sumber]:
        """The numbers that the name at ``span`` reads, in the order of years, parts and members."""
        ref = self.refs.get(span)
        if ref is None:
            return []
        try:
            when = moments(ref, Context({}, self.year, self.table.base_year))
        except NoValue:
            return []
        return [found for year, part in when for found in self._moment(ref.name, year, part)]

    @cached_property
    def _owners(self) -> dict[KeyPath, str]:
        return {node.path: identity for identity, node in self.plan.cascade.indikator_by_id.items()}

    def _moment(self, name: str, year: int, part: int | None) -> Iterator[Sumber]:
        path = self.data.place(name, year)
        entry = self.data.data.get(name, {}).get(year)
        if path is None:
            yield Sumber(name, year, part, None, "tidak-ada", None, None, self._declared(name))
        elif path[0] == "variabel" and path[2] == "anggota" and isinstance(entry, dict):
            for member, value in entry.items():
                place = (*path[:3], str(member), str(year))
                yield replace(self._stated(name, year, place, value), anggota=str(member))
        elif isinstance(entry, dict):
            for number, value in entry.items():
                if part in (None, number):
                    yield replace(self._stated(name, year, (*path, str(number)), value), bagian=int(number))
        else:
            yield replace(self._stated(name, year, path, entry), bagian=part)

    def _stated(self, name: str, year: int, path: KeyPath, value: object) -> Sumber:
        asal, owner = self._kind(path)
        if value is None and self.plan.stated_text(path) is None:
            return Sumber(name, year, None, None, "tidak-ada", None, None, self._declared(name))
        number = value if isinstance(value, Decimal) else None
        return Sumber(name, year, None, None, asal, number, path, self.plan.locate(path), owner)

    def _kind(self, path: KeyPath) -> tuple[Asal, str | None]:
        if path[0] == "variabel":
            return ("rencana" if path[2] == "rencana" else "realisasi"), None
        if path[-1] == "awal":
            return "awal", self._owners.get(path[:-1])
        return ("realisasi-indikator" if path[-2] == "realisasi" else "target"), self._owners.get(path[:-2])

    def _declared(self, name: str) -> Location | None:
        if name in self.table.variabel:
            return self.plan.locate_key(("variabel", name))
        node = self.plan.cascade.indikator_by_id.get(name.removeprefix("ind."))
        return self.plan.locate_key(node.path) if name.startswith("ind.") and node is not None else None


def place_text(location: Location | None, view: View) -> str:
    """File, line and column, as people and editors read them."""
    return f"{view.path_of(location.file)}:{location.line}:{location.column}" if location is not None else ""
