"""Time and memory as a plan, or a workspace of plans, grows."""

import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.measure import table
from benchmarks.plans import plan_text

_MEASURE = """
import resource, sys, time
from renstra.checks.run import check_path
start = time.process_time()
plans = 0
for checked in check_path(sys.argv[1]):
    plans += 1
    assert not checked.plan.faults, checked.plan.faults
print(time.process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, plans)
"""


def run(most: int = 1_000_000) -> str:
    """Plans of 1,000 to 80,000 rows (57 MB, nearly the largest file that is read), and many plans of 10,000 rows."""
    rows = []
    sizes = [(1_000, 1), (10_000, 1), (80_000, 1), (10_000, 10), (10_000, 100)]
    for rows_each, plans in sizes:
        if rows_each * plans <= most:
            rows.append(_measure(rows_each, plans))
    base = float(rows[1][2])
    shown = [(label, plans, f"{float(time) / base:.2f}", memory) for label, plans, time, memory in rows]
    header = ("rows", "plans", "CPU time a row (10,000 rows = 1.00)", "peak memory, MB")
    return table("Growth", header, shown)


def _measure(rows_each: int, plans: int) -> tuple[str, str, str, str]:
    with tempfile.TemporaryDirectory() as folder:
        text = plan_text(rows_each)
        for number in range(plans):
            home = Path(folder) / f"rencana-{number:05d}"
            home.mkdir()
            (home / "renstra.yaml").write_text(text, encoding="utf-8")
        done = subprocess.run([sys.executable, "-c", _MEASURE, folder], capture_output=True, text=True, check=True)
    seconds, memory, count = done.stdout.split()
    assert int(count) == plans
    total = rows_each * plans
    return f"{total:,}", f"{plans:,}", str(float(seconds) / total), f"{int(memory) / 1024:,.0f}"
