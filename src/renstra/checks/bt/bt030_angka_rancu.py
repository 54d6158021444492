"""Angka dapat dibaca dua cara.

`1.220` berarti 1220 bila titiknya pemisah ribuan, dan 1,22 bila titiknya tanda desimal. Dokumen Indonesia memakai
keduanya, juga dalam satu tabel. Angka seperti itu tidak ditebak, dan belum diperiksa.

Cara memperbaiki: tulis tanpa pemisah (`1220`), atau dengan jumlah desimal selain tiga (`1,22`). Rupiah tidak terkena:
di sana `450.000` selalu ribuan.

Salah:

    tujuan:
      - uraian: Meningkatkan kontribusi usaha mikro
        indikator:
          - nama: Usaha mikro yang memiliki izin
            target: {2024: 1.220}

Benar:

    tujuan:
      - uraian: Meningkatkan kontribusi usaha mikro
        indikator:
          - nama: Usaha mikro yang memiliki izin
            target: {2024: 1220}

English: A number can be read in two ways.

`1.220` is 1220 where the point separates thousands, and 1.22 where it is a decimal point. Indonesian documents use
both, even in one table. Such a number is not guessed and is unchecked. Write it without a separator (`1220`), or with
another number of decimals than three (`1.22`). Rupiah are not affected: there `450.000` is always thousands.
"""

from collections.abc import Iterator

from renstra.checks.bt.faulty import finding_at
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.source import KeyPath
from renstra.workspace import FileFault, Plan

RULE = Rule("BT030", "angka-rancu", "error")


def check(plan: Plan) -> Iterator[Finding]:
    """Each row with such numbers once, at its first: who wrote one of them wrote the others the same way."""
    rows: dict[KeyPath, list[FileFault]] = {}
    for found in plan.faults_named(RULE.name):
        rows.setdefault((found.fault.path or ())[:-1], []).append(found)
    for first, *more in rows.values():
        yield finding_at(
            RULE,
            first,
            id='"{teks}" dapat berarti {bulat} atau {pecahan}',
            en='"{teks}" may mean {bulat} or {pecahan_en}',
            help=(
                "tulis {bulat} bila titik atau komanya pemisah ribuan, {pecahan} bila tanda desimal",
                "write {bulat} if the mark separates thousands, {pecahan_en} if it is a decimal point",
            ),
            related=("rancu juga: {teks}", "likewise: {teks}"),
            others=more,
            stated=str(first.fault.params["teks"]),
            pecahan_en=str(first.fault.params["pecahan"]).replace(",", "."),
        )
