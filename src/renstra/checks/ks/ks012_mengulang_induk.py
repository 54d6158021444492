"""Bunyinya mengulang yang di atasnya kata demi kata.

Tiap jenjang menjawab pertanyaan "dengan apa yang di atasnya dicapai?". Tujuan yang sama bunyinya dengan sasaran
RPD, sasaran yang sama dengan tujuannya, strategi yang sama dengan sasarannya, atau arah kebijakan yang sama dengan
strateginya tidak menjawab apa-apa: penjabarannya belum ada. Nama program, kegiatan, dan sub kegiatan ditetapkan
nomenklatur, jadi tidak diperiksa.

Cara memperbaiki: tulis apa yang hendak dicapai di jenjang ini sendiri, lebih khusus daripada yang di atasnya.

Salah:

    tujuan:
      - uraian: Meningkatnya akuntabilitas kinerja
        sasaran:
          - uraian: Meningkatnya Akuntabilitas Kinerja

Benar:

    tujuan:
      - uraian: Meningkatnya akuntabilitas kinerja
        sasaran:
          - uraian: Meningkatnya mutu perencanaan dan pelaporan kinerja

English: It repeats the one above it word for word.

Each level answers the question by what the level above is reached. A goal worded like the sasaran of the RPD, a
sasaran like its goal, a strategy like its sasaran, or a policy direction like its strategy answers nothing: it has
not been detailed. The names of programs, kegiatan and sub kegiatan are laid down and are not looked at. To fix it,
write what this level itself is to reach, more specific than the one above.
"""

from collections.abc import Iterator

from renstra.cascade import Node
from renstra.checks.gaps import name_path
from renstra.checks.ks.induk import parent_nodes
from renstra.checks.rule import Rule
from renstra.checks.wording import words
from renstra.findings import Finding, Location, Message, Related
from renstra.model import Sasaran, Tujuan
from renstra.source import KeyPath
from renstra.workspace import Plan

RULE = Rule(
    "KS012",
    "mengulang-induk",
    "warning",
    reads=("tujuan", "induk"),
    basis=("PermenPANRB 89/2021", "PermenPANRB 88/2021"),
)


def check(plan: Plan) -> Iterator[Finding]:
    """Goals, sasaran, strategies and policy directions with the wording of the one above."""
    for node in plan.cascade.kinerja:
        item = node.item
        if isinstance(item, Tujuan):
            if plan.induk is not None and item.mendukung:
                yield from _repeats_parent_plan(plan, plan.induk, node)
            continue
        assert isinstance(item, Sasaran)
        uraian, above = item.uraian, node.induk
        if above is not None and _same(uraian, above.nama):
            yield _finding(name_path(node), "sasaran", "tujuan", name_path(above))
        for i, strategi in enumerate(item.strategi):
            path = (*node.path, "strategi", i)
            if _same(strategi.uraian, uraian):
                yield _finding((*path, "uraian"), "strategi", "sasaran", name_path(node))
            for j, arah in enumerate(strategi.arah_kebijakan):
                if _same(arah.uraian, strategi.uraian):
                    place = (*path, "arah_kebijakan", j)
                    yield _finding(place, "arah kebijakan", "strategi", (*path, "uraian"))


def _same(one: str, other: str) -> bool:
    """Compared in full only where length and first letter leave nothing but spacing and punctuation to differ."""
    if one == other:
        return True
    return abs(len(one) - len(other)) < 16 and _first(one) == _first(other) and words(one) == words(other) != ""


def _first(text: str) -> str:
    for sign in text:
        if sign.isalnum():
            return sign.casefold()
    return ""


def _repeats_parent_plan(plan: Plan, parent: Plan, node: Node) -> Iterator[Finding]:
    assert isinstance(node.item, Tujuan)
    for served in parent_nodes(plan, node.item.mendukung):
        if _same(node.nama, served.nama):
            level = f"{served.jenjang} {parent.model.jenis.upper()}"
            yield _finding(name_path(node), "tujuan", level, (), parent.locate(name_path(served)))
            return


def _finding(path: KeyPath, jenjang: str, atas: str, above: KeyPath, location: Location | None = None) -> Finding:
    return RULE.finding(
        path,
        id="bunyi {jenjang} sama kata demi kata dengan {atas} di atasnya",
        en="this {jenjang} repeats the {atas} above it word for word",
        help=(
            "tulis apa yang hendak dicapai di jenjang ini sendiri, lebih khusus daripada yang di atasnya",
            "write what this level itself is to reach, more specific than the one above",
        ),
        related=[Related(Message("yang diulang", "what is repeated"), above, location)],
        jenjang=jenjang,
        atas=atas,
    )
