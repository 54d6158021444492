"""Arah indikator tidak dinyatakan.

`arah` mengatakan ke mana yang lebih baik: `naik`, `turun`, `tetap`, atau `rentang`. Tanpa itu tidak dapat diperiksa
apakah target bergerak ke arah yang benar, dan rumus capaian (makin tinggi makin baik, atau sebaliknya) tidak pasti.

Cara memperbaiki: tulis `arah` pada setiap indikator.

Salah:

    program:
      - nama: Program Pengembangan UMKM
        indikator:
          - {nama: Tingkat pengangguran, satuan: persen, target: {2024: 5%, 2025: 4%, 2026: 3%}}

Benar:

    program:
      - nama: Program Pengembangan UMKM
        indikator:
          - {nama: Tingkat pengangguran, satuan: persen, arah: turun, target: {2024: 5%, 2025: 4%, 2026: 3%}}

English: An indicator does not say which way is better.

`arah` says it: up (`naik`), down (`turun`), steady (`tetap`) or within a range (`rentang`). Without it nobody can
check whether targets move the right way, and how achievement is computed stays open. To fix it, write `arah` for every
indicator.
"""

from collections.abc import Iterator

from renstra.checks.gaps import report_gaps
from renstra.checks.rule import Rule
from renstra.checks.tg.words import indicator_gap
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("TG006", "tanpa-arah", "warning", basis=("PermenPANRB 88/2021", "PermenPANRB 53/2014"), about_missing=True)


def check(plan: Plan) -> Iterator[Finding]:
    """Indicators with targets, but without direction."""
    rows = plan.ledger.target.rows
    missing = [
        indicator_gap(row.path, row.nama, "arah")
        for row in rows
        if row.indikator is not None and row.indikator.arah is None
    ]
    if missing:
        yield from report_gaps(
            RULE,
            plan,
            missing,
            len(rows),
            one=("arah indikator {label} tidak dinyatakan", "indicator {label} does not say which way is better"),
            many=(
                "arah tidak dinyatakan pada {count} dari {total} indikator",
                "{count} of {total} indicators do not say which way is better",
            ),
            help=("tulis arah: naik, turun, tetap, atau rentang", "write arah: naik, turun, tetap or rentang"),
        )
