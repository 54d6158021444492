"""Assessment of indicators: target, what the formula gives, realisation, achievement and its predicate, per year."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from renstra.cascade import IndikatorNode
from renstra.ledger.capaian import percentage
from renstra.ledger.rumus import RumusTable
from renstra.model import AturanCapaian, Indikator, Renstra, SkalaCapaian, scale_of
from renstra.model.kinerja import Metode
from renstra.model.skala import SKALA
from renstra.quantity import Angka, Batas, Predikat, Rentang, Target, round_half_up

if TYPE_CHECKING:
    from renstra.formula import Result

Alasan = Literal["tanpa-target", "tanpa-realisasi", "target-nol", "bukan-bilangan", "tanpa-metode", "di-luar-skala"]
"""Why there is no achievement: no target, no realisation, target 0, neither is a number, no method or direction, a
grade outside its scale."""


@dataclass(frozen=True, slots=True)
class Penilaian:
    """One indicator in one year.

    ``hitungan`` is what the formula gives on planned data, ``realisasi`` what was reached: stated, or computed on
    realised data. ``capaian`` is in percent after floor, cap and rounding; where it is ``None``, ``alasan`` says why.
    ``predikat`` is ``None`` too where the percentage falls into a gap of the scale.
    """

    node: IndikatorNode
    tahun: int
    target: Target | None
    hitungan: "Result | None"
    realisasi: Decimal | str | None
    realisasi_dihitung: "Result | None"
    capaian: Decimal | None
    alasan: Alasan | None
    predikat: str | None


def assess(table: RumusTable, years: tuple[int, ...] | None = None) -> Iterator[Penilaian]:
    """The assessment of every indicator of a plan in every year, in document order."""
    plan = table.cascade.plan
    scale = scale_of(plan.skala_capaian if isinstance(plan, Renstra) else "permendagri-86-2017")
    formulas = {id(item.node): item.formula for item in table.formulas}
    for node in table.cascade.indikator:
        formula = formulas.get(id(node))
        for year in years if years is not None else plan.tahun_target:
            planned = table.evaluate(formula, year, table.planned) if formula is not None else None
            reached = table.evaluate(formula, year, table.realised) if formula is not None else None
            yield _assess(node, year, planned, reached, scale)


def _assess(
    node: IndikatorNode, year: int, planned: "Result | None", reached: "Result | None", scale: SkalaCapaian
) -> Penilaian:
    indikator = node.indikator
    target = indikator.target.get(year) if indikator.target is not None else None
    realised = _realisation(indikator, year, reached)
    capaian, alasan = achievement(indikator, target, realised)
    capaian = adjusted(capaian, indikator.capaian) if capaian is not None else None
    predikat = scale.predikat(capaian) if capaian is not None else None
    return Penilaian(node, year, target, planned, realised, reached, capaian, alasan, predikat)


def _realisation(indikator: Indikator, year: int, reached: "Result | None") -> Decimal | str | None:
    stated = indikator.realisasi.get(year) if indikator.realisasi is not None else None
    if isinstance(stated, Angka):
        return stated.nilai
    if isinstance(stated, Predikat):
        return stated.teks
    return reached.value if reached is not None else None


def achievement(
    indikator: Indikator, target: Target | None, realised: Decimal | str | None
) -> tuple[Decimal | None, Alasan | None]:
    """Achievement in percent by the method of the indicator, before floor, cap and rounding; or why there is none.

    Without a method the direction decides: ``turun`` is (2T-R)/T, ``naik`` and ``tetap`` are R/T; a range is reached
    in full inside it, and outside by R/T of the nearer end. A bound is met in full, or missed by R/T of the bound.
    """
    if realised is None:
        return None, "tanpa-realisasi"
    match target:
        case Angka(nilai):
            return _by_method(method_of(indikator), nilai, realised)
        case Rentang(bawah, atas):
            if not isinstance(realised, Decimal):
                return None, "bukan-bilangan"
            if bawah <= realised <= atas:
                return Decimal(100), None
            return _by_method(
                "positif" if realised < bawah else "negatif", bawah if realised < bawah else atas, realised
            )
        case Batas(operator, nilai):
            if not isinstance(realised, Decimal):
                return None, "bukan-bilangan"
            if _holds(operator, realised, nilai):
                return Decimal(100), None
            return _by_method("positif" if operator in (">", ">=") else "negatif", nilai, realised)
        case Predikat(teks):
            return _ordinal(indikator, teks, realised)
        case _:
            return None, "tanpa-target"


def method_of(indikator: Indikator) -> Metode | None:
    """The method stated, or the one that the direction implies."""
    if indikator.metode is not None:
        return indikator.metode
    match indikator.arah:
        case "naik" | "tetap":
            return "positif"
        case "turun":
            return "negatif"
        case _:
            return None


def _by_method(method: Metode | None, target: Decimal, realised: Decimal | str) -> tuple[Decimal | None, Alasan | None]:
    if not isinstance(realised, Decimal) or method == "ordinal":
        return None, "bukan-bilangan"
    if method is None:
        return None, "tanpa-metode"
    percent = percentage(method, target, realised)
    return (percent, None) if percent is not None else (None, "target-nol")


def _ordinal(indikator: Indikator, target: str, realised: Decimal | str) -> tuple[Decimal | None, Alasan | None]:
    """A grade is reached in full where the realised one is at least as good, else by its place from below."""
    if not isinstance(realised, str) or indikator.skala is None:
        return None, "bukan-bilangan" if indikator.skala is not None else "tanpa-metode"
    wanted, got = SKALA[indikator.skala].mutu(target), SKALA[indikator.skala].mutu(realised)
    if wanted is None or got is None:
        return None, "di-luar-skala"
    if got >= wanted:
        return Decimal(100), None
    return percentage("positif", Decimal(wanted + 1), Decimal(got + 1)), None


def _holds(operator: str, value: Decimal, bound: Decimal) -> bool:
    return {"<": value < bound, "<=": value <= bound, ">": value > bound, ">=": value >= bound}[operator]


def adjusted(percent: Decimal, rule: AturanCapaian | None) -> Decimal:
    """A percentage after the floor, cap and rounding of its indicator."""
    if rule is None:
        return percent
    if rule.batas_bawah is not None:
        percent = max(percent, rule.batas_bawah)
    if rule.batas_atas is not None:
        percent = min(percent, rule.batas_atas)
    return round_half_up(percent, rule.desimal) if rule.desimal is not None else percent
