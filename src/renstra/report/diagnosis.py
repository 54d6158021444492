"""The causes of what does not agree in a plan: which figures to correct, what that settles, and what else would."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cached_property
from typing import Any

from renstra.cascade import Node
from renstra.cascade.alamat import address
from renstra.findings.display import show, wrap
from renstra.findings.view import View
from renstra.ledger.diagnosis import Cause, Correction, Explanation, MissingRow, Relation, SlipKind
from renstra.ledger.slip import SLIP_WORDS
from renstra.quantity import format_rupiah
from renstra.report.penjelasan import place_record
from renstra.report.penjelasan_angka import KINDS
from renstra.report.pohon import Cabang, draw_tree
from renstra.report.rumus_teks import exact_text, number_text
from renstra.report.sumber import place_text
from renstra.source import KeyPath, format_keypath
from renstra.workspace import Plan

_MORE_SLIPS: dict[SlipKind, tuple[str, str]] = {
    "tetangga": ("angka dari sel di sebelahnya", "the figure of the cell beside it"),
    "lupa": ("satu bagian tidak ikut dijumlahkan", "one part was not added"),
    "pembulatan": ("sisa pembulatan", "a residue of rounding"),
}
SLIPS: Mapping[str, tuple[str, str]] = dict([*SLIP_WORDS.items(), *_MORE_SLIPS.items()])
"""Slips in words, Indonesian and English."""
_TABLES = ("pegawai", "aset", "kelompok_sasaran")
_LISTED, _ALTERNATIVES = 8, 3
"""So many disagreements and alternatives are listed; the others are counted."""


class DiagnosisReport:
    """What a diagnosis says of one plan."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan

    @cached_property
    def causes(self) -> list[Cause]:
        """The causes, without those that a place which could not be read may be the reason of."""
        broken = sorted(self.plan.broken, key=str)
        return [cause for cause in self.plan.ledger.diagnosis.causes if not _is_doubtful(cause, broken)]

    def lines(self, view: View) -> Iterator[str]:
        """For people: the plan and its causes, an empty line behind each; nothing where all agrees."""
        if not self.causes:
            return
        title = f"{show(view.path_of(str(self.plan.folder)))}: {_counted(len(self.causes), self._disagreements, view)}"
        yield from (view.style.paint("heading", line) for line in wrap(title, view.columns))
        yield ""
        for number, cause in enumerate(self.causes, 1):
            yield from draw_tree(self._cause(number, cause, view), view)
            yield ""

    @property
    def _disagreements(self) -> int:
        return sum(len(cause.settles) for cause in self.causes)

    def _cause(self, number: int, cause: Cause, view: View) -> Cabang:
        say = view.say
        below = self._explanation(cause.explanation, view)
        corrected = {item.place for item in cause.explanation.corrections}
        if further := [item for item in cause.settles if item.place not in corrected or item.derivation.kind == "sama"]:
            below.append(self._settles(further, view))
        if cause.alternatives:
            below.append(self._alternatives(cause, view))
        elif not cause.is_complete:
            below.append(
                Cabang(say("mungkin ada pilihan lain yang sama besarnya", "others of equal size are possible"))
            )
        if not cause.is_smallest:
            below.append(Cabang(_unproved(view)))
        return Cabang(f"{number}. {cause.message.text(view.language)}", below=below, role="strong")

    def _explanation(self, explanation: Explanation, view: View) -> list[Cabang]:
        found = []
        for items in _alike(explanation.corrections):
            change, slip = self._change(items[0], view), self._slip(items[0], view)
            if len(items) == 1:
                below = [Cabang(text) for text in (self._label(items[0].place), slip) if text]
                text, place = f"{self._address(items[0].place)}: {change}", self._located(items[0], view)
                found.append(Cabang(text, place, below=below))
            else:
                text = f"{change} ({slip})" if slip else change
                places = [Cabang(self._address(item.place), self._located(item, view)) for item in items]
                found.append(Cabang(text, below=places))
        return found + [self._missing(item, view) for item in explanation.missing_rows]

    def _located(self, item: Correction, view: View) -> str:
        return place_text(self.plan.locate(item.place), view)

    def _slip(self, item: Correction, view: View) -> str:
        text = view.say(*SLIPS[item.slip]) if item.slip is not None else ""
        return f"{text}: {self._address(item.source)}" if item.source else text

    def _label(self, place: KeyPath) -> str:
        """The name of a money node whose code does not say which one it is."""
        node = self._nodes.get(place[:-2])
        return show(node.label) if node is not None else ""

    @cached_property
    def _nodes(self) -> dict[KeyPath, Node]:
        return {node.path: node for node in self.plan.cascade.uang}

    @staticmethod
    def _change(item: Correction, view: View) -> str:
        stated = view.say("kosong", "blank") if item.stated is None else _amount(item.stated, view)
        return f"{stated} {view.style.arrow} {_amount(item.implied, view)}"

    def _missing(self, item: MissingRow, view: View) -> Cabang:
        text = view.say("baris yang hilang di bawah", "a row is missing below")
        amounts = [Cabang(f"{year}: {format_rupiah(amount)}") for year, amount in item.amounts]
        place = place_text(self.plan.locate_key(item.owner), view)
        return Cabang(f"{text} {self._address(item.owner)}", place, below=amounts)

    def _settles(self, relations: Sequence[Relation], view: View) -> Cabang:
        below = [Cabang(f"{self._address(item.place)}: {self._sides(item, view)}") for item in relations[:_LISTED]]
        if (more := len(relations) - _LISTED) > 0:
            below.append(Cabang(view.say(f"dan {more} lagi", f"and {more} more")))
        return Cabang(view.say("yang menjadi cocok", "what then agrees"), below=below)

    def _sides(self, item: Relation, view: View) -> str:
        say = view.say
        stated, derived = _amount(item.stated, view), _amount(item.derived, view)
        if item.derivation.kind == "sama":
            return f"{stated}, {say('di', 'at')} {self._address(item.derivation.terms[0])} {derived}"
        return f"{say('tertulis', 'stated')} {stated}, {say(*KINDS[item.derivation.kind])} {derived}"

    def _alternatives(self, cause: Cause, view: View) -> Cabang:
        say, count = view.say, len(cause.alternatives)
        least = "" if cause.is_complete else say("sedikitnya ", "at least ")
        title = say(f"pilihan lain yang sama besarnya: {least}{count}", f"others of equal size: {least}{count}")
        below = [Cabang("; ".join(self._options(item, view)), place="") for item in cause.alternatives[:_ALTERNATIVES]]
        if (more := count - _ALTERNATIVES) > 0:
            below.append(Cabang(say(f"dan {more} lagi", f"and {more} more")))
        return Cabang(title, below=below)

    def _options(self, item: Explanation, view: View) -> list[str]:
        rows = [
            f"{view.say('baris yang hilang di bawah', 'a row is missing below')} {self._address(row.owner)}"
            for row in item.missing_rows
        ]
        alike = _alike(item.corrections)
        return [
            f"{', '.join(self._address(found.place) for found in items)}: {self._change(items[0], view)}"
            for items in alike
        ] + rows

    def _address(self, place: KeyPath) -> str:
        return show(address(self.plan.cascade, place))

    def record(self, view: View) -> dict[str, Any]:
        """For other programs; see ``docs/perintah.md``."""
        return {"rencana": str(self.plan.folder), "sebab": [self._record(cause, view) for cause in self.causes]}

    def _record(self, cause: Cause, view: View) -> dict[str, Any]:
        return {
            "pesan": cause.message.text(view.language),
            "pasti": cause.is_clear,
            "terkecil": cause.is_smallest,
            "lengkap": cause.is_complete,
            **self._explained(cause.explanation),
            "menjadi_cocok": [self._relation(item) for item in cause.settles],
            "pilihan_lain": [self._explained(item) for item in cause.alternatives],
        }

    def _explained(self, item: Explanation) -> dict[str, Any]:
        return {
            "koreksi": [
                {
                    **self._place(correction.place),
                    "tertulis": _plain(correction.stated),
                    "seharusnya": _plain(correction.implied),
                    "kekeliruan": correction.slip,
                    "sumber": format_keypath(correction.source) if correction.source else None,
                }
                for correction in item.corrections
            ],
            "baris_hilang": [
                {**self._place(row.owner), "pagu": {str(year): amount for year, amount in row.amounts}}
                for row in item.missing_rows
            ],
        }

    def _relation(self, item: Relation) -> dict[str, Any]:
        return {
            **self._place(item.place),
            "cara": item.derivation.kind,
            "tertulis": _plain(item.stated),
            "hitungan": _plain(item.derived),
        }

    def _place(self, place: KeyPath) -> dict[str, Any]:
        return {
            "jalur": format_keypath(place),
            "alamat": address(self.plan.cascade, place),
            "tempat": place_record(self.plan.locate(place)),
        }


