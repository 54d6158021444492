"""Run the command line in this process, and compare what it prints with golden files.

``UPDATE_GOLDEN=1 pytest tests/cli`` writes the golden files anew.
"""

import io
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from renstra.cli.run import run

HERE = Path(__file__).parent
PLANS = HERE / "rencana"
GOLDEN = HERE / "golden"
UPDATE = bool(os.environ.get("UPDATE_GOLDEN"))


@dataclass(frozen=True)
class Result:
    """Exit code, and what came out."""

    code: int
    out: str
    err: str


def renstra(
    *arguments: str, columns: int = 80, encoding: str = "utf-8", env: Mapping[str, str] | None = None
) -> Result:
    """Run ``renstra`` in Indonesian, at a width, without a terminal."""
    out = io.TextIOWrapper(io.BytesIO(), encoding=encoding, newline="\n")
    err = io.TextIOWrapper(io.BytesIO(), encoding=encoding, newline="\n")
    code = run(arguments, out, err, {"COLUMNS": str(columns), **(env or {})})
    written = []
    for stream in (out, err):
        stream.flush()
        assert isinstance(stream.buffer, io.BytesIO)
        written.append(stream.buffer.getvalue().decode(encoding))
    return Result(code, *written)


def assert_golden(name: str, text: str) -> None:
    """Compare with ``golden/<name>``, or write it."""
    path = GOLDEN / name
    if UPDATE:
        path.write_text(text, encoding="utf-8", newline="\n")
    assert path.is_file(), f"{name} is missing; write it with UPDATE_GOLDEN=1"
    assert text == path.read_text(encoding="utf-8")
