"""Koma memotong angka di dalam kurung.

Di dalam kurung `{...}` koma memisahkan isian. `{2024: 5,4%}` karena itu berarti 5 untuk 2024 dan sebuah kunci `4%`;
`{2024: 690,345,000}` menjadi tiga isian. Nilai yang terpotong belum diperiksa.

Cara memperbaiki: pakai titik (`5.4%`) atau garis bawah (`690_345_000`), atau beri tanda kutip (`"5,4%"`).

Salah:

    tujuan:
      - uraian: Meningkatkan kontribusi usaha mikro
        indikator:
          - nama: Persentase peningkatan omzet
            target: {2024: 5,4%, 2025: 6%}

Benar:

    tujuan:
      - uraian: Meningkatkan kontribusi usaha mikro
        indikator:
          - nama: Persentase peningkatan omzet
            target: {2024: 5.4%, 2025: "6,1%"}

English: A comma splits a number inside brackets.

Inside `{...}` a comma separates entries. `{2024: 5,4%}` therefore means 5 for 2024 and a key `4%`;
`{2024: 690,345,000}` becomes three entries. A value cut like that is unchecked. Use a point (`5.4%`) or underscores
(`690_345_000`), or quotation marks (`"5,4%"`).
"""

import re
from collections.abc import Iterator

from renstra.checks.bt.faulty import finding_at
from renstra.checks.rule import Rule
from renstra.checks.suggest import quoted, replacement
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("BT015", "koma-dalam-kurung", "error", basis=("YAML 1.2",))

_YEAR = re.compile(r"(?:^|,)(?:19|20|21)\d\d(?:,|$)")
"""Behind a comma the next year may be meant, its colon forgotten."""
_THOUSANDS = re.compile(r"\d{1,3}(,\d{3})+")


def check(plan: Plan) -> Iterator[Finding]:
    """Each number that was cut at its comma."""
    for found in plan.faults_named(RULE.name):
        number = str(found.fault.params["angka"])
        without_comma = number.replace(",", "_" if _THOUSANDS.fullmatch(number) else ".")
        clear = "." not in number
        yield finding_at(
            RULE,
            found,
            id='di dalam kurung koma memisahkan isian: "{angka}" untuk {kunci} terpotong di komanya',
            en='inside brackets a comma separates entries: "{angka}" for {kunci} is cut at its comma',
            help=(
                'tulis {kunci}: {tanpa_koma}, atau {kunci}: "{angka}"' if clear else 'tulis {kunci}: "{angka}"',
                'write {kunci}: {tanpa_koma}, or {kunci}: "{angka}"' if clear else 'write {kunci}: "{angka}"',
            ),
            stated=number,
            tanpa_koma=without_comma,
            fix=replacement(
                found.location,
                quoted(number),
                ('tulis "{angka}" dalam tanda kutip', 'write "{angka}" in quotation marks'),
                angka=number,
                certain=_YEAR.search(number) is None,
            ),
        )
