"""Programs, kegiatan and sub kegiatan: pagu of the lowest rows are drawn, all above are sums by the ledger.

Codes begin with the code above; the digit behind the program says which government (``1`` province, ``2`` below).
"""

from collections.abc import Sequence
from typing import Any, TypeVar

from renstra.cascade import Cascade, Jenjang
from renstra.ledger import PaguTable
from renstra.ledger.pagu import PaguRow
from renstra.model import Deret, DeretRupiah, Indikator, Kegiatan, Program, Rencana, Renstra, SubKegiatan
from renstra.testing import wording
from renstra.testing.indikator import indikator
from renstra.testing.maker import Maker

P = TypeVar("P", bound=Rencana)


def programs(
    maker: Maker, *, bidang: Sequence[str], sasaran: Sequence[str], authority: str, is_regional: bool = False
) -> tuple[Program, ...]:
    """Programs that together serve every sasaran. Regional plans stop at the program."""
    count = max(1, min(len(sasaran), 3))
    found = []
    for at in maker.several(count, count + 3):
        served = [name for index, name in enumerate(sasaran) if index % count == at] or [maker.pick(sasaran)]
        if maker.chance(3):
            served = list(dict.fromkeys([*served, maker.pick(sasaran)]))
        field = bidang[at % len(bidang)]
        kode = f"{field}.{at // len(bidang) + 1:02}"
        found.append(_program(maker, kode, tuple(served), authority, is_regional=is_regional))
    if maker.chance(6) and not is_regional:
        found += _of_two_units(maker, found, authority)
    return tuple(found)


def _of_two_units(maker: Maker, found: list[Program], authority: str) -> list[Program]:
    """The last program once more, for another sub-unit: unit and code together are its key."""
    last = found.pop()
    other = _program(maker, last.kode or "", last.mendukung, authority)
    one, two = wording.UNITS[:2]
    return [_in_unit(last, one), _in_unit(other, two)]


def _in_unit(program: Program, unit: str) -> Program:
    """The program of a sub-unit; nothing below it belongs to another."""
    kegiatan = tuple(
        item.model_copy(
            update={
                "unit": None,
                "sub_kegiatan": tuple(sub.model_copy(update={"unit": None}) for sub in item.sub_kegiatan),
            }
        )
        for item in program.kegiatan
    )
    return program.model_copy(update={"unit": unit, "kegiatan": kegiatan})


def _program(
    maker: Maker, kode: str, mendukung: tuple[str, ...], authority: str, *, is_regional: bool = False
) -> Program:
    kegiatan: tuple[Kegiatan, ...] = ()
    if not is_regional:
        kegiatan = tuple(activity(maker, f"{kode}.{authority}.{at + 1:02}") for at in maker.several(1, 4))
    return Program(
        id=maker.identity("P") if maker.chance(4) else None,
        kode=kode,
        nama=maker.name(maker.pick(wording.PROGRAM)),
        mendukung=mendukung,
        aktivitas=maker.texts() if maker.chance(5) else (),
        kegiatan=kegiatan,
        indikator=_indicators(maker, "program"),
        pagu=_leaf_pagu(maker, ()) if is_regional else None,
        **_rest(maker),
    )


def activity(maker: Maker, kode: str) -> Kegiatan:
    """A kegiatan with sub kegiatan; its pagu is still to be derived."""
    parts = tuple(sub_activity(maker, f"{kode}.{at + 1:04}", may_rest=at > 0) for at in maker.several(1, 6))
    return Kegiatan(
        kode=kode,
        nama=maker.name(maker.pick(wording.ACTIVITY)),
        sub_kegiatan=parts,
        indikator=_indicators(maker, "kegiatan"),
        **_rest(maker),
    )


def sub_activity(maker: Maker, kode: str, *, may_rest: bool = False) -> SubKegiatan:
    """A sub kegiatan with pagu. It may rest for a year: then there is no money, and its indicators promise nothing."""
    silent: tuple[int, ...] = ()
    if may_rest and maker.chance(4) and len(maker.money_years) > 2:
        silent = (maker.pick(maker.money_years),)
    return SubKegiatan(
        kode=kode,
        nama=maker.name(maker.pick(wording.SUB_ACTIVITY)),
        indikator=_indicators(maker, "sub_kegiatan", silent),
        pagu=_leaf_pagu(maker, silent),
        **_rest(maker),
    )


def _indicators(maker: Maker, jenjang: Jenjang, silent: Sequence[int] = ()) -> tuple[Indikator, ...]:
    return tuple(indikator(maker, jenjang, silent=silent) for _ in maker.several(1, 2))


