"""Faults of indicators in what they state: something left out, a year too many, a name that does not fit."""

from collections.abc import Callable, Collection

from renstra.cascade import Cascade, IndikatorNode, Jenjang
from renstra.model import Indikator
from renstra.quantity import Angka, Predikat, TanpaNilai
from renstra.testing import wording
from renstra.testing.choices import Choices
from renstra.testing.edit import add, drop, put
from renstra.testing.fault.broken import Broken, Family, broken, choose, replaced
from renstra.testing.fault.ks import maker_for, nodes
from renstra.testing.fault.places import BELOW, PROGRAM, WORK, is_free, numbers, plain
from renstra.testing.subject import Subject

TG = Family()
fault = TG.fault


def any_plain(
    subject: Subject,
    choices: Choices,
    fits: Callable[[Indikator], bool] = lambda _: True,
    levels: Collection[Jenjang] = BELOW,
) -> IndikatorNode | None:
    """One of the indicators that nothing depends on and that fit."""
    return choose(choices, plain(subject.plan, levels, fits))


@fault("TG001", "kegiatan atau sub kegiatan tanpa indikator")
def no_indicator(subject: Subject, choices: Choices) -> Broken | None:
    free = [node for level in WORK for node in nodes(subject, level) if is_free(subject.plan, node)]
    node = choose(choices, free)
    return None if node is None else replaced(subject, (*node.path, "indikator"), ())


@fault("TG002", "indikator tanpa satuan")
def no_unit(subject: Subject, choices: Choices) -> Broken | None:
    node = any_plain(subject, choices, lambda item: item.satuan is not None and bool(numbers(item)))
    return None if node is None else replaced(subject, (*node.path, "satuan"), None)


@fault("TG003", "indikator tanpa kondisi awal")
def no_baseline(subject: Subject, choices: Choices) -> Broken | None:
    node = any_plain(subject, choices)
    return None if node is None else replaced(subject, (*node.path, "awal"), None)


@fault("TG004", "target satu tahun tidak ditulis")
def year_left_out(subject: Subject, choices: Choices) -> Broken | None:
    node = any_plain(subject, choices)
    if node is None or len(subject.plan.tahun_target) < 2:
        return None
    path = (*node.path, "target", choices.pick(subject.plan.tahun_target))
    return broken(subject, drop(subject.plan, path), path)


@fault("TG004", "indikator tanpa target")
def no_targets(subject: Subject, choices: Choices) -> Broken | None:
    node = any_plain(subject, choices)
    return None if node is None else replaced(subject, (*node.path, "target"), None)


@fault("TG005", "target untuk tahun sesudah rencana")
def year_too_many(subject: Subject, choices: Choices) -> Broken | None:
    node = any_plain(subject, choices, lambda item: bool(numbers(item)))
    if node is None:
        return None
    last = subject.plan.periode.akhir
    assert node.indikator.target is not None
    return replaced(subject, (*node.path, "target", last + 1), node.indikator.target[last])


@fault("TG005", "kondisi akhir di tata letak yang tidak memuatnya")
def end_too_many(subject: Subject, choices: Choices) -> Broken | None:
    if subject.plan.aturan_tata_letak.kondisi_akhir:
        return None
    node = any_plain(subject, choices, lambda item: item.akhir in (None, "terakhir"))
    if node is None or node.indikator.target is None:
        return None
    last = node.indikator.target[subject.plan.periode.akhir]
    return replaced(subject, (*node.path, "target", "akhir"), last)


@fault("TG006", "indikator tanpa arah")
def no_direction(subject: Subject, choices: Choices) -> Broken | None:
    node = any_plain(subject, choices, lambda item: item.arah in ("naik", "turun"))
    return None if node is None else replaced(subject, (*node.path, "arah"), None)


@fault("TG007", "kondisi akhir tanpa aturan")
def no_rule_of_end(subject: Subject, choices: Choices) -> Broken | None:
    node = any_plain(
        subject,
        choices,
        lambda item: item.target is not None and "akhir" in item.target and item.akhir not in (None, "jumlah"),
    )
    return None if node is None else replaced(subject, (*node.path, "akhir"), None)


