"""Id tidak sah.

Id adalah nama pendek yang dipakai bagian lain untuk merujuk. Ia dimulai dengan huruf dan hanya memuat huruf, angka,
garis bawah, dan tanda hubung. Rujukan ke rencana induk dimulai dengan `rpd.`, `rpjmd.`, atau `induk.`.

Cara memperbaiki: ganti spasi dan tanda baca dengan garis bawah, juga di tempat yang merujuknya.

Salah:

    tujuan:
      - id: 1 tujuan
        uraian: Meningkatkan kontribusi usaha mikro

Benar:

    tujuan:
      - id: T1
        uraian: Meningkatkan kontribusi usaha mikro

English: The id is not allowed.

An id is a short name by which other parts refer to this one. It begins with a letter and has only letters, digits,
underscores and hyphens. A reference to the parent plan begins with `rpd.`, `rpjmd.` or `induk.`. Replace spaces and
punctuation by underscores, also where it is referred to.
"""

import re
from collections.abc import Iterator

from renstra.checks.bt.faulty import Words, finding_at
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("BT024", "id-tak-sah", "error")

_NOT_ALLOWED = re.compile(r"[^A-Za-z0-9_-]+")


def check(plan: Plan) -> Iterator[Finding]:
    """Each id or reference that is not written as one."""
    for found in plan.faults_named(RULE.name):
        text = str(found.fault.params.get("teks", ""))
        advice = _NOT_ALLOWED.sub("_", text).strip("_").lstrip("0123456789_-")
        help_text: Words = (
            "mulai dengan huruf; lalu huruf, angka, _ dan - saja",
            "begin with a letter; then letters, digits, _ and - only",
        )
        if advice and not text.endswith("..."):
            help_text = (help_text[0] + ", misalnya {saran}", help_text[1] + ", for example {saran}")
        yield finding_at(
            RULE,
            found,
            id='"{teks}" tidak dapat dipakai sebagai id',
            en='"{teks}" cannot be used as an id',
            help=help_text,
            stated=text,
            teks=text,
            saran=advice,
        )
