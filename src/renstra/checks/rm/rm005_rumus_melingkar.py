"""Rumus yang bergantung pada dirinya sendiri.

Indikator dapat dihitung dari indikator lain (`ind.x`), dan rencana suatu variabel dapat diambil dari target indikator
(`rencana: indikator x`). Bila rantainya kembali ke indikator semula pada tahun yang sama, tidak ada satu pun yang dapat
dihitung: target itu hanya membenarkan dirinya sendiri. Nilai tahun sebelumnya (`ind.x[n-1]`) tidak melingkar.

Cara memperbaiki: hitung salah satunya dari data, bukan dari indikator yang bergantung padanya.

Salah:

    tujuan:
      - uraian: Koperasi maju
        indikator:
          - {id: aktif, nama: Kop aktif, satuan: kop, rumus: ind.sehat + 10, target: {2024: 20, 2025: 30, 2026: 40}}
          - {id: sehat, nama: Kop sehat, satuan: kop, rumus: ind.aktif - 10, target: {2024: 10, 2025: 20, 2026: 30}}

Benar:

    tujuan:
      - uraian: Koperasi maju
        indikator:
          - {id: aktif, nama: Kop aktif, satuan: kop, rumus: ind.sehat + 10, target: {2024: 20, 2025: 30, 2026: 40}}
          - {id: sehat, nama: Kop sehat, satuan: kop, target: {2024: 10, 2025: 20, 2026: 30}}

English: A formula that depends on itself.

An indicator can be computed from others (`ind.x`), and the plan of a variable can be taken from the targets of an
indicator (`rencana: indikator x`). Where the chain comes back to where it began, in the same year, none of them can be
computed: the target only confirms itself. The value of the year before (`ind.x[n-1]`) makes no circle. To fix it,
compute one of them from data, not from an indicator that depends on it.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from renstra.cascade import IndikatorNode
from renstra.checks.rm.tempat import place_in, readable, references
from renstra.checks.rule import Rule
from renstra.checks.wording import shorten
from renstra.findings import Finding, Location, Message, Related
from renstra.ledger.rumus import IndikatorFormula
from renstra.source import KeyPath, Span
from renstra.workspace import Plan

RULE = Rule("RM005", "rumus-melingkar", "error", basis=("PermenPANRB 88/2021",))


class _Step(NamedTuple):
    """A formula uses an indicator: directly, or through a variable whose plan is that indicator's targets."""

    item: IndikatorFormula
    span: Span
    target: IndikatorNode
    rencana: KeyPath | None


def check(plan: Plan) -> Iterator[Finding]:
    """Each circle once, at the first of its formulas."""
    if not plan.ledger.rumus.formulas:
        return
    steps = _steps(plan)
    done: set[int] = set()
    for start in [found[0].item for found in steps.values()]:
        if id(start.node) not in done:
            yield from _circles(plan, start.node, steps, done)


def _circles(plan: Plan, start: IndikatorNode, steps: dict[int, list[_Step]], done: set[int]) -> Iterator[Finding]:
    """Walk down from an indicator; a step to one that is still on the way closes a circle."""
    way: list[_Step] = []
    on_way = {id(start)}
    pending = [iter(steps.get(id(start), ()))]
    while pending:
        step = next(pending[-1], None)
        if step is None:
            pending.pop()
            left = way.pop().target if way else start
            on_way.discard(id(left))
            done.add(id(left))
            continue
        key = id(step.target)
        if key in on_way:
            first = next((index for index, taken in enumerate((*way, step)) if taken.item.node is step.target), 0)
            yield _finding(plan, [*way[first:], step])
        elif key not in done:
            on_way.add(key)
            way.append(step)
            pending.append(iter(steps.get(key, ())))


def _steps(plan: Plan) -> dict[int, list[_Step]]:
    """Identity of an indicator -> the indicators of the same year that its formula rests on."""
    from renstra.formula.nodes import Point  # noqa: PLC0415

    table = plan.ledger.rumus
    by_id = plan.cascade.indikator_by_id
    found: dict[int, list[_Step]] = {}
    for _, item, formula in readable(plan):
        seen: set[int] = set()
        for ref in references(formula):
            rencana: KeyPath | None = None
            if ref.name.startswith("ind."):
                target = by_id.get(ref.name[4:])
            else:
                variabel = table.variabel.get(ref.name)
                identity = variabel.rencana.indikator if variabel is not None and variabel.rencana is not None else None
                target = by_id.get(identity or "")
                rencana = ("variabel", ref.name, "rencana")
            last = ref.time if isinstance(ref.time, Point) else ref.time.last
            if target is None or id(target) in seen or last.anchor != "n" or last.offset < 0:
                continue
            seen.add(id(target))
            found.setdefault(id(item.node), []).append(_Step(item, ref.span, target, rencana))
    return found


def _finding(plan: Plan, circle: list[_Step]) -> Finding:
    first = circle[0]
    related = []
    for step in circle:
        name = {"nama": shorten(step.target.indikator.nama)}
        if step.rencana is not None:
            message = Message('rencananya target "{nama}"', 'its plan is the targets of "{nama}"', name)
            related.append(Related(message, step.rencana))
        if step is not first:
            message = Message('lalu dihitung dari "{nama}"', 'which is computed from "{nama}"', name)
            related.append(Related(message, step.item.path, _location(plan, step)))
    finding = RULE.finding(
        first.item.path,
        id="rumus bergantung pada hasilnya sendiri: {chain}",
        en="the formula depends on its own result: {chain}",
        help=(
            "hitung salah satunya dari data, atau dari tahun sebelumnya (n-1)",
            "compute one of them from data, or from the year before (n-1)",
        ),
        related=related,
        chain=" <- ".join(f'"{shorten(node.indikator.nama, 50)}"' for node in _chain(circle)),
    )
    return replace(finding, location=_location(plan, first))


def _chain(circle: list[_Step]) -> list[IndikatorNode]:
    return [circle[0].item.node, *(step.target for step in circle)]


def _location(plan: Plan, step: _Step) -> Location:
    formula = step.item.formula
    assert formula is not None
    return place_in(plan, step.item.path, formula.text, step.span)[0]
