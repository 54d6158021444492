"""Kunci sebuah deret bukan tahun.

Pagu dan target ditulis per tahun; kuncinya tahun empat angka, atau `akhir` untuk kondisi akhir periode. Kunci lain
tidak dapat ditempatkan. Excel kadang menulis tahun sebagai `2024.0`.

Cara memperbaiki: tulis tahun sebagai empat angka. Kondisi awal ditulis pada indikatornya, di luar `target`.

Salah:

    program:
      - nama: Program Pengembangan UMKM
        pagu: {tahun_1: 353_589_000, 2025: 400_000_000}

Benar:

    program:
      - nama: Program Pengembangan UMKM
        pagu: {2024: 353_589_000, 2025: 400_000_000}

English: The key of a series is no year.

Pagu and targets are written per year; the key is a year of four digits, or `akhir` for the end of the period. Other
keys cannot be placed. Excel sometimes writes a year as `2024.0`. Write years with four digits; a baseline stands at
its indicator, outside `target`.
"""

from collections.abc import Iterator

from renstra.checks.bt.faulty import Words, finding_at
from renstra.checks.rule import Rule
from renstra.checks.suggest import replacement
from renstra.findings import Finding, Fix
from renstra.workspace import FileFault, Plan

RULE = Rule("BT026", "bukan-tahun", "error")

_TITLE: Words = ("tulis {tahun}", "write {tahun}")


def check(plan: Plan) -> Iterator[Finding]:
    """Keys of series that are no year, and years that are spelled as decimal numbers."""
    for found in plan.faults_named(RULE.name):
        key, year = str(found.fault.params["kunci"]), found.fault.params.get("tahun")
        help_text: Words = ("tulis tahun empat angka, atau akhir", "write a year of four digits, or akhir")
        if key == "awal":
            help_text = (
                "kondisi awal ditulis di luar target, sejajar dengannya",
                "a baseline stands beside target, not in it",
            )
        yield finding_at(
            RULE,
            found,
            id='"{kunci}" bukan tahun',
            en='"{kunci}" is no year',
            help=_TITLE if year else help_text,
            stated=key,
            fix=_fix(plan, found, str(year)) if year else None,
        )


def _fix(plan: Plan, found: FileFault, year: str) -> Fix:
    """The year written as such: certain where the series does not have it yet."""
    path = found.fault.path or ()
    series = plan.home(*path[:1]).tree.value(path[:-1])
    free = isinstance(series, dict) and sum(key.strip(" +").split(".")[0].split(",")[0] == year for key in series) == 1
    return replacement(found.location, year, _TITLE, certain=free, tahun=year)
