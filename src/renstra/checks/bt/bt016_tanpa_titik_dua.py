"""Kunci tanpa titik dua.

Setiap kunci diikuti titik dua dan spasi: `nama: Program`. Tanpa spasi (`nama:Program`) YAML membaca satu kata. Di dalam
kurung `{...}` hal ini terjadi bila sebuah teks memuat koma: bagian setelah koma dianggap kunci baru.

Cara memperbaiki: tambahkan titik dua dan spasi. Teks yang memuat koma di dalam kurung diberi tanda kutip.

Salah:

    daerah: {nama: Kabupaten Jombang, Jawa Timur}

Benar:

    daerah: {nama: "Kabupaten Jombang, Jawa Timur"}

English: A key without a colon.

Each key is followed by a colon and a space: `nama: Program`. Without the space (`nama:Program`) YAML reads one word.
Inside `{...}` this happens where a text contains a comma: what stands behind the comma is taken for another key. Add
colon and space; put a text with a comma inside brackets between quotation marks.
"""

from collections.abc import Iterator
from typing import Any

from renstra.checks.bt.faulty import Words, finding_at
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import FileFault, Plan

RULE = Rule("BT016", "tanpa-titik-dua", "error", basis=("YAML 1.2",))


def check(plan: Plan) -> Iterator[Finding]:
    """Each key that lacks its colon."""
    for found in plan.faults_named(RULE.name):
        message, help_text, params = _words(found)
        yield finding_at(RULE, found, id=message[0], en=message[1], help=help_text, **params)


def _words(found: FileFault) -> tuple[Words, Words, dict[str, Any]]:
    key = str(found.fault.params["kunci"])
    shown = key if len(key) <= 60 else f"{key[:57]}..."
    name, colon, rest = shown.partition(":")
    if colon and name and rest and not rest.startswith(" "):
        return (
            ('setelah titik dua pada "{kunci}" tidak ada spasi', 'no space follows the colon in "{kunci}"'),
            ("tulis {nama}: {isi}", "write {nama}: {isi}"),
            {"kunci": shown, "nama": name, "isi": rest},
        )
    if "sebelum" in found.fault.params:
        return (
            (
                'koma di dalam kurung memotong isi {sebelum}: "{kunci}" terbaca sebagai kunci tanpa titik dua',
                'a comma inside the bracket cuts {sebelum}: "{kunci}" is read as a key without a colon',
            ),
            ("beri tanda kutip pada seluruh isi {sebelum}", "put the whole of {sebelum} between quotation marks"),
            {"kunci": shown},
        )
    return (
        (
            '"{kunci}" berdiri di tempat kunci, tetapi tidak diikuti titik dua',
            '"{kunci}" stands where a key should, without a colon',
        ),
        (
            "tambahkan titik dua dan isinya; bila lanjutan teks di atasnya, jorokkan lebih dalam",
            "add a colon and a value; if it continues the text above, indent it deeper",
        ),
        {"kunci": shown},
    )
