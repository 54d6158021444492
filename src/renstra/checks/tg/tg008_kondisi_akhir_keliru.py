"""Kondisi akhir tidak sesuai dengan aturannya.

Indikator menyatakan bagaimana kondisi akhirnya mengikuti target tahunan (`akhir: terakhir`, `jumlah`, `rata_rata`,
`maksimum`), tetapi angka yang tertulis lain. Tahun tanpa nilai (`n/a`) tidak ikut dihitung, dan angka yang sama
setelah dibulatkan dianggap sesuai.

Cara memperbaiki: hitung ulang. Yang keliru bisa kondisi akhirnya, targetnya, atau aturannya.

Salah:

    program:
      - nama: Program Pengembangan UMKM
        indikator:
          - nama: Jumlah orang yang dilatih
            satuan: orang
            akhir: jumlah
            target: {2024: 120, 2025: 160, 2026: 240, akhir: 240}

Benar:

    program:
      - nama: Program Pengembangan UMKM
        indikator:
          - nama: Jumlah orang yang dilatih
            satuan: orang
            akhir: jumlah
            target: {2024: 120, 2025: 160, 2026: 240, akhir: 520}

English: The end condition does not follow its declared rule.

An indicator declares how its end condition follows from the yearly targets (`akhir: terakhir`, `jumlah`, `rata_rata`,
`maksimum`), but another number stands there. Years without value (`n/a`) do not count, and a number that is the same
after rounding agrees. To fix it, compute it again: the end condition, a target, or the rule is wrong.
"""

from collections.abc import Iterator
from decimal import Decimal

from renstra.checks.rule import Rule
from renstra.checks.tg.akhir import percentages_added, stated_like, write_akhir
from renstra.checks.tg.words import shortened
from renstra.findings import Finding
from renstra.ledger import TargetRow
from renstra.model.kinerja import AturanAkhir
from renstra.quantity import Angka, TanpaNilai, agrees, format_target
from renstra.workspace import Plan

RULE = Rule("TG008", "kondisi-akhir-keliru", "error", basis=("Permendagri 86/2017", "PermenPANRB 53/2014"))

_ATURAN: dict[str, tuple[str, str]] = {
    "terakhir": ("nilai tahun terakhir", "the value of the last year"),
    "jumlah": ("jumlah semua tahun", "the sum of the years"),
    "rata_rata": ("rata-rata semua tahun", "the mean of the years"),
    "maksimum": ("nilai tertinggi", "the largest value"),
}


def check(plan: Plan) -> Iterator[Finding]:
    """Stated end conditions against the rule that their indicator declares."""
    table = plan.ledger.target
    for row in (*table.rows, *table.iku) if table.iku else table.rows:
        if row.akhir is None or row.indikator is None or (aturan := row.indikator.akhir) is None:
            continue
        if isinstance(row.akhir, Angka):
            if aturan == "terakhir" and row.akhir.nilai == row.nilai[-1]:
                continue
            derived = table.derive(row, aturan)
            if isinstance(derived, Decimal) and not agrees(row.akhir.nilai, derived) and percentages_added(row) is None:
                yield _wrong_number(plan, row, aturan, derived)
        elif aturan == "terakhir" and not isinstance(row.akhir, TanpaNilai):
            last = row.tahun[-1]
            if last is not None and last != row.akhir and not isinstance(last, TanpaNilai):
                yield RULE.finding(
                    table.place(row, "akhir"),
                    id='kondisi akhir "{nama}" {akhir:target}, padahal {aturan} {terakhir:target}',
                    en='the end condition of "{nama}" is {akhir:target}, but {rule} is {terakhir:target}',
                    stated=format_target(row.akhir),
                    derived=format_target(last),
                    nama=shortened(row.nama),
                    akhir=row.akhir,
                    terakhir=last,
                    aturan=_ATURAN[aturan][0],
                    rule=_ATURAN[aturan][1],
                )


def _wrong_number(plan: Plan, row: TargetRow, aturan: AturanAkhir, derived: Decimal) -> Finding:
    assert isinstance(row.akhir, Angka)
    return RULE.finding(
        plan.ledger.target.place(row, "akhir"),
        id='kondisi akhir "{nama}" {stated:angka}, padahal {aturan} {derived:angka}',
        en='the end condition of "{nama}" is {stated:angka}, but {rule} is {derived:angka}',
        help=(
            "hitung ulang, atau ganti aturannya (sekarang akhir: {kunci})",
            "compute it again, or change the rule (now akhir: {kunci})",
        ),
        stated=row.akhir.nilai,
        derived=stated_like(row, derived),
        fix=write_akhir(plan, row, derived),
        nama=shortened(row.nama),
        aturan=_ATURAN[aturan][0],
        rule=_ATURAN[aturan][1],
        kunci=aturan,
    )
