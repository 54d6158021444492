"""Target tidak sama dengan hasil rumusnya.

Rencana variabel dan target indikator sama-sama tertulis, tetapi rumus atas nilai rencana itu memberi angka lain. Salah
satunya keliru: targetnya, rencana variabelnya, atau rumusnya. Angka yang sama setelah dibulatkan sebanyak desimal yang
tertulis dianggap sama. Begitu pula kondisi awal dengan nilai yang sudah terjadi.

Cara memperbaiki: hitung ulang, lalu betulkan yang keliru.

Salah:

    variabel:
      um_berlegalitas:
        nama: Usaha mikro berlegalitas
        satuan: unit usaha
        nilai: {2023: 2000}
        rencana: {nilai: {2024: 2100, 2025: 2205, 2026: 2315}}
    tujuan:
      - uraian: Meningkatnya usaha mikro yang berkembang
        indikator:
          - nama: Persentase peningkatan usaha mikro berlegalitas
            satuan: persen
            rumus: (um_berlegalitas[n] - um_berlegalitas[n-1]) / um_berlegalitas[n-1] * 100%
            target: {2024: 5%, 2025: 6%, 2026: 5%}

Benar:

    variabel:
      um_berlegalitas:
        nama: Usaha mikro berlegalitas
        satuan: unit usaha
        nilai: {2023: 2000}
        rencana: {nilai: {2024: 2100, 2025: 2205, 2026: 2315}}
    tujuan:
      - uraian: Meningkatnya usaha mikro yang berkembang
        indikator:
          - nama: Persentase peningkatan usaha mikro berlegalitas
            satuan: persen
            rumus: (um_berlegalitas[n] - um_berlegalitas[n-1]) / um_berlegalitas[n-1] * 100%
            target: {2024: 5%, 2025: 5%, 2026: 5%}

English: A target is not what its formula gives.

Both the plan of the variables and the target of the indicator are stated, but the formula on these planned values gives
another number. One of them is wrong: the target, the plan of a variable, or the formula. Numbers that are the same when
rounded to the stated decimals agree. The same holds for the baseline and what was counted. To fix it, compute it again
and correct what is wrong.
"""

from collections.abc import Iterator
from decimal import Decimal

from renstra.checks.rm.selisih import Comparison, comparisons, inputs, others
from renstra.checks.rm.tempat import numbers, rounded, years
from renstra.checks.rule import Rule
from renstra.checks.wording import shorten
from renstra.findings import Finding, Message, Related
from renstra.quantity import Angka, agrees
from renstra.workspace import Plan

RULE = Rule(
    "RM012", "target-tidak-menurut-rumus", "error", ("variabel",), ("Permendagri 86/2017", "PermenPANRB 53/2014")
)


def check(plan: Plan) -> Iterator[Finding]:
    """One finding for each indicator with such years; baselines of planned variables against what was counted."""
    for found in comparisons(plan, cascading=False):
        if found.wrong:
            yield _finding(plan, found)
    table = plan.ledger.rumus
    for name, variabel in table.variabel.items():
        if variabel.rencana is not None and variabel.rencana.indikator and variabel.nilai:
            yield from _baseline(plan, name, variabel.rencana.indikator, variabel.nilai.get(table.base_year))


def _finding(plan: Plan, found: Comparison) -> Finding:
    wrong, indikator = found.wrong, found.item.node.indikator
    first = wrong[0]
    derived = [rounded(cell.derived, cell.number) for cell in wrong]
    stated_id, stated_en = numbers([cell.number for cell in wrong], indikator.satuan)
    derived_id, derived_en = numbers(derived, indikator.satuan)
    years_id, years_en = years([cell.tahun for cell in wrong])
    is_baseline = first.place[-1] == "awal"
    return RULE.finding(
        first.place,
        id='{what_id} "{nama}" tahun {years_id} tertulis {stated_id}, menurut rumusnya {derived_id}',
        en='{what_en} of "{nama}" for {years_en} is stated as {stated_en}, by its formula {derived_en}',
        help=(
            "hitung ulang: targetnya, rencana variabelnya, atau rumusnya yang keliru",
            "compute it again: the target, the plan of a variable, or the formula is wrong",
        ),
        related=[
            *others(wrong[1:], derived[1:], indikator.satuan),
            *inputs(plan, plan.ledger.rumus.planned, found.formula, first),
        ],
        stated=first.number,
        derived=derived[0],
        nama=shorten(indikator.nama),
        what_id="kondisi awal" if is_baseline else "target",
        what_en="the baseline" if is_baseline else "the target",
        stated_id=stated_id,
        stated_en=stated_en,
        derived_id=derived_id,
        derived_en=derived_en,
        years_id=years_id,
        years_en=years_en,
    )


def _baseline(plan: Plan, name: str, identity: str, counted: Decimal | None) -> Iterator[Finding]:
    """The value counted in the base year against the baseline of the indicator that plans the variable."""
    node = plan.cascade.indikator_by_id.get(identity)
    awal = node.indikator.awal if node is not None else None
    if node is None or counted is None or not isinstance(awal, Angka) or agrees(awal.nilai, counted):
        return
    id, en = numbers([counted], None)
    stated_id, stated_en = numbers([awal.nilai], None)
    yield RULE.finding(
        ("variabel", name, "nilai", str(plan.ledger.rumus.base_year)),
        id='variabel "{name}" {year} bernilai {counted_id}, tetapi kondisi awal "{nama}", rencananya, {stated_id}',
        en='the variable "{name}" is {counted_en} in {year}, but the baseline of "{nama}", its plan, is {stated_en}',
        help=("keduanya satu hal: betulkan salah satunya", "both are one thing: correct one of them"),
        related=[Related(Message("kondisi awal", "the baseline"), (*node.path, "awal"))],
        stated=counted,
        derived=awal.nilai,
        name=name,
        nama=shorten(node.indikator.nama),
        year=plan.ledger.rumus.base_year,
        counted_id=id,
        counted_en=en,
        stated_id=stated_id,
        stated_en=stated_en,
    )
