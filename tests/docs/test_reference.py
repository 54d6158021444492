"""The generated pages are what the code says, and their words are about what there is."""

import pytest

from renstra.report import reference_words as words
from renstra.report.reference import reference_pages, stale_pages
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
