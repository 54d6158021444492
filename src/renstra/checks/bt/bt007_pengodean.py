"""Berkas tidak tersimpan sebagai teks UTF-8.

Rencana disimpan sebagai UTF-8, pengodean yang dibaca semua penyunting. Notepad dan Excel lama menyimpan "ANSI" atau
"Unicode" (UTF-16); huruf seperti tanda pisah dan tanda kutip lengkung lalu rusak. Huruf yang sudah pernah rusak tampak
sebagai U+FFFD dan tidak dapat dipulihkan.

Cara memperbaiki: di Notepad pilih File > Save As dan Encoding UTF-8; dari Excel simpan sebagai "CSV UTF-8" sebelum
disalin. Huruf yang rusak ditulis ulang.

Salah:

    # berkas: kasus.yaml (Windows-1252)
    judul: Renstra 2024 – 2026

Benar:

    # berkas: kasus.yaml (UTF-8)
    judul: Renstra 2024 – 2026

English: The file is not stored as UTF-8 text.

Plans are stored as UTF-8, which every editor reads. Notepad and older versions of Excel store "ANSI" or "Unicode"
(UTF-16), and letters such as dashes and curved quotation marks get lost. A letter that was lost earlier shows as
U+FFFD and cannot be restored. In Notepad choose File > Save As and Encoding UTF-8; from Excel save as "CSV UTF-8"
before copying. Write lost letters again.
"""

from collections.abc import Iterator

from renstra.checks.bt.faulty import Words, finding_at
from renstra.checks.rule import Rule
from renstra.findings import Finding, Severity
from renstra.workspace import Plan

RULE = Rule("BT007", "pengodean", "error")

_SAVE: Words = (
    'Notepad: File > Save As, Encoding: UTF-8; Excel: simpan sebagai "CSV UTF-8"',
    'Notepad: File > Save As, Encoding: UTF-8; Excel: save as "CSV UTF-8"',
)
_WORDS: dict[str, tuple[Severity, Words, Words]] = {
    "lebar": (
        "warning",
        ("berkas tersimpan sebagai {pengodean}, bukan UTF-8", "the file is stored as {pengodean}, not as UTF-8"),
        _SAVE,
    ),
    "bita": (
        "error",
        (
            "bita {bita}{kira} bukan UTF-8: berkas tersimpan dalam pengodean lama ({jumlah} tempat)",
            "byte {bita}{guess} is not UTF-8: the file is stored in an old encoding ({jumlah} places)",
        ),
        _SAVE,
    ),
    "rusak": (
        "warning",
        (
            "huruf di sini hilang pada penyimpanan sebelumnya (U+FFFD, {jumlah} tempat)",
            "a letter was lost here when the file was stored earlier (U+FFFD, {jumlah} places)",
        ),
        ("tulis ulang hurufnya dari dokumen asli", "write the letter again from the original document"),
    ),
    "biner": (
        "error",
        ("berkas ini bukan teks, melainkan berkas {isi}", "this file is no text but a file of {isi}"),
        (
            "pindahkan dari folder rencana; tabelnya ditulis sebagai YAML",
            "move it out of the folder of the plan; its tables are written as YAML",
        ),
    ),
}


def check(plan: Plan) -> Iterator[Finding]:
    """The first place in each file that is not UTF-8, with the number of such places."""
    for found in plan.faults_named(RULE.name):
        severity, message, help_text = _WORDS[found.fault.params["jenis"]]
        letter = found.fault.params.get("huruf")
        yield finding_at(
            RULE,
            found,
            id=message[0],
            en=message[1],
            help=help_text,
            severity=severity,
            kira=f' (mungkin huruf "{letter}")' if letter else "",
            guess=f' (perhaps the letter "{letter}")' if letter else "",
        )
