"""One trial: a valid plan is broken in one way, and what the check then says is held against what it should say."""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from renstra.findings import Finding
from renstra.testing.choices import Choices
from renstra.testing.fault.broken import Broken, Fault
from renstra.testing.subject import Files, Subject, checked


@dataclass(frozen=True, slots=True)
class Trial:
    """What a check says of a plan with one fault.

    ``found``: the finding of the rule at its place. ``extra``: findings of any rule that nothing accounts for.
    """

    fault: Fault
    broken: Broken
    found: Finding | None
    extra: tuple[Finding, ...]


def findings_of(files: Files) -> list[Finding]:
    """What a check says of files, which are written to a temporary folder; locations name them below that folder."""
    with tempfile.TemporaryDirectory(dir=memory()) as folder:
        return checked(files, folder)


def memory() -> str | None:
    """A folder in memory, where the system has one: thousands of plans are written."""
    return "/dev/shm" if Path("/dev/shm").is_dir() else None


def attempt(fault: Fault, subject: Subject, choices: Choices) -> Trial | None:
    """Break the plan and check it; ``None`` where it has nothing to break so."""
    broken = fault.apply(subject, choices)
    if broken is None:
        return None
    findings = findings_of(broken.files)
    expected = [found for found in findings if found.code == fault.code and is_at(found, broken)]
    first = expected[0] if expected else None
    extra = [found for found in findings if found is not first and found.code not in broken.also]
    return Trial(fault, broken, first, tuple(extra))


def is_at(found: Finding, broken: Broken) -> bool:
    """Whether a finding stands where the fault says."""
    if broken.path is not None:
        return found.path == broken.path
    place = found.location
    if broken.line is None or place is None:
        return broken.line is None
    name, line = broken.line
    return Path(place.file).parts[-len(Path(name).parts) :] == Path(name).parts and place.line == line


def told(trials: Sequence[Trial]) -> str:
    """Trials that went wrong, for people."""
    lines = []
    for trial in trials:
        where = trial.broken.path or trial.broken.line
        said = "" if trial.found else " NOT FOUND"
        lines.append(f"{trial.fault.code} {trial.fault.label} at {where}:{said}")
        lines += [f"    also {found.code} {found.path}: {found.message.text('en')}" for found in trial.extra]
    return "\n".join(lines)
