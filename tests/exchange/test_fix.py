"""Mending plans: only what is certain, only what was meant to change, and the second time nothing."""

import shutil
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renstra.checks.run import Selection
from renstra.exchange.atomic import WriteError
from renstra.exchange.fix import repair
from renstra.exchange.fix.edits import choose, edited
from renstra.exchange.fix.repair import MAX_ROUNDS, Repair, fix_plan
from renstra.exchange.reading import says_the_same
from renstra.exchange.stored import write_changes
from renstra.findings import Edit, Finding, Fix, Location, Message
from renstra.source import Span
from renstra.workspace import Plan, load
from tests.rules.harness import IDENTITY

SPECS = Path(__file__).parents[2] / "specs"
TODAY = date(2025, 12, 31)


def plan_of(folder: Path, text: str | bytes) -> Path:
    """A plan folder with an identity and ``kasus.yaml``."""
    (folder / "renstra.yaml").write_text(IDENTITY, encoding="utf-8")
    path = folder / "kasus.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def mended(folder: Path, *select: str, figures: bool = False) -> Repair:
    """What is mended in a folder, written."""
    done = fix_plan(load(folder).plan, Selection(select=select) if select else None, figures=figures, today=TODAY)
    assert not done.endless
    list(write_changes(done.changes))
    return done


ROWS = """\
# kepala
program:   # satu
  - kode: 2.10   # tanpa kutip
    nama:   'Program A'

    pagu: {2024: 100_000,  2025: "200.000", 2026: Rp 300.000, akhir: 600_000}  # baris


  - nama: "Program B"
    pagu:
      2024: 1_000_000
      2025: "1,000,000.00" # lama
      akhir:    '2.000.000'
"""
MENDED = """\
# kepala
program:   # satu
  - kode: "2.10"   # tanpa kutip
    nama:   'Program A'

    pagu: {2024: 100_000,  2025: 200_000, 2026: 300_000, akhir: 600_000}  # baris


  - nama: "Program B"
    pagu:
      2024: 1_000_000
      2025: 1_000_000 # lama
      akhir:    2_000_000
"""


@pytest.mark.parametrize("store", [
    lambda text: text.encode(),
    lambda text: text.replace("\n", "\r\n").encode(),
    lambda text: text.replace("\n", "\r\n", 5).encode(),
    lambda text: b"\xef\xbb\xbf" + text.encode(),
    lambda text: text.encode("utf-16"),
    lambda text: text.rstrip().encode(),
    lambda text: text.replace("kepala", "k\u00e9p\u0001la \ufffd").encode(),
], ids=["LF", "CRLF", "mixed", "mark", "UTF-16", "no line end", "control character"])  # fmt: skip
def test_everything_else_stays_byte_for_byte(store: Any, tmp_path: Path) -> None:
    path = plan_of(tmp_path, store(ROWS))
    before = load(tmp_path).plan
    done = mended(tmp_path, "BT035", "BT036")
    assert path.read_bytes() == store(MENDED)
    assert {finding.code for finding in done.made} == {"BT035", "BT036"}
    assert load(tmp_path).plan.model == before.model
    assert mended(tmp_path, "BT035", "BT036").changes == ()


def test_bytes_that_are_no_text_are_left_alone(tmp_path: Path) -> None:
    path = plan_of(tmp_path, ROWS.replace("kepala", "k\xe9pala").encode("latin-1"))
    data = path.read_bytes()
    done = mended(tmp_path, "BT035")
    assert [refused.reason for refused in done.refused] == ["tak-tersunting"]
    assert path.read_bytes() == data


SUMS = """\
program:
  - kode: 2.17.07
    nama: Program
    pagu: {2024: 100_000_000, 2025: "200,000.00", 2026: 300_000_000, akhir: 600_000_000}  # Tabel 6.1
"""


def test_figures_only_where_asked_for(tmp_path: Path) -> None:
    path = plan_of(tmp_path, SUMS)
    assert mended(tmp_path, "PG").changes == ()
    assert path.read_text() == SUMS
    done = mended(tmp_path, "PG", figures=True)
    assert path.read_text() == SUMS.replace('"200,000.00"', "200_000_000")
    assert [finding.code for finding in done.made] == ["PG006"]
    assert mended(tmp_path, "PG", figures=True).changes == ()


