"""The command as a whole process against its peers on the same 40 KB file."""

import shutil
import sys
import tempfile
from pathlib import Path

from benchmarks.measure import process_cpu_seconds, table
from benchmarks.plans import write_plan

SCHEMA = Path(__file__).parents[1] / "specs" / "schema" / "renstra.schema.json"


def run(rounds: int = 7) -> str:
    """CPU time of a whole process, ratio to check-jsonschema; peers that are not installed are left out."""
    bin_folder = Path(sys.executable).parent
    with tempfile.TemporaryDirectory() as folder:
        path = str(write_plan(Path(folder), 52))
        commands: dict[str, list[str]] = {"renstra check": [sys.executable, "-m", "renstra", "check", path]}
        for name, arguments in {
            "check-jsonschema": ["--schemafile", str(SCHEMA), path],
            "yamllint": [path],
        }.items():
            found = shutil.which(name, path=str(bin_folder)) or shutil.which(name)
            if found:
                commands[name] = [found, *arguments]
        commands["python -c pass"] = [sys.executable, "-c", "pass"]
        commands["import pydantic, yaml"] = [sys.executable, "-c", "import pydantic, yaml"]
        seconds = process_cpu_seconds(commands, rounds)
    base = seconds.get("check-jsonschema", seconds["renstra check"])
    rows = [(name, f"{value / base:.2f}") for name, value in seconds.items()]
    return table("CPU time of the whole process on a 40 KB plan", ("command", "ratio"), rows)
