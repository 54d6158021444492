"""All words for people, Indonesian and English side by side: faults, what was expected, reasons for having no value."""

from collections.abc import Mapping
from typing import NamedTuple


class Words(NamedTuple):
    """A message and its hint in both languages; the hint may be empty."""

    id: str
    en: str
    hint_id: str = ""
    hint_en: str = ""


EXPECTED = {
    "nilai": ("angka, nama variabel, fungsi, atau '('", "a number, a variable, a function or '('"),
    "operator": (
        "operator (+ - * / ^ < = > and or) atau akhir rumus",
        "an operator (+ - * / ^ < = > and or) or the end",
    ),
    "penutup": ("kurung penutup, koma, atau operator", "a closing bracket, a comma or an operator"),
    "tahun": ("n, n-1, awal, atau tahun seperti 2023", "n, n-1, awal, or a year such as 2023"),
    "bagian": ("b, b-1, atau nomor bulan/triwulan", "b, b-1, or the number of a month or quarter"),
    "bulat": ("bilangan bulat", "a whole number"),
    "himpunan": ("nama himpunan, misalnya kecamatan", "the name of a set, for example kecamatan"),
    "titik-dua": ("':' di antara syarat dan nilai", "':' between condition and value"),
    "baris": ("sekurangnya satu baris 'syarat: nilai'", "at least one row 'condition: value'"),
    "tetapan": ("angka atau teks dalam tanda petik", "a number or a quoted text"),
}

