"""``python -m mutation quantity --sample 300 --seed 1``: change the code, run the tests, count what they notice."""

import argparse
import json
import math
import random
import sys
from collections import Counter
from pathlib import Path

import yaml

from mutation.mutants import Mutant, Source
from mutation.packages import PACKAGES
from mutation.trial import KILLED, STILLBORN, SURVIVED, UNREACHED, fresh, warm

HOME = Path(__file__).parent
ROOT = HOME.parent / "src"


def main() -> None:
    """Arguments in, a table row and the surviving mutants out."""
    parser = argparse.ArgumentParser(prog="python -m mutation", description=__doc__)
    parser.add_argument("package", choices=PACKAGES)
    parser.add_argument("--sample", type=int, metavar="N", help="only N mutants, drawn at random")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", metavar="TEXT", help="only files whose path contains it")
    parser.add_argument("--record", type=Path, metavar="FILE", help="write outcomes as they come; go on where it ends")
    parser.add_argument("--again", action="store_true", help="try those of the record that were not noticed once more")
    options = parser.parse_args()

    files = sorted((ROOT / "renstra" / options.package).rglob("*.py"))
    sources = [Source(ROOT, file.relative_to(ROOT)) for file in files if (options.only or "") in file.as_posix()]
    everything = [(source, number) for source in sources for number in range(len(source))]
    chosen = everything
    if options.sample and options.sample < len(everything):
        chosen = sorted(random.Random(options.seed).sample(everything, options.sample), key=lambda c: (c[0].file, c[1]))
    mutants = [source.mutant(number) for source, number in chosen]
    record = Record(options.record, again=options.again)
    judge(mutants, PACKAGES[options.package], record)
    report(options.package, len(everything), mutants, [record.outcomes[identity(mutant)] for mutant in mutants])


def identity(mutant: Mutant) -> str:
    """One mutant of the code as it stands."""
    return json.dumps([*mutant.key, mutant.number], ensure_ascii=False)


class Record:
    """Outcomes, kept in a file too where one is given, so that a long run may end at any time."""

    def __init__(self, path: Path | None, *, again: bool) -> None:
        self._path = path
        self.outcomes: dict[str, str] = {}
        if path is not None and path.exists():
            for line in path.read_text(encoding="utf-8").splitlines():
                item = json.loads(line)
                self.outcomes[json.dumps(item["mutant"], ensure_ascii=False)] = item["outcome"]
        if again:
            self.outcomes = {key: outcome for key, outcome in self.outcomes.items() if outcome in (KILLED, STILLBORN)}

    def add(self, mutant: Mutant, outcome: str) -> None:
        """Keep an outcome."""
        self.outcomes[identity(mutant)] = outcome
        if self._path is not None:
            item = {"mutant": json.loads(identity(mutant)), "line": mutant.place.first, "outcome": outcome}
            with self._path.open("a", encoding="utf-8") as file:
                file.write(json.dumps(item, ensure_ascii=False) + "\n")


def judge(mutants: list[Mutant], selection: tuple[str, ...], record: Record) -> None:
    """Find the outcome of each mutant that has none."""
    mutants = [mutant for mutant in mutants if identity(mutant) not in record.outcomes]
    if not mutants:
        return
    left: list[Mutant] = []

    def told(number: int, outcome: str | None) -> None:
        mutant = mutants[number]
        if outcome is None:
            left.append(mutant)
        else:
            record.add(mutant, outcome)
        if number % 50 == 49:
            print(f"warm {number + 1} of {len(mutants)}", file=sys.stderr, flush=True)

    baseline = warm(ROOT, mutants, selection, told)
    for number, mutant in enumerate(left, 1):
        record.add(mutant, fresh(ROOT, mutant, baseline))
        if number % 10 == 0:
            print(f"fresh {number} of {len(left)}", file=sys.stderr, flush=True)


def report(package: str, population: int, mutants: list[Mutant], outcomes: list[str]) -> None:
    """Print the survivors without explanation, then the counts and the rate of killed ones with its interval."""
    explained = _explained(package)
    counts: Counter[str] = Counter()
    for mutant, outcome in zip(mutants, outcomes):
        known = outcome in (SURVIVED, UNREACHED) and mutant.key in explained
        counts["explained" if known else outcome] += 1
        if outcome in (SURVIVED, UNREACHED) and not known:
            file, function, before, after = mutant.key
            print(f"{file}:{mutant.place.first} {function} ({outcome})\n  - {before}\n  + {after}")
    tried = sum(counts.values()) - counts[STILLBORN]
    low, high = wilson(counts[KILLED], tried)
    print(
        f"| {package} | {population} | {len(mutants)} | {counts[STILLBORN]} | {counts[KILLED]} | {counts['explained']} "
        f"| {counts[SURVIVED] + counts[UNREACHED]} | {100 * counts[KILLED] / max(tried, 1):.1f} % "
        f"| {100 * low:.1f}-{100 * high:.1f} % |"
    )


def _explained(package: str) -> set[tuple[str, str, str, str]]:
    file = HOME / "explained" / f"{package}.yml"
    items = yaml.safe_load(file.read_text(encoding="utf-8")) if file.exists() else []
    return {(i["file"], i["function"], i["before"], i["after"]) for i in items}


def wilson(hits: int, of: int) -> tuple[float, float]:
    """The 95 % interval of a rate that a sample gave (Wilson's score interval)."""
    if not of:
        return 0.0, 1.0
    z, rate = 1.96, hits / of
    middle = rate + z * z / (2 * of)
    width = z * math.sqrt(rate * (1 - rate) / of + z * z / (4 * of * of))
    return (middle - width) / (1 + z * z / of), (middle + width) / (1 + z * z / of)


if __name__ == "__main__":
    main()
