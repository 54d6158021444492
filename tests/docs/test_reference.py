"""The generated pages are what the code says, and their words are about what there is."""

import runpy
import sys
from pathlib import Path

import pytest

from renstra.report import reference_words as words
from renstra.report.reference import reference_pages, stale_pages, write_reference
from renstra.report.reference_model import owner_of, reachable_parts
from tests.docs.pages import DOCS

UPDATE = "out of date: run `python -m renstra.report.reference docs`"


@pytest.mark.parametrize("name", sorted(reference_pages()))
def test_page_is_up_to_date(name: str) -> None:
    path = DOCS / name
    assert path.exists(), UPDATE
    assert path.read_text(encoding="utf-8") == reference_pages()[name], UPDATE


def test_no_page_is_left_over() -> None:
    assert stale_pages(DOCS) == [], UPDATE


def test_pages_are_written_where_they_differ_and_removed_where_nothing_makes_them(tmp_path: Path) -> None:
    assert write_reference(tmp_path) == list(reference_pages())
    assert write_reference(tmp_path) == []
    (tmp_path / "aturan" / "lama.md").write_text("lama", encoding="utf-8")
    (tmp_path / "aturan" / "pg.md").write_text("lama", encoding="utf-8")
    assert write_reference(tmp_path) == ["aturan/pg.md", "aturan/lama.md"]
    found = {path.relative_to(tmp_path).as_posix(): path.read_text("utf-8") for path in tmp_path.rglob("*.md")}
    assert found == reference_pages()


def test_command_names_what_it_wrote(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delitem(sys.modules, "renstra.report.reference")
    monkeypatch.setattr(sys, "argv", ["reference", str(tmp_path)])
    runpy.run_module("renstra.report.reference", run_name="__main__")
    assert capsys.readouterr().out.split() == list(reference_pages())
    monkeypatch.setattr(sys, "argv", ["reference", str(tmp_path / "tiada")])
    with pytest.raises(SystemExit, match="folder of the documentation"):
        runpy.run_module("renstra.report.reference", run_name="__main__")


def test_words_are_about_parts_and_keys_that_exist() -> None:
    parts = reachable_parts()
    keys = {key for part in parts for key in part.model_fields}
    owned = {f"{owner_of(part, key).__name__}.{key}" for part in parts for key in part.model_fields}
    assert set(words.PARTS) <= {part.__name__ for part in parts}
    assert {entry for entry in words.KEYS if "." not in entry} <= keys
    assert {entry for entry in words.KEYS if "." in entry} <= owned


def test_headings_are_unique() -> None:
    headings = [words.PARTS[name][0] for name in words.PARTS]
    assert len(set(headings)) == len(headings)
