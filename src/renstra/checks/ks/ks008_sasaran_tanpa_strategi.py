"""Sasaran tanpa strategi.

Strategi menjelaskan bagaimana sebuah sasaran akan dicapai. Tabel tujuan, sasaran, strategi, dan arah kebijakan
memuat tiap sasaran; sasaran yang tidak punya strategi di sana belum jelas jalannya.

Cara memperbaiki: tulis sekurangnya satu strategi beserta arah kebijakannya.

Salah:

    tujuan:
      - uraian: Meningkatkan peran koperasi dalam perekonomian
        sasaran:
          - uraian: Meningkatnya koperasi aktif

Benar:

    tujuan:
      - uraian: Meningkatkan peran koperasi dalam perekonomian
        sasaran:
          - uraian: Meningkatnya koperasi aktif
            strategi:
              - uraian: Memeriksa kesehatan koperasi secara berkesinambungan
                arah_kebijakan: [Peningkatan pengawasan kepatuhan regulasi perkoperasian]

English: A sasaran has no strategy.

A strategy says how a sasaran will be reached. The table of goals, sasaran, strategies and policy directions holds
every sasaran; for one without a strategy the way is not clear yet. To fix it, write at least one strategy with its
policy directions.
"""

from collections.abc import Iterator

from renstra.checks.gaps import gap, report_gaps
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.model import Sasaran
from renstra.workspace import Plan

RULE = Rule(
    "KS008",
    "sasaran-tanpa-strategi",
    "warning",
    reads=("tujuan",),
    basis=("Permendagri 86/2017", "Inmendagri 2/2025"),
    about_missing=True,
)


def check(plan: Plan) -> Iterator[Finding]:
    """Sasaran without a strategy, except in yearly work plans."""
    if plan.model.jenis == "renja":
        return
    found = [node for node in plan.cascade.sasaran if isinstance(node.item, Sasaran) and not node.item.strategi]
    if found:
        yield from report_gaps(
            RULE,
            plan,
            [gap(node, "strategi") for node in found],
            len(plan.cascade.sasaran),
            one=("{label} tidak punya strategi", "{label} has no strategy"),
            many=("{count} dari {total} sasaran tidak punya strategi", "{count} of {total} sasaran have no strategy"),
            help=("tulis strategi beserta arah kebijakannya", "write a strategy with its policy directions"),
        )
