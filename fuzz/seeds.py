"""``python -m fuzz.seeds FOLDER``: the plans that fuzzing starts from, one file each, for ``fuzz.atheris_plan``.

They are the cases of the rules and the plans of ``specs/``; ``fuzz/corpus/plan`` holds what was found beyond them.
"""

import hashlib
import sys
from pathlib import Path

from fuzz.plan_texts import IDENTITY, seeds

MAX_BYTES = 6000
"""A larger plan is changed in too few places to be worth its time."""


def write_seeds(folder: Path) -> int:
    """Write the plans; how many."""
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    for files in seeds():
        content = b"".join(files.values()) if files.get("renstra.yaml") == IDENTITY else next(iter(files.values()))
        if len(content) <= MAX_BYTES:
            (folder / hashlib.sha256(content).hexdigest()[:12]).write_bytes(content)
            count += 1
    return count


if __name__ == "__main__":
    print(f"{write_seeds(Path(sys.argv[1]))} plans")
