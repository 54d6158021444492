"""Indikator tanpa kondisi awal.

Kondisi awal adalah capaian pada tahun sebelum rencana mulai. Tanpa itu tidak terlihat apakah target menantang,
dan capaian akhir tidak dapat dibandingkan dengan apa pun.

Cara memperbaiki: tulis `awal`. Bila datanya memang belum ada, tulis `awal: n/a (alasannya)`.

Salah:

    program:
      - nama: Program Pengembangan UMKM
        indikator:
          - nama: Jumlah usaha mikro yang naik kelas
            satuan: unit usaha
            target: {2024: 80, 2025: 85, 2026: 90}

Benar:

    program:
      - nama: Program Pengembangan UMKM
        indikator:
          - nama: Jumlah usaha mikro yang naik kelas
            satuan: unit usaha
            awal: 75
            target: {2024: 80, 2025: 85, 2026: 90}

English: An indicator without baseline.

The baseline is what was achieved in the year before the plan begins. Without it nobody sees whether the targets ask
for anything, and the final result has nothing to be compared with. To fix it, write `awal`; where there are no data
yet, write `awal: n/a (the reason)`.
"""

from collections.abc import Iterator

from renstra.checks.gaps import report_gaps
from renstra.checks.rule import Rule
from renstra.checks.tg.words import indicator_gap
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule(
    "TG003",
    "tanpa-kondisi-awal",
    "warning",
    basis=("Permendagri 86/2017", "PermenPANRB 88/2021"),
    about_missing=True,
)


def check(plan: Plan) -> Iterator[Finding]:
    """Indicators that have targets, but no baseline, not even an explicit n/a."""
    missing = [indicator_gap(row.path, row.nama, "awal") for row in plan.ledger.target.rows if row.awal is None]
    if missing:
        yield from report_gaps(
            RULE,
            plan,
            missing,
            len(plan.ledger.target.rows),
            one=("indikator {label} tidak punya kondisi awal", "indicator {label} has no baseline"),
            many=(
                "{count} dari {total} indikator tidak punya kondisi awal",
                "{count} of {total} indicators have no baseline",
            ),
            help=(
                "tulis awal, atau awal: n/a (alasan) bila datanya belum ada",
                "write awal, or awal: n/a (reason) where there are no data yet",
            ),
        )