def _leaf_pagu(maker: Maker, silent: Sequence[int]) -> DeretRupiah:
    """Amounts of one order, so that no year looks like a slip of the hand; no money is written as no value."""
    exact = maker.chance(4)
    unit = 1 if exact else 1000
    base = maker.number(1_000, 500_000_000 // unit)
    amounts: dict[Any, int | None] = {
        year: None if year in silent else unit * (base + maker.number(0, base)) for year in maker.money_years
    }
    if maker.has_end and maker.number(0, 3) < 3:
        amounts["akhir"] = sum(filter(None, amounts.values()))
    return Deret(amounts)


def _rest(maker: Maker) -> dict[str, Any]:
    texts = ("penanggung_jawab", "kelompok_sasaran", "lokasi", "sumber_dana", "asal", "keterangan", "unit")
    match maker.option(*texts, one_in=2):
        case None:
            return {}
        case "penanggung_jawab" | "lokasi" | "unit" as key:
            known = {"penanggung_jawab": wording.OFFICES, "lokasi": wording.PLACES, "unit": wording.UNITS}
            return {key: maker.pick(known[key])}
        case key:
            return {key: maker.text()}


def with_sums(maker: Maker, plan: P) -> P:
    """The plan with the pagu of kegiatan and programs as the ledger derives them; some leave them out."""
    table = PaguTable(Cascade(plan))
    rows = {row.node.path: row for row in table.rows}

    def stated(path: tuple[str | int, ...]) -> DeretRupiah | None:
        years, end = maker.pick(((True, True), (False, False), (True, False), (False, True)))
        row = rows[path]
        pagu: dict[Any, int | None] = dict(zip(table.years, row.value, strict=True)) if years else {}
        if end and maker.has_end:
            pagu["akhir"] = sum(filter(None, row.value))
        return Deret(pagu) if pagu else None

    program = []
    for i, item in enumerate(plan.program):
        if not item.kegiatan:
            program.append(item)
            continue
        kegiatan = tuple(
            below.model_copy(update={"pagu": stated(("program", i, "kegiatan", j))})
            for j, below in enumerate(item.kegiatan)
        )
        program.append(item.model_copy(update={"kegiatan": kegiatan, "pagu": stated(("program", i))}))
    return plan.model_copy(update={"program": tuple(program)})


def total(maker: Maker, plan: Rencana, prefix: str = "") -> DeretRupiah | None:
    """What the programs whose code begins with ``prefix`` add up to; ``None`` where there are none."""
    table = PaguTable(Cascade(plan))
    rows = [
        row
        for row in table.rows
        if row.node.jenjang == "program" and (row.item.kode or "").startswith(f"{prefix}." if prefix else "")
    ]
    if not rows:
        return None
    pagu: dict[Any, int | None] = {year: sum(row.value[at] or 0 for row in rows) for at, year in enumerate(table.years)}
    if maker.has_end and maker.chance():
        pagu["akhir"] = sum(filter(None, pagu.values()))
    return Deret(pagu)


def restated(plan: P) -> P:
    """The plan with every stated sum above its sub kegiatan computed anew; what is left out stays left out."""
    bare = plan.model_copy(
        update={
            "program": tuple(
                item.model_copy(
                    update={
                        "pagu": None if item.kegiatan else item.pagu,
                        "kegiatan": tuple(
                            below.model_copy(update={"pagu": None if below.sub_kegiatan else below.pagu})
                            for below in item.kegiatan
                        ),
                    }
                )
                for item in plan.program
            )
        }
    )
    table = PaguTable(Cascade(bare))
    rows = {row.node.path: row for row in table.rows}

    def again(pagu: DeretRupiah | None, above: Sequence[PaguRow]) -> DeretRupiah | None:
        if pagu is None:
            return None
        years = {year: sum(row.value[at] or 0 for row in above) for at, year in enumerate(table.years)}
        amounts: dict[Any, int | None] = {key: sum(years.values()) if key == "akhir" else years[key] for key in pagu}
        return Deret(amounts)

    top = [row for row in table.rows if row.node.jenjang == "program"]
    program = tuple(
        item.model_copy(
            update={
                "pagu": again(item.pagu, [rows["program", i]]),
                "kegiatan": tuple(
                    below.model_copy(update={"pagu": again(below.pagu, [rows["program", i, "kegiatan", j]])})
                    for j, below in enumerate(item.kegiatan)
                ),
            }
        )
        for i, item in enumerate(plan.program)
    )
    if not isinstance(plan, Renstra):
        return plan.model_copy(update={"program": program})
    bidang = tuple(
        item.model_copy(
            update={"pagu": again(item.pagu, [row for row in top if (row.item.kode or "").startswith(f"{item.kode}.")])}
        )
        for item in plan.bidang_urusan
    )
    return plan.model_copy(update={"program": program, "bidang_urusan": bidang, "pagu": again(plan.pagu, top)})
