"""Goals, objectives, strategies: worded as their level is, measured by indicators, serving the one above."""

from collections.abc import Sequence

from renstra.cascade import Jenjang
from renstra.model import ArahKebijakan, Indikator, Sasaran, Strategi, Tujuan
from renstra.model.kinerja import Sebutan
from renstra.testing import wording
from renstra.testing.indikator import indikator
from renstra.testing.maker import Maker


def goals(
    maker: Maker, *, served: Sequence[str], objectives: Sequence[str], shared: Sequence[Indikator] = ()
) -> tuple[Tujuan, ...]:
    """Goals with the given ids of objectives below them. ``served`` are references to the parent plan, all taken up.

    ``shared`` are indicators of the parent's objectives that the goals may quote.
    """
    found = []
    count = min(len(objectives), 1 + (len(objectives) > 1 and maker.chance()))
    for at in range(count):
        uraian = maker.name(maker.pick(wording.GOAL))
        mendukung = tuple(name for index, name in enumerate(served) if index % count == at) or tuple(served[:1])
        quoted = [_quoted(maker, item) for item in shared if at == 0 and maker.chance(3)]
        found.append(
            Tujuan(
                id=maker.identity("T") if maker.chance() else None,
                nomor=maker.maybe(f"{at + 1}", 4),
                uraian=uraian,
                mendukung=mendukung,
                indikator=(*quoted, *_indicators(maker, "tujuan", int(not quoted))),
                sasaran=tuple(
                    objective(maker, name, served) for index, name in enumerate(objectives) if index % count == at
                ),
                sebutan=_other_wordings(maker, uraian),
                asal=maker.asal(),
                catatan=maker.optional_text(8),
            )
        )
    return tuple(found)


def _quoted(maker: Maker, item: Indikator) -> Indikator:
    """An indicator of the parent plan, with an id of this plan and without the formula, whose data are not here."""
    profile = {"definisi": maker.text(), "sumber_data": maker.text(), "penanggung_jawab": wording.OFFICES[0]}
    own = {"id": maker.identity("ind_"), "rumus": None, "rumusan": "Dihitung oleh Bappeda", "realisasi": None}
    return item.model_copy(update={**profile, **own, "catatan": None})


def objective(maker: Maker, name: str, served: Sequence[str]) -> Sasaran:
    """An objective: a condition, measured by at least one key indicator, with strategies."""
    uraian = maker.name(maker.pick(wording.OBJECTIVE))
    return Sasaran(
        id=name,
        nomor=maker.maybe("1.1", 5),
        uraian=uraian,
        mendukung=(maker.pick(served),) if served and maker.chance(5) else (),
        indikator=_indicators(maker, "sasaran", 1),
        strategi=tuple(strategy(maker) for _ in maker.several(1, 2)),
        sebutan=_other_wordings(maker, uraian),
        asal=maker.asal(),
        catatan=maker.optional_text(8),
    )


def _indicators(maker: Maker, jenjang: Jenjang, at_least: int) -> tuple[Indikator, ...]:
    return tuple(indikator(maker, jenjang, is_key=True) for _ in maker.several(at_least, 2))


def strategy(maker: Maker) -> Strategi:
    """A strategy with its policy directions."""
    return Strategi(
        id=maker.identity("ST") if maker.chance(4) else None,
        uraian=maker.name(maker.pick(wording.STRATEGY)),
        arah_kebijakan=tuple(
            ArahKebijakan(uraian=maker.name(maker.pick(wording.POLICY)), asal=maker.asal()) for _ in maker.several(1, 2)
        ),
        asal=maker.asal(),
    )


def _other_wordings(maker: Maker, uraian: str) -> tuple[Sebutan, ...]:
    """The same words elsewhere, in capitals or with a full stop."""
    if not maker.chance(4):
        return ()
    return (Sebutan(nama=maker.pick((uraian, uraian.upper(), f"{uraian}.")), asal=maker.pick(wording.ASAL)),)
