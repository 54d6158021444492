"""Precision and recall of every rule: ``python -m renstra.testing.measure --plans 20000 --seed 1``.

Every generated plan is checked as it is, where each finding is a false one, and then broken in a few ways, one at a
time. A rule's *recall* is the share of its faults that it finds at their place; its *precision* the share of its
findings, on valid and on broken plans, that a fault accounts for.
"""

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from zlib import crc32

from renstra.checks.registry import rule_modules
from renstra.testing.choices import Seeded
from renstra.testing.fault import Fault, faults
from renstra.testing.maker import Size
from renstra.testing.subject import subject_by
from renstra.testing.trial import attempt, findings_of

_CHUNK = 100
_SAMPLE = 100
"""One plan in so many is asked for every fault whether it can be broken so: how often a rule has something to say."""
_SIZES: tuple[Size, ...] = ("small", "small", "small", "medium")
Name = tuple[str, str]
"""Code and label of a fault."""


@dataclass(slots=True)
class Counts:
    """What was counted over some plans.

    ``applied`` is by fault: of the ``sampled`` plans those that could be broken so. ``planted`` and ``found`` are by
    fault too: plans that were broken so, and faults found.
    ``right`` and ``false`` are findings by rule; ``examples`` is where a false one, or a fault not found, can be seen.
    """

    plans: int = 0
    sampled: int = 0
    applied: Counter[Name] = field(default_factory=Counter)
    planted: Counter[Name] = field(default_factory=Counter)
    found: Counter[Name] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    false: Counter[str] = field(default_factory=Counter)
    examples: dict[str, str] = field(default_factory=dict)

    def add(self, other: "Counts") -> None:
        """Add what was counted over other plans."""
        self.plans += other.plans
        self.sampled += other.sampled
        for name in ("applied", "planted", "found", "right", "false"):
            getattr(self, name).update(getattr(other, name))
        self.examples = {**other.examples, **self.examples}


def measure(seeds: Iterable[int], faults_each: int) -> Counts:
    """Count over the plans of the given seeds; of each plan ``faults_each`` faults are tried, the rarest first."""
    counts = Counts()
    for seed in seeds:
        _plan(counts, seed, faults_each)
    return counts


def _plan(counts: Counts, seed: int, faults_each: int) -> None:
    subject = subject_by(Seeded(seed), size=_SIZES[seed % len(_SIZES)])
    counts.plans += 1
    for found in findings_of(subject.files()):
        counts.false[found.code] += 1
        counts.examples.setdefault(found.code, f"plan {seed}: {found.code} {found.path}, though the plan is valid")
    if seed % _SAMPLE == 0:
        counts.sampled += 1
        for fault in faults():
            if fault.apply(subject, Seeded(seed)) is not None:
                counts.applied[fault.code, fault.label] += 1
    done = 0
    for fault in sorted(faults(), key=lambda fault: (counts.planted[fault.code, fault.label], _shuffled(fault, seed))):
        trial = attempt(fault, subject, Seeded(seed))
        if trial is None:
            continue
        counts.planted[fault.code, fault.label] += 1
        if trial.found is not None:
            counts.found[fault.code, fault.label] += 1
            counts.right[fault.code] += 1
        else:
            counts.examples.setdefault(fault.code, f"plan {seed}: {fault.label} not found")
        for found in trial.extra:
            counts.false[found.code] += 1
            counts.examples.setdefault(found.code, f"plan {seed}: {found.code} {found.path}, beside {fault.label}")
        done += 1
        if done == faults_each:
            return


def _shuffled(fault: Fault, seed: int) -> int:
    """A number that puts faults in another order for every seed, and in the same one at every run."""
    return crc32(f"{seed} {fault.code} {fault.label}".encode())


def in_processes(first: int, plans: int, faults_each: int, processes: int) -> Counts:
    """Count over ``plans`` seeds from ``first`` on, in several processes."""
    chunks = [range(at, min(at + _CHUNK, first + plans)) for at in range(first, first + plans, _CHUNK)]
    counts = Counts()
    with ProcessPoolExecutor(processes) as pool:
        for part in pool.map(measure, chunks, [faults_each] * len(chunks)):
            counts.add(part)
            print(f"\r{counts.plans} / {plans}", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    return counts


def table(counts: Counts) -> Iterator[str]:
    """The counts as a Markdown table, a line a rule, and a line for all."""
    yield "| rule | occurs | planted | found | recall | false | precision |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"
    by_rule: dict[str, list[Fault]] = {}
    for fault in faults():
        by_rule.setdefault(fault.code, []).append(fault)
    for code, module in rule_modules().items():
        names = [(fault.code, fault.label) for fault in by_rule[code]]
        occurs = max(counts.applied[name] for name in names) / max(counts.sampled, 1)
        yield _line(f"{code} {module.RULE.name}", f"{occurs:.0%}", counts, names, [code])
    everything = [(fault.code, fault.label) for fault in faults()]
    yield _line("all", "", counts, everything, list(rule_modules()))


def _line(title: str, occurs: str, counts: Counts, names: list[Name], codes: list[str]) -> str:
    planted, found = (sum(counter[name] for name in names) for counter in (counts.planted, counts.found))
    right, false = (sum(counter[code] for code in codes) for counter in (counts.right, counts.false))
    recall, precision = _share(found, planted), _share(right, right + false)
    return f"| {title} | {occurs} | {planted} | {found} | {recall} | {false} | {precision} |"


def _share(part: int, whole: int) -> str:
    """A share in percent; never rounded to a whole hundred where something is missing."""
    if not whole:
        return "-"
    return "100 %" if part == whole else f"{min(part * 100 / whole, 99.99):.2f} %"


def main(arguments: list[str] | None = None) -> int:
    """Measure and print; 1 where a fault was not found, or a finding was false."""
    parser = argparse.ArgumentParser(prog="python -m renstra.testing.measure", description=__doc__)
    parser.add_argument("--plans", type=int, default=1000, help="how many plans (default 1000)")
    parser.add_argument("--seed", type=int, default=1, help="the first seed (default 1)")
    parser.add_argument("--faults", type=int, default=2, help="how many faults are tried in each plan (default 2)")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1, help="default: one a core")
    chosen = parser.parse_args(arguments)
    counts = in_processes(chosen.seed, chosen.plans, chosen.faults, chosen.processes)
    print("\n".join(table(counts)))
    print(f"\n{counts.plans} plans from seed {chosen.seed} on, {sum(counts.planted.values())} of them broken.")
    for example in counts.examples.values():
        print(f"- {example}")
    return 1 if counts.examples else 0


if __name__ == "__main__":
    sys.exit(main())
