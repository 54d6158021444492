"""Keterangan tidak menunjuk perubahan apa pun.

Setiap `keterangan` memberi alasan bagi sesuatu yang lain dari rencana semula. Yang ini menunjuk tempat yang tidak ada,
atau tempat yang sama saja di kedua rencana: mungkin alamatnya salah ketik, mungkin perubahannya sudah dibatalkan.

Cara memperbaiki: betulkan `pada`, atau hapus keterangannya.

Salah:

    perubahan:
      dari: semula
      keterangan:
        - pada: program.2.17.80
          alasan: tambahan peserta inkubasi usaha
    program:
      - kode: "2.17.08"
        nama: Program Pengembangan UMKM
        pagu: {2024: 353_589_000}
    # berkas: semula/renstra.yaml
    jenis: renstra
    perangkat_daerah: Dinas Koperasi dan Usaha Mikro
    periode: {awal: 2024, akhir: 2026}
    program:
      - kode: "2.17.08"
        nama: Program Pengembangan UMKM
        pagu: {2024: 300_000_000}

Benar:

    perubahan:
      dari: semula
      keterangan:
        - pada: program.2.17.08
          alasan: tambahan peserta inkubasi usaha
    program:
      - kode: "2.17.08"
        nama: Program Pengembangan UMKM
        pagu: {2024: 353_589_000}
    # berkas: semula/renstra.yaml
    jenis: renstra
    perangkat_daerah: Dinas Koperasi dan Usaha Mikro
    periode: {awal: 2024, akhir: 2026}
    program:
      - kode: "2.17.08"
        nama: Program Pengembangan UMKM
        pagu: {2024: 300_000_000}

English: A reason that belongs to no change.

Each `keterangan` gives the reason for something that is not as in the old plan. This one names a place that does not
exist, or one that is the same in both plans: perhaps a slip in the address, perhaps the change was taken back. To fix
it, correct `pada`, or remove the entry.
"""

from collections.abc import Iterator

from renstra.checks.pb.perbandingan import amendment_of
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.source import KeyPath
from renstra.workspace import Plan

RULE = Rule("PB004", "keterangan-tanpa-perubahan", "warning", reads=("perubahan", "tujuan", "program"))


def check(plan: Plan) -> Iterator[Finding]:
    """Entries whose place is in neither plan, and those whose place did not change."""
    amendment = amendment_of(plan)
    if amendment is None or amendment.comparison.is_partly:
        return  # what the entry is about may stand where nothing could be read
    for reason in amendment.reasons.all:
        if reason.leads_nowhere:
            yield RULE.finding(
                _path(reason.index),
                id='tidak ada "{stated}", di rencana ini maupun di rencana semula',
                en='there is no "{stated}", in this plan or in the old one',
                help=(
                    "betulkan alamatnya; contoh: program.2.17.08.pagu.2025",
                    "correct the address; for example: program.2.17.08.pagu.2025",
                ),
                stated=reason.keterangan.pada,
            )
    for reason in amendment.reasons.unused(amendment.comparison.changes):
        yield RULE.finding(
            _path(reason.index),
            id='tidak ada yang berubah pada "{stated}"',
            en='nothing changed at "{stated}"',
            help=("betulkan alamatnya, atau hapus keterangannya", "correct the address, or remove the entry"),
            stated=reason.keterangan.pada,
        )


def _path(index: int) -> KeyPath:
    return ("perubahan", "keterangan", index, "pada")
