"""Two versions of a plan compared, as a multiple of reading and checking one of them."""

import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.measure import table
from benchmarks.plans import plan_text

_MEASURE = """
import sys, time
from renstra.checks.run import check_plan
from renstra.compare import compare
from renstra.workspace import load
start = time.process_time()
old = load(sys.argv[1]).plan
check_plan(old)
base = time.process_time() - start
new = load(sys.argv[2]).plan
assert not old.faults and not new.faults
start = time.process_time()
changes = compare(old, new).changes
print((time.process_time() - start) / base, len(changes))
"""


def run(rows: int = 10_000) -> str:
    """The same plan again; every fifth amount and every name of a sub kegiatan changed; no row with a code any more."""
    text = plan_text(rows)
    changed = text.replace("7_000_000", "7_000_001").replace("nama: Pendataan potensi", "nama: Pendataan dan potensi")
    lines = text.splitlines()
    uncoded = "\n".join(
        f"{line.partition('- kode:')[0]}- asal: Tabel 6.1" if "- kode:" in line else line for line in lines
    )
    versions = (("nothing", text), ("amounts and names", changed), ("all codes taken away", uncoded))
    found = [(label, *_measure(text, version)) for label, version in versions]
    header = ("changed", "time, reading and checking one = 1.00", "changes")
    return table(f"Comparing plans of {rows:,} rows", header, found)


def _measure(old: str, new: str) -> tuple[str, str]:
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for name, text in (("semula", old), ("menjadi", new)):
            path = Path(folder) / name / "renstra.yaml"
            path.parent.mkdir()
            path.write_text(text + "\n", encoding="utf-8")
            paths.append(str(path))
        done = subprocess.run([sys.executable, "-c", _MEASURE, *paths], capture_output=True, text=True, check=True)
    ratio, count = done.stdout.split()
    return f"{float(ratio):.2f}", f"{int(count):,}"
