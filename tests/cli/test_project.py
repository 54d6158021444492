"""``renstra project``: levels that promises imply, beside what is planned."""

import pytest

from tests.cli.runner import HERE, assert_golden, renstra

PLANS = HERE / "rumus"
SPECS = HERE.parents[1] / "specs"
TEXTS = {
    "project-80.txt": (("legal",), 80),
    "project-45.txt": (("legal",), 45),
    "project-en.txt": (("rasio", "--variabel", "pembina", "--lang", "en"), 120),
}
BAD_CALLS = {
    "near": (("legla",), "Maksudnya legal?"),
    "no formula": (("izin",), "tidak mempunyai rumus."),
    "variable": (("rasio", "--variabel", "pembinaa"), "Maksudnya pembina? Variabelnya: pembina, koperasi."),
    "figure": (("program[0].pagu.akhir",), "tidak ada indikator"),
}


@pytest.fixture(autouse=True)
def _beside_the_plans(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(PLANS)


@pytest.mark.parametrize("name", TEXTS)
def test_table(name: str) -> None:
    arguments, columns = TEXTS[name]
    result = renstra("project", "dinas-rumus", *arguments, columns=columns)
    assert (result.code, result.err) == (0, "")
    assert max(map(len, result.out.splitlines())) <= columns
    assert_golden(name, result.out)


@pytest.mark.parametrize("name", BAD_CALLS)
def test_bad_call(name: str) -> None:
    arguments, sentence = BAD_CALLS[name]
    result = renstra("project", "dinas-rumus", *arguments)
    assert (result.code, result.out) == (2, "")
    assert sentence in result.err
    assert renstra("project", "dinas-rumus", *arguments, "--lang", "en").err != result.err


def test_licences_of_jombang() -> None:
    """2,022 licences must become 2,123.1, 2,250.486 and 2,408.02 to grow by 5, 6 and 7 %; fewer are planned."""
    result = renstra("project", str(SPECS / "jombang-dinkopum-2024-2026"), "legalitas_um", columns=100)
    cells = [[cell.strip() for cell in line.split("│")[1:-1]] for line in result.out.splitlines() if "│  20" in line]
    assert cells == [
        ["2023", "4%", "", "", "2.022", "", ""],
        ["2024", "5%", "2.123,1", "2.124", "2.100", "-23,1", "≈ 3,86%"],
        ["2025", "6%", "≈ 2.250,49", "2.252", "2.220", "≈ -30,49", "≈ 5,71%"],
        ["2026", "7%", "≈ 2.408,02", "2.410", "2.350", "≈ -58,02", "≈ 5,86%"],
    ]


def test_level_that_cannot_be_found_says_why() -> None:
    result = renstra("project", "dinas-rumus", "rasio")
    assert "2025: pembagi koperasi[2025] bernilai 0" in result.out
    assert "Variabel lain: --variabel koperasi" in result.out