def draw_total(plans: int, causes: int, disagreements: int, view: View) -> Iterator[str]:
    """The last line: how much was found in how many plans."""
    where_id, where_en = f"pada {plans} rencana", f"in {plans} plan{'s' if plans != 1 else ''}"
    if causes:
        text = f"{_counted(causes, disagreements, view)} {view.say(where_id, where_en)}."
        yield from (view.style.paint("strong", line) for line in wrap(text[0].upper() + text[1:], view.columns))
        return
    good = view.say(f"Semua jumlah dan kutipan cocok {where_id}.", f"All sums and restated values agree {where_en}.")
    yield from (view.style.paint("good", line) for line in wrap(good, view.columns))


def _counted(causes: int, disagreements: int, view: View) -> str:
    return view.say(
        f"{disagreements} ketidakcocokan, {causes} sebab",
        f"{disagreements} disagreement{'s' if disagreements != 1 else ''}, {causes} cause{'s' if causes != 1 else ''}",
    )


def _unproved(view: View) -> str:
    from renstra.ledger.diagnosis.milp import EXTRA, has_solver  # noqa: PLC0415 - rarely said

    text = view.say(
        "terlalu banyak yang keliru di sini: penjelasan ini cukup, tetapi belum terbukti yang terkecil",
        "too much is wrong here: this explanation is enough, but not proved to be the smallest",
    )
    if has_solver():
        return text
    hint = view.say("coba dengan", "try it with")
    return f"{text}; {hint}: pip install 'renstra[{EXTRA}]'"


def _is_doubtful(cause: Cause, broken: Sequence[KeyPath]) -> bool:
    """Whether something in the rows or the table of a cause could not be read."""
    return any(
        path[: len(ground)] == ground or ground[: len(path)] == path
        for ground in map(_ground, cause.settles)
        for path in broken
        if "indikator" not in path or "indikator" in ground
    )


def _ground(relation: Relation) -> KeyPath:
    """What must be readable for a relation to mean something: a table, a fact, a node with all below it, a row."""
    place = relation.place
    if place[0] in _TABLES:
        return place[:2]
    return place[:3] if place[0] == "fakta" else place[:-2]


def _alike(corrections: Sequence[Correction]) -> list[list[Correction]]:
    """Corrections of the same figure to the same one, together."""
    found: dict[tuple[object, ...], list[Correction]] = {}
    for item in corrections:
        found.setdefault((item.stated, item.implied, item.slip, item.source), []).append(item)
    return list(found.values())


def _amount(number: int | Decimal, view: View) -> str:
    return format_rupiah(number) if isinstance(number, int) else number_text(number, view.language)


def _plain(number: int | Decimal | None) -> int | str | None:
    return exact_text(number) if isinstance(number, Decimal) else number
