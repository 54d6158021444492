"""Bagian di dalam bagian terlalu dalam.

Rencana membutuhkan belasan tingkat. Berkas dengan lebih dari 40 tingkat bukan rencana, atau kurungnya tidak pernah
ditutup; pembacaan berhenti di situ.

Cara memperbaiki: periksa kurung yang tidak ditutup dan baris yang terus menjorok.

Salah:

    catatan: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]

Benar:

    catatan: x

English: Parts are nested too deeply.

A plan needs a dozen levels or so. A file with more than 40 is no plan, or its brackets are never closed; reading stops
there. Look for brackets that are not closed and for lines that are indented further and further.
"""

from collections.abc import Iterator

from renstra.checks.bt.faulty import finding_at
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("BT006", "terlalu-dalam", "error")


def check(plan: Plan) -> Iterator[Finding]:
    """The place in a file where reading stopped because of the depth."""
    for found in plan.faults_named(RULE.name):
        yield finding_at(
            RULE,
            found,
            id="lebih dari {batas} tingkat di dalam satu sama lain; sisa berkas tidak dibaca",
            en="more than {batas} levels inside each other; the rest of the file is not read",
            help=("periksa kurung yang tidak ditutup", "look for brackets that are not closed"),
        )
