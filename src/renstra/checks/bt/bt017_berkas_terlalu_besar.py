"""Berkas terlalu besar.

Renstra terbesar yang dikenal tidak sampai 5 MB sebagai YAML. Berkas di atas batas tidak dibaca; mungkin bukan rencana.

Cara memperbaiki: bagi berkasnya menurut kunci teratas, atau pindahkan dari folder rencana.

Salah:

    # berkas: lampiran.yaml (65 MB)

Benar:

    # berkas: lampiran.yaml
    catatan: rancangan

English: The file is too large.

The largest Renstra known has less than 5 MB as YAML. A file over the limit is not read; perhaps it is no plan. Split it
by its top-level keys, or move it out of the folder.
"""

from collections.abc import Iterator

from renstra.checks.bt.faulty import finding_at
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("BT017", "berkas-terlalu-besar", "error")


def check(plan: Plan) -> Iterator[Finding]:
    """Each file over the limit."""
    for found in plan.faults_named(RULE.name):
        yield finding_at(
            RULE,
            found,
            id="berkas lebih besar dari {batas} MB dan tidak dibaca",
            en="the file is larger than {batas} MB and is not read",
            help=(
                "bagi menurut kunci teratas, atau pindahkan dari folder rencana",
                "split it by its top-level keys, or move it out of the folder of the plan",
            ),
        )
