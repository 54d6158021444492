"""The measure of precision and recall: a table with a line for every rule, and an exit code."""

import pytest

from renstra.checks.registry import rule_modules
from renstra.testing.measure import Counts, main, measure, table


def test_a_line_for_every_rule() -> None:
    lines = list(table(measure(range(2), 1)))
    assert len(lines) == 2 + len(rule_modules()) + 1
    assert lines[-1].startswith("| all |")


def test_misses_are_counted_and_shown() -> None:
    counts = Counts(plans=1)
    name = ("PG001", "kondisi akhir lebih besar daripada jumlah tahunnya")
    counts.planted[name] += 3
    counts.found[name] += 2
    counts.right["PG001"] += 2
    counts.false["PG001"] += 1
    line = next(line for line in table(counts) if line.startswith("| PG001"))
    assert line == "| PG001 jumlah-baris | 0% | 3 | 2 | 66.67 % | 1 | 66.67 % |"


def test_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--plans", "4", "--seed", "7", "--faults", "1", "--processes", "1"]) == 0
    assert "4 plans from seed 7 on, 4 of them broken." in capsys.readouterr().out
