"""How often a diagnosis names exactly the figures in which slips were put, and what it costs beside a check."""

import re
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from random import Random

from benchmarks.measure import cpu_seconds, table
from benchmarks.plans import plan_text
from benchmarks.slips import KINDS, right_plan, slip
from renstra.checks.run import check_path
from renstra.ledger import Ledger
from renstra.ledger.diagnosis import Cause
from renstra.source import KeyPath
from renstra.workspace import load

PLANS = 1_000
"""Plans for each number of slips."""
SLIPS = (1, 2, 3, 5)
GOALS = {1: ">= 95 %", 3: ">= 85 %"}
SIZES = ((5, 200), (5, 15))
"""Least and most rows of a plan."""
ROWS, LARGE_SLIPS = 10_000, (0, 1, 20, 100)


def run() -> str:
    """Rates and ratios."""
    return "\n".join((_rates(), _kinds(), _large()))


def _named(causes: Iterable[Cause]) -> tuple[set[KeyPath], set[KeyPath]]:
    explanations = [cause.explanation for cause in causes]
    return (
        {correction.place for found in explanations for correction in found.corrections},
        {row.owner for found in explanations for row in found.missing_rows},
    )


def _rates() -> str:
    rows = []
    for least, most in SIZES:
        for count in SLIPS:
            seen: Counter[str] = Counter()
            for number in range(PLANS):
                random = Random(f"{least} {most} {count} {number}")
                plan = right_plan(random, random.randint(least, most))
                for _ in range(count):
                    slip(plan, random)
                causes = plan.ledger().diagnosis.causes
                is_exact = _named(causes) == plan.places()
                seen["exact"] += is_exact
                seen["alone"] += is_exact and not any(cause.alternatives for cause in causes)
                seen["small"] += sum(cause.explanation.size for cause in causes) <= plan.size
                seen["proved"] += all(cause.is_smallest for cause in causes)
            shares = [f"{seen[key] / PLANS * 100:.1f} %" for key in ("exact", "alone", "small", "proved")]
            rows.append((f"{least} to {most}", str(count), f"{PLANS:,}", *shares, GOALS.get(count, "")))
    header = ("rows", "slips", "plans", "exactly those named", "and no other set", "not larger", "proved", "goal")
    return table("Slips put into plans that hold", header, rows)


def _kinds() -> str:
    rows = []
    for kind in KINDS:
        exact = named = 0
        plans = PLANS // 5
        for number in range(plans):
            random = Random(f"{kind} {number}")
            plan = right_plan(random, random.randint(*SIZES[0]))
            slip(plan, random, (kind,))
            causes = plan.ledger().diagnosis.causes
            exact += _named(causes) == plan.places()
            named += any(item.slip for cause in causes for item in cause.explanation.corrections) or bool(plan.owners)
        rows.append((kind, f"{plans:,}", f"{exact / plans * 100:.1f} %", f"{named / plans * 100:.1f} %"))
    return table("One slip, by kind", ("kind", "plans", "exactly that cell named", "with a slip"), rows)


def _large() -> str:
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        paths = {count: _write(Path(folder) / f"{count}.yaml", count) for count in LARGE_SLIPS}
        checks = cpu_seconds({str(count): lambda path=path: list(check_path(path)) for count, path in paths.items()}, 3)  # type: ignore[misc]
        for count, path in paths.items():
            cascade = load(path).plan.cascade

            def diagnose(cascade: object = cascade) -> object:
                return Ledger(cascade).diagnosis  # type: ignore[arg-type]

            seconds = cpu_seconds({"diagnosis": diagnose}, 3)["diagnosis"]
            rows.append((str(count), f"{checks[str(count)] / checks['0']:.2f}", f"{seconds / checks['0']:.3f}"))
    header = ("slips", "check, ratio to none", "diagnosis alone, ratio to a check")
    return table(f"A plan of {ROWS:,} sub kegiatan", header, rows)


_AMOUNT = re.compile(r"(?<=2025: )[\d_]+")


def _write(path: Path, slips: int) -> Path:
    """A plan with so many wrong amounts of 2025."""
    lines = plan_text(ROWS).splitlines()
    places = [number for number, line in enumerate(lines) if "pagu: {" in line]
    for number in Random(slips).sample(places, slips):
        amount = _AMOUNT.search(lines[number])
        assert amount is not None
        wrong = int(amount.group().replace("_", "")) + 1_000_000 + number
        lines[number] = f"{lines[number][: amount.start()]}{wrong:_}{lines[number][amount.end() :]}"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path
