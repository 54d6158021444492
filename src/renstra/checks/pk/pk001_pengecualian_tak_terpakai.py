"""Pengecualian yang tidak cocok dengan temuan apa pun.

Yang dikecualikan sudah dibetulkan, atau tempatnya bukan yang dimaksud. Pengecualian yang tertinggal akan
menyembunyikan kesalahan baru di tempat yang sama. Bila ada bagian rencana atau rencana induknya yang tidak terbaca,
aturan ini diam: temuannya mungkin hanya tidak terlihat.

Cara memperbaiki: hapus pengecualian itu, atau betulkan tempatnya.

Salah:

    pengecualian:
      - aturan: PG001
        pada: program[0].pagu.akhir
        alasan: pembulatan pada dokumen yang sudah ditetapkan
    program:
      - nama: Program Pengembangan UMKM
        pagu: {2024: 400_000_000, 2025: 410_000_000, 2026: 420_000_000, akhir: 1_230_000_000}

Benar:

    pengecualian:
      - aturan: PG001
        pada: program[0].pagu.akhir
        alasan: kondisi akhir sudah ditetapkan seperti ini
    program:
      - nama: Program Pengembangan UMKM
        pagu: {2024: 400_000_000, 2025: 410_000_000, 2026: 420_000_000, akhir: 1_200_000_000}

English: An exception that matches no finding.

What it excepts was put right, or its place is not the one that was meant. An exception that stays behind will hide a
new mistake at the same place. Where part of the plan or of its parent plan cannot be read this rule is silent, since
the finding may only be out of sight. Remove the exception or correct its place.
"""

from collections.abc import Iterator

from renstra.checks.pengecualian import Waivers, is_settled
from renstra.checks.rule import Rule
from renstra.findings import Finding, Message, Related

RULE = Rule("PK001", "pengecualian-tak-terpakai", "warning")


def check(waivers: Waivers) -> Iterator[Finding]:
    """Exceptions in force that took nothing out, though their rule could speak."""
    if not is_settled(waivers.plan):
        return
    for waiver in waivers.all:
        if not waiver.in_force or waiver.matched:
            continue
        if waiver.rule is not None and waiver.rule.code in waivers.silent:
            continue
        first = waiver.covered_by
        also = Message("pengecualian ini", "this exception")
        yield RULE.finding(
            waiver.path,
            id="tidak ada lagi temuan yang diterima pengecualian {label}"
            if first is None
            else "temuan pengecualian {label} sudah diterima oleh pengecualian lain",
            en="the exception {label} matches no finding"
            if first is None
            else "the findings of the exception {label} are already accepted by another one",
            help=("hapus pengecualian ini, atau betulkan tempatnya", "remove this exception, or correct its place"),
            related=() if first is None else (Related(also, first.path),),
            label=waiver.label,
        )
