"""For every class of the model, how a part of it is made that could stand in a valid plan."""

from collections.abc import Callable
from typing import Any

from renstra import model
from renstra.model import gambaran as chapters
from renstra.model.identitas import Toleransi
from renstra.model.kinerja import Sebutan
from renstra.model.perubahan import Keterangan
from renstra.testing import gambaran, identitas, isu, kinerja, pendanaan, rumus, wording
from renstra.testing.iku import restated
from renstra.testing.indikator import capaian_rule, indikator
from renstra.testing.maker import Maker
from renstra.testing.pengecualian import residue
from renstra.testing.perubahan import amended
from renstra.testing.whole import regional, renstra, scale

Make = Callable[[Maker], Any]

_CODE = "2.17.01.2.01"


def _variable(maker: Maker) -> model.Variabel:
    rumus.derived(maker)
    return next(iter(maker.variabel.values()))


def _planned(maker: Maker) -> model.RencanaVariabel:
    rumus.derived(maker)
    found = (item.rencana for item in maker.variabel.values() if item.rencana is not None)
    return next(found, model.RencanaVariabel(nilai=model.Deret({})))


def _goal(maker: Maker) -> model.Tujuan:
    return kinerja.goals(maker, served=("rpd.S1",), objectives=(maker.identity("S"),))[0]


def _key_indicator(maker: Maker) -> model.BarisIku:
    return restated(maker, indikator(maker, "sasaran", is_key=True))


def _amendment(maker: Maker) -> Any:
    return amended(maker, renstra(maker)).perubahan


def _band(maker: Maker) -> model.Tingkat:
    stated = scale(maker)
    return stated[0] if isinstance(stated, tuple) else model.scale_of(stated).tingkat[0]


PARTS: dict[type[model.Bagian], Make] = {
    model.Renstra: renstra,
    model.RencanaDaerah: regional,
    model.Daerah: identitas.region,
    model.Periode: identitas.period,
    model.Pengesahan: identitas.adoption,
    Toleransi: identitas.tolerance,
    model.BidangUrusan: lambda maker: renstra(maker).bidang_urusan[0],
    model.Pengecualian: lambda maker: residue(maker, "program[0]"),
    model.Perubahan: _amendment,
    Keterangan: lambda maker: _amendment(maker).keterangan[0],
    model.Tujuan: _goal,
    model.Sasaran: lambda maker: kinerja.objective(maker, maker.identity("S"), ()),
    model.Strategi: kinerja.strategy,
    model.ArahKebijakan: lambda maker: kinerja.strategy(maker).arah_kebijakan[0],
    Sebutan: lambda maker: Sebutan(nama=maker.name(wording.GOAL[0]), asal=maker.pick(wording.ASAL)),
    model.Indikator: lambda maker: indikator(maker, "sub_kegiatan"),
    model.AturanCapaian: capaian_rule,
    model.Program: lambda maker: renstra(maker).program[0],
    model.Kegiatan: lambda maker: renstra(maker).program[0].kegiatan[0],
    model.SubKegiatan: lambda maker: pendanaan.sub_activity(maker, f"{_CODE}.0001", may_rest=True),
    model.Variabel: _variable,
    model.RencanaVariabel: _planned,
    model.KelompokIku: lambda maker: model.KelompokIku(baris=(_key_indicator(maker),), asal=maker.asal()),
    model.BarisIku: _key_indicator,
    model.Tingkat: _band,
    chapters.DasarHukum: gambaran.legal_basis,
    model.Pendahuluan: gambaran.introduction,
    model.Organisasi: gambaran.organisation,
    model.UnitOrganisasi: gambaran.unit,
    model.Tantangan: gambaran.challenges,
    model.Tabel: gambaran.table,
    chapters.Kolom: lambda maker: gambaran.table(maker).kolom[-1],
    chapters.Baris: lambda maker: gambaran.table(maker).baris[0],
    model.Capaian: gambaran.achievement,
    model.IndikatorCapaian: lambda maker: gambaran.achievement(maker).indikator[0],
    model.Fakta: gambaran.fact,
    model.Pernyataan: lambda maker: gambaran.fact(maker).pernyataan[0],
    model.Permasalahan: isu.problem,
    model.Telaahan: isu.studied,
    model.IsuStrategis: isu.issue,
    model.Swot: isu.swot,
}
"""Class -> what makes one."""
