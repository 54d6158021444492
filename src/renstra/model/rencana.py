"""The kinds of plan: what may stand at the top level of the files of a plan folder."""

from typing import Any, Literal

from renstra.model.dasar import Bagian, Daftar, DeretRupiah, Id, Teks
from renstra.model.gambaran import Capaian, DasarHukum, Fakta, Organisasi, Pendahuluan, Tabel, Tantangan
from renstra.model.identitas import (
    AngkaTahun,
    Daerah,
    IsianBidangUrusan,
    JenisRencana,
    Keparahan,
    NamaTataLetak,
    Pengesahan,
    Periode,
    Toleransi,
)
from renstra.model.iku import KelompokIku
from renstra.model.isu import IsianIsuStrategis, Permasalahan, Swot, Telaahan
from renstra.model.kinerja import Tujuan
from renstra.model.pendanaan import Program
from renstra.model.pengecualian import Pengecualian
from renstra.model.perubahan import Perubahan
from renstra.model.skala_capaian import IsianSkalaCapaian
from renstra.model.tata_letak import TATA_LETAK, TataLetak
from renstra.model.variabel import Variabel


class Rencana(Bagian):
    """What every plan has: its identity, the rules it follows, and its goals."""

    format: Literal["1"] = "1"
    jenis: JenisRencana
    tata_letak: NamaTataLetak = "permendagri-86-2017"
    judul: Teks | None = None
    daerah: Daerah | None = None
    periode: Periode
    tahun_dasar: AngkaTahun | None = None
    """The year of the baselines."""
    cuplikan: Literal["ya", "tidak"] = "tidak"
    """``ya``: only part of the plan stands here, so nothing is said of what is missing."""
    pengesahan: Pengesahan | None = None
    sumber: Teks | None = None
    """Where the document itself was published."""
    catatan: Teks | None = None
    perubahan: Perubahan | None = None
    """Where this plan amends another one: which, and why each figure changed."""
    toleransi: Toleransi = Toleransi()
    keparahan: dict[Teks, Keparahan] = {}
    """Rule code -> how heavily it weighs in this plan."""
    pengecualian: Daftar[Pengecualian] = ()
    """Findings that are accepted, each with its reason."""
    dasar_hukum: Daftar[DasarHukum] = ()
    isu_strategis: Daftar[IsianIsuStrategis] = ()
    tujuan: Daftar[Tujuan] = ()
    program: Daftar[Program] = ()

    @property
    def aturan_tata_letak(self) -> TataLetak:
        """The layout that this plan follows."""
        return TATA_LETAK[self.tata_letak]

    @property
    def tahun_target(self) -> tuple[int, ...]:
        """The years for which indicators have a target."""
        return self.periode.tahun

    @property
    def tahun_pagu(self) -> tuple[int, ...]:
        """The years for which there is money; under Inmendagri 2/2025 from the second year on."""
        years = self.periode.tahun
        return years[1:] if self.aturan_tata_letak.pagu_mulai_tahun_kedua and len(years) > 1 else years


class Renstra(Rencana):
    """Strategic plan (Renstra) or yearly work plan (Renja) of an agency."""

    jenis: Literal["renstra", "renja"]
    perangkat_daerah: Teks
    bidang_urusan: Daftar[IsianBidangUrusan] = ()
    nomenklatur: Teks | None = None
    """Which list the codes are from: ``kepmendagri-050-5889-2021``."""
    induk: Teks | None = None
    """Folder of the regional plan that this one serves, relative to this folder."""
    pagu: DeretRupiah | None = None
    """Ceiling of the whole agency, where the document states it."""
    pendahuluan: Pendahuluan | None = None
    organisasi: Organisasi | None = None
    pegawai: Daftar[Tabel] = ()
    aset: Daftar[Tabel] = ()
    capaian: Capaian | None = None
    kelompok_sasaran: Daftar[Tabel] = ()
    fakta: Daftar[Fakta] = ()
    tantangan: Tantangan | None = None
    permasalahan: Daftar[Permasalahan] = ()
    telaahan: Daftar[Telaahan] = ()
    swot: Swot | None = None
    iku: Daftar[KelompokIku] = ()
    variabel: dict[Id, Variabel] = {}
    """The variables of the formulas, by the name that formulas use."""
    skala_capaian: IsianSkalaCapaian = "permendagri-86-2017"
    """The scale by which achievement earns its predicate: a published one, or bands of its own."""


class RencanaDaerah(Rencana):
    """Regional plan (RPD, RPJMD): the plan that a Renstra serves."""

    jenis: Literal["rpd", "rpjmd"]


def model_for(jenis: Any) -> type[Renstra] | type[RencanaDaerah]:
    """The model of a kind of plan; an unknown kind is read as a Renstra, whose ``jenis`` then says what is wrong."""
    return RencanaDaerah if jenis in ("rpd", "rpjmd") else Renstra
