"""Berkas tidak berisi pasangan kunci dan nilai.

Setiap berkas rencana terdiri atas pasangan `kunci: nilai` di tingkat teratas, misalnya `program:` dengan daftarnya.
Berkas yang langsung dimulai dengan daftar atau teks tidak dapat ditempatkan, sehingga isinya belum diperiksa.

Cara memperbaiki: tulis kuncinya di baris pertama dan jorokkan isinya. Titik dua setelah kunci harus diikuti spasi.

Salah:

    - nama: Program Pengembangan UMKM

Benar:

    program:
      - nama: Program Pengembangan UMKM

English: The file does not hold keys and values.

Each file of a plan has pairs `key: value` at its top level, such as `program:` with its list. A file that begins with a
list or a text cannot be placed, so its contents are unchecked. Write the key in the first line and indent the rest. A
space must follow the colon behind a key.
"""

from collections.abc import Iterator

from renstra.checks.bt.faulty import finding_at
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("BT012", "akar-bukan-pemetaan", "error")


def check(plan: Plan) -> Iterator[Finding]:
    """Each file that holds a list or a text."""
    for found in plan.faults_named(RULE.name):
        yield finding_at(
            RULE,
            found,
            id="berkas harus dimulai dengan sebuah kunci, misalnya program:",
            en="a file must begin with a key, such as program:",
            help=(
                "tulis kuncinya di baris pertama, dengan spasi setelah titik dua, dan jorokkan isinya",
                "write the key in the first line, with a space behind the colon, and indent the rest",
            ),
        )
