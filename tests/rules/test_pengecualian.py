"""What an exception takes out, and when it does not."""

from datetime import date
from pathlib import Path

import pytest

import renstra
from renstra.checks.pengecualian import is_placeholder
from renstra.checks.run import CheckedPlan, Selection, examine
from renstra.workspace import load
from tests.rules.harness import IDENTITY

LAST_DAY = date(2025, 12, 31)
PLAN = """\
pengecualian:
  - {entry}
program:
  - kode: "2.17.07"
    nama: Program
    pagu: {{2024: 100000000, 2025: 100000000, 2026: 100000000, akhir: 200000000}}
  - kode: "2.17.08"
    nama: Program lain
    pagu: {{2024: 100000000, 2025: 100000000, 2026: 100000000, akhir: 200000000}}
"""
SUMS = Selection(select=("PG001", "PG006", "PG003"))


def checked(folder: Path, entry: str, today: date = LAST_DAY, selection: Selection = SUMS) -> CheckedPlan:
    (folder / "renstra.yaml").write_text(IDENTITY, encoding="utf-8")
    (folder / "rencana.yaml").write_text(PLAN.format(entry=entry), encoding="utf-8")
    return examine(load(folder).plan, selection, today=today)


@pytest.mark.parametrize(
    ("entry", "accepted"),
    [
        ("{aturan: PG001, pada: program.2.17.07.pagu.akhir, alasan: disepakati}", 1),
        ("{aturan: pg001, pada: program.2.17.07.pagu, alasan: disepakati}", 1),
        ("{aturan: jumlah-baris, pada: 2.17.07, alasan: disepakati}", 1),
        ("{aturan: PG001, pada: 'program[1]', alasan: disepakati}", 1),
        ("{aturan: PG001, pada: program, alasan: disepakati}", 2),
        ("{aturan: PG001, alasan: disepakati}", 2),
        ("{aturan: PG001, alasan: TODO}", 2),
        ("{aturan: PG001, alasan: disepakati, sampai: 2025-12-31}", 2),
        ("{aturan: PG001, alasan: disepakati, sampai: 2025-12-30}", 0),
        ("{aturan: PG001, pada: program.2.17.07.pagu.2024, alasan: disepakati}", 0),
        ("{aturan: PG001, pada: program.2.17.09, alasan: disepakati}", 0),
        ("{aturan: PG002, alasan: disepakati}", 0),
        ("{aturan: PG, alasan: disepakati}", 0),
        ("{aturan: PG001}", 0),
        ("{aturan: PG001, alasan: }", 0),
        ("{aturan: PG001, pda: program.2.17.07, alasan: disepakati}", 0),
        ("{aturan: PG001, pada: {a: b}, alasan: disepakati}", 0),
        ("{aturan: PG001, pada: [program.2.17.07], alasan: disepakati}", 0),
        ("{aturan: PG001, alasan: disepakati, sampai: besok}", 0),
    ],
)
def test_what_is_accepted(entry: str, accepted: int, tmp_path: Path) -> None:
    result = checked(tmp_path, entry)
    assert [item.finding.code for item in result.accepted] == ["PG001"] * accepted
    assert [finding.code for finding in result.findings] == ["PG001"] * (2 - accepted)


def test_errors_of_form_stay(tmp_path: Path) -> None:
    result = checked(tmp_path, "{aturan: BT020, alasan: disepakati, pda: x}", selection=Selection(select=("BT",)))
    assert [finding.code for finding in result.findings] == ["BT020"]
    assert result.accepted == []


def test_style_of_form_may_be_accepted(tmp_path: Path) -> None:
    entry = "{aturan: BT036, alasan: ditulis seperti tercetak}\n  - {aturan: PG001, pada: a, alasan: b}"
    plan = PLAN.replace('"2.17.07"', "2.10")
    (tmp_path / "renstra.yaml").write_text(IDENTITY + plan.format(entry=entry), encoding="utf-8")
    result = examine(load(tmp_path).plan, Selection(select=("BT036",)))
    assert [item.finding.code for item in result.accepted] == ["BT036"]


def test_rules_that_are_not_asked_for_stay_silent_but_count_as_used(tmp_path: Path) -> None:
    result = checked(tmp_path, "{aturan: PG001, alasan: disepakati}", selection=Selection(select=("PK",)))
    assert (result.findings, result.accepted) == ([], [])


def test_library_call(tmp_path: Path) -> None:
    checked(tmp_path, "{aturan: PG001, alasan: disepakati, sampai: 2025-12-31}")
    workspace = renstra.load(tmp_path)

    def codes(today: date, with_exceptions: bool = True) -> set[str]:
        found = renstra.check(workspace, select=["PG001", "PK"], today=today, with_exceptions=with_exceptions)
        return {finding.code for finding in found}

    assert codes(LAST_DAY) == set()
    assert codes(date(2026, 1, 1)) == {"PG001", "PK002"}
    assert codes(LAST_DAY, with_exceptions=False) == {"PG001"}


@pytest.mark.parametrize(
    "reason", ["", " ", "-", "...", "…", "TODO", "todo:", "<isi alasan>", "isi alasan", "alasannya"]
)
def test_placeholders(reason: str) -> None:
    assert is_placeholder(reason)


@pytest.mark.parametrize(
    "reason", ["todo list OPD belum disahkan", "sesuai Perbup 61/2023", "isi tabel seperti tercetak"]
)
def test_reasons(reason: str) -> None:
    assert not is_placeholder(reason)


@pytest.mark.parametrize(
    ("entry", "code", "meant"),
    [
        ("{aturan: PG1, alasan: disepakati}", "PK004", "PG001"),
        ("{aturan: PG01, alasan: disepakati}", "PK004", "PG001"),
        ("{aturan: Jumlah_Baris, alasan: disepakati}", "PK004", "jumlah-baris"),
        ("{aturan: jumlah-bars, alasan: disepakati}", "PK004", "jumlah-baris"),
        ("{aturan: zzz, alasan: disepakati}", "PK004", None),
        ("{aturan: PG001, pada: program.2.17.7.pagu.akhir, alasan: b}", "PK005", "program.2.17.07.pagu.akhir"),
        ("{aturan: PG001, pada: program.2.17-08, alasan: b}", "PK005", "program.2.17.08"),
        ("{aturan: PG001, pada: sasaran.S1, alasan: b}", "PK005", None),
    ],
)
def test_what_was_meant(entry: str, code: str, meant: str | None, tmp_path: Path) -> None:
    (found,) = checked(tmp_path, entry, selection=Selection(select=(code,))).findings
    assert (found.fix.edits[0].text if found.fix else None) == meant
