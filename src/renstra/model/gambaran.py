"""Chapters I and II: introduction, organisation, staff and asset tables, achievement of the last period."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator

from renstra.model.dasar import Bagian, Bilangan, Daftar, DeretTarget, Id, IsiTarget, Teks
from renstra.model.identitas import Periode
from renstra.model.kinerja import Metode


class DasarHukum(Bagian):
    """A legal basis: which regulation, on what."""

    peraturan: Teks
    tentang: Teks | None = None
    asal: Teks | None = None


class Pendahuluan(Bagian):
    """Chapter I in short."""

    latar_belakang: Teks | None = None
    maksud: Daftar[Teks] = ()
    tujuan: Daftar[Teks] = ()
    tahapan: Daftar[Teks] = ()
    sistematika: Daftar[Teks] = ()
    asal: Teks | None = None


class UnitOrganisasi(Bagian):
    """A unit of the agency with its duty and functions."""

    nama: Teks
    tugas: Teks | None = None
    fungsi: Daftar[Teks] = ()
    asal: Teks | None = None


class Organisasi(Bagian):
    """Duty, functions and structure of the agency."""

    dasar: Daftar[Teks] = ()
    tugas: Teks | None = None
    fungsi: Daftar[Teks] = ()
    unit: Daftar[UnitOrganisasi] = ()
    asal: Teks | None = None


class Kolom(Bagian):
    """A column of a table. ``jumlah_dari``: it is the sum of these columns, or of ``semua`` other number columns."""

    nama: Teks
    isi: Literal["bilangan", "teks"] = "bilangan"
    jumlah_dari: Daftar[Teks] | Literal["semua"] = ()


def _nama_saja(value: Any) -> Any:
    return {"nama": value} if isinstance(value, str) and value else value


class Baris(Bagian):
    """A row: its label, its numbers by column, its texts by column. A cell left out is empty in the document."""

    nama: Teks
    nilai: dict[Teks, Bilangan] = {}
    teks: dict[Teks, Teks] = {}


class Tabel(Bagian):
    """Any table of numbers: rows by columns, with the sum row where the document prints one."""

    id: Id | None = None
    nomor: Teks | None = None
    nama: Teks
    satuan: Teks | None = None
    kolom: Daftar[Annotated[Kolom, BeforeValidator(_nama_saja)]]
    baris: Daftar[Baris] = ()
    jumlah: dict[Teks, Bilangan] = {}
    """The printed sum row: column -> sum of the rows."""
    asal: Teks | None = None
    catatan: Teks | None = None

    @property
    def kolom_bilangan(self) -> tuple[Kolom, ...]:
        """The columns that hold numbers."""
        return tuple(kolom for kolom in self.kolom if kolom.isi == "bilangan")


class IndikatorCapaian(Bagian):
    """A row of the achievement table: target, realisation and the printed percentage, per year."""

    nomor: Teks | None = None
    nama: Teks
    satuan: Teks | None = None
    metode: Metode | None = None
    target: DeretTarget | None = None
    realisasi: DeretTarget | None = None
    persen: DeretTarget | None = None
    asal: Teks | None = None
    catatan: Teks | None = None


class Capaian(Bagian):
    """Achievement of the last period (Table 2.8 of the seed's layout)."""

    periode: Periode
    indikator: Daftar[IndikatorCapaian] = ()
    asal: Teks | None = None
    catatan: Teks | None = None


class Tantangan(Bagian):
    """Challenges and opportunities from inside and outside."""

    internal: Daftar[Teks] = ()
    eksternal: Daftar[Teks] = ()
    asal: Teks | None = None


class Pernyataan(Bagian):
    """A fact as stated at one place of the document."""

    nilai: IsiTarget
    asal: Teks


class Fakta(Bagian):
    """A figure that the text states at several places; they must agree."""

    id: Id | None = None
    nama: Teks
    satuan: Teks | None = None
    pernyataan: Daftar[Pernyataan]
    catatan: Teks | None = None
