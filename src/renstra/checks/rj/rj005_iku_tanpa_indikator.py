"""Baris IKU merujuk indikator yang tidak ada.

Tabel IKU mengulang indikator dari bab-bab sebelumnya dan menyebutnya dengan id, supaya kedua tabel dapat dicocokkan.
Id yang tidak ada membuat baris itu tidak dicocokkan dengan apa pun.

Cara memperbaiki: betulkan id-nya, atau beri id itu pada indikator yang dimaksud.

Salah:

    iku:
      - baris:
          - indikator: omzet_um
            nama: Persentase peningkatan omzet usaha mikro
    tujuan:
      - uraian: Meningkatkan kontribusi usaha mikro
        indikator:
          - id: omset_um
            nama: Persentase peningkatan omzet usaha mikro

Benar:

    iku:
      - baris:
          - indikator: omset_um
            nama: Persentase peningkatan omzet usaha mikro
    tujuan:
      - uraian: Meningkatkan kontribusi usaha mikro
        indikator:
          - id: omset_um
            nama: Persentase peningkatan omzet usaha mikro

English: A row of the IKU table refers to an indicator that is not there.

The IKU table repeats indicators of the chapters before and names them by id, so that both tables can be held against
each other. With an id that is not there the row is compared with nothing. Correct the id, or give it to the indicator
meant.
"""

from collections.abc import Iterator

from renstra.checks.rj.identitas import Ids
from renstra.checks.rule import Rule
from renstra.checks.suggest import nearest, replacement
from renstra.findings import Finding
from renstra.source import KeyPath
from renstra.workspace import Plan

RULE = Rule(
    "RJ005",
    "iku-tanpa-indikator",
    "error",
    reads=("iku", "tujuan", "program"),
    basis=("Permendagri 86/2017", "PermenPANRB 53/2014"),
)


def check(plan: Plan) -> Iterator[Finding]:
    """Each row of the IKU table whose indicator is not in the plan."""
    known, ids = plan.cascade.indikator_by_id, Ids(plan)
    for i, group in enumerate(getattr(plan.model, "iku", ())):
        for j, row in enumerate(group.baris):
            if row.indikator is not None and row.indikator not in known:
                yield _finding(plan, ids, ("iku", i, "baris", j, "indikator"), row.indikator)


def _finding(plan: Plan, ids: Ids, path: KeyPath, name: str) -> Finding:
    other = ids.find(name)
    help_text = ("betulkan id-nya, atau beri id itu pada indikatornya", "correct the id, or give it to the indicator")
    meant = None
    if other is not None:
        help_text = ('"{stated}" adalah {lain}; sebut indikatornya', '"{stated}" is a {lain}; name its indicator')
    elif meant := nearest(name, plan.cascade.indikator_by_id):
        help_text = ('mungkin maksudnya "{meant}"', 'perhaps "{meant}" is meant')
    title = ('tulis "{meant}"', 'write "{meant}"')
    return RULE.finding(
        path,
        id='tidak ada indikator dengan id "{stated}"',
        en='there is no indicator with the id "{stated}"',
        help=help_text,
        stated=name,
        meant=meant or "",
        lain=other.kind if other else "",
        fix=replacement(plan.locate(path), meant, title, meant=meant) if meant else None,
    )
