"""Rumus membagi dengan nol.

Dengan data rencana ini pembagi rumus bernilai 0 pada suatu tahun, misalnya karena tahun sebelumnya belum ada satu pun.
Indikatornya tidak punya nilai pada tahun itu, bukan 0 dan bukan 100%.

Cara memperbaiki: betulkan datanya, atau katakan apa yang berlaku bila pembaginya nol: `if(x[n-1] = 0, ..., ...)`.

Salah:

    variabel:
      wirausaha:
        nama: Wirausaha baru
        satuan: orang
        nilai: {2023: 0}
        rencana: {nilai: {2024: 20, 2025: 25, 2026: 30}}
    tujuan:
      - uraian: Meningkatnya wirausaha baru
        indikator:
          - nama: Persentase pertumbuhan wirausaha baru
            satuan: persen
            rumus: (wirausaha - wirausaha[n-1]) / wirausaha[n-1] * 100%
            target: {2024: n/a, 2025: 25%, 2026: 20%}

Benar:

    variabel:
      wirausaha:
        nama: Wirausaha baru
        satuan: orang
        nilai: {2023: 16}
        rencana: {nilai: {2024: 20, 2025: 25, 2026: 30}}
    tujuan:
      - uraian: Meningkatnya wirausaha baru
        indikator:
          - nama: Persentase pertumbuhan wirausaha baru
            satuan: persen
            rumus: (wirausaha - wirausaha[n-1]) / wirausaha[n-1] * 100%
            target: {2024: 25%, 2025: 25%, 2026: 20%}

English: A formula divides by zero.

With the data of this plan the divisor of the formula is 0 in some year, perhaps because there was not one in the year
before. The indicator has no value in that year, neither 0 nor 100 %. To fix it, correct the data, or say what holds
where the divisor is zero: `if(x[n-1] = 0, ..., ...)`.
"""

from collections.abc import Iterator
from dataclasses import replace

from renstra.checks.rm.tempat import excerpt, place_in, readable, references, years
from renstra.checks.rule import Rule
from renstra.findings import Finding, Message, Related
from renstra.source import Span
from renstra.workspace import Plan

RULE = Rule("RM011", "pembagi-nol", "warning", basis=("Permendagri 86/2017",))


def check(plan: Plan) -> Iterator[Finding]:
    """Formulas whose divisor is zero on planned data, each once with its years."""
    table = plan.ledger.rumus
    if not table.formulas:
        return
    for index, item, formula in readable(plan):
        zero = {
            year: result.undefined
            for year, result in table.planned_results[index].items()
            if result.undefined is not None and result.undefined.reason == "pembagi-nol"
        }
        if not zero:
            continue
        first = next(iter(zero.values()))
        years_id, years_en = years(list(zero))
        finding = RULE.finding(
            item.path,
            id="pembagi {divisor} bernilai 0 pada tahun {years_id}",
            en="the divisor {divisor} is 0 in {years_en}",
            help=(
                "betulkan datanya, atau tulis if({divisor} = 0, ..., ...)",
                "correct the data, or write if({divisor} = 0, ..., ...)",
            ),
            related=_zeros(plan, index, list(zero), first.span),
            divisor=excerpt(formula.text, first.span),
            years_id=years_id,
            years_en=years_en,
        )
        yield replace(finding, location=place_in(plan, item.path, formula.text, first.span)[0])


def _zeros(plan: Plan, index: int, found: list[int], divisor: Span) -> list[Related]:
    """The zeros in the data that the divisor looks at."""
    from renstra.formula.load import Context, needed_years  # noqa: PLC0415

    table = plan.ledger.rumus
    formula = table.formulas[index].formula
    assert formula is not None
    related = []
    for ref in references(formula):
        if divisor.start <= ref.span.start and ref.span.end <= divisor.end:
            for year in found:
                for needed in needed_years(ref, Context({}, year, table.base_year, 1)):
                    place = table.planned.place(ref.name, needed)
                    if place is not None and table.planned.data[ref.name].get(needed) == 0:
                        name = {"name": ref.name, "year": needed}
                        related.append(Related(Message("{name} tahun {year}", "{name} of {year}", name), place))
    return related[:3]
