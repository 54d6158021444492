"""Jumlah tahunan tidak sama dengan kondisi akhir.

Kolom Rp pada kondisi akhir periode adalah jumlah pagu tahun-tahun di barisnya. Selisih berarti salah satu angka pada
baris itu keliru; angka yang sama lalu ikut salah pada kegiatan dan program di atasnya, dan pada pagu RPJMD/RPD.
Bila selisih yang sama berulang di program > kegiatan > sub kegiatan, temuan ditulis sekali, di baris terbawah.

Cara memperbaiki: hitung ulang barisnya. Yang keliru bisa kondisi akhirnya, bisa juga salah satu tahunnya.

Salah:

    program:
      - nama: Program Pengembangan UMKM
        pagu: {2024: 353_589_000, 2025: 400_000_000, 2026: 450_000_000, akhir: 1_050_000_000}

Benar:

    program:
      - nama: Program Pengembangan UMKM
        pagu: {2024: 353_589_000, 2025: 400_000_000, 2026: 450_000_000, akhir: 1_203_589_000}

English: The years do not add up to the end value.

The end column of a row of pagu is the sum of its years. A difference means that one figure of the row is wrong, and
the same figure is wrong again wherever it was added up. A difference that repeats along program > kegiatan > sub
kegiatan is reported once, at the lowest row. To fix it, add the row up again: either the end value or one of the
years is wrong.
"""

from collections.abc import Iterator

from renstra.checks.pg.words import consequences, suspected_slips
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("PG001", "jumlah-baris", "error", reads=("program",), basis=("Permendagri 86/2017", "Inmendagri 52/2022"))


def check(plan: Plan) -> Iterator[Finding]:
    """Row sums that do not hold, each once at its lowest row."""
    for found in plan.ledger.pagu_disagreements:
        if found.sebab == "jumlah-baris":
            yield RULE.finding(
                found.place,
                id="kondisi akhir {stated:rp}, padahal jumlah tahunannya {derived:rp}: selisih {difference:rp}",
                en="end value {stated:rp}, but its years add up to {derived:rp}: difference {difference:rp}",
                help=(
                    "hitung ulang baris ini; bila tahun-tahunnya benar, tulis {derived:rp}",
                    "add the row up again; if its years are right, write {derived:rp}",
                ),
                stated=found.stated,
                derived=found.implied,
                difference=found.difference,
                related=[*suspected_slips(plan, found), *consequences(found)],
            )
