"""Kunci tidak berisi.

Setelah titik duanya tidak ada apa-apa, padahal di sini harus ada teks.

Cara memperbaiki: isi, atau hapus kuncinya. Untuk target dan pagu yang memang tidak ada tulis `n/a`.

Salah:

    program:
      - nama:

Benar:

    program:
      - nama: Program Pengembangan UMKM

English: The key has nothing behind it.

Behind the colon there is nothing where a text should stand. Fill it or remove the key. For a target or pagu that does
not exist write `n/a`.
"""

from collections.abc import Iterator

from renstra.checks.bt.faulty import Words, finding_at
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("BT023", "teks-kosong", "error")


def check(plan: Plan) -> Iterator[Finding]:
    """Each text that is empty."""
    for found in plan.faults_named(RULE.name):
        message: Words = ('"{kunci}" tidak berisi', '"{kunci}" is empty')
        if found.fault.params.get("di_kunci"):
            message = ("kunci di sini kosong", "the key here is empty")
        elif isinstance((found.fault.path or ("",))[-1], int):
            message = ("butir daftar ini kosong", "this item of the list is empty")
        yield finding_at(
            RULE,
            found,
            id=message[0],
            en=message[1],
            help=("isi, atau hapus", "fill it, or remove it"),
        )