def test_accepted_findings_are_not_mended(tmp_path: Path) -> None:
    plan_of(tmp_path, f"{SUMS}pengecualian: [{{aturan: PG006, alasan: tercetak demikian}}]\n")
    assert mended(tmp_path, "PG", figures=True).changes == ()


def test_consequences_follow(tmp_path: Path) -> None:
    rows = "{2024: 100_000_000, 2025: 200_000, 2026: 300_000_000, akhir: 600_000_000}"
    text = f"""\
program:
  - nama: Program
    pagu: {rows}
    kegiatan:
      - nama: Kegiatan
        pagu: {rows}
        sub_kegiatan:
          - nama: Sub
            pagu: {rows}
"""
    path = plan_of(tmp_path, text)
    mended(tmp_path, figures=True)
    assert path.read_text() == text.replace("200_000,", "200_000_000,")


def test_real_plan(tmp_path: Path) -> None:
    for name in ("jombang-dinkopum-2024-2026", "jombang-rpd-2024-2026"):
        shutil.copytree(SPECS / name, tmp_path / name)
    folder = tmp_path / "jombang-dinkopum-2024-2026"
    before = load(folder).plan
    texts = {path.name: path.read_bytes().count(b"#") for path in folder.iterdir()}
    assert {finding.code for finding in mended(folder).made} == {"BT035"}
    after = load(folder).plan
    assert says_the_same(before, after)
    assert {path.name: path.read_bytes().count(b"#") for path in folder.iterdir()} == texts
    done = mended(folder, figures=True)
    cell = ("program", 5, "kegiatan", 0, "sub_kegiatan", 0, "pagu", "2025")
    assert load(folder).plan.stated_text(cell) == "450_000_000"
    assert all(finding.fix is not None and finding.fix.applicability == "figure" for finding in done.made)
    assert mended(folder, figures=True).changes == ()


def test_file_changed_since_it_was_read(tmp_path: Path) -> None:
    path = plan_of(tmp_path, ROWS)
    plan = load(tmp_path).plan
    path.write_text("catatan: lain\n")
    with pytest.raises(WriteError, match="berubah"):
        fix_plan(plan)
    plan = load(tmp_path).plan
    path.unlink()
    with pytest.raises(WriteError, match="hilang"):
        fix_plan(plan)


UNREADABLE = """\
tujuan:
  - Uraian: Tujuan  # a
    indikator:
      - {nama: Indikator, arah: NAIK, target: {2024.0: 5,4%, 2025: 6}}
pagu:
  2024.0: 690 345 000  # b
  2025: IDR 1.000.000
toleransi:
  pembulatan: 10,0
"""
READABLE = """\
tujuan:
  - uraian: Tujuan  # a
    indikator:
      - {nama: Indikator, arah: naik, target: {2024: "5,4%", 2025: 6}}
pagu:
  2024: 690_345_000  # b
  2025: 1_000_000
toleransi:
  pembulatan: 10
"""


def test_what_could_not_be_read_but_has_one_meaning(tmp_path: Path) -> None:
    path = plan_of(tmp_path, UNREADABLE)
    assert mended(tmp_path, "BT").refused == ()
    assert path.read_text() == READABLE
    assert load(tmp_path).plan.faults == ()
    assert mended(tmp_path, "BT").changes == ()


def test_a_key_that_another_file_has_is_not_mended(tmp_path: Path) -> None:
    plan_of(tmp_path, "Program: []\n")
    (tmp_path / "pendanaan.yaml").write_text("program:\n  - nama: A\n")
    done = mended(tmp_path, "BT")
    assert done.changes == ()
    assert [refused.reason for refused in done.refused] == ["makna-berubah"]


# What rules do not do today, so that it is refused on the day when one does it.


def _finding(start: int, end: int, text: str, kind: Any = "safe", *, path: tuple[str, ...] = ()) -> Finding:
    place = Location("kasus.yaml", 1, start + 1, 1, end + 1, Span(start, end))
    fix = Fix(Message(text, text), (Edit(place, text),), kind)
    return Finding("PG999", "x", "error", Message("x", "x"), path, place, fix=fix)


