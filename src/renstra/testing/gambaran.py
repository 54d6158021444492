"""The chapters that describe the agency: organisation, tables, achievement of the last period, facts."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from renstra.ledger.capaian import percentage
from renstra.ledger.tabel import JUMLAH, TabelAngka
from renstra.model import (
    Capaian,
    Deret,
    Fakta,
    IndikatorCapaian,
    Organisasi,
    Pendahuluan,
    Periode,
    Pernyataan,
    Tabel,
    Tantangan,
    UnitOrganisasi,
)
from renstra.model.gambaran import Baris, DasarHukum, Kolom
from renstra.model.kinerja import Metode
from renstra.model.skala import SKALA
from renstra.quantity import Angka, Predikat, TanpaNilai, Target, round_half_up
from renstra.testing import wording
from renstra.testing.maker import Maker


def legal_basis(maker: Maker) -> DasarHukum:
    """A regulation that the plan rests on."""
    return DasarHukum(peraturan="Permendagri 86/2017", tentang=maker.optional_text(), asal=maker.asal())


def introduction(maker: Maker) -> Pendahuluan:
    """Chapter I."""
    return Pendahuluan(
        latar_belakang=maker.optional_text(2),
        maksud=maker.texts(),
        tujuan=maker.texts(),
        tahapan=maker.texts(),
        sistematika=maker.texts(),
        asal=maker.asal(),
    )


def organisation(maker: Maker) -> Organisasi:
    """Duty, functions, units."""
    return Organisasi(
        dasar=maker.texts(1),
        tugas=maker.optional_text(2),
        fungsi=maker.texts(),
        unit=tuple(unit(maker) for _ in maker.several(0, 2)),
        asal=maker.asal(),
    )


def unit(maker: Maker) -> UnitOrganisasi:
    """A unit of the agency."""
    nama = maker.pick(wording.OFFICES)
    return UnitOrganisasi(nama=nama, tugas=maker.optional_text(2), fungsi=maker.texts(), asal=maker.asal())


def challenges(maker: Maker) -> Tantangan:
    """Challenges from inside and outside."""
    return Tantangan(internal=maker.texts(), eksternal=maker.texts(), asal=maker.asal())


def table(maker: Maker, prefix: str = "tabel_") -> Tabel:
    """A table of numbers: cells are drawn, sum columns and the sum row are what the ledger derives."""
    numbers = ["Laki-laki", "Perempuan", "Kontrak"][: maker.number(1, 3)]
    places = maker.pick((0, 0, 1))
    sums, text = maker.chance(), maker.chance(3)
    columns = [Kolom(nama=name) for name in numbers]
    if sums:
        named: Any = maker.pick(("semua", tuple(numbers)))
        columns.append(Kolom(nama="Jumlah", jumlah_dari=named))
    if text:
        columns.append(Kolom(nama="Keterangan", isi="teks"))
    rows = tuple(_row(maker, at, numbers, places, text=text) for at in maker.several(1, 4))
    bare = Tabel(
        id=maker.identity(prefix) if maker.chance() else None,
        nomor=maker.maybe("Tabel 2.2", 3),
        nama=maker.name("Keadaan {benda}"),
        satuan=maker.maybe("orang", 3),
        kolom=tuple(columns),
        baris=rows,
        asal=maker.asal(),
        catatan=maker.optional_text(8),
    )
    return _with_sums(bare, sums=sums, below=maker.chance())


def _row(maker: Maker, at: int, numbers: list[str], places: int, *, text: bool) -> Baris:
    cells: dict[str, Decimal | None] = {}
    for name in numbers:
        kind = maker.number(0, 7)
        if kind < 6:
            cells[name] = maker.decimal(0, 300, places)
        elif kind == 6:
            cells[name] = None
    note = {"Keterangan": maker.text()} if text and maker.chance() else {}
    return Baris(nama=f"Golongan {at + 1}", nilai=cells, teks=note)


def _with_sums(bare: Tabel, *, sums: bool, below: bool) -> Tabel:
    figures = TabelAngka(bare, ())
    rows = bare.baris
    if sums:
        rows = tuple(
            row.model_copy(update={"nilai": {**row.nilai, "Jumlah": total}})
            if isinstance(total := figures.row_sum(at, "Jumlah"), Decimal)
            else row
            for at, row in enumerate(bare.baris)
        )
    whole = bare.model_copy(update={"baris": rows})
    if not below:
        return whole
    figures = TabelAngka(whole, ())
    printed = {
        column.nama: total
        for column in whole.kolom_bilangan
        if isinstance(total := figures.column_sum(column.nama), Decimal)
    }
    whole = whole.model_copy(update={"jumlah": printed})
    figures = TabelAngka(whole, ())
    if sums and isinstance(corner := figures.row_sum(JUMLAH, "Jumlah"), Decimal):
        whole = whole.model_copy(update={"jumlah": {**printed, "Jumlah": corner}})
    return whole


def achievement(maker: Maker) -> Capaian:
    """The achievement of the last period."""
    periode = Periode(awal=maker.first - maker.number(2, 4), akhir=maker.first - 1)
    rows = tuple(achievement_row(maker, periode) for _ in maker.several(1, 3))
    return Capaian(periode=periode, indikator=rows, asal=maker.asal(), catatan=maker.optional_text(8))


def achievement_row(maker: Maker, periode: Periode) -> IndikatorCapaian:
    """Target and realisation are drawn; the percentage is what the method gives, rounded."""
    make: Callable[[Maker, Periode], dict[str, Any]] = maker.pick((_numbers, _grades))
    return IndikatorCapaian(
        nomor=maker.maybe("1", 3),
        nama=maker.name(wording.INDEX[0]),
        asal=maker.asal(),
        catatan=maker.optional_text(8),
        **make(maker, periode),
    )


def _numbers(maker: Maker, periode: Periode) -> dict[str, Any]:
    metode: Metode | None = maker.pick((None, "positif", "negatif", "negatif_bagi"))
    places, digits = maker.number(0, 1), maker.number(0, 2)
    target: dict[Any, Target] = {}
    realised: dict[Any, Target] = {}
    percent: dict[Any, Target] = {}
    for year in periode.tahun:
        kind = maker.number(0, 7)
        planned = maker.decimal(0 if kind == 6 else 1, 100, places)
        target[year] = Angka(planned)
        if kind == 7:
            realised[year] = TanpaNilai(maker.pick(wording.REASONS))
            continue
        reached = maker.decimal(1, 100, places) if kind < 6 else planned
        if metode in (None, "negatif"):
            reached = min(reached, 2 * planned)
        realised[year] = Angka(reached)
        value = percentage(metode, planned, reached)
        percent[year] = TanpaNilai() if value is None else Angka(round_half_up(value, digits), "%")
    fields = {"target": Deret(target), "realisasi": Deret(realised), "metode": metode, "satuan": "nilai"}
    return {**fields, "persen": Deret(percent) if percent and maker.number(0, 4) < 4 else None}


def _grades(maker: Maker, periode: Periode) -> dict[str, Any]:
    grades = SKALA["sakip"].predikat
    target: dict[Any, Target] = {year: Predikat(maker.pick(grades)) for year in periode.tahun}
    realised: dict[Any, Target] = {year: Predikat(maker.pick(grades)) for year in periode.tahun}
    return {"target": Deret(target), "realisasi": Deret(realised), "metode": maker.maybe("ordinal")}


def fact(maker: Maker) -> Fakta:
    """A figure that the text states at several places, at some of them rounded."""
    places = maker.number(0, 2)
    exact = maker.decimal(1, 5000, places)
    count = maker.number(1, 3)
    values = [exact] * count
    if places and count > 1 and maker.chance():
        values[-1] = round_half_up(exact, places - 1)
    satuan = maker.pick(("orang", "unit usaha"))
    return Fakta(
        id=maker.identity("fakta_") if maker.chance() else None,
        nama=maker.name(wording.VARIABLE),
        satuan=maker.maybe(satuan, 3),
        pernyataan=tuple(
            Pernyataan(nilai=Angka(value, maker.pick(("", satuan))), asal=f"Bab 2.{at + 1}")
            for at, value in enumerate(values)
        ),
        catatan=maker.optional_text(8),
    )
