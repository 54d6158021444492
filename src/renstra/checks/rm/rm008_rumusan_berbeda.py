"""Rumusan tercetak berarti lain dari rumusnya.

`rumusan` adalah kutipan dokumen, `rumus` yang dimaksud. Rumusan yang tercetak tanpa kurung atau tanpa x 100% memberi
angka lain bila dihitung seperti tertulis: pembagian didahulukan dari pengurangan. Pembaca dokumen, dan siapa pun yang
menghitung capaiannya dari sana, memakai angka yang salah.

Cara memperbaiki: lengkapi rumusan dalam dokumen dengan kurung dan x 100%, atau betulkan rumusnya bila itu yang keliru.

Salah:

    variabel:
      um_berlegalitas:
        nama: UM berlegalitas
        satuan: unit usaha
        nilai: {2023: 2000}
        rencana: {nilai: {2024: 2100, 2025: 2226, 2026: 2382}}
    tujuan:
      - uraian: Meningkatnya usaha mikro yang berkembang
        indikator:
          - nama: Persentase peningkatan usaha mikro berlegalitas
            satuan: persen
            rumusan: UM berlegalitas TH n - UM berlegalitas TH (n-1) / UM berlegalitas TH (n-1)
            rumus: (um_berlegalitas[n] - um_berlegalitas[n-1]) / um_berlegalitas[n-1] * 100%
            target: {2024: 5%, 2025: 6%, 2026: 7%}

Benar:

    variabel:
      um_berlegalitas:
        nama: UM berlegalitas
        satuan: unit usaha
        nilai: {2023: 2000}
        rencana: {nilai: {2024: 2100, 2025: 2226, 2026: 2382}}
    tujuan:
      - uraian: Meningkatnya usaha mikro yang berkembang
        indikator:
          - nama: Persentase peningkatan usaha mikro berlegalitas
            satuan: persen
            rumusan: (UM berlegalitas TH n - UM berlegalitas TH (n-1)) / UM berlegalitas TH (n-1) x 100%
            rumus: (um_berlegalitas[n] - um_berlegalitas[n-1]) / um_berlegalitas[n-1] * 100%
            target: {2024: 5%, 2025: 6%, 2026: 7%}

English: The printed formula means something else than the formula.

`rumusan` quotes the document, `rumus` is what is meant. A formula that is printed without parentheses or without x 100%
gives another number when it is computed as it stands: division comes before subtraction. Readers of the document, and
whoever computes achievement from it, use the wrong number. To fix it, complete the printed formula with parentheses and
x 100%, or correct the formula where that is wrong.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from renstra.checks.rm.cetakan import difference
from renstra.checks.rm.tempat import numbers, readable, rounded
from renstra.checks.rule import Rule
from renstra.checks.wording import shorten
from renstra.findings import Finding, Message, Related
from renstra.ledger.rumus import IndikatorFormula
from renstra.workspace import Plan

if TYPE_CHECKING:
    from renstra.formula import Formula

RULE = Rule("RM008", "rumusan-berbeda", "warning", ("variabel",), ("Permendagri 86/2017", "PermenPANRB 88/2021"))


def check(plan: Plan) -> Iterator[Finding]:
    """Printed formulas which, read as they stand, are not the formula that is meant."""
    for _, item, formula in readable(plan):
        if item.node.indikator.rumusan is None:
            continue
        found = difference(plan.ledger.rumus, item.node, formula)
        if found is not None:
            yield _finding(plan, item, formula, *found)


def _finding(
    plan: Plan, item: IndikatorFormula, formula: "Formula", literal: "Formula", lacks: tuple[str, ...]
) -> Finding:
    indikator = item.node.indikator
    lacks_id, lacks_en = _words(lacks)
    values = _values(plan, formula, literal)
    path = (*item.node.path, "rumusan")
    related = [Related(Message("yang dimaksud", "what is meant"), item.path)]
    if values is None:
        return RULE.finding(
            path,
            id="rumusan tercetak{lacks_id} berarti {literal}, padahal yang dimaksud {meant}",
            en="the printed formula{lacks_en} means {literal}, but {meant} is meant",
            help=_HELP,
            related=related,
            stated=str(literal),
            derived=str(formula),
            literal=shorten(str(literal), 200),
            meant=shorten(str(formula), 200),
            lacks_id=lacks_id,
            lacks_en=lacks_en,
        )
    year, printed, meant = values
    meant_id, meant_en = numbers([_shown(meant)], indikator.satuan)
    printed_id, printed_en = numbers([_shown(printed)], None)
    return RULE.finding(
        path,
        id="rumusan tercetak{lacks_id} memberi {printed_id} untuk {year}, padahal yang dimaksud {meant_id}",
        en="the printed formula{lacks_en} gives {printed_en} for {year}, but {meant_en} is meant",
        help=_HELP,
        related=[*related, *_inputs(plan, formula, year)],
        stated=printed,
        derived=meant,
        printed_id=printed_id,
        printed_en=printed_en,
        meant_id=meant_id,
        meant_en=meant_en,
        year=year,
        lacks_id=lacks_id,
        lacks_en=lacks_en,
    )


_HELP = (
    "lengkapi rumusan dalam dokumen, atau betulkan rumusnya bila itu yang keliru",
    "complete the printed formula, or correct the formula where that is wrong",
)


def _shown(value: Decimal) -> Decimal:
    return rounded(value, Decimal(0) if abs(value) >= 100 else Decimal("0.0"))


def _words(lacks: tuple[str, ...]) -> tuple[str, str]:
    missing = [word for lack, word in (("kurung", "kurung"), ("kali-100", "x 100%")) if lack in lacks]
    if not missing:
        return ", dibaca apa adanya,", ", read as it stands,"
    return f" tanpa {' dan '.join(missing)}", f" without {' and '.join(missing).replace('kurung', 'parentheses')}"


def _values(plan: Plan, formula: "Formula", literal: "Formula") -> tuple[int, Decimal, Decimal] | None:
    """The first year of the plan in which both have a value, else the last year of the data, and the two values."""
    table = plan.ledger.rumus
    known = {year for name in formula.names for year in table.planned.data.get(name, ())}
    years = plan.model.tahun_target
    for year in (*years, *sorted(known.difference(years), reverse=True)):
        printed = table.evaluate(literal, year, table.planned).value
        meant = table.evaluate(formula, year, table.planned).value
        if printed is not None and meant is not None and printed != meant:
            return year, printed, meant
    return None


def _inputs(plan: Plan, formula: "Formula", year: int) -> list[Related]:
    """The numbers that both were computed from."""
    table = plan.ledger.rumus
    related = []
    for name, needed in formula.years((year,), awal=table.base_year).items():
        for at in needed:
            place = table.planned.place(name, at)
            if place is not None:
                message = Message("{name} {year}", "{name} {year}", {"name": name, "year": at})
                related.append(Related(message, place))
    return related[:3]
