"""The diagnosis of a whole plan: the money, the targets, the tables, the facts."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from renstra.ledger.diagnosis.causes import causes
from renstra.ledger.diagnosis.result import Cause, Correction, Diagnosis, Explanation, Relation
from renstra.ledger.diagnosis.target_system import RULES, Row, TargetSystem
from renstra.ledger.fakta import FaktaTable, groups_of
from renstra.ledger.figure import Derivation
from renstra.ledger.kutipan import Kutipan
from renstra.ledger.target import TargetRow, TargetTable
from renstra.quantity import Angka, decimals
from renstra.source import KeyPath

if TYPE_CHECKING:
    from renstra.ledger.ledger import Ledger


def diagnose(ledger: "Ledger") -> Diagnosis:
    """The causes of all disagreements of a ledger that can be settled by correcting figures.

    First those of the money, then of targets, of tables, and of facts; each in document order.
    """
    found = list(ledger.pagu_causes)
    found += _targets(ledger.target, ledger.kutipan)
    found += [cause for table in ledger.tabel for cause in table.causes]
    found += _facts(ledger.fakta)
    return Diagnosis(tuple(found))


def _targets(table: TargetTable, quoted: list[Kutipan]) -> Iterator[Cause]:
    restated: dict[KeyPath, list[Kutipan]] = {}
    for item in quoted:
        restated.setdefault(item.sumber.path, []).append(item)
    own = {row.path: row for row in table.iku}
    for row in table.rows:
        rows = [_row(table, row)]
        for item in restated.get(row.path, ()):
            known = own.get(item.path)
            rows.append(_row(table, known, 0) if known is not None else _copy(item))
        if any(made.aturan is not None or made.repeats is not None for made in rows) and TargetSystem.can_hold(rows):
            yield from causes(TargetSystem(rows))


def _row(table: TargetTable, row: TargetRow, repeats: int | None = None) -> Row:
    numbers = {"awal": row.awal.nilai} if isinstance(row.awal, Angka) else {}
    years = []
    for year, value in zip(table.years, row.nilai, strict=True):
        if value is not None:
            numbers[str(year)] = value
            years.append(str(year))
    if isinstance(row.akhir, Angka):
        numbers["akhir"] = row.akhir.nilai
    rule = row.indikator.akhir if row.indikator is not None else None
    follows = rule in RULES and row.lengkap and row.hanya_angka
    return Row(row.path, numbers, tuple(years) if follows else (), rule if follows else None, repeats)


def _copy(item: Kutipan) -> Row:
    """A row that repeats all targets of its indicator: it may still be wrong together with them."""
    numbers = {"awal": item.baris.awal.nilai} if isinstance(item.baris.awal, Angka) else {}
    for key, value in (item.baris.target or {}).items():
        if isinstance(value, Angka):
            numbers[str(key)] = value.nilai
    return Row(item.path, numbers, repeats=0)


def _facts(table: FaktaTable) -> Iterator[Cause]:
    """A fact that is stated differently: what most statements say counts, which is also the smallest correction."""
    for index, fact in enumerate(table.facts):
        numbers = [item.nilai for item in fact.pernyataan]
        groups = groups_of(fact.pernyataan)
        if len(groups) < 2 or not all(isinstance(number, Angka) for number in numbers):
            continue
        values = [number.nilai for number in numbers if isinstance(number, Angka)]
        largest = max(map(len, groups))
        explanations = []
        for group in groups:
            if len(group) == largest:
                right = max((values[number] for number in group), key=decimals)
                wrong = [number for number in range(len(values)) if number not in group]
                corrections = [Correction(table.place(index, number), values[number], right) for number in wrong]
                explanations.append(Explanation(tuple(corrections)))
        first = table.place(index, 0)
        same = Derivation("sama", (first,))
        relations = []
        for number, value in enumerate(values):
            if number not in groups[0]:
                place = table.place(index, number)
                relations.append(Relation(place, same, value, values[0], (place, first)))
        is_clear = len(explanations) == 1
        certain = explanations[0].corrections if is_clear else ()
        yield Cause(explanations[0], tuple(relations), tuple(explanations[1:]), certain, is_clear)
