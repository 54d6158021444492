"""Whole plans, valid by construction: leaves are drawn, everything else is derived the way the ledger derives it."""

from collections.abc import Sequence
from typing import Any

from renstra.cascade import Cascade
from renstra.ledger import PaguTable
from renstra.model import (
    BidangUrusan,
    Deret,
    DeretRupiah,
    Indikator,
    RencanaDaerah,
    Renstra,
    Tingkat,
)
from renstra.model.identitas import NamaTataLetak
from renstra.testing import gambaran, isu
from renstra.testing.choices import Choices
from renstra.testing.identitas import identity
from renstra.testing.iku import key_indicators
from renstra.testing.kinerja import goals
from renstra.testing.maker import Maker, Size
from renstra.testing.pendanaan import programs, total, with_sums
from renstra.testing.pengecualian import accept_residue

LAYOUTS: tuple[NamaTataLetak, ...] = ("permendagri-86-2017", "inmendagri-2-2025")


def renstra(maker: Maker) -> Renstra:
    """A Renstra, sometimes a yearly plan (Renja), whose parent plan is not at hand."""
    jenis = maker.pick(("renstra", "renstra", "renstra", "renja"))
    if jenis == "renja":
        maker.last = maker.first
    prefix = maker.pick(("rpd", "rpjmd", "induk"))
    return _renstra(maker, jenis, [f"{prefix}.S{at + 1}" for at in range(maker.number(1, 2))])


def regional(maker: Maker) -> RencanaDaerah:
    """An RPD or RPJMD."""
    maker.has_data = False
    fields = identity(maker)
    bidang, authority = _codes(maker, fields)
    objectives = _objectives(maker)
    program = programs(maker, bidang=bidang, sasaran=objectives, authority=authority, is_regional=True)
    plan = RencanaDaerah(
        jenis=maker.pick(("rpd", "rpjmd")),
        isu_strategis=tuple(isu.issue(maker) for _ in maker.several(0, 2)),
        tujuan=goals(maker, served=(), objectives=objectives),
        program=program,
        **fields,
    )
    return accept_residue(maker, plan) if maker.chance(8) else plan


def pair(maker: Maker) -> tuple[Renstra, RencanaDaerah]:
    """A Renstra and the regional plan that it serves, which the Renstra finds at ``../induk``."""
    parent = regional(maker)
    prefix = maker.pick((parent.jenis, "induk"))
    served = [f"{prefix}.{item.id}" for goal in parent.tujuan for item in goal.sasaran]
    shared = [item for goal in parent.tujuan for objective in goal.sasaran for item in objective.indikator]
    own = Maker(maker.choices, maker.layout, maker.first, maker.last, maker.size, names=maker.names)
    plan = _renstra(own, "renstra", served, shared).model_copy(update={"induk": "../induk"})
    return plan, _with_room(parent, plan)


def new_maker(choices: Choices, layout: NamaTataLetak | None, size: Size) -> Maker:
    """A maker for a plan, or for a plan and its parent, of one layout and one period."""
    maker = Maker(choices, layout if layout is not None else choices.pick(LAYOUTS), size=size)
    maker.first = maker.number(2021, 2030)
    maker.last = maker.first + (5 if maker.layout == "inmendagri-2-2025" else maker.pick((2, 4)))
    return maker


def _codes(maker: Maker, fields: dict[str, Any]) -> tuple[list[str], str]:
    """The fields of affairs, and the digits of the government that plans."""
    bidang = ["2.17", "2.10", "1.03"][: maker.number(1, 3)]
    return bidang, "1" if fields["daerah"].tingkat == "provinsi" else "2"


def _objectives(maker: Maker) -> list[str]:
    return [maker.identity("S") for _ in maker.several(1, 3)]


def _renstra(maker: Maker, jenis: str, served: Sequence[str], shared: Sequence[Indikator] = ()) -> Renstra:
    fields = identity(maker)
    bidang, authority = _codes(maker, fields)
    objectives = _objectives(maker)
    program = programs(maker, bidang=bidang, sasaran=objectives, authority=authority)
    tujuan = goals(maker, served=served, objectives=objectives, shared=shared)
    several = maker.several
    plan = Renstra(
        jenis="renja" if jenis == "renja" else "renstra",
        perangkat_daerah="Dinas Koperasi dan Usaha Mikro",
        nomenklatur=maker.maybe("kepmendagri-900.1.15.5-1317-2023"),
        pendahuluan=gambaran.introduction(maker) if maker.chance(4) else None,
        organisasi=gambaran.organisation(maker),
        pegawai=tuple(gambaran.table(maker) for _ in several(1, 2)),
        aset=tuple(gambaran.table(maker) for _ in several(0, 1)),
        kelompok_sasaran=tuple(gambaran.table(maker) for _ in several(0, 1)),
        capaian=gambaran.achievement(maker),
        fakta=tuple(gambaran.fact(maker) for _ in several(0, 2)),
        tantangan=gambaran.challenges(maker) if maker.chance(4) else None,
        permasalahan=tuple(isu.problem(maker) for _ in several(1, 2)),
        telaahan=tuple(isu.studied(maker) for _ in several(0, 1)),
        swot=isu.swot(maker) if maker.chance(4) else None,
        isu_strategis=tuple(isu.issue(maker) for _ in several(1, 2)),
        tujuan=tujuan,
        program=program,
        iku=key_indicators(maker, tujuan),
        variabel=maker.variabel,
        skala_capaian=scale(maker),
        **fields,
    )
    plan = with_sums(maker, plan)
    ceilings = tuple(
        BidangUrusan(
            kode=kode,
            nama=maker.optional_text(),
            pagu=total(maker, plan, kode) if maker.chance() else None,
        )
        for kode in bidang
    )
    pagu = total(maker, plan) if maker.chance() else None
    plan = plan.model_copy(update={"bidang_urusan": ceilings, "pagu": pagu})
    return accept_residue(maker, plan) if maker.chance(8) else plan


def scale(maker: Maker) -> Any:
    """A scale of achievement: a published one by its name, or bands of its own."""
    kind = maker.number(0, 3)
    if kind < 2:
        return "permendagri-86-2017"
    if kind == 2:
        return "permenpanrb-88-2021"
    bound = maker.decimal(50, 90)
    return (
        Tingkat(predikat="Berhasil", mulai=bound),
        Tingkat(predikat="Cukup", di_atas=bound / 2, sampai=bound),
        Tingkat(predikat="Belum Berhasil", sampai=bound / 2),
    )


def _with_room(parent: RencanaDaerah, plan: Renstra) -> RencanaDaerah:
    """The parent with room for the plan's programs: a program of the same code has no less pagu there."""
    table = PaguTable(Cascade(plan))
    needed: dict[str | None, int] = {}
    for row in table.rows:
        if row.node.jenjang == "program":
            kode = row.item.kode
            needed[kode] = max(needed.get(kode, 0), *(amount or 0 for amount in row.value))
    program = tuple(
        item.model_copy(update={"pagu": _raised(item.pagu, needed[item.kode])})
        if item.pagu and item.kode in needed
        else item
        for item in parent.program
    )
    return parent.model_copy(update={"program": program})


def _raised(pagu: DeretRupiah, room: int) -> DeretRupiah:
    amounts: dict[Any, int | None] = {year: room + (amount or 0) for year, amount in pagu.tahun.items()}
    if (end := pagu.akhir) is not None:  # with the residue of rounding that it has, if any
        amounts["akhir"] = end + room * len(pagu.tahun)
    return Deret(amounts)
