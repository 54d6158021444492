"""The variables of the formulas (``data.yaml``): what was counted, by whom, in which year."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from renstra.model.dasar import Bagian, Bilangan, Deret, Id, Teks

DeretBilangan = Deret[Bilangan]
NomorBagian = Annotated[int, Field(ge=1, le=12)]


class RencanaVariabel(Bagian):
    """Where planned values come from: the targets of an indicator, or a series of their own."""

    indikator: Id | None = None
    """The indicator whose baseline and yearly targets are the planned values."""
    nilai: DeretBilangan | None = None


def _rujukan_saja(value: Any) -> Any:
    """``rencana: indikator perizinan_um`` is short for ``rencana: {indikator: perizinan_um}``."""
    if isinstance(value, str) and value:
        return {"indikator": value.removeprefix("indikator ").strip()}
    return value


class Variabel(Bagian):
    """A variable: realised values by year, and planned ones.

    ``anggota`` holds the values of a variable that has members (kecamatan, commodity, question); ``himpunan`` names
    their set. ``bagian`` holds months or quarters: year -> number of the part -> value.
    """

    nama: Teks
    satuan: Teks | None = None
    sumber: Teks | None = None
    nilai: DeretBilangan | None = None
    himpunan: Id | None = None
    anggota: dict[Teks, DeretBilangan] = {}
    bagian: Deret[dict[NomorBagian, Bilangan]] | None = None
    rencana: Annotated[RencanaVariabel | None, BeforeValidator(_rujukan_saja)] = None
    asal: Teks | None = None
    catatan: Teks | None = None
