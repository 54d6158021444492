"""Units as documents write them: ``unit usaha``, ``juta rupiah``, ``%``, ``ton CO2e/Rp``, ``per 100.000 penduduk``.

A word that is in no table is a thing of its own, so that koperasi are never added to orang.
"""

import re
from functools import lru_cache

from renstra.formula.exact import Ratio
from renstra.formula.limits import MAX_UNIT_LENGTH
from renstra.formula.units import INDEX, PERCENT, POINT, RATIO, Unit, inverse, product

_WHOLE = {
    **dict.fromkeys(("", "-", "–", "rasio", "ratio", "0-1", "proporsi", "bobot", "koefisien", "kali", "1"), RATIO),
    **dict.fromkeys(("%", "persen", "persentase", "prosentase", "percent", "pct"), PERCENT),
    **dict.fromkeys(
        ("poin persen", "persen poin", "poin %", "% poin", "%-poin", "poin persentase", "persentase poin", "pp"), POINT
    ),
    **dict.fromkeys(
        ("indeks", "index", "skor", "nilai", "poin", "angka", "level", "kategori", "predikat", "skala", "huruf",
         "opini", "peringkat", "0/1", "ada/tidak", "ya/tidak", "sudah/belum", "wtp", "tingkat", "grade"), INDEX,
    ),
}  # fmt: skip

_MULTIPLES: dict[str, int] = {
    "ribu": 3, "rb": 3, "juta": 6, "jt": 6, "miliar": 9, "milyar": 9, "triliun": 12, "trilyun": 12, "trilliun": 12,
}  # fmt: skip

_PEOPLE = (
    "orang", "jiwa", "penduduk", "anak", "siswa", "mahasiswa", "murid", "bayi", "balita", "pelajar", "santri", "dosen",
    "guru", "pegawai", "asn", "pns", "peserta", "warga", "lulusan", "ibu", "lansia", "pekerja", "perempuan",
    "laki-laki", "dokter", "pasien", "pemuda", "atlet", "petani", "nelayan",
)  # fmt: skip
_SAME: dict[str, tuple[str, int, Ratio]] = {
    **dict.fromkeys(_PEOPLE, ("orang", 1, (1, 1))),
    **dict.fromkeys(("rp", "rp.", "idr", "rupiah"), ("rupiah", 1, (1, 1))),
    **dict.fromkeys(("m", "meter"), ("m", 1, (1, 1))),
    **dict.fromkeys(("km", "kilometer"), ("m", 1, (1000, 1))),
    "cm": ("m", 1, (1, 100)),
    **dict.fromkeys(("m2", "m²", "meter persegi"), ("m", 2, (1, 1))),
    **dict.fromkeys(("ha", "hektar", "hektare"), ("m", 2, (10000, 1))),
    **dict.fromkeys(("km2", "km²", "kilometer persegi"), ("m", 2, (1000000, 1))),
    **dict.fromkeys(("m3", "m³", "meter kubik"), ("m", 3, (1, 1))),
    **dict.fromkeys(("liter", "l", "lt"), ("m", 3, (1, 1000))),
    **dict.fromkeys(("kg", "kilogram"), ("kg", 1, (1, 1))),
    **dict.fromkeys(("gram", "g", "gr"), ("kg", 1, (1, 1000))),
    **dict.fromkeys(("mg", "miligram"), ("kg", 1, (1, 1000000))),
    **dict.fromkeys(("kuintal", "kw", "ku"), ("kg", 1, (100, 1))),
    **dict.fromkeys(("ton",), ("kg", 1, (1000, 1))),
    **dict.fromkeys(("detik", "dt", "s"), ("detik", 1, (1, 1))),
    "rt": ("rumah tangga", 1, (1, 1)),
    **dict.fromkeys(("sr", "sambungan", "sambungan rumah"), ("sambungan rumah", 1, (1, 1))),
    "menit": ("detik", 1, (60, 1)),
    "jam": ("detik", 1, (3600, 1)),
    "hari": ("detik", 1, (86_400, 1)),
    "bulan": ("bulan", 1, (1, 1)),
    **dict.fromkeys(("tahun", "thn", "th"), ("bulan", 1, (12, 1))),
}
"""Word -> the plain thing, its exponent, and how much of it the word is."""

_SPACE = re.compile(r"\s+")
_PER = re.compile(r"\s*/\s*|\s+per\s+|^per\s+")
_NUMBER = re.compile(r"(?P<number>[0-9]{1,3}(?:[.,][0-9]{3})+|[0-9]+)(?:\s+|$)(?P<rest>.*)")
_OWN_SCALE = re.compile(r"[0-9]+\s*(?:-|–|s/d|sampai)\s*[0-9]+|(?:indeks|index|skor|skala|nilai|kategori|level)\b.*")


@lru_cache(maxsize=4096)
def parse_unit(text: str) -> Unit:
    """Read a unit. Every text is one; what no table knows is a thing of its own.

    >>> str(parse_unit("juta Rp")), parse_unit("juta rupiah").scale, parse_unit("Rp/m3").dims
    ('juta Rp', (1000000, 1), (('m', -3), ('rupiah', 1)))
    """
    label = _SPACE.sub(" ", text).strip()
    bare = label.lower()
    known = _WHOLE.get(bare)
    if known is None and len(bare) <= MAX_UNIT_LENGTH and _OWN_SCALE.fullmatch(bare):
        known = INDEX
    if known is not None:
        return Unit(known.dims, known.scale, known.sort, label or known.label)
    if len(bare) > MAX_UNIT_LENGTH:
        return Unit(((bare, 1),), label=label)
    first, *rest = _PER.split(bare)
    unit = _part(first) if first else RATIO
    for divisor in rest:
        unit = product(unit, inverse(_part(divisor)))
    return Unit(unit.dims, unit.scale, unit.sort, label)


def _part(text: str) -> Unit:
    text = text.strip()
    if number := _NUMBER.fullmatch(text):
        times = int(re.sub(r"\D", "", number["number"]))
        rest = _part(number["rest"]) if number["rest"] else RATIO
        return product(Unit((), (max(times, 1), 1)), rest)
    if text in _WHOLE:
        return _WHOLE[text]
    word, _, rest_text = text.partition(" ")
    if word in _MULTIPLES:
        multiple = Unit((), (10 ** _MULTIPLES[word], 1))
        return product(multiple, _part(rest_text)) if rest_text else multiple
    thing, exponent, scale = _SAME.get(text, (text, 1, (1, 1)))
    return Unit(((thing, exponent),), scale)
