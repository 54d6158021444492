"""The full form of a finding, to the letter."""

from decimal import Decimal
from textwrap import dedent

import pytest

from renstra.findings import Finding, Fix, Message, Related
from renstra.findings.full import render_full
from renstra.findings.style import Style
from renstra.findings.view import View
from renstra.source import SourceText
from tests.findings.places import finding, place, source

PLAN = source(
    dedent("""\
    program:
      # baris ini dilewati
      - kode: "2.17.07"
        nama: Program Pemberdayaan
        penanggung_jawab: Bidang Usaha Mikro
        pagu:
          2024: 100
          2025: 200
          akhir: 400
      - nama: Program Pengembangan
        pagu: {2024: 100}
    """)
)


def _render(found: Finding, *files: SourceText, view: View = View(columns=60)) -> str:  # noqa: B008
    by_name = {file.name: file for file in files or (PLAN,)}
    return render_full(found, by_name.get, view)


def test_everything() -> None:
    found = finding(
        place(PLAN, "400"),
        "kondisi akhir tidak sama dengan jumlah tahun-tahunnya",
        stated=400,
        derived=300,
        related=(
            Related(Message("tahun pertama", "first year"), location=place(PLAN, "100")),
            Related(Message("ikut salah", "wrong too"), location=place(PLAN, "{2024: 100}")),
        ),
        help=Message("tulis Rp 300", "write Rp 300"),
        fix=Fix(Message("ganti", "replace"), (), "figure"),
    )
    assert _render(found) == dedent("""\
        galat[XX001]: kondisi akhir tidak sama dengan jumlah
          tahun-tahunnya
          --> rencana.yaml:9:14
           |
         3 |   - kode: "2.17.07"
         4 |     nama: Program Pemberdayaan
         …
         9 |       akhir: 400
           |              ^^^
           = tertulis   Rp 400
             hitungan   Rp 300
             selisih    Rp 100
           = terkait: tahun pertama
          --> rencana.yaml:7:13
           |
         7 |       2024: 100
           |             ---
           = terkait: ikut salah
          --> rencana.yaml:11:11
           |
        10 |   - nama: Program Pengembangan
        11 |     pagu: {2024: 100}
           |           -----------
           = saran: tulis Rp 300
           = perbaikan: ganti
           = penjelasan: renstra rule XX001""")


def test_related_on_the_same_line_is_marked_there() -> None:
    file = source("pagu: {2024: 100, akhir: 200}")
    related = Related(Message("dari sini", "from here"), location=place(file, "100"))
    lines = _render(finding(place(file, "200"), related=(related,)), file).splitlines()
    assert lines[3:] == [
        "1 | pagu: {2024: 100, akhir: 200}",
        "  |              ---         ^^^",
        "  = terkait: dari sini",
        " --> rencana.yaml:1:14",
        "  = penjelasan: renstra rule XX001",
    ]


def test_many_related_places_are_counted() -> None:
    file = source("".join(f"a{number}: 1\n" for number in range(30)))
    related = tuple(Related(Message("sama", "same"), location=place(file, f"a{number}:")) for number in range(25))
    text = _render(finding(place(file, "a29"), related=related), file)
    assert text.count("-->") == 1 + 4 + 12
    assert "dan 9 tempat lain" in text
    assert text.count("terkait:") == 1


@pytest.mark.parametrize(
    ("stated", "derived", "lines"),
    [
        (Decimal("5.4"), Decimal("6.25"), ["= tertulis     5,4", "hitungan    6,25", "selisih    -0,85"]),
        (Decimal(2), Decimal(2) / 3, ["= tertulis            2", "hitungan   ≈ 0,666667", "selisih    ≈ 1,333333"]),
        ("BB", "A", ["= tertulis     BB", "seharusnya   A"]),
        (3, Decimal("2.5"), ["= tertulis   Rp 3", "hitungan    2,5"]),
    ],
)
def test_values(stated: object, derived: object, lines: list[str]) -> None:
    text = _render(finding(place(PLAN, "400"), stated=stated, derived=derived))
    shown = [line.strip() for line in text.splitlines()]
    assert shown[-1 - len(lines) : -1] == lines


def test_help_that_repeats_the_fix_is_not_shown_twice() -> None:
    words = Message("tulis 3", "write 3")
    text = _render(finding(place(PLAN, "400"), help=words, fix=Fix(words, (), "safe")))
    assert text.count("tulis 3") == 1


def test_english() -> None:
    found = finding(place(PLAN, "400"), stated=400, derived=300, help=Message("tulis", "write"))
    text = _render(found, view=View(language="en"))
    for words in (
        "error[XX001]: something is wrong",
        "= stated ",
        "derived ",
        "difference ",
        "= help: write",
        "= more:",
    ):
        assert words in text


def test_several_lines() -> None:
    file = source("a: 1\ncatatan: >-\n  satu\n  dua\n  tiga\n  empat\n  lima\nb: 2\n")
    assert _render(finding(place(file, file.text[5:-6])), file).splitlines()[2:-1] == [
        "  |",
        "2 | / catatan: >-",
        "3 | |   satu",
        "4 | |   dua",
        "…   |",
        "7 | |   lima",
        "  | |_^",
    ]


def test_range_that_ends_before_the_next_line_marks_one_line() -> None:
    file = source("a:\n  - b\n\nc: 1\n")
    assert "2 |   - b\n  |   ^^^" in _render(finding(place(file, "- b\n\n")), file)


@pytest.mark.parametrize("text", ["", "a: 1"])
def test_file_that_cannot_be_quoted(text: str) -> None:
    file = source(text, "lain.yaml")
    located = finding(place(source("a: 1", "lain.yaml"), "1"))
    lines = _render(located, *([file] if not text else [PLAN])).splitlines()
    assert lines[1] == " --> lain.yaml"


def test_finding_without_place() -> None:
    assert _render(finding(None)).splitlines()[1:] == ["  = penjelasan: renstra rule XX001"]


def test_nothing_raw_reaches_the_terminal() -> None:
    file = source('nama: "a" # \u200b\u202e\n', "x\x1b[31m.yaml")
    found = finding(place(file, '"a"'), "isi \x1b]0;judul\x07 \udcff", stated="\x9b1m", derived="\u2066")
    text = _render(found, file)
    assert all(line.isprintable() for line in text.splitlines())
    colored = _render(found, file, view=View(style=Style(color=True)))
    assert "\x1b]" not in colored
    assert "\x9b" not in colored


@pytest.mark.parametrize("columns", [40, 60, 80, 120, 200])
def test_width_is_kept(columns: int) -> None:
    file = source(
        "program:\n            - nama: "
        + "panjang " * 40
        + "\n              pagu: {"
        + "2024: 1, " * 60
        + "akhir: 9}\n"
    )
    found = finding(place(file, "9"), "kata " * 60, stated="teks " * 60, derived=9, help=Message("coba " * 60, "try"))
    assert max(map(len, _render(found, file, view=View(columns=columns)).splitlines())) <= columns
