"""Rencana induk menunjuk kembali ke rencana ini.

`induk` menyebut folder rencana ini sendiri, atau rencana yang induknya akhirnya rencana ini. Tidak ada rencana yang
melayani dirinya sendiri.

Cara memperbaiki: sebut folder RPD/RPJMD. Bila berkasnya belum ada, hapus kuncinya.

Salah:

    induk: .

Benar:

    induk: ./rpd
    # berkas: rpd/rpd.yaml
    jenis: rpd
    periode: {awal: 2024, akhir: 2026}

English: The parent plan leads back to this plan.

`induk` names the folder of this very plan, or a plan whose parent in the end is this one. No plan serves itself. Name
the folder of the RPD/RPJMD; remove the key where there are no files yet.
"""

from collections.abc import Iterator
from dataclasses import replace

from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("RJ008", "induk-lingkar", "error", reads=("induk",))


def check(plan: Plan) -> Iterator[Finding]:
    """The ``induk`` of a plan that leads back to it."""
    for found in plan.faults_named(RULE.name):
        message = ('induk "{stated}" adalah rencana ini sendiri', 'the parent "{stated}" is this very plan')
        if found.fault.params["langkah"] > 1:
            message = (
                'induk "{stated}" kembali ke rencana ini setelah {langkah} langkah',
                'the parent "{stated}" leads back to this plan after {langkah} steps',
            )
        made = RULE.finding(
            ("induk",),
            id=message[0],
            en=message[1],
            help=("sebut folder RPD/RPJMD, atau hapus kuncinya", "name the folder of the RPD/RPJMD, or remove the key"),
            stated=getattr(plan.model, "induk", None) or "",
            langkah=found.fault.params["langkah"],
        )
        yield replace(made, location=found.location)
