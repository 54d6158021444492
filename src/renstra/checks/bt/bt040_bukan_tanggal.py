"""Tanggal tidak terbaca.

Tanggal ditulis tahun-bulan-hari, misalnya `2025-12-31`, supaya tidak ada yang perlu menebak mana bulannya.

Cara memperbaiki: tulis tahun empat angka, bulan dua angka, hari dua angka.

Salah:

    pengecualian:
      - aturan: PG001
        alasan: dibetulkan pada perubahan Renstra
        sampai: 31-12-2025

Benar:

    pengecualian:
      - aturan: PG001
        alasan: dibetulkan pada perubahan Renstra
        sampai: 2025-12-31

English: A date cannot be read.

Dates are written year-month-day, such as `2025-12-31`, so that nobody has to guess which number is the month. Write the
year with four digits, month and day with two.
"""

from collections.abc import Iterator

from renstra.checks.bt.faulty import Words, finding_at
from renstra.checks.rule import Rule
from renstra.checks.suggest import replacement
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("BT040", "bukan-tanggal", "error", basis=("ISO 8601",))


def check(plan: Plan) -> Iterator[Finding]:
    """Each date that is not written year-month-day, or that no calendar has."""
    for found in plan.faults_named(RULE.name):
        meant = str(found.fault.params["tanggal"])
        title: Words = ("tulis {tanggal}", "write {tanggal}")
        yield finding_at(
            RULE,
            found,
            id='"{teks}" bukan tanggal',
            en='"{teks}" is no date',
            help=title if meant else ("tulis tahun-bulan-hari: 2025-12-31", "write year-month-day: 2025-12-31"),
            stated=str(found.fault.params["teks"]),
            fix=replacement(found.location, meant, title, tanggal=meant) if meant else None,
        )
