"""No fault stays silent: every kind that the floors can record is the name of exactly one rule."""

import re
from pathlib import Path

import pytest

from renstra.checks.bt import bt001_sintaks
from renstra.checks.registry import rule_modules
from renstra.checks.run import check_plan
from renstra.source import Fault, Span
from renstra.workspace import FileFault, load
from renstra.workspace.validate import _RENAMED
from tests.workspace.folder import IDENTITY, ROOT, write

_RECORDED = re.compile(
    r"""(?:[fF]ault|QuantityError|PydanticCustomError|unreadable|_report)\(\s*(?:\w+,\s*)?"([a-z]+(?:-[a-z]+)*)"|append\(\("([a-z-]+)",\sSpan"""
)
_NEVER_FROM_FILES = {"jenis-python", "bukan-skalar"}
"""The first is for Python callers alone, the second becomes ``bentuk-keliru``."""


def _kinds() -> list[str]:
    found = set(_RENAMED.values()) | {"bentuk-keliru"}
    for package in ("source", "quantity", "model", "workspace"):
        for path in (ROOT / "src" / "renstra" / package).glob("*.py"):
            for match in _RECORDED.finditer(path.read_text(encoding="utf-8")):
                found.add(match[1] or match[2])
    return sorted(found - _NEVER_FROM_FILES)


def test_the_search_finds_them() -> None:
    assert {"kunci-ganda", "alias", "pengodean", "angka-rancu", "bukan-tahun", "sintaks", "berkas-tak-terbaca"} < set(
        _kinds()
    )
    assert {"induk-lingkar", "terlalu-dalam", "koma-dalam-kurung", "periode-terbalik", "bom"} < set(_kinds())


@pytest.mark.parametrize("kind", _kinds())
def test_kind_has_one_rule(kind: str) -> None:
    assert [module.RULE.name for module in rule_modules().values()].count(kind) == 1


def test_reasons_of_syntax_faults_have_words() -> None:
    text = (ROOT / "src" / "renstra" / "source" / "syntax.py").read_text(encoding="utf-8")
    reasons = set(re.findall(r'_syntax\(\s*"([a-z-]+)"', text)) | set(re.findall(r'if .* else "([a-z-]+)"', text))
    assert {"titik-dua", "indentasi", "kutip", "kurung", "sesudah-nilai"} <= reasons
    assert reasons == set(bt001_sintaks._WORDS)


def test_kind_without_rule_is_worded_all_the_same(tmp_path: Path) -> None:
    plan = load(write(tmp_path, {"renstra.yaml": IDENTITY})).plan
    plan.faults = (FileFault(plan.documents[0], Fault("belum-dikenal", Span(0, 5), ("jenis",))),)
    assert [finding.code for finding in check_plan(plan) if finding.code.startswith("BT")] == ["BT037"]
