"""Faults of the document against itself: what is said twice differently, sums of tables, achievement."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from renstra.cascade import Cascade
from renstra.model import BarisIku, IndikatorCapaian, Pernyataan, Tabel
from renstra.model.kinerja import Sebutan
from renstra.quantity import Angka
from renstra.source import KeyPath
from renstra.testing.choices import Choices
from renstra.testing.edit import add, drop, get, put
from renstra.testing.fault.broken import Broken, Family, broken, choose, replaced
from renstra.testing.fault.ks import nodes
from renstra.testing.subject import Subject

DK = Family()
fault = DK.fault


def _rows(subject: Subject) -> Iterator[tuple[KeyPath, BarisIku]]:
    """The rows of the IKU table."""
    for g, group in enumerate(subject.plan.iku):
        for i, row in enumerate(group.baris):
            yield ("iku", g, "baris", i), row


def _tables(subject: Subject) -> Iterator[tuple[KeyPath, Tabel]]:
    for key in ("pegawai", "aset", "kelompok_sasaran"):
        for index, table in enumerate(getattr(subject.plan, key)):
            yield (key, index), table


def _achieved(subject: Subject) -> Iterator[tuple[KeyPath, IndikatorCapaian]]:
    capaian = subject.plan.capaian
    for index, row in enumerate(capaian.indikator if capaian else ()):
        yield ("capaian", "indikator", index), row


@fault("DK001", "kondisi awal lain di tabel IKU")
def baseline_otherwise(subject: Subject, choices: Choices) -> Broken | None:
    options = [((*path, "awal"), row.awal) for path, row in _rows(subject) if isinstance(row.awal, Angka)]
    option = choose(choices, options)
    if option is None or not isinstance(option[1], Angka):
        return None
    path, awal = option
    sources = {node.indikator.id: node.indikator for node in Cascade(subject.plan).indikator}
    item = sources[get(subject.plan, (*path[:-1], "indikator"))]
    if not isinstance(item.awal, Angka):
        return None
    return replaced(subject, path, Angka(awal.nilai + choices.number(1, 9), awal.satuan))


@fault("DK001", "target lain di tabel IKU")
def target_otherwise(subject: Subject, choices: Choices) -> Broken | None:
    options = []
    for path, row in _rows(subject):
        cells = row.target.tahun if row.target else {}
        year = subject.plan.periode.awal
        cell = cells.get(year)
        if isinstance(cell, Angka) and row.target is not None and "akhir" not in row.target:
            options.append(((*path, "target", year), Angka(cell.nilai + choices.number(1, 9), cell.satuan)))
    option = choose(choices, options)
    return None if option is None else replaced(subject, *option)


@fault("DK002", "nama lain di tabel IKU")
def name_otherwise(subject: Subject, choices: Choices) -> Broken | None:
    path, row = choices.pick(list(_rows(subject)))
    return replaced(subject, (*path, "nama"), f"{row.nama} di kabupaten")


@fault("DK003", "satu fakta dengan dua angka")
def fact_otherwise(subject: Subject, choices: Choices) -> Broken | None:
    options = [(index, fact) for index, fact in enumerate(subject.plan.fakta) if len(fact.pernyataan) > 1]
    option = choose(choices, options)
    if option is None:
        return None
    index, fact = option
    at = len(fact.pernyataan) - 1
    value = fact.pernyataan[at].nilai
    assert isinstance(value, Angka)
    other = Pernyataan(nilai=Angka(value.nilai + choices.number(10, 99), value.satuan), asal="Bab 5.1")
    plan = put(subject.plan, ("fakta", index, "pernyataan", at), other)
    # Of two statements neither has a majority, so the first is named; of three the one that differs.
    return broken(subject, plan, ("fakta", index, "pernyataan", 0 if at == 1 else at, "nilai"))


def _off(choices: Choices) -> Decimal:
    return Decimal(choices.number(50, 99))


@fault("DK004", "kolom jumlah sebuah baris keliru")
def sum_of_a_row(subject: Subject, choices: Choices) -> Broken | None:
    options = [
        (*path, "baris", at, "nilai", "Jumlah")
        for path, table in _tables(subject)
        if not table.jumlah
        for at, row in enumerate(table.baris)
        if row.nilai.get("Jumlah") is not None
    ]
    path = choose(choices, options)
    return None if path is None else replaced(subject, path, get(subject.plan, path) + _off(choices))


@fault("DK005", "baris jumlah sebuah kolom keliru")
def sum_of_a_column(subject: Subject, choices: Choices) -> Broken | None:
    options = [
        (*path, "jumlah", column)
        for path, table in _tables(subject)
        if not any(column.jumlah_dari for column in table.kolom)
        for column, total in table.jumlah.items()
        if total is not None
    ]
    path = choose(choices, options)
    return None if path is None else replaced(subject, path, get(subject.plan, path) + _off(choices))


@fault("DK006", "satu sel tabel keliru")
def one_cell(subject: Subject, choices: Choices) -> Broken | None:
    options = [
        (*path, "baris", at, "nilai", column)
        for path, table in _tables(subject)
        if table.jumlah.get("Jumlah") is not None
        for at, row in enumerate(table.baris)
        for column, number in row.nilai.items()
        if number is not None and column != "Jumlah"
    ]
    path = choose(choices, options)
    return None if path is None else replaced(subject, path, get(subject.plan, path) + _off(choices))


@fault("DK007", "persentase capaian keliru")
def wrong_percentage(subject: Subject, choices: Choices) -> Broken | None:
    options = [
        (*path, "persen", year)
        for path, row in _achieved(subject)
        for year, cell in (row.persen or {}).items()
        if isinstance(cell, Angka)
    ]
    path = choose(choices, options)
    if path is None:
        return None
    # No method gives as much: a realisation is at most a hundred, a target at least one.
    return replaced(subject, path, Angka(Decimal(choices.number(20_000, 90_000)), "%"))


@fault("DK008", "capaian dari target nol")
def percentage_of_nothing(subject: Subject, choices: Choices) -> Broken | None:
    options = [
        (path, year)
        for path, row in _achieved(subject)
        if row.metode in (None, "positif", "negatif")
        for year, cell in (row.persen or {}).items()
        if isinstance(cell, Angka)
    ]
    option = choose(choices, options)
    if option is None:
        return None
    path, year = option
    plan = put(subject.plan, (*path, "target", year), Angka(Decimal(0)))
    return broken(subject, plan, (*path, "persen", year))


@fault("DK009", "capaian tanpa target")
def percentage_without_target(subject: Subject, choices: Choices) -> Broken | None:
    options = [
        (*path, "target", year)
        for path, row in _achieved(subject)
        for year, cell in (row.realisasi or {}).items()
        if isinstance(cell, Angka)
    ]
    path = choose(choices, options)
    return None if path is None else broken(subject, drop(subject.plan, path), path)


@fault("DK010", "bagian wajib tidak ada")
def part_left_out(subject: Subject, choices: Choices) -> Broken | None:
    plan = subject.plan
    if plan.jenis != "renstra":
        return None
    key = choices.pick([key for key in plan.aturan_tata_letak.bagian_wajib if key not in ("tujuan", "program")])
    return broken(subject, drop(plan, (key,)), ("tata_letak",))


@fault("DK011", "sasaran disebut lain di tabel lain")
def worded_otherwise(subject: Subject, choices: Choices) -> Broken | None:
    node = choices.pick([*nodes(subject, "tujuan"), *nodes(subject, "sasaran")])
    path = (*node.path, "sebutan")
    other = (Sebutan(nama=f"{node.nama} di daerah", asal="Tabel 7.1"),)
    return broken(subject, put(subject.plan, path, other), (*path, 0, "nama"))


@fault("DK012", "baris IKU tanpa indikator")
def key_without_reference(subject: Subject, choices: Choices) -> Broken | None:
    path = choose(choices, [path for path, row in _rows(subject) if row.target is None])
    return None if path is None else replaced(subject, (*path, "indikator"), None)


@fault("DK013", "sasaran tanpa IKU")
def objective_without_key(subject: Subject, choices: Choices) -> Broken | None:
    rows = list(_rows(subject))
    own = {node.path: {item.id for item in node.item.indikator} for node in nodes(subject, "sasaran")}
    options = [
        (path, owner)
        for path, row in rows
        for owner, ids in own.items()
        if row.indikator in ids
        and sum(other.indikator in ids for _, other in rows) == 1
        and len(subject.plan.iku[int(path[1])].baris) > 1
    ]
    option = choose(choices, options)
    if option is None:
        return None
    path, owner = option
    return broken(subject, drop(subject.plan, path), (*owner, "indikator"))


@fault("DK014", "sel di kolom yang tidak ada")
def unknown_column(subject: Subject, choices: Choices) -> Broken | None:
    options = [(*path, "baris", 0, "nilai") for path, table in _tables(subject) if table.baris]
    path = choose(choices, options)
    return None if path is None else replaced(subject, (*path, "Kolom Lain"), Decimal(1))


@fault("DK014", "jumlah dari kolom yang tidak ada")
def sum_of_unknown_column(subject: Subject, choices: Choices) -> Broken | None:
    options = [
        (*path, "kolom", at, "jumlah_dari")
        for path, table in _tables(subject)
        for at, column in enumerate(table.kolom)
        if column.jumlah_dari and column.jumlah_dari != "semua"
    ]
    path = choose(choices, options)
    if path is None:
        return None
    named: tuple[Any, ...] = get(subject.plan, path)
    return broken(subject, add(subject.plan, path, "Kolom Lain"), (*path, len(named)))
