"""What a proposal took for granted, as data, with words in Indonesian and English."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from renstra.formula.fault import Language

ASSUMED: dict[str, tuple[str, str, int]] = {
    "cocok": ("'{frasa}' = {nama}", "'{frasa}' is {nama}", 0),
    "cocok-lemah": ("'{frasa}' diduga {nama}", "'{frasa}' is probably {nama}", 0),
    "variabel-baru": ("'{frasa}' tidak dideklarasikan: dinamai {nama}", "'{frasa}' is not declared: called {nama}", 0),
    "kurung-ditambah": ("kurung ditambahkan: {ke}", "parentheses added: {ke}", 40),
    "kurung-pindah": ("kurung dipindahkan: {ke}", "parentheses moved: {ke}", 50),
    "kali-100": ("dikalikan {kali} agar menjadi {satuan}", "multiplied by {kali} to be {satuan}", 20),
    "persen-ditambah": ("dikalikan {kali}, tidak tercetak", "multiplied by {kali}, which is not printed", 70),
    "titik-dua-bagi": ("':' dibaca sebagai pembagian", "':' is read as division", 10),
    "garis-miring-bagi": ("'/' di antara kata dibaca sebagai pembagian", "'/' between words is read as division", 25),
    "kata-bagi": ("'{kata}' dibaca sebagai pembagian", "'{kata}' is read as division", 15),
    "kata-susun": ("'{kata}' dibaca sebagai {tanda}", "'{kata}' is read as {tanda}", 15),
    "garis-pecahan-hilang": ("garis pecahan hilang: dibaca {ke}", "a fraction bar was lost: read {ke}", 45),
    "garis-pecahan": ("garis cetak dibaca sebagai garis pecahan", "a printed line is read as a fraction bar", 5),
    "kali-tersirat": ("perkalian tersirat", "an implied multiplication", 20),
    "sebutan": ("'{frasa}' hanya menyebut isi kurung", "'{frasa}' only names what is in the bracket", 10),
    "daftar": ("'{frasa}' dibaca sebagai daftar", "'{frasa}' is read as a list", 60),
    "daftar-rata": ("'{frasa}' dibaca sebagai rata-rata", "'{frasa}' is read as a mean", 15),
    "terpotong": ("teks terpotong: pembagi diduga", "the text is cut off: the divisor is a guess", 30),
    "per-sekian": ("'{kata}' dibaca sebagai x {kali}", "'{kata}' is read as x {kali}", 10),
    "tahun-lalu": ("'{kata}' dibaca sebagai {ke}", "'{kata}' is read as {ke}", 0),
    "tahun-tetap": ("tahun {tahun} dibaca sebagai {ke}", "year {tahun} is read as {ke}", 5),
    "kumulatif": ("dibaca kumulatif sejak tahun awal", "read as a running total since the base year", 10),
    "himpunan": ("dihitung atas seluruh anggota", "taken over all members", 10),
    "angka-rancu": ("{teks} dibaca sebagai {angka}", "{teks} is read as {angka}", 5),
    "keterangan": ("{simbol} menurut keterangan: '{frasa}'", "{simbol} by the legend: '{frasa}'", 0),
    "disisipkan": ("{simbol} diganti dengan rumusnya", "{simbol} is replaced by its formula", 10),
    "sisa-teks": ("tidak dibaca: '{teks}'", "not read: '{teks}'", 60),
    "teks-dipotong": ("hanya {batas} huruf pertama yang dibaca", "only the first {batas} letters are read", 50),
    "bentuk-umum": ("bentuk umum '{bentuk}', tidak tertulis demikian", "a common shape: '{bentuk}', not written", 260),
    "pilihan": ("dibaca sebagai pilihan menurut syarat", "read as a choice by conditions", -100),
    "syarat-diabaikan": ("syarat dalam teks tidak dibaca", "conditions in the text are not read", 200),
    "kategori-bernomor": ("kategori diberi nomor menurut urutannya", "categories are numbered in their order", 5),
    "celah-ditutup": ("celah di antara ambang ditutup", "gaps between the bounds are closed", 10),
    "persen-pecahan": ("persen dibaca sebagai pecahan (100% = 1)", "percent is read as a fraction (100% = 1)", 20),
    "ada-tidak": ("ada = 1, tidak = 0", "present is 1, absent is 0", 0),
    "ambang-tercetak": ("ambang dibaca persis seperti tercetak", "bounds are read exactly as printed", 25),
    "syarat": ("dihitung banyaknya yang memenuhi syarat", "those that meet the condition are counted", 110),
    "pertumbuhan": ("dibaca sebagai perubahan terhadap tahun lalu", "read as the change against last year", 30),
    "rumus-berikut": ("rumus berikutnya dalam teks", "a later formula of the text", 25),
}  # fmt: skip
"""Kind -> Indonesian, English, and what it costs a proposal in thousandths."""


@dataclass(frozen=True, slots=True)
class Assumption:
    """One thing that was taken for granted. ``kind`` is a key of ``ASSUMED``, ``params`` fill its words."""

    kind: str
    params: Mapping[str, str] = field(default_factory=dict, hash=False)

    def message(self, language: Language = "id") -> str:
        """In one short sentence."""
        indonesian, english, _ = ASSUMED[self.kind]
        return (indonesian if language == "id" else english).format_map(self.params)

    @property
    def cost(self) -> int:
        """What it takes off the score."""
        return ASSUMED[self.kind][2]


def assumption(kind: str, **params: str) -> Assumption:
    """An assumption with its words."""
    return Assumption(kind, params)
