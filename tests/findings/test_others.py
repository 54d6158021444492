"""The concise and the JSON form, and the closing line."""

import json
from decimal import Decimal

import pytest

from renstra.findings import Edit, Fix, Message, Related
from renstra.findings.concise import render_concise
from renstra.findings.json_output import HEAD, json_tail, render_json
from renstra.findings.summary import Tally, render_summary
from renstra.findings.view import View
from renstra.findings.words import listed, shown_value
from tests.findings.places import finding, place, source

FILE = source("a: 1\nb: 2\n")


def test_concise() -> None:
    found = finding(place(FILE, "2"), "baris\nganti")
    assert render_concise(found) == "rencana.yaml:2:4: galat[XX001]: baris ganti"
    assert render_concise(found, View(language="en", path_of=str.upper)) == (
        "RENCANA.YAML:2:4: error[XX001]: something is wrong"
    )
    assert render_concise(finding(None)) == "galat[XX001]: ada yang salah"


def test_json() -> None:
    at = place(FILE, "2")
    found = finding(
        at,
        stated=12,
        derived=Decimal("1E+2"),
        path=("program", 0, "nilai", "2.17"),
        related=(Related(Message("lihat", "see"), ("a",), place(FILE, "1")), Related(Message("x", "x"))),
        fix=Fix(Message("ganti", "replace"), (Edit(at, "3"),), "figure"),
    )
    data = json.loads(render_json(found))
    assert (data["stated"], data["derived"], data["path"]) == (12, "100", 'program[0].nilai["2.17"]')
    assert data["related"][0] == {
        "message": "lihat", "file": "rencana.yaml", "line": 1, "column": 4, "end_line": 1, "end_column": 5, "path": "a",
    }  # fmt: skip
    assert data["related"][1]["file"] is None
    assert data["fix"] == {
        "title": "ganti",
        "applicability": "figure",
        "edits": [{"file": "rencana.yaml", "line": 2, "column": 4, "end_line": 2, "end_column": 5, "text": "3"}],
    }
    assert json.loads(render_json(found, language="en"))["fix"]["title"] == "replace"


def test_json_of_nothing() -> None:
    assert json.loads(HEAD + json_tail(Tally()))["findings"] == []


@pytest.mark.parametrize(
    ("errors", "warnings", "notes", "indonesian", "english"),
    [
        (0, 0, 0, "Tidak ada temuan pada 1 rencana (2 berkas).", "No findings in 1 plan (2 files)."),
        (1, 0, 0, "Ditemukan 1 galat pada 1 rencana (2 berkas).", "Found 1 error in 1 plan (2 files)."),
        (
            2000, 1, 3,
            "Ditemukan 2.000 galat, 1 peringatan, dan 3 catatan pada 1 rencana (2 berkas).",
            "Found 2,000 errors, 1 warning, and 3 notes in 1 plan (2 files).",
        ),
        (
            0, 2, 2,
            "Ditemukan 2 peringatan dan 2 catatan pada 1 rencana (2 berkas).",
            "Found 2 warnings and 2 notes in 1 plan (2 files).",
        ),
    ],
)  # fmt: skip
def test_summary(errors: int, warnings: int, notes: int, indonesian: str, english: str) -> None:
    tally = Tally()
    tally.plans, tally.files = 1, 2
    tally.severities = {"error": errors, "warning": warnings, "info": notes}
    assert render_summary(tally) == indonesian
    assert render_summary(tally, View(language="en")) == english
    assert tally.has_errors is (errors > 0)


def test_words() -> None:
    assert listed(["a"], "id") == "a"
    assert shown_value(None, "id") == "-"
    assert shown_value(Decimal("1234.5"), "en") == "1,234.5"
    assert shown_value(Decimal("0.10000000"), "id") == "0,100000"
