"""``python -m fuzz.fuzz_plan --seed 1 --count 100000``: the same changed plans for the same seed.

Prints how many were no plan, had faults, had findings, were clean. Ends with the files at the first thing that does not
hold.
"""

import argparse
import collections
import resource
import sys
import tempfile
from pathlib import Path

from fuzz.plan_target import Outcome, one
from fuzz.plan_texts import PlanTexts

THOROUGH_EVERY = 5
MEMORY = 2 << 30
"""Bytes of address space: a plan that would take more ends the run."""


def run(seed: int, count: int) -> str:
    """Try ``count`` plans; a line of counts."""
    texts = PlanTexts(seed)
    seen: collections.Counter[Outcome] = collections.Counter()
    with tempfile.TemporaryDirectory() as folder:
        for number in range(count):
            files = texts.next()
            try:
                seen[one(files, Path(folder), thorough=number % THOROUGH_EVERY == 0)] += 1
            except BaseException:
                print(f"seed {seed}, input {number}: {files!r}", file=sys.stderr, flush=True)
                raise
    counts = ", ".join(f"{seen[outcome]:,} {outcome}" for outcome in ("no plan", "faults", "findings", "clean"))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return f"seed {seed}: {count:,} plans: {counts}; peak {peak} MB"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=1, help="so many runs, each with the next seed")
    given = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    for seed in range(given.seed, given.seed + given.runs):
        print(run(seed, given.count), flush=True)
