"""Semua target indikator tanpa nilai.

Setiap tahun tertulis `n/a` atau `-`, tanpa alasan. Indikator seperti itu tidak menjanjikan apa pun dan tidak dapat
dievaluasi.

Cara memperbaiki: tetapkan targetnya, tulis alasannya (`n/a (menunggu evaluasi pusat)`), atau hapus indikatornya.

Salah:

    tujuan:
      - uraian: Meningkatnya akuntabilitas
        indikator:
          - {nama: Indeks Reformasi Birokrasi, satuan: indeks, target: {2024: n/a, 2025: n/a, 2026: n/a}}

Benar:

    tujuan:
      - uraian: Meningkatnya akuntabilitas
        indikator:
          - {nama: Indeks Reformasi Birokrasi, satuan: indeks, target: {2024: n/a, 2025: 72, 2026: 74}}

English: No target of an indicator has a value.

Every year says `n/a` or `-`, without a reason. Such an indicator promises nothing and cannot be evaluated. To fix it,
set the targets, write the reason (`n/a (reason)`), or take the indicator out.
"""

from collections.abc import Iterator

from renstra.checks.rule import Rule
from renstra.checks.tg.words import shortened
from renstra.findings import Finding
from renstra.ledger import TargetRow
from renstra.quantity import TanpaNilai
from renstra.workspace import Plan

RULE = Rule("TG029", "target-kosong-semua", "warning", basis=("PermenPANRB 88/2021", "Permendagri 86/2017"))


def check(plan: Plan) -> Iterator[Finding]:
    """Rows that state every year, and no value in any."""
    for row in plan.ledger.target.rows:
        if row.nilai[0] is None and row.lengkap and row.hanya_angka and _is_silent(row):
            yield RULE.finding(
                (*row.path, "target"),
                id='tidak satu pun target "{nama}" bernilai',
                en='no target of "{nama}" has a value',
                help=("tetapkan targetnya, atau hapus indikatornya", "set the targets, or take the indicator out"),
                nama=shortened(row.nama),
            )


def _is_silent(row: TargetRow) -> bool:
    """Whether no year has a value, and none says why."""
    return all(isinstance(cell, TanpaNilai) and not cell.alasan for cell in row.tahun)