def _with_findings(monkeypatch: pytest.MonkeyPatch, *wanted: tuple[str, str, Any]) -> None:
    """Let the check find that ``old`` should be ``new``, by fixes of a kind, as long as it stands in the text."""

    def check(plan: Plan, *_: object, **__: object) -> list[Finding]:
        document = plan.home("program")
        text = document.source.text
        found = []
        for index, (old, new, kind) in enumerate(wanted):
            if old in text:
                start = text.index(old)
                one = _finding(start, start + len(old), new, kind, path=(str(index),))
                edits = (Edit(Location(document.source.name, 1, 1, 1, 1, Span(start, start + len(old))), new),)
                found.append(Finding(one.code, "x", "error", one.message, one.path, fix=Fix(one.message, edits, kind)))
        return found

    monkeypatch.setattr(repair, "check_plan", check)


@pytest.mark.parametrize(
    ("wanted", "reason"),
    [
        ([("300.000", "400_000", "safe")], "makna-berubah"),
        ([("Program A", "Program C", "safe")], "makna-berubah"),
        ([("'Program A'", "Program A: x", "safe")], "makna-berubah"),
        ([("600_000", "700_000", "figure"), ("600_000", "800_000", "figure")], "bertentangan"),
        ([("100_000", "100_001, 2027: 5", "figure")], "makna-berubah"),
        ([("100_000,", "100_001,", "figure"), ("100_001,", "100_000,", "suggestion")], "temuan-baru"),
    ],
)
def test_refused(
    wanted: list[tuple[str, str, str]], reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = plan_of(tmp_path, ROWS)
    _with_findings(monkeypatch, *wanted)
    done = mended(tmp_path, figures=True)
    assert {refused.reason for refused in done.refused} == {reason}
    assert path.read_text() == ROWS


def test_what_is_right_is_made_beside_what_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = plan_of(tmp_path, ROWS)
    _with_findings(
        monkeypatch, ("300.000", "400_000", "safe"), ("'Program A'", '"Program A"', "safe"), ("200.000", "1", "safe")
    )
    done = mended(tmp_path)
    assert path.read_text() == ROWS.replace("'Program A'", '"Program A"')
    assert len(done.refused) == 2


def test_suggestions_are_never_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = plan_of(tmp_path, ROWS)
    _with_findings(monkeypatch, ("'Program A'", '"Program A"', "suggestion"))
    assert len(mended(tmp_path, figures=True).left) == 1
    assert path.read_text() == ROWS


def test_endless_is_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plan_of(tmp_path, ROWS)
    quotes = ["'Program A'"] + [" " * count + "'Program A'" for count in range(1, MAX_ROUNDS + 2)]
    rounds = iter(pairwise(quotes))
    calls: list[tuple[str, str, str]] = []

    def longer(plan: Plan, *_: object, **__: object) -> list[Finding]:
        old, new = next(rounds)
        calls.append((old, new, "safe"))
        document = plan.home("program")
        start = document.source.text.index(old)
        place = Location(document.source.name, 1, 1, 1, 1, Span(start, start + len(old)))
        fix = Fix(Message("x", "x"), (Edit(place, new),), "safe")
        return [Finding("BT999", "x", "info", Message("x", "x"), fix=fix)]

    monkeypatch.setattr(repair, "check_plan", longer)
    assert fix_plan(load(tmp_path).plan).endless
    assert len(calls) == MAX_ROUNDS + 1


def test_choice() -> None:
    first, same, over, beside = _finding(0, 4, "a"), _finding(0, 4, "a"), _finding(2, 6, "b"), _finding(4, 6, "c")
    chosen = choose([first, same, over, beside])
    assert (chosen.taken, chosen.waiting, chosen.opposed) == ((first, same, beside), (over,), ())
    one, other = _finding(0, 4, "1", "figure"), _finding(0, 4, "2", "figure")
    assert choose([one, other, beside]).opposed == (one, other)


_SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 5), st.text("xyz", max_size=3)), max_size=8)


@given(st.text("ab\n", min_size=40, max_size=60), _SPANS)
def test_what_is_taken_is_written_and_nothing_else(text: str, spans: list[tuple[int, int, str]]) -> None:
    findings = [_finding(start, start + length, new) for start, length, new in spans]
    chosen = choose(findings)
    assert set(map(id, (*chosen.taken, *chosen.waiting))) == set(map(id, findings))
    edits = {edit.location.span: edit for finding in chosen.taken if finding.fix for edit in finding.fix.edits}
    expected = text
    for span in sorted(edits, reverse=True):
        expected = expected[: span.start] + edits[span].text + expected[span.end :]
    assert edited(text, edits.values()) == expected
