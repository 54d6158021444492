"""Cases as data: one YAML file per question, read as lists of mappings."""

from pathlib import Path
from typing import Any

import yaml

CASES = Path(__file__).parent / "cases"


def cases(name: str) -> list[dict[str, Any]]:
    """The cases of a file."""
    found: list[dict[str, Any]] = yaml.safe_load((CASES / f"{name}.yml").read_text(encoding="utf-8"))
    return found
