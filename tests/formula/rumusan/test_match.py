"""Which words name which variable."""

import pytest

from renstra.formula.rumusan.match import alike, content, similarity, stands_for, stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("pemeriksaan", "diperiksa"),
        ("memenuhi", "dipenuhi"),
        ("kop", "koperasi"),
        ("angota", "anggota"),
        ("jml", "jumlah"),
    ],
)
def test_words_that_are_one(one: str, other: str) -> None:
    (a,), (b,) = content([one]), content([other])
    assert alike(a, b) >= 650


@pytest.mark.parametrize(("one", "other"), [("siswa", "guru"), ("7", "70"), ("aset", "anggota"), ("ekspor", "impor")])
def test_words_that_are_two(one: str, other: str) -> None:
    assert alike(one, other) < 650


@pytest.mark.parametrize(
    ("short", "words"),
    [
        ("um", "usaha mikro"),
        ("ikd", "identitas kependudukan digital"),
        ("faskes", "fasilitas kesehatan"),
        ("bumil", "ibu hamil"),
        ("lalin", "lalu lintas"),
        ("rehsos", "rehabilitasi sosial"),
    ],
)
def test_abbreviations(short: str, words: str) -> None:
    assert stands_for(short, tuple(words.split())) == (0, len(words.split()))
    assert stands_for(short, ("jalan", "desa")) is None


def test_the_more_particular_name_is_the_better() -> None:
    phrase = content(["Jumlah usaha mikro yang memiliki izin"])
    assert similarity(phrase, ("usaha", "mikro", "izin")) > similarity(phrase, ("usaha", "mikro"))
    assert similarity(phrase, ("usaha", "mikro")) > similarity(phrase, ("koperasi",))
    assert similarity((), ("a",)) == similarity(("a",), ()) == 0


def test_short_words_keep_their_letters() -> None:
    assert stem("desa") == "desa"
    assert len(stem("perizinan")) >= 4
