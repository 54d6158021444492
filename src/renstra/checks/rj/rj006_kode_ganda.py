"""Kode dipakai dua kali pada jenjang yang sama.

Program, kegiatan, dan sub kegiatan dikenal dari kodenya, bersama nama unitnya bila perangkat daerah mempunyai beberapa
unit dengan kode yang sama (bagian, kelurahan, UPT). Kode yang muncul dua kali berarti salah ketik, atau satu baris
disalin dua kali sehingga anggarannya terhitung ganda.

Cara memperbaiki: betulkan kodenya, gabungkan kedua barisnya, atau tulis `unit` pada masing-masing.

Salah:

    program:
      - nama: Program Pengembangan UMKM
        kegiatan:
          - nama: Pengembangan Usaha Mikro
            sub_kegiatan:
              - {kode: 2.17.08.2.01.01, nama: Fasilitasi pemasaran}
              - {kode: 2.17.08.2.01.01, nama: Pelatihan}

Benar:

    program:
      - nama: Program Pengembangan UMKM
        kegiatan:
          - nama: Pengembangan Usaha Mikro
            sub_kegiatan:
              - {kode: 2.17.08.2.01.01, nama: Fasilitasi pemasaran}
              - {kode: 2.17.08.2.01.02, nama: Pelatihan}

English: A code is used twice at one level.

Programs, kegiatan and sub kegiatan are known by their code, together with the name of their unit where the agency has
several units with the same codes (bagian, kelurahan, UPT). A code that appears twice is a slip, or a row copied
twice, so that its money counts double. Correct the code, join the rows, or write `unit` at each of them.
"""

from collections.abc import Iterator

from renstra.cascade import Node
from renstra.checks.rule import Rule
from renstra.findings import Finding, Message, Related
from renstra.workspace import Plan

RULE = Rule(
    "RJ006",
    "kode-ganda",
    "error",
    reads=("program",),
    basis=("Permendagri 86/2017", "Kepmendagri 050-5889/2021"),
)


def check(plan: Plan) -> Iterator[Finding]:
    """Each code that several nodes of one level and unit have, at the second; copies below copies stand beside them."""
    codes = [
        (node.jenjang, node.item.kode)  # type: ignore[union-attr]  # money nodes have one
        for node in plan.cascade.uang
        if node.item.kode is not None  # type: ignore[union-attr]
    ]
    if len(set(codes)) == len(codes):
        return
    groups: dict[tuple[str, str, str], list[Node]] = {}
    for node in plan.cascade.uang:
        kode = getattr(node.item, "kode", None)
        if kode is not None:
            groups.setdefault((node.jenjang, _unit(node), kode), []).append(node)
    doubles = {id(node): group for group in groups.values() if len(group) > 1 for node in group}
    for group in groups.values():
        if len(group) > 1 and not _below_copies(group, doubles):
            yield _finding(group)


def _unit(node: Node) -> str:
    """The unit of a node: its own, or that of the nearest node above which names one."""
    for above in (node, *node.ancestors()):
        unit = getattr(above.item, "unit", None)
        if unit is not None:
            return str(unit)
    return ""


def _below_copies(group: list[Node], doubles: dict[int, list[Node]]) -> bool:
    """Whether the nodes stand below nodes that are copies of each other themselves."""
    above = [node.induk for node in group]
    if any(node is None for node in above) or len({id(node) for node in above}) < len(above):
        return False
    return len({id(doubles.get(id(node))) for node in above}) == 1 and id(above[0]) in doubles


def _finding(group: list[Node]) -> Finding:
    first, second, *more = group
    message = Message("kode yang sama: {label}", "the same code: {label}")
    return RULE.finding(
        (*second.path, "kode"),
        id="kode {stated} sudah dipakai {pertama}",
        en="the code {stated} is already used by {pertama}",
        help=(
            "betulkan kodenya, gabungkan barisnya, atau tulis unit pada masing-masing",
            "correct the code, join the rows, or write unit at each of them",
        ),
        stated=str(getattr(second.item, "kode", "")),
        pertama=first.label,
        related=[
            Related(Message(message.id, message.en, {"label": node.label}), (*node.path, "kode"))
            for node in (first, *more)
        ],
    )
