"""Tujuan, sasaran, program, kegiatan atau sub kegiatan tanpa indikator.

Setiap jenjang diukur: tujuan dan sasaran dengan indikator dampak dan hasil, program dengan hasil, kegiatan dan sub
kegiatan dengan keluaran. Yang tidak punya indikator tidak dapat ditetapkan targetnya dan tidak dapat dinilai
keberhasilannya. Bila kebanyakan begitu, temuan ditulis sekali untuk jenjangnya.

Cara memperbaiki: tambahkan `indikator` dengan nama, satuan, kondisi awal dan target tiap tahun.

Salah:

    program:
      - nama: Program Pengembangan UMKM
        pagu: {2024: 353_589_000, 2025: 400_000_000, 2026: 450_000_000}

Benar:

    program:
      - nama: Program Pengembangan UMKM
        indikator:
          - nama: Persentase usaha mikro yang naik kelas
            satuan: persen
            target: {2024: 20%, 2025: 40%, 2026: 60%}
        pagu: {2024: 353_589_000, 2025: 400_000_000, 2026: 450_000_000}

English: A goal, objective, program or activity without indicator.

Every level is measured: goals and objectives by impact and outcome, programs by outcome, activities and
sub-activities by output. What has no indicator can have no target, and nobody can say whether it succeeded. To fix
it, add `indikator` with name, unit, baseline and a target for every year. Where most nodes of a level lack
indicators, one finding stands for the level.
"""

from collections.abc import Iterator

from renstra.checks.gaps import Gap, gap, report_gaps
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule(
    "TG001", "tanpa-indikator", "error", basis=("Permendagri 86/2017", "PermenPANRB 88/2021"), about_missing=True
)


def check(plan: Plan) -> Iterator[Finding]:
    """Nodes without indicator; one finding for a level that mostly has none."""
    by_level: dict[str, list[Gap]] = {}
    for nodes in (plan.cascade.kinerja, plan.cascade.uang):
        for node in nodes:
            if not node.item.indikator:
                by_level.setdefault(node.jenjang, []).append(gap(node, "indikator"))
    for level, gaps in by_level.items():
        words = level.replace("_", " ")
        yield from report_gaps(
            RULE,
            plan,
            gaps,
            sum(node.jenjang == level for node in plan.cascade.nodes),
            one=("{label} tidak punya indikator", "{label} has no indicator"),
            many=(
                f"{{count}} dari {{total}} {words} tidak punya indikator",
                f"{{count}} of {{total}} nodes of level {words} have no indicator",
            ),
            help=("tambahkan indikator, satuan dan targetnya", "add an indicator with its unit and targets"),
        )
