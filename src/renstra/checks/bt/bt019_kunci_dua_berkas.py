"""Kunci teratas ada di dua berkas.

Isi sebuah rencana boleh dibagi atas beberapa berkas, tetapi tiap kunci teratas berdiri utuh di satu berkas. Yang kedua
tidak dipakai, dan isinya belum diperiksa.

Cara memperbaiki: satukan isinya di salah satu berkas. Salinan lama dipindahkan dari folder rencana.

Salah:

    perangkat_daerah: Dinas Koperasi dan Usaha Mikro

Benar:

    catatan: nama perangkat daerah berdiri di renstra.yaml

English: A top-level key stands in two files.

A plan may be split over several files, but each top-level key stands whole in one of them. The second one is not used,
and its contents are unchecked. Put them together in one file; move old copies out of the folder.
"""

from collections.abc import Iterator

from renstra.checks.bt.faulty import finding_at
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("BT019", "kunci-dua-berkas", "error")


def check(plan: Plan) -> Iterator[Finding]:
    """Each key that another file already has."""
    for found in plan.faults_named(RULE.name):
        yield finding_at(
            RULE,
            found,
            id='kunci "{kunci}" sudah ada di {berkas} baris {baris}; yang di sini tidak dipakai',
            en='the key "{kunci}" already stands in {berkas}, line {baris}; this one is not used',
            help=(
                "satukan isinya di salah satu berkas; salinan lama dipindahkan dari folder rencana",
                "put them together in one file; move an old copy out of the folder of the plan",
            ),
            related=("yang dipakai", "the one that is used"),
        )
