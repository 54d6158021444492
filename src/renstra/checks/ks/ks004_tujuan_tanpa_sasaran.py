"""Tujuan tanpa sasaran.

Sasaran adalah ukuran antara yang menunjukkan bahwa tujuan sedang dicapai. Tujuan tanpa sasaran tidak dapat
diturunkan ke strategi dan program, sehingga tidak ada yang bekerja untuknya.

Cara memperbaiki: tulis sekurangnya satu sasaran beserta indikatornya, atau hapus tujuannya.

Salah:

    tujuan:
      - uraian: Meningkatkan peran koperasi dalam perekonomian

Benar:

    tujuan:
      - uraian: Meningkatkan peran koperasi dalam perekonomian
        sasaran:
          - uraian: Meningkatnya koperasi aktif

English: A goal has no sasaran.

A sasaran shows on the way that a goal is being reached. A goal without one cannot be carried down to strategies and
programs, so nobody works for it. To fix it, write at least one sasaran with its indicators, or remove the goal.
"""

from collections.abc import Iterator

from renstra.checks.gaps import gap, report_gaps
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule(
    "KS004",
    "tujuan-tanpa-sasaran",
    "error",
    reads=("tujuan",),
    basis=("Permendagri 86/2017", "PermenPANRB 88/2021"),
    about_missing=True,
)


def check(plan: Plan) -> Iterator[Finding]:
    """Goals without a sasaran below them."""
    found = [node for node in plan.cascade.kinerja if not node.anak and node.jenjang == "tujuan"]
    if found:
        yield from report_gaps(
            RULE,
            plan,
            [gap(node, "sasaran") for node in found],
            len(plan.model.tujuan),
            one=("{label} tidak punya sasaran", "{label} has no sasaran"),
            many=("{count} dari {total} tujuan tidak punya sasaran", "{count} of {total} tujuan have no sasaran"),
            help=("tulis sasaran beserta indikatornya", "write a sasaran with its indicators"),
        )
