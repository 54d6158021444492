"""Dua dokumen dalam satu berkas.

Baris `---` memulai dokumen YAML kedua. Rencana memakai satu dokumen tiap berkas; isi sesudahnya belum diperiksa.

Cara memperbaiki: pindahkan isi sesudah `---` ke berkas lain di folder yang sama, atau hapus barisnya.

Salah:

    judul: Renstra Dinas Koperasi dan Usaha Mikro
    ---
    catatan: rancangan

Benar:

    judul: Renstra Dinas Koperasi dan Usaha Mikro
    catatan: rancangan

English: Two documents in one file.

A line `---` begins a second YAML document. Plans have one document a file; what follows is unchecked. Move it to
another file of the same folder, or remove the line.
"""

from collections.abc import Iterator

from renstra.checks.bt.faulty import finding_at
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("BT013", "dokumen-ganda", "error")


def check(plan: Plan) -> Iterator[Finding]:
    """The beginning of a second document."""
    for found in plan.faults_named(RULE.name):
        yield finding_at(
            RULE,
            found,
            id="di sini dokumen YAML kedua dimulai; isinya tidak dibaca",
            en="here a second YAML document begins; it is not read",
            help=(
                "pindahkan isinya ke berkas lain di folder ini, atau hapus baris ---",
                "move it to another file of this folder, or remove the line ---",
            ),
        )
