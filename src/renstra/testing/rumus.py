"""Formulas with the data that they evaluate on, and the targets that they give.

The data are made first; baseline and targets are what the formula gives on them, so that stated and derived agree.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from renstra.formula import parse
from renstra.model import Deret, DeretTarget, RencanaVariabel, Variabel
from renstra.quantity import Angka, round_half_up
from renstra.testing import wording
from renstra.testing.course import rising
from renstra.testing.maker import Maker, Source


@dataclass(slots=True)
class Derived:
    """What a formula gives: the numbers of the base year and of the years of the plan, rounded to ``places``."""

    nama: str
    satuan: str
    rumus: str
    rumusan: str | None
    numbers: list[Decimal]
    places: int
    cell_unit: str = ""
    realisasi: DeretTarget | None = None
    is_known_before: bool = True

    @property
    def arah(self) -> str:
        """The direction that the numbers show."""
        steps = list(zip(self.numbers, self.numbers[1:], strict=False))
        if all(one == other for one, other in steps):
            return "tetap"
        if all(one <= other for one, other in steps):
            return "naik"
        return "turun" if all(one >= other for one, other in steps) else "rentang"


@dataclass(slots=True)
class _Draft:
    pattern: str
    satuan: str
    rumus: str
    rumusan: str | None
    places: int
    realised: tuple[int, ...] = ()


def derived(maker: Maker) -> Derived:
    """A formula of some kind over new variables, and its numbers."""
    kinds: list[Callable[[Maker], _Draft]] = [_share, _growth, _sum, _same, _members, _weighted, _choice, _quarters]
    fitting = [source for source in maker.sources if len(source.indikator.nama) < 120]
    if fitting:
        kinds += [_growth_of_planned, _share_of_indicator]
    draft = maker.pick(kinds)(maker)
    formula = parse(draft.rumus)
    years = (maker.base_year, *maker.years)
    planned = _data(maker, is_planned=True)
    results = [formula.evaluate(planned, year, awal=maker.base_year).value for year in years]
    numbers = [round_half_up(value, draft.places) for value in results if value is not None]
    assert len(numbers) == len(years), (draft.rumus, results)
    realised = _data(maker, is_planned=False)
    reached: dict[Any, Angka] = {}
    for year in draft.realised:
        value = formula.evaluate(realised, year, awal=maker.base_year).value
        if value is not None:
            reached[year] = Angka(round_half_up(value, draft.places))
    written = maker.pick(("", "%")) if draft.satuan == "persen" else ""
    return Derived(
        maker.name(draft.pattern),
        draft.satuan,
        draft.rumus,
        draft.rumusan,
        numbers,
        draft.places,
        written,
        Deret(reached) if reached else None,
        maker.number(0, 5) < 5,
    )


def printed(maker: Maker) -> str:
    """A printed formula of an indicator that has none in the formula language: words that claim no variable."""
    return maker.pick(("Hasil survei kepada pengguna layanan", "Penilaian oleh tim evaluasi eksternal"))


def _data(maker: Maker, *, is_planned: bool) -> dict[str, Any]:
    """Name -> year -> value, as the formulas of the plan see it."""
    data: dict[str, Any] = {}
    for name, item in maker.variabel.items():
        series: dict[int, Any] = dict(item.nilai.tahun) if item.nilai else {}
        for year, parts in (item.bagian or {}).items():
            series[int(year)] = parts
        for who, values in item.anggota.items():
            for year, value in values.tahun.items():
                series.setdefault(year, {})[who] = value
        if is_planned and item.rencana is not None:
            series.update(item.rencana.nilai.tahun if item.rencana.nilai else {})
            source = _source(maker, item.rencana.indikator)
            if source is not None:
                series.update(_values(maker, source))
        data[name] = series
    for source in maker.sources:
        data[f"ind.{source.indikator.id}"] = _values(maker, source)
    return data


def _source(maker: Maker, identity: str | None) -> Source | None:
    return next((source for source in maker.sources if source.indikator.id == identity), None)


def _values(maker: Maker, source: Source) -> dict[int, Decimal]:
    item = source.indikator
    cells = {**(item.target.tahun if item.target else {}), maker.base_year: item.awal}
    return {year: cell.nilai for year, cell in cells.items() if isinstance(cell, Angka)}


def _declare(maker: Maker, prefix: str, nama: str, satuan: str, **fields: Any) -> str:
    """Add a variable and give its name."""
    name = f"{prefix}_{len(maker.variabel) + 1}"
    maker.variabel[name] = Variabel(
        nama=nama,
        satuan=satuan,
        sumber=maker.optional_text(),
        asal=maker.asal(),
        catatan=maker.optional_text(6),
        **fields,
    )
    return name


def _series(maker: Maker, numbers: list[Decimal], *, realised: int = 0) -> dict[str, Any]:
    """``nilai`` up to the base year (``realised`` more years where those are counted already), the rest planned.

    ``numbers`` end with the last year of the plan; what stands before the base year is counted too.
    """
    first = maker.last - len(numbers) + 1
    by_year = {first + index: number for index, number in enumerate(numbers)}
    counted: dict[Any, Decimal] = {year: cell for year, cell in by_year.items() if year <= maker.base_year + realised}
    planned: dict[Any, Decimal] = {year: cell for year, cell in by_year.items() if year >= maker.first}
    return {"nilai": Deret(counted), "rencana": RencanaVariabel(nilai=Deret(planned))}


def _by_year(years: Sequence[int], numbers: Sequence[Decimal]) -> Deret[Decimal | None]:
    cells: dict[Any, Decimal | None] = dict(zip(years, numbers, strict=True))
    return Deret(cells)


def _ahead(maker: Maker) -> int:
    """How many years of the plan have been counted already."""
    return 1 if maker.chance(3) else 0


def _share(maker: Maker) -> _Draft:
    satuan = maker.pick(("koperasi", "unit usaha", "orang"))
    part = rising(maker, 1, 500, 0)
    whole = part[-1] + maker.number(0, int(part[-1]))
    ahead = _ahead(maker)
    nama, nama_semua = maker.name(wording.VARIABLE), maker.name("Jumlah seluruh {benda}")
    a = _declare(maker, "bagian", nama, satuan, **_series(maker, part, realised=ahead))
    b = _declare(maker, "semua", nama_semua, satuan, **_series(maker, [whole] * len(part), realised=ahead))
    rumusan = f"{nama} / {nama_semua} x 100%" if maker.chance() else None
    realised = tuple(range(maker.first, maker.first + ahead))
    return _Draft(wording.SHARE, "persen", f"{a} / {b} * 100%", rumusan, maker.number(0, 2), realised)


def _growth_numbers(maker: Maker) -> list[Decimal]:
    """Levels that grow by about the same rate each year, from two years before the plan on."""
    level, rate = maker.number(500, 50_000), maker.number(2, 12)
    found = [level]
    for _ in range(len(maker.years) + 1):
        level += level * (rate + maker.number(0, rate)) // 100
        found.append(level)
    return [Decimal(number) for number in found]


def _growth(maker: Maker) -> _Draft:
    ahead = _ahead(maker)
    nama = maker.name(wording.VARIABLE)
    fields = _series(maker, _growth_numbers(maker), realised=ahead)
    x = _declare(maker, "jumlah", nama, maker.pick(("unit usaha", "rupiah", "orang")), **fields)
    rumusan = f"({nama} tahun n - {nama} tahun (n-1)) / {nama} tahun (n-1) x 100%" if maker.chance() else None
    realised = tuple(range(maker.first, maker.first + ahead))
    rumus = f"({x}[n] - {x}[n-1]) / {x}[n-1] * 100%"
    return _Draft(maker.pick(wording.GROWTH), "persen", rumus, rumusan, 1 + maker.number(0, 1), realised)


def _growth_of_planned(maker: Maker) -> _Draft:
    """A promise of growth that the targets of an indicator below keep, since it is computed from them."""
    source = maker.pick(maker.sources)
    values = _values(maker, source)
    before = values.get(maker.base_year, values[maker.first])
    nama = maker.name(wording.VARIABLE)
    counted: dict[Any, Decimal] = {maker.base_year - 1: max(before - before // 4, Decimal(1)), maker.base_year: before}
    rencana = RencanaVariabel(indikator=source.indikator.id)
    x = _declare(maker, "hasil", nama, source.satuan, nilai=Deret(counted), rencana=rencana)
    rumus = f"{x} / {x}[awal] * 100%"
    return _Draft("Rasio perkembangan {benda}", "persen", rumus, None, 1)


def _share_of_indicator(maker: Maker) -> _Draft:
    source = maker.pick(maker.sources)
    values = _values(maker, source)
    if maker.base_year not in values:
        return _growth(maker)
    whole = max(values.values()) + maker.number(0, int(max(values.values())))
    fields = _series(maker, [whole] * (len(maker.years) + 1))
    b = _declare(maker, "sasaran", maker.name("Jumlah seluruh {benda}"), source.satuan, **fields)
    return _Draft(wording.SHARE, "persen", f"ind.{source.indikator.id} / {b} * 100%", None, maker.number(0, 2))


def _sum(maker: Maker) -> _Draft:
    satuan = maker.pick(("orang", "dokumen", "koperasi"))
    names = [
        _declare(maker, "banyak", maker.name(wording.VARIABLE), satuan, **_series(maker, rising(maker, 1, 300, 0)))
        for _ in range(2)
    ]
    return _Draft(wording.COUNT, satuan, " + ".join(names), None, 0)


def _same(maker: Maker) -> _Draft:
    places = maker.number(0, 2)
    fields = _series(maker, rising(maker, 20, 70, places))
    x = _declare(maker, "skor", maker.name(wording.VARIABLE_SCORE), "nilai", **fields)
    return _Draft(wording.INDEX[1], "nilai", x, None, places)


def _weighted(maker: Maker) -> _Draft:
    names = [
        _declare(
            maker, "unsur", maker.name(wording.VARIABLE_SCORE), "nilai", **_series(maker, rising(maker, 20, 60, 1))
        )
        for _ in range(2)
    ]
    weight = maker.number(1, 9)
    rumus = f"0.{weight} * {names[0]} + 0.{10 - weight} * {names[1]}"
    return _Draft(wording.INDEX[0], "indeks", rumus, None, maker.number(0, 2))


def _choice(maker: Maker) -> _Draft:
    x = _declare(maker, "skor", maker.name(wording.VARIABLE_SCORE), "nilai", **_series(maker, rising(maker, 40, 90, 0)))
    return _Draft("Tingkat kematangan {benda}", "skor", f"case({x} >= 90: 4; {x} >= 75: 3; else: 2)", None, 0)


def _members(maker: Maker) -> _Draft:
    """A variable with members: the mean over districts."""
    who = wording.PLACES[: maker.number(2, len(wording.PLACES))]
    years = (maker.base_year, *maker.years)
    anggota = {place: _by_year(years, rising(maker, 30, 60, 0, highest=100)) for place in who}
    nama = maker.name(wording.VARIABLE_SCORE)
    x = _declare(maker, "mutu", nama, "nilai", himpunan="kecamatan", anggota=anggota)
    return _Draft(wording.INDEX[0], "nilai", f"mean({x})", None, maker.number(0, 2))


def _quarters(maker: Maker) -> _Draft:
    """A variable by quarters, added up over the year."""
    years = (maker.base_year, *maker.years)
    bagian: dict[Any, dict[int, Decimal]] = {
        year: {part: Decimal(10 + at + maker.number(0, 1)) for part in range(1, 5)} for at, year in enumerate(years)
    }
    x = _declare(maker, "triwulan", maker.name(wording.VARIABLE), "orang", bagian=Deret(bagian))
    return _Draft(wording.COUNT, "orang", f"sum({x}[n, 1..4])", None, 0)
