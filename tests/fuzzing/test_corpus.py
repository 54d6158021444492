"""The kept inputs of the fuzzer: each reached code that no other did."""

from pathlib import Path

import pytest

from fuzz.plan_target import one

CORPUS = Path(__file__).parents[2] / "fuzz" / "corpus" / "plan"
PARTS = 8


@pytest.mark.parametrize("part", range(PARTS))
def test_plans(part: int, tmp_path: Path) -> None:
    inputs = sorted(CORPUS.iterdir())[part::PARTS]
    assert inputs
    for path in inputs:
        one({"renstra.yaml": path.read_bytes()}, tmp_path, thorough=True)
