"""Rujukan ke jenjang yang salah.

Program mendukung sasaran, sasaran mendukung tujuan, dan tujuan perangkat daerah mendukung sasaran RPD/RPJMD. Rujukan
yang melompati jenjang, misalnya program langsung ke tujuan, membuat rantai kinerja tidak dapat dijumlahkan.

Cara memperbaiki: sebut bagian pada jenjang yang benar.

Salah:

    tujuan:
      - id: T1
        uraian: Meningkatkan kontribusi usaha mikro
        sasaran:
          - id: S1
            uraian: Meningkatnya usaha mikro yang berkembang
    program:
      - nama: Program Pengembangan UMKM
        mendukung: [T1]

Benar:

    tujuan:
      - id: T1
        uraian: Meningkatkan kontribusi usaha mikro
        sasaran:
          - id: S1
            uraian: Meningkatnya usaha mikro yang berkembang
    program:
      - nama: Program Pengembangan UMKM
        mendukung: [S1]

English: A reference to the wrong level.

A program serves a sasaran, a sasaran a tujuan, and a tujuan of the agency a sasaran of the RPD/RPJMD. A reference
that skips a level, such as a program that serves a tujuan, makes the chain of performance impossible to add up. Name
a part of the right level.
"""

from collections.abc import Iterator

from renstra.checks.rj.identitas import Identity, Ids
from renstra.checks.rj.rujukan import Reference, references
from renstra.checks.rule import Rule
from renstra.findings import Finding, Message, Related, Severity
from renstra.workspace import Plan

RULE = Rule(
    "RJ007",
    "rujukan-salah-jenjang",
    "error",
    reads=("tujuan", "program"),
    basis=("Permendagri 86/2017", "Inmendagri 52/2022", "PermenPANRB 89/2021"),
)

_OWN = {"program": ("sasaran",), "sasaran": ("tujuan",), "tujuan": ()}
_PARENT = {"program": ("sasaran", "program"), "sasaran": ("sasaran", "tujuan", "program"), "tujuan": ("sasaran",)}
"""Level of a node -> the levels that it can serve, in its own plan and in the parent plan."""


def check(plan: Plan) -> Iterator[Finding]:
    """References that find something of a level that cannot be served."""
    by_id, ids = plan.cascade.by_id, Ids(plan)
    for reference in references(plan, to_parent=False):
        allowed = _OWN[reference.node.jenjang]
        node = by_id.get(reference.name)
        if node is not None and node.jenjang in allowed and node is not reference.node:
            continue
        found = ids.find(reference.name)
        if found is not None:
            yield _finding(reference, found, allowed, Related(_SERVED, (*found.path, "id")))
    parent = plan.induk
    if parent is None:
        return
    ids = Ids(parent)
    for reference in references(plan, to_parent=True):
        allowed = _PARENT[reference.node.jenjang]
        node = parent.cascade.by_id.get(reference.name)
        if node is not None and node.jenjang in allowed:
            continue
        found = ids.find(reference.name)
        if found is not None and found.kind not in allowed:
            place = Related(_SERVED, (), parent.locate_key((*found.path, "id")))
            yield _finding(reference, found, allowed, place, "warning" if found.kind == "tujuan" else None)


_SERVED = Message("yang dirujuk", "what it refers to")


def _finding(
    reference: Reference, found: Identity, allowed: tuple[str, ...], place: Related, severity: Severity | None = None
) -> Finding:
    help_text = ("sebut {boleh}", "name a {boleh}")
    if not allowed:
        help_text = (
            "tujuan mendukung sasaran rencana induk: tulis misalnya rpd.{stated}",
            "a tujuan serves a sasaran of the parent plan: write for example rpd.{stated}",
        )
    return RULE.finding(
        reference.path,
        id='{label} merujuk "{stated}", yaitu {jenis}',
        en='{label} refers to "{stated}", which is a {jenis}',
        help=help_text,
        stated=reference.text,
        label=reference.node.label,
        jenis=found.kind.replace("_", " "),
        boleh=" / ".join(allowed),
        related=[place],
        severity=severity,
    )
