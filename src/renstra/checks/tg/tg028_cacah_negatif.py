"""Cacahan di bawah nol.

Jumlah orang, dokumen atau unit usaha tidak dapat negatif. Tanda kurang di depan angka biasanya tanda hubung dari
dokumen (`- 20 orang`).

Cara memperbaiki: hapus tanda kurangnya; bila maksudnya tanpa nilai, tulis `n/a`.

Salah:

    program:
      - nama: Program Penunjang
        indikator:
          - {nama: Jumlah orang yang dilatih, satuan: orang, target: {2024: 20, 2025: -20, 2026: 25}}

Benar:

    program:
      - nama: Program Penunjang
        indikator:
          - {nama: Jumlah orang yang dilatih, satuan: orang, target: {2024: 20, 2025: 20, 2026: 25}}

English: A count below zero.

A number of people, documents or enterprises cannot be negative. A minus sign before a number mostly is a dash of the
document (`- 20 orang`). To fix it, take the minus sign away; where no value is meant, write `n/a`.
"""

from collections.abc import Iterator
from decimal import Decimal

from renstra.checks.rule import Rule
from renstra.checks.tg.satuan import is_cacah
from renstra.checks.tg.words import cells, shortened
from renstra.findings import Finding
from renstra.quantity import Angka
from renstra.workspace import Plan

RULE = Rule("TG028", "cacah-negatif", "warning", basis=("PermenPANRB 88/2021",))

_NOL = Decimal(0)


def check(plan: Plan) -> Iterator[Finding]:
    """Numbers of counts below zero, baseline and end condition included."""
    table = plan.ledger.target
    for row in table.rows:
        assert row.indikator is not None
        if not is_cacah(row.indikator.satuan):
            continue
        for value in row.nilai:
            if value is not None and value < _NOL:
                break
        else:
            awal, akhir = row.awal, row.akhir
            below = isinstance(awal, Angka) and awal.nilai < _NOL
            if not below and not (isinstance(akhir, Angka) and akhir.nilai < _NOL):
                continue
        for key, cell in cells(row):
            if isinstance(cell, Angka) and cell.nilai < _NOL:
                yield RULE.finding(
                    table.place(row, key),
                    id='{stated:angka} {satuan} untuk "{nama}": cacahan tidak dapat negatif',
                    en='{stated:angka} {satuan} for "{nama}": a count cannot be negative',
                    help=("hapus tanda kurangnya, atau tulis n/a", "take the minus sign away, or write n/a"),
                    stated=cell.nilai,
                    nama=shortened(row.nama),
                    satuan=shortened(row.indikator.satuan or ""),
                )
