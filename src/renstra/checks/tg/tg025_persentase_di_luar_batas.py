"""Persentase di bawah 0 atau di atas 100.

"Persentase koperasi yang diawasi" adalah bagian dari semua koperasi, jadi antara 0 dan 100. Pertumbuhan, capaian
dan realisasi boleh lebih dari 100 dan tidak dipersoalkan, begitu pula nama yang tidak menyebut bagian (tanpa "yang"
atau "dari").

Cara memperbaiki: periksa koma desimalnya (`7,8` bukan `780`), atau satuannya.

Salah:

    program:
      - nama: Program Pengawasan Koperasi
        indikator:
          - {nama: Persentase koperasi yang diawasi, satuan: persen, target: {2024: 55%, 2025: 600%, 2026: 65%}}

Benar:

    program:
      - nama: Program Pengawasan Koperasi
        indikator:
          - {nama: Persentase koperasi yang diawasi, satuan: persen, target: {2024: 55%, 2025: 60%, 2026: 65%}}

English: A percentage below 0 or above 100.

"Percentage of cooperatives that are supervised" is a part of all cooperatives, so it lies between 0 and 100. Growth,
achievement and realisation may exceed 100 and are left alone, and so are names that speak of no part (without "yang" or
"dari"). To fix it, check the decimal mark, or the unit.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from renstra.checks.rule import Rule
from renstra.checks.tg.satuan import is_persen
from renstra.checks.tg.words import PERSENTASE, TUMBUH, shortened
from renstra.findings import Finding
from renstra.ledger import TargetRow
from renstra.workspace import Plan

RULE = Rule("TG025", "persentase-di-luar-batas", "warning", basis=("PermenPANRB 88/2021",))

_NOL, _SERATUS = Decimal(0), Decimal(100)
_BAGIAN = re.compile(r"\b(?:yang|dari)\b", re.IGNORECASE)
_BOLEH_LEBIH = re.compile(
    r"capaian|realisasi|rasio|terhadap|dibanding|kontribusi|deviasi|tumbuh|meningkat", re.IGNORECASE
)


def check(plan: Plan) -> Iterator[Finding]:
    """Targets of shares outside 0 to 100; one finding a row, at the first."""
    for row in plan.ledger.target.rows:
        for index, value in enumerate(row.nilai):
            if value is not None and (value > _SERATUS or value < _NOL):
                if _is_share(row):
                    yield RULE.finding(
                        plan.ledger.target.place(row, plan.ledger.target.years[index]),
                        id='{stated:angka}% untuk "{nama}": bagian dari keseluruhan ada di antara 0 dan 100',
                        en='{stated:angka}% for "{nama}": a part of a whole lies between 0 and 100',
                        help=("periksa koma desimal atau satuannya", "check the decimal mark or the unit"),
                        stated=value,
                        nama=shortened(row.nama),
                    )
                break


def _is_share(row: TargetRow) -> bool:
    nama = row.nama
    if row.indikator is None or not is_persen(row.indikator.satuan) or not PERSENTASE.match(nama):
        return False
    return _BAGIAN.search(nama) is not None and not TUMBUH.match(nama) and not _BOLEH_LEBIH.search(nama)
