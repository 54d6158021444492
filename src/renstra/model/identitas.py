"""Who plans, for when, under which rules: the parts of ``renstra.yaml``."""

from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from renstra.model.dasar import Bagian, DeretRupiah, Kode, Teks

JenisRencana = Literal["renstra", "rpd", "rpjmd", "renja"]
TingkatPemerintahan = Literal["provinsi", "kabupaten", "kota"]
NamaTataLetak = Literal["permendagri-86-2017", "inmendagri-2-2025"]
Keparahan = Literal["galat", "peringatan", "catatan", "abaikan"]
"""How heavily a rule weighs in this plan: error, warning, note, or not checked."""

AngkaTahun = Annotated[int, Field(ge=1945, le=2199)]


class Daerah(Bagian):
    """The region: ``{nama: Kabupaten Jombang, tingkat: kabupaten}``."""

    nama: Teks
    tingkat: TingkatPemerintahan | None = None


class Periode(Bagian):
    """First and last year of the plan, both included."""

    awal: AngkaTahun
    akhir: AngkaTahun

    @model_validator(mode="after")
    def _berurutan(self) -> Self:
        if not 0 <= self.akhir - self.awal <= 24:
            raise PydanticCustomError(
                "periode-terbalik", "periode-terbalik", {"awal": str(self.awal), "akhir": str(self.akhir)}
            )
        return self

    @property
    def tahun(self) -> tuple[int, ...]:
        """The years of the period."""
        return tuple(range(self.awal, self.akhir + 1))


class BidangUrusan(Bagian):
    """A field of government affairs (``2.17``), with its own ceiling where the document states one."""

    kode: Kode
    nama: Teks | None = None
    pagu: DeretRupiah | None = None


def _kode_saja(value: Any) -> Any:
    """A bare code stands for a field without name or ceiling."""
    return {"kode": value} if isinstance(value, str) and value else value


IsianBidangUrusan = Annotated[BidangUrusan, BeforeValidator(_kode_saja)]


class Pengesahan(Bagian):
    """When, where and by which office the plan was adopted."""

    tempat: Teks | None = None
    tanggal: Teks | None = None
    jabatan: Teks | None = None
    peraturan: Teks | None = None


class Toleransi(Bagian):
    """How much a sum may miss before it is more than a rounding residue."""

    pembulatan: Annotated[int, Field(ge=0, le=1_000_000)] = 10
    """Rupiah: a difference of at most this much is a note, not an error."""
