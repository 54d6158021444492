"""Pagu melonjak atau anjlok tajam dari tahun ke tahun.

Pagu sub kegiatan yang menjadi sepuluh kali lipat, atau tinggal sepersepuluh, dari tahun sebelumnya patut dilihat lagi:
mungkin benar (pembangunan gedung), mungkin salah ketik.

Cara memperbaiki: periksa angkanya; bila memang begitu, jelaskan di `keterangan` dan temuan ini tidak muncul lagi.

Salah:

    program:
      - nama: Program Penunjang
        kegiatan:
          - nama: Pengadaan Barang Milik Daerah
            sub_kegiatan:
              - nama: Pengadaan Sarana Gedung Kantor
                pagu: {2024: 13_220_400, 2025: 154_852_000, 2026: 160_000_000}

Benar:

    program:
      - nama: Program Penunjang
        kegiatan:
          - nama: Pengadaan Barang Milik Daerah
            sub_kegiatan:
              - nama: Pengadaan Sarana Gedung Kantor
                pagu: {2024: 13_220_400, 2025: 154_852_000, 2026: 160_000_000}
                keterangan: gedung baru mulai ditempati tahun 2025

English: Pagu jumps or falls sharply from one year to the next.

A sub kegiatan whose pagu is ten times, or a tenth of, the year before deserves a second look: it may be right (a new
building) or a slip. To fix it, check the figure; where it is right, say why in `keterangan` and this note goes away.
"""

from collections.abc import Iterator

from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("PG015", "lonjakan-pagu", "info", ("program",), ("Permendagri 86/2017",))

_FACTOR = 10
_THREE_ZEROS = 250
"""From this factor on it is no jump any more but a suspicion of lost zeros, which PG006 reports."""


def check(plan: Plan) -> Iterator[Finding]:
    """Leaf rows with a yearly change by a factor of 10 or more that no ``keterangan`` explains; one finding a row."""
    table = plan.ledger.pagu
    for row in table.rows:
        if None not in row.stated and max(row.stated) < min(row.stated) * _FACTOR:  # type: ignore[type-var, operator]
            continue
        if row.node.anak or row.item.keterangan:
            continue
        for y, (before, now) in enumerate(zip(row.stated, row.stated[1:], strict=False), start=1):
            if before and now and (now >= before * _FACTOR or before >= now * _FACTOR):
                if now < before * _THREE_ZEROS and before < now * _THREE_ZEROS:
                    yield RULE.finding(
                        table.place(row.node.index, table.years[y]),
                        id="pagu {tahun} {stated:rp}, tahun sebelumnya {before:rp}",
                        en="pagu {tahun} {stated:rp}, the year before {before:rp}",
                        help=(
                            "periksa angkanya; bila benar, jelaskan di keterangan",
                            "check the figure; where it is right, say why in keterangan",
                        ),
                        stated=now,
                        before=before,
                        tahun=table.years[y],
                    )
                break
