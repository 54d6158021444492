"""Run one rule over a small plan written as text."""

import re
from collections.abc import Mapping
from pathlib import Path

from renstra.checks.run import Selection, check_plan
from renstra.findings import Finding
from renstra.workspace import load

IDENTITY = """\
format: 1
jenis: renstra
perangkat_daerah: Dinas Koperasi dan Usaha Mikro
daerah: {nama: Kabupaten Jombang, tingkat: kabupaten}
periode: {awal: 2024, akhir: 2026}
tahun_dasar: 2023
"""


def findings_of(code: str, plan: str | bytes | Mapping[str, str], folder: Path) -> list[Finding]:
    """The findings of one rule.

    ``plan`` is the text of ``kasus.yaml``; an identity stands beside it in ``renstra.yaml`` unless the text brings
    its own ``jenis:``. A line ``# berkas: rpd/rpd.yaml`` in the text starts another file. A mapping gives the files
    by name (subfolders allowed); the plan is then ``rencana/``.
    """
    home = folder / "rencana"
    home.mkdir(parents=True, exist_ok=True)
    files: dict[str, str | bytes]
    if isinstance(plan, Mapping):
        files = dict(plan)
    else:
        text = plan if isinstance(plan, str) else plan.decode("utf-8", "replace")
        first, *others = re.split(r"^# berkas: (.+)\n", text, flags=re.MULTILINE)
        files = {"rencana/kasus.yaml": first if others else plan}
        files |= {f"rencana/{name}": content for name, content in zip(others[::2], others[1::2], strict=True)}
        if not re.search(r"^jenis:", first, re.MULTILINE):
            files["rencana/renstra.yaml"] = IDENTITY
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return check_plan(load(home).plan, Selection(select=(code,)))
