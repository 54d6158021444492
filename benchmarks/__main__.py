"""``python -m benchmarks [reading|processes|growth|comparing|formula|diagnosis]``: all of them without an argument."""

import platform
import sys

from benchmarks import comparing, diagnosis, formula, growth, processes, reading

SECTIONS = {
    "reading": reading.run,
    "processes": processes.run,
    "growth": growth.run,
    "comparing": comparing.run,
    "formula": formula.run,
    "diagnosis": diagnosis.run,
}

if __name__ == "__main__":
    wanted = sys.argv[1:] or list(SECTIONS)
    unknown = [name for name in wanted if name not in SECTIONS]
    if unknown:
        sys.exit(f"no such benchmark: {', '.join(unknown)}; there are {', '.join(SECTIONS)}")
    print(f"{platform.python_implementation()} {platform.python_version()}; ratios from this run only")
    for name in wanted:
        print(SECTIONS[name](), flush=True)
