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
    by name (subfolders allowed); the plan is then ``rencana/``. How a file is stored may stand behind its name.
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
        _write(folder, name, content)
    return check_plan(load(home).plan, Selection(select=(code,)))


_STORED = re.compile(r"(?P<name>[^()]+?)(?: \((?P<how>[^()]+)\))?")
_LINE_ENDS = {"LF dan CRLF": ("\n", "\r\n"), "CRLF": ("\r\n",), "CR": ("\r",)}


def _write(folder: Path, name: str, content: str | bytes) -> None:
    """Write one file. ``kasus.yaml (UTF-16)``, ``(CRLF)``, ``(65 MB)``, ``(folder)`` say how it is stored."""
    stored = _STORED.fullmatch(name)
    assert stored is not None, name
    path, how = folder / stored["name"], stored["how"] or "utf-8"
    path.parent.mkdir(parents=True, exist_ok=True)
    if how == "folder":
        path.mkdir()
    elif how.endswith(" MB"):
        with path.open("wb") as file:
            file.truncate(int(how.removesuffix(" MB")) * 1024 * 1024)
    elif isinstance(content, bytes):
        path.write_bytes(content)
    elif how in _LINE_ENDS:
        ends = _LINE_ENDS[how]
        lines = content.splitlines()
        path.write_bytes("".join(line + ends[i % len(ends)] for i, line in enumerate(lines)).encode())
    else:
        path.write_bytes(content.encode({"UTF-8 dengan BOM": "utf-8-sig", "Windows-1252": "cp1252"}.get(how, how)))
