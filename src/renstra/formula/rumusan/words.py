"""Words of printed formulas: those that carry no meaning, those that mean the same, and common abbreviations.

Data only. Adding a word is adding it to a row here.
"""

STOP = frozenset(
    """
    yang dan di ke dari pada dengan untuk dalam oleh atau serta adalah ini itu tersebut para akan telah sudah sedang
    dapat sebagai secara tiap setiap suatu sebuah antara atas ada nya dgn yg pd dlm utk hasil kurun waktu tertentu
    sama masing masing-masing kali satu the of a an in to and or for with on by at is are that per was were between
    year given same number how minimal sesuai jumlah tahun thn th bulan periode besaran menurut berdasarkan
    diperoleh dihitung dimana mana bersangkutan berjalan s/d sd
    """.split()  # noqa: SIM905 - words read better than a list of them
)
"""Words without meaning of their own; a phrase of nothing else keeps them."""

WEAK = frozenset(
    """
    total nilai tingkat angka persen rasio unit orang satuan daerah wilayah rata indeks skor
    """.split()  # noqa: SIM905 - words read better than a list of them
)
"""Words that tell little: half the weight."""

SAME = {
    **dict.fromkeys(("jml", "jmlh", "jmh", "jumah", "banyaknya", "banyak", "cacah", "juml"), "jumlah"),
    **dict.fromkeys(("thn", "th", "tahu"), "tahun"),
    **dict.fromkeys(("seluruh", "keseluruhan", "semua", "seluruhnya", "all", "jmltotal"), "total"),
    **dict.fromkeys(("murid", "pelajar"), "siswa"),
    **dict.fromkeys(("jiwa", "populasi", "population", "pop"), "penduduk"),
    **dict.fromkeys(("kab", "kabupaten/kota", "kab/kota", "kabkota", "kab-kota"), "kabupaten"),
    **dict.fromkeys(("gdp",), "pdb"),
    **dict.fromkeys(("pct", "persentase", "prosentase", "presentase", "%"), "persen"),
    **dict.fromkeys(("rerata", "rata-rata", "ratarata", "mean", "average"), "rata"),
    **dict.fromkeys(("maks", "maximum", "max"), "maksimum"),
    **dict.fromkeys(("min",), "minimum"),
    **dict.fromkeys(("contoh",), "sampel"),
    **dict.fromkeys(("tb", "tbc", "tuberkulosis"), "tbc"),
    **dict.fromkeys(("difabel", "disabilitas"), "disabilitas"),
    **dict.fromkeys(("kop", "kopr"), "koperasi"),
    **dict.fromkeys(("omset", "omzet"), "omzet"),
    **dict.fromkeys(("aset", "asset"), "aset"),
    **dict.fromkeys(("perizinan", "perijinan", "ijin", "izin"), "izin"),
    **dict.fromkeys(("personil", "personel"), "personel"),
    **dict.fromkeys(("aduan", "pengaduan"), "aduan"),
    **dict.fromkeys(("hutang",), "utang"),
    **dict.fromkeys(("opd", "skpd"), "pd"),
}
"""Spelling or near synonym -> the word that stands for all."""

SHORT: dict[str, tuple[str, ...]] = {
    "um": ("usaha", "mikro"),
    "umkm": ("usaha", "mikro", "kecil", "menengah"),
    "ukm": ("usaha", "kecil", "menengah"),
    "ikm": ("industri", "kecil", "menengah"),
    "balita": ("bawah", "5", "tahun"),
    "baduta": ("bawah", "2", "tahun"),
    "bumil": ("ibu", "hamil"),
    "lansia": ("lanjut", "usia"),
    "paud": ("tk", "ra"),
    "jkn": ("jaminan", "kesehatan"),
    "melek": ("baca",),
    "huruf": ("tulis",),
    "stunting": ("tinggi", "z-score"),
    "pad": ("pendapatan", "asli"),
    "adhk": ("harga", "konstan"),
    "adhb": ("harga", "berlaku"),
    "rtlh": ("rumah", "tidak", "layak"),
    "kk": ("kepala", "keluarga"),
    "art": ("anggota", "rumah", "tangga"),
    "ruta": ("rumah", "tangga"),
    "aki": ("kematian", "ibu"),
    "akb": ("kematian", "bayi"),
    "ebitda": ("laba", "bunga", "pajak", "depresiasi", "amortisasi"),
    "wisman": ("wisatawan", "mancanegara"),
    "wisnus": ("wisatawan", "nusantara"),
    "psu": ("prasarana", "sarana", "utilitas"),
    "lpg": ("elpiji",),
    "nakes": ("tenaga", "kesehatan"),
}
"""Abbreviations that letters alone do not reveal, and the words they stand for."""

QUANTIFIERS = frozenset({"jumlah", "total", "persen", "rata", "nilai", "luas", "banyak", "volume"})
"""Words that open a new quantity: where a fraction bar was lost, the second of them opens the divisor."""

PAIRS = frozenset(
    """
    kabupaten/kota kab/kota desa/kelurahan kelurahan/desa sd/mi smp/mts sma/ma sma/smk tk/ra dan/atau and/or laki-
    laki/perempuan pusat/daerah barang/jasa sarana/prasarana dinas/badan sampel/contoh contoh/sampel bb/u tb/u imt/u
    bb/tb hari/minggu kecamatan/desa hotel/restoran atau/dan lembaga/instansi usaha/kegiatan pma/pmdn
    """.split()  # noqa: SIM905 - words read better than a list of them
)
"""Words with a stroke that are no division."""
