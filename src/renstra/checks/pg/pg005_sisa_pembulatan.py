"""Jumlah pagu meleset beberapa rupiah saja: sisa pembulatan.

Angka yang dihitung dengan pecahan rupiah lalu dibulatkan sel demi sel dapat meleset beberapa rupiah dari jumlahnya.
Itu bukan salah hitung, tetapi tabel yang cocok sampai rupiah terakhir lebih mudah diperiksa orang lain. Batasnya 10
rupiah, dan dapat diubah dengan `toleransi: {pembulatan: ...}`.

Cara memperbaiki: tulis jumlah dari angka yang sudah dibulatkan.

Salah:

    program:
      - nama: Program Penunjang
        pagu: {2024: 9_324_100, 2025: 10_708_110, 2026: 12_314_320, akhir: 32_346_537}

Benar:

    program:
      - nama: Program Penunjang
        pagu: {2024: 9_324_100, 2025: 10_708_110, 2026: 12_314_320, akhir: 32_346_530}

English: A sum misses by a few rupiah: a residue of rounding.

Figures computed with fractions of a rupiah and rounded cell by cell can miss their sum by a few rupiah. That is no
mistake, but a table that holds to the last rupiah is easier to check. The limit is 10 rupiah; `toleransi:
{pembulatan: ...}` changes it. To fix it, write the sum of the rounded figures.
"""

from collections.abc import Iterator

from renstra.checks.pg.words import consequences, figure_fix
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("PG005", "sisa-pembulatan", "info", reads=("program",), basis=("Permendagri 86/2017",))


def check(plan: Plan) -> Iterator[Finding]:
    """Sums that miss by no more than the tolerance of the plan."""
    for found in plan.ledger.pagu_disagreements:
        if found.sebab == "sisa-pembulatan":
            yield RULE.finding(
                found.place,
                id="{stated:rp} meleset {difference:rp} dari jumlahnya {derived:rp}: sisa pembulatan",
                en="{stated:rp} misses its sum {derived:rp} by {difference:rp}: a residue of rounding",
                help=("tulis {derived:rp}", "write {derived:rp}"),
                stated=found.stated,
                derived=found.implied,
                difference=abs(found.difference),
                related=consequences(found),
                fix=figure_fix(plan, found),
            )
