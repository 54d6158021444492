"""Cara menghitung kondisi akhir tidak dinyatakan.

Kondisi akhir periode mengikuti target tahunannya: nilai tahun terakhir (persentase, indeks), jumlah semua tahun
(orang yang dilatih), rata-rata, atau nilai tertinggi. Bila tidak dinyatakan, kondisi akhir yang keliru tidak ketahuan,
dan 240 orang pada akhir periode bisa berarti 240 atau 520 orang.

Cara memperbaiki: tulis `akhir: terakhir`, `jumlah`, `rata_rata` atau `maksimum` pada indikatornya.

Salah:

    program:
      - nama: Program Pengembangan UMKM
        indikator:
          - nama: Jumlah orang yang dilatih
            satuan: orang
            target: {2024: 120, 2025: 160, 2026: 240, akhir: 520}

Benar:

    program:
      - nama: Program Pengembangan UMKM
        indikator:
          - nama: Jumlah orang yang dilatih
            satuan: orang
            akhir: jumlah
            target: {2024: 120, 2025: 160, 2026: 240, akhir: 520}

English: An indicator does not say how its end condition follows.

The end condition follows from the yearly targets: the value of the last year (percentages, indices), the sum of all
years (people trained), the mean, or the largest. Where this is not declared, a wrong end condition goes unnoticed, and
240 people at the end may mean 240 or 520. To fix it, write `akhir: terakhir`, `jumlah`, `rata_rata` or `maksimum`.
"""

from collections.abc import Iterator

from renstra.checks.gaps import report_gaps
from renstra.checks.rule import Rule
from renstra.checks.tg.words import indicator_gap
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule(
    "TG007", "tanpa-aturan-akhir", "warning", basis=("Permendagri 86/2017", "PermenPANRB 53/2014"), about_missing=True
)


def check(plan: Plan) -> Iterator[Finding]:
    """Indicators that state an end condition, but not how it follows."""
    if not plan.model.aturan_tata_letak.kondisi_akhir:
        return
    missing, ends = [], 0
    for row in plan.ledger.target.rows:
        if row.akhir is not None:
            ends += 1
            if row.indikator is not None and row.indikator.akhir is None:
                missing.append(indicator_gap(row.path, row.nama, "akhir"))
    if missing:
        yield from report_gaps(
            RULE,
            plan,
            missing,
            ends,
            one=(
                "cara menghitung kondisi akhir {label} tidak dinyatakan",
                "indicator {label} does not say how its end condition follows",
            ),
            many=(
                "cara menghitung kondisi akhir tidak dinyatakan pada {count} dari {total} indikator",
                "{count} of {total} indicators do not say how their end condition follows",
            ),
            help=(
                "tulis akhir: terakhir, jumlah, rata_rata, atau maksimum",
                "write akhir: terakhir, jumlah, rata_rata or maksimum",
            ),
        )
