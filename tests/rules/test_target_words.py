"""What the rules on targets know of units, names and scales."""

from typing import get_args

import pytest

from renstra.checks.tg.satuan import bentuk_baku, is_cacah, is_persen, satuan_sama
from renstra.checks.tg.words import PERSENTASE, TUMBUH, is_habit
from renstra.model import Indikator
from renstra.model.skala import SKALA


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("orang", "Org."),
        ("%", "Persen"),
        ("persen (%)", "%"),
        ("dok", "DOKUMEN"),
        ("unit  usaha", "Unit Usaha"),
        ("orang / bulan", "org/bln"),
        ("m²", "m2"),
        ("kop", "koperasi"),
        ("prosen", "persen"),
        ("persentase", "%"),
        ("prosentase", "persen"),
        ("lap", "laporan"),
        ("pkt", "paket"),
        ("bh", "buah"),
        ("keg", "kegiatan"),
        ("kec", "kecamatan"),
        ("eks", "eksemplar"),
        ("eksp.", "eksemplar"),
        ("bln", "bulan"),
        ("thn", "tahun"),
        ("th", "tahun"),
        ("klp", "kelompok"),
        ("KK", "kepala keluarga"),
        ("index", "indeks"),
        ("point", "poin"),
        ("km", "kilometer"),
        ("ha", "hektare"),
        ("hektar", "ha"),
        ("ltr", "liter"),
        ("Rp", "rupiah"),
        ("m³", "m3"),
        ("setel", "stel"),
        ("obyek", "objek"),
        ("orang-hari", "orang - hari"),
        ("org.", "orang"),
        ("kg (basah)", "kg(basah)"),
    ],
)
def test_spellings_of_one_unit(one: str, other: str) -> None:
    assert satuan_sama(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("orang", "orang/bulan"), ("unit", "unit usaha"), ("kop", "kop (unit usaha)"), ("persen", "poin persen")],
)
def test_units_that_differ(one: str, other: str) -> None:
    assert not satuan_sama(one, other)


@pytest.mark.parametrize(
    "satuan",
    [
        "aduan", "anak", "aparatur", "aplikasi", "arsip", "aset", "balita", "bangunan", "berkas", "bidang", "buah",
        "buku", "data", "desa", "dokumen", "eksemplar", "event", "gedung", "guru", "ibu", "inovasi", "izin",
        "jembatan", "jenis", "jiwa", "judul", "kali", "karya", "kasus", "kecamatan", "kegiatan", "kejadian",
        "kelompok", "kelurahan", "kendaraan", "kepala", "koperasi", "laporan", "layanan", "lembaga", "lokasi",
        "naskah", "objek", "orang", "ormas", "paket", "pasar", "peraturan", "permohonan", "perusahaan", "peserta",
        "produk", "puskesmas", "ranperda", "rekomendasi", "rumah", "sdm", "sekolah", "sertifikat", "siswa", "stel",
        "surat", "titik", "unit", "usaha", "wirausaha", "Org.", "DOK",
    ],
)  # fmt: skip
def test_units_that_count(satuan: str) -> None:
    assert is_cacah(satuan)
    assert is_cacah(f"{satuan.upper()} usaha mikro")
    assert not is_cacah(f"{satuan}/bulan")
    assert not is_cacah(f"{satuan} per bulan")
    assert not is_cacah(f"juta {satuan}")


def test_any_text_is_a_unit() -> None:
    for text in ("", " ", ".", "%", "(%)", "---", "orang" * 5000, "²", "Å/s"):
        assert isinstance(bentuk_baku(text), str)
        assert satuan_sama(text, text)


def test_percent_and_counts() -> None:
    assert [text for text in ("%", "persen", "Persen (%)", "poin %", "permil", "persentil") if is_persen(text)] == [
        "%",
        "persen",
        "Persen (%)",
    ]
    assert [text for text in ("orang", "Unit Usaha", "dok", "orang/bulan", "indeks", "ton") if is_cacah(text)] == [
        "orang",
        "Unit Usaha",
        "dok",
    ]
    assert not is_persen(None)
    assert not is_cacah(None)


def test_names_that_say_percentage_or_change() -> None:
    assert PERSENTASE.match("Rata-rata prosentase capaian")
    assert not PERSENTASE.match("Jumlah desa dengan persentase tinggi")
    assert TUMBUH.match("Persentase Peningkatan Omset UM")
    assert TUMBUH.match("Laju inflasi")
    assert not TUMBUH.match("Persentase peserta pelatihan peningkatan kapasitas")


def test_habit_is_most_of_at_least_three() -> None:
    assert [is_habit(*counts) for counts in ((2, 2), (3, 6), (3, 7), (0, 0))] == [False, True, False, False]


def test_every_scale_of_the_model_is_known() -> None:
    declared = get_args(get_args(Indikator.model_fields["skala"].annotation)[0])
    assert set(SKALA) == set(declared)


def test_grades_by_letters_wording_and_rank() -> None:
    sakip = SKALA["sakip"]
    assert sakip.predikat_dari(" bb ") == sakip.predikat_dari("Sangat  baik (70-80)") == "BB"
    assert sakip.predikat_dari("Baik sekali") is None
    assert [sakip.mutu(grade) for grade in ("D", "AA", "?")] == [0, 6, None]
    assert SKALA["opini-bpk"].mutu("WTP") == len(SKALA["opini-bpk"].predikat) - 1
