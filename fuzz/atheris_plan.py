"""``python -m fuzz.atheris_plan fuzz/corpus/plan -max_total_time=120``: plans led by coverage (needs ``atheris``).

An input is one file, read by libyaml and by the parser in Python in turn. ``-merge=1 NEW OLD`` keeps of a corpus what
adds coverage.
"""

import itertools
import sys
import tempfile
from pathlib import Path

import atheris  # type: ignore[import-untyped, import-not-found, unused-ignore]

with atheris.instrument_imports(
    include=["renstra.source", "renstra.quantity", "renstra.workspace", "renstra.model", "renstra.cascade",
             "renstra.ledger", "renstra.checks"]
):  # fmt: skip
    from fuzz.plan_target import one
    from renstra.source import decode, read

THOROUGH_EVERY = 10
_numbers = itertools.count()
_folder = Path(tempfile.mkdtemp(prefix="renstra-fuzz-"))


def test_one_input(data: bytes) -> None:
    """The bytes are the whole plan."""
    number = next(_numbers)
    one({"renstra.yaml": data}, _folder, thorough=number % THOROUGH_EVERY == 0)
    if number % 2:
        read(decode(data, "renstra.yaml"), pure=True)


if __name__ == "__main__":
    # What -merge starts again is this command, not the file.
    atheris.Setup([f"{sys.executable} -m fuzz.atheris_plan", *sys.argv[1:]], test_one_input)
    atheris.Fuzz()
