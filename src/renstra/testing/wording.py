"""Wording of generated plans: what planners of an agency write, in forms that the rules accept at their level."""

from itertools import product

_THINGS = (
    "koperasi", "usaha mikro", "pasar rakyat", "kelompok tani", "industri kecil", "desa wisata", "sekolah dasar",
    "puskesmas pembantu", "pelaku ekonomi kreatif", "karang taruna", "bank sampah", "nelayan kecil", "rumah produksi",
    "kader posyandu", "arsip daerah", "jalan lingkungan", "ruang terbuka hijau", "perpustakaan desa",
)  # fmt: skip
_KINDS = (
    "yang aktif", "yang dibina", "yang berizin", "yang bersertifikat", "yang tangguh", "yang mandiri",
    "yang terdata", "yang memenuhi standar",
)  # fmt: skip
_PAIRS = tuple((thing, kind) for kind, thing in product(_KINDS, _THINGS))
VARIETY = len(_PAIRS)
"""How many different names a pattern gives before numbers are added."""


def fill(pattern: str, at: int) -> str:
    """The pattern with its ``{benda}`` (a thing and its kind); every ``at`` gives another name.

    >>> fill("Persentase {benda}", 0), fill("Jumlah {benda}", 144)
    ('Persentase koperasi yang aktif', 'Jumlah koperasi yang aktif kawasan 1')
    """
    thing, kind = _PAIRS[at % VARIETY]
    area = f" kawasan {at // VARIETY}" if at >= VARIETY else ""
    return pattern.replace("{benda}", f"{thing} {kind}{area}")


GOAL = ("Meningkatkan daya saing {benda}", "Mewujudkan tata kelola {benda}", "Terwujudnya kesejahteraan {benda}")
"""Goals: a verb is allowed here."""
OBJECTIVE = ("Meningkatnya peran {benda}", "Terwujudnya layanan bagi {benda}", "Membaiknya mutu {benda}")
"""Objectives: a condition that is to be reached (PermenPANRB 88/2021), never a verb."""
STRATEGY = ("Mendorong kemitraan {benda}", "Penguatan kelembagaan {benda}")
POLICY = ("Prioritas pada {benda}", "Pendampingan berjenjang bagi {benda}")
PROGRAM = ("Program Pemberdayaan {benda}", "Program Penunjang {benda}")
ACTIVITY = ("Pembinaan {benda}", "Pengelolaan {benda}")
SUB_ACTIVITY = ("Fasilitasi {benda}", "Pendataan {benda}", "Penyediaan sarana {benda}")
ISSUE = ("Belum optimalnya {benda}", "Rendahnya kapasitas {benda}")

SHARE = "Persentase {benda}"
GROWTH = ("Persentase pertumbuhan {benda}", "Laju peningkatan {benda}")
COUNT = "Jumlah {benda}"
OUTPUT = ("Jumlah dokumen pembinaan {benda}", "Jumlah laporan pendataan {benda}", "Jumlah peserta pelatihan {benda}")
"""Outputs: names that belong to kegiatan and sub kegiatan alone."""
INDEX = ("Indeks kepuasan {benda}", "Nilai kematangan {benda}")
GRADE = "Predikat layanan {benda}"
SPAN = "Lama pelayanan {benda}"
STEADY = "Cakupan pelayanan {benda}"
VARIABLE = "Banyaknya {benda}"
VARIABLE_SCORE = "Skor {benda}"

COUNT_UNITS = (
    ("orang", "orang"), ("dokumen", "dok"), ("unit usaha", "Unit Usaha"), ("koperasi", "koperasi"),
    ("laporan", "laporan"), ("kelompok", "klp"),
)  # fmt: skip
"""Units of counts, each with a second spelling that cells may use."""

ASAL = ("Tabel 4.1", "Bab 2.3", "Tabel 6.1, halaman 84", "Lampiran I")
UNITS = ("Bagian Umum", "UPT Pasar", "Kelurahan Jatirejo")
PLACES = ("Kecamatan Mojowarno", "Kecamatan Ploso", "Kecamatan Diwek", "Kecamatan Kudu")
OFFICES = ("Sekretariat", "Bidang Kelembagaan", "Bidang Usaha Mikro")
REASONS = ("", "belum ada data", "tidak dianggarkan pada tahun ini")
"""Why there is no value."""

SENTENCES = (
    "Pendataan dilakukan setiap tahun",
    "Masih rendahnya literasi digital pelaku usaha",
    "Kerja sama dengan perguruan tinggi dan dunia usaha",
    "Perbup Nomor 61 Tahun 2023",
    "lihat Bab 2.3: data tahun 2022",
    "naik 5,4% (# bukan komentar)",
    "- bukan butir daftar",
    "no",
    "2.10",
    "010",
    "1:30",
    "2025-01-01",
    "~",
    "'dikutip' dan \"dikutip ganda\"",
    "{kurung}, [siku] & *bintang* !",
    "garis miring \\ dan 100 % | > @ `",
    "alamat http://contoh.go.id/#a",
    "baris pertama\nbaris kedua",
    "kolom\ttab",
    " spasi di tepi ",
    "Pesantren ‘Al-Ḥikmah’, café 5°C – selesai",
)
"""Free texts: plain ones, and those that YAML could take for something else."""

SIGNS = "abc XYZ012.,:;-_#'\"{}[]&*!|>%@`~?/\\()=+éü°²–’…😀"
"""Letters and signs of which short texts are made."""
