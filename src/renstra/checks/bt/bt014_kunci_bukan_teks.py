"""Kunci berupa daftar atau pasangan.

Sebuah kunci adalah satu kata. Kurung atau tanda tanya di tempat kunci membuat YAML membaca daftar sebagai kunci;
isian itu dilewati.

Cara memperbaiki: tulis satu kata sebagai kunci. Bila kurung bagian dari kunci, beri tanda kutip.

Salah:

    program:
      - nama: Program Pengembangan UMKM
        pagu: {[2024, 2025]: 400_000_000}

Benar:

    program:
      - nama: Program Pengembangan UMKM
        pagu: {2024: 400_000_000, 2025: 400_000_000}

English: A key is a list or a mapping.

A key is one word. Brackets or a question mark in the place of a key make YAML read a list as the key; the entry is
skipped. Write one word as the key. If a bracket belongs to the key, use quotation marks.
"""

from collections.abc import Iterator

from renstra.checks.bt.faulty import finding_at
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("BT014", "kunci-bukan-teks", "error")


def check(plan: Plan) -> Iterator[Finding]:
    """Each key that is no text."""
    for found in plan.faults_named(RULE.name):
        yield finding_at(
            RULE,
            found,
            id="kunci harus berupa satu kata; di sini ada daftar, kurung, atau rujukan",
            en="a key must be one word; here stands a list, a bracket or a reference",
            help=(
                "tulis satu kata sebagai kunci; bila kurung bagian dari teks, beri tanda kutip",
                "write one word as the key; if a bracket belongs to the text, use quotation marks",
            ),
        )
