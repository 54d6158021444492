"""The official layouts: which years and which tables a plan has under which regulation, as data."""

from dataclasses import dataclass

from renstra.model.identitas import NamaTataLetak


@dataclass(frozen=True, slots=True)
class TataLetak:
    """One layout.

    ``tahun_target_sebelum``: how many years before the first year of the period carry a target too.
    ``kondisi_akhir``: whether rows close with a column for the end of the period.
    ``bagian_wajib``: the top-level keys whose tables the layout asks for.
    """

    nama: NamaTataLetak
    peraturan: str
    kondisi_akhir: bool
    pagu_mulai_tahun_kedua: bool
    bagian_wajib: tuple[str, ...]


TATA_LETAK: dict[NamaTataLetak, TataLetak] = {
    "permendagri-86-2017": TataLetak(
        nama="permendagri-86-2017",
        peraturan="Permendagri 86/2017",
        kondisi_akhir=True,
        pagu_mulai_tahun_kedua=False,
        bagian_wajib=(
            "organisasi", "pegawai", "capaian", "permasalahan", "isu_strategis", "tujuan", "program", "iku",
        ),
    ),
    "inmendagri-2-2025": TataLetak(
        nama="inmendagri-2-2025",
        peraturan="Inmendagri 2/2025",
        kondisi_akhir=False,
        pagu_mulai_tahun_kedua=True,
        bagian_wajib=("organisasi", "pegawai", "permasalahan", "isu_strategis", "tujuan", "program", "iku"),
    ),
}  # fmt: skip
