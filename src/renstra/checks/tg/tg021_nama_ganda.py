"""Dua indikator bernama sama pada satu jenjang, dengan nilai berbeda.

Satu nama menunjuk satu ukuran. Dua kegiatan dengan indikator yang namanya sama tetapi targetnya 3% dan 0,9% berarti
yang diukur sebenarnya berbeda, atau salah satu angkanya keliru. Unit yang berbeda (`unit`: bagian, kelurahan, UPT) dan,
pada RPJMD/RPD, perangkat daerah yang berbeda boleh memakai nama yang sama.

Cara memperbaiki: bedakan namanya menurut apa yang diukur, atau samakan nilainya.

Salah:

    program:
      - nama: Program Pemberdayaan UMKM
        indikator:
          - {nama: Persentase SDM yang terfasilitasi, satuan: persen, target: {2024: 2%, 2025: 3%, 2026: 4%}}
      - nama: Program Pengembangan UMKM
        indikator:
          - {nama: Persentase SDM yang terfasilitasi, satuan: persen, target: {2024: 0.8%, 2025: 0.9%, 2026: 1%}}

Benar:

    program:
      - nama: Program Pemberdayaan UMKM
        indikator:
          - {nama: Persentase SDM yang terfasilitasi, satuan: persen, target: {2024: 2%, 2025: 3%, 2026: 4%}}
      - nama: Program Pengembangan UMKM
        indikator:
          - {nama: Persentase SDM yang naik kelas, satuan: persen, target: {2024: 0.8%, 2025: 0.9%, 2026: 1%}}

English: Two indicators of one level have the same name and different values.

One name stands for one measure. Two activities whose indicators have the same name, but targets of 3% and 0.9%, measure
different things, or one of the numbers is wrong. Different units (`unit`: section, ward, UPT) and, in regional plans,
different agencies may share a name. To fix it, name what each one measures, or make the values equal.
"""

from collections.abc import Iterator

from renstra.cascade import IndikatorNode
from renstra.checks.rule import Rule
from renstra.checks.tg.words import shortened
from renstra.findings import Finding, Message, Related
from renstra.model import RencanaDaerah
from renstra.workspace import Plan

RULE = Rule("TG021", "nama-ganda", "error", basis=("PermenPANRB 88/2021", "Permendagri 86/2017"))


def check(plan: Plan) -> Iterator[Finding]:
    """Later indicators of a level whose name is taken and whose values differ from the first of that name."""
    for group in plan.ledger.target.namesakes:
        first: dict[tuple[str | None, ...], IndikatorNode] = {}
        for node in group:
            other = first.setdefault(_scope(plan, node), node)
            if other is not node and _differ(other, node):
                yield RULE.finding(
                    (*node.path, "nama"),
                    id='nama "{nama}" sudah dipakai pada {lain}, dengan nilai yang berbeda',
                    en='the name "{nama}" is used for {lain} too, with other values',
                    help=(
                        "bedakan namanya menurut apa yang diukur, atau samakan nilainya",
                        "name what each one measures, or make the values equal",
                    ),
                    related=[Related(Message("nama yang sama di sini", "the same name here"), (*other.path, "nama"))],
                    stated=node.indikator.nama,
                    nama=shortened(node.indikator.nama),
                    lain=other.pemilik.label,
                )


def _scope(plan: Plan, node: IndikatorNode) -> tuple[str | None, ...]:
    """Within which a name is to be unique: the level, the sub-unit, in regional plans the agency."""
    unit = agency = None
    for above in (node.pemilik, *node.pemilik.ancestors()):
        unit = unit or getattr(above.item, "unit", None)
        agency = agency or getattr(above.item, "penanggung_jawab", None)
    return node.pemilik.jenjang, unit, agency if isinstance(plan.model, RencanaDaerah) else None


def _differ(one: IndikatorNode, other: IndikatorNode) -> bool:
    """Whether a baseline or a year that both state has two values."""
    a, b = one.indikator, other.indikator
    if a.awal is not None and b.awal is not None and a.awal != b.awal:
        return True
    if not a.target or not b.target:
        return False
    return any(b.target[key] != cell for key, cell in a.target.items() if key in b.target)
