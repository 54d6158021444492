"""Faults of indicators in their numbers: the wrong way, the wrong end, the wrong kind."""

from decimal import Decimal
from itertools import pairwise
from typing import Any

from renstra.cascade import Cascade, IndikatorNode
from renstra.model import Deret, Indikator
from renstra.quantity import Angka, Predikat, TanpaNilai, decimals
from renstra.testing.choices import Choices
from renstra.testing.edit import drop, put
from renstra.testing.fault.broken import Broken, Family, broken, choose, replaced
from renstra.testing.fault.places import BELOW, PROGRAM, follows_last, numbers, plain
from renstra.testing.fault.tg import any_plain
from renstra.testing.subject import Subject

TG_NILAI = Family()
fault = TG_NILAI.fault


def _unit(item: Indikator) -> Decimal:
    """One in the last decimal that the row states."""
    return Decimal(1).scaleb(-max(map(decimals, numbers(item).values()), default=0))


def _written(item: Indikator) -> str:
    """The unit that stands behind the numbers of the row."""
    return next((cell.satuan for cell in (item.target or {}).values() if isinstance(cell, Angka)), "")


def _is_percent(item: Indikator) -> bool:
    return item.satuan in ("persen", "%")


@fault("TG008", "kondisi akhir yang lain dari aturannya")
def wrong_end(subject: Subject, choices: Choices) -> Broken | None:
    def fits(item: Indikator) -> bool:
        return bool(numbers(item)) and item.akhir is not None and item.target is not None and "akhir" in item.target

    node = any_plain(subject, choices, fits)
    if node is None or node.indikator.target is None:
        return None
    item, end = node.indikator, node.indikator.target.akhir
    assert isinstance(end, Angka)
    value = end.nilai + choices.number(1, 3) * (2 if item.satuan != "persen" else 1)
    if _is_percent(item) and value == sum(numbers(item).values()):
        return None
    return replaced(subject, (*node.path, "target", "akhir"), Angka(value, end.satuan))


@fault("TG009", "kondisi akhir pada tabel IKU tidak mengikuti targetnya")
def odd_end(subject: Subject, choices: Choices) -> Broken | None:
    plan = subject.plan
    if not plan.aturan_tata_letak.kondisi_akhir:
        return None
    by_id = {node.indikator.id: node.indikator for node in Cascade(plan).indikator}
    options = [
        (("iku", g, "baris", i, "target"), by_id[row.indikator])
        for g, group in enumerate(plan.iku)
        for i, row in enumerate(group.baris)
        if row.indikator in by_id
        and by_id[row.indikator].akhir is None
        and numbers(by_id[row.indikator])
        and "akhir" not in (by_id[row.indikator].target or {})
    ]
    option = choose(choices, options)
    if option is None:
        return None
    path, item = option
    cells: dict[Any, Any] = {**(item.target or {}), "akhir": Angka(sum(numbers(item).values(), Decimal(7)))}
    return broken(subject, put(plan, path, Deret(cells)), (*path, "akhir"))


@fault("TG009", "kondisi akhir tanpa aturan tidak mengikuti targetnya")
def odd_end_without_rule(subject: Subject, choices: Choices) -> Broken | None:
    if not subject.plan.aturan_tata_letak.kondisi_akhir:
        return None
    node = any_plain(subject, choices, lambda item: bool(numbers(item)))
    if node is None:
        return None
    total = sum(numbers(node.indikator).values(), Decimal(7))
    plan = put(subject.plan, (*node.path, "akhir"), None)
    path = (*node.path, "target", "akhir")
    return broken(subject, put(plan, path, Angka(total, _written(node.indikator))), path, also=("TG007",))


@fault("TG010", "persentase dijumlahkan")
def percentages_added(subject: Subject, choices: Choices) -> Broken | None:
    if not subject.plan.aturan_tata_letak.kondisi_akhir:
        return None

    def fits(item: Indikator) -> bool:
        return _is_percent(item) and item.akhir is not None and item.jenis != "kumulatif" and len(numbers(item)) > 1

    node = any_plain(subject, choices, fits)
    if node is None:
        return None
    total = sum(numbers(node.indikator).values(), Decimal(0))
    return replaced(subject, (*node.path, "target", "akhir"), Angka(total, _written(node.indikator)))


@fault("TG011", "satu sel dengan satuan lain")
def other_unit(subject: Subject, choices: Choices) -> Broken | None:
    node = any_plain(subject, choices, lambda item: bool(numbers(item)))
    if node is None:
        return None
    year = choices.pick(list(numbers(node.indikator)))
    value = numbers(node.indikator)[year]
    return replaced(subject, (*node.path, "target", year), Angka(value, "hektare"))


def _counts(subject: Subject) -> list[IndikatorNode]:
    """Counts that rise, whose end condition, if any, is that of the last year."""
    return plain(
        subject.plan,
        BELOW,
        lambda item: item.nama.startswith("Jumlah") and bool(numbers(item)) and follows_last(item) and not item.skala,
    )


