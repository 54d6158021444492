"""Indikator bersama dinyatakan lain dari rencana induk.

Bila tujuan atau sasaran memakai indikator yang sama dengan sasaran RPD atau RPJMD yang dilayaninya, nilainya
dikutip dari sana. Kondisi awal atau target yang berbeda berarti dua dokumen menjanjikan hal yang berlainan.

Cara memperbaiki: samakan dengan rencana induk, atau ubah rencana induknya lebih dulu.

Salah:

    induk: rpd
    tujuan:
      - uraian: Menurunnya pengangguran lewat usaha mikro
        mendukung: [rpd.S10]
        indikator:
          - nama: Tingkat Partisipasi Angkatan Kerja
            target: {2024: 71%, 2025: 72%, 2026: 73%}
    # berkas: rpd/rpd.yaml
    jenis: rpd
    cuplikan: ya
    periode: {awal: 2024, akhir: 2026}
    tujuan:
      - uraian: Meningkatkan daya saing dan pemerataan ekonomi
        sasaran:
          - id: S10
            uraian: Menurunnya tingkat pengangguran
            indikator:
              - nama: Tingkat Partisipasi Angkatan Kerja (TPAK)
                target: {2024: 71%, 2025: 72%, 2026: 74%}

Benar:

    induk: rpd
    tujuan:
      - uraian: Menurunnya pengangguran lewat usaha mikro
        mendukung: [rpd.S10]
        indikator:
          - nama: Tingkat Partisipasi Angkatan Kerja
            target: {2024: 71%, 2025: 72%, 2026: 74%}
    # berkas: rpd/rpd.yaml
    jenis: rpd
    cuplikan: ya
    periode: {awal: 2024, akhir: 2026}
    tujuan:
      - uraian: Meningkatkan daya saing dan pemerataan ekonomi
        sasaran:
          - id: S10
            uraian: Menurunnya tingkat pengangguran
            indikator:
              - nama: Tingkat Partisipasi Angkatan Kerja (TPAK)
                target: {2024: 71%, 2025: 72%, 2026: 74%}

English: A shared indicator is stated differently from the parent plan.

Where a goal or sasaran uses the same indicator as the sasaran of the RPD or RPJMD that it serves, its values are
quoted from there. A different baseline or target means that two documents promise different things. To fix it,
follow the parent plan, or change the parent plan first.
"""

from collections.abc import Iterator

from renstra.cascade import Node
from renstra.checks.ks.induk import parent_nodes
from renstra.checks.rule import Rule
from renstra.checks.wording import words_without_remarks
from renstra.findings import Finding, Message, Related, Value
from renstra.ledger.kutipan import Difference, differences
from renstra.model import Sasaran, Tujuan
from renstra.quantity import Angka, Target, format_target
from renstra.workspace import Plan

RULE = Rule(
    "KS011",
    "indikator-induk-berbeda",
    "error",
    reads=("induk", "tujuan"),
    basis=("Permendagri 86/2017", "Inmendagri 52/2022", "PermenPANRB 53/2014"),
)

_WORDED = (Tujuan, Sasaran)


def check(plan: Plan) -> Iterator[Finding]:
    """Indicators with the name of one of the parent sasaran served, and other values; one finding an indicator."""
    if plan.induk is None:
        return
    for node in plan.cascade.kinerja:
        if not node.item.indikator:
            continue
        above = {id(served): served for item in (node, node.induk) if item for served in _served(plan, item)}
        shared = {
            words_without_remarks(item.nama): (item, (*served.path, "indikator", index))
            for served in above.values()
            for index, item in enumerate(served.item.indikator)
            if item.target or item.awal is not None
        }
        for index, indikator in enumerate(node.item.indikator if shared else ()):
            source = shared.get(words_without_remarks(indikator.nama))
            if source is not None:
                place = (*node.path, "indikator", index)
                yield from _compare(plan, plan.induk, differences(indikator, place, *source))


def _served(plan: Plan, node: Node) -> list[Node]:
    return parent_nodes(plan, node.item.mendukung) if isinstance(node.item, _WORDED) else []


def _compare(plan: Plan, parent: Plan, differing: list[Difference]) -> Iterator[Finding]:
    found = [item for item in differing if not parent.is_broken(item.source_place) and not plan.is_broken(item.place)]
    if found:
        first = found[0]
        yield RULE.finding(
            first.place,
            id="{kunci} {di_sini:target}, padahal di rencana induk {di_induk:target}",
            en="{kunci} {di_sini:target}, but {di_induk:target} in the parent plan",
            help=(
                "samakan dengan rencana induk, atau ubah rencana induknya lebih dulu",
                "follow the parent plan, or change the parent plan first",
            ),
            related=[_related(parent, item) for item in found],
            stated=_value(first.stated),
            derived=_value(first.source),
            kunci=str(first.kunci),
            di_sini=first.stated,
            di_induk=first.source,
        )


def _related(parent: Plan, item: Difference) -> Related:
    params = {"kunci": str(item.kunci), "di_sini": item.stated, "di_induk": item.source}
    message = Message(
        "{kunci}: di sini {di_sini:target}, di rencana induk {di_induk:target}",
        "{kunci}: {di_sini:target} here, {di_induk:target} in the parent plan",
        params,
    )
    return Related(message, (), parent.locate(item.source_place))


def _value(target: Target) -> Value:
    return target.nilai if isinstance(target, Angka) else format_target(target)
