"""Pagu induk tidak sama dengan jumlah anaknya.

Pagu sebuah program adalah jumlah pagu kegiatannya, dan pagu kegiatan jumlah pagu sub kegiatannya, tahun demi tahun.
Selisih pada satu tahun berarti pagu induk atau pagu salah satu anaknya keliru. Bila baris anaknya juga tidak cocok
dengan selisih yang sama, sel yang keliru sudah pasti dan ditunjuk oleh PG003.

Cara memperbaiki: jumlahkan lagi pagu anak-anaknya pada tahun itu. Pagu induk boleh juga dikosongkan: ia lalu dihitung.

Salah:

    program:
      - nama: Program Pemberdayaan Koperasi
        pagu: {2024: 500_000_000, 2025: 500_000_000, 2026: 500_000_000}
        kegiatan:
          - nama: Pemberdayaan Koperasi
            pagu: {2024: 500_000_000, 2025: 480_000_000, 2026: 500_000_000}

Benar:

    program:
      - nama: Program Pemberdayaan Koperasi
        kegiatan:
          - nama: Pemberdayaan Koperasi
            pagu: {2024: 500_000_000, 2025: 480_000_000, 2026: 500_000_000}

English: The pagu of a parent is not the sum of its children.

The pagu of a program is the sum of its kegiatan, that of a kegiatan the sum of its sub kegiatan, in every year. A
difference in one year means that the parent or one of the children is wrong there. Where a child's row misses by the
same amount, the wrong cell is known and PG003 names it. To fix it, add the children up again, or leave the parent's
pagu out: it is then derived.
"""

from collections.abc import Iterator

from renstra.checks.pg.words import consequences, suspected_slips
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("PG002", "jumlah-kolom", "error", reads=("program",), basis=("Permendagri 86/2017", "Inmendagri 2/2025"))


def check(plan: Plan) -> Iterator[Finding]:
    """Column sums that do not hold in a year."""
    for found in plan.ledger.pagu_disagreements:
        if found.sebab == "jumlah-kolom":
            yield RULE.finding(
                found.place,
                id="pagu {tahun} {stated:rp}, padahal jumlah {anak} anaknya {derived:rp}: selisih {difference:rp}",
                en="pagu {tahun} {stated:rp}, but its {anak} children add up to {derived:rp}: {difference:rp} off",
                help=(
                    "jumlahkan lagi pagu anak-anaknya pada tahun ini",
                    "add the children of this year up again",
                ),
                stated=found.stated,
                derived=found.implied,
                difference=found.difference,
                tahun=found.place[-1],
                anak=len(found.terms),
                related=[*suspected_slips(plan, found), *consequences(found)],
            )
