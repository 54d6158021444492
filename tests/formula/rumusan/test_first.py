"""What common ways of printing a formula or a scale mean: the first proposal, and what was assumed for it."""

import pytest

from renstra.formula.rumusan import propose

NILAI = {"nilai": ("nilai", "nilai")}
PARTS = {"sehat": ("koperasi sehat", "koperasi"), "aktif": ("koperasi aktif", "koperasi")}


@pytest.mark.parametrize(
    ("text", "meant", "assumed"),
    [
        ("meningkat = 3; tetap = 2; menurun = 1", "case(x > x[n-1]: 3; x = x[n-1]: 2; else: 1)", "pertumbuhan"),
        ("Naik: 2, turun: 1", "case(x > x[n-1]: 2; x < x[n-1]: 1)", "pertumbuhan"),
        ("Ada/tidak ada peta jalan", "case(x = 1: 1; else: 0)", "ada-tidak"),
        ("4 = Sangat Baik (A), 3 = Baik (B), 2 = Cukup (C)", 'lookup(x; "A": 4; "B": 3; "C": 2)', ""),
        ("1: rendah; 2: sedang; 3: tinggi", 'lookup(x; "rendah": 1; "sedang": 2; "tinggi": 3)', ""),
        (
            "80 < nilai <= 100: 3; 60 < nilai <= 80: 2; nilai <= 60: 1",
            "case(x <= 60: 1; x <= 80: 2; else: 3)",
            "celah-ditutup",
        ),
        (
            "> 60 dan <= 80: 2; > 80 dan <= 100: 3; <= 60: 1",
            "case(x <= 60: 1; x <= 80: 2; else: 3)",
            "celah-ditutup",
        ),
        (
            "0 s.d. 50 = 1; 51 sampai dengan 75 = 2; 76 hingga 100 = 3",
            "case(x <= 50: 1; x <= 75: 2; else: 3)",
            "celah-ditutup",
        ),
        (
            "kurang dari 50 = 1; 50 - 75 = 2; lebih dari 75 = 3",
            "case(x > 75: 3; x >= 50: 2; else: 1)",
            "celah-ditutup",
        ),
        ("50 ke bawah = 1; 51-75 = 2; 76 ke atas = 3", "case(x <= 50: 1; x <= 75: 2; else: 3)", "celah-ditutup"),
        ("maksimal 50: 3; minimal 51: 1", "case(x <= 50: 3; else: 1)", "celah-ditutup"),
        ("di bawah 50: 3; di atas 50: 1", "case(x < 50: 3; else: 1)", "celah-ditutup"),
        ("nilai 4 jika >= 90, nilai 3 jika >= 75, selain itu 1", "case(x >= 90: 4; x >= 75: 3; else: 1)", ""),
        (
            "Sangat Baik >= 90; Baik 75-89; Cukup 60-74; Kurang < 60",
            "case(x < 60: 1; x <= 74: 2; x <= 89: 3; else: 4)",
            "kategori-bernomor",
        ),
        (">= 90: 100%; 75-89: 75%; < 75: 50%", "case(x < 75: 50; x <= 89: 75; else: 100)", "celah-ditutup"),
    ],
)
def test_scale(text: str, meant: str, assumed: str) -> None:
    first = propose(text, NILAI, satuan="nilai")[0]
    assert first.text.replace("nilai[n]", "nilai").replace("nilai", "x") == meant
    assert not assumed or assumed in {one.kind for one in first.assumed}


def test_scale_as_it_is_printed_is_kept_last() -> None:
    texts = [one.text for one in propose("0-50 = 1; 51-75 = 2; 76-100 = 3", NILAI, satuan="nilai")]
    assert "case(0 <= nilai <= 50: 1; 51 <= nilai <= 75: 2; 76 <= nilai <= 100: 3)" in texts[1:]


@pytest.mark.parametrize(
    ("text", "meant", "assumed"),
    [
        ("selisih koperasi sehat dan koperasi aktif", "sehat - aktif", "kata-susun"),
        ("mengurangi koperasi sehat dengan koperasi aktif", "sehat - aktif", "kata-susun"),
        ("hasil kali koperasi sehat dan koperasi aktif", "sehat * aktif", "kata-susun"),
        ("membandingkan koperasi sehat dengan koperasi aktif", "sehat / aktif", "kata-susun"),
        ("membagi koperasi sehat dengan koperasi aktif", "sehat / aktif", "kata-susun"),
        ("rasio koperasi sehat terhadap koperasi aktif", "sehat / aktif", "kata-susun"),
        ("persentase koperasi sehat terhadap jumlah koperasi aktif", "sehat / aktif", "kata-susun"),
        ("koperasi sehat terhadap koperasi aktif", "sehat / aktif", "kata-bagi"),
        ("koperasi sehat per koperasi aktif", "sehat / aktif", "kata-bagi"),
        ("koperasi sehat dari seluruh koperasi aktif", "sehat / aktif", "kata-bagi"),
        ("koperasi sehat/koperasi aktif", "sehat / aktif", "garis-miring-bagi"),
        ("koperasi sehat : koperasi aktif", "sehat / aktif", "titik-dua-bagi"),
        ("koperasi sehat dibagi koperasi aktif, per 1.000 koperasi", "sehat / aktif * 1000", "per-sekian"),
        ("koperasi sehat dibagi koperasi aktif per 750 koperasi", "sehat / aktif", ""),
        (
            "nilai = (koperasi sehat1 x koperasi aktif1) + ... + (koperasi sehatn x koperasi aktifn)",
            "sum(sehat * aktif)",
            "himpunan",
        ),
    ],
)
def test_statement(text: str, meant: str, assumed: str) -> None:
    first = propose(text, PARTS)[0]
    assert first.text == meant
    assert not assumed or assumed in {one.kind for one in first.assumed}
