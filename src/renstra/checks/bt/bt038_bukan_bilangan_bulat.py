"""Isian bukan bilangan bulat.

Tahun dan batas pembulatan ditulis sebagai bilangan bulat, tanpa pemisah dan tanpa satuan.

Cara memperbaiki: tulis angkanya saja.

Salah:

    toleransi: {pembulatan: sepuluh}

Benar:

    toleransi: {pembulatan: 10}

English: The value is no whole number.

Years and the rounding limit are written as whole numbers, without separators and units. Write the digits alone.
"""

import re
from collections.abc import Iterator

from renstra.checks.bt.faulty import finding_at
from renstra.checks.rule import Rule
from renstra.checks.suggest import replacement
from renstra.findings import Finding, Fix
from renstra.workspace import FileFault, Plan

RULE = Rule("BT038", "bukan-bilangan-bulat", "error")

_WHOLE = re.compile(r"\s*\+?(?P<bulat>\d+)[.,]0{1,2}\s*", re.ASCII)
"""A whole number as spreadsheets write it (``2024,0``)."""


def check(plan: Plan) -> Iterator[Finding]:
    """Each value that should be a whole number."""
    for found in plan.faults_named(RULE.name):
        text = str(found.fault.params.get("teks", ""))
        yield finding_at(
            RULE,
            found,
            id='{kunci} harus bilangan bulat, bukan "{teks}"',
            en='{kunci} must be a whole number, not "{teks}"',
            help=("tulis angkanya saja, misalnya 2025", "write the digits alone, for example 2025"),
            stated=text,
            fix=_fix(found, text),
            teks=text,
        )


def _fix(found: FileFault, text: str) -> Fix | None:
    """The number without the zeros behind its point."""
    match = _WHOLE.fullmatch(text)
    title = ("tulis {bulat}", "write {bulat}")
    return replacement(found.location, match["bulat"], title, certain=True, bulat=match["bulat"]) if match else None