@fault("TG013", "jumlah bersatuan persen")
def count_in_percent(subject: Subject, choices: Choices) -> Broken | None:
    def fits(item: Indikator) -> bool:
        cells = [item.awal, *(item.target or {}).values()]
        bare = all(not isinstance(cell, Angka) or not cell.satuan for cell in cells)
        return bare and item.nama.startswith("Jumlah") and item.akhir in (None, "terakhir", "maksimum")

    node = any_plain(subject, choices, fits)
    return None if node is None else replaced(subject, (*node.path, "satuan"), "persen")


@fault("TG014", "nama pertumbuhan, rumusan tanpa tahun sebelumnya")
def growth_without_year_before(subject: Subject, choices: Choices) -> Broken | None:
    node = any_plain(subject, choices, lambda item: item.satuan == "persen" and item.nama.startswith("Persentase"))
    if node is None:
        return None
    plan = put(subject.plan, (*node.path, "nama"), maker_for(subject, choices).name(wording.GROWTH[0]))
    path = (*node.path, "rumusan")
    return broken(subject, put(plan, path, "Hasil pendataan oleh petugas lapangan"), path)


@fault("TG019", "program dengan indikator bertipe keluaran")
def output_on_a_program(subject: Subject, choices: Choices) -> Broken | None:
    node = any_plain(subject, choices, levels=PROGRAM)
    return None if node is None else replaced(subject, (*node.path, "tipe"), "keluaran")


@fault("TG019", "program dengan indikator jumlah dokumen")
def documents_on_a_program(subject: Subject, choices: Choices) -> Broken | None:
    node = any_plain(subject, choices, lambda item: item.tipe is None and item.nama.startswith("Jumlah"), PROGRAM)
    if node is None:
        return None
    return replaced(subject, (*node.path, "nama"), maker_for(subject, choices).name(wording.OUTPUT[0]))


@fault("TG020", "profil IKU tanpa definisi")
def incomplete_profile(subject: Subject, choices: Choices) -> Broken | None:
    keys = {row.indikator for group in subject.plan.iku for row in group.baris}
    options = [node.path for node in Cascade(subject.plan).indikator if node.indikator.id in keys]
    path = choose(choices, options)
    field = choices.pick(("definisi", "sumber_data", "penanggung_jawab"))
    return None if path is None else replaced(subject, (*path, field), None)


@fault("TG021", "dua indikator bernama sama, kondisi awalnya berbeda")
def name_twice(subject: Subject, choices: Choices) -> Broken | None:
    node = any_plain(subject, choices, lambda item: isinstance(item.awal, Angka), WORK)
    if node is None:
        return None
    copy = node.indikator.model_copy(update={"id": None, "awal": TanpaNilai("belum diukur")})
    above = (*node.pemilik.path, "indikator")
    at = len(node.pemilik.item.indikator)
    return broken(subject, add(subject.plan, above, copy), (*above, at, "nama"))


@fault("TG022", "kegiatan mengulang indikator sub kegiatannya")
def name_on_two_levels(subject: Subject, choices: Choices) -> Broken | None:
    node = any_plain(subject, choices, levels=WORK[1:])
    if node is None or node.pemilik.induk is None:
        return None
    above = (*node.pemilik.induk.path, "indikator")
    copy = node.indikator.model_copy(update={"id": None})
    at = len(node.pemilik.induk.item.indikator)
    return broken(subject, add(subject.plan, above, copy), (*above, at, "nama"))


@fault("TG023", "prosentase")
def misspelt(subject: Subject, choices: Choices) -> Broken | None:
    node = any_plain(subject, choices, lambda item: item.nama.startswith("Persentase"))
    if node is None:
        return None
    word = choices.pick(("Prosentase", "Presentase"))
    return replaced(subject, (*node.path, "nama"), node.indikator.nama.replace("Persentase", word, 1))


@fault("TG026", "predikat yang tidak ada di skalanya")
def unknown_grade(subject: Subject, choices: Choices) -> Broken | None:
    node = any_plain(subject, choices, lambda item: item.skala is not None)
    if node is None or len(subject.plan.tahun_target) < 2:
        return None
    year = choices.pick(subject.plan.tahun_target[:-1])
    return replaced(subject, (*node.path, "target", year), Predikat("Istimewa"))


@fault("TG027", "predikat tanpa skala")
def no_scale(subject: Subject, choices: Choices) -> Broken | None:
    node = any_plain(subject, choices, lambda item: item.skala is not None)
    return None if node is None else replaced(subject, (*node.path, "skala"), None)
