"""Program, kegiatan, sub kegiatan and their yearly ceilings (*pagu*)."""

from renstra.model.dasar import Bagian, Daftar, DeretRupiah, Id, Kode, Rujukan, Teks
from renstra.model.kinerja import Indikator


class _Didanai(Bagian):
    """What program, kegiatan and sub kegiatan have in common. The money is the node's, however many indicators."""

    unit: Teks | None = None
    """Sub-unit (bagian, kelurahan, UPT) that separates equal codes; a money node is known by unit and kode."""
    kode: Kode | None = None
    nama: Teks
    indikator: Daftar[Indikator] = ()
    pagu: DeretRupiah | None = None
    """Yearly ceilings; where left out it is the sum of the level below."""
    penanggung_jawab: Teks | None = None
    kelompok_sasaran: Teks | None = None
    lokasi: Teks | None = None
    sumber_dana: Teks | None = None
    asal: Teks | None = None
    keterangan: Teks | None = None


class SubKegiatan(_Didanai):
    """A sub-activity: the level at which money is spent."""


class Kegiatan(_Didanai):
    """An activity of a program."""

    sub_kegiatan: Daftar[SubKegiatan] = ()


class Program(_Didanai):
    """A program; it serves one or more sasaran."""

    id: Id | None = None
    mendukung: Daftar[Rujukan] = ()
    aktivitas: Daftar[Teks] = ()
    """What will be done, as the text of the document lists it."""
    kegiatan: Daftar[Kegiatan] = ()
