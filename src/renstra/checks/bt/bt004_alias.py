"""Rujukan YAML dengan tanda bintang.

YAML mengenal `&nama` dan `*nama` untuk mengulang isi. Rencana tidak memakainya: siapa pun harus dapat membaca sebuah
angka di tempatnya, dan beberapa rujukan bersarang dapat mengembang menjadi jutaan isian. Nilai di situ belum diperiksa.

Cara memperbaiki: tulis isinya di tempat itu. Bila tanda bintang bagian dari teks, beri tanda kutip pada teksnya.

Salah:

    program:
      - nama: Program Pengembangan UMKM
        pagu: &pagu {2024: 353_589_000, 2025: 400_000_000, 2026: 450_000_000}
        kegiatan:
          - nama: Pengembangan Usaha Mikro
            pagu: *pagu

Benar:

    program:
      - nama: Program Pengembangan UMKM
        pagu: {2024: 353_589_000, 2025: 400_000_000, 2026: 450_000_000}
        kegiatan:
          - nama: Pengembangan Usaha Mikro
            pagu: {2024: 353_589_000, 2025: 400_000_000, 2026: 450_000_000}

English: A YAML reference with an asterisk.

YAML has `&name` and `*name` for repeating contents. Plans do without: anybody must be able to read a figure where it
stands, and a few nested references can grow to millions of entries. The value there is unchecked. Write the contents
out; if the asterisk belongs to a text, put the text between quotation marks.
"""

from collections.abc import Iterator

from renstra.checks.bt.faulty import finding_at
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("BT004", "alias", "error")


def check(plan: Plan) -> Iterator[Finding]:
    """The first reference to each name."""
    for found in plan.faults_named(RULE.name):
        yield finding_at(
            RULE,
            found,
            id='"*{nama}" dibaca sebagai rujukan YAML, yang tidak dipakai dalam rencana',
            en='"*{nama}" is read as a YAML reference, which plans do not use',
            help=(
                "tulis isinya di sini; bila tanda bintang bagian dari teks, beri tanda kutip",
                "write the contents here; if the asterisk belongs to the text, use quotation marks",
            ),
            related=("isi yang dirujuk", "what it refers to"),
        )
