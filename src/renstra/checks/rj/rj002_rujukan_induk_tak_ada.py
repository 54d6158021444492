"""Rujukan ke id yang tidak ada di rencana induk.

`rpd.S5` menunjuk sasaran S5 di RPD/RPJMD yang disebut `induk`. Bila id itu tidak ada di sana, tujuan perangkat daerah
tidak menggantung pada apa pun. Bila induknya hanya cuplikan, temuan ini catatan: bagiannya mungkin belum dikutip.

Cara memperbaiki: betulkan id-nya menurut rencana induk, atau lengkapi rencana induknya.

Salah:

    tujuan:
      - id: T1
        uraian: Meningkatkan kontribusi usaha mikro
        mendukung: [rpd.S6]
    induk: ./rpd
    # berkas: rpd/rpd.yaml
    jenis: rpd
    periode: {awal: 2024, akhir: 2026}
    tujuan:
      - uraian: Mewujudkan ekonomi yang tangguh
        sasaran:
          - id: S5
            uraian: Meningkatnya pertumbuhan ekonomi

Benar:

    tujuan:
      - id: T1
        uraian: Meningkatkan kontribusi usaha mikro
        mendukung: [rpd.S5]
    induk: ./rpd
    # berkas: rpd/rpd.yaml
    jenis: rpd
    periode: {awal: 2024, akhir: 2026}
    tujuan:
      - uraian: Mewujudkan ekonomi yang tangguh
        sasaran:
          - id: S5
            uraian: Meningkatnya pertumbuhan ekonomi

English: A reference to an id that the parent plan does not have.

`rpd.S5` points to sasaran S5 of the RPD/RPJMD that `induk` names. If it has no such id, the goal of the agency hangs on
nothing. Where the parent is only an excerpt this is a note: the part may not be quoted yet. Correct the id after the
parent plan, or complete the parent plan.
"""

from collections.abc import Iterator

from renstra.checks.rj.identitas import Ids
from renstra.checks.rj.rujukan import references
from renstra.checks.rule import Rule
from renstra.checks.suggest import replacement
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule(
    "RJ002",
    "rujukan-induk-tak-ada",
    "error",
    reads=("induk",),
    basis=("Permendagri 86/2017", "Inmendagri 70/2021", "Inmendagri 52/2022"),
)


def check(plan: Plan) -> Iterator[Finding]:
    """References to the parent plan that find nothing there, or name a plan of another kind."""
    parent = plan.induk
    if parent is None or parent.unread or parent.broken:
        return
    ids = Ids(parent)
    kind, excerpt = parent.model.jenis, parent.model.cuplikan == "ya"
    for reference in references(plan, to_parent=True):
        if reference.prefix not in ("induk", kind):
            right = f"{kind}.{reference.name}"
            yield RULE.finding(
                reference.path,
                id='"{stated}" merujuk {awalan}, padahal rencana induknya {jenis}',
                en='"{stated}" refers to an {awalan}, but the parent plan is an {jenis}',
                help=('tulis "{right}"', 'write "{right}"'),
                stated=reference.text,
                awalan=reference.prefix.upper(),
                jenis=kind.upper(),
                right=right,
                fix=replacement(
                    plan.locate(reference.path), right, ('tulis "{right}"', 'write "{right}"'), right=right
                ),
            )
        elif reference.name not in parent.cascade.by_id and ids.find(reference.name) is None:
            meant = ids.nearest_goal(reference.name)
            near = ('; mungkin maksudnya "{meant}"', '; perhaps "{meant}" is meant') if meant else ("", "")
            yield RULE.finding(
                reference.path,
                id='{label} merujuk "{stated}", yang tidak ada di rencana induk',
                en='{label} refers to "{stated}", which the parent plan does not have',
                help=(
                    "betulkan menurut {induk}" + near[0],
                    "correct it after {induk}" + near[1],
                ),
                stated=reference.text,
                label=reference.node.label,
                induk=parent.folder.name,
                meant=f"{reference.prefix}.{meant}",
                severity="info" if excerpt else None,
            )
