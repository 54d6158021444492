"""Rencana induk tidak ditemukan.

`induk` menyebut folder RPD/RPJMD yang dilayani Renstra ini, dihitung dari folder rencananya. Di sana tidak ada
rencana, atau ada beberapa, sehingga rujukan ke induk dan pagu menurut RPD/RPJMD tidak dapat diperiksa.

Cara memperbaiki: betulkan jalurnya, misalnya `../rpd-2024-2026`. Bila rencana induknya belum ada sebagai berkas, hapus
kuncinya.

Salah:

    induk: ../rpd-yang-belum-ada

Benar:

    induk: ./rpd
    # berkas: rpd/rpd.yaml
    jenis: rpd
    periode: {awal: 2024, akhir: 2026}

English: The parent plan is not found.

`induk` names the folder of the RPD/RPJMD that this Renstra serves, seen from the folder of the plan. There is no
plan, or there are several, so that references to the parent and pagu after the RPD/RPJMD cannot be checked. Correct
the path, for example `../rpd-2024-2026`; remove the key where the parent plan does not exist as files yet.
"""

from collections.abc import Iterator
from dataclasses import replace

from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("RJ003", "induk-tak-ditemukan", "error", reads=("induk",), basis=("Permendagri 86/2017",))

_REASONS = {
    "tidak-ada": ("tidak ada folder atau berkas di situ", "nothing is there"),
    "tanpa-rencana": ("di situ tidak ada rencana", "there is no plan"),
    "banyak": ("di situ ada beberapa rencana", "there are several plans"),
    "bukan-yaml": ("itu bukan berkas YAML", "it is no YAML file"),
    "tak-terbaca": ("folder itu tidak dapat dibaca", "the folder cannot be read"),
}


def check(plan: Plan) -> Iterator[Finding]:
    """The path of the parent plan, where no single plan stands at its end."""
    for found in plan.faults_named(RULE.name):
        reason, reason_en = _REASONS[found.fault.params["sebab"]]
        made = RULE.finding(
            ("induk",),
            id='rencana induk "{stated}" tidak ditemukan: {sebab}',
            en='parent plan "{stated}" not found: {reason}',
            help=(
                "betulkan jalurnya, dihitung dari folder rencana ini; bila belum ada berkasnya, hapus kuncinya",
                "correct the path, seen from the folder of this plan; if there are no files yet, remove the key",
            ),
            stated=found.fault.params["jalur"],
            sebab=reason,
            reason=reason_en,
        )
        yield replace(made, location=found.location)
