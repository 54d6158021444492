"""Run tests against mutants, each in a forked process that ends at the first failing test.

A mutant inside a function is tried *warm*: forked behind the collection of the tests, with the code of the function
exchanged in place. What cannot be tried so (constants, tables, default values), and a warm survivor in code that ran
while renstra and the tests were imported, is tried *fresh*: forked before that, with the changed module imported in
place of the file. So a value that was computed while importing never hides a mutant.
"""

import gc
import importlib.util
import os
import re
import resource
import signal
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.machinery import ModuleSpec, SourceFileLoader
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any

import coverage
import pytest
from _pytest.runner import runtestprotocol

from mutation.mutants import Mutant
from mutation.packages import ABOUT_TABLES

KILLED, SURVIVED, STILLBORN, UNREACHED = "killed", "survived", "stillborn", "unreached"
_SURVIVED, _KILLED, _STILLBORN, _NOT_WARM = 40, 41, 42, 43
_OUTCOMES = {_SURVIVED: SURVIVED, _KILLED: KILLED, _STILLBORN: STILLBORN}
_MEMORY = 6 << 30
_OPTIONS = ["-q", "-p", "no:cacheprovider", "-p", "no:randomly", "-p", "no:xdist", "-p", "no:cov"]


@dataclass
class Baseline:
    """What the tests do with the code as it is: which tests reach a line, and the seconds each test takes.

    ``imported`` are the lines that run before any test does.
    """

    reaching: dict[str, dict[int, list[str]]] = field(default_factory=dict)
    imported: dict[str, set[int]] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    failed: list[str] = field(default_factory=list)

    def tests_for(self, file: str, lines: Iterable[int]) -> list[str]:
        """Node ids of the tests that reach any of the lines, quickest first."""
        by_line = self.reaching.get(file, {})
        found = {test for line in lines for test in by_line.get(line, ())}
        return sorted(found, key=lambda test: (self.seconds.get(test, 0.0), test))

    def tests_of(self, root: Path, file: Path) -> list[str]:
        """Tests that reach any line of a file, then those that reach what imports it, then those about all tables."""
        found: dict[str, None] = {}
        for path in (root / file, *_importers(root, file)):
            found |= dict.fromkeys(self.tests_for(str(path), self.reaching.get(str(path), {})))
        about = [test for test in self.seconds if test.partition("::")[0] in ABOUT_TABLES]
        return list(found | dict.fromkeys(about)) or sorted(self.seconds, key=self.seconds.__getitem__)


def _module(file: Path) -> str:
    return ".".join(file.with_suffix("").parts).removesuffix(".__init__")


@cache
def _importers(root: Path, file: Path) -> tuple[Path, ...]:
    """Files that import the module; where a package hands its names on, those that import the package too."""
    name = _module(file)
    package, _, stem = name.rpartition(".")
    listed = rf"from {re.escape(package)} import (?:\([^)]*|[^\n]*)\b{stem}\b"
    wanted = re.compile(rf"^\s*(?:(?:from|import) {re.escape(name)}(?= |$)|{listed})", re.MULTILINE)
    found = [path for path in sorted(root.rglob("*.py")) if wanted.search(path.read_text(encoding="utf-8"))]
    for path in list(found):
        if path.name == "__init__.py" and path != root / file:
            found += _importers(root, path.relative_to(root))
    return tuple(dict.fromkeys(found))


def _forked(work: Callable[[], int], seconds: float) -> int:
    """Exit status of ``work`` in a fork, which is ended when it uses too much time; killed when a signal ended it."""
    child = os.fork()
    if child == 0:
        null = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(null, stream)
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        signal.signal(signal.SIGPROF, signal.SIG_DFL)
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.setitimer(signal.ITIMER_PROF, seconds)  # counts the work, however busy the machine is
        signal.alarm(int(seconds * 10) + 60)
        status = _KILLED
        try:
            status = work()
        finally:
            os._exit(status)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status) if os.WIFEXITED(status) else _KILLED


