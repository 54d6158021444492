"""Kunci yang sama ditulis dua kali.

Dalam satu bagian sebuah kunci hanya boleh ada sekali. Pembaca YAML lain diam-diam memakai tulisan yang terakhir; di
sini tidak satu pun dipercaya, sehingga nilai pada kunci itu belum diperiksa.

Cara memperbaiki: hapus salah satunya, atau gabungkan isinya.

Salah:

    program:
      - nama: Program Pengembangan UMKM
        pagu: {2024: 353_589_000, 2025: 400_000_000}
        pagu: {2026: 450_000_000}

Benar:

    program:
      - nama: Program Pengembangan UMKM
        pagu: {2024: 353_589_000, 2025: 400_000_000, 2026: 450_000_000}

English: The same key is written twice.

Within one part a key may stand only once. Other YAML readers silently take the last one; here neither is trusted, so
the value is unchecked. Remove one of them or put their contents together.
"""

from collections.abc import Iterator

from renstra.checks.bt.faulty import finding_at
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("BT003", "kunci-ganda", "error", basis=("YAML 1.2",))


def check(plan: Plan) -> Iterator[Finding]:
    """Each key that repeats another, at the repetition."""
    for found in plan.faults_named(RULE.name):
        yield finding_at(
            RULE,
            found,
            id='kunci "{kunci}" sudah ada di bagian ini',
            en='the key "{kunci}" is already there in this part',
            help=("hapus salah satunya, atau gabungkan isinya", "remove one of them, or put their contents together"),
            related=("ditulis pertama kali di sini", "written for the first time here"),
        )
