"""Data variabel tidak sampai ke tahun yang diperlukan rumus.

Rumus yang membandingkan dengan tahun lalu (`x[n-1]`) memerlukan nilai setahun sebelum tahun pertama rencana; rencana
variabel yang melompati satu tahun memutus hitungannya. Tanpa nilai itu target dan capaiannya tidak dapat dihitung.

Nilai yang memang tidak ada ditulis `n/a`, dan sebabnya di `catatan`: itu bukan celah.

Cara memperbaiki: lengkapi `nilai` (yang sudah terjadi) atau `rencana` (yang direncanakan) variabel itu.

Salah:

    variabel:
      um_berlegalitas:
        nama: Usaha mikro berlegalitas
        satuan: unit usaha
        rencana: {nilai: {2024: 2124, 2025: 2252, 2026: 2410}}
    tujuan:
      - uraian: Meningkatnya usaha mikro yang berkembang
        indikator:
          - nama: Persentase peningkatan usaha mikro berlegalitas
            satuan: persen
            rumus: (um_berlegalitas[n] - um_berlegalitas[n-1]) / um_berlegalitas[n-1] * 100%
            target: {2024: 5%, 2025: 6%, 2026: 7%}

Benar:

    variabel:
      um_berlegalitas:
        nama: Usaha mikro berlegalitas
        satuan: unit usaha
        nilai: {2023: 2022}
        rencana: {nilai: {2024: 2124, 2025: 2252, 2026: 2410}}
    tujuan:
      - uraian: Meningkatnya usaha mikro yang berkembang
        indikator:
          - nama: Persentase peningkatan usaha mikro berlegalitas
            satuan: persen
            rumus: (um_berlegalitas[n] - um_berlegalitas[n-1]) / um_berlegalitas[n-1] * 100%
            target: {2024: 5%, 2025: 6%, 2026: 7%}

English: The data of a variable does not reach the years that a formula needs.

A formula that compares with the year before (`x[n-1]`) needs the value of the year before the first year of the plan; a
plan of a variable that skips a year breaks the computation. Without that value neither target nor achievement can be
computed. A value that does not exist is written `n/a`, with the reason in `catatan`: that is no gap. To fix it,
complete `nilai` (what has happened) or `rencana` (what is planned) of the variable.
"""

from collections.abc import Iterator
from dataclasses import replace

from renstra.checks.rm.tempat import place_in, readable, references, years, years_of
from renstra.checks.rule import Rule
from renstra.checks.years import knows_years
from renstra.findings import Finding, Message, Related
from renstra.ledger.rumus import IndikatorFormula
from renstra.model import Variabel
from renstra.source import KeyPath
from renstra.workspace import Plan

RULE = Rule(
    "RM010",
    "data-tidak-sampai",
    "error",
    ("variabel", "tujuan", "program"),
    ("Permendagri 86/2017", "PermenPANRB 88/2021"),
    about_missing=True,
)

_SHOWN = 3


def check(plan: Plan) -> Iterator[Finding]:
    """Variables with missing years, each once; those not planned at all are only noted."""
    table = plan.ledger.rumus
    if not table.formulas or not knows_years(plan):
        return
    needs: dict[str, set[int]] = {}
    users: dict[str, list[IndikatorFormula]] = {}
    for _, item, formula in readable(plan):
        for name, needed in years_of(formula, plan.model.tahun_target, table.base_year).items():
            needs.setdefault(name, set()).update(needed)
            users.setdefault(name, []).append(item)
    for name, wanted in needs.items():
        if name.startswith("ind."):
            yield from _before_baseline(plan, name, wanted, users[name][0])
        elif (variabel := table.variabel.get(name)) is not None and not plan.is_broken(("variabel", name)):
            yield from _variable(plan, name, variabel, sorted(wanted), users[name])


