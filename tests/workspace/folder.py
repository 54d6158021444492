"""Plans in a temporary folder, checked."""

from collections.abc import Mapping
from pathlib import Path

from renstra.checks.run import check_plan
from renstra.findings import Finding
from renstra.workspace import Plan, load

ROOT = Path(__file__).parents[2]
IDENTITY = "jenis: renstra\nperangkat_daerah: Dinas\nperiode: {awal: 2024, akhir: 2026}\n"


def write(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files below a folder; gives the folder."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def shown(finding: Finding) -> str:
    """Every text of a finding, in both languages, to see that each can be written."""
    messages = [finding.message, finding.help, finding.fix.title if finding.fix else None]
    messages += [related.message for related in finding.related]
    return "\n".join(message.text(language) for message in messages if message for language in ("id", "en"))


def checked(folder: Path) -> tuple[Plan, list[Finding]]:
    """The plan in a folder and its findings, each of them written out once."""
    plan = load(folder).plan
    findings = check_plan(plan)
    for finding in findings:
        assert shown(finding)
        assert finding.location is not None
        assert finding.location.line >= 1
    return plan, findings
