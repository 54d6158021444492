"""What BT036 lets pass is the same text to a reader that guesses types; what it warns of is not."""

from pathlib import Path

import pytest
import yaml

from tests.rules.harness import findings_of

WORDS = ["y", "yes", "on", "true", "n", "no", "off", "false", "null"]
CHANGED = [
    *WORDS, *(word.upper() for word in WORDS), *(word.capitalize() for word in WORDS), "~", "<<", "=",
    "010", "017", "07", "+7", "-07", "1_000", "1:30", "12:30:45", "2.10", "2.", ".5", "+2.5",
    "1e3", "1E-3", "2.5e+7", "0x1F", "0xff", "2024-01-02", "2024-1-2",
]  # fmt: skip
SAFE = [
    "yess", "nO", "yEs", "tRUE", "NUll", "ya", "tidak", "2.17.01", "7", "17", "2.5", "-2.5", "1a", "X.XX", "0x", "1-2",
    "2024-01",
    "a:b", "08a", "1.2.3", "e3", "_1", "12:3x",
]  # fmt: skip


def _found(text: str, folder: Path) -> bool:
    return bool(findings_of("BT036", f"program:\n  - kode: {text}\n    nama: Program\n", folder))


@pytest.mark.parametrize("text", CHANGED)
def test_changed(text: str, tmp_path: Path) -> None:
    assert _found(text, tmp_path)
    assert not _found(f'"{text}"', tmp_path / "quoted")


@pytest.mark.parametrize("text", SAFE)
def test_safe(text: str, tmp_path: Path) -> None:
    assert not _found(text, tmp_path)
    if text not in ("7", "17"):  # a code that is a whole number stays that number
        assert str(yaml.safe_load(text)) == text
