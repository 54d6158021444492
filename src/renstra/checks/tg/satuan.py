"""Units as planners write them: spellings of one unit, units of percent, units that count things."""

import re
from functools import lru_cache

_SINGKATAN = {
    "%": "persen", "prosen": "persen", "persentase": "persen", "prosentase": "persen",
    "org": "orang", "dok": "dokumen", "kop": "koperasi", "lap": "laporan", "pkt": "paket", "bh": "buah",
    "keg": "kegiatan", "kec": "kecamatan", "eks": "eksemplar", "eksp": "eksemplar", "bln": "bulan",
    "thn": "tahun", "th": "tahun", "klp": "kelompok", "kk": "kepala keluarga", "index": "indeks",
    "point": "poin", "km": "kilometer", "ha": "hektare", "hektar": "hektare", "ltr": "liter", "rp": "rupiah",
    "m²": "m2", "m³": "m3", "setel": "stel", "obyek": "objek",
}  # fmt: skip
"""Short or second spelling -> the word that is meant. Only what has one meaning in these documents."""

_CACAH = frozenset({
    "aduan", "anak", "aparatur", "aplikasi", "arsip", "aset", "balita", "bangunan", "berkas", "bidang",
    "buah", "buku", "data", "desa", "dokumen", "eksemplar", "event", "gedung", "guru", "ibu", "inovasi",
    "izin", "jembatan", "jenis", "jiwa", "judul", "kali", "karya", "kasus", "kecamatan", "kegiatan",
    "kejadian", "kelompok", "kelurahan", "kendaraan", "kepala", "koperasi", "laporan", "layanan", "lembaga",
    "lokasi", "naskah", "objek", "orang", "ormas", "paket", "pasar", "peraturan", "permohonan", "perusahaan",
    "peserta", "produk", "puskesmas", "ranperda", "rekomendasi", "rumah", "sdm", "sekolah", "sertifikat",
    "siswa", "stel", "surat", "titik", "unit", "usaha", "wirausaha",
})  # fmt: skip
"""First words of units that count whole things."""

_WORD = re.compile(r"[^\W_]+|%")
_SPACE = re.compile(r"\s+|\.")
_AROUND_SIGN = re.compile(r" ?([/()-]) ?")


@lru_cache(maxsize=4096)
def bentuk_baku(satuan: str) -> str:
    """One spelling for all spellings of a unit: ``Org.`` and ``orang`` become ``orang``, ``%`` becomes ``persen``."""
    words = _SPACE.sub(" ", satuan.casefold()).strip()
    words = _WORD.sub(lambda match: _SINGKATAN.get(match.group(), match.group()), words)
    words = _AROUND_SIGN.sub(r"\1", words)
    return words.removesuffix("(persen)").rstrip() or words


@lru_cache(maxsize=4096)
def satuan_sama(one: str, other: str) -> bool:
    """Whether two texts write the same unit."""
    return bentuk_baku(one) == bentuk_baku(other)


@lru_cache(maxsize=4096)
def is_persen(satuan: str | None) -> bool:
    """Whether a unit is percent (not percentage points, not per mille)."""
    return satuan is not None and re.match(r"persen(?![^\W_])", bentuk_baku(satuan)) is not None


@lru_cache(maxsize=4096)
def is_cacah(satuan: str | None) -> bool:
    """Whether a unit counts whole things: ``orang``, ``unit usaha``; not ``orang/bulan``, which is a rate."""
    if satuan is None:
        return False
    baku = bentuk_baku(satuan)
    return "/" not in baku and " per " not in baku and baku.split(" ", 1)[0] in _CACAH
