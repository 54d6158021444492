"""Why a figure of the plan is what it is: stated against derived, down to the figures that it rests on.

A term that is stated, and agrees with what is below it, is not followed further; ask for its own place to go on.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from renstra.cascade.alamat import address
from renstra.findings.display import show, wrap
from renstra.findings.view import View
from renstra.ledger import Derivation, Figure, Undefined, Value
from renstra.ledger.figure import Kind
from renstra.quantity import agrees, format_rupiah
from renstra.report.penjelasan import place_record
from renstra.report.pohon import Cabang, draw_tree
from renstra.report.rumus_teks import NO_VALUE, exact_text, number_text, with_unit
from renstra.report.sumber import place_text
from renstra.source import KeyPath, format_keypath
from renstra.workspace import Plan

KINDS: dict[Kind, tuple[str, str]] = {
    "jumlah": ("jumlah", "sum"),
    "terakhir": ("nilai terakhir", "last value"),
    "rata_rata": ("rata-rata", "mean"),
    "maksimum": ("nilai terbesar", "largest value"),
    "selisih": ("selisih", "difference"),
    "sama": ("sama dengan", "the same as"),
    "persen_capaian": ("realisasi / target x 100%", "realised / target x 100%"),
    "persen_capaian_negatif": ("(2 x target - realisasi) / target x 100%", "(2 x target - realised) / target x 100%"),
    "persen_capaian_bagi": ("target / realisasi x 100%", "target / realised x 100%"),
}
REASONS = {
    "tidak-ada": ("tidak disebut", "not stated"),
    "tanpa-nilai": ("tanpa nilai", "explicitly no value"),
    "bukan-bilangan": ("bukan bilangan", "not a number"),
    "dibagi-nol": ("pembagi 0", "divided by 0"),
}
_TOTAL = ("Pagu perangkat daerah", "Ceiling of the agency")


@dataclass(eq=False)
class PenjelasanAngka:
    """A figure of the ledger and its derivations."""

    plan: Plan
    place: KeyPath

    @cached_property
    def figure(self) -> Figure:
        """The figure; one that the ledger does not know is an input that is not stated."""
        return self.plan.ledger.figure(self.place) or Figure(self.place, None)

    def lines(self, view: View) -> Iterator[str]:
        """For people."""
        label = self._label(self.place) or (view.say(*_TOTAL) if self.place[:1] == ("pagu",) else "")
        title = f"{label}, {self.place[-1]}" if label else ""
        yield from (view.style.paint("heading", line) for line in wrap(title or self._path(self.place), view.columns))
        if title:
            yield from (view.style.paint("faint", line) for line in wrap(self._path(self.place), view.columns))
        stated = self.figure.stated
        say = view.say
        text = self._value(stated, view) if stated is not None else say("tidak disebut", "not stated")
        yield from draw_tree(
            Cabang(f"{say('tertulis', 'stated')}  {text}", self._located(view) if stated is not None else ""), view
        )
        if not self.figure.derivations:
            yield say("Angka ini tidak dihitung dari angka lain.", "This figure does not follow from others.")
        for derivation in self.figure.derivations:
            yield ""
            yield from draw_tree(self._derivation(derivation, stated, view, (self.place,)), view)

    def _located(self, view: View, place: KeyPath | None = None) -> str:
        return place_text(self.plan.locate(place or self.place), view)

    def _derivation(
        self, derivation: Derivation, stated: Value | None, view: View, above: tuple[KeyPath, ...]
    ) -> Cabang:
        value = self.plan.ledger.derive(derivation)
        words = view.say(*KINDS[derivation.kind]) + self._of(derivation, above[-1], view)
        text = f"{self._value(value, view)} = {words}"
        if isinstance(value, Undefined):
            text += f" ({self._path(value.where)}: {view.say(*REASONS[value.reason])})"
        elif isinstance(stated, int | Decimal):
            text += self._verdict(stated, value, view)
        return Cabang(text, below=[self._term(term, view, above) for term in derivation.terms])

    @staticmethod
    def _of(derivation: Derivation, place: KeyPath, view: View) -> str:
        """Of what a sum is: the years of the row, or the rows below."""
        if derivation.kind != "jumlah" or len(place) < 2 or place[-2] != "pagu":
            return ""
        if derivation.terms[0][:-1] == place[:-1]:
            return view.say(" tahun-tahunnya", " of its years")
        return view.say(" yang di bawahnya", " of what is below it")

    def _verdict(self, stated: int | Decimal, value: int | Decimal, view: View) -> str:
        if stated == value:
            return view.say(", sama dengan yang tertulis", ", as stated")
        if _fits(stated, value):
            return view.say(", sesuai dengan yang tertulis", ", which agrees with what is stated")
        gap = self._value(stated - value, view)
        return view.say(f", lain dari yang tertulis: selisih {gap}", f", not what is stated: difference {gap}")

    def _term(self, place: KeyPath, view: View, above: tuple[KeyPath, ...]) -> Cabang:
        figure = self.plan.ledger.figure(place) or Figure(place, None)
        value = self.plan.ledger.value(place)
        label = self._term_label(place, above[-1])
        source = self._located(view, place) if figure.stated is not None else ""
        branch = Cabang(f"{label}: {self._value(value, view)}", source)
        if figure.stated is None and figure.derivations:
            branch.text += view.say(" (dihitung)", " (derived)")
        elif figure.stated is None:
            branch.text += view.say(" (tidak disebut)", " (not stated)")
        for derivation in self._followed(figure, above):
            branch.below.append(self._derivation(derivation, figure.stated, view, (*above, place)))
        return branch

    def _followed(self, figure: Figure, above: tuple[KeyPath, ...]) -> list[Derivation]:
        """Of a term that is not stated its first derivation, of a stated one those that do not agree."""
        if figure.place in above:
            return []
        if figure.stated is None:
            return list(figure.derivations[:1])
        found = []
        for derivation in figure.derivations:
            value = self.plan.ledger.derive(derivation)
            if not isinstance(value, Undefined) and not _fits(figure.stated, value):
                found.append(derivation)
        return found

    @cached_property
    def _nodes(self) -> dict[KeyPath, str]:
        """Key path -> what stands there, in a few words."""
        found: dict[KeyPath, str] = {}
        for node in self.plan.cascade.nodes:
            code = getattr(node.item, "kode", None)
            found[node.path] = show(f"{f'{code} ' if code else ''}{node.nama}")
        for owner in self.plan.cascade.indikator:
            found[owner.path] = show(owner.indikator.nama)
        return found

    def _label(self, place: KeyPath) -> str:
        for length in (2, 1):
            if (name := self._nodes.get(place[:-length])) is not None:
                return name
        return ""

    def _path(self, place: KeyPath) -> str:
        return show(address(self.plan.cascade, place))

    def _term_label(self, place: KeyPath, parent: KeyPath) -> str:
        """A year of the same row by its year, a row by its name, anything else by its key path."""
        if place[:-1] == parent[:-1] and len(place) > 1:
            return str(place[-1])
        name = self._label(place)
        return f"{name}, {place[-1]}" if name else self._path(place)

    def _value(self, value: Value | None, view: View) -> str:
        if value is None or isinstance(value, Undefined):
            return NO_VALUE
        if isinstance(value, int):
            return format_rupiah(value)
        return with_unit(number_text(value, view.language), self._unit())

    def _unit(self) -> str:
        for owner in self.plan.cascade.indikator:
            if self.place[: len(owner.path)] == owner.path:
                return show(owner.indikator.satuan or "")
        return "%" if self.place[:2] == ("capaian", "indikator") and self.place[-2] == "persen" else ""

    def record(self) -> dict[str, Any]:
        """For other programs; see ``docs/perintah.md``."""
        return self._record(self.place, ())

    def _record(self, place: KeyPath, above: tuple[KeyPath, ...]) -> dict[str, Any]:
        figure = self.plan.ledger.figure(place) or Figure(place, None)
        derivations = figure.derivations if not above else tuple(self._followed(figure, above))
        return {
            "jalur": format_keypath(place),
            "alamat": address(self.plan.cascade, place),
            "tertulis": _plain(figure.stated),
            "nilai": _plain(self.plan.ledger.value(place)),
            "tempat": place_record(self.plan.locate(place)) if figure.stated is not None else None,
            "turunan": [self._derived(item, figure.stated, (*above, place)) for item in derivations],
        }

    def _derived(self, item: Derivation, stated: Value | None, above: tuple[KeyPath, ...]) -> dict[str, Any]:
        value = self.plan.ledger.derive(item)
        none = isinstance(value, Undefined)
        return {
            "cara": item.kind,
            "nilai": _plain(value),
            "sebab": f"{value.reason}: {format_keypath(value.where)}" if isinstance(value, Undefined) else None,
            "sesuai": None if none or stated is None else _fits(stated, value),
            "dari": [self._record(term, above) for term in item.terms],
        }


def _fits(stated: Value, value: Value) -> bool:
    """Whether a derived figure is the stated one, as exactly as that is stated."""
    if stated == value or isinstance(stated, int | Undefined) or isinstance(value, Undefined):
        return stated == value
    return agrees(stated, Decimal(value))


def _plain(value: Value | None) -> int | str | None:
    if isinstance(value, Decimal):
        return exact_text(value)
    return None if isinstance(value, Undefined) else value
