"""Write the findings of a plan down as exceptions, each with a reason to be filled in.

So an old document can be checked at every change from the first day: what it has is written down once, what is new is
reported. The text around the new entries stays as it is, byte for byte.
"""

import codecs
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from renstra.cascade.alamat import address, resolve
from renstra.checks.names import find_rule
from renstra.checks.pengecualian import Waivers, may_be_accepted
from renstra.checks.run import CheckedPlan
from renstra.exchange.atomic import write_atomically
from renstra.exchange.insertion import insert_items
from renstra.exchange.scalar import text_scalar
from renstra.findings import Finding
from renstra.findings.display import show, wrap
from renstra.source import Document, decode, read
from renstra.workspace import Plan
from renstra.workspace.locate import IDENTITY_NAMES

FILE = "pengecualian.yaml"
UNFILLED = "<isi alasan>"
_COLUMNS = 110
_HEAD = """\
# Temuan yang diterima. Isi alasannya, atau betulkan temuannya lalu hapus pengecualiannya.
# Cara menulisnya: renstra rule PK003
"""


class RecordError(Exception):
    """Nothing was written: the file at ``path`` is not of a form in which entries can be added."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


@dataclass(frozen=True, slots=True)
class Recorded:
    """``count`` exceptions were written into ``file``; ``left`` findings on the plan itself remain."""

    file: Path
    count: int
    left: int


def record_findings(checked: CheckedPlan, *, today: date | None = None) -> Recorded:
    """Write an exception for every finding that is reported and may be excepted.

    They go behind those that the plan already has, else into ``pengecualian.yaml`` beside its other files (into the
    plan file itself where that is all). A finding whose exception is not in force (past by ``today``, without reason)
    gets no second one. Nothing is written where there is nothing to write. Raises ``RecordError`` where the file cannot
    take them, ``OSError`` where it cannot be written.
    """
    plan = checked.plan
    entries, left = _entries(checked, today or date.today())
    document = _home(plan)
    file = plan.folder / FILE if document is None else Path(document.source.name)
    if entries:
        _write(file, document, entries)
    return Recorded(file, len(entries), left)


@dataclass(frozen=True, slots=True)
class _Entry:
    aturan: str
    pada: str
    remark: str

    @property
    def values(self) -> dict[str, str]:
        return {"aturan": self.aturan, "pada": self.pada, "alasan": UNFILLED}

    def block(self) -> Iterator[str]:
        """Its lines in a list, and above them what was found."""
        yield from (f"# {line}" for line in wrap(self.remark, _COLUMNS))
        yield f"- aturan: {self.aturan}"
        yield f"  pada: {text_scalar(self.pada)}"
        yield f"  alasan: {UNFILLED}"

    def flow(self) -> str:
        """It within brackets."""
        return f'{{aturan: {self.aturan}, pada: {text_scalar(self.pada, flow=True)}, alasan: "{UNFILLED}"}}'


def _entries(checked: CheckedPlan, today: date) -> tuple[list[_Entry], int]:
    """One entry for each rule and place, and how many findings get none."""
    plan, found, left = checked.plan, dict[tuple[str, str], _Entry](), 0
    idle = [waiver for waiver in Waivers(plan, today).all if not waiver.in_force]
    for finding in checked.findings:
        if finding.code.startswith("PK"):
            continue
        place = _place(plan, finding)
        if place is None or any(waiver.names(finding) for waiver in idle):
            left += 1
        else:
            remark = show(finding.message.text("id"))
            found.setdefault((finding.code, place), _Entry(finding.code, place, remark))
    return list(found.values()), left


def _place(plan: Plan, finding: Finding) -> str | None:
    """The address under which a finding can be excepted and nothing beside it."""
    rule = find_rule(finding.code)
    if rule is None or not may_be_accepted(rule) or not finding.path:
        return None
    place = address(plan.cascade, finding.path)
    return place if resolve(plan.cascade, place) == (finding.path,) else None


def _home(plan: Plan) -> Document | None:
    """The file that takes new exceptions; ``None`` where it is still to be made."""
    has_some = next((document for document in plan.documents if "pengecualian" in document.tree.values), None)
    if has_some is not None:
        return has_some
    names = [Path(document.source.name).name for document in plan.documents]
    if len(names) == 1 and names[0] not in IDENTITY_NAMES:
        return plan.documents[0]
    return next((document for document in plan.documents if Path(document.source.name).name == FILE), None)


def _write(file: Path, document: Document | None, entries: Iterable[_Entry]) -> None:
    data = file.read_bytes() if document is not None else _HEAD.encode()
    before = read(decode(data, str(file)))
    bom = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    if bom + before.source.text.encode() != data:  # another encoding, or bytes that could not be kept
        raise RecordError(str(file))
    entries = list(entries)
    text = insert_items(before, "pengecualian", [list(entry.block()) for entry in entries], [e.flow() for e in entries])
    after = None if text is None else read(decode(bom + text.encode(), str(file)))
    if text is None or after is None or not _is_added(before, after, [entry.values for entry in entries]):
        raise RecordError(str(file))
    write_atomically(file, bom.decode() + text, expected=data if document is not None else None)


def _is_added(before: Document, after: Document, added: list[dict[str, str]]) -> bool:
    """Whether the text after holds what the text before held, and the new entries behind it."""
    expected: dict[str, Any] = {**before.tree.values, "pengecualian": before.tree.values.get("pengecualian") or []}
    expected["pengecualian"] = [*expected["pengecualian"], *added]
    faults = [fault.kind for fault in before.faults if fault.kind != "berkas-kosong"]
    return after.complete and after.tree.values == expected and [fault.kind for fault in after.faults] == faults
