"""Two published plans whose sums all hold to the rupiah: no rule on pagu may find fault with their money.

The tables stand in ``shared/plans/`` beside the checkout (or in the folder that RENSTRA_PLANS names); without them
these tests are skipped.
"""

import csv
import os
from pathlib import Path
from typing import Any

import pytest

import renstra
from renstra.model import Renstra

FOLDER = Path(os.environ.get("RENSTRA_PLANS", Path(__file__).parents[3] / "shared" / "plans"))
YEARS = range(2026, 2031)
AGENCIES = ("kesbangpol", "bapenda")


def _rows(agency: str) -> list[dict[str, str]]:
    path = FOLDER / f"banyuwangi-{agency}-2025-2029.tsv"
    if not path.exists():
        pytest.skip(f"the table of {agency} is not at hand: {path.name} (set RENSTRA_PLANS to its folder)")
    lines = path.read_text(encoding="utf-8").splitlines()
    return [row for row in csv.DictReader(lines[1:], delimiter="\t") if row["pagu_2026"]]


def _plan(agency: str) -> Renstra:
    """The money rows of a table as a plan; rows that only continue a cell have no amounts and are left out."""
    field: dict[str, Any] = {}
    nodes: dict[str, dict[str, Any]] = {}
    programs: list[dict[str, Any]] = []
    for row in _rows(agency):
        node = {
            "kode": row["kode"],
            "nama": row["nama"].removeprefix("- "),
            "pagu": {year: int(row[f"pagu_{year}"]) for year in YEARS},
        }
        match row["jenjang"]:
            case "bidang_urusan":
                field = node
            case "program":
                programs.append(node)
            case "kegiatan":
                nodes[row["kode"].rsplit(".", 2)[0]].setdefault("kegiatan", []).append(node)
            case _:
                nodes[row["kode"].rsplit(".", 1)[0]].setdefault("sub_kegiatan", []).append(node)
        nodes[row["kode"]] = node
    return Renstra.model_validate(
        {
            "jenis": "renstra",
            "tata_letak": "inmendagri-2-2025",
            "perangkat_daerah": agency,
            "periode": {"awal": 2025, "akhir": 2030},
            "bidang_urusan": [field],
            "program": programs,
        }
    )


@pytest.mark.parametrize("agency", AGENCIES)
def test_money_that_adds_up_has_no_finding(agency: str, tmp_path: Path) -> None:
    model = _plan(agency)
    renstra.write_plan(model, tmp_path)
    workspace = renstra.load(tmp_path)
    assert workspace.plan.faults == ()
    assert len(workspace.plan.cascade.uang) > 30
    assert [finding.message.text("id") for finding in renstra.check(workspace, select=["PG"])] == []


@pytest.mark.parametrize("agency", AGENCIES)
def test_every_amount_off_by_one_thousand_is_found(agency: str, tmp_path: Path) -> None:
    text = {path.name: path.read_text(encoding="utf-8") for path in renstra.write_plan(_plan(agency), tmp_path)}
    lines = text["pendanaan.yaml"].splitlines()
    pagu = [number for number, line in enumerate(lines) if "pagu: {" in line]
    for number in pagu[:: max(1, len(pagu) // 12)]:
        changed = lines.copy()
        before, amount, after = changed[number].partition("2028: ")
        digits, comma, rest = after.partition(",")
        changed[number] = f"{before}{amount}{int(digits) + 1000:_}{comma}{rest}"
        (tmp_path / "pendanaan.yaml").write_text("\n".join(changed), encoding="utf-8")
        assert renstra.check(renstra.load(tmp_path), select=["PG"]), changed[number]
