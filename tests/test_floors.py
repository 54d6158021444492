"""The floors of the house: imports go down only. See docs/arsitektur.md."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1] / "src" / "renstra"

FLOORS: dict[str, int] = {
    "source": 0,
    "quantity": 0,
    "findings": 10,
    "formula": 10,
    "model": 20,
    "cascade": 30,
    "ledger": 31,
    "workspace": 32,
    "compare": 33,
    "checks": 40,
    "report": 50,
    "exchange": 50,
    "cli": 60,
    "testing": 60,
}
"""Package -> floor. A package imports only from lower floors; packages of one floor do not know each other."""

CHECKS_FAMILIES = ("bt", "rj", "pg", "ks", "tg", "dk", "pb", "pk")
CHECKS_SHARED = ("rule", "gaps", "names", "suggest", "wording", "pengecualian", "years")
"""What the families share."""


def _imports(path: Path) -> set[str]:
    """The dotted names of renstra that a file imports, those inside functions and ``TYPE_CHECKING`` too."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return {name for name in found if name.split(".")[0] == "renstra"}


def _package(name: str) -> str | None:
    parts = name.split(".")
    return parts[1] if len(parts) > 1 and parts[1] in FLOORS else None


FILES = sorted(ROOT.rglob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_go_down_only(path: Path) -> None:
    own = path.relative_to(ROOT).parts[0]
    if own not in FLOORS:
        return  # the top of the package: __init__.py and __main__.py
    for name in _imports(path):
        other = _package(name)
        if other is not None and other != own:
            assert FLOORS[other] < FLOORS[own], f"{own} must not import {other}"


def test_every_package_has_a_floor() -> None:
    packages = {path.name for path in ROOT.iterdir() if (path / "__init__.py").exists()}
    assert packages == set(FLOORS)


@pytest.mark.parametrize("package", sorted(FLOORS))
def test_package_says_what_it_holds(package: str) -> None:
    text = ast.get_docstring(ast.parse((ROOT / package / "__init__.py").read_text(encoding="utf-8"))) or ""
    assert text.startswith("Floor "), "a package opens with its floor"
    assert "Holds:" in text
    assert "Must not import:" in text


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_hold_one_thing(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 330
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))), "a module says what it is"


def test_families_do_not_know_each_other() -> None:
    for family in CHECKS_FAMILIES:
        for path in (ROOT / "checks" / family).glob("*.py"):
            for name in _imports(path):
                if name.startswith("renstra.checks."):
                    assert name.split(".")[2] in (family, *CHECKS_SHARED), f"{path.name} imports {name}"
