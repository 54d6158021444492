"""The reader of the seed by itself, on small tables made up for it; it needs no seed."""

import pytest

from .seed_reading import achievements, bare_name, ceilings, iku, numbered, problems, read_tables, strategies
from .sides import Side, differences


def _lines(*rows: str) -> str:
    return "\n".join(row.replace("|", "\t") for row in rows)


STAFF = _lines(
    "DAFTAR ISI.....|ii",
    "seperti terlihat pada Tabel 9.9 berikut",
    "Tabel 1.1 Pegawai",
    "",
    "No|Unit|Usia||Jumlah",
    "||<30|>30|",
    "1|<i>Kepala</i>|-|1|1",
    "",
    "2|Staf|2||2",
    "TOTAL||||3",
    "Sumber: sendiri",
    "1. bukan tabel",
)


def test_headings_span_blank_cells_and_page_breaks_are_no_end() -> None:
    (table,) = read_tables(STAFF)
    assert table.number == "1.1"
    assert table.header == (("No",), ("Unit",), ("Usia", "<30"), ("Usia", ">30"), ("Jumlah",))
    rows = numbered(table)
    assert rows.rows == (
        ("Kepala", {"<30": "-", ">30": "1", "Jumlah": "1"}),
        ("Staf", {"<30": "2", ">30": "", "Jumlah": "2"}),
    )
    assert rows.total == {"<30": "", ">30": "", "Jumlah": "3"}


def test_a_missing_row_number_is_an_error() -> None:
    (table,) = read_tables(STAFF.replace("2\tStaf", "3\tStaf"))
    with pytest.raises(ValueError, match="row '3' after row 1"):
        numbered(table)


def test_names_go_on_after_a_repeated_header() -> None:
    head = (
        "NO|Indikator|Target||Realisasi||% Capaian|",
        "||2021|2022|2021|2022|2021|2022",
        "(1)|(2)|(3)|(4)|(5)|(6)|(7)|(8)",
    )
    (table,) = read_tables(
        _lines("Tabel 2", *head, "|Nama yang|4|5|6||7|", "", *head, "|panjang||||||", "||1 kop|2|||100 %|", "x")
    )
    first, second = achievements(table)
    assert (first.name, first.target, first.percent) == (
        "Nama yang panjang",
        {"2021": "4", "2022": "5"},
        {"2021": "7", "2022": ""},
    )
    assert (second.name, second.realisation) == ("Nama yang panjang", {"2021": "", "2022": ""})


def test_levels_of_the_funding_table() -> None:
    (table,) = read_tables(
        _lines(
            "Program|Indikator|Awal|Target||||Bidang",
            "|||2024||Akhir||",
            "|||Target|Rp|Target|Rp|",
            "PELAYANAN|Persentase A||1%|1.000|2%|1,000.00|B",
            "Kegiatan|prosentase a||1%|-|2%||B",
            "Sub|Jumlah a|3|1||2|9|",
            "",
            "kegiatan|lagi||||||",
            "--|---|---|---|---|---|---|---",
            "Program Lain|Persentase C||||1%|1|B",
            "selesai",
        )
    )
    rows = ceilings(table)
    assert [row.level for row in rows] == ["program", "kegiatan", "sub_kegiatan", "program"]
    assert (rows[2].name, rows[2].indicator, rows[2].baseline) == ("Sub kegiatan", "Jumlah a lagi", "3")
    assert rows[0].pagu == {"2024": "1.000", "akhir": "1,000.00"}
    assert rows[2].target == {"2024": "1", "akhir": "2"}


def test_problems_strategies_and_iku() -> None:
    text = _lines(
        *(
            "Tabel 3.1",
            "No|Aspek|Masalah",
            "1|A|<ol> 1. satu 2. dua",
            "",
            "||<p>3. tiga</p>",
            "--|--|---",
            "x",
        ),
        *("Tabel 5.2", "TUJUAN|SASARAN|STRATEGI|ARAH", "T|Meningkatnya S|cara|1. satu 2. dua"),
        *("||T|", "cara lain|3. tiga||", "x"),
        *("Tabel 7.1", "NO|Indikator|Awal|Target|Akhir", "||Tahun 2023|Tahun 2024|"),
        *("|Bidang|||", "1|I|1|2|3", "x"),
    )
    third, fifth, seventh = read_tables(text)
    assert problems(third) == [("A", ["satu", "dua", "tiga"])]
    roles = " ".join(role for role, _ in strategies(fifth, ["T"]))
    assert roles == "tujuan sasaran strategi arah arah tujuan strategi arah"
    (group,) = iku(seventh)
    assert (group.name, group.rows) == ("Bidang", [("I", "1", {"2024": "2", "akhir": "3"})])


def test_names_without_the_marks_of_extraction() -> None:
    assert bare_name("Penyelenggaraa n Rapat") == bare_name("Penyelenggaraan Rapat")
    assert bare_name("Pemeliharaan/R rehabilitasi") == bare_name("Pemeliharaan/Rehabilitasi")
    assert bare_name("Eselon I dan II") != bare_name("Eselon II dan II")


def test_every_difference_is_told() -> None:
    seed, plan = Side({"a": "x"}, {"b": "1", "c": "2"}), Side({"a": "x"}, {"b": "1,0", "d": "3"})
    assert differences(seed, plan) == [
        "b: seed '1', plan '1,0'",
        "c: seed '2', plan None",
        "d: seed None, plan '3'",
    ]
