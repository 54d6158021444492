"""The JSON Schema: what is committed is what the model says, and the published plan satisfies it.

``UPDATE_GOLDEN=1 pytest tests/cli/test_schema.py`` writes the committed files anew.
"""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from renstra.model import Indikator, Rencana, Renstra
from renstra.model.schema import JenisSkema, attribute_docstrings, json_schema, json_schema_text
from tests.cli.runner import UPDATE, renstra

ROOT = Path(__file__).parents[2]
SPECS = ROOT / "specs"


@pytest.mark.parametrize("jenis", ["renstra", "rpd"])
def test_committed_schema_is_up_to_date(jenis: JenisSkema) -> None:
    path = SPECS / "schema" / f"{jenis}.schema.json"
    text = json_schema_text(jenis)
    if UPDATE:
        path.write_text(text, encoding="utf-8", newline="\n")
    assert path.read_text(encoding="utf-8") == text, "write it anew: renstra schema"


def test_command_prints_it() -> None:
    assert renstra("schema").out == json_schema_text("renstra")
    assert renstra("schema", "--jenis", "rpd").out == json_schema_text("rpd")


def test_descriptions_come_from_the_attributes() -> None:
    assert attribute_docstrings(Rencana)["tahun_dasar"] == "The year of the baselines."
    schema = json_schema("renstra")
    assert schema["properties"]["tahun_dasar"]["description"] == "The year of the baselines."
    assert schema["$defs"]["Indikator"]["properties"]["awal"]["description"] == attribute_docstrings(Indikator)["awal"]
    assert set(schema["properties"]) == set(Renstra.model_fields)


def _as_json(value: Any) -> Any:
    """What tools for JSON Schema see of YAML: keys are text."""
    if isinstance(value, dict):
        return {str(key): _as_json(item) for key, item in value.items()}
    return [_as_json(item) for item in value] if isinstance(value, list) else value


def _errors(text: str, jenis: JenisSkema) -> list[str]:
    jsonschema = pytest.importorskip("jsonschema")
    validator = jsonschema.Draft202012Validator(json_schema(jenis))
    return [error.message for error in validator.iter_errors(_as_json(yaml.safe_load(text)))]


@pytest.mark.parametrize("path", sorted(SPECS.glob("*/*.yaml")), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_published_plans_satisfy_it(path: Path) -> None:
    assert _errors(path.read_text(encoding="utf-8"), "rpd" if path.name == "rpd.yaml" else "renstra") == []


@pytest.mark.parametrize(
    ("text", "valid"),
    [
        ("format: 1", True),
        ("nomenklatur: 2024", True),
        ("tujuan:", True),
        ("bidang_urusan: ['2.17', {kode: '2.18', pagu: {2024: 1_000}}]", True),
        ("program: [{nama: P, pagu: {2024: 'Rp 690.345.000,-', 2025: '510,000,000.00', akhir: '-'}}]", True),
        (
            "tujuan: [{uraian: T, sasaran: [{uraian: S, strategi: [{uraian: X, arah_kebijakan: [a, {uraian: b}]}]}]}]",
            True,
        ),
        ("programm: []", False),
        ("program: [{pagu: {2024: 1}}]", False),
        ("program: [{nama: P, pagu: {tahun: 1}}]", False),
        ("program: [{nama: P, pagu: {2024: banyak}}]", False),
        ("tata_letak: bebas", False),
    ],
)
def test_schema_tells_right_from_wrong(text: str, valid: bool) -> None:
    assert (_errors(text, "renstra") == []) is valid


def test_schema_is_plain_json() -> None:
    assert json.loads(json_schema_text("renstra", ascii_only=True)) == json_schema("renstra")
    assert json_schema_text("renstra", ascii_only=True).isascii()
