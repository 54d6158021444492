"""The repairs of rules on form and references: the finding is gone, and a safe one keeps all that could be read."""

from pathlib import Path
from typing import Any

import pytest

from renstra.checks.page import rule_page
from renstra.checks.registry import rule_modules
from renstra.checks.run import Selection, check_plan
from renstra.exchange.reading import says_the_same
from renstra.findings import Fix
from renstra.workspace import load
from tests.rules.harness import findings_of

FIXABLE: dict[str, str] = {
    "BT001": "suggestion",
    "BT015": "safe",
    "BT020": "safe",
    "BT022": "suggestion",
    "BT035": "safe",
    "BT036": "safe",
    "RJ005": "suggestion",
    "RJ009": "suggestion",
}


def apply(fix: Fix) -> None:
    """Write the edits of a fix, the last of a file first."""
    for edit in sorted(fix.edits, key=lambda edit: -edit.location.span.start):
        path = Path(edit.location.file)
        text = path.read_bytes().decode()
        span = edit.location.span
        path.write_bytes((text[: span.start] + edit.text + text[span.end :]).encode())


@pytest.mark.parametrize("code", FIXABLE)
def test_repair_of_the_example(code: str, tmp_path: Path) -> None:
    (finding, *_) = findings_of(code, rule_page(rule_modules()[code]).wrong, tmp_path)
    fix: Any = finding.fix
    assert fix.applicability == FIXABLE[code]
    before = load(tmp_path / "rencana").plan
    apply(fix)
    after = load(tmp_path / "rencana").plan
    assert check_plan(after, Selection(select=(code,))) == []
    if fix.applicability == "safe":
        assert says_the_same(before, after)


def test_repair_of_mixed_styles_keeps_every_amount(tmp_path: Path) -> None:
    text = (
        'program:\n  - nama: P\n    pagu: {2024: 1_000_000, 2025: "2,000,000.00", 2026: 3000000, akhir: Rp 6.000.000}\n'
        '    kegiatan:\n      - nama: K\n        pagu:\n          2024: "1,000,000"\n          2025: 2_000_000\n'
    )
    (finding,) = findings_of("BT035", text, tmp_path)
    assert finding.fix is not None
    before = load(tmp_path / "rencana").plan.model
    apply(finding.fix)
    after = load(tmp_path / "rencana").plan
    assert after.model == before
    assert check_plan(after, Selection(select=("BT035",))) == []
