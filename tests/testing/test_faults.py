"""Every rule has a fault, and every fault is found: by its rule, at its place, and by nothing else."""

from functools import cache
from itertools import count, islice

import pytest

from renstra.checks.registry import rule_modules
from renstra.testing.choices import Seeded
from renstra.testing.fault import Fault, faults
from renstra.testing.subject import Subject, subject_by
from renstra.testing.trial import attempt, told
from tests.testing.profile import DEEP

TRIALS = 40 if DEEP else 2
_FIRST = 10_000


@cache
def made(seed: int) -> Subject:
    """A valid plan, shared by the tests of all faults."""
    return subject_by(Seeded(seed))


def test_every_rule_has_a_fault() -> None:
    assert {fault.code for fault in faults()} == set(rule_modules())


def test_labels_tell_the_faults_apart() -> None:
    names = [(fault.code, fault.label) for fault in faults()]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("fault", faults(), ids=lambda fault: f"{fault.code} {fault.label}")
def test_one_fault_is_one_finding_at_its_place(fault: Fault) -> None:
    """Consequences stand beside their cause as related places: one mistake is one finding."""
    found = (attempt(fault, made(seed), Seeded(seed)) for seed in islice(count(_FIRST), 400))
    trials = list(islice((trial for trial in found if trial is not None), TRIALS))
    assert len(trials) == TRIALS, "no generated plan can be broken like this"
    assert told([trial for trial in trials if trial.found is None or trial.extra]) == ""
