"""Jumlah program tidak sama dengan pagu bidang urusan atau pagu perangkat daerah.

Bila dokumen menyebut pagu seluruh perangkat daerah atau pagu sebuah bidang urusan, jumlah programnya harus sama
dengan angka itu pada setiap tahun. Program masuk ke bidang urusan menurut awal kodenya (`2.17.07` ke `2.17`).

Cara memperbaiki: jumlahkan lagi pagu program, atau betulkan pagu yang disebut.

Salah:

    pagu: {2024: 1_000_000_000, 2025: 1_100_000_000, 2026: 1_200_000_000}
    program:
      - nama: Program Pemberdayaan UMKM
        pagu: {2024: 1_000_000_000, 2025: 1_000_000_000, 2026: 1_200_000_000}

Benar:

    pagu: {2024: 1_000_000_000, 2025: 1_100_000_000, 2026: 1_200_000_000}
    program:
      - nama: Program Pemberdayaan UMKM
        pagu: {2024: 1_000_000_000, 2025: 1_100_000_000, 2026: 1_200_000_000}

English: The programs do not add up to the ceiling of the field of affairs or of the agency.

Where the document states a ceiling for the whole agency or for a field of affairs, the programs must add up to it in
every year. A program belongs to the field with which its code begins (`2.17.07` to `2.17`). To fix it, add the programs
up again, or correct the ceiling.
"""

from collections.abc import Iterator

from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule(
    "PG013",
    "total-perangkat-daerah",
    "error",
    ("program", "pagu", "bidang_urusan"),
    ("Permendagri 86/2017", "Inmendagri 2/2025"),
)


def check(plan: Plan) -> Iterator[Finding]:
    """Stated ceilings that differ from the sum of their programs; one finding a year."""
    for found in plan.ledger.pagu_disagreements:
        if found.sebab == "jumlah-total":
            yield RULE.finding(
                found.place,
                id="pagu {tahun} {stated:rp}, padahal jumlah {n} programnya {derived:rp}: selisih {difference:rp}",
                en="pagu {tahun} {stated:rp}, but its {n} programs add up to {derived:rp}: difference {difference:rp}",
                help=(
                    "jumlahkan lagi pagu program, atau betulkan pagu ini",
                    "add the programs up again, or correct this ceiling",
                ),
                stated=found.stated,
                derived=found.implied,
                difference=found.difference,
                tahun=found.place[-1],
                n=len(found.terms),
            )
