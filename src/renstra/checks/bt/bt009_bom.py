"""Tanda urutan bita di awal berkas.

Notepad dan Excel kadang menaruh tiga bita tak tampak (BOM) di depan berkas UTF-8. Rencana tetap terbaca, tetapi
beberapa alat lain menganggapnya bagian dari kunci pertama.

Cara memperbaiki: simpan ulang sebagai UTF-8 tanpa BOM.

Salah:

    # berkas: kasus.yaml (UTF-8 dengan BOM)
    catatan: rancangan

Benar:

    # berkas: kasus.yaml (UTF-8)
    catatan: rancangan

English: A byte order mark at the beginning of the file.

Notepad and Excel sometimes put three invisible bytes (BOM) before a UTF-8 file. The plan can be read all the same, but
some other tools take them for part of the first key. Save the file as UTF-8 without BOM.
"""

from collections.abc import Iterator

from renstra.checks.bt.faulty import finding_at
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("BT009", "bom", "info")


def check(plan: Plan) -> Iterator[Finding]:
    """Each file that begins with the mark."""
    for found in plan.faults_named(RULE.name):
        yield finding_at(
            RULE,
            found,
            id="berkas dimulai dengan BOM",
            en="the file begins with a byte order mark",
            help=(
                'simpan sebagai "UTF-8" tanpa "BOM" (Notepad: File > Save As, Encoding: UTF-8)',
                'save as "UTF-8" without "BOM" (Notepad: File > Save As, Encoding: UTF-8)',
            ),
        )
