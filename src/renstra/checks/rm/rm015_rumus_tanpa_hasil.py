"""Rumus tidak menghasilkan satu bilangan.

Datanya ada, tetapi rumus tidak memberi satu bilangan: variabel beranggota belum dijumlahkan, data bulanan belum
digabung, akar atau logaritma diambil dari bilangan negatif, atau tidak ada cabang yang cocok.

Cara memperbaiki: betulkan bagian yang ditandai, misalnya dengan `sum(...)` atas semua anggota.

Salah:

    variabel:
      pelanggan:
        nama: Pelanggan air minum
        satuan: sambungan
        himpunan: kecamatan
        anggota:
          Diwek: {2024: 300, 2025: 310, 2026: 320}
          Gudo: {2024: 200, 2025: 210, 2026: 220}
    tujuan:
      - uraian: Meningkatnya akses air minum
        indikator:
          - nama: Jumlah pelanggan air minum
            satuan: sambungan
            rumus: pelanggan
            target: {2024: 500, 2025: 520, 2026: 540}

Benar:

    variabel:
      pelanggan:
        nama: Pelanggan air minum
        satuan: sambungan
        himpunan: kecamatan
        anggota:
          Diwek: {2024: 300, 2025: 310, 2026: 320}
          Gudo: {2024: 200, 2025: 210, 2026: 220}
    tujuan:
      - uraian: Meningkatnya akses air minum
        indikator:
          - nama: Jumlah pelanggan air minum
            satuan: sambungan
            rumus: sum(pelanggan)
            target: {2024: 500, 2025: 520, 2026: 540}

English: A formula does not give one number.

The data is there, but the formula gives no single number: a variable with members is not added up, monthly data is not
put together, a root or logarithm is taken of a negative number, or no branch fits. To fix it, correct the marked part,
for example with `sum(...)` over all members.
"""

from collections.abc import Iterator
from dataclasses import replace

from renstra.checks.rm.tempat import place_in, readable, years
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("RM015", "rumus-tanpa-hasil", "warning", ("variabel",), ("Permendagri 86/2017",))

_ELSEWHERE = frozenset(
    (
        "variabel-tidak-ada",
        "data-kosong",
        "anggota-kosong",
        "pembagi-nol",
        "tahun-awal",
        "bagian-tahun",
        "himpunan-tidak-ada",
        "lingkaran",
    )
)
"""Reasons that other rules report, or that are no fault of the plan: missing data, zero divisors, unknown sets."""


def check(plan: Plan) -> Iterator[Finding]:
    """Formulas without value for a reason that lies in the formula, each once with the years of the first reason."""
    table = plan.ledger.rumus
    if not table.formulas:
        return
    for index, item, formula in readable(plan):
        found = {
            year: result.undefined
            for year, result in table.planned_results[index].items()
            if result.undefined is not None and result.undefined.reason not in _ELSEWHERE
        }
        if not found or any(fault.kind != "satuan-tidak-ada" for fault in table.unit_faults[index]):
            continue
        first = next(iter(found.values()))
        years_id, years_en = years([year for year, why in found.items() if why.reason == first.reason])
        finding = RULE.finding(
            item.path,
            id="rumus tidak memberi hasil untuk {years_id}: {why_id}",
            en="the formula gives no result for {years_en}: {why_en}",
            help=(
                "betulkan bagian ini; variabel beranggota atau bulanan digabung dengan sum(...) atau mean(...)",
                "correct this part; variables with members or months are put together by sum(...) or mean(...)",
            ),
            why_id=first.message("id"),
            why_en=first.message("en"),
            years_id=years_id,
            years_en=years_en,
        )
        yield replace(finding, location=place_in(plan, item.path, formula.text, first.span)[0])
