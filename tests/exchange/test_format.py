"""Layout of plan files: canonical, the same the second time, and nothing said or commented gets lost."""

# ruff: noqa: E501, ISC004 - texts of files, one a line

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

import renstra
from renstra.exchange.format import Formatted, format_plan, format_text
from renstra.exchange.format.nodes import read_nodes
from renstra.exchange.format.remarks import comments_of
from renstra.exchange.stored import write_changes
from renstra.model import Renstra
from renstra.workspace import load
from tests.rules.harness import IDENTITY

SPECS = Path(__file__).parents[2] / "specs"
PLANS = sorted({path.parent for path in SPECS.glob("*/*.yaml")})

CASES = {
    "keys in the order of the model, what is deep last": (
        "program:\n  - kegiatan: []\n    indikator: [{target: {2024: 1}, nama: x}]\n    nama: A\n    id: P1\n",
        "program:\n  - id: P1\n    nama: A\n    indikator: [{nama: x, target: {2024: 1}}]\n    kegiatan: []\n",
    ),
    "chapters in the order of the document": (
        "program: []\ntujuan: []\nisu_strategis: []\npermasalahan: []\njudul: x\n",
        "judul: x\npermasalahan: []\nisu_strategis: []\ntujuan: []\nprogram: []\n",
    ),
    "unknown keys last, as they stand": ("zz: 1\naa: 2\njudul: x\n", "judul: x\nzz: 1\naa: 2\n"),
    "series on one line, years in order": (
        "pagu:\n    2025:  200_000\n    akhir: 300_000\n    \"2024\": 100_000\n",
        "pagu: {2024: 100_000, 2025: 200_000, akhir: 300_000}\n",
    ),
    "series with a comment stays a block": (
        "pagu:\n  2025: 1  # satu\n  2024: 2\n",
        "pagu:\n  2024: 2\n  2025: 1  # satu\n",
    ),
    "brackets with a comment become a block": (
        "pagu: {2024: 1, # satu\n  # dua\n  2025: 2} # tiga\n",
        "pagu:  # tiga\n  2024: 1  # satu\n  # dua\n  2025: 2\n",
    ),
    "a long series becomes a block": (
        f"pagu: {{{', '.join(f'{year}: 100_000_000' for year in range(2020, 2030))}}}\n",
        "pagu:\n" + "".join(f"  {year}: 100_000_000\n" for year in range(2020, 2030)),
    ),
    "other brackets stay": ("daerah: {tingkat: kota,nama: K}\n", "daerah: {nama: K, tingkat: kota}\n"),
    "rupiah": (
        "program:\n  - nama: A\n    pagu: {2024: 1000000, 2025: 2.000.000, 2026: n/a, akhir: 9999}\n",
        "program:\n  - nama: A\n    pagu: {2024: 1_000_000, 2025: 2_000_000, 2026: n/a, akhir: 9999}\n",
    ),
    "rupiah in a block": (
        "pagu:\n  2024: Rp 690.345.000,-\n  2025: 510,000,000.00 # lama\n",
        "pagu:\n  2024: 690_345_000\n  2025: 510_000_000  # lama\n",
    ),
    "quoted figures are quotations": ('pagu: {2024: "690.345.000"}\n', 'pagu: {2024: "690.345.000"}\n'),
    "targets are as they are written": (
        "tujuan:\n  - uraian: x\n    indikator:\n      - nama: x\n        awal: 5,40 %\n        target:\n"
        "          2024: 5,4%\n          2025: 7\n",
        "tujuan:\n  - uraian: x\n    indikator:\n      - nama: x\n        awal: 5,40 %\n"
        '        target: {2024: "5,4%", 2025: 7}\n',
    ),
    "codes and texts that others would change": (
        "program:\n- kode: 2.10\n  nama: 2024\n  unit: no\nbidang_urusan: [2.17]\n",
        'bidang_urusan: ["2.17"]\nprogram:\n  - unit: "no"\n    kode: "2.10"\n    nama: "2024"\n',
    ),
    "single quotes": ("judul: 'satu'\ncatatan: 'kata \"dua\"'\n", "judul: \"satu\"\ncatatan: 'kata \"dua\"'\n"),
    "texts of several lines": (
        "catatan: |\n    satu\n      dua   \n\n    tiga\nsumber: >-\n  a\n\n  b\njudul: satu\n    dua\n",
        "judul: satu\n  dua\nsumber: >-\n  a\n\n  b\ncatatan: |\n  satu\n    dua   \n\n  tiga\n",
    ),
    "blank lines: one, and none at the beginning of a part": (
        "program:\n\n  - nama: A\n\n\n\n    asal: x\n\n\n  - nama: B\n\n\n",
        "program:\n  - nama: A\n\n    asal: x\n\n  - nama: B\n",
    ),
    "head, foot and marks": (
        "# satu\n\n\n---\n# dua\nnama_lain: x\njudul: z\n# tiga\n...\n# empat\n",
        "# satu\n\n---\n# dua\njudul: z\nnama_lain: x\n# tiga\n...\n# empat\n",
    ),
    "comments go with what they stand at": (
        "program:  # a\n# b\n- nama: A # c\n  # d\n  kode: x   # e\n  # f\n# g\n- # h\n  nama: B\n  # i\n",
        "program:  # a\n  # b\n  # d\n  - kode: x  # e\n    nama: A  # c\n    # f\n  # g\n  # h\n  - nama: B\n    # i\n",
    ),
    "comments behind deeper parts stay there": (
        "program:\n  - nama: A\n    kegiatan:\n      - nama: K\n        # k\n      # daftar\n    # program\n  # b\n  - nama: B\n",
        "program:\n  - nama: A\n    kegiatan:\n      - nama: K\n        # k\n      # daftar\n    # program\n  # b\n  - nama: B\n",
    ),
    "nothing but comments": ("# kosong\n\n\n# sekali\n", "# kosong\n\n\n# sekali\n"),
    "spaces at line ends": ("judul: x   \ncatatan: z \t # z  \n", "judul: x\ncatatan: z  # z\n"),
    "CRLF stays": ("judul:   x\r\n", "judul: x\r\n"),
    "mixed line ends do not": ("judul:   x\r\ncatatan: z\n", "judul: x\ncatatan: z\n"),
    "empty values": ("judul:\ntujuan:   # nanti\nprogram: { }\n", "judul:\ntujuan:  # nanti\nprogram: {}\n"),
    "lists of lists": ("x:\n- - a\n  - b\n- [c,  d]\n", "x:\n  - - a\n    - b\n  - [c, d]\n"),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    before, after = CASES[name]
    assert format_text(before) == after
    assert format_text(after) == after


def test_quoted_figures_where_asked_for() -> None:
    text = 'pagu: {2024: "690.345.000", 2025: \'1,000,000.00\', 2026: "-"}\n'
    assert format_text(text, figures=True) == 'pagu: {2024: 690_345_000, 2025: 1_000_000, 2026: "-"}\n'


REFUSED = {
    "bentuk-rusak": ["a: [", "judul: x\njudul: z\n", "judul: !x z\n", "x: *a\n", "a: 1\n---\nb: 2\n"],
    "rujukan": ["judul: &a x\n"],
    "tata-letak": ["{judul: x}\n", "%YAML 1.1\n---\njudul: x\n", "? judul\n: x\n"],
    "teks-blok": ["judul: |+\n  x\n\n", "judul: |2\n   x\n", "judul: | # z\n  x\n"],
}


@pytest.mark.parametrize(("reason", "text"), [(reason, text) for reason, texts in REFUSED.items() for text in texts])
def test_what_cannot_be_kept_is_left_alone(reason: str, text: str, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=reason):
        format_text(text)
    done, path = _formatted(tmp_path, text)
    assert [kept.reason for kept in done.kept] == [reason]
    assert path.read_text() == text


def _formatted(folder: Path, text: str) -> tuple[Formatted, Path]:
    (folder / "renstra.yaml").write_text(IDENTITY, encoding="utf-8")
    path = folder / "kasus.yaml"
    path.write_bytes(text.encode())
    done = format_plan(load(folder).plan)
    list(write_changes(done.changes))
    return done, path


def test_mark_and_mixed_line_ends_are_mended(tmp_path: Path) -> None:
    _, path = _formatted(tmp_path, "\ufeffjudul: x\r\n# a\ncatatan: z")
    assert path.read_bytes() == b"judul: x\n# a\ncatatan: z\n"


def test_other_encodings_are_left_alone(tmp_path: Path) -> None:
    (tmp_path / "renstra.yaml").write_bytes(IDENTITY.replace(": ", ":  ").encode("utf-16"))
    done = format_plan(load(tmp_path).plan)
    assert (done.changes, [kept.reason for kept in done.kept]) == ((), ["bentuk-rusak"])


def test_a_value_that_cannot_be_read_stays_as_it_is(tmp_path: Path) -> None:
    done, path = _formatted(tmp_path, "pagu: {2025: x juta,  2024: 5000000}\n")
    assert path.read_text() == "pagu: {2024: 5_000_000, 2025: x juta}\n"
    assert done.kept == ()


def test_what_is_not_proved_is_not_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("renstra.exchange.format.layout.COLUMNS", 0)
    monkeypatch.setattr("renstra.exchange.format.formatting.says_the_same", lambda *_: False)
    text = "pagu: {2024: 1}\n"
    done, path = _formatted(tmp_path, text)
    assert "tak-terbukti" in [kept.reason for kept in done.kept]
    assert path.read_text() == text


@pytest.mark.parametrize("folder", PLANS, ids=lambda folder: folder.name)
def test_real_plans(folder: Path, tmp_path: Path) -> None:
    plan = load(folder).plan
    done = format_plan(plan)
    assert done.kept == ()
    for change in done.changes:
        assert sorted(_comments(change.before.text)) == sorted(_comments(change.after.text))
        assert format_text(change.after.text, type(plan.model)) == change.after.text
    written = renstra.write_plan(plan.model, tmp_path)
    for path in written:
        text = path.read_text(encoding="utf-8")
        assert format_text(text, type(plan.model)) == text, "what is written is laid out"


def _comments(text: str) -> list[str]:
    return comments_of(text, read_nodes(text))


_REMARK = st.sampled_from(["# a", "#b", "# c: d", "# - e", "# {f", '# "g'])
_TEXT = st.sampled_from(
    ["A", '"b, c"', "'d'", "2.10", "no", "e\n{in}  f", '"g\n{in}  h"', "|\n{in}  i\n{in}    j", "[]", ""]
)
_AMOUNT = st.sampled_from(["5", "1000000", "2.000.000", '"3,000,000"', "n/a", "'4'"])
_INSERTED = st.lists(st.tuples(st.integers(0, 8), _REMARK | st.just("")), max_size=2)


@st.composite
def _parts(draw: st.DrawFn, keys: tuple[str, ...], lists: tuple[str, ...], indent: int, dash: str) -> list[str]:
    """The lines of a mapping in an item of a list, with comments and blank lines anywhere."""
    lines: list[str] = []
    chosen = draw(st.lists(st.sampled_from((*keys, "pagu", *lists)), min_size=1, max_size=5, unique=True))
    for index, key in enumerate(chosen):
        inside = " " * indent
        if index:
            lines += [f"{' ' * column}{remark}" if remark else "" for column, remark in draw(_INSERTED)]
        head = f"{dash if not index else inside}{key}:"
        behind = draw(st.sampled_from(["", " # k", "   #l"]))
        if key == "pagu":
            years = draw(st.lists(st.sampled_from(["2024", "2025", "akhir"]), min_size=1, max_size=3, unique=True))
            cells = [f"{year}: {draw(_AMOUNT)}" for year in years]
            if draw(st.booleans()):
                lines.append(f"{head} {{{', '.join(cells)}}}{behind}")
            else:
                lines += [
                    f"{head}{behind}",
                    *(f"{inside}   {cell}{draw(st.sampled_from(['', ' # m']))}" for cell in cells),
                ]
        elif key in lists:
            lines.append(f"{head}{behind}")
            shift = draw(st.integers(0, 3))
            for _ in range(draw(st.integers(1, 2))):
                inner = " " * (indent + shift) + "-" + " " * draw(st.integers(1, 2))
                lines += draw(_parts(keys, lists[1:], len(inner), inner))
        else:
            text = draw(_TEXT).replace("{in}", inside)
            lines += f"{head} {text}{behind if '|' not in text else ''}".split("\n")
    return lines


@st.composite
def _texts(draw: st.DrawFn) -> str:
    lines = [remark for _, remark in draw(_INSERTED)]
    lines.append(f"program:{draw(st.sampled_from(['', ' # n']))}")
    for _ in range(draw(st.integers(1, 2))):
        dash = " " * draw(st.integers(0, 0)) + "- "
        lines += draw(_parts(("nama", "asal", "kode", "unit"), ("kegiatan", "sub_kegiatan"), 2, dash))
    lines += [remark for _, remark in draw(_INSERTED)]
    return "\n".join(lines) + draw(st.sampled_from(["", "\n", "\n\n"]))


@settings(max_examples=300)
@given(_texts())
def test_laws(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.mktemp("rencana")
    done, path = _formatted(folder, text)
    reasons = [kept.reason for kept in done.kept if kept.path == path]
    assume("bentuk-rusak" not in reasons)
    assert reasons == []
    after = path.read_text()
    assert Counter(_comments(after)) == Counter(_comments(text))
    assert format_text(after, Renstra) == after
    assert format_plan(load(folder).plan).changes == ()
