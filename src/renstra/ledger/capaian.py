"""Achievement (*capaian*): the printed percentage against target and realisation, by the method of the indicator.

Methods, as reports of performance use them: ``positif`` R/T (more is better), ``negatif`` (2T-R)/T (less is better),
``negatif_bagi`` T/R, ``ordinal`` by a scale of grades (not computed). T = 0 has no percentage. Where the document names
no method, a percentage that any of the three gives is no contradiction.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Context, Decimal, localcontext
from typing import Literal

from renstra.cascade import Cascade
from renstra.ledger.figure import Derivation, Figure, Kind, Undefined
from renstra.model import IndikatorCapaian, KunciDeret, Renstra
from renstra.model.kinerja import Metode
from renstra.quantity import Angka, TanpaNilai, Target, agrees, decimals
from renstra.source import KeyPath

_EXACT = Context(prec=60, traps=[])
_HUNDRED = Decimal(100)
_EMPTY: dict[KunciDeret, Target] = {}
_LARGEST = 50
"""Digits beyond which a percentage is no percentage any more."""

_KINDS: dict[Metode | None, Kind] = {
    None: "persen_capaian",
    "positif": "persen_capaian",
    "negatif": "persen_capaian_negatif",
    "negatif_bagi": "persen_capaian_bagi",
}


@dataclass(frozen=True, slots=True)
class CapaianDisagreement:
    """What is wrong in a year of a row of the achievement table.

    ``keliru``: the percentage is not what the method gives (``implied``). ``tak-terhitung``: it is printed though it
    cannot be computed. ``tanpa-target``: a realisation or percentage without target. ``tanpa-realisasi``: a percentage
    without realisation. ``pembulatan``: rounding of target and realisation can explain a ``keliru``.
    """

    sebab: Literal["keliru", "tak-terhitung", "tanpa-target", "tanpa-realisasi"]
    baris: int
    tahun: KunciDeret
    place: KeyPath
    stated: Decimal | None = None
    implied: Decimal | None = None
    target: Target | None = None
    realisasi: Target | None = None
    pembulatan: bool = False


def percentage(method: Metode | None, target: Decimal, realised: Decimal) -> Decimal | None:
    """Achievement in percent by a method (none named: R/T); ``None`` where it divides by zero or is no number.

    >>> percentage("negatif", Decimal(10), Decimal(12))
    Decimal('80')
    """
    divisor = realised if method == "negatif_bagi" else target
    if not divisor or method == "ordinal":
        return None
    with localcontext(_EXACT):
        if method == "negatif":
            value = (2 * target - realised) * _HUNDRED / target
        elif method == "negatif_bagi":
            value = target * _HUNDRED / realised
        else:
            value = realised * _HUNDRED / target
    return value if value.is_finite() else None


class CapaianTable:
    """The achievement table of a plan."""

    def __init__(self, cascade: Cascade) -> None:
        plan = cascade.plan
        self.capaian = plan.capaian if isinstance(plan, Renstra) else None
        self.rows: tuple[IndikatorCapaian, ...] = self.capaian.indikator if self.capaian else ()

    def place(self, row: int, field: str, year: KunciDeret) -> KeyPath:
        """The key path of a cell: row, ``target``, ``realisasi`` or ``persen``, year."""
        return ("capaian", "indikator", row, field, str(year))

    def derived(self, row: int, year: KunciDeret) -> Decimal | Undefined:
        """The percentage that a row must show in a year."""
        item = self.rows[row]
        numbers: list[Decimal] = []
        for field, series in (("target", item.target), ("realisasi", item.realisasi)):
            value = _cell(series, year)
            if not isinstance(value, Angka):
                reason: Literal["tidak-ada", "tanpa-nilai", "bukan-bilangan"] = "bukan-bilangan"
                if value is None or isinstance(value, TanpaNilai):
                    reason = "tidak-ada" if value is None else "tanpa-nilai"
                return Undefined(reason, self.place(row, field, year))
            numbers.append(value.nilai)
        if item.metode == "ordinal":
            return Undefined("bukan-bilangan", self.place(row, "target", year))
        percent = percentage(item.metode, *numbers)
        divisor = "realisasi" if item.metode == "negatif_bagi" else "target"
        return Undefined("dibagi-nol", self.place(row, divisor, year)) if percent is None else percent

    def figures(self) -> list[Figure]:
        """Every number of the table, percentages with their derivation."""
        found = []
        for index, row in enumerate(self.rows):
            for field, series in (("target", row.target), ("realisasi", row.realisasi), ("persen", row.persen)):
                for year, value in (series or {}).items():
                    stated = value.nilai if isinstance(value, Angka) else None
                    derivations: tuple[Derivation, ...] = ()
                    if field == "persen" and row.metode in _KINDS:
                        terms = (self.place(index, "target", year), self.place(index, "realisasi", year))
                        derivations = (Derivation(_KINDS[row.metode], terms),)
                    found.append(Figure(self.place(index, field, year), stated, derivations))
        return found

    def disagreements(self) -> Iterator[CapaianDisagreement]:
        """What is wrong, in the order of rows and years."""
        for index, row in enumerate(self.rows):
            targets, realised, printed = row.target or _EMPTY, row.realisasi or _EMPTY, row.persen or _EMPTY
            for year, percent in printed.items():
                if percent.__class__ is Angka:
                    target, value = targets.get(year), realised.get(year)
                    if not _is_met(target, value, percent):
                        yield from self._percent(index, year, percent, target, value)
            for year, value in realised.items():
                if value.__class__ is TanpaNilai:
                    continue
                target = targets.get(year)
                if target is not None and target.__class__ is not TanpaNilai:
                    continue
                if printed.get(year).__class__ is not Angka:
                    place = self.place(index, "target", year)
                    yield CapaianDisagreement("tanpa-target", index, year, place, realisasi=value)

    def _percent(
        self, index: int, year: KunciDeret, percent: Target, target: Target | None, realised: Target | None
    ) -> Iterator[CapaianDisagreement]:
        assert isinstance(percent, Angka)
        stated, method = percent.nilai, self.rows[index].metode
        if target is None or isinstance(target, TanpaNilai):
            place = self.place(index, "target", year)
            yield CapaianDisagreement("tanpa-target", index, year, place, stated, None, target, realised)
        elif realised is None or isinstance(realised, TanpaNilai):
            place = self.place(index, "realisasi", year)
            yield CapaianDisagreement("tanpa-realisasi", index, year, place, stated, None, target, realised)
        elif isinstance(target, Angka) and isinstance(realised, Angka) and method != "ordinal":
            place = self.place(index, "persen", year)
            planned, reached = target.nilai, realised.nilai
            implied = percentage(method, planned, reached)
            methods: tuple[Metode, ...] = (method,) if method else ("positif", "negatif", "negatif_bagi")
            if implied is None:
                yield CapaianDisagreement("tak-terhitung", index, year, place, stated, None, target, realised)
            elif not any(_gives(way, planned, reached, stated) for way in methods):
                rounded = any(_is_rounding(way, planned, reached, stated) for way in methods)
                yield CapaianDisagreement("keliru", index, year, place, stated, implied, target, realised, rounded)


def _is_met(target: Target | None, realised: Target | None, percent: Target) -> bool:
    """The usual case: as much realised as planned, and 100 % printed, which every method gives."""
    return (
        target.__class__ is Angka is realised.__class__
        and percent.nilai == _HUNDRED  # type: ignore[union-attr]
        and target.nilai == realised.nilai != 0
    )


def _cell(series: "dict[KunciDeret, Target] | None", year: KunciDeret) -> Target | None:
    return series.get(year) if series else None


def _gives(method: Metode, target: Decimal, realised: Decimal, stated: Decimal) -> bool:
    implied = percentage(method, target, realised)
    if implied is None or max(implied.adjusted(), 0) + decimals(stated) > _LARGEST:
        return implied == stated
    return agrees(stated, implied)


def _is_rounding(method: Metode, target: Decimal, realised: Decimal, stated: Decimal) -> bool:
    """Whether figures that round to the stated ones, where these have decimals, give the stated percentage."""
    if not decimals(target) and not decimals(realised):
        return False
    with localcontext(_EXACT):
        values = []
        for planned in _bounds(target):
            for reached in _bounds(realised):
                if planned <= 0 or reached < 0:
                    return False
                value = percentage(method, planned, reached)
                if value is not None:
                    values.append(value)
        half = Decimal(5).scaleb(-decimals(stated) - 1)
        return bool(values) and min(values) <= stated + half and max(values) >= stated - half


def _bounds(value: Decimal) -> tuple[Decimal, Decimal]:
    half = Decimal(5).scaleb(-decimals(value) - 1) if decimals(value) else Decimal(0)
    return value - half, value + half
