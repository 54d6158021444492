"""Tag YAML dengan tanda seru.

Tulisan yang dimulai dengan tanda seru dibaca YAML sebagai tag, yaitu perintah tentang jenis isinya. Rencana tidak
memakai tag; isi sesudahnya dibaca sebagai teks biasa, tagnya sendiri hilang.

Cara memperbaiki: hapus tagnya. Bila tanda seru bagian dari teks, beri tanda kutip pada teksnya.

Salah:

    catatan: !penting angka masih rancangan

Benar:

    catatan: "!penting angka masih rancangan"

English: A YAML tag with an exclamation mark.

What begins with an exclamation mark is read by YAML as a tag, an order about the type of the contents. Plans do
without tags; what follows is read as plain text and the tag itself is lost. Remove the tag; if the exclamation mark
belongs to a text, put the text between quotation marks.
"""

from collections.abc import Iterator

from renstra.checks.bt.faulty import finding_at
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("BT005", "tag", "error")


def check(plan: Plan) -> Iterator[Finding]:
    """Each tag."""
    for found in plan.faults_named(RULE.name):
        span = found.fault.span
        yield finding_at(
            RULE,
            found,
            id='"{tertulis}" dibaca sebagai tag YAML, yang tidak dipakai dalam rencana',
            en='"{tertulis}" is read as a YAML tag, which plans do not use',
            help=(
                "hapus; bila tanda seru bagian dari teks, beri tanda kutip",
                "remove it; if the exclamation mark belongs to the text, use quotation marks",
            ),
            tertulis=found.document.source.text[span.start : min(span.end, span.start + 60)],
        )
