"""Rencana semula tidak terbaca.

`perubahan.dari` menyebut rencana yang diubah: folder atau berkasnya, dihitung dari folder rencana ini, atau
`REVISI:ALAMAT` bila disimpan git (`penetapan-2024:./`). Di sana tidak ada rencana, ada beberapa, atau git tidak
mengenalnya, sehingga perubahannya tidak dapat diperiksa. Bila rencananya ada tetapi sebagian isinya tidak terbaca,
temuan ini peringatan.

Cara memperbaiki: betulkan `dari`. Bila isinya yang tidak terbaca, periksa rencana semula itu lebih dulu.

Salah:

    perubahan: {dari: renstra-yang-belum-ada}

Benar:

    perubahan: {dari: semula}
    # berkas: semula/renstra.yaml
    jenis: renstra
    perangkat_daerah: Dinas Koperasi dan Usaha Mikro
    periode: {awal: 2024, akhir: 2026}

English: The old plan cannot be read.

`perubahan.dari` names the plan that is amended: its folder or file, seen from the folder of this plan, or `REV:PATH`
where git keeps it (`penetapan-2024:./`). There is no plan, there are several, or git does not know it, so that the
amendment cannot be checked. Where the plan is there but a part of it could not be read, this is a warning. To fix it,
correct `dari`, or check the old plan first.
"""

from collections.abc import Iterator
from dataclasses import replace

from renstra.checks.pb.perbandingan import amendment_of
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("PB005", "semula-tak-terbaca", "error", reads=("perubahan",))

_PLACE = ("perubahan", "dari")
_REASONS = {
    "tidak-ada": ("tidak ada folder atau berkas di situ", "nothing is there"),
    "tanpa-rencana": ("di situ tidak ada rencana", "there is no plan"),
    "banyak": ("di situ ada beberapa rencana", "there are several plans"),
    "bukan-yaml": ("itu bukan berkas YAML", "it is no YAML file"),
    "tak-terbaca": ("folder itu tidak dapat dibaca", "the folder cannot be read"),
    "rencana-ini": ("itu rencana ini sendiri", "it is this very plan"),
    "git-tidak-ada": ("program git tidak ditemukan", "the program git was not found"),
    "bukan-repositori": ("folder rencana ini bukan repositori git", "the folder of this plan is no git repository"),
    "revisi-tidak-ada": ("git tidak mengenal revisi itu", "git knows no such revision"),
    "tidak-ada-di-revisi": ("tidak ada di revisi itu", "not in that revision"),
    "git-gagal": ("git tidak berhasil: {rincian}", "git failed: {rincian}"),
}


def check(plan: Plan) -> Iterator[Finding]:
    """The ``dari`` at whose end no single plan stands, or one that can be read in part alone."""
    for found in plan.faults_named(RULE.name):
        reason, reason_en = _REASONS[found.fault.params["sebab"]]
        made = RULE.finding(
            _PLACE,
            id=f'rencana semula "{{stated}}" tidak ditemukan: {reason}',
            en=f'the old plan "{{stated}}" was not found: {reason_en}',
            help=(
                "betulkan jalurnya, dihitung dari folder rencana ini, atau tulis REVISI:ALAMAT dari git",
                "correct the path, seen from the folder of this plan, or write REV:PATH of git",
            ),
            stated=found.fault.params["jalur"],
            rincian=found.fault.params["rincian"],
        )
        yield replace(made, location=found.location)
    amendment = amendment_of(plan)
    if amendment is not None and amendment.comparison.semula.partly:
        yield RULE.finding(
            _PLACE,
            id='sebagian rencana semula "{stated}" tidak terbaca, dan tidak dibandingkan',
            en='a part of the old plan "{stated}" could not be read, and is not compared',
            help=("periksa rencana semula itu lebih dulu", "check the old plan first"),
            severity="warning",
            stated=plan.model.perubahan.dari if plan.model.perubahan else "",
        )
