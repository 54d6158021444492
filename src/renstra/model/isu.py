"""Chapter III and the SWOT analysis: problems, other plans studied, strategic issues."""

from typing import Annotated, Any

from pydantic import BeforeValidator

from renstra.model.dasar import Bagian, Daftar, Id, Teks


class Permasalahan(Bagian):
    """Problems of one aspect of the agency's service (Table 3.1)."""

    aspek: Teks
    masalah: Daftar[Teks] = ()
    asal: Teks | None = None


class Telaahan(Bagian):
    """What another plan says that matters here (RPJMN, Renstra of the ministry, of the province)."""

    dokumen: Teks
    uraian: Teks | None = None
    butir: Daftar[Teks] = ()
    asal: Teks | None = None


class IsuStrategis(Bagian):
    """A strategic issue and why it is one."""

    id: Id | None = None
    uraian: Teks
    alasan: Teks | None = None
    asal: Teks | None = None


def _uraian_saja(value: Any) -> Any:
    return {"uraian": value} if isinstance(value, str) and value else value


IsianIsuStrategis = Annotated[IsuStrategis, BeforeValidator(_uraian_saja)]


class Swot(Bagian):
    """Strengths, weaknesses, opportunities, threats."""

    kekuatan: Daftar[Teks] = ()
    kelemahan: Daftar[Teks] = ()
    peluang: Daftar[Teks] = ()
    ancaman: Daftar[Teks] = ()
    asal: Teks | None = None
