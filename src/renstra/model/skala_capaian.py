"""Scales of achievement as data: which predicate a percentage earns.

Permendagri 86/2017 prints whole numbers, so its bands leave gaps: 90.4 is neither *sangat tinggi* (from 91) nor
*tinggi* (up to 90). PermenPANRB 88/2021 prints open bounds: AA above 90, A above 80 ...
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from renstra.model.dasar import Bagian, Bilangan, Daftar, Teks

NamaSkalaCapaian = Literal["permendagri-86-2017", "permenpanrb-88-2021"]


class Tingkat(Bagian):
    """A band of a scale, in percent. A bound left out is open; ``mulai`` belongs to the band, ``di_atas`` does not."""

    predikat: Teks
    mulai: Bilangan | None = None
    di_atas: Bilangan | None = None
    sampai: Bilangan | None = None

    def holds(self, percent: Decimal) -> bool:
        """Whether a percentage lies in the band."""
        return not (
            (self.mulai is not None and percent < self.mulai)
            or (self.di_atas is not None and percent <= self.di_atas)
            or (self.sampai is not None and percent > self.sampai)
        )


class AturanCapaian(Bagian):
    """What is done to a percentage before it is graded: floor, cap, rounding. Nothing is done where nothing is said."""

    batas_bawah: Bilangan | None = None
    batas_atas: Bilangan | None = None
    desimal: Annotated[int, Field(ge=0, le=10)] | None = None
    """Round half up to so many decimals."""


@dataclass(frozen=True, slots=True)
class SkalaCapaian:
    """A scale: bands from the best to the worst."""

    nama: str
    peraturan: str
    tingkat: tuple[Tingkat, ...]

    def predikat(self, percent: Decimal) -> str | None:
        """The predicate of a percentage; ``None`` where it falls into a gap of the scale."""
        return next((tingkat.predikat for tingkat in self.tingkat if tingkat.holds(percent)), None)


def _band(predikat: str, *, mulai: int | None = None, di_atas: int | None = None, sampai: int | None = None) -> Tingkat:
    return Tingkat(
        predikat=predikat,
        mulai=None if mulai is None else Decimal(mulai),
        di_atas=None if di_atas is None else Decimal(di_atas),
        sampai=None if sampai is None else Decimal(sampai),
    )


SKALA_CAPAIAN: dict[NamaSkalaCapaian, SkalaCapaian] = {
    "permendagri-86-2017": SkalaCapaian(
        "permendagri-86-2017",
        "Permendagri 86/2017",
        (
            _band("Sangat Tinggi", mulai=91),
            _band("Tinggi", mulai=76, sampai=90),
            _band("Sedang", mulai=66, sampai=75),
            _band("Rendah", mulai=51, sampai=65),
            _band("Sangat Rendah", sampai=50),
        ),
    ),
    "permenpanrb-88-2021": SkalaCapaian(
        "permenpanrb-88-2021",
        "PermenPANRB 88/2021",
        (
            _band("AA", di_atas=90),
            _band("A", di_atas=80),
            _band("BB", di_atas=70),
            _band("B", di_atas=60),
            _band("CC", di_atas=50),
            _band("C", di_atas=30),
            _band("D"),
        ),
    ),
}

IsianSkalaCapaian = NamaSkalaCapaian | Daftar[Tingkat]


def scale_of(stated: "NamaSkalaCapaian | tuple[Tingkat, ...]") -> SkalaCapaian:
    """The scale that a plan names, or its own."""
    if isinstance(stated, str):
        return SKALA_CAPAIAN[stated]
    return SkalaCapaian("sendiri", "skala rencana ini", stated)
