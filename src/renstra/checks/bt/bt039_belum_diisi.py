"""Isian yang ditandai belum diisi.

`<isi nama program>` menandai tempat yang masih harus diisi, seperti yang ditulis `renstra baru`. Selama masih ada,
rencana ini belum selesai; aturan lain tidak berkata apa pun tentang tempat itu. Yang belum diisi pada satu bagian
dilaporkan bersama.

Cara memperbaiki: ganti tandanya dengan isinya. Bila memang tidak ada, hapus kuncinya, atau tulis `n/a` untuk target
dan `-` untuk pagu.

Salah:

    program:
      - kode: "2.17.07"
        nama: <isi nama program>
        pagu: {2024: 353_589_000, 2025: <isi>, 2026: <isi>}

Benar:

    program:
      - kode: "2.17.07"
        nama: Program Pengembangan UMKM
        pagu: {2024: 353_589_000, 2025: 400_000_000, 2026: 450_000_000}

English: A blank that is still to be filled in.

`<isi nama program>` marks a place to be filled in, as `renstra baru` writes it. As long as there is one the plan is
not finished; other rules say nothing about that place. The blanks of one part are reported together. Put the content
in the place of the mark. Where there is none remove the key, or write `n/a` for a target and `-` for a pagu.
"""

from collections.abc import Iterator

from renstra.checks.bt.faulty import finding_at
from renstra.checks.rule import Rule
from renstra.checks.suggest import listing
from renstra.findings import Finding
from renstra.source import KeyPath
from renstra.workspace import FileFault, Plan

RULE = Rule("BT039", "belum-diisi", "error")


def check(plan: Plan) -> Iterator[Finding]:
    """The blanks of each part, at the first of them."""
    parts: dict[tuple[str, KeyPath], list[FileFault]] = {}
    for found in plan.faults_named(RULE.name):
        key = (found.document.source.name, _part(found.fault.path or ()))
        parts.setdefault(key, []).append(found)
    for (_, part), blanks in parts.items():
        names = dict.fromkeys(_name(blank.fault.path or (), part) for blank in blanks)
        what = str(blanks[0].fault.params["apa"]) if len(names) == 1 else ""
        yield finding_at(
            RULE,
            blanks[0],
            id="belum diisi: {yang}",
            en="to be filled in: {yang}",
            help=(
                "isi {apa}" if what else "ganti <...> dengan isinya; bila tidak ada, hapus kuncinya",
                "fill in: {apa}" if what else "put the content in place of <...>; where there is none remove the key",
            ),
            yang=listing(names),
            apa=what,
        )


def _part(path: KeyPath) -> KeyPath:
    """The element of a list that a place belongs to, else the top of the plan."""
    return next((path[:length] for length in range(len(path) - 1, 0, -1) if isinstance(path[length - 1], int)), ())


def _name(path: KeyPath, part: KeyPath) -> str:
    """What the blank is called within its part: the key, not the year."""
    inside = [step for step in path[len(part) :] if isinstance(step, str) and not step.isdecimal() and step != "akhir"]
    return ".".join(inside) or str(path[-1])
