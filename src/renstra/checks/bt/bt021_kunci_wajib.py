"""Kunci wajib tidak ada.

Beberapa hal harus dikatakan, kalau tidak bagiannya tidak dapat dibaca: nama sebuah program, uraian sebuah tujuan, jenis
dan periode rencana.

Cara memperbaiki: tulis kuncinya. Bila ia ada tetapi dijorokkan keliru, perbaiki jorokannya.

Salah:

    program:
      - penanggung_jawab: Bidang Pemberdayaan Usaha Mikro

Benar:

    program:
      - nama: Program Pengembangan UMKM
        penanggung_jawab: Bidang Pemberdayaan Usaha Mikro

English: A required key is missing.

Some things must be said, or a part cannot be read: the name of a program, the wording of a goal, kind and period of the
plan. Write the key; if it is there but wrongly indented, correct the indentation.
"""

from collections.abc import Iterator

from renstra.checks.bt.faulty import Words, finding_at
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("BT021", "kunci-wajib", "error")

_EXAMPLES = {
    "jenis": "jenis: renstra",
    "periode": "periode: {awal: 2025, akhir: 2029}",
    "perangkat_daerah": "perangkat_daerah: Dinas Koperasi dan Usaha Mikro",
    "awal": "awal: 2025",
    "akhir": "akhir: 2029",
    "nama": "nama: ...",
    "uraian": "uraian: ...",
}


def check(plan: Plan) -> Iterator[Finding]:
    """Each key that a part cannot do without."""
    for found in plan.faults_named(RULE.name):
        key = str(found.fault.params["kunci"])
        above = [step for step in (found.fault.path or ())[:-1] if isinstance(step, str)]
        message: Words = ('kunci "{kunci}" tidak ada', 'the key "{kunci}" is missing')
        if above:
            message = ('kunci "{kunci}" tidak ada pada {bagian} ini', 'the key "{kunci}" is missing from this {bagian}')
        yield finding_at(
            RULE,
            found,
            id=message[0],
            en=message[1],
            help=("tambahkan, misalnya {contoh}", "add it, for example {contoh}"),
            bagian=above[-1] if above else "",
            contoh=_EXAMPLES.get(key, f"{key}: ..."),
        )
