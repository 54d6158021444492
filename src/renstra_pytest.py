"""Plans as tests: ``pytest --renstra specs/``.

Every plan below the paths given is collected, as one test for each family of rules; a test fails where the family finds
errors, and shows them as ``renstra check`` does. Tests in Python get plans by the fixture ``renstra_plan``, and say by
the marker ``renstra`` which plans, and what must hold for them::

    @pytest.mark.renstra("specs/dinas", family=["PG", "KS"], law=["the text written is canonical"])
    def test_money_of_2026(renstra_plan):
        assert renstra_plan.ledger.pagu.total(2026) < 9_000_000_000

This module is imported at every start of pytest, so it imports nothing of renstra until there is a plan.
"""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest

if TYPE_CHECKING:
    from renstra.checks.run import CheckedPlan
    from renstra.findings import Finding, Severity
    from renstra.source import SourceText
    from renstra.workspace import Plan, PlanFiles

_SUFFIXES = (".yaml", ".yml")
_LEVELS: tuple[str, ...] = ("error", "warning", "info")
_MARKER = (
    "renstra(*paths, family=(), law=()): the plans at the paths (relative to the root folder) that the test is run for,"
    " families of rules that must find no error in them, laws that must hold for them"
)
_CHECKED: pytest.StashKey[dict[Path, "CheckedPlan"]] = pytest.StashKey()


def pytest_addoption(parser: pytest.Parser) -> None:
    """The options of the plugin, all beginning with ``--renstra``, and the same as settings of a project."""
    group = parser.getgroup("renstra", "plans of Indonesian local government (renstra)")
    group.addoption("--renstra", action="store_true", help="collect plans as tests, one for each family of rules")
    group.addoption("--renstra-level", choices=_LEVELS, help="what fails a test: this severity or a graver one (error)")
    group.addoption("--renstra-lang", choices=("id", "en"), help="language of the findings (id)")
    parser.addini("renstra", "collect plans as tests", type="bool", default=False)
    parser.addini("renstra_level", "what fails a test: error, warning or info", default="error")
    parser.addini("renstra_lang", "language of the findings: id or en", default="id")
    parser.addini(
        "renstra_plans", "plans of the fixture renstra_plan where no marker names any", type="args", default=[]
    )


def pytest_configure(config: pytest.Config) -> None:
    """Declare the marker."""
    config.addinivalue_line("markers", _MARKER)
    config.stash[_CHECKED] = {}


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> "PlanFile | None":
    """A plan, at the file that says what plan it is."""
    if file_path.suffix not in _SUFFIXES or not _setting(parent.config, "renstra"):
        return None
    from renstra.workspace.locate import plan_opened_by  # noqa: PLC0415 - only where plans are tests

    files = plan_opened_by(file_path)
    return None if files is None else PlanFile.of(parent, file_path, files)


class PlanFile(pytest.File):
    """A plan: a test for each family of rules."""

    files: "PlanFiles"

    @classmethod
    def of(cls, parent: pytest.Collector, path: Path, files: "PlanFiles") -> "PlanFile":
        """The plan of these files, shown as the file at ``path``."""
        made = cls.from_parent(parent, path=path)
        made.files = files
        return made

    def collect(self) -> Iterator["FamilyItem"]:
        """The families, in the order of the rules."""
        for family in _families():
            yield FamilyItem.from_parent(self, name=family)


