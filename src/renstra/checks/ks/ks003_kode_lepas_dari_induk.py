"""Kode tidak diawali kode di atasnya.

Kode kegiatan diawali kode programnya, kode sub kegiatan diawali kode kegiatannya. Kode yang lain berarti salah
ketik, atau barisnya berdiri di bawah induk yang salah; anggarannya lalu dijumlahkan ke tempat yang keliru. Bila
semua anak sepakat pada kode induk yang lain, kode induknya yang dilaporkan, sekali.

Cara memperbaiki: betulkan kodenya, atau pindahkan barisnya ke bawah induknya.

Salah:

    program:
      - kode: "2.17.07"
        nama: Program Pemberdayaan UMKM
        kegiatan:
          - kode: 2.17.08.2.01
            nama: Pemberdayaan Usaha Mikro

Benar:

    program:
      - kode: "2.17.07"
        nama: Program Pemberdayaan UMKM
        kegiatan:
          - kode: 2.17.07.2.01
            nama: Pemberdayaan Usaha Mikro

English: A code does not begin with the code above it.

The code of a kegiatan begins with that of its program, the code of a sub kegiatan with that of its kegiatan.
Another code is a slip, or the row stands below the wrong parent, and its money is added up in the wrong place.
Where all children agree on another code for their parent, the parent's code is reported, once. To fix it, correct
the code, or move the row below its parent.
"""

from collections.abc import Iterator

from renstra.cascade import Node
from renstra.checks.rule import Rule
from renstra.findings import Finding, Message, Related
from renstra.workspace import Plan

RULE = Rule(
    "KS003",
    "kode-lepas-dari-induk",
    "error",
    reads=("program",),
    basis=("Permendagri 90/2019", "Kepmendagri 050-5889/2021", "Kepmendagri 900.1.15.5-1317/2023"),
)

_OWN_PARTS = {"kegiatan": 2, "sub_kegiatan": 1}
"""How many parts of its code a level adds to that of its parent: ``2.01`` for a kegiatan."""


def check(plan: Plan) -> Iterator[Finding]:
    """Codes that do not begin with the nearest code above; a wrong parent code once instead of all its children."""
    strays: dict[int, list[Node]] = {}
    for node in plan.cascade.uang:
        kode = node.item.kode  # type: ignore[union-attr]
        if kode is None or node.induk is None:
            continue
        above = node.induk
        if above.item.kode is None:  # type: ignore[union-attr]
            if above.induk is None or above.induk.item.kode is None:  # type: ignore[union-attr]
                continue
            above = above.induk
        parent: str = above.item.kode  # type: ignore[assignment,union-attr]
        if not kode.startswith(f"{parent}.") and not _fits(kode, parent):
            strays.setdefault(above.index, []).append(node)
    if strays:
        yield from _report(plan, strays)


def _report(plan: Plan, strays: dict[int, list[Node]]) -> Iterator[Finding]:
    nodes = plan.cascade.uang
    blamed: set[int] = set()
    for index, children in strays.items():
        agreed = _agreed_parent(nodes[index], children)
        if agreed is not None:
            blamed.add(index)
            yield _parent_is_wrong(nodes[index], children, agreed)
    for index, children in strays.items():
        if index in blamed:
            continue
        for child in children:
            if child.index not in blamed:
                yield _child_is_wrong(child, nodes[index])


def _agreed_parent(parent: Node, strays: list[Node]) -> str | None:
    """The code that the children give their parent, where they all give the same one and it may be the right one."""
    with_code = [child for child in parent.anak if _kode(child)]
    if len(strays) != len(with_code) or any(child.induk is not parent for child in strays):
        return None
    implied = {_parent_code(child) for child in strays}
    if len(implied) != 1 or (agreed := implied.pop()) is None:
        return None
    above = _kode(parent.induk) if parent.induk is not None else None
    parent_fits = above is None or _fits(_kode(parent), above)
    agreed_fits = above is None or _fits(agreed, above)
    if not agreed_fits or (parent_fits and len(strays) < 2):
        return None
    return agreed


def _parent_code(child: Node) -> str | None:
    parts = _kode(child).rstrip(".").split(".")
    own = _OWN_PARTS[child.jenjang]
    return ".".join(parts[:-own]) if len(parts) > own else None


def _kode(node: Node) -> str:
    return (node.item.kode or "").strip()  # type: ignore[union-attr]


def _fits(kode: str, parent: str) -> bool:
    return kode.strip().casefold().startswith(parent.strip().rstrip(".").casefold() + ".")


def _child_is_wrong(child: Node, parent: Node) -> Finding:
    return RULE.finding(
        (*child.path, "kode"),
        id="kode {kode} tidak diawali kode {jenjang} di atasnya, {induk}",
        en="code {kode} does not begin with {induk}, the code of the {jenjang} above it",
        help=(
            "betulkan kodenya, atau pindahkan barisnya ke bawah induk yang sesuai dengan kodenya",
            "correct the code, or move the row below the parent that its code names",
        ),
        related=[Related(Message("kode induknya", "the code of its parent"), (*parent.path, "kode"))],
        stated=_kode(child),
        kode=_kode(child),
        induk=_kode(parent),
        jenjang=parent.jenjang.replace("_", " "),
    )


def _parent_is_wrong(parent: Node, children: list[Node], agreed: str) -> Finding:
    message = Message("kode di bawahnya", "a code below it")
    return RULE.finding(
        (*parent.path, "kode"),
        id="kode {jenjang} {stated}, padahal semua kode di bawahnya diawali {derived}",
        en="the code of this {jenjang} is {stated}, but all codes below it begin with {derived}",
        help=(
            "tulis {derived}, atau pindahkan baris di bawahnya ke induknya",
            "write {derived}, or move the rows below it to their parent",
        ),
        related=[Related(message, (*child.path, "kode")) for child in children[:5]],
        stated=_kode(parent),
        derived=agreed,
        jenjang=parent.jenjang.replace("_", " "),
    )