@fault("TG012", "cacahan berpecahan")
def fraction_of_a_count(subject: Subject, choices: Choices) -> Broken | None:
    options = []
    for node in _counts(subject):
        cells = list(numbers(node.indikator).items())
        for (year, value), (_, after) in pairwise(cells):
            if after > value:
                options.append((node, year, value))
    option = choose(choices, options)
    if option is None:
        return None
    node, year, value = option
    half = Angka(value + Decimal("0.5"), _written(node.indikator))
    return replaced(subject, (*node.path, "target", year), half)


@fault("TG015", "target turun di tengah, padahal arahnya naik")
def backwards(subject: Subject, choices: Choices) -> Broken | None:
    options = []
    for node in plain(subject.plan, BELOW, lambda item: item.arah == "naik" and follows_last(item)):
        cells = list(numbers(node.indikator).items())
        unit = _unit(node.indikator)
        for (_, value), (year, _) in pairwise(cells[:-1]):
            if value > unit:
                options.append((node, year, value - unit))
    option = choose(choices, options)
    if option is None:
        return None
    node, year, value = option
    return replaced(subject, (*node.path, "target", year), Angka(value, _written(node.indikator)))


@fault("TG016", "target pertama di bawah kondisi awal")
def behind_the_baseline(subject: Subject, choices: Choices) -> Broken | None:
    node = any_plain(subject, choices, lambda item: item.arah == "naik" and bool(numbers(item)))
    if node is None:
        return None
    year, first = next(iter(numbers(node.indikator).items()))
    awal = Angka(first + _unit(node.indikator), _written(node.indikator))
    return broken(subject, put(subject.plan, (*node.path, "awal"), awal), (*node.path, "target", year))


@fault("TG017", "target program datar pada kondisi awal")
def flat(subject: Subject, choices: Choices) -> Broken | None:
    def fits(item: Indikator) -> bool:
        return (
            item.arah == "naik"
            and isinstance(item.awal, Angka)
            and item.awal.nilai not in (0, 100)
            and bool(numbers(item))
        )

    node = any_plain(subject, choices, fits, levels=PROGRAM)
    if node is None:
        return None
    cells: dict[Any, Any] = dict.fromkeys(numbers(node.indikator), node.indikator.awal)
    path = (*node.path, "target")
    return broken(subject, put(subject.plan, path, Deret(cells)), (*path, subject.plan.periode.awal))


@fault("TG018", "target melonjak dua puluh kali lipat")
def jump(subject: Subject, choices: Choices) -> Broken | None:
    options = []
    for found in _counts(subject):
        values = numbers(found.indikator).values()
        if len(values) > 1 and min(values) > 0:
            options.append(found)
    node = choose(choices, options)
    if node is None:
        return None
    cells = numbers(node.indikator)
    at = choices.number(1, len(cells) - 1)
    unit = _written(node.indikator)
    later: dict[Any, Any] = {
        year: Angka(value * 20 if index >= at else value, unit) for index, (year, value) in enumerate(cells.items())
    }
    path = (*node.path, "target")
    return broken(subject, put(subject.plan, path, Deret(later)), (*path, list(cells)[at]))


@fault("TG024", "satu predikat di antara angka")
def grade_among_numbers(subject: Subject, choices: Choices) -> Broken | None:
    node = any_plain(subject, choices, lambda item: len(numbers(item)) > 1 and item.awal is not None)
    if node is None:
        return None
    year = choices.pick(list(numbers(node.indikator))[:-1])
    return replaced(subject, (*node.path, "target", year), Predikat("BB"))


@fault("TG025", "bagian di atas seratus persen")
def more_than_all(subject: Subject, choices: Choices) -> Broken | None:
    def fits(item: Indikator) -> bool:
        share = item.nama.startswith("Persentase") and " yang " in item.nama and "pertumbuhan" not in item.nama
        values = list(numbers(item).values())
        return share and item.arah == "naik" and len(values) > 1 and values[-2] > 20 and item.jenis != "kumulatif"

    node = any_plain(subject, choices, fits)
    if node is None:
        return None
    plan = drop(subject.plan, (*node.path, "target", "akhir"))
    path = (*node.path, "target", subject.plan.periode.akhir)
    value = Decimal(choices.number(101, 160))
    return broken(subject, put(plan, path, Angka(value, _written(node.indikator))), path)


@fault("TG028", "cacahan negatif")
def negative_count(subject: Subject, choices: Choices) -> Broken | None:
    node = choose(choices, _counts(subject))
    if node is None:
        return None
    return replaced(subject, (*node.path, "awal"), Angka(Decimal(-choices.number(1, 9))))


@fault("TG029", "tidak satu pun target bernilai")
def all_silent(subject: Subject, choices: Choices) -> Broken | None:
    options = [node for node in plain(subject.plan) if _has_other(node)]
    node = choose(choices, options)
    if node is None:
        return None
    cells: dict[Any, Any] = dict.fromkeys(subject.plan.tahun_target, TanpaNilai())
    path = (*node.path, "target")
    return broken(subject, put(subject.plan, path, Deret(cells)), path)


def _has_other(node: IndikatorNode) -> bool:
    """Whether another indicator of the node promises something in every year."""
    others = [item for item in node.pemilik.item.indikator if item is not node.indikator]
    cells = [cell for item in others if item.target for cell in item.target.tahun.values()]
    return any(not isinstance(cell, TanpaNilai) for cell in cells)