def _limit(baseline: Baseline, tests: Iterable[str]) -> float:
    return 5 + 3 * sum(baseline.seconds.get(test, 0.0) for test in tests)


class _Repeatable:
    """Generated examples are the same in every trial, and a failing one is not made smaller."""

    def pytest_configure(self) -> None:
        """Not earlier: pytest wants to be the first to import hypothesis."""
        from hypothesis import HealthCheck, Phase, settings  # noqa: PLC0415

        settings.register_profile(
            "mutation",
            derandomize=True,
            database=None,
            deadline=None,
            phases=[Phase.explicit, Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        settings.load_profile("mutation")


class Warm(_Repeatable):
    """A plugin of pytest that, instead of running the tests, measures them once and tries the mutants."""

    def __init__(self, root: Path, mutants: Sequence[Mutant], answer: "Connection[Any, Any]") -> None:
        self._root, self._mutants, self._answer = root, mutants, answer
        self._recorder = coverage.Coverage(data_file=None, include=[f"{root}/*"], config_file=False)
        self._recorder.start()

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Measure, try, and tell pytest that the tests were run."""
        baseline = self._measured(session)
        self._answer.send(baseline)
        if not baseline.failed:
            functions = _functions(self._root)
            items = {item.nodeid: item for item in session.items}
            for mutant in self._mutants:
                self._answer.send(self._tried(mutant, baseline, items, functions))
        return True

    def _measured(self, session: pytest.Session) -> Baseline:
        ours, theirs = Pipe(duplex=False)
        child = os.fork()
        if child == 0:
            try:
                theirs.send(_measure(self._recorder, session.items))
            finally:
                os._exit(0)
        self._recorder.stop()
        theirs.close()
        found = ours.recv()
        os.waitpid(child, 0)
        assert isinstance(found, Baseline)
        return found

    def _tried(
        self,
        mutant: Mutant,
        baseline: Baseline,
        items: dict[str, pytest.Item],
        functions: dict[tuple[str, int], list[FunctionType]],
    ) -> str | None:
        """Outcome of a mutant, or ``None`` where only a fresh trial can tell."""
        place = mutant.place
        if place.function_line is None:
            return None
        file = str(self._root / mutant.file)
        tests = baseline.tests_for(file, range(place.first, place.last + 1))
        if not tests:
            return UNREACHED
        code = _function_code(compile(mutant.code, file, "exec"), place.function_line)
        changed = functions.get((file, place.function_line))
        if code is None or not changed:
            return None

        def work() -> int:
            for function in changed:
                if function.__code__.co_freevars != code.co_freevars:
                    return _NOT_WARM
                function.__code__ = code
            return _run([items[test] for test in tests])

        status = _forked(work, _limit(baseline, tests))
        early = baseline.imported.get(file, set()) & {
            line for *_, line in code.co_lines() if line != place.function_line
        }
        return None if status == _NOT_WARM or (status == _SURVIVED and early) else _OUTCOMES[status]


def _measure(recorder: coverage.Coverage, items: Sequence[pytest.Item]) -> Baseline:
    found = Baseline()
    for item, following in zip(items, [*items[1:], None]):
        recorder.switch_context(item.nodeid)
        start = time.process_time()
        if any(report.failed for report in runtestprotocol(item, log=False, nextitem=following)):
            found.failed.append(item.nodeid)
        found.seconds[item.nodeid] = time.process_time() - start
    recorder.stop()
    data = recorder.get_data()
    for file in data.measured_files():
        by_line: dict[int, list[str]] = defaultdict(list)
        for line, tests in data.contexts_by_lineno(file).items():
            by_line[line] = [test for test in tests if test]
            if "" in tests:
                found.imported.setdefault(file, set()).add(line)
        found.reaching[file] = dict(by_line)
    return found


def _run(items: Sequence[pytest.Item]) -> int:
    for item, following in zip(items, [*items[1:], None]):
        if any(report.failed for report in runtestprotocol(item, log=False, nextitem=following)):
            return _KILLED
    return _SURVIVED


def _functions(root: Path) -> dict[tuple[str, int], list[FunctionType]]:
    """Every function of renstra that was made so far, by file and first line."""
    found: dict[tuple[str, int], list[FunctionType]] = defaultdict(list)
    for thing in gc.get_objects():
        if type(thing) is FunctionType and thing.__code__.co_filename.startswith(str(root)):
            found[thing.__code__.co_filename, thing.__code__.co_firstlineno].append(thing)
    return found


def _function_code(code: CodeType, line: int) -> CodeType | None:
    """Code of the function that begins in a line, anywhere inside."""
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            is_function = bool(constant.co_flags & 0x02)  # CO_NEWLOCALS: a class body has it not
            if is_function and constant.co_firstlineno == line and not constant.co_name.startswith("<"):
                return constant
            if inner := _function_code(constant, line):
                return inner
    return None


class _Changed(SourceFileLoader):
    def __init__(self, name: str, path: str, code: str) -> None:
        super().__init__(name, path)
        self._code = code

    def get_code(self, fullname: str) -> CodeType:
        return compile(self._code, self.path, "exec")


class _Finder:
    def __init__(self, name: str, path: str, code: str) -> None:
        self._name, self._path, self._code = name, path, code

    def find_spec(self, name: str, path: object, target: ModuleType | None = None) -> ModuleSpec | None:
        if name != self._name:
            return None
        package = [str(Path(self._path).parent)] if self._path.endswith("__init__.py") else None
        return importlib.util.spec_from_file_location(
            name, self._path, loader=_Changed(name, self._path, self._code), submodule_search_locations=package
        )


class _Chosen(_Repeatable):
    """Leaves only the named tests, in that order."""

    def __init__(self, tests: Sequence[str]) -> None:
        self._tests = {test: number for number, test in enumerate(tests)}

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = sorted((i for i in items if i.nodeid in self._tests), key=lambda i: self._tests[i.nodeid])


def fresh(root: Path, mutant: Mutant, baseline: Baseline) -> str:
    """Try a mutant with everything imported anew."""
    file = str(root / mutant.file)
    place = mutant.place
    within = place.function_line is not None
    tests = (
        baseline.tests_for(file, range(place.first, place.last + 1)) if within else baseline.tests_of(root, mutant.file)
    )
    name = _module(mutant.file)
    files = list(dict.fromkeys(test.partition("::")[0] for test in tests))

    def work() -> int:
        sys.meta_path.insert(0, _Finder(name, file, mutant.code))
        try:
            importlib.import_module(name)
        except Exception:  # whatever an arbitrary change makes of importing
            return _STILLBORN
        status = pytest.main([*_OPTIONS, "-x", *files], plugins=[_Chosen(tests)])
        return _SURVIVED if status == pytest.ExitCode.OK else _KILLED

    return _OUTCOMES[_forked(work, _limit(baseline, tests) + 10)]


def warm(
    root: Path, mutants: Sequence[Mutant], selection: Sequence[str], told: Callable[[int, str | None], None]
) -> Baseline:
    """Measure the selected tests and try the mutants that can be tried warm; ``told`` hears the outcome of each.

    ``None`` is the outcome of one that has to be tried fresh. Raises ``SystemExit`` if a test fails without a change.
    """
    ours, theirs = Pipe(duplex=False)
    child = os.fork()
    if child == 0:
        try:
            ours.close()
            pytest.main([*_OPTIONS, *selection], plugins=[Warm(root, mutants, theirs)])
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(0)
    theirs.close()
    baseline = ours.recv()
    assert isinstance(baseline, Baseline)
    if baseline.failed:
        raise SystemExit("these tests fail without any change:\n" + "\n".join(baseline.failed))
    for number in range(len(mutants)):
        told(number, ours.recv())
    os.waitpid(child, 0)
    return baseline
