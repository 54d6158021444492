"""The laws, on plans by a seed, and on plans that Hypothesis draws."""

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renstra.testing.choices import Seeded
from renstra.testing.law import Law, laws
from renstra.testing.strategies import Drawn
from renstra.testing.subject import Subject, subject_by
from tests.testing.profile import SEEDS, few


@cache
def made(seed: int) -> Subject:
    """A valid plan, shared by all laws."""
    return subject_by(Seeded(seed))


def test_every_law_has_a_name_of_its_own_and_a_reason() -> None:
    assert len({law.name for law in laws()}) == len(laws())
    assert all(len(law.reason) > 30 for law in laws())


@pytest.mark.parametrize("law", laws(), ids=lambda law: law.name)
def test_law_holds(law: Law) -> None:
    for seed in range(20_000, 20_000 + max(4, SEEDS // 10)):
        assert [(seed, said) for said in law.contradictions(made(seed), Seeded(seed))] == []


@few
@given(st.data(), st.sampled_from(laws()))
def test_law_holds_where_hypothesis_looks(data: st.DataObject, law: Law) -> None:
    choices = Drawn(data.draw)
    assert list(law.contradictions(subject_by(choices), choices)) == []
