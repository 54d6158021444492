"""Isian tidak sah.

Isian ini di luar batas yang masuk akal: tahun berkisar antara 1945 dan 2199, dan pembulatan yang ditoleransi tidak
lebih dari satu juta rupiah. Aturan ini juga menyebut isian yang tidak dapat dipakai karena sebab lain.

Cara memperbaiki: periksa digitnya, atau bandingkan dengan halaman format.

Salah:

    toleransi: {pembulatan: 50000000}

Benar:

    toleransi: {pembulatan: 50}

English: The entry is not valid.

The value is out of reason: years lie between 1945 and 2199, and a tolerated rounding is at most a million rupiah. The
rule also names entries that cannot be used for any other reason. Look at the digits, or compare the entry with the page
on the format.
"""

from collections.abc import Iterator

from renstra.checks.bt.faulty import Words, finding_at
from renstra.checks.names import rule_names
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import FileFault, Plan

RULE = Rule("BT037", "isian-tak-sah", "error")


def check(plan: Plan) -> Iterator[Finding]:
    """Numbers out of bounds, and faults that no other rule words, so that none stays silent."""
    if not plan.faults:
        return
    others = set(rule_names().values()) - {RULE.name}
    for kind, faults in plan.faults_by_kind.items():
        if kind not in others:
            for found in faults:
                yield _finding(found, kind)


def _finding(found: FileFault, kind: str) -> Finding:
    params = found.fault.params
    message: Words = ("isian ini tidak dapat dipakai ({jenis_salah})", "this entry cannot be used ({jenis_salah})")
    if "ge" in params:
        message = ("{kunci} {teks} kurang dari {ge}", "{kunci} {teks} is below {ge}")
    elif "le" in params:
        message = ("{kunci} {teks} melebihi {le}", "{kunci} {teks} is above {le}")
    return finding_at(
        RULE,
        found,
        id=message[0],
        en=message[1],
        help=("periksa digitnya, atau lihat halaman format", "look at the digits, or see the page on the format"),
        stated=str(params.get("teks", "")),
        kunci=params.get("kunci", ""),
        teks=params.get("teks", ""),
        jenis_salah=kind,
    )
