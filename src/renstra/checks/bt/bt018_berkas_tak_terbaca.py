"""Berkas tidak dapat dibuka.

Sistem menolak membaca berkas ini: tidak ada izin, tautannya putus, atau namanya milik sebuah folder. Rencana diperiksa
tanpa isinya, dan tidak ada yang dikatakan tentang bagian yang mungkin ada di dalamnya.

Cara memperbaiki: periksa izin dan jenis berkasnya, atau pindahkan dari folder rencana.

Salah:

    # berkas: lampiran.yaml (folder)

Benar:

    # berkas: lampiran.yaml
    catatan: rancangan

English: The file cannot be opened.

The system refuses to read this file: there is no permission, the link is broken, or the name belongs to a folder. The
plan is checked without it, and nothing is said of parts that may stand in it. Check permission and kind of the file, or
move it out of the folder.
"""

import errno
from collections.abc import Iterator

from renstra.checks.bt.faulty import Words, finding_at
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("BT018", "berkas-tak-terbaca", "error")

_REASONS: dict[int, Words] = {
    errno.EACCES: ("tidak ada izin membaca", "no permission to read it"),
    errno.EPERM: ("tidak ada izin membaca", "no permission to read it"),
    errno.ENOENT: ("berkasnya tidak ada, tautannya putus", "it is not there; the link is broken"),
    errno.ELOOP: ("tautannya berputar", "its links go round in a circle"),
    errno.EINVAL: ("bukan berkas biasa", "it is no ordinary file"),
    errno.EISDIR: ("bukan berkas biasa", "it is no ordinary file"),
}


def check(plan: Plan) -> Iterator[Finding]:
    """Each file that cannot be opened."""
    for found in plan.faults_named(RULE.name):
        system = str(found.fault.params.get("sebab", ""))
        reason, reason_en = _REASONS.get(found.fault.params.get("kode") or 0, (system, system))
        yield finding_at(
            RULE,
            found,
            id="berkas tidak dapat dibaca: {sebab}",
            en="the file cannot be read: {reason}",
            help=(
                "periksa izin dan jenis berkasnya, atau pindahkan dari folder rencana",
                "check its permission and kind, or move it out of the folder of the plan",
            ),
            sebab=reason,
            reason=reason_en,
        )
