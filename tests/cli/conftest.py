"""Golden files name the plans relative to their folder."""

import pytest

from tests.cli.runner import PLANS


@pytest.fixture(autouse=True)
def _beside_the_plans(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(PLANS)
