"""Tabel IKU menyebut indikator dengan nama lain.

Indikator yang sama bernama sama di seluruh dokumen. Nama yang sedikit berbeda ("Prosentase", "Persentase") membuat
orang ragu apakah yang dimaksud indikator yang sama, dan menyulitkan pengumpulan datanya. Keterangan letak dalam
kurung seperti "(Indikator sasaran)" tidak dihitung sebagai bagian nama.

Cara memperbaiki: pakai satu nama di semua tabel.

Salah:

    tujuan:
      - uraian: Meningkatkan peran koperasi
        indikator:
          - {id: aset, nama: Persentase pertumbuhan aset koperasi}
    iku:
      - baris:
          - {indikator: aset, nama: Prosentase pertumbuhan aset koperasi}

Benar:

    tujuan:
      - uraian: Meningkatkan peran koperasi
        indikator:
          - {id: aset, nama: Persentase pertumbuhan aset koperasi}
    iku:
      - baris:
          - {indikator: aset, nama: Persentase pertumbuhan aset koperasi (Indikator tujuan)}

English: The IKU table calls an indicator by another name.

The same indicator has the same name all over the document. A slightly different name ("Prosentase", "Persentase")
makes people doubt whether the same indicator is meant, and makes its data harder to collect. A remark on its place
in parentheses, like "(Indikator sasaran)", is no part of the name. To fix it, use one name in all tables.
"""

import re
from collections.abc import Iterator

from renstra.checks.rule import Rule
from renstra.checks.wording import shorten, words
from renstra.findings import Finding, Message, Related
from renstra.workspace import Plan

RULE = Rule(
    "DK002",
    "nama-kutipan-berbeda",
    "warning",
    reads=("iku", "tujuan", "program"),
    basis=("PermenPANRB 53/2014", "PermenPANRB 88/2021"),
)

_PLACE = re.compile(r"\(\s*indikator[^()]*\)", re.IGNORECASE)


def check(plan: Plan) -> Iterator[Finding]:
    """IKU rows whose name is not that of their indicator."""
    for quoted in plan.ledger.kutipan:
        here, there = quoted.baris.nama, quoted.sumber.indikator.nama
        if here == there or words(_PLACE.sub(" ", here)) == words(_PLACE.sub(" ", there)):
            continue
        path = (*quoted.sumber.path, "nama")
        if plan.is_broken(path):
            continue
        yield RULE.finding(
            (*quoted.path, "nama"),
            id='di sini bernama "{di_sini}", padahal indikatornya bernama "{di_sana}"',
            en='it is called "{di_sini}" here, but the indicator is called "{di_sana}"',
            help=("pakai satu nama di semua tabel", "use one name in all tables"),
            related=[Related(Message("nama indikatornya", "the name of the indicator"), path)],
            stated=here,
            derived=there,
            di_sini=shorten(here),
            di_sana=shorten(there),
        )
