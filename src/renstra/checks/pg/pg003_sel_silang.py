"""Satu sel pagu keliru: baris dan kolomnya meleset dengan selisih yang sama.

Jumlah baris sel ini meleset dari kondisi akhirnya, dan jumlah kolomnya meleset dari pagu induknya, dengan selisih
yang sama besar. Keduanya bertemu di sel ini, jadi sel inilah yang keliru dan nilainya yang benar dapat dihitung.

Cara memperbaiki: periksa ke dokumen anggaran, lalu tulis nilai yang dihitung.

Salah:

    program:
      - nama: Pelayanan Izin Usaha Simpan Pinjam
        kegiatan:
          - nama: Penerbitan Izin
            pagu: {2024: 79_184_000, 2025: 82_259_000, 2026: 85_259_000, akhir: 246_702_000}
            sub_kegiatan:
              - nama: Fasilitasi Pemenuhan Izin
                pagu: {2024: 79_041_000, 2025: 82_259_000, 2026: 85_259_000, akhir: 246_702_000}

Benar:

    program:
      - nama: Pelayanan Izin Usaha Simpan Pinjam
        kegiatan:
          - nama: Penerbitan Izin
            pagu: {2024: 79_184_000, 2025: 82_259_000, 2026: 85_259_000, akhir: 246_702_000}
            sub_kegiatan:
              - nama: Fasilitasi Pemenuhan Izin
                pagu: {2024: 79_184_000, 2025: 82_259_000, 2026: 85_259_000, akhir: 246_702_000}

English: One cell is wrong: its row and its column miss by the same amount.

The row of this cell misses its end value, and the column misses the parent's pagu, by the same amount. Both meet in
this cell, so this one is wrong and its right value can be computed. To fix it, check the budget document and write
the computed value.
"""

from collections.abc import Iterator

from renstra.checks.pg.words import consequences, figure_fix
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("PG003", "sel-silang", "error", reads=("program",), basis=("Permendagri 86/2017",))


def check(plan: Plan) -> Iterator[Finding]:
    """Cells in which a row residual and a column residual meet."""
    for found in plan.ledger.pagu_disagreements:
        if found.sebab == "sel-silang":
            yield RULE.finding(
                found.place,
                id="pagu {tahun} {stated:rp} membuat baris dan kolomnya sama-sama meleset {difference:rp};"
                " seharusnya {derived:rp}",
                en="pagu {tahun} {stated:rp} makes its row and its column both miss by {difference:rp};"
                " it should be {derived:rp}",
                help=(
                    "periksa ke dokumen anggaran; nilai yang menyelesaikan keduanya {derived:rp}",
                    "check the budget document; the value that settles both is {derived:rp}",
                ),
                stated=found.stated,
                derived=found.implied,
                difference=abs(found.difference),
                tahun=found.place[-1],
                related=consequences(found),
                fix=figure_fix(plan, found),
            )
