"""Realisasi tidak sama dengan hasil rumusnya.

Realisasi indikator dan nilai variabel pada tahun itu sama-sama tertulis, tetapi rumus atas nilai itu memberi angka
lain. Salah satunya keliru: realisasinya, nilai variabelnya, atau rumusnya. Angka yang sama setelah dibulatkan sebanyak
desimal yang tertulis dianggap sama.

Cara memperbaiki: hitung ulang, lalu betulkan yang keliru. Realisasi yang mengikuti rumusnya boleh dihapus: ia dihitung.

Salah:

    variabel:
      koperasi_aktif: {nama: Koperasi aktif, satuan: koperasi, nilai: {2024: 700}}
      koperasi: {nama: Koperasi, satuan: koperasi, nilai: {2024: 862}}
    tujuan:
      - uraian: Meningkatnya koperasi yang aktif
        indikator:
          - nama: Persentase koperasi aktif
            satuan: persen
            rumus: koperasi_aktif / koperasi * 100%
            target: {2024: 80%, 2025: 82%, 2026: 84%}
            realisasi: {2024: 82.2%}

Benar:

    variabel:
      koperasi_aktif: {nama: Koperasi aktif, satuan: koperasi, nilai: {2024: 700}}
      koperasi: {nama: Koperasi, satuan: koperasi, nilai: {2024: 862}}
    tujuan:
      - uraian: Meningkatnya koperasi yang aktif
        indikator:
          - nama: Persentase koperasi aktif
            satuan: persen
            rumus: koperasi_aktif / koperasi * 100%
            target: {2024: 80%, 2025: 82%, 2026: 84%}
            realisasi: {2024: 81.2%}

English: What was realised is not what the formula gives.

Both what the indicator reached and the values of its variables are stated, but the formula on these values gives
another number. One of them is wrong: the realisation, the value of a variable, or the formula. Numbers that are the
same when rounded to the stated decimals agree. To fix it, compute it again and correct what is wrong; a realisation
that follows from its formula may be left out, it is computed."""

from collections.abc import Iterator

from renstra.checks.rm.selisih import Cell, inputs, others, realised_cells
from renstra.checks.rm.tempat import numbers, readable, rounded, years
from renstra.checks.rule import Rule
from renstra.checks.wording import shorten
from renstra.findings import Finding, Related
from renstra.ledger.rumus import IndikatorFormula
from renstra.workspace import Plan

RULE = Rule(
    "RM016",
    "realisasi-tidak-menurut-rumus",
    "error",
    ("variabel", "tujuan", "program"),
    ("Permendagri 86/2017", "PermenPANRB 53/2014", "PermenPANRB 88/2021"),
)


def check(plan: Plan) -> Iterator[Finding]:
    """One finding for each indicator with such years; formulas with faults of units are left to that rule."""
    for index, item, formula in readable(plan):
        if item.node.indikator.realisasi and plan.ledger.rumus.is_sound(index):
            wrong = [cell for cell in realised_cells(plan, item, formula) if not cell.agrees]
            if wrong:
                related = inputs(plan, plan.ledger.rumus.realised, formula, wrong[0])
                yield _finding(item, wrong, related)


def _finding(item: IndikatorFormula, wrong: list[Cell], related: list[Related]) -> Finding:
    indikator = item.node.indikator
    derived = [rounded(cell.derived, cell.number) for cell in wrong]
    stated_id, stated_en = numbers([cell.number for cell in wrong], indikator.satuan)
    derived_id, derived_en = numbers(derived, indikator.satuan)
    years_id, years_en = years([cell.tahun for cell in wrong])
    return RULE.finding(
        wrong[0].place,
        id='realisasi "{nama}" tahun {years_id} tertulis {stated_id}, menurut rumusnya {derived_id}',
        en='what "{nama}" reached in {years_en} is stated as {stated_en}, by its formula {derived_en}',
        help=(
            "hitung ulang: realisasinya, nilai variabelnya, atau rumusnya yang keliru",
            "compute it again: the realisation, the value of a variable, or the formula is wrong",
        ),
        related=[*others(wrong[1:], derived[1:], indikator.satuan), *related],
        stated=wrong[0].number,
        derived=derived[0],
        nama=shorten(indikator.nama),
        stated_id=stated_id,
        stated_en=stated_en,
        derived_id=derived_id,
        derived_en=derived_en,
        years_id=years_id,
        years_en=years_en,
    )
