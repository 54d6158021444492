"""Satuan dalam rumus tidak cocok.

Satuan diperiksa sebelum ada angka: yang dijumlahkan atau dikurangkan harus bersatuan sama, dan hasilnya harus bersatuan
seperti indikatornya. Pada `um[n] - um[n-1] / um[n-1]` pembagian didahulukan, jadi unit usaha dikurangi rasio: kurungnya
hilang. Rasio menjadi persen dengan `* 100%`.

Cara memperbaiki: tambahkan kurung atau `* 100%` seperti disarankan, atau betulkan satuan variabel atau indikatornya.

Salah:

    variabel:
      um_berlegalitas: {nama: Usaha mikro berlegalitas, satuan: unit usaha, catatan: belum didata}
    tujuan:
      - uraian: Meningkatnya usaha mikro yang berkembang
        indikator:
          - nama: Persentase peningkatan usaha mikro berlegalitas
            satuan: persen
            rumus: um_berlegalitas[n] - um_berlegalitas[n-1] / um_berlegalitas[n-1]
            target: {2024: 5%, 2025: 6%, 2026: 7%}

Benar:

    variabel:
      um_berlegalitas: {nama: Usaha mikro berlegalitas, satuan: unit usaha, catatan: belum didata}
    tujuan:
      - uraian: Meningkatnya usaha mikro yang berkembang
        indikator:
          - nama: Persentase peningkatan usaha mikro berlegalitas
            satuan: persen
            rumus: (um_berlegalitas[n] - um_berlegalitas[n-1]) / um_berlegalitas[n-1] * 100%
            target: {2024: 5%, 2025: 6%, 2026: 7%}

English: The units in a formula do not fit.

Units are checked before there is any number: what is added or subtracted must have one unit, and the result must have
the unit of the indicator. In `um[n] - um[n-1] / um[n-1]` division comes first, so a ratio is taken from unit usaha: the
parentheses are missing. A ratio becomes percent by `* 100%`. To fix it, add parentheses or `* 100%` as suggested, or
correct the satuan of the variable or the indicator.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from renstra.checks.rm.perbaikan import mended, times_hundred
from renstra.checks.rm.tempat import place_in, readable
from renstra.checks.rule import Rule
from renstra.checks.suggest import replacement
from renstra.checks.wording import shorten
from renstra.findings import Finding, Fix, Message, Related
from renstra.ledger.rumus import IndikatorFormula
from renstra.source import Span
from renstra.workspace import Plan

if TYPE_CHECKING:
    from renstra.formula import Formula, FormulaFault

RULE = Rule("RM006", "satuan-rumus", "error", basis=("Permendagri 86/2017", "PermenPANRB 88/2021"))

_ELSEWHERE = "satuan-tidak-ada"
"""A unit that is not stated: reported at the variable or the indicator itself."""


def check(plan: Plan) -> Iterator[Finding]:
    """Every sub-expression and every result whose unit does not fit; plans of variables in another unit."""
    table = plan.ledger.rumus
    if table.formulas:
        for index, item, formula in readable(plan):
            for fault in table.unit_faults[index]:
                if fault.kind != _ELSEWHERE:
                    yield from _findings(plan, item, formula, fault)
    for name, variabel in table.variabel.items():
        if variabel.rencana is not None and variabel.rencana.indikator and variabel.satuan:
            yield from _other_unit(plan, name, variabel.rencana.indikator, variabel.satuan)


def _findings(plan: Plan, item: IndikatorFormula, formula: "Formula", fault: "FormulaFault") -> Iterator[Finding]:
    """The finding of a fault; where missing parentheses hide that ``* 100%`` is missing too, one for each."""
    satuan = item.node.indikator.satuan or ""
    text, hides_ratio = formula.text, False
    if fault.kind == "kurung-hilang":
        text, hides_ratio = mended(formula, fault, plan.ledger.rumus.units, satuan)
    elif fault.kind == "kurang-kali-100":
        text = times_hundred(formula.text)
    help = (fault.hint("id"), fault.hint("en"))
    if text != formula.text:
        help = ("mungkin maksudnya {meant}", "perhaps {meant} is meant")
    words = (fault.message("id"), fault.message("en"))
    yield _at(plan, item, fault.span, words=words, help=help, meant=text)
    if hides_ratio:
        words = (
            f"sesudah diberi kurung hasilnya rasio, indikator bersatuan {satuan}: * 100% juga hilang",
            f"with parentheses the result is a ratio, the indicator is in {satuan}: * 100% is missing, too",
        )
        help = ("mungkin maksudnya {meant}", "perhaps {meant} is meant")
        yield _at(plan, item, Span(0, len(formula.text)), words=words, help=help, meant=text, fixable=False)


def _at(
    plan: Plan,
    item: IndikatorFormula,
    span: Span,
    *,
    words: tuple[str, str],
    help: tuple[str, str],
    meant: str,
    fixable: bool = True,
) -> Finding:
    formula = item.formula
    assert formula is not None
    location, _ = place_in(plan, item.path, formula.text, span)
    finding = RULE.finding(
        item.path,
        id="{words_id}",
        en="{words_en}",
        help=("{help_id}", "{help_en}") if help[0] else None,
        related=_units(plan, formula, span),
        stated=shorten(formula.text, 120),
        fix=_fix(plan, item, formula, meant) if fixable and meant != formula.text else None,
        words_id=words[0],
        words_en=words[1],
        help_id=help[0].replace("{meant}", meant),
        help_en=help[1].replace("{meant}", meant),
    )
    return replace(finding, location=location)


def _units(plan: Plan, formula: "Formula", span: Span) -> list[Related]:
    """Where the units come from, where the result as a whole has another unit."""
    if span != formula.tree.span or len(formula.names) > 3:
        return []
    found = []
    for name in formula.names:
        variabel = plan.ledger.rumus.variabel.get(name)
        if variabel is not None and variabel.satuan is not None:
            message = Message('satuan "{name}"', 'satuan of "{name}"', {"name": name})
            found.append(Related(message, ("variabel", name, "satuan")))
    return found


def _fix(plan: Plan, item: IndikatorFormula, formula: "Formula", meant: str) -> Fix | None:
    location, exact = place_in(plan, item.path, formula.text, Span(0, len(formula.text)))
    return replacement(location, meant, ("tulis {meant}", "write {meant}"), meant=meant) if exact else None


def _other_unit(plan: Plan, name: str, identity: str, satuan: str) -> Iterator[Finding]:
    """A variable whose planned values are targets in another unit."""
    node = plan.cascade.indikator_by_id.get(identity)
    if node is None or not node.indikator.satuan or node.indikator.satuan == satuan:
        return
    from renstra.formula.unit_text import parse_unit  # noqa: PLC0415

    here, there = parse_unit(satuan), parse_unit(node.indikator.satuan)
    if here.dims == there.dims and here.scale == there.scale:
        return
    yield RULE.finding(
        ("variabel", name, "satuan"),
        id='variabel "{name}" bersatuan {stated}, tetapi rencananya target "{nama}" yang bersatuan {derived}',
        en='the variable "{name}" is in {stated}, but its plan is the targets of "{nama}" in {derived}',
        help=("samakan satuannya, atau rujuk indikator lain", "use one satuan, or refer to another indicator"),
        related=[
            Related(Message("rencananya", "its plan"), ("variabel", name, "rencana")),
            Related(Message("satuan indikator", "satuan of the indicator"), (*node.path, "satuan")),
        ],
        stated=satuan,
        derived=node.indikator.satuan,
        name=name,
        nama=shorten(node.indikator.nama),
    )
