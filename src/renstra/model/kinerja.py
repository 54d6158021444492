"""Tujuan, sasaran, indikator, strategi: what the agency promises and how it is measured."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator

from renstra.model.dasar import Bagian, Daftar, DeretTarget, Id, IsiTarget, Rujukan, Teks
from renstra.model.skala_capaian import AturanCapaian

Arah = Literal["naik", "turun", "tetap", "rentang"]
"""Which way is better."""

AturanAkhir = Literal["terakhir", "jumlah", "rata_rata", "maksimum"]
"""How the end condition follows from the yearly targets: the last one, their sum, their mean, the largest."""

Metode = Literal["positif", "negatif", "negatif_bagi", "ordinal"]
"""How achievement (*capaian*) follows from target T and realisation R: R/T, (2T-R)/T, T/R, or by the scale."""


class Indikator(Bagian):
    """An indicator: name, unit, yearly targets, and the profile that says how it is measured."""

    id: Id | None = None
    nama: Teks
    satuan: Teks | None = None
    arah: Arah | None = None
    akhir: AturanAkhir | None = None
    awal: IsiTarget | None = None
    """Baseline: the value before the first year of the plan."""
    target: DeretTarget | None = None
    realisasi: DeretTarget | None = None
    """What was reached, by year, where it is stated rather than computed from the variables."""
    metode: Metode | None = None
    """How achievement follows from target and realisation; where it is not said, by ``arah``."""
    capaian: AturanCapaian | None = None
    """Floor, cap and rounding of its achievement."""
    rumusan: Teks | None = None
    """The formula as the document prints it, a free quotation."""
    rumus: Teks | None = None
    """The formula that is meant, in the formula language."""
    definisi: Teks | None = None
    sumber_data: Teks | None = None
    penanggung_jawab: Teks | None = None
    jenis: Literal["kumulatif", "tahunan"] | None = None
    """Whether yearly targets add up to each other or stand alone."""
    tipe: Literal["dampak", "hasil", "keluaran"] | None = None
    """Impact, outcome or output."""
    skala: Literal["sakip", "opini-bpk", "predikat-86-2017", "pelayanan-publik"] | None = None
    """The scale whose grades are its targets."""
    asal: Teks | None = None
    """Where the document says it: ``Tabel 4.1``."""
    catatan: Teks | None = None


class Sebutan(Bagian):
    """Another wording of the same thing elsewhere in the document."""

    nama: Teks
    asal: Teks


class ArahKebijakan(Bagian):
    """A policy direction."""

    uraian: Teks
    asal: Teks | None = None


def _uraian_saja(value: Any) -> Any:
    """A bare text stands for a part that has nothing but its wording."""
    return {"uraian": value} if isinstance(value, str) and value else value


class Strategi(Bagian):
    """A strategy for a sasaran, and the policy directions that carry it out."""

    id: Id | None = None
    uraian: Teks
    arah_kebijakan: Daftar[Annotated[ArahKebijakan, BeforeValidator(_uraian_saja)]] = ()
    asal: Teks | None = None


class Sasaran(Bagian):
    """An objective under a goal: a condition that is to be reached, with indicators and strategies."""

    id: Id | None = None
    nomor: Teks | None = None
    uraian: Teks
    mendukung: Daftar[Rujukan] = ()
    indikator: Daftar[Indikator] = ()
    strategi: Daftar[Strategi] = ()
    sebutan: Daftar[Sebutan] = ()
    asal: Teks | None = None
    catatan: Teks | None = None


class Tujuan(Bagian):
    """A goal, which serves sasaran of the regional plan (``mendukung: [rpd.S5]``) and has sasaran below it."""

    id: Id | None = None
    nomor: Teks | None = None
    uraian: Teks
    mendukung: Daftar[Rujukan] = ()
    indikator: Daftar[Indikator] = ()
    sasaran: Daftar[Sasaran] = ()
    sebutan: Daftar[Sebutan] = ()
    asal: Teks | None = None
    catatan: Teks | None = None
