"""Rentang terbalik.

Rentang ditulis dari batas bawah ke batas atas, keduanya termasuk: `69,1-69,5`.

Cara memperbaiki: tukar kedua batasnya. Bila yang dimaksud penurunan, tulis target tiap tahun satu angka.

Salah:

    tujuan:
      - uraian: Meningkatkan kontribusi usaha mikro
        indikator:
          - nama: Indeks kepuasan
            target: {2024: 80-70}

Benar:

    tujuan:
      - uraian: Meningkatkan kontribusi usaha mikro
        indikator:
          - nama: Indeks kepuasan
            target: {2024: 70-80}

English: The range is reversed.

A range goes from its lower to its upper bound, both included: `69.1-69.5`. Swap the bounds; if a decrease is meant,
write one number for each year.
"""

from collections.abc import Iterator

from renstra.checks.bt.faulty import finding_at
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("BT033", "rentang-terbalik", "error")


def check(plan: Plan) -> Iterator[Finding]:
    """Each range whose lower bound is above the upper one."""
    for found in plan.faults_named(RULE.name):
        yield finding_at(
            RULE,
            found,
            id='rentang "{teks}" dimulai dari yang lebih besar',
            en='the range "{teks}" begins with the larger bound',
            help=("tukar kedua batasnya", "swap the bounds"),
            stated=str(found.fault.params["teks"]),
        )
