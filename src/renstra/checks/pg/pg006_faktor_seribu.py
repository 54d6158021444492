"""Pagu seribu kali terlalu kecil atau terlalu besar.

Angka yang disalin dari lembar kerja mudah kehilangan tiga nol (`450,000.00` untuk 450 juta) atau mendapat tiga nol
lebih. Temuan ini galat bila jumlah barisnya menjadi benar setelah dikoreksi, dan peringatan bila hanya tampak dari
tahun-tahun di sebelahnya.

Cara memperbaiki: tulis angka yang lengkap.

Salah:

    program:
      - nama: Program Pendidikan dan Latihan Perkoperasian
        pagu: {2024: 371_461_000, 2025: "450,000.00", 2026: 550_000_000, akhir: 1_371_461_000}

Benar:

    program:
      - nama: Program Pendidikan dan Latihan Perkoperasian
        pagu: {2024: 371_461_000, 2025: 450_000_000, 2026: 550_000_000, akhir: 1_371_461_000}

English: A pagu is a thousand times too small or too large.

A figure copied from a spreadsheet easily loses three zeros (`450,000.00` for 450 million) or gains three. It is an
error where the row adds up once it is corrected, and a warning where only the years beside it speak for it. To fix it,
write the whole figure.
"""

from collections.abc import Iterator

from renstra.checks.pg.words import consequences, figure_fix
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.ledger.pagu import PaguRow
from renstra.workspace import Plan

RULE = Rule("PG006", "faktor-seribu", "error", reads=("program",), basis=("Permendagri 86/2017",))

_FACTOR = 1000
_WITHIN = 4
"""Corrected, the amount must lie within a quarter to four times its nearest neighbours."""


def check(plan: Plan) -> Iterator[Finding]:
    """Amounts that a factor of 1,000 settles, and amounts that stand out from their neighbours by that factor."""
    reported = set()
    for found in plan.ledger.pagu_disagreements:
        if found.sebab == "faktor-seribu":
            reported.update([found.place, *found.consequences])
            yield RULE.finding(
                found.place,
                id="pagu {tahun} tertulis {stated:rp}, seharusnya {derived:rp}: seribu kalinya",
                en="pagu {tahun} says {stated:rp}, it should be {derived:rp}: off by a factor of a thousand",
                help=("tulis {derived:rp}", "write {derived:rp}"),
                stated=found.stated,
                derived=found.implied,
                tahun=found.place[-1],
                related=consequences(found),
                fix=figure_fix(plan, found),
            )
    table = plan.ledger.pagu
    for row in table.rows:
        amounts = [amount for amount in row.stated if amount]
        if len(amounts) < 2 or max(amounts) < min(amounts) * _FACTOR // _WITHIN:
            continue
        for y, implied in _outliers(row):
            place = table.place(row.node.index, table.years[y])
            if place not in reported and not row.node.anak:
                yield RULE.finding(
                    place,
                    id="pagu {tahun} {stated:rp} jauh di luar tahun-tahun di sebelahnya; mungkin {derived:rp}",
                    en="pagu {tahun} {stated:rp} is far from the years beside it; perhaps {derived:rp}",
                    help=("periksa jumlah nolnya", "check the number of zeros"),
                    stated=row.stated[y],
                    derived=implied,
                    tahun=table.years[y],
                    severity="warning",
                )


def _outliers(row: PaguRow) -> Iterator[tuple[int, int]]:
    """Year index and corrected amount of the cells that a factor of 1,000 brings in line with all the others."""
    for y, amount in enumerate(row.stated):
        others = [other for i, other in enumerate(row.stated) if other and i != y]
        if not amount or not others:
            continue
        for corrected in (amount * _FACTOR, amount // _FACTOR):
            if corrected and all(other <= corrected * _WITHIN and corrected <= other * _WITHIN for other in others):
                yield y, corrected
                break
