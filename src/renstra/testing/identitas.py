"""Who plans, for when, under which rules."""

from typing import Any

from renstra.model import Daerah, Pengesahan, Periode
from renstra.model.identitas import TingkatPemerintahan, Toleransi
from renstra.testing import gambaran
from renstra.testing.maker import Maker


def region(maker: Maker) -> Daerah:
    """The region that plans."""
    level: TingkatPemerintahan = maker.pick(("kabupaten", "kota", "provinsi"))
    return Daerah(nama=f"{level.capitalize()} Contoh", tingkat=level)


def period(maker: Maker) -> Periode:
    """The years of the plan."""
    return Periode(awal=maker.first, akhir=maker.last)


def adoption(maker: Maker) -> Pengesahan:
    """When, where and by whom the plan was adopted."""
    return Pengesahan(
        tempat=maker.optional_text(2),
        tanggal=maker.maybe("2 Januari 2025"),
        jabatan=maker.maybe("Kepala Dinas"),
        peraturan=maker.maybe("Perbup 61/2023"),
    )


def tolerance(maker: Maker) -> Toleransi:
    """How much a sum may miss."""
    return Toleransi(pembulatan=maker.pick((5, 1, 100)))


def identity(maker: Maker) -> dict[str, Any]:
    """What every kind of plan says of itself, field by field; most of it may be left out."""
    fields: dict[str, Any] = {
        "tata_letak": maker.layout,
        "judul": maker.optional_text(),
        "daerah": region(maker),
        "periode": period(maker),
        "tahun_dasar": maker.maybe(maker.base_year),
        "sumber": maker.optional_text(),
        "catatan": maker.optional_text(),
    }
    if maker.chance(4):
        fields["pengesahan"] = adoption(maker)
    if maker.chance(4):
        fields["toleransi"] = tolerance(maker)
    if maker.chance(6):
        fields["keparahan"] = {maker.pick(("PG015", "BT010", "TG018")): maker.pick(("catatan", "peringatan", "galat"))}
    if maker.chance(20):
        fields["cuplikan"] = "ya"
    if maker.chance(4):
        fields["dasar_hukum"] = tuple(gambaran.legal_basis(maker) for _ in maker.several(1, 2))
    return fields
