"""Measuring in turns, so that a machine that drifts drifts for all."""

import gc
import os
import resource
import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence


def cpu_seconds(tasks: dict[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Name -> least CPU seconds of one call, each task called once a round in turn."""
    best = dict.fromkeys(tasks, float("inf"))
    for _ in range(rounds):
        for name, task in tasks.items():
            gc.collect()
            start = time.process_time()
            result = task()
            best[name] = min(best[name], time.process_time() - start)
            del result
    return best


def process_cpu_seconds(commands: Mapping[str, Sequence[str]], rounds: int) -> dict[str, float]:
    """Name -> median CPU seconds (user and system) of a whole process; one warm-up round is not counted.

    Byte code may be cached, as it is for everybody who runs a command twice.
    """
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    seen: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(rounds + 1):
        for name, command in commands.items():
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False, env=environment)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            if number:
                seen[name].append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return {name: statistics.median(times) for name, times in seen.items()}


def table(title: str, header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A plain table for the terminal."""
    widths = [max(len(row[i]) for row in (header, *rows)) for i in range(len(header))]
    lines = [
        "  ".join(
            cell.ljust(width) if i == 0 else cell.rjust(width) for i, (cell, width) in enumerate(zip(row, widths))
        )
        for row in (header, *rows)
    ]
    rule = "-" * len(lines[0])
    return "\n".join(["", title, rule, lines[0], rule, *lines[1:], rule])
