"""The table of key performance indicators: rows that restate indicators of goals and objectives as they stand there."""

from collections.abc import Sequence
from typing import Any

from renstra.model import BarisIku, Deret, Indikator, KelompokIku, Tujuan
from renstra.quantity import Angka, Target
from renstra.testing.maker import Maker


def key_indicators(maker: Maker, goals: Sequence[Tujuan]) -> tuple[KelompokIku, ...]:
    """One or two blocks with a row for the first indicator of every objective, and rows for others."""
    must = [objective.indikator[0] for goal in goals for objective in goal.sasaran]
    may = [item for goal in goals for item in goal.indikator]
    may += [item for goal in goals for objective in goal.sasaran for item in objective.indikator[1:]]
    rows = [restated(maker, item) for item in (*must, *(item for item in may if maker.chance(3)))]
    cut = len(rows) if not maker.chance(4) else len(rows) // 2
    return tuple(
        KelompokIku(nama=maker.maybe(nama), baris=tuple(part), asal=maker.asal())
        for nama, part in (("Bidang Koperasi", rows[:cut]), ("Bidang Usaha Mikro", rows[cut:]))
        if part
    )


def restated(maker: Maker, item: Indikator) -> BarisIku:
    """A row that says of an indicator what it says itself; values may be left out, units written otherwise."""
    target = item.target
    kind = maker.number(0, 2)
    if kind == 2 and target is not None:
        cells: dict[Any, Target] = {key: _bare(cell) for key, cell in target.items()}
        if maker.chance():
            cells.pop("akhir", None)
        target = Deret(cells)
    nama = item.nama
    return BarisIku(
        indikator=item.id,
        nama=maker.pick((nama, nama.upper(), f"{nama} (indikator sasaran)")),
        awal=maker.maybe(item.awal),
        target=target if kind else None,
        asal=maker.asal(),
        catatan=maker.optional_text(8),
    )


def _bare(cell: Target) -> Target:
    """A number without the unit behind it."""
    return Angka(cell.nilai) if isinstance(cell, Angka) else cell
