"""Kunci tidak dikenal.

Format rencana menentukan kunci tiap bagian. Kunci yang lain, biasanya karena salah ketik atau salah jorok, tidak
dibaca.

Cara memperbaiki: pakai kunci yang dikenal; lihat halaman format. Bila kuncinya benar tetapi milik bagian lain,
perbaiki jorokannya.

Salah:

    program:
      - nama: Program Pengembangan UMKM
        penanggungjawab: Bidang Pemberdayaan Usaha Mikro

Benar:

    program:
      - nama: Program Pengembangan UMKM
        penanggung_jawab: Bidang Pemberdayaan Usaha Mikro

English: The key is not known.

The format says which keys each part of a plan has. Another key, mostly a slip of the hand or of the indentation, is
not read. Use a known key; see the page on the format. If the key is right but belongs to another part, correct its
indentation.
"""

from collections.abc import Iterator
from typing import Any

from renstra.checks.bt.faulty import Words, finding_at
from renstra.checks.rule import Rule
from renstra.checks.suggest import is_same_word, listing, nearest, replacement
from renstra.findings import Finding, Fix
from renstra.workspace import FileFault, Plan
from renstra.workspace.hints import expected_keys

RULE = Rule("BT020", "kunci-tak-dikenal", "error")


def check(plan: Plan) -> Iterator[Finding]:
    """Each unknown key, with the known one that is nearest."""
    for found in plan.faults_named(RULE.name):
        help_text, params, fix = _advice(plan, found)
        yield finding_at(
            RULE,
            found,
            id='kunci "{kunci}" tidak dikenal di bagian ini',
            en='the key "{kunci}" is not known in this part',
            help=help_text,
            fix=fix,
            **params,
        )


def _advice(plan: Plan, found: FileFault) -> tuple[Words, dict[str, Any], Fix | None]:
    key, known = str(found.fault.params["kunci"]), tuple(found.fault.params["dikenal"])
    path = found.fault.path or ()
    for length in range(len(path) - 2, -1, -1):
        if key in expected_keys(type(plan.model), path[:length]):
            owner = next((str(step) for step in reversed(path[:length]) if isinstance(step, str)), "")
            where: Words = (owner, owner) if owner else ("tingkat teratas", "the top level")
            words = (
                '"{kunci}" milik {bagian}: periksa jorokannya',
                '"{kunci}" belongs to {part}: check its indentation',
            )
            return words, {"bagian": where[0], "part": where[1]}, None
    meant = nearest(key, known)
    if meant is None:
        words = ("yang dikenal di sini: {daftar}", "known here: {daftar}")
        return words, {"daftar": listing(known)}, None
    words = ('mungkin maksudnya "{dekat}"', 'perhaps "{dekat}" is meant')
    beside = found.document.tree.value(path[:-1])
    free = isinstance(beside, dict) and meant not in beside
    title: Words = ('ganti dengan "{dekat}"', 'write "{dekat}"')
    fix = (
        replacement(plan.locate_key(path), meant, title, certain=is_same_word(key, meant), dekat=meant)
        if free
        else None
    )
    return words, {"dekat": meant}, fix
