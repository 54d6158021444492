"""Chapter VII: key performance indicators (IKU), which restate indicators of the chapters before."""

from renstra.model.dasar import Bagian, Daftar, DeretTarget, Id, IsiTarget, Teks


class BarisIku(Bagian):
    """A row of the IKU table: refers to an indicator by id and restates its name and values as printed here."""

    indikator: Id | None = None
    nama: Teks
    awal: IsiTarget | None = None
    target: DeretTarget | None = None
    asal: Teks | None = None
    catatan: Teks | None = None


class KelompokIku(Bagian):
    """A block of the IKU table (*bidang*)."""

    nama: Teks | None = None
    baris: Daftar[BarisIku] = ()
    asal: Teks | None = None