class FamilyItem(pytest.Item):
    """One family of rules on one plan."""

    def runtest(self) -> None:
        """Check the plan, once for all its families, and fail where this one finds something of weight."""
        assert isinstance(self.parent, PlanFile)
        checked = _checked(self.config, self.parent.files)
        _require(self.config, checked, [self.name])

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """The plan and the family."""
        return self.path, None, f"{self.path.parent.name}: {self.name}"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that asks for ``renstra_plan`` for each plan that its marker, or else the settings, name."""
    if "renstra_plan" not in metafunc.fixturenames:
        return
    from renstra.workspace import WorkspaceError, find_plans  # noqa: PLC0415

    marker = metafunc.definition.get_closest_marker("renstra")
    named = [str(path) for path in marker.args] if marker is not None and marker.args else []
    named = named or metafunc.config.getini("renstra_plans")
    if not named:
        raise pytest.UsageError(
            f"{metafunc.definition.nodeid}: renstra_plan: sebut rencananya / name the plans:"
            ' @pytest.mark.renstra("specs/dinas"), or renstra_plans = specs'
        )
    try:
        plans = list(find_plans(metafunc.config.rootpath / path for path in named))
    except WorkspaceError as error:
        raise pytest.UsageError(f"{metafunc.definition.nodeid}: renstra_plan: {error}") from None
    metafunc.parametrize("renstra_plan", plans, indirect=True, ids=[_name(files) for files in plans])


@pytest.fixture
def renstra_plan(request: pytest.FixtureRequest) -> "Plan":
    """A plan, loaded once for all tests; what the marker requires of it has been checked."""
    checked = _checked(request.config, request.param)
    marker = request.node.get_closest_marker("renstra")
    if marker is not None:
        unknown = marker.kwargs.keys() - {"family", "law"}
        if unknown:
            raise pytest.UsageError(f"{request.node.nodeid}: renstra: {', '.join(sorted(unknown))}?")
        families = _listed(marker.kwargs.get("family", ()))
        _require(request.config, checked, families)
        for law in _listed(marker.kwargs.get("law", ())):
            _require_law(checked.plan, law)
    return checked.plan


def _setting(config: pytest.Config, name: str) -> Any:
    """An option, or the setting of the project."""
    chosen = config.getoption(name, None)
    return chosen or config.getini(name)


def _name(files: "PlanFiles") -> str:
    return files.folder.name if len(files.files) != 1 else f"{files.folder.name}/{files.files[0].name}"


def _listed(value: "str | Iterable[str]") -> list[str]:
    return [value] if isinstance(value, str) else list(value)


def _families() -> tuple[str, ...]:
    """The families of rules: ``BT``, ``RJ``, ``PG`` ..."""
    from renstra.checks.registry import rule_modules  # noqa: PLC0415

    return tuple(dict.fromkeys(code[:2] for code in rule_modules()))


def _checked(config: pytest.Config, files: "PlanFiles") -> "CheckedPlan":
    """A plan and its findings, read and checked once."""
    from renstra.checks.run import check_each  # noqa: PLC0415

    known = config.stash[_CHECKED]
    key = files.files[0]
    if key not in known:
        (known[key],) = check_each([files])
    return known[key]


def _require(config: pytest.Config, checked: "CheckedPlan", families: Sequence[str]) -> None:
    """Fail where rules of the families found something of weight."""
    from renstra.checks.registry import find_rule  # noqa: PLC0415

    known = _families()
    for name in families:
        if name.upper() not in known and find_rule(name) is None:
            raise pytest.UsageError(f"renstra: {name}: {', '.join(known)}")
    level = _setting(config, "renstra_level")
    if level not in _LEVELS:
        raise pytest.UsageError(f"renstra_level: {level}: {', '.join(_LEVELS)}")
    grave: tuple[Severity, ...] = cast("Any", _LEVELS[: _LEVELS.index(level) + 1])
    names = {name.upper() for name in families} | {name.lower() for name in families}
    found = [
        finding
        for finding in checked.findings
        if finding.severity in grave and names & {finding.code[:2], finding.code, finding.name}
    ]
    if found:
        pytest.fail(_in_full(config, checked.plan, found), pytrace=False)


def _in_full(config: pytest.Config, plan: "Plan", findings: "Iterable[Finding]") -> str:
    """Findings as ``renstra check`` shows them, as wide and as coloured as the terminal of pytest."""
    from renstra.findings.full import render_full  # noqa: PLC0415
    from renstra.findings.style import Style  # noqa: PLC0415
    from renstra.findings.view import View  # noqa: PLC0415

    def source_of(file: str) -> "SourceText | None":
        sources = (one.source(file) for one in (plan, plan.induk, plan.semula) if one is not None)
        return next((source for source in sources if source is not None), None)

    terminal = config.get_terminal_writer()
    view = View(_setting(config, "renstra_lang"), Style(color=terminal.hasmarkup), terminal.fullwidth, _short)
    return "\n\n".join(render_full(finding, source_of, view) for finding in findings)


def _short(path: str) -> str:
    """A file as seen from the working folder, where that is below it."""
    try:
        return str(Path(path).relative_to(Path.cwd()))
    except ValueError:
        return path


def _require_law(plan: "Plan", name: str) -> None:
    """Fail where a law does not hold for a plan."""
    from renstra.testing.law import laws_of_any_plan  # noqa: PLC0415

    known = {law.name: law for law in laws_of_any_plan()}
    if name not in known:
        raise pytest.UsageError(f"renstra: {name}: {'; '.join(known)}")
    said = list(known[name].of_plan(plan))
    if said:
        pytest.fail("\n".join([f"{name} ({known[name].reason}):", *said]), pytrace=False)
