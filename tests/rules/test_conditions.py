"""KS013 names the condition that a verb leads to."""

from pathlib import Path

import pytest

from tests.rules.harness import findings_of


@pytest.mark.parametrize(
    ("verb", "condition"),
    [
        ("Meningkatkan", "Meningkatnya"), ("Menurunkan", "Menurunnya"), ("Mewujudkan", "Terwujudnya"),
        ("Memperbaiki", "Membaiknya"), ("Memenuhi", "Terpenuhinya"), ("Mengurangi", "Berkurangnya"),
        ("Memperkuat", ""), ("Melindungi", "Terlindunginya"), ("Menjaga", "Terjaganya"),
        ("Membangun", "Terbangunnya"), ("Membina", "Terbinanya"), ("Mencapai", "Tercapainya"),
        ("Mencegah", "Tercegahnya"), ("Membentuk", "Terbentuknya"), ("Mengelola", "Terkelolanya"),
        ("Menyusun", "Tersusunnya"), ("Mengembangkan", "Berkembangnya"), ("Menyediakan", "Tersedianya"),
        ("Menciptakan", "Terciptanya"), ("MENINGKATKAN", "MENINGKATNYA"), ("meningkatkan", "meningkatnya"),
    ],
)  # fmt: skip
def test_condition(verb: str, condition: str, tmp_path: Path) -> None:
    found = findings_of("KS013", f"tujuan:\n  - uraian: A\n    sasaran:\n      - uraian: {verb} omzet\n", tmp_path)
    assert [edit.text for item in found if item.fix for edit in item.fix.edits] == ([condition] if condition else [])
