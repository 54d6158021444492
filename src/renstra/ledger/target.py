"""Targets: baseline, yearly targets and end condition (*kondisi akhir*) of the indicators, as rows over years.

One family of equations holds: the end condition of a row follows from its yearly targets by the rule that the
indicator declares (``akhir: terakhir | jumlah | rata_rata | maksimum``). Years that explicitly have no value do not
take part. Where no rule is declared, every rule is a candidate and the end condition is an input.
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from renstra.cascade import Cascade, IndikatorNode, Node
from renstra.ledger.figure import Derivation, Figure, Kind, Undefined, evaluate
from renstra.model import BarisIku, DeretTarget, Indikator
from renstra.quantity import Angka, Predikat, TanpaNilai, Target
from renstra.source import KeyPath

ATURAN_AKHIR: tuple[Kind, ...] = ("terakhir", "jumlah", "rata_rata", "maksimum")
"""The rules by which an end condition can follow from yearly targets."""


@dataclass(slots=True, eq=False)
class TargetRow:
    """The targets of one indicator, or of one row of the IKU table (``pemilik`` is then ``None``).

    ``tahun`` and ``nilai`` have one entry a year of the plan: the cell as stated (``None``: not stated) and its number
    (``None``: not a number). ``satuan_sel`` are the units written in the cells, baseline first, without repetitions
    that follow each other.
    """

    nama: str
    indikator: Indikator | None
    """For a row of the IKU table the indicator that it restates, where it names one."""
    pemilik: Node | None
    path: KeyPath
    awal: Target | None
    deret: DeretTarget
    tahun: list[Target | None]
    nilai: list[Decimal | None]
    akhir: Target | None
    satuan_sel: list[str]
    lengkap: bool
    """Whether every year of the plan is stated."""
    hanya_angka: bool
    """Whether every stated year is a number or explicitly has no value."""


class TargetTable:
    """The targets of a plan as rows over years, in document order."""

    def __init__(self, cascade: Cascade) -> None:
        self.cascade = cascade
        self.years = cascade.plan.tahun_target
        self.rows: list[TargetRow] = []
        self.without: list[int] = []
        """Places in ``cascade.indikator`` of the indicators that state no target at all."""
        self.graded: list[TargetRow] = []
        """Rows with a grade in some cell."""
        for index, node in enumerate(cascade.indikator):
            indikator = node.indikator
            deret = indikator.target
            if deret:
                self.rows.append(self._row(indikator, deret, indikator, node.pemilik, node.path))
            else:
                self.without.append(index)

    @cached_property
    def iku(self) -> list[TargetRow]:
        """The rows of the IKU table with targets of their own: rows that only repeat their indicator are left out."""
        found = []
        by_id = self.cascade.indikator_by_id
        for i, kelompok in enumerate(getattr(self.cascade.plan, "iku", ())):
            for j, baris in enumerate(kelompok.baris):
                node = by_id.get(baris.indikator) if baris.indikator is not None else None
                indikator = node.indikator if node is not None else None
                if baris.target and (indikator is None or baris.target != indikator.target):
                    path = ("iku", i, "baris", j)
                    found.append(self._row(baris, baris.target, indikator, None, path))
        return found

    @cached_property
    def names(self) -> list[str]:
        """The names of ``cascade.indikator``, in lower case and without spaces."""
        return [node.indikator.nama.lower().replace(" ", "") for node in self.cascade.indikator]

    @cached_property
    def namesakes(self) -> list[list[IndikatorNode]]:
        """Groups of indicators of one name, but for case, spaces and the spelling *prosentase*."""
        keys = [name.replace("prosentase", "persentase") for name in self.names]
        if len(set(keys)) == len(keys):
            return []
        groups: dict[str, list[IndikatorNode]] = {}
        for key, node in zip(keys, self.cascade.indikator, strict=True):
            groups.setdefault(key, []).append(node)
        return [group for group in groups.values() if len(group) > 1]

    def _row(
        self,
        item: Indikator | BarisIku,
        deret: DeretTarget,
        indikator: Indikator | None,
        pemilik: Node | None,
        path: KeyPath,
    ) -> TargetRow:
        get, awal = deret.get, item.awal
        tahun: list[Target | None] = []
        nilai: list[Decimal | None] = []
        units: list[str] = []
        complete = only_numbers = True
        last = ""
        graded = isinstance(awal, Predikat)
        if isinstance(awal, Angka) and awal.satuan:
            units.append(last := awal.satuan)
        for year in self.years:
            cell = get(year)
            tahun.append(cell)
            if isinstance(cell, Angka):
                nilai.append(cell.nilai)
                if cell.satuan and cell.satuan != last:
                    units.append(last := cell.satuan)
            else:
                nilai.append(None)
                if cell is None:
                    complete = False
                elif not isinstance(cell, TanpaNilai):
                    only_numbers = False
                    if isinstance(cell, Predikat):
                        graded = True
                    elif cell.satuan and cell.satuan != last:
                        units.append(last := cell.satuan)
        akhir = get("akhir")
        if isinstance(akhir, Angka):
            if akhir.satuan and akhir.satuan != last:
                units.append(akhir.satuan)
        elif isinstance(akhir, Predikat):
            graded = True
        row = TargetRow(
            item.nama, indikator, pemilik, path, awal, deret, tahun, nilai, akhir, units, complete, only_numbers
        )
        if graded and pemilik is not None:
            self.graded.append(row)
        return row

    def place(self, row: TargetRow, key: int | str) -> KeyPath:
        """The key path of a cell: a year, ``"akhir"``, or ``"awal"`` for the baseline."""
        return (*row.path, "awal") if key == "awal" else (*row.path, "target", str(key))

    def derive(self, row: TargetRow, kind: Kind) -> Decimal | Undefined:
        """What the end condition of a row is by one of the rules, from its stated numbers."""
        numbers = []
        for year, cell in zip(self.years, row.tahun, strict=True):
            if cell is None:
                return Undefined("tidak-ada", self.place(row, year))
            if isinstance(cell, Angka):
                numbers.append(cell.nilai)
            elif not isinstance(cell, TanpaNilai):
                return Undefined("bukan-bilangan", self.place(row, year))
        if not numbers:
            return Undefined("tanpa-nilai", (*row.path, "target"))
        return Decimal(evaluate(kind, numbers))

    def candidates(self, row: TargetRow) -> dict[Kind, Decimal]:
        """Rule -> what the end condition would be by it; empty where it cannot be derived."""
        if not row.lengkap or not row.hanya_angka:
            return {}
        numbers = [value for value in row.nilai if value is not None]
        return {kind: Decimal(evaluate(kind, numbers)) for kind in ATURAN_AKHIR} if numbers else {}

    def figures(self) -> list[Figure]:
        """Every number of the rows; the end condition with its derivation where the indicator declares the rule."""
        found = []
        for row in (*self.rows, *self.iku):
            if isinstance(row.awal, Angka):
                found.append(Figure(self.place(row, "awal"), row.awal.nilai))
            terms = []
            for year, value in zip(self.years, row.nilai, strict=True):
                if value is not None:
                    terms.append(self.place(row, year))
                    found.append(Figure(terms[-1], value))
            stated = row.akhir.nilai if isinstance(row.akhir, Angka) else None
            aturan = row.indikator.akhir if row.indikator is not None else None
            derivable = aturan is not None and bool(terms) and row.lengkap and row.hanya_angka
            if stated is not None or (derivable and row.akhir is None):
                derivations = (Derivation(aturan, tuple(terms)),) if derivable and aturan is not None else ()
                found.append(Figure(self.place(row, "akhir"), stated, derivations))
        return found
