"""Indicators: a row of targets that goes the right way, its end condition by its rule, and its profile."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Literal

from renstra.cascade import Jenjang
from renstra.ledger.figure import evaluate
from renstra.model import AturanCapaian, Deret, Indikator
from renstra.model.kinerja import AturanAkhir
from renstra.model.skala import SKALA
from renstra.quantity import Angka, Batas, Predikat, Rentang, TanpaNilai, Target, round_half_up
from renstra.testing import rumus, wording
from renstra.testing.course import falling, rising
from renstra.testing.maker import Maker, Source

OUTCOME: frozenset[Jenjang] = frozenset({"tujuan", "sasaran", "program"})
"""The levels that promise a change; those below promise outputs (PermenPANRB 88/2021)."""


@dataclass(slots=True)
class Row:
    """An indicator before it has a place: its wording, its cells, and whatever else its kind implies.

    ``rules`` are the rules by which its end condition can follow.
    """

    nama: str
    satuan: str | None
    awal: Target
    cells: list[Target]
    rules: Sequence[AturanAkhir] = ("terakhir",)
    places: int = 0
    rest: dict[str, Any] = field(default_factory=dict)


def indikator(maker: Maker, jenjang: Jenjang, *, silent: Collection[int] = (), is_key: bool = False) -> Indikator:
    """An indicator for a level. ``silent`` are years without money, so without target; key ones have a full profile."""
    row = _formula_row(maker) if maker.has_data and not silent and maker.chance(4) else None
    row = row or _row(maker, jenjang)
    if silent:
        reason = TanpaNilai(maker.pick(wording.REASONS[::-1]))
        row.cells = [reason if year in silent else cell for year, cell in zip(maker.years, row.cells, strict=True)]
        row.awal = row.awal if maker.chance() else TanpaNilai("kegiatan baru")
        row.rules = [rule for rule in row.rules if rule != "terakhir" or maker.years[-1] not in silent]
    made = _complete(maker, jenjang, row, is_key=is_key)
    if made.id is not None and row.satuan and not row.rest and not silent and row.nama.startswith("Jumlah"):
        maker.sources.append(Source(made, row.satuan))
    return made


def _formula_row(maker: Maker) -> Row | None:
    made = rumus.derived(maker)
    cells: list[Target] = [Angka(number, made.cell_unit) for number in made.numbers[1:]]
    rest = {"arah": made.arah, "rumus": made.rumus, "rumusan": made.rumusan, "realisasi": made.realisasi}
    awal = Angka(made.numbers[0], made.cell_unit) if made.is_known_before else TanpaNilai("belum dihitung")
    return Row(made.nama, made.satuan, awal, cells, ("terakhir",), made.places, rest)


def _row(maker: Maker, jenjang: Jenjang) -> Row:
    kinds = [_share, _count, _index, _steady, _grade, _span, _bound, _less, _parts]
    return maker.pick(kinds)(maker, jenjang)


def _numbers(maker: Maker, numbers: Sequence[Decimal], unit: str) -> tuple[Target, list[Target]]:
    awal: Target = Angka(numbers[0], unit) if maker.number(0, 5) < 5 else TanpaNilai(maker.pick(wording.REASONS))
    return awal, [Angka(number, unit) for number in numbers[1:]]


def _share(maker: Maker, jenjang: Jenjang) -> Row:
    places = maker.number(0, 2)
    numbers = rising(maker, 1, 60, places, highest=100)
    satuan, written = maker.pick((("persen", ""), ("persen", "%"), ("%", "%")))
    awal, cells = _numbers(maker, numbers, written)
    return Row(maker.name(wording.SHARE), satuan, awal, cells, ("terakhir", "maksimum", "rata_rata"), places)


def _less(maker: Maker, jenjang: Jenjang) -> Row:
    places = maker.number(0, 2)
    awal, cells = _numbers(maker, falling(maker, 2, 50, places, highest=100), "")
    return Row(maker.name(wording.SHARE), "persen", awal, cells, ("terakhir",), places, {"arah": "turun"})


def _count(maker: Maker, jenjang: Jenjang) -> Row:
    numbers = rising(maker, 1, 2000, 0)
    satuan, other = maker.pick(wording.COUNT_UNITS)
    awal, cells = _numbers(maker, numbers, maker.pick(("", satuan, other)))
    pattern = wording.COUNT if jenjang in OUTCOME else maker.pick((wording.COUNT, *wording.OUTPUT))
    return Row(maker.name(pattern), satuan, awal, cells, ("terakhir", "jumlah", "maksimum", "rata_rata"))


def _index(maker: Maker, jenjang: Jenjang) -> Row:
    places = maker.number(0, 2)
    satuan = maker.pick(("indeks", "nilai", "poin"))
    awal, cells = _numbers(maker, rising(maker, 1, 80, places), "")
    return Row(maker.name(maker.pick(wording.INDEX)), satuan, awal, cells, ("terakhir", "rata_rata"), places)


def _steady(maker: Maker, jenjang: Jenjang) -> Row:
    satuan, value = maker.pick((("bulan", 12), ("persen", 100), ("layanan", 4)))
    cell = Angka(Decimal(value), satuan if satuan == "bulan" and maker.chance() else "")
    rest = {"arah": "tetap"}
    cells: list[Target] = [cell] * len(maker.years)
    return Row(maker.name(wording.STEADY), satuan, cell, cells, ("terakhir", "rata_rata"), 0, rest)


def _parts(maker: Maker, jenjang: Jenjang) -> Row:
    """Parts of one whole: the only percentages that may be added up."""
    parts = rising(maker, 1, 3, 0, highest=100 // len(maker.years))[1:]
    rest = {"jenis": "kumulatif"}
    awal = TanpaNilai("pekerjaan baru")
    return Row(maker.name(wording.SHARE), "persen", awal, [Angka(part) for part in parts], ("jumlah",), 0, rest)


def _grade(maker: Maker, jenjang: Jenjang) -> Row:
    skala = maker.pick(("sakip", "opini-bpk", "predikat-86-2017", "pelayanan-publik"))
    grades = SKALA[skala].predikat
    best = maker.number(0, len(grades) - 2)
    start = maker.number(best + 1, len(grades) - 1)
    at, ranks = start, []
    for _ in maker.years:
        at = max(best, at - maker.number(0, 2))
        ranks.append(at)
    ranks[-1] = min(ranks[-1], start - 1)
    wordings = SKALA[skala].sebutan
    written = maker.number(0, 2) == 2  # the grade as letters, or its wording in full
    cells: list[Target] = [Predikat(wordings[grades[rank]] if written else grades[rank]) for rank in ranks]
    rest = {"skala": skala, "arah": "naik"}
    return Row(maker.name(wording.GRADE), maker.maybe("predikat"), Predikat(grades[start]), cells, rest=rest)


def _span(maker: Maker, jenjang: Jenjang) -> Row:
    low = maker.decimal(1, 40, maker.number(0, 1))
    cells: list[Target] = [Rentang(low, low + maker.number(1, 9), "hari") for _ in maker.years]
    before: tuple[Target, ...] = (Rentang(low, low + 9, "hari"), TanpaNilai("belum diukur"), Angka(low, "hari"))
    awal = maker.pick(before)
    return Row(maker.name(wording.SPAN), "hari", awal, cells, rest={"arah": "rentang"})


def _bound(maker: Maker, jenjang: Jenjang) -> Row:
    numbers = rising(maker, 20, 60, 0, highest=100)
    operators: tuple[Literal[">=", ">"], ...] = (">=", ">")
    operator = maker.pick(operators)
    cells: list[Target] = [Batas(operator, number) for number in numbers[1:]]
    return Row(maker.name(maker.pick(wording.INDEX)), "nilai", Angka(numbers[0]), cells)


def _complete(maker: Maker, jenjang: Jenjang, row: Row, *, is_key: bool) -> Indikator:
    target: dict[Any, Target] = dict(zip(maker.years, row.cells, strict=True))
    rule: AturanAkhir | None = maker.pick(row.rules) if row.rules else None
    if maker.has_end and rule is not None and maker.number(0, 5) < 5:
        target["akhir"] = _end(maker, row, rule)
    elif rule != "jumlah" and maker.chance():
        rule = None
    fields: dict[str, Any] = {"arah": "naik", **row.rest}
    extra = maker.option("profil", "capaian", "realisasi", "tipe", "jenis", "asal", "catatan", one_in=2)
    if is_key or extra == "profil":
        fields["definisi"] = maker.text()
        fields["sumber_data"] = maker.pick(wording.ASAL)
        fields["penanggung_jawab"] = maker.pick(wording.OFFICES)
        if not fields.get("rumus") and not fields.get("rumusan"):
            fields["rumusan"] = rumus.printed(maker)
    if extra not in (None, "profil"):
        fields |= _extra(maker, jenjang, row, extra)
    return Indikator(
        id=maker.identity("ind_") if is_key or maker.chance() else None,
        nama=row.nama,
        satuan=row.satuan,
        akhir=rule,
        awal=row.awal,
        target=Deret(target),
        **fields,
    )


def _extra(maker: Maker, jenjang: Jenjang, row: Row, extra: str) -> dict[str, Any]:
    match extra:
        case "capaian":
            metode = maker.pick(("positif", "negatif", "negatif_bagi"))
            return {"metode": metode, "capaian": capaian_rule(maker)}
        case "realisasi":
            return {} if row.rest.get("rumus") else {extra: Deret({maker.years[0]: row.cells[0]})}
        case "tipe":
            return {extra: maker.pick(("hasil", "dampak")) if jenjang in OUTCOME else "keluaran"}
        case "jenis":
            return {"jenis": "tahunan", **row.rest}
        case _:
            return {extra: maker.pick(wording.ASAL) if extra == "asal" else maker.text()}


def capaian_rule(maker: Maker) -> AturanCapaian:
    """Floor, cap and rounding of an achievement."""
    floor = maker.decimal(0, 50) if maker.chance() else None
    cap = maker.decimal(100, 150) if maker.chance() else None
    return AturanCapaian(batas_bawah=floor, batas_atas=cap, desimal=maker.number(0, 3) if maker.chance() else None)


def _end(maker: Maker, row: Row, rule: AturanAkhir) -> Target:
    """The end condition as the ledger derives it, rounded like the row where it has more decimals."""
    numbers = [cell.nilai for cell in row.cells if isinstance(cell, Angka)]
    if rule == "terakhir" or not numbers:
        return row.cells[-1]
    exact = Decimal(evaluate(rule, numbers))
    unit = next(cell.satuan for cell in row.cells if isinstance(cell, Angka))
    return Angka(round_half_up(exact, row.places), unit)