FAULTS = {
    "kosong": Words("rumus kosong", "the formula is empty"),
    "terlalu-panjang": Words("rumus terlalu panjang (batas {batas})", "the formula is too long (limit {batas})",
        "pecah menjadi beberapa indikator atau variabel", "split it into several indicators or variables"),
    "terlalu-dalam": Words("susunan terlalu dalam (batas {batas})", "nested too deeply (limit {batas})",
        "pecah menjadi beberapa indikator; untuk banyak suku pakai sum(...)",
        "split it into several indicators; use sum(...) for many terms"),
    "koma-desimal": Words("'{teks}': koma memisahkan argumen, bukan desimal",
        "'{teks}': a comma separates arguments, it is no decimal sign",
        "tulis {titik}, atau '{argumen}' dengan spasi bila memang dua argumen",
        "write {titik}, or '{argumen}' with a space where two arguments are meant"),
    "angka-rancu": Words("'{teks}' dapat berarti {bulat} atau {pecahan}", "'{teks}' may mean {bulat} or {pecahan}",
        "tulis {bulat} atau {pecahan}", "write {bulat} or {pecahan}"),
    "pemisah-ribuan": Words("'{teks}': pemisah ribuan tidak dipakai dalam rumus",
        "'{teks}': thousands are not separated in a formula", "tulis {bulat}", "write {bulat}"),
    "bukan-angka": Words("'{teks}' bukan bilangan", "'{teks}' is not a number"),
    "angka-terlalu-panjang": Words("bilangan lebih dari {batas} angka", "a number of more than {batas} digits"),
    "tanda-asing": Words("tanda '{tanda}' tidak dikenal", "unknown sign '{tanda}'"),
    "tanda-asing-saran": Words("tanda '{tanda}' tidak dikenal", "unknown sign '{tanda}'",
        "mungkin maksudnya {saran}", "perhaps {saran} is meant"),
    "teks-tak-tertutup": Words("tanda petik tidak ditutup", "the quotation mark is not closed"),
    "nama-bertitik": Words("nama '{teks}' bertitik", "the name '{teks}' has a dot",
        "hanya indikator yang ditulis dengan titik (ind.nama); untuk variabel tulis {garis}",
        "only indicators have a dot (ind.name); for a variable write {garis}"),
    "nama-kosong": Words("nama indikator kosong", "the name of the indicator is empty"),
    "diawali-sama-dengan": Words("rumus diawali '='", "the formula begins with '='",
        "hapus tanda '='; rumus di sini bukan sel Excel", "leave '=' out; this is not an Excel cell"),
    "kurung-lebih": Words("'{teks}' tanpa pembuka", "'{teks}' was never opened",
        "hapus, atau tambahkan pembukanya", "remove it, or add its opening"),
    "kurung-tak-tertutup": Words("'{buka}' tidak ditutup", "'{buka}' is never closed",
        "tambahkan '{tutup}'", "add '{tutup}'"),
    "tak-terduga": Words("'{teks}' tidak pada tempatnya", "'{teks}' is out of place"),
    "nilai-hilang": Words("nilai tidak ada sebelum '{teks}'", "a value is missing before '{teks}'"),
    "nilai-hilang-akhir": Words("rumus berhenti sebelum selesai", "the formula ends too early"),
    "kata-operator": Words("'{teks}' bukan operator di sini", "'{teks}' is no operator here",
        "tulis '{tanda}'", "write '{tanda}'"),
    "operator-hilang": Words("operator tidak ada sebelum '{teks}'", "an operator is missing before '{teks}'",
        "nama variabel ditulis tanpa spasi: jumlah_penduduk", "names have no spaces: jumlah_penduduk"),
    "kali-tersirat": Words("operator tidak ada sebelum '{teks}'", "an operator is missing before '{teks}'",
        "perkalian ditulis dengan '*'", "multiplication is written '*'"),
    "pangkat-negatif": Words("-x ^ y rancu: Excel membaca (-x) ^ y, matematika -(x ^ y)",
        "-x ^ y is ambiguous: Excel reads (-x) ^ y, mathematics -(x ^ y)",
        "beri kurung menurut maksudnya", "write the parentheses that are meant"),
    "pangkat-beruntun": Words("x ^ y ^ z rancu: Excel membaca (x ^ y) ^ z, matematika x ^ (y ^ z)",
        "x ^ y ^ z is ambiguous: Excel reads (x ^ y) ^ z, mathematics x ^ (y ^ z)",
        "beri kurung menurut maksudnya", "write the parentheses that are meant"),
    "banding-beruntun": Words("perbandingan beruntun harus searah", "a chain of comparisons must go one way",
        "tulis a < b and b > c", "write a < b and b > c"),
    "fungsi-mirip": Words("fungsi '{teks}' tidak dikenal", "unknown function '{teks}'",
        "mungkin maksudnya {mirip}; perkalian ditulis '{teks} * (...)'",
        "perhaps {mirip} is meant; multiplication is written '{teks} * (...)'"),
    "fungsi-tak-dikenal": Words("fungsi '{teks}' tidak dikenal", "unknown function '{teks}'",
        "perkalian ditulis '{teks} * (...)'", "multiplication is written '{teks} * (...)'"),
    "jumlah-argumen": Words("{fungsi} memerlukan {perlu} argumen, di sini {ada}",
        "{fungsi} takes {perlu} arguments, here {ada}"),
    "sepanjang-tanpa-agregat": Words("'over' hanya untuk sum, mean, count dan sejenisnya, bukan {teks}",
        "'over' is for sum, mean, count and the like, not for {teks}"),
    "sepanjang-banyak-argumen": Words("'over' hanya untuk satu argumen", "'over' goes with one argument only",
        "beberapa argumen dihitung per anggota: sum(min(x, y)) over kecamatan",
        "several arguments are taken member by member: sum(min(x, y)) over kecamatan"),
    "himpunan-diharapkan": Words("nama himpunan tidak ada sesudah 'over'", "the name of a set is missing after 'over'"),
    "indeks": Words("indeks '{teks}' tidak dikenal", "unknown index '{teks}'",
        "di dalam [] hanya waktu; anggota himpunan tidak diberi indeks: sum(x)",
        "only time stands inside []; members of a set have no index: sum(x)"),
    "indeks-tahun": Words("indeks '{teks}' tidak dikenal", "unknown index '{teks}'",
        "tahun berjalan ditulis n: x[n], x[n-1]", "the year at hand is n: x[n], x[n-1]"),
    "geser": Words("pergeseran tahun harus bilangan bulat, bukan '{teks}'",
        "a shift must be a whole number, not '{teks}'"),
    "geser-terlalu-jauh": Words("pergeseran lebih dari {batas}", "a shift of more than {batas}"),
    "tahun-di-luar": Words("'{teks}' bukan tahun", "'{teks}' is no year"),
    "bagian-di-luar": Words("'{teks}' bukan bagian tahun (1-{batas})", "'{teks}' is no part of a year (1-{batas})"),
    "rentang-campur": Words("rentang mencampur tahun dan bagian tahun", "a range mixes years and parts of a year"),
    "rentang-terbalik": Words("rentang terbalik", "the range runs backwards",
        "tulis dari yang lebih dahulu: x[n-2..n]", "begin with the earlier one: x[n-2..n]"),
    "rentang-terlalu-panjang": Words("rentang lebih dari {batas} tahun", "a range of more than {batas} years"),
    "rentang-tanpa-agregat": Words("rentang {teks}[..] memuat banyak nilai", "the range {teks}[..] holds many values",
        "pakai sum({teks}[..]), mean({teks}[..]) atau sejenisnya", "use sum({teks}[..]), mean({teks}[..]) or the like"),
    "titik-dua": Words("titik dua tidak ada sebelum '{teks}'", "a colon is missing before '{teks}'",
        "tulis case(x >= 90: 4; x >= 75: 3; else: 1)", "write case(x >= 90: 4; x >= 75: 3; else: 1)"),
    "tanpa-baris": Words("{teks} tanpa baris", "{teks} without rows"),
    "lainnya-ganda": Words("'else' ditulis dua kali", "'else' stands twice"),
    "baris-sesudah-lainnya": Words("baris sesudah 'else'", "a row behind 'else'",
        "letakkan 'else' paling akhir", "put 'else' last"),
    "kunci-bukan-tetapan": Words("kunci tabel harus tetapan", "the key of a row must be a constant"),
    "kunci-ganda": Words("kunci tabel ditulis dua kali", "the key of a row stands twice"),
    "celah": Words("tidak ada cabang untuk {rentang}", "no branch for {rentang}",
        "tambahkan cabang atau else", "add a branch or else"),
    "celah-lainnya": Words("celah di antara cabang: {rentang} jatuh ke else",
        "a gap between branches: {rentang} falls to else",
        "batas bilangan bulat (75-89, 90-100) tidak memuat 89,5: tulis x >= 90, x >= 75",
        "whole bounds (75-89, 90-100) leave 89.5 out: write x >= 90, x >= 75"),
    "tumpang-tindih": Words("dua cabang berlaku untuk {rentang}; yang pertama dipakai",
        "two branches hold for {rentang}; the first is taken"),
    "cabang-tak-tercapai": Words("cabang ini tidak pernah dipakai: {rentang} sudah dijawab cabang sebelumnya",
        "this branch is never taken: earlier ones answer {rentang}",
        "urutkan dari batas tertinggi", "begin with the highest bound"),
}  # fmt: skip

