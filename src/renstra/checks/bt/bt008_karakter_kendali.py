"""Karakter kendali di dalam teks.

Teks yang disalin dari PDF atau dari aplikasi lain kadang membawa karakter yang tidak tampak dan tidak boleh ada di
YAML. Karakter itu dibaca sebagai U+FFFD.

Cara memperbaiki: hapus karakternya, atau ketik ulang kata di sekitarnya.

Salah:

    judul: Renstra\x0bDinas Koperasi

Benar:

    judul: Renstra Dinas Koperasi

English: A control character in the text.

A text copied from a PDF or another program sometimes brings characters that cannot be seen and that YAML forbids. They
are read as U+FFFD. Remove the character, or type the word around it again.
"""

from collections.abc import Iterator

from renstra.checks.bt.faulty import finding_at
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("BT008", "karakter-kendali", "error", basis=("YAML 1.2",))


def check(plan: Plan) -> Iterator[Finding]:
    """The first such character of each file, with their number."""
    for found in plan.faults_named(RULE.name):
        yield finding_at(
            RULE,
            found,
            id="karakter yang tidak tampak {karakter} ({jumlah} di berkas ini)",
            en="invisible character {karakter} ({jumlah} in this file)",
            help=(
                "hapus, atau ketik ulang kata di sekitarnya; biasanya terbawa dari PDF",
                "remove it, or type the word around it again; it usually comes from a PDF",
            ),
        )
