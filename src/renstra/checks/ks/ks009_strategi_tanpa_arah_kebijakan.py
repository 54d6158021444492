"""Strategi tanpa arah kebijakan.

Arah kebijakan menjabarkan strategi menjadi pilihan kerja dari tahun ke tahun dan menghubungkannya dengan program.
Strategi tanpa arah kebijakan berhenti sebagai pernyataan.

Cara memperbaiki: tulis `arah_kebijakan` strategi itu.

Salah:

    tujuan:
      - uraian: Meningkatkan peran koperasi dalam perekonomian
        sasaran:
          - uraian: Meningkatnya koperasi aktif
            strategi:
              - uraian: Memeriksa kesehatan koperasi secara berkesinambungan

Benar:

    tujuan:
      - uraian: Meningkatkan peran koperasi dalam perekonomian
        sasaran:
          - uraian: Meningkatnya koperasi aktif
            strategi:
              - uraian: Memeriksa kesehatan koperasi secara berkesinambungan
                arah_kebijakan: [Peningkatan pengawasan kepatuhan regulasi perkoperasian]

English: A strategy has no policy direction.

Policy directions turn a strategy into choices of work from year to year and tie it to programs. A strategy without
one stays a declaration. To fix it, write the `arah_kebijakan` of the strategy.
"""

from collections.abc import Iterator

from renstra.checks.gaps import Gap, report_gaps
from renstra.checks.rule import Rule
from renstra.checks.wording import shorten
from renstra.findings import Finding
from renstra.model import Sasaran
from renstra.workspace import Plan

RULE = Rule(
    "KS009",
    "strategi-tanpa-arah-kebijakan",
    "warning",
    reads=("tujuan",),
    basis=("Permendagri 86/2017", "Inmendagri 2/2025"),
    about_missing=True,
)


def check(plan: Plan) -> Iterator[Finding]:
    """Strategies without policy directions."""
    gaps, total = [], 0
    for node in plan.cascade.sasaran:
        assert isinstance(node.item, Sasaran)
        for index, strategi in enumerate(node.item.strategi):
            total += 1
            if not strategi.arah_kebijakan:
                path = (*node.path, "strategi", index)
                label = f'strategi "{shorten(strategi.uraian)}"'
                gaps.append(Gap((*path, "arah_kebijakan"), label, (*path, "uraian")))
    if gaps:
        yield from report_gaps(
            RULE,
            plan,
            gaps,
            total,
            one=("{label} tidak punya arah kebijakan", "{label} has no policy direction"),
            many=(
                "{count} dari {total} strategi tidak punya arah kebijakan",
                "{count} of {total} strategies have no policy direction",
            ),
            help=("tulis arah_kebijakan strategi ini", "write the arah_kebijakan of this strategy"),
        )
