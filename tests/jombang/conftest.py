"""The two texts that are compared: the published one, which is no part of the repository, and the plan.

``RENSTRA_SEED`` names the file of the published text; without it a folder ``shared/seed`` beside the checkout
is looked for. Where neither is, the tests that need it are skipped; a name that leads nowhere is an error.
"""

import os
from pathlib import Path
from typing import Any

import pytest

from .seed_reading import Table, read_tables
from .sides import read_plan

REPOSITORY = Path(__file__).resolve().parents[2]
PLANS = REPOSITORY / "specs"
BESIDE = REPOSITORY.parent / "shared" / "seed" / "renstra-dinkopum-jombang-2024-2026.txt"


@pytest.fixture(scope="session")
def seed() -> str:
    """The published text."""
    named = os.environ.get("RENSTRA_SEED")
    if not named and not BESIDE.is_file():
        pytest.skip("the published text is not here; RENSTRA_SEED may name its file")
    return Path(named or BESIDE).read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def tables(seed: str) -> list[Table]:
    """Its tables."""
    return read_tables(seed)


@pytest.fixture(scope="session")
def plan() -> dict[str, Any]:
    """The plan as transcribed, every scalar as its text."""
    return read_plan(PLANS / "jombang-dinkopum-2024-2026")


@pytest.fixture(scope="session")
def parent() -> dict[str, Any]:
    """What the text quotes of the regional plan."""
    return read_plan(PLANS / "jombang-rpd-2024-2026")
