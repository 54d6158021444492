"""The whole check against PyYAML's bare load of the same bytes."""

import tempfile
from pathlib import Path

import yaml

from benchmarks.measure import cpu_seconds, table
from benchmarks.plans import write_plan
from renstra.checks.run import check_path
from renstra.source import read, read_file
from renstra.workspace.collector import paused_garbage_collector
from renstra.workspace.validate import validate

SIZES = {"40 KB": (52, 30), "4 MB": (5_700, 3)}
"""Label -> rows of the plan, rounds."""
GOALS = {"40 KB": 0.6, "4 MB": 0.2}


def run() -> str:
    """Ratios to ``yaml.load(CSafeLoader)``, which makes a plain dict without positions."""
    rows = []
    for label, (size, rounds) in SIZES.items():
        with tempfile.TemporaryDirectory() as folder:
            path = write_plan(Path(folder), size)
            rows.append(_ratios(label, path, rounds))
    header = ("plan", "bytes", "CSafeLoader", "read", "validate", "whole check", "goal")
    return table("CPU time, ratio to yaml.load(CSafeLoader) of the same bytes", header, rows)


def _ratios(label: str, path: Path, rounds: int) -> tuple[str, ...]:
    text = path.read_text(encoding="utf-8")
    values = read(read_file(path, path.name)).tree.values

    def reading() -> object:
        with paused_garbage_collector():
            return read(read_file(path, path.name))

    def validating() -> object:
        with paused_garbage_collector():
            return validate(values)

    seconds = cpu_seconds(
        {
            "load": lambda: yaml.load(text, Loader=yaml.CSafeLoader),
            "read": reading,
            "validate": validating,
            "check": lambda: list(check_path(path)),
        },
        rounds,
    )
    ratios = [f"{seconds[name] / seconds['load']:.2f}" for name in ("read", "validate", "check")]
    return (label, f"{len(text):,}", "1.00", *ratios, f"<= {GOALS[label]}")
