"""Bentuk isian keliru.

Sebuah kunci berisi satu nilai, daftar (`- ...` atau `[...]`), atau pasangan kunci dan nilai. Bentuk yang lain tidak
dapat dibaca, dan isinya belum diperiksa.

Cara memperbaiki: tulis isiannya dalam bentuk yang disebut temuan.

Salah:

    program:
      - nama: Program Pengembangan UMKM
        mendukung: S2

Benar:

    program:
      - nama: Program Pengembangan UMKM
        mendukung: [S2]

English: The entry has the wrong shape.

A key holds one value, a list (`- ...` or `[...]`), or pairs of keys and values. Another shape cannot be read, and its
contents are unchecked. Write the entry in the shape that the finding names.
"""

from collections.abc import Iterator

from renstra.checks.bt.faulty import Words, finding_at
from renstra.checks.rule import Rule
from renstra.checks.suggest import replacement
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("BT022", "bentuk-keliru", "error")

_SHAPES: dict[str, Words] = {
    "pemetaan": ("pasangan kunci dan nilai", "pairs of keys and values"),
    "daftar": ("daftar", "a list"),
    "teks": ("satu nilai", "one value"),
    "kosong": ("tidak ada isi", "nothing"),
}
_HELP: dict[tuple[str, str], Words] = {
    ("daftar", "teks"): ("tulis dalam kurung siku: [{teks}]", "write it in square brackets: [{teks}]"),
    ("daftar", "pemetaan"): ('beri "- " di depan tiap butir', 'put "- " before each item'),
    ("pemetaan", "daftar"): ('hapus "- " di depannya', 'remove the "- " before it'),
    ("pemetaan", "teks"): (
        "tulis kunci dan nilainya, misalnya {kunci}: {{2025: 100}}",
        "write keys and values, for example {kunci}: {{2025: 100}}",
    ),
    ("pemetaan", "kosong"): ("isi, atau hapus kuncinya", "fill it, or remove the key"),
    ("teks", "daftar"): ("tulis satu nilai saja", "write one value only"),
    ("teks", "pemetaan"): (
        "tulis satu nilai; teks yang memuat titik dua diberi tanda kutip",
        "write one value; put a text with a colon between quotation marks",
    ),
}


def check(plan: Plan) -> Iterator[Finding]:
    """Each entry whose shape is not the one that its key needs."""
    for found in plan.faults_named(RULE.name):
        params = found.fault.params
        text = params.get("teks")
        shape, wanted = "kosong" if text == "" else str(params["ada"]), str(params["harus"])
        fix = None
        if (wanted, shape) == ("daftar", "teks") and text and not set(text) & set(",[]{}:#\"'\n"):
            fix = replacement(found.location, f"[{text}]", ("tulis [{teks}]", "write [{teks}]"), teks=text)
        yield finding_at(
            RULE,
            found,
            id="di sini harus ada {id_harus}, tetapi tertulis {id_ada}",
            en="{en_harus} should stand here, but there is {en_ada}",
            help=_HELP.get((wanted, shape), ("lihat halaman format", "see the page on the format")),
            fix=fix,
            id_harus=_SHAPES[wanted][0],
            id_ada=_SHAPES[shape][0],
            en_harus=_SHAPES[wanted][1],
            en_ada=_SHAPES[shape][1],
        )
