"""What the rules on formulas suggest settles what they found, and places inside a formula are exact."""

from pathlib import Path

import pytest

from renstra.findings import Finding
from tests.rules.harness import findings_of

PLAN = """\
variabel:
  um_legal: {{nama: UM, satuan: unit usaha, catatan: belum didata}}
  semua: {{nama: Semua, satuan: unit usaha, catatan: belum didata}}
tujuan:
  - uraian: Meningkatnya usaha mikro
    indikator:
      - nama: Persentase
        satuan: persen
        rumus: {rumus}
"""


def _fixed(text: str, finding: Finding) -> str:
    assert finding.fix is not None
    for edit in sorted(finding.fix.edits, key=lambda edit: -edit.location.span.start):
        text = text[: edit.location.span.start] + edit.text + text[edit.location.span.end :]
    return text


@pytest.mark.parametrize("quote", ["", "'", '"'])
@pytest.mark.parametrize(
    ("code", "rumus", "meant"),
    [
        ("RM006", "um_legal - um_legal[n-1] / um_legal[n-1]", "(um_legal[n] - um_legal[n-1]) / um_legal[n-1] * 100%"),
        ("RM006", "um_legal / semua", "um_legal / semua * 100%"),
        ("RM006", "1 - um_legal / semua", "(1 - um_legal / semua) * 100%"),
        ("RM006", "um_legal / um_legal + semua", "um_legal / (um_legal + semua) * 100%"),
        ("RM002", "um_legl[n] / semua + um_legl[n-1] / semua", "um_legal[n] / semua + um_legal[n-1] / semua"),
    ],
)
def test_suggestion_settles_the_finding(code: str, rumus: str, meant: str, quote: str, tmp_path: Path) -> None:
    text = PLAN.format(rumus=f"{quote}{rumus}{quote}")
    found = [finding for finding in findings_of(code, text, tmp_path) if finding.fix is not None]
    fixed = _fixed(text, found[0])
    assert fixed == PLAN.format(rumus=f"{quote}{meant}{quote}")
    assert findings_of(code, fixed, tmp_path / "lagi") == []


@pytest.mark.parametrize(
    "written", [">-\n          um_legal\n          / semua", "|-\n          um_legal / semua", '"um_legal\\x20/ semua"']
)
def test_no_edit_where_places_do_not_carry_over(written: str, tmp_path: Path) -> None:
    (finding,) = findings_of("RM006", PLAN.format(rumus=written), tmp_path)
    assert finding.fix is None
    assert finding.location is not None
    assert (finding.location.line, finding.location.column) == (9, 16)
