"""Periode terbalik atau terlalu panjang.

Tahun akhir periode tidak boleh mendahului tahun awalnya, dan tidak ada rencana yang lebih panjang daripada 25 tahun.
Tanpa periode yang benar, kelengkapan tahun tidak dapat diperiksa.

Cara memperbaiki: tulis tahun pertama pada `awal` dan tahun terakhir pada `akhir`.

Salah:

    jenis: renstra
    perangkat_daerah: Dinas Koperasi dan Usaha Mikro
    periode: {awal: 2026, akhir: 2024}

Benar:

    jenis: renstra
    perangkat_daerah: Dinas Koperasi dan Usaha Mikro
    periode: {awal: 2024, akhir: 2026}

English: The period is reversed or too long.

The last year of a period cannot be before its first, and no plan is longer than 25 years. Without the right period the
years cannot be checked. Write the first year at `awal` and the last at `akhir`.
"""

from collections.abc import Iterator

from renstra.checks.bt.faulty import Words, finding_at
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("BT034", "periode-terbalik", "error")


def check(plan: Plan) -> Iterator[Finding]:
    """Each period that cannot be one."""
    for found in plan.faults_named(RULE.name):
        message: Words = (
            "periode berakhir pada {akhir}, sebelum awalnya {awal}",
            "the period ends in {akhir}, before it begins in {awal}",
        )
        if found.fault.params["akhir"] >= found.fault.params["awal"]:
            message = (
                "periode {awal}-{akhir} lebih panjang daripada 25 tahun",
                "the period {awal}-{akhir} is longer than 25 years",
            )
        yield finding_at(
            RULE,
            found,
            id=message[0],
            en=message[1],
            help=(
                "tulis tahun pertama pada awal, tahun terakhir pada akhir",
                "write the first year at awal, the last at akhir",
            ),
        )
