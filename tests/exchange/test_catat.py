"""Findings written down as exceptions: nothing else changes, and the second time there is nothing to write."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from renstra.checks.run import CheckedPlan, Selection, examine
from renstra.exchange.catat import RecordError, record_findings
from renstra.workspace import load
from tests.rules.harness import IDENTITY

SPECS = Path(__file__).parents[2] / "specs"
TODAY = date(2025, 12, 31)
SUMS = Selection(select=("PG001", "PK"))
PROGRAM = """\
program:
  - kode: "2.17.07"
    nama: Program
    pagu: {2024: 100000000, 2025: 100000000, 2026: 100000000, akhir: 200000000}
"""
REMARK = "kondisi akhir Rp 200.000.000, padahal jumlah tahunannya Rp 300.000.000: selisih -Rp 100.000.000"
ITEM = f"""\
  # {REMARK}
  - aturan: PG001
    pada: program.2.17.07.pagu.akhir
    alasan: <isi alasan>
"""
FLOW = '{aturan: PG001, pada: program.2.17.07.pagu.akhir, alasan: "<isi alasan>"}'
OTHER = "  - {aturan: PG002, pada: program, alasan: disepakati}\n"


def checked(path: Path, selection: Selection | None = SUMS) -> CheckedPlan:
    return examine(load(path).plan, selection, today=TODAY)


def plan_with(folder: Path, exceptions: str | bytes | None) -> Path:
    (folder / "renstra.yaml").write_text(IDENTITY, encoding="utf-8")
    (folder / "pendanaan.yaml").write_text(PROGRAM, encoding="utf-8")
    file = folder / "pengecualian.yaml"
    if exceptions is not None:
        file.write_bytes(exceptions if isinstance(exceptions, bytes) else exceptions.encode())
    return file


LIST = "pengecualian:\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"{LIST}{OTHER}", f"{LIST}{OTHER}{ITEM}"),
        (f"{LIST}{OTHER.rstrip()}", f"{LIST}{OTHER}{ITEM}"),
        (f"# a\n{LIST}  # b\n{OTHER}  # c\n\n# d", f"# a\n{LIST}  # b\n{OTHER}  # c\n\n# d\n{ITEM}"),
        (f"{LIST}{OTHER}# c\ncatatan: x # y\n", f"{LIST}{OTHER}{ITEM}# c\ncatatan: x # y\n"),
        (
            f"{LIST}- aturan: PG002\n  pada: program\n  alasan: |\n    dua\n    baris\n\ncatatan: x\n",
            f"{LIST}- aturan: PG002\n  pada: program\n  alasan: |\n    dua\n    baris\n"
            + ITEM.replace("\n  ", "\n")[2:]
            + "\ncatatan: x\n",
        ),
        ("pengecualian: # a\ncatatan: x\n", f"pengecualian: # a\n{ITEM}catatan: x\n"),
        ("pengecualian:", f"{LIST}{ITEM}"),
        ("pengecualian: []\ncatatan: x\n", f"{LIST}{ITEM}catatan: x\n"),
        ("pengecualian: [] # a", f"pengecualian: # a\n{ITEM}"),
        (
            "pengecualian: [{aturan: PG002, alasan: b}] # a\ncatatan: x\n",
            f"pengecualian: [{{aturan: PG002, alasan: b}}, {FLOW}] # a\ncatatan: x\n",
        ),
        (
            "pengecualian: [\n  {aturan: PG002, alasan: b},\n]\n",
            f"pengecualian: [\n  {{aturan: PG002, alasan: b}}, {FLOW}\n]\n",
        ),
        ("# masih kosong\n", f"# masih kosong\n{LIST}{ITEM}"),
        ("catatan: x", f"catatan: x\n{LIST}{ITEM}"),
        (f"{LIST}{OTHER}...\n# selesai\n", f"{LIST}{OTHER}{ITEM}...\n# selesai\n"),
        (f"{LIST}{OTHER}".replace("\n", "\r\n"), f"{LIST}{OTHER}{ITEM}".replace("\n", "\r\n")),
        (f"\ufeff{LIST}{OTHER}", f"\ufeff{LIST}{OTHER}{ITEM}"),
    ],
)
def test_entries_are_added_and_nothing_else_changes(before: str, after: str, tmp_path: Path) -> None:
    file = plan_with(tmp_path, before)
    done = record_findings(checked(tmp_path), today=TODAY)
    assert (done.file, done.count, done.left) == (file, 1, 0)
    assert file.read_bytes().decode() == after
    assert [finding.code for finding in checked(tmp_path, Selection(select=("PG001",))).findings] == []
    again = record_findings(checked(tmp_path), today=TODAY)
    assert (again.count, again.left) == (0, 0)
    assert file.read_bytes().decode() == after


def test_a_file_of_their_own_where_there_is_none(tmp_path: Path) -> None:
    file = plan_with(tmp_path, None)
    record_findings(checked(tmp_path), today=TODAY)
    text = file.read_text(encoding="utf-8")
    assert text.startswith("# ")
    assert text.endswith(f"{LIST}{ITEM}")


def test_a_plan_that_is_one_file_takes_them_itself(tmp_path: Path) -> None:
    path = tmp_path / "dinas.yaml"
    path.write_text(IDENTITY + PROGRAM, encoding="utf-8")
    record_findings(checked(path), today=TODAY)
    assert path.read_text(encoding="utf-8") == f"{IDENTITY}{PROGRAM}{LIST}{ITEM}"
    assert [item.name for item in tmp_path.iterdir()] == ["dinas.yaml"]


@pytest.mark.parametrize(
    "before",
    [
        "pengecualian: {aturan: PG002}\n",
        "pengecualian: teks\n",
        "{catatan: x}\n",
        "pengecualian:\n  - aturan: PG002\n    alasan: [\n",
        f"{LIST}{OTHER}".encode("utf-16"),
        b"catatan: caf\xe9\n",
    ],
)
def test_a_file_that_cannot_take_them_is_left_alone(before: str | bytes, tmp_path: Path) -> None:
    file = plan_with(tmp_path, before)
    data = file.read_bytes()
    with pytest.raises(RecordError):
        record_findings(checked(tmp_path), today=TODAY)
    assert file.read_bytes() == data
    assert len(list(tmp_path.iterdir())) == 3


def test_past_exceptions_are_not_written_a_second_time(tmp_path: Path) -> None:
    file = plan_with(tmp_path, f"{LIST}  - {{aturan: PG001, alasan: b, sampai: 2025-12-30}}\n")
    data = file.read_bytes()
    done = record_findings(checked(tmp_path), today=TODAY)
    assert (done.count, done.left) == (0, 1)
    assert file.read_bytes() == data


def test_a_real_plan_has_only_what_cannot_be_excepted_left(tmp_path: Path) -> None:
    for name in ("jombang-dinkopum-2024-2026", "jombang-rpd-2024-2026"):
        shutil.copytree(SPECS / name, tmp_path / name)
    folder = tmp_path / "jombang-dinkopum-2024-2026"
    before = checked(folder, None)
    done = record_findings(before, today=TODAY)
    after = checked(folder, None)
    assert done.count + done.left == len(before.findings)
    assert len(after.accepted) == done.count
    assert {finding.code for finding in after.findings} == {"BT030", "PK003"}
    assert record_findings(after, today=TODAY).count == 0


_LINES = st.lists(st.sampled_from(["", "# catatan", "  # menjorok", "    "]), max_size=3).map(
    lambda lines: "".join(f"{line}\n" for line in lines)
)


_FILES = st.tuples(
    _LINES, st.just(LIST), _LINES, st.just(OTHER), _LINES, st.sampled_from(["", "catatan: x\n", "catatan: x"])
).map("".join)


@settings(deadline=None)
@given(_FILES, st.sampled_from(["\n", "\r\n"]))
def test_what_stands_around_stays(tmp_path_factory: pytest.TempPathFactory, text: str, end_of_line: str) -> None:
    folder = tmp_path_factory.mktemp("rencana")
    before = text.replace("\n", end_of_line)
    file = plan_with(folder, before)
    assert record_findings(checked(folder), today=TODAY).count == 1
    after = file.read_bytes().decode()
    added = ITEM.replace("\n", end_of_line)
    assert after.count(added) == 1
    rest = after.replace(added, "")
    assert rest == before or (rest == before + end_of_line and not before.endswith("\n"))
