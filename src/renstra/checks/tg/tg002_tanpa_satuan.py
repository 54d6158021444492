"""Indikator tanpa satuan.

Angka tanpa satuan tidak dapat dibaca: 78 persen, 78 orang, atau nilai 78? Satuan juga menentukan bagaimana target
dijumlahkan dan dihitung capaiannya. Indikator yang targetnya predikat tidak memerlukan satuan; skalanya cukup.

Cara memperbaiki: tulis `satuan`, misalnya `persen`, `orang`, `nilai` atau `indeks`.

Salah:

    tujuan:
      - uraian: Meningkatnya akuntabilitas
        indikator:
          - nama: Nilai Evaluasi AKIP Perangkat Daerah
            target: {2024: 78, 2025: 79, 2026: 80}

Benar:

    tujuan:
      - uraian: Meningkatnya akuntabilitas
        indikator:
          - nama: Nilai Evaluasi AKIP Perangkat Daerah
            satuan: nilai
            target: {2024: 78, 2025: 79, 2026: 80}

English: An indicator without unit.

A number without unit cannot be read: 78 percent, 78 people, or a score of 78? The unit also decides how targets add
up and how achievement is computed. An indicator whose targets are grades needs no unit; its scale is enough. To fix
it, write `satuan`: `persen`, `orang`, `nilai`, `indeks` and so on.
"""

from collections.abc import Iterator

from renstra.checks.gaps import report_gaps
from renstra.checks.rule import Rule
from renstra.checks.tg.words import indicator_gap
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("TG002", "tanpa-satuan", "error", basis=("Permendagri 86/2017", "PermenPANRB 88/2021"), about_missing=True)


def check(plan: Plan) -> Iterator[Finding]:
    """Indicators that have targets in numbers, but no unit. Those without any target are reported for that."""
    missing = []
    for row in plan.ledger.target.rows:
        indikator = row.indikator
        if indikator is not None and indikator.satuan is None and indikator.skala is None and row.hanya_angka:
            missing.append(indicator_gap(row.path, row.nama, "satuan"))
    if missing:
        yield from report_gaps(
            RULE,
            plan,
            missing,
            len(plan.ledger.target.rows),
            one=("indikator {label} tidak punya satuan", "indicator {label} has no unit"),
            many=("{count} indikator tidak punya satuan", "{count} indicators have no unit"),
            help=("tulis satuannya, misalnya satuan: persen", "write the unit, for example satuan: persen"),
        )
