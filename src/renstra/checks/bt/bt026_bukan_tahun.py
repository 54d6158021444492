"""Kunci sebuah deret bukan tahun.

Pagu dan target ditulis per tahun; kuncinya tahun empat angka, atau `akhir` untuk kondisi akhir periode. Kunci lain
tidak dapat ditempatkan. Excel kadang menulis tahun sebagai `2024.0`.

Cara memperbaiki: tulis tahun sebagai empat angka. Kondisi awal ditulis pada indikatornya, di luar `target`.

Salah:

    program:
      - nama: Program Pengembangan UMKM
        pagu: {tahun_1: 353_589_000, 2025: 400_000_000}

Benar:

    program:
      - nama: Program Pengembangan UMKM
        pagu: {2024: 353_589_000, 2025: 400_000_000}

English: The key of a series is no year.

Pagu and targets are written per year; the key is a year of four digits, or `akhir` for the end of the period. Other
keys cannot be placed. Excel sometimes writes a year as `2024.0`. Write years with four digits; a baseline stands at
its indicator, outside `target`.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from renstra.checks.bt.faulty import Words, finding_at
from renstra.checks.rule import Rule
from renstra.checks.suggest import replacement
from renstra.findings import Finding
from renstra.source import Span
from renstra.workspace import Plan, location

RULE = Rule("BT026", "bukan-tahun", "error")

_SPELLED = re.compile(r"""(?<![\w.])["']?(?P<tahun>(?:19|20|21)\d\d)\.0+["']?(?=\s*:)""")
"""A year as a spreadsheet may spell it. The model reads the year, but other readers see another key."""

_ENDS = ".0:"
"""What such a key ends with: looked for first, since that is quick."""


def check(plan: Plan) -> Iterator[Finding]:
    """Keys of series that are no year, and years that are spelled as decimal numbers."""
    for found in plan.faults_named(RULE.name):
        help_text: Words = ("tulis tahun empat angka, atau akhir", "write a year of four digits, or akhir")
        if found.fault.params["kunci"] == "awal":
            help_text = (
                "kondisi awal ditulis di luar target, sejajar dengannya",
                "a baseline stands beside target, not in it",
            )
        yield finding_at(
            RULE,
            found,
            id='"{kunci}" bukan tahun',
            en='"{kunci}" is no year',
            help=help_text,
            stated=str(found.fault.params["kunci"]),
        )
    for document in plan.documents:
        text = document.source.text
        if _ENDS not in text:
            continue
        for match in _SPELLED.finditer(text):
            path = document.tree.path_at(match.start())
            if not path or match.start() != document.tree.key_span(path).start:
                continue
            place = location(document.source, Span(match.start(), match.end()))
            made = RULE.finding(
                path,
                id="tahun tertulis {stated}",
                en="the year is written {stated}",
                help=("tulis {tahun}", "write {tahun}"),
                stated=match.group(),
                tahun=match["tahun"],
                fix=replacement(place, match["tahun"], ("tulis {tahun}", "write {tahun}"), tahun=match["tahun"]),
            )
            yield replace(made, location=place)
