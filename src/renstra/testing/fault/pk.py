"""Faults of exceptions: without a reason, past, for nothing, or for what cannot be excepted."""

from datetime import date

from renstra.model import Pengecualian
from renstra.testing.choices import Choices
from renstra.testing.edit import put
from renstra.testing.fault.broken import Broken, Family, broken
from renstra.testing.subject import Subject

PK = Family()
fault = PK.fault
_REASON = "pembulatan pada dokumen yang sudah ditetapkan"


def _with(subject: Subject, item: Pengecualian, *inside: str) -> Broken:
    plan = put(subject.plan, ("pengecualian",), (item,))
    return broken(subject, plan, ("pengecualian", 0, *inside))


@fault("PK001", "pengecualian tanpa temuan")
def for_nothing(subject: Subject, choices: Choices) -> Broken | None:
    aturan = choices.pick(("PG001", "kutipan-berbeda", "TG008"))
    pada = choices.pick((None, "tujuan[0].uraian", "perangkat_daerah"))
    return _with(subject, Pengecualian(aturan=aturan, pada=pada, alasan=_REASON))


@fault("PK002", "pengecualian yang sudah berakhir")
def past(subject: Subject, choices: Choices) -> Broken | None:
    return _with(subject, Pengecualian(aturan="PG001", alasan=_REASON, sampai=date(2001, 12, 31)), "sampai")


@fault("PK003", "pengecualian tanpa alasan")
def without_reason(subject: Subject, choices: Choices) -> Broken | None:
    return _with(subject, Pengecualian(aturan="PG001"), "alasan")


@fault("PK003", "alasan yang belum diisi")
def reason_to_be_filled(subject: Subject, choices: Choices) -> Broken | None:
    item = Pengecualian(aturan="PG001", alasan=choices.pick(("TODO", "...", "<isi alasan>")))
    made = _with(subject, item, "alasan")
    return Broken(made.files, made.path, also=("PK001",))


@fault("PK004", "pengecualian untuk aturan yang tidak ada")
def unknown_rule(subject: Subject, choices: Choices) -> Broken | None:
    return _with(subject, Pengecualian(aturan=choices.pick(("PG999", "jumlah-bariss")), alasan=_REASON), "aturan")


@fault("PK005", "pengecualian untuk tempat yang tidak ada")
def unknown_place(subject: Subject, choices: Choices) -> Broken | None:
    pada = choices.pick(("program.9.99.99.pagu", "sasaran.Stidakada", "aset[99]"))
    return _with(subject, Pengecualian(aturan="PG001", pada=pada, alasan=_REASON), "pada")


@fault("PK006", "pengecualian untuk temuan yang menyembunyikan isi")
def cannot_be_excepted(subject: Subject, choices: Choices) -> Broken | None:
    return _with(subject, Pengecualian(aturan=choices.pick(("BT001", "PK001")), alasan=_REASON), "aturan")