def _variable(
    plan: Plan, name: str, variabel: Variabel, needed: list[int], users: list[IndikatorFormula]
) -> Iterator[Finding]:
    if _is_empty(variabel):
        if variabel.catatan is None:
            yield _finding(
                plan,
                name,
                ("variabel", name, "nilai"),
                needed,
                users,
                id='variabel "{name}" belum punya nilai; rumusnya memerlukan {years_id}',
                en='the variable "{name}" has no values; its formula needs {years_en}',
            )
        return
    stated = _stated(plan, name, variabel)
    missing = [year for year in needed if year not in stated]
    first = plan.model.periode.awal
    is_planned = variabel.rencana is not None
    if not is_planned:  # what is not planned may still be counted: only gaps before the last counted year are gaps
        last = max(stated, default=first - 1)
        later = [year for year in missing if year >= first and year > last]
        missing = [year for year in missing if year not in later]
        if later and not missing:
            yield replace(
                _finding(
                    plan,
                    name,
                    ("variabel", name, "rencana"),
                    later,
                    users,
                    id='variabel "{name}" belum direncanakan untuk {years_id}: target rumusnya tidak dapat diperiksa',
                    en='the variable "{name}" is not planned for {years_en}: its targets cannot be checked',
                ),
                severity="info",
                location=plan.locate_key(("variabel", name)),
            )
    if missing:
        series = "nilai" if missing[0] < first or not is_planned else "rencana"
        path: KeyPath = ("variabel", name, series, str(missing[0]))
        if series == "rencana":
            path = ("variabel", name, "rencana", "nilai", str(missing[0]))
        elif variabel.anggota:
            path = ("variabel", name, "anggota")
        yield _finding(
            plan,
            name,
            path,
            missing,
            users,
            id='variabel "{name}" tidak punya nilai {years_id}, yang diperlukan rumusnya',
            en='the variable "{name}" has no value for {years_en}, which its formula needs',
        )
    yield from _members(plan, name, variabel, [year for year in needed if year in stated], users)


def _is_empty(variabel: Variabel) -> bool:
    return not (variabel.nilai or variabel.rencana or variabel.anggota or variabel.bagian)


def _stated(plan: Plan, name: str, variabel: Variabel) -> set[int]:
    """The years with a value or explicitly without one; gaps in the targets of another indicator are not its own."""
    stated = set(plan.ledger.rumus.planned.data.get(name, ()))
    if variabel.rencana is not None and variabel.rencana.indikator:
        node = plan.cascade.indikator_by_id.get(variabel.rencana.indikator)
        stated.update(plan.model.tahun_target)
        if node is None or node.indikator.awal is not None:
            stated.add(plan.ledger.rumus.base_year)
    return stated


def _members(
    plan: Plan, name: str, variabel: Variabel, needed: list[int], users: list[IndikatorFormula]
) -> Iterator[Finding]:
    """Members that leave out a year which others have."""
    for member, series in variabel.anggota.items():
        missing = [year for year in needed if year not in series]
        if missing and len(missing) < len(needed):
            yield _finding(
                plan,
                name,
                ("variabel", name, "anggota", member, str(missing[0])),
                missing,
                users,
                id='anggota "{member}" dari variabel "{name}" tidak punya nilai {years_id}',
                en='the member "{member}" of the variable "{name}" has no value for {years_en}',
                member=member,
            )


def _finding(
    plan: Plan,
    name: str,
    path: KeyPath,
    missing: list[int],
    users: list[IndikatorFormula],
    *,
    id: str,
    en: str,
    member: str = "",
) -> Finding:
    years_id, years_en = years(missing)
    return RULE.finding(
        path,
        id=id,
        en=en,
        help=(
            "lengkapi nilai atau rencananya; yang memang tidak ada ditulis n/a, dengan catatan",
            "complete nilai or rencana; write n/a where there is no value, with a catatan",
        ),
        related=[_used_by(plan, name, item) for item in users[:_SHOWN]],
        name=name,
        member=member,
        years_id=years_id,
        years_en=years_en,
    )


def _used_by(plan: Plan, name: str, item: IndikatorFormula) -> Related:
    formula = item.formula
    assert formula is not None
    span = next(ref.span for ref in references(formula) if ref.name == name)
    location, _ = place_in(plan, item.path, formula.text, span)
    return Related(Message("diperlukan di sini", "needed here"), item.path, location)


def _before_baseline(plan: Plan, name: str, needed: set[int], item: IndikatorFormula) -> Iterator[Finding]:
    """Years of an indicator before its baseline: no place of the plan has a value for them."""
    missing = sorted(year for year in needed if year < plan.ledger.rumus.base_year)
    if missing and name[4:] in plan.cascade.indikator_by_id:
        finding = _finding(
            plan,
            name,
            item.path,
            missing,
            [],
            id='rumus memerlukan "{name}" tahun {years_id}, sebelum kondisi awalnya',
            en='the formula needs "{name}" of {years_en}, before its baseline',
        )
        yield replace(finding, location=_used_by(plan, name, item).location)
