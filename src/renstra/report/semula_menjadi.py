"""The matrix *semula - menjadi* of an amended plan as rows: tujuan and sasaran, then program, kegiatan and sub
kegiatan, each with its figures before and after by year, and the reason."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from renstra.cascade import Cascade, IndikatorNode, Node
from renstra.compare.changes import UNREADABLE, Figure, difference, is_other
from renstra.compare.compare import Comparison
from renstra.compare.keterangan import Reasons
from renstra.compare.nodes import by_owner
from renstra.compare.side import Side
from renstra.findings.display import show
from renstra.findings.view import View
from renstra.ledger import Undefined
from renstra.ledger.pagu import PaguTable
from renstra.model import Deret, KunciDeret
from renstra.quantity import TanpaNilai
from renstra.report.perubahan_teks import is_stated

Kunci = KunciDeret | str
AWAL = "awal"


@dataclass(slots=True)
class Baris:
    """A row: a node or an indicator. ``nilai``: key -> before, after; ``dalam``: how deep it stands, from 0."""

    jenis: str
    kode: str
    nama: str
    nama_semula: str
    satuan: str
    dalam: int
    nilai: dict[Kunci, tuple[Figure, Figure]]
    ada_semula: bool = True
    ada_menjadi: bool = True
    keterangan: list[str] = field(default_factory=list)
    berubah: bool = False
    is_total: bool = False

    @property
    def is_money(self) -> bool:
        """Whether its figures are rupiah."""
        return self.is_total or self.jenis in ("program", "kegiatan", "sub_kegiatan")

    def selisih(self, key: Kunci) -> int | Decimal | None:
        """After minus before. Money that came counts from 0, money that went to 0, so that differences add up."""
        before, after = self.nilai[key]
        if self.is_money:
            before = 0 if not self.ada_semula or isinstance(before, TanpaNilai) else before
            after = 0 if not self.ada_menjadi or isinstance(after, TanpaNilai) else after
        return difference(before, after)


@dataclass(frozen=True, slots=True)
class Matriks:
    """One of the two parts of the matrix: its rows; that of the money ends with the sum of all programs."""

    jenis: str
    """``kinerja`` or ``pendanaan``."""
    baris: list[Baris]


def matriks(comparison: Comparison, view: View, *, all_rows: bool = False) -> tuple[Matriks, Matriks]:
    """Both parts: the rows that changed and those they stand below, or ``all_rows``."""
    made = _Making(comparison, view)
    kinerja = made.rows(comparison.semula.cascade.kinerja, comparison.menjadi.cascade.kinerja)
    uang = made.rows(comparison.semula.cascade.uang, comparison.menjadi.cascade.uang)
    if not all_rows:
        kinerja, uang = _changed(kinerja), _changed(uang)
    return Matriks("kinerja", kinerja), Matriks("pendanaan", [*uang, made.total()] if uang else [])


def _changed(rows: list[Baris]) -> list[Baris]:
    """The changed rows, each behind the rows that it stands below."""
    kept: list[Baris] = []
    depth = -1
    for row in reversed(rows):
        if row.berubah or (row.dalam < depth and row.jenis != "indikator"):
            kept.append(row)
            depth = row.dalam
    return kept[::-1]


class _Making:
    def __init__(self, comparison: Comparison, view: View) -> None:
        self.comparison, self.view = comparison, view
        self.old, self.new, self.pairs = comparison.semula, comparison.menjadi, comparison.pairs
        self.reasons = Reasons(comparison)
        self.old_pagu, self.new_pagu = PaguTable(self.old.cascade), PaguTable(self.new.cascade)
        self.old_indikator, self.new_indikator = (
            by_owner(self.old.cascade.indikator),
            by_owner(self.new.cascade.indikator),
        )
        self.money_keys = self._keys(lambda side: side.model.tahun_pagu, _pagu_series)
        self.target_keys = self._keys(lambda side: side.model.tahun_target, _target_series)

    def _keys(
        self, years: Callable[[Side], tuple[int, ...]], series: Callable[[Cascade], Iterator[Deret[Any]]]
    ) -> tuple[Kunci, ...]:
        """The years of both plans, and ``akhir`` where a row states it."""
        found: set[int] = set()
        end = False
        for side in (self.old, self.new):
            stated = {key for values in series(side.cascade) for key in values}
            end = end or "akhir" in stated
            known = not side.is_broken(("periode",)) and "periode" not in side.absent
            found.update(years(side) if known else (key for key in stated if isinstance(key, int)))
        return (*sorted(found), *(("akhir",) if end else ()))

    def rows(self, old: list[Node], new: list[Node]) -> list[Baris]:
        """The rows below the tops of both plans, in the order of the new one, what went behind its former siblings."""
        tops = [node for node in old if node.induk is None], [node for node in new if node.induk is None]
        return list(self._below(*tops, 0))

    def _below(self, old: list[Node], new: list[Node], depth: int) -> Iterator[Baris]:
        for node in new:
            before = self.pairs.old_of.get(id(node))
            yield self._node(before, node, depth)
            yield from self._indikators(before, node, depth + 1)
            yield from self._below(before.anak if before else [], node.anak, depth + 1)
        for node in old:
            if id(node) not in self.pairs.new_of:
                yield self._node(node, None, depth)
                yield from self._indikators(node, None, depth + 1)
                yield from self._below(node.anak, [], depth + 1)

    def _node(self, old: Node | None, new: Node | None, depth: int) -> Baris:
        node = new or old
        assert node is not None
        item: Any = node.item
        keys = self.money_keys if node.jenjang in ("program", "kegiatan", "sub_kegiatan") else ()
        row = Baris(
            node.jenjang,
            getattr(item, "kode", None) or getattr(item, "nomor", None) or getattr(item, "id", None) or "",
            node.nama,
            old.nama if old else "",
            "",
            depth,
            {key: (self._pagu(self.old, self.old_pagu, old, key), self._pagu(self.new, self.new_pagu, new, key))
             for key in keys},
            old is not None,
            new is not None,
        )  # fmt: skip
        if old is not None and new is not None:
            if not self.pairs.are_one(old.induk, new.induk):
                above = old.induk.nama if old.induk else ""
                row.keterangan.append(self.view.say(f"semula di bawah {show(above)}", f"was below {show(above)}"))
            self._say_before(row, old.nama, new.nama, getattr(old.item, "kode", None), getattr(item, "kode", None))
        return self._finished(row, old.path if old else None, new.path if new else None, "pagu")

    def _indikators(self, old: Node | None, new: Node | None, depth: int) -> Iterator[Baris]:
        for item in self.new_indikator.get(id(new), []) if new else []:
            yield self._indikator(self.pairs.old_indikator_of.get(id(item)), item, depth)
        for item in self.old_indikator.get(id(old), []) if old else []:
            if id(item) not in self.pairs.new_indikator_of:
                yield self._indikator(item, None, depth)

    def _indikator(self, old: IndikatorNode | None, new: IndikatorNode | None, depth: int) -> Baris:
        item = (new or old).indikator  # type: ignore[union-attr]  # one of them is there
        keys = (AWAL, *self.target_keys)
        values = {key: (_target(self.old, old, key), _target(self.new, new, key)) for key in keys}
        if values[AWAL] == (None, None):
            del values[AWAL]
        row = Baris(
            "indikator", item.id or "", item.nama, old.indikator.nama if old else "", item.satuan or "", depth, values,
            old is not None, new is not None,
        )  # fmt: skip
        if old is not None and new is not None:
            if not self.pairs.are_one(old.pemilik, new.pemilik):
                above = show(old.pemilik.nama)
                row.keterangan.append(self.view.say(f"semula pada {above}", f"was an indicator of {above}"))
            self._say_before(row, old.indikator.nama, new.indikator.nama, old.indikator.satuan, new.indikator.satuan)
        return self._finished(row, old.path if old else None, new.path if new else None, "target")

    def _say_before(self, row: Baris, name: str, new_name: str, other: str | None, new_other: str | None) -> None:
        """Add what else changed: the name, and the code of a node or the unit of an indicator."""
        if name != new_name:
            row.keterangan.append(self.view.say(f"semula bernama: {show(name)}", f"was called: {show(name)}"))
        if other != new_other:
            word = (
                self.view.say("satuan semula", "unit was")
                if row.jenis == "indikator"
                else self.view.say("kode semula", "code was")
            )
            row.keterangan.append(f"{word}: {show(other or '-')}")

    def _finished(self, row: Baris, old: tuple[Any, ...] | None, new: tuple[Any, ...] | None, series: str) -> Baris:
        """Add the reasons that the amended plan gives for the row, and whether it changed."""
        if not row.ada_semula:
            row.keterangan.insert(0, self.view.say("ditambahkan", "added"))
        elif not row.ada_menjadi:
            row.keterangan.insert(0, self.view.say("dihapus", "removed"))
        differing = [key for key, pair in row.nilai.items() if is_other(*pair)]
        row.berubah = bool(row.keterangan or differing)
        if row.berubah:
            found = self.reasons.of_places(old, new)
            for key in differing:
                inside = (AWAL,) if key == AWAL else (series, str(key))
                found += self.reasons.of_places(old and (*old, *inside), new and (*new, *inside))
            given = dict.fromkeys(show(reason.keterangan.alasan) for reason in found)
            row.keterangan = [*given, *row.keterangan]
        return row

    @staticmethod
    def _pagu(side: Side, table: PaguTable, node: Node | None, key: Kunci) -> Figure:
        if node is None:
            return None
        if side.is_broken((*node.path, "pagu", str(key))):
            return UNREADABLE
        stated = getattr(node.item, "pagu", None)
        if stated is not None and key in stated:
            return TanpaNilai() if stated[key] is None else int(stated[key])
        amount = table.amount(table.rows[node.index], key)
        return None if isinstance(amount, Undefined) else amount

    def total(self) -> Baris:
        """The sum of all programs, by year."""
        values: dict[Kunci, tuple[Figure, Figure]] = {}
        for key in self.money_keys:
            before, after = self.old_pagu.total(key), self.new_pagu.total(key)
            values[key] = (
                None if isinstance(before, Undefined) else before,
                None if isinstance(after, Undefined) else after,
            )
        name = self.view.say("Jumlah semua program", "All programs")
        return Baris("jumlah", "", name, name, "", 0, values, is_total=True)


def _pagu_series(cascade: Cascade) -> Iterator[Deret[Any]]:
    return (pagu for node in cascade.uang if (pagu := getattr(node.item, "pagu", None)))


def _target_series(cascade: Cascade) -> Iterator[Deret[Any]]:
    return (node.indikator.target for node in cascade.indikator if node.indikator.target)


def _target(side: Side, node: IndikatorNode | None, key: Kunci) -> Figure:
    if node is None:
        return None
    inside = (AWAL,) if key == AWAL else ("target", str(key))
    if side.is_broken((*node.path, *inside)):
        return UNREADABLE
    if key == AWAL:
        return node.indikator.awal
    values = node.indikator.target
    return values.get(key) if values is not None else None  # type: ignore[arg-type]  # a year or akhir


def has_figures(row: Baris) -> bool:
    """Whether a row states a figure at all."""
    return any(is_stated(value) for pair in row.nilai.values() for value in pair)
