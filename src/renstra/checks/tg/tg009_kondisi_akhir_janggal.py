"""Kondisi akhir tidak mengikuti target tahunannya dengan cara apa pun.

Kondisi akhir biasanya nilai tahun terakhir, jumlah, rata-rata, atau nilai tertinggi dari target tahunan. Angka yang
bukan salah satunya biasanya tersalin dari kondisi awal (membeli 1 unit pada 2025, kondisi akhir `0 unit`), atau target
tahun terakhirnya yang keliru. Aturan ini melihat indikator yang tidak menyatakan `akhir`; yang menyatakannya diperiksa
oleh TG008.

Cara memperbaiki: hitung kondisi akhirnya, dan nyatakan caranya dengan `akhir: terakhir`, `jumlah`, `rata_rata` atau
`maksimum`.

Salah:

    program:
      - nama: Program Penunjang
        indikator:
          - nama: Jumlah kendaraan dinas yang disediakan
            satuan: unit
            awal: 0 unit
            target: {2024: n/a, 2025: 1 unit, 2026: n/a, akhir: 0 unit}

Benar:

    program:
      - nama: Program Penunjang
        indikator:
          - nama: Jumlah kendaraan dinas yang disediakan
            satuan: unit
            awal: 0 unit
            akhir: jumlah
            target: {2024: n/a, 2025: 1 unit, 2026: n/a, akhir: 1 unit}

English: The end condition follows from the yearly targets in no known way.

An end condition mostly is the value of the last year, or the sum, the mean or the largest of the yearly targets. A
number that is none of these was often copied from the baseline (one unit bought in 2025, end condition `0 unit`), or
the target of the last year is wrong. This rule looks at indicators that do not declare `akhir`; TG008 checks those
that do. To fix it, compute the end condition, and declare how with `akhir: terakhir`, `jumlah`, `rata_rata` or
`maksimum`.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from renstra.checks.rule import Rule
from renstra.checks.tg.akhir import percentages_added, stated_like
from renstra.checks.tg.words import shortened
from renstra.findings import Finding, Message, Related
from renstra.ledger import TargetRow
from renstra.ledger.figure import Kind
from renstra.quantity import Angka, agrees
from renstra.workspace import Plan

RULE = Rule("TG009", "kondisi-akhir-janggal", "warning", basis=("Permendagri 86/2017", "PermenPANRB 53/2014"))


def check(plan: Plan) -> Iterator[Finding]:
    """End conditions that are neither last, sum, mean nor largest of their years, where no rule is declared."""
    table = plan.ledger.target
    for row in (*table.rows, *table.iku) if table.iku else table.rows:
        akhir = row.akhir
        if not isinstance(akhir, Angka) or akhir.nilai == row.nilai[-1]:
            continue
        if row.indikator is not None and row.indikator.akhir is not None:
            continue
        candidates = table.candidates(row)
        if (
            candidates
            and not any(agrees(akhir.nilai, value) for value in candidates.values())
            and percentages_added(row) is None
        ):
            yield _finding(plan, row, akhir, candidates)


def _finding(plan: Plan, row: TargetRow, akhir: Angka, candidates: dict[Kind, Decimal]) -> Finding:
    table = plan.ledger.target
    values: dict[str, Any] = {kind: stated_like(row, value) for kind, value in candidates.items()}
    related = []
    if isinstance(row.awal, Angka) and row.awal.nilai == akhir.nilai:
        message = Message("sama dengan kondisi awal: mungkin tersalin", "equal to the baseline: perhaps copied")
        related.append(Related(message, table.place(row, "awal")))
    return RULE.finding(
        table.place(row, "akhir"),
        id='kondisi akhir "{nama}" {akhir:target}, tidak mengikuti target tahunannya',
        en='the end condition of "{nama}" is {akhir:target} and does not follow from the yearly targets',
        help=(
            "terakhir {terakhir:angka}, jumlah {jumlah:angka}, rata-rata {rata_rata:angka}, tertinggi {maksimum:angka}",
            "last {terakhir:angka}, sum {jumlah:angka}, mean {rata_rata:angka}, largest {maksimum:angka}",
        ),
        related=related,
        stated=akhir.nilai,
        nama=shortened(row.nama),
        akhir=akhir,
        **values,
    )
