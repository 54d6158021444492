"""What ``renstra check --watch`` knows between two saves, without terminal, clock or watcher.

Changes go in as paths, frames come out: what is found now, what of it is new, what is settled. A plan is looked at
again where a change lies in its folder or in that of a plan that it names; all else stays as it was.
"""

import os
import stat
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from renstra.cascade.alamat import address
from renstra.checks.run import CheckedPlan
from renstra.cli.failure import CannotRun
from renstra.cli.places import plans_at
from renstra.findings import Finding
from renstra.findings.message import Message
from renstra.findings.summary import Tally
from renstra.workspace.locate import SUFFIXES, PlanFiles
from renstra.workspace.plan import Plan

Key = tuple[str, ...]
"""What makes a finding the same as one before: its rule, its file, and its address or, without place, its sentence."""

Stamp = tuple[int, ...] | tuple[str, ...]
"""Of a file the time of its last change and its size, of a folder the names of its YAML files."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One look at the plans. ``trouble`` is set where there is nothing to check; then the rest is empty."""

    found: list[tuple[Finding, Plan]] = field(default_factory=list)
    new: frozenset[int] = frozenset()
    """Places in ``found`` of those that were not there at the look before."""
    settled: tuple[Finding, ...] = ()
    """Those of the look before that are gone."""
    tally: Tally = field(default_factory=Tally)
    trouble: Message | None = None


class Watched:
    """The plans at some paths, looked at again and again.

    ``check`` loads and checks the plans whose files it is given, one after the other.
    """

    def __init__(self, paths: Sequence[str], check: Callable[[Iterable[PlanFiles]], Iterable[CheckedPlan]]) -> None:
        self._paths, self._check = paths or ["."], check
        self._checked: dict[PlanFiles, CheckedPlan] = {}
        self._known: list[tuple[Key, Finding]] | None = None
        self._stamps: dict[Path, Stamp] = {}

    def first(self) -> Frame:
        """The first look. Raises ``CannotRun`` where there is nothing at the paths."""
        return self._look(plans_at(self._paths), ())

    def update(self, changes: Collection[Path]) -> Frame | None:
        """The next look, ``None`` where nothing has changed that matters.

        It makes no difference whether a file came, went, or is half written: what is there now is looked at. No
        changes at all mean that nobody told of one: then the files themselves are asked, since a watcher misses what
        happens before it begins, and on network drives everything.
        """
        changes = [path for path in changes if self._matters(path)] if changes else self._stale()
        if not changes and self._checked:
            return None
        try:
            plans = plans_at(self._paths)
        except CannotRun as error:
            was_there, self._checked, self._stamps = bool(self._checked), {}, {}
            return Frame(trouble=error.message) if was_there else None
        if plans == list(self._checked) and not any(_touches(checked, changes) for checked in self._checked.values()):
            return None
        return self._look(plans, changes)

    @property
    def roots(self) -> tuple[Path, ...]:
        """The folders to keep an eye on, as far as they exist: those given, those of plans and of what plans name."""
        given = [path.resolve() for path in map(Path, self._paths) if path.is_dir()]
        folders = [path.parent for path in map(Path, self._paths) if path.suffix in SUFFIXES]
        folders += [plan.folder for checked in self._checked.values() for plan in (checked.plan, *_named(checked.plan))]
        others = (folder.resolve() for folder in folders if folder.is_dir())
        return tuple(dict.fromkeys((*given, *(path for path in others if not any(map(path.is_relative_to, given))))))

    @property
    def is_deep(self) -> bool:
        """Whether folders inside the roots count too: where a folder was given, plans may be anywhere below."""
        return any(Path(path).is_dir() for path in self._paths)

    def _matters(self, path: Path) -> bool:
        if path.name.startswith("."):
            return False
        return path.suffix in SUFFIXES or path in self._stamps or path.is_dir()

    def _stale(self) -> list[Path]:
        """Files and folders of plans that are not as they were when they were read."""
        return [path for path, stamp in self._stamps.items() if _stamp(path) != stamp]

    def _look(self, plans: Sequence[PlanFiles], changes: Collection[Path]) -> Frame:
        same = {files: checked for files, checked in self._checked.items() if not _touches(checked, changes)}
        anew = [files for files in plans if files not in same]
        before_reading = {path: _stamp(path) for files in anew for path in (files.folder, *files.files)}
        again = iter(self._check(anew))
        self._checked = {files: same[files] if files in same else next(again) for files in plans}
        stamps = {}
        for files, checked in self._checked.items():
            for path in _paths_of(checked.plan):
                known = self._stamps.get(path.resolve()) if files in same else before_reading.get(path)
                stamps[path.resolve()] = known or _stamp(path)
        self._stamps = stamps
        tally = Tally()
        found = [(finding, checked.plan) for checked in self._checked.values() for finding in checked.findings]
        for checked in self._checked.values():
            tally.add_plan(len(checked.plan.documents), len(checked.accepted), unread=checked.plan.unread)
        for finding, _ in found:
            tally.add(finding)
        before, now = self._known, [(key_of(finding, plan), finding) for finding, plan in found]
        if before is None:
            self._known = now
            return Frame(found, tally=tally)
        new, gone = frozenset(_beyond(now, before)), [before[at] for at in _beyond(before, now)]
        if tally.unread:  # what is out of sight is not settled
            self._known = [*now, *gone]
            return Frame(found, new, (), tally)
        self._known = now
        return Frame(found, new, tuple(finding for _, finding in gone), tally)


def key_of(finding: Finding, plan: Plan) -> Key:
    """What stays the same of a finding while lines move and figures change."""
    file = finding.location.file if finding.location is not None else ""
    return (finding.code, file, address(plan.cascade, finding.path) if finding.path else finding.message.id)


def _beyond(one: Sequence[tuple[Key, Finding]], other: Sequence[tuple[Key, Finding]]) -> Iterator[int]:
    """The places in ``one`` of what it has more than ``other``; of equals the last."""
    left = Counter(key for key, _ in other)
    for at, (key, _) in enumerate(one):
        if left[key]:
            left[key] -= 1
        else:
            yield at


def _touches(checked: CheckedPlan, changes: Collection[Path]) -> bool:
    """Whether one of the changes lies in the folder of a plan or of one that it names, or is a folder around them."""
    folders = {plan.folder.resolve() for plan in (checked.plan, *_named(checked.plan))}
    return any(
        folder == path or folder in path.parents or path in folder.parents for path in changes for folder in folders
    )


def _named(plan: Plan) -> Iterator[Plan]:
    """The plans that a plan is held against: those that it serves, and the one that it amends."""
    for other in (plan.induk, plan.semula):
        if other is not None:
            yield other
            yield from _named(other)


def _paths_of(plan: Plan) -> Iterator[Path]:
    """The folder and the files of a plan, and of those that it names."""
    for one in (plan, *_named(plan)):
        yield one.folder
        yield from (Path(document.source.name) for document in one.documents)


def _stamp(path: Path) -> Stamp:
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            return tuple(sorted(entry.name for entry in os.scandir(path) if entry.name.endswith(SUFFIXES)))
    except OSError:
        return ()
    return (status.st_mtime_ns, status.st_size)
