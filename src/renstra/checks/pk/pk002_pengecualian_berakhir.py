"""Pengecualian yang sudah lewat tanggalnya.

Hari terakhirnya (`sampai`) sudah lewat, jadi pengecualian ini tidak berlaku lagi: temuannya tampil kembali.

Cara memperbaiki: betulkan temuannya lalu hapus pengecualian ini, atau perpanjang tanggalnya dengan alasan yang masih
benar.

Salah:

    pengecualian:
      - aturan: PG001
        pada: program[0].pagu.akhir
        alasan: dibetulkan pada perubahan Renstra
        sampai: 2020-12-31
    program:
      - nama: Program Pengembangan UMKM
        pagu: {2024: 400_000_000, 2025: 410_000_000, 2026: 420_000_000, akhir: 1_200_000_000}

Benar:

    pengecualian:
      - aturan: PG001
        pada: program[0].pagu.akhir
        alasan: dibetulkan pada perubahan Renstra
        sampai: 2199-12-31
    program:
      - nama: Program Pengembangan UMKM
        pagu: {2024: 400_000_000, 2025: 410_000_000, 2026: 420_000_000, akhir: 1_200_000_000}

English: An exception whose last day is past.

Its last day (`sampai`) is past, so the exception is no longer in force: its findings are reported again. Put right
what they say and remove the exception, or extend the date for a reason that still holds.
"""

from collections.abc import Iterator

from renstra.checks.pengecualian import Waivers
from renstra.checks.rule import Rule
from renstra.findings import Finding

RULE = Rule("PK002", "pengecualian-berakhir", "warning")


def check(waivers: Waivers) -> Iterator[Finding]:
    """Each exception whose last day is before today."""
    for waiver in waivers.all:
        if waiver.item.sampai is not None and waiver.is_past:
            yield RULE.finding(
                (*waiver.path, "sampai"),
                id="pengecualian {label} berakhir {stated} dan tidak berlaku lagi",
                en="the exception {label} ended on {stated} and is no longer in force",
                help=(
                    "betulkan temuannya lalu hapus pengecualian ini, atau perpanjang tanggalnya",
                    "put right what it excepts and remove it, or extend its date",
                ),
                stated=waiver.item.sampai.isoformat(),
                label=waiver.label,
            )
