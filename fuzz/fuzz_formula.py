"""``python -m fuzz.fuzz_formula --seed 1 --count 1000000``: the same random texts for the same seed.

Prints how many were refused, had a value, had none; with ``--rumusan`` the texts are printed formulas, for the reader
that proposes. Ends with the text at the first thing that does not hold.
"""

import argparse
import collections
import resource
import sys
import time

from fuzz import rumusan_target, target
from fuzz.rumusan_texts import PrintedTexts
from fuzz.texts import Texts

THOROUGH_EVERY = 20
MEMORY = 2 << 30
"""Bytes of address space: a text that would take more ends the run."""


def run(seed: int, count: int, *, rumusan: bool = False) -> str:
    """Try ``count`` texts; a line of counts."""
    texts = PrintedTexts(seed) if rumusan else Texts(seed)
    seen: collections.Counter[str] = collections.Counter()
    slowest, slowest_text = 0.0, ""
    for number in range(count):
        text = texts.next()
        start = time.process_time()
        try:
            thorough = number % THOROUGH_EVERY == 0
            outcome = rumusan_target.one(text) if rumusan else target.one(text, thorough=thorough)
        except BaseException:
            print(f"seed {seed}, input {number}: {text!r}", file=sys.stderr, flush=True)
            raise
        took = time.process_time() - start
        if took > slowest:
            slowest, slowest_text = took, text
        seen[outcome] += 1
    counts = ", ".join(f"{seen[outcome]:,} {outcome}" for outcome in sorted(seen))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    slow = f"slowest {slowest * 1000:.0f} ms of CPU: {slowest_text!a:.60}"
    return f"seed {seed}: {count:,} inputs: {counts}; peak {peak} MB; {slow}"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=1, help="so many runs, each with the next seed")
    parser.add_argument("--rumusan", action="store_true", help="texts for the reader of printed formulas")
    given = parser.parse_args()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    for seed in range(given.seed, given.seed + given.runs):
        print(run(seed, given.count, rumusan=given.rumusan), flush=True)
