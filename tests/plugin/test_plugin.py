"""The plugin of pytest, in projects of its own."""

import subprocess
import sys
from importlib.metadata import entry_points
from pathlib import Path

import pytest
import yaml

from renstra.checks.registry import all_rules
from renstra.findings.full import render_full
from renstra.testing.law import laws

pytest_plugins = ["pytester"]

IS_INSTALLED = any(entry.value == "renstra_pytest" for entry in entry_points(group="pytest11"))
PLUGIN = () if IS_INSTALLED else ("-p", "renstra_pytest")

KEPT = (yaml, all_rules(), render_full, laws())
"""A run within this process forgets what it imported, and the C part of PyYAML does not survive that."""

PLAN = """\
jenis: renstra
perangkat_daerah: Dinas Koperasi dan Usaha Mikro
periode: {awal: 2024, akhir: 2026}
cuplikan: ya
program:
  - kode: "2.17.07"
    nama: Program Pemberdayaan UMKM
    pagu: {2024: 100_000_000, 2025: 110_000_000, 2026: 120_000_000, akhir: 330_000_000}
"""
WRONG = PLAN.replace("akhir: 330_000_000", "akhir: 300_000_000")


def run(pytester: pytest.Pytester, *arguments: str) -> pytest.RunResult:
    """Pytest in the project, with the plugin and no other."""
    return pytester.runpytest(*PLUGIN, "-p", "no:cacheprovider", *arguments)


def add(pytester: pytest.Pytester, **plans: str) -> None:
    """Plans below ``specs``."""
    for name, text in plans.items():
        folder = pytester.path / "specs" / name
        folder.mkdir(parents=True)
        (folder / "renstra.yaml").write_text(text, encoding="utf-8")


def test_each_plan_is_a_test_for_each_family(pytester: pytest.Pytester) -> None:
    add(pytester, baik=PLAN, salah=WRONG)
    (pytester.path / "specs" / "lain.yaml").write_text("bukan: rencana\n", encoding="utf-8")
    result = run(pytester, "--renstra", "specs", "-v")
    outcomes = result.parseoutcomes()
    assert outcomes["failed"] == 1
    assert outcomes["passed"] >= 17
    result.stdout.fnmatch_lines(["*specs/salah/renstra.yaml::PG FAILED*"])
    result.stdout.no_fnmatch_line("*lain.yaml*")


def test_a_failure_is_shown_in_full_and_without_traceback(pytester: pytest.Pytester) -> None:
    add(pytester, salah=WRONG)
    result = run(pytester, "--renstra", "specs")
    result.stdout.fnmatch_lines(
        [
            "galat[[]PG001]: kondisi akhir Rp 300.000.000*",
            "*--> specs/salah/renstra.yaml:8:*",
            "*tertulis * Rp 300.000.000",
            "*saran:*",
        ]
    )
    result.stdout.no_fnmatch_line("*Traceback*")
    result.stdout.no_fnmatch_line("*renstra_pytest.py*")


def test_language_and_level_are_options_and_settings(pytester: pytest.Pytester) -> None:
    add(pytester, salah=WRONG)
    run(pytester, "--renstra", "--renstra-lang", "en", "specs").stdout.fnmatch_lines(["error[[]PG001]: end value*"])
    pytester.makeini("[pytest]\nrenstra = true\nrenstra_lang = en\nrenstra_level = info\n")
    run(pytester, "specs").stdout.fnmatch_lines(["error[[]PG001]: end value*"])


def test_without_the_option_plans_are_no_tests(pytester: pytest.Pytester) -> None:
    add(pytester, salah=WRONG)
    assert run(pytester, "specs").ret == pytest.ExitCode.NO_TESTS_COLLECTED


def test_a_plan_of_several_files_is_collected_once(pytester: pytest.Pytester) -> None:
    add(pytester, baik=PLAN)
    (pytester.path / "specs" / "baik" / "a.yaml").write_text("judul: Renstra\n", encoding="utf-8")
    result = run(pytester, "--renstra", "specs", "--collect-only", "-q")
    assert sum("::PG" in line for line in result.outlines) == 1
    assert any("renstra.yaml::PG" in line for line in result.outlines)


def test_fixture_gives_the_plans_of_the_marker(pytester: pytest.Pytester) -> None:
    add(pytester, baik=PLAN, salah=WRONG)
    pytester.makepyfile(
        """
        import pytest

        @pytest.mark.renstra("specs")
        def test_each(renstra_plan):
            assert renstra_plan.model.program[0].pagu[2025] == 110_000_000

        @pytest.mark.renstra("specs/baik", family=["PG", "KS"], law="the text written is canonical")
        def test_good(renstra_plan):
            assert renstra_plan.name.endswith("baik")

        @pytest.mark.renstra("specs/salah", family="jumlah-baris")
        def test_bad(renstra_plan):
            raise AssertionError("it never runs")
        """
    )
    result = run(pytester, "--strict-markers")
    result.assert_outcomes(passed=3, errors=1)
    result.stdout.fnmatch_lines(["galat[[]PG001]*"])
    result.stdout.no_fnmatch_line("*it never runs*")


def test_fixture_takes_plans_from_the_settings(pytester: pytest.Pytester) -> None:
    add(pytester, baik=PLAN)
    pytester.makeini("[pytest]\nrenstra_plans = specs\n")
    pytester.makepyfile("def test_plan(renstra_plan): assert renstra_plan.faults == ()")
    run(pytester).assert_outcomes(passed=1)


@pytest.mark.parametrize(
    ("mark", "said"),
    [
        ("", "*name the plans*"),
        ('@pytest.mark.renstra("tidak-ada")', "*tidak-ada*"),
        ('@pytest.mark.renstra("specs", family="XX")', "*renstra: XX: BT, RJ*"),
        ('@pytest.mark.renstra("specs", law="gravity")', "*renstra: gravity: a valid plan*"),
        ('@pytest.mark.renstra("specs", families="PG")', "*renstra: families?*"),
    ],
)
def test_wrong_use_is_said(pytester: pytest.Pytester, mark: str, said: str) -> None:
    add(pytester, baik=PLAN)
    pytester.makepyfile(f"import pytest\n{mark}\ndef test_plan(renstra_plan): pass")
    result = run(pytester)
    assert result.ret != 0
    output = result.stdout.str() + result.stderr.str()
    pytest.LineMatcher(output.splitlines()).fnmatch_lines([said])


def test_starting_pytest_imports_nothing_of_renstra() -> None:
    code = "import sys, renstra_pytest; print([name for name in sys.modules if name.split('.')[0] == 'renstra'])"
    here = Path(__file__).parents[2] / "src"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=here)
    assert done.stdout.strip() == "[]"
