"""Berkas tidak berisi apa pun.

Berkas YAML di folder rencana kosong, atau hanya berisi komentar. Mungkin penyimpanannya gagal. Bila seluruh rencana
kosong, tidak ada yang dapat diperiksa.

Cara memperbaiki: isi berkasnya, atau hapus.

Salah:

    # akan diisi kemudian

Benar:

    catatan: akan diisi kemudian

English: The file is empty.

A YAML file in the folder of the plan is empty or holds only comments. Perhaps it was not stored properly. Where the
whole plan is empty there is nothing to check. Fill the file or delete it.
"""

from collections.abc import Iterator

from renstra.checks.bt.faulty import finding_at
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("BT011", "berkas-kosong", "warning")


def check(plan: Plan) -> Iterator[Finding]:
    """Each empty file; an error where nothing else is there."""
    for found in plan.faults_named(RULE.name):
        yield finding_at(
            RULE,
            found,
            id="berkas ini tidak berisi apa pun",
            en="this file is empty",
            help=("isi, atau hapus berkasnya", "fill it, or delete it"),
            severity=None if any(document.tree.values for document in plan.documents) else "error",
        )
