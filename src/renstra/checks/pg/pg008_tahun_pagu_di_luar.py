"""Pagu ditulis untuk tahun di luar rencana.

Tahun yang didanai ditentukan oleh periode dan tata letak rencana: pada Permendagri 86/2017 semua tahun periode beserta
kondisi akhir, pada Inmendagri 2/2025 mulai tahun kedua dan tanpa kondisi akhir. Pagu di luar itu tidak ikut dijumlah
di tabel mana pun.

Cara memperbaiki: periksa tahunnya, atau `periode` dan `tata_letak` di renstra.yaml.

Salah:

    program:
      - nama: Program Pengembangan UMKM
        pagu: {2024: 353_589_000, 2025: 400_000_000, 2026: 450_000_000, 2027: 500_000_000}

Benar:

    program:
      - nama: Program Pengembangan UMKM
        pagu: {2024: 353_589_000, 2025: 400_000_000, 2026: 450_000_000}

English: Pagu is stated for a year outside the plan.

Period and layout of a plan decide which years carry money: under Permendagri 86/2017 all years of the period and the
end value, under Inmendagri 2/2025 from the second year on and without an end value. Money outside them is summed up
nowhere. To fix it, check the year, or `periode` and `tata_letak` in renstra.yaml.
"""

from collections.abc import Iterator

from renstra.checks.rule import Rule
from renstra.checks.years import knows_years
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule(
    "PG008",
    "tahun-pagu-di-luar",
    "error",
    ("program", "periode"),
    ("Permendagri 86/2017", "Inmendagri 2/2025"),
)


def check(plan: Plan) -> Iterator[Finding]:
    """Keys of a pagu series that the plan does not have; one finding a row."""
    if not knows_years(plan):
        return
    years = plan.ledger.pagu.years
    allowed = {*years, "akhir"} if plan.model.aturan_tata_letak.kondisi_akhir else set(years)
    for row in plan.ledger.pagu.rows:
        pagu = row.item.pagu
        if pagu is None or pagu.keys() <= allowed:
            continue
        outside = [key for key in pagu if key not in allowed]
        yield RULE.finding(
            (*row.node.path, "pagu", str(outside[0])),
            id="pagu {tahun} di luar tahun rencana ({awal}-{akhir})",
            en="pagu {tahun} is outside the years of the plan ({awal}-{akhir})",
            help=(
                "periksa tahunnya, atau periode dan tata_letak di renstra.yaml",
                "check the year, or periode and tata_letak in renstra.yaml",
            ),
            tahun=", ".join(map(str, outside)),
            awal=years[0],
            akhir=years[-1],
        )