REASONS = {
    "variabel-tidak-ada": ("variabel {where} tidak ada dalam data", "variable {where} is not in the data"),
    "data-kosong": ("{where} tidak ada nilainya", "{where} has no value"),
    "pembagi-nol": ("pembagi {where} bernilai 0", "the divisor {where} is 0"),
    "pangkat-nol": ("0 ^ 0 dalam {where}", "0 ^ 0 in {where}"),
    "akar-negatif": ("akar atau pangkat pecahan dari bilangan negatif dalam {where}",
        "a root or fractional power of a negative number in {where}"),
    "logaritma": ("logaritma dari bilangan yang tidak di atas 0 dalam {where}",
        "the logarithm of a number that is not above 0 in {where}"),
    "terlalu-besar": ("bilangan terlalu besar atau terlalu kecil dalam {where}",
        "a number is too large or too small in {where}"),
    "bukan-bilangan": ("{where} bukan bilangan", "{where} is not a number"),
    "bukan-syarat": ("{where} bukan syarat", "{where} is not a condition"),
    "tidak-sebanding": ("{where}: teks dan bilangan tidak dapat dibandingkan",
        "{where}: text and number cannot be compared"),
    "tidak-ada-cabang": ("tidak ada cabang yang cocok dalam {where}", "no branch fits in {where}"),
    "anggota-kosong": ("{count} dari {total} anggota tidak ada nilainya dalam {where}",
        "{count} of {total} members have no value in {where}"),
    "anggota-kurang": ("anggota kurang dalam {where}", "too few members in {where}"),
    "anggota-tidak-cocok": ("anggota {where} tidak ada pada variabel yang lain",
        "member {where} does not exist for the other variable"),
    "himpunan-berbeda": ("himpunan berbeda dalam {where}", "different sets in {where}"),
    "himpunan-tidak-ada": ("himpunan tidak ada dalam {where}", "no such set in {where}"),
    "hasil-himpunan": ("{where} memuat banyak nilai, bukan satu", "{where} has many values, not one"),
    "hasil-syarat": ("{where} bernilai benar atau salah, bukan bilangan", "{where} is true or false, not a number"),
    "hasil-teks": ("{where} bernilai teks, bukan bilangan", "{where} is a text, not a number"),
    "tahun-awal": ("tahun awal tidak diketahui untuk {where}", "the base year is not known for {where}"),
    "bagian-tahun": ("bagian tahun (b) tidak diketahui untuk {where}",
        "the part of the year (b) is not known for {where}"),
    "perlu-bagian": ("{where} dicatat per bagian tahun: pilih bagiannya atau jumlahkan",
        "{where} is recorded by parts of the year: choose one or add them up"),
    "tanpa-bagian": ("{where} tidak dicatat per bagian tahun", "{where} is not recorded by parts of the year"),
    "terlalu-banyak": ("{where} memuat terlalu banyak nilai", "{where} has too many values"),
    "rentang-kosong": ("rentang {where} kosong atau terlalu panjang", "the range {where} is empty or too long"),
    "desimal": ("banyaknya desimal harus bilangan bulat -30..30 dalam {where}",
        "the number of decimals must be whole, -30..30, in {where}"),
    "batas-terbalik": ("batas bawah di atas batas atas dalam {where}", "the lower bound is above the upper in {where}"),
    "lingkaran": ("{where} bergantung pada dirinya sendiri", "{where} depends on itself"),
    "tidak-terselesaikan": ("tidak ada nilai {where} yang memberi target", "no value of {where} gives the target"),
}  # fmt: skip
"""Reason of an ``Undefined`` -> its sentence, Indonesian and English."""


def fault_text(kind: str, part: str, language: str, params: Mapping[str, str]) -> str:
    """Message or hint of a fault of a text or of its units."""
    from renstra.formula.unit_messages import UNIT_FAULTS  # noqa: PLC0415 - units are not always looked at

    words = FAULTS.get(kind) or UNIT_FAULTS[kind]
    index = (0 if part == "message" else 2) + (language != "id")
    return words[index].format_map(params)


def expected_text(key: str, language: str) -> str:
    """What could have stood at a place."""
    return EXPECTED[key][language != "id"] if key else ""


def reason_text(reason: str, language: str, params: Mapping[str, str]) -> str:
    """Why there is no value."""
    return REASONS[reason][language != "id"].format_map(params)
