"""Rujukan ke id yang tidak ada.

`mendukung` menyebut id bagian lain: program menyebut sasarannya. Id yang tidak ada di rencana ini berarti salah ketik,
bagian yang terhapus, atau rujukan ke rencana induk yang kehilangan awalannya. Rantai kinerja putus di situ.

Cara memperbaiki: betulkan id-nya. Sasaran RPD/RPJMD disebut dengan awalan, misalnya `rpd.S5`.

Salah:

    tujuan:
      - id: T1
        uraian: Meningkatkan kontribusi usaha mikro
        sasaran:
          - id: S2
            uraian: Meningkatnya usaha mikro yang berkembang
    program:
      - nama: Program Pengembangan UMKM
        mendukung: [S3]

Benar:

    tujuan:
      - id: T1
        uraian: Meningkatkan kontribusi usaha mikro
        sasaran:
          - id: S2
            uraian: Meningkatnya usaha mikro yang berkembang
    program:
      - nama: Program Pengembangan UMKM
        mendukung: [S2]

English: A reference to an id that is not there.

`mendukung` names the id of another part: a program names its sasaran. An id that the plan does not have is a slip, a
part that was deleted, or a reference to the parent plan that lost its prefix. The chain of performance breaks there.
Correct the id; a sasaran of the RPD/RPJMD is named with a prefix, such as `rpd.S5`.
"""

from collections.abc import Iterator

from renstra.checks.rj.identitas import Ids
from renstra.checks.rj.rujukan import Reference, references
from renstra.checks.rule import Rule
from renstra.checks.suggest import replacement
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule(
    "RJ001",
    "rujukan-tak-ada",
    "error",
    reads=("tujuan", "program"),
    basis=("Permendagri 86/2017", "PermenPANRB 89/2021"),
)


def check(plan: Plan) -> Iterator[Finding]:
    """References within the plan that find nothing."""
    by_id, ids = plan.cascade.by_id, Ids(plan)
    for reference in references(plan, to_parent=False):
        if reference.name not in by_id and ids.find(reference.name) is None:
            yield _finding(plan, ids, reference)


def _finding(plan: Plan, ids: Ids, reference: Reference) -> Finding:
    help_text = (
        "betulkan id-nya, atau beri id itu pada bagian yang dimaksud",
        "correct the id, or give it to the part meant",
    )
    meant: str | None
    if plan.induk is not None and reference.name in plan.induk.cascade.by_id:
        meant = f"{plan.induk.model.jenis}.{reference.name}"
        help_text = ('itu id di rencana induk: tulis "{meant}"', 'that is an id of the parent plan: write "{meant}"')
    else:
        meant = ids.nearest_goal(reference.name)
        if meant is not None:
            help_text = ('mungkin maksudnya "{meant}"', 'perhaps "{meant}" is meant')
    fix = None
    if meant is not None and plan.stated_text(reference.path) is not None:
        fix = replacement(plan.locate(reference.path), meant, ('tulis "{meant}"', 'write "{meant}"'), meant=meant)
    return RULE.finding(
        reference.path,
        id='{label} merujuk "{stated}", yang tidak ada di rencana ini',
        en='{label} refers to "{stated}", which this plan does not have',
        help=help_text,
        stated=reference.name,
        label=reference.node.label,
        meant=meant or "",
        fix=fix,
    )
