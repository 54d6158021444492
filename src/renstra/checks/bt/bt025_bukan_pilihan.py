"""Isian bukan salah satu pilihannya.

Beberapa kunci hanya mengenal beberapa nilai, misalnya arah: naik, turun, tetap, rentang.

Cara memperbaiki: pakai salah satu pilihan yang disebut temuan, dengan huruf kecil.

Salah:

    tujuan:
      - uraian: Meningkatkan kontribusi usaha mikro
        indikator:
          - nama: Persentase peningkatan omzet
            arah: meningkat

Benar:

    tujuan:
      - uraian: Meningkatkan kontribusi usaha mikro
        indikator:
          - nama: Persentase peningkatan omzet
            arah: naik

English: The value is not one of the choices.

Some keys know only a few values, such as arah: naik, turun, tetap, rentang. Use one of the choices that the finding
names, in lower case.
"""

from collections.abc import Iterator

from renstra.checks.bt.faulty import finding_at
from renstra.checks.rule import Rule
from renstra.checks.suggest import is_same_word, listing, nearest, replacement
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("BT025", "bukan-pilihan", "error")


def check(plan: Plan) -> Iterator[Finding]:
    """Each value outside its choices, with the one that is nearest."""
    for found in plan.faults_named(RULE.name):
        options = tuple(found.fault.params["pilihan"])
        text = str(found.fault.params.get("teks", ""))
        meant = nearest(text, options)
        title = ('ganti dengan "{dekat}"', 'write "{dekat}"')
        yield finding_at(
            RULE,
            found,
            id='"{teks}" bukan pilihan untuk {kunci}',
            en='"{teks}" is no choice for {kunci}',
            help=(
                'mungkin maksudnya "{dekat}"; pilihannya: {daftar}' if meant else "pilihannya: {daftar}",
                'perhaps "{dekat}" is meant; the choices: {daftar}' if meant else "the choices: {daftar}",
            ),
            stated=text,
            fix=replacement(found.location, meant, title, certain=is_same_word(text, meant), dekat=meant)
            if meant
            else None,
            teks=text,
            dekat=meant or "",
            daftar=listing(options),
        )
