"""Faults of amendments: a change without a reason, a reason without a change."""

from dataclasses import replace
from decimal import Decimal

from renstra.model.perubahan import Keterangan
from renstra.quantity import Angka, TanpaNilai
from renstra.testing.choices import Choices
from renstra.testing.edit import add, drop, get, put
from renstra.testing.fault.broken import Broken, Family, as_found, broken, replaced
from renstra.testing.subject import Subject

PB = Family()
fault = PB.fault
_REASONS = ("perubahan", "keterangan")


@fault("PB001", "pagu berubah tanpa keterangan")
def money_without_reason(subject: Subject, choices: Choices) -> Broken | None:
    place = ("program", 0, "kegiatan", 0, "sub_kegiatan", 0, "pagu")
    now, before = get(subject.plan, place), get(subject.before, place)
    key = next(year for year in now.tahun if now[year] != before[year])
    return broken(subject, drop(subject.plan, (*_REASONS, 0)), (*place, key))


@fault("PB002", "kondisi awal berubah tanpa keterangan")
def baseline_without_reason(subject: Subject, choices: Choices) -> Broken | None:
    assert subject.before is not None
    path = ("tujuan", 0, "indikator", 0, "awal")
    awal = get(subject.before, path)
    other = Angka(awal.nilai + 1, awal.satuan) if isinstance(awal, Angka) else Angka(Decimal(choices.number(1, 9)))
    if isinstance(awal, TanpaNilai) and choices.number(0, 1):
        return None
    return Broken(replace(subject, before=put(subject.before, path, other)).files(), as_found(path))


@fault("PB003", "indikator ditambahkan tanpa keterangan")
def indicator_without_reason(subject: Subject, choices: Choices) -> Broken | None:
    assert subject.before is not None
    path = ("tujuan", 0, "indikator", len(subject.before.tujuan[0].indikator) - 1)
    return Broken(replace(subject, before=drop(subject.before, path)).files(), path)


@fault("PB004", "keterangan tentang yang tidak berubah")
def reason_without_change(subject: Subject, choices: Choices) -> Broken | None:
    assert subject.plan.perubahan is not None
    at = len(subject.plan.perubahan.keterangan)
    pada = choices.pick(("tujuan[0]", "sasaran.Stidakada", "program.9.99.99"))
    item = Keterangan(pada=pada, alasan="penyesuaian")
    return broken(subject, add(subject.plan, _REASONS, item), (*_REASONS, at, "pada"))


@fault("PB005", "rencana semula tidak ada di jalurnya")
def nothing_before(subject: Subject, choices: Choices) -> Broken | None:
    return replaced(subject, ("perubahan", "dari"), choices.pick(("../tidak-ada", ".")))
