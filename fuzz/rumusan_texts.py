"""Texts that are likely to be nearly printed formulas: known ones changed, their words in any order, plain noise."""

from fuzz.texts import Texts

PRINTED = (
    "jumlah koperasi sehat dibagi seluruh koperasi dikali 100%",
    "UM berlegalitas TH n - UM berlegalitas TH (n-1) / UM berlegalitas TH n-1",
    "(aset thn n - aset thn n-1) / aset thn n-1 x 100%",
    "(guru bersertifikat : seluruh guru) x 100%",
    "IP = 0,4 x kompetensi + 0,6 x kinerja",
    "kematian ibu dibagi kelahiran hidup, per 100.000 kelahiran hidup",
    "C = (B/A) x 100% dimana A = jumlah lulusan, B = lulusan terserap",
    "jika RK >= 4 maka skor = 4; jika RK < 4 maka skor = RK",
    "90-100: Sangat Baik, 75-89: Baik, 60-74: Cukup, < 60: Kurang",
    "Σ (bobot x nilai) / Σ bobot", "rata-rata dari IKU, IKA, dan IKTL", "selisih antara ekspor dan impor",
    "\\frac{A_{n} - A_{n-1}}{A_{n-1}} \\times 100\\%", "√(I1 × I2 × I3) x 100",
    "Jumlah kumulatif sampai dengan tahun n dibagi target akhir",
)  # fmt: skip
WORDS = (
    *dict.fromkeys(" ".join(PRINTED).split()),
    "terhadap", "dibandingkan", "per", "1.000", "0,25", "1.000,5", "²", "------", "…", "[", "]", "{", "}", "^", "_i",
    "\ue000", "\ue001", "\ue002", "\x00", "\ud800", "\u202e", "keterangan:", "bulan ini", "tahun lalu", "n/a", "%",
)  # fmt: skip


class PrintedTexts(Texts):
    """A stream of texts, the same for the same seed."""

    shapes = PRINTED
    tokens = WORDS

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self.makers = (self.mutated, self.mutated, self.mutated, self.salad, self.sentence, self.noise)
