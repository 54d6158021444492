"""Isian tidak terbaca sebagai angka atau target.

Target adalah angka dengan atau tanpa satuan (`5,4%`, `80 unit usaha`), rentang (`69,1-69,5`), batas (`>= 80`),
predikat (`BB`), atau `n/a`. Isian lain tidak dapat dihitung.

Cara memperbaiki: tulis dalam salah satu bentuk itu. Keterangan ditulis di `catatan`.

Salah:

    tujuan:
      - uraian: Meningkatkan kontribusi usaha mikro
        indikator:
          - nama: Persentase peningkatan omzet
            target: {2024: 5..4%}

Benar:

    tujuan:
      - uraian: Meningkatkan kontribusi usaha mikro
        indikator:
          - nama: Persentase peningkatan omzet
            target: {2024: 5.4%}

English: The value cannot be read as a number or target.

A target is a number with or without a unit (`5.4%`, `80 unit usaha`), a range (`69.1-69.5`), a bound (`>= 80`), a
grade (`BB`) or `n/a`. Nothing can be computed from another value. Write it in one of these forms; remarks belong in
`catatan`.
"""

from collections.abc import Iterator

from renstra.checks.bt.faulty import finding_at
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("BT031", "bukan-angka", "error")


def check(plan: Plan) -> Iterator[Finding]:
    """Each value that is neither a number nor another kind of target."""
    for found in plan.faults_named(RULE.name):
        text = str(found.fault.params["teks"])
        yield finding_at(
            RULE,
            found,
            id='"{teks}" tidak terbaca sebagai angka',
            en='"{teks}" cannot be read as a number',
            help=(
                "tulis misalnya 5,4%, 80 unit usaha, 69,1-69,5, >= 80, BB, atau n/a",
                "write for example 5.4%, 80 unit usaha, 69.1-69.5, >= 80, BB or n/a",
            ),
            stated=text,
        )
