"""Hasil yang dijanjikan tidak tercapai dari keluaran yang direncanakan di bawahnya.

Variabel suatu rumus direncanakan oleh indikator lain (`rencana: indikator x`, atau `ind.x` dalam rumus), biasanya
keluaran sub kegiatan. Bila target keluaran itu semuanya tercapai, rumus memberi angka yang lain dari target hasil di
atasnya: 2.022, 2.100, 2.220, 2.350 izin tumbuh 3,9%, 5,7% dan 5,9%, padahal dijanjikan 5%, 6% dan 7%.

Cara memperbaiki: naikkan target di bawahnya sampai tingkat yang disebut, atau turunkan janjinya. Bila yang di bawah
memberi lebih dari yang dijanjikan, itu peringatan saja.

Salah:

    variabel:
      um_berlegalitas:
        nama: Usaha mikro berlegalitas
        satuan: unit usaha
        nilai: {2023: 2022}
        rencana: indikator izin
    tujuan:
      - uraian: Meningkatnya usaha mikro yang berkembang
        indikator:
          - nama: Persentase peningkatan usaha mikro berlegalitas
            satuan: persen
            arah: naik
            rumus: (um_berlegalitas[n] - um_berlegalitas[n-1]) / um_berlegalitas[n-1] * 100%
            target: {2024: 5%, 2025: 6%, 2026: 7%}
    program:
      - nama: Program Pemberdayaan UMKM
        indikator:
          - {id: izin, nama: Usaha mikro yang berizin, satuan: unit usaha, target: {2024: 2100, 2025: 2220, 2026: 2350}}

Benar:

    variabel:
      um_berlegalitas:
        nama: Usaha mikro berlegalitas
        satuan: unit usaha
        nilai: {2023: 2022}
        rencana: indikator izin
    tujuan:
      - uraian: Meningkatnya usaha mikro yang berkembang
        indikator:
          - nama: Persentase peningkatan usaha mikro berlegalitas
            satuan: persen
            arah: naik
            rumus: (um_berlegalitas[n] - um_berlegalitas[n-1]) / um_berlegalitas[n-1] * 100%
            target: {2024: 5%, 2025: 6%, 2026: 7%}
    program:
      - nama: Program Pemberdayaan UMKM
        indikator:
          - {id: izin, nama: Usaha mikro yang berizin, satuan: unit usaha, target: {2024: 2124, 2025: 2252, 2026: 2410}}

English: A promised outcome does not follow from the outputs planned below it.

The variables of a formula are planned by other indicators (`rencana: indikator x`, or `ind.x` in the formula), usually
outputs of sub kegiatan. If all these outputs are reached, the formula gives another number than the target of the
outcome above: 2,022, 2,100, 2,220, 2,350 licences grow 3.9 %, 5.7 % and 5.9 % where 5 %, 6 % and 7 % are promised. To
fix it, raise the targets below to the level that is named, or lower the promise. Where what is planned below gives more
than was promised, this is a warning only.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from renstra.cascade import IndikatorNode
from renstra.checks.rm.perlu import levels
from renstra.checks.rm.selisih import Cell, Comparison, comparisons
from renstra.checks.rm.tempat import numbers, rounded, years
from renstra.checks.rule import Rule
from renstra.checks.wording import shorten
from renstra.findings import Finding, Message, Related
from renstra.workspace import Plan

RULE = Rule(
    "RM013",
    "janji-tidak-terpenuhi",
    "error",
    ("variabel", "tujuan", "program"),
    ("Permendagri 86/2017", "PermenPANRB 89/2021", "PermenPANRB 88/2021"),
)

_LISTED = 6


def check(plan: Plan) -> Iterator[Finding]:
    """One finding for each indicator whose promise does not follow from the targets that its formula rests on."""
    for found in comparisons(plan, cascading=True):
        if found.wrong:
            yield _finding(plan, found)


def _finding(plan: Plan, found: Comparison) -> Finding:
    wrong, indikator = found.wrong, found.item.node.indikator
    promised = [cell for cell in found.cells if cell.place[-1] != "awal"]
    is_baseline = wrong[0].place[-1] == "awal"
    cells = wrong if is_baseline or len(promised) > _LISTED else promised
    values = [rounded(cell.derived, cell.number) for cell in cells]
    stated_id, stated_en = numbers([cell.number for cell in cells], indikator.satuan)
    derived_id, derived_en = numbers(values, indikator.satuan)
    years_id, years_en = years([cell.tahun for cell in cells])
    enough = all(_is_exceeded(cell, found) for cell in wrong)
    below = found.below
    source = shorten(next(iter(below.values())).indikator.nama) if len(below) == 1 else ""
    name, needed = levels(plan, found)
    help, params = _help(below.get(name), needed, enough=enough)
    more = "lebih dari yang dijanjikan: " if enough else ""
    return RULE.finding(
        wrong[0].place,
        id=f'"{{nama}}" menjanjikan {{stated_id}} ({{years_id}}), tetapi {{source_id}} memberi {more}{{derived_id}}',
        en=f'"{{nama}}" promises {{stated_en}} ({{years_en}}), but {{source_en}} give {"more: " if enough else ""}'
        "{derived_en}",
        help=help,
        related=[*_inputs(plan, found, wrong, name, needed), *_promises(wrong[1:])],
        stated=wrong[0].number,
        derived=rounded(wrong[0].derived, wrong[0].number),
        severity="warning" if enough else None,
        nama=shorten(indikator.nama),
        stated_id=stated_id,
        stated_en=stated_en,
        derived_id=derived_id,
        derived_en=derived_en,
        years_id=years_id,
        years_en=years_en,
        source_id=f'target "{source}"' if source else "target indikator yang menyusunnya",
        source_en=f'the targets of "{source}"' if source else "the targets of the indicators that make it up",
        **params,
    )


def _is_exceeded(cell: Cell, found: Comparison) -> bool:
    """Whether what is planned below is better than what is promised."""
    if found.item.node.indikator.arah in ("tetap", "rentang"):
        return False
    return cell.derived < cell.number if found.falling else cell.derived > cell.number


def _help(
    node: IndikatorNode | None, needed: dict[int, Decimal], *, enough: bool
) -> tuple[tuple[str, str], dict[str, Any]]:
    if node is None or not needed:
        return (
            "sesuaikan target indikator yang menyusunnya, atau janjinya",
            "adjust the targets of the indicators that make it up, or the promise",
        ), {}
    id, en = numbers(list(needed.values()), node.indikator.satuan)
    at_id, at_en = years(list(needed))
    params = {"levels_id": id, "levels_en": en, "at_id": at_id, "at_en": at_en, "lower": shorten(node.indikator.nama)}
    if enough:
        return (
            'janjinya dapat dinaikkan; untuk janji ini "{lower}" cukup {levels_id} ({at_id})',
            'the promise can be raised; for this one "{lower}" needs no more than {levels_en} ({at_en})',
        ), params
    return (
        'agar janji itu terpenuhi, "{lower}" perlu {levels_id} ({at_id}); bila itu tidak mungkin, ubah janjinya',
        'to keep the promise, "{lower}" needs {levels_en} ({at_en}); where that cannot be, change the promise',
    ), params


def _inputs(plan: Plan, found: Comparison, wrong: list[Cell], name: str, needed: dict[int, Decimal]) -> list[Related]:
    """The cells below: what is planned there, and what the promise needs."""
    view = plan.ledger.rumus.planned
    related = []
    for below in found.below:
        for cell in wrong:
            place, value = view.place(below, cell.tahun), view.data[below].get(cell.tahun)
            if place is None or not isinstance(value, Decimal):
                continue
            satuan = found.below[below].indikator.satuan
            id, en = numbers([value], satuan)
            words = {"id": id, "en": en, "year": cell.tahun}
            if below == name and cell.tahun in needed:
                words["need_id"], words["need_en"] = numbers([needed[cell.tahun]], satuan)
                message = Message("direncanakan {id}, perlu {need_id}", "{en} planned, {need_en} needed", words)
            else:
                message = Message("direncanakan {id}", "{en} planned", words)
            related.append(Related(message, place))
    return related[: 2 * _LISTED]


def _promises(wrong: list[Cell]) -> list[Related]:
    related = []
    for cell in wrong[:_LISTED]:
        id, en = numbers([rounded(cell.derived, cell.number)], None)
        related.append(
            Related(Message("di bawahnya memberi {id}", "below it gives {en}", {"id": id, "en": en}), cell.place)
        )
    return related
