"""Persentase tahunan dijumlahkan menjadi kondisi akhir.

3,23% + 10% + 13% bukan 26,23%: setiap persentase dihitung terhadap penyebutnya sendiri, sehingga tidak dapat
dijumlahkan. Kondisi akhir sebuah persentase adalah nilai tahun terakhir. Untuk laju pertumbuhan temuannya peringatan,
karena pertumbuhan selama periode memang ada; hanya saja ia tidak sama dengan jumlah laju tahunannya. Bagian-bagian
dari satu keseluruhan (kemajuan fisik 30%, 30%, 40%) boleh dijumlahkan.

Cara memperbaiki: tulis nilai tahun terakhir. Bila targetnya bagian dari satu keseluruhan, nyatakan `akhir: jumlah` dan
`jenis: kumulatif`.

Salah:

    program:
      - nama: Program Pendidikan dan Latihan Perkoperasian
        indikator:
          - nama: Persentase SDM yang memahami perkoperasian
            satuan: persen
            target: {2024: 3.23%, 2025: 10.00%, 2026: 13.00%, akhir: 26.23%}

Benar:

    program:
      - nama: Program Pendidikan dan Latihan Perkoperasian
        indikator:
          - nama: Persentase SDM yang memahami perkoperasian
            satuan: persen
            target: {2024: 3.23%, 2025: 10.00%, 2026: 13.00%, akhir: 13.00%}

English: Yearly percentages were added up to an end condition.

3.23% + 10% + 13% is not 26.23%: each percentage has a denominator of its own, so they cannot be added. The end
condition of a percentage is the value of the last year. For growth rates the finding is a warning, since growth over
the period exists; it is only not the sum of the yearly rates. Parts of one whole (physical progress of 30%, 30% and
40%) may be added. To fix it, write the value of the last year; for parts of a whole declare `akhir: jumlah` and
`jenis: kumulatif`.
"""

from collections.abc import Iterator
from decimal import Decimal

from renstra.checks.rule import Rule
from renstra.checks.tg.akhir import measures_change, percentages_added, stated_like, write_akhir
from renstra.checks.tg.words import shortened
from renstra.findings import Finding
from renstra.ledger import TargetRow
from renstra.quantity import Angka, format_angka
from renstra.workspace import Plan

RULE = Rule("TG010", "persentase-dijumlahkan", "error", basis=("PermenPANRB 88/2021", "Permendagri 86/2017"))

_SHARE = (
    "persentase tidak dijumlahkan; tulis nilai tahun terakhir, {derived:angka}%",
    "percentages do not add up; write the value of the last year, {derived:angka}%",
)
_CHANGE = (
    "untuk pertumbuhan selama periode, hitung dari nilai awal dan akhirnya; untuk laju tahunan tulis {derived:angka}%",
    "for growth over the period, compute it from its first and last value; for a yearly rate write {derived:angka}%",
)


def check(plan: Plan) -> Iterator[Finding]:
    """Rows of percentages whose end condition is the sum of their years."""
    table = plan.ledger.target
    for row in (*table.rows, *table.iku) if table.iku else table.rows:
        if isinstance(row.akhir, Angka) and row.akhir.nilai != row.nilai[-1] and percentages_added(row) is not None:
            yield _finding(plan, row, row.akhir)


def _finding(plan: Plan, row: TargetRow, akhir: Angka) -> Finding:
    last = plan.ledger.target.derive(row, "terakhir")
    assert isinstance(last, Decimal)
    numbers = [value for value in row.nilai if value]
    change = measures_change(row)
    return RULE.finding(
        plan.ledger.target.place(row, "akhir"),
        id="kondisi akhir {stated:angka}% adalah penjumlahan persentase {suku}",
        en="the end condition {stated:angka}% is the sum of the percentages {terms}",
        help=_CHANGE if change else _SHARE,
        stated=akhir.nilai,
        derived=stated_like(row, last),
        severity="warning" if change else None,
        fix=None if change else write_akhir(plan, row, last),
        nama=shortened(row.nama),
        suku=" + ".join(format_angka(value) for value in numbers),
        terms=" + ".join(format_angka(value, language="en") for value in numbers),
    )
