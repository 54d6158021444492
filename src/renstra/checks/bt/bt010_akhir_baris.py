"""Akhir baris tidak seragam.

Windows mengakhiri baris dengan CR LF, sistem lain dengan LF. Keduanya terbaca, tetapi berkas yang disunting di dua
sistem tampak berubah di setiap baris. Campuran, dan CR saja, membuat nomor baris berbeda di tiap penyunting.

Cara memperbaiki: simpan dengan LF (Notepad++: Edit > EOL Conversion > Unix). Untuk git: `*.yaml text eol=lf` di
`.gitattributes`.

Salah:

    # berkas: kasus.yaml (LF dan CRLF)
    judul: Renstra
    catatan: rancangan

Benar:

    # berkas: kasus.yaml (UTF-8)
    judul: Renstra
    catatan: rancangan

English: Line ends are not uniform.

Windows ends lines with CR LF, other systems with LF. Both can be read, but a file edited on two systems seems to change
in every line. A mixture, and CR alone, give other line numbers in every editor. Save with LF (Notepad++: Edit > EOL
Conversion > Unix). For git: `*.yaml text eol=lf` in `.gitattributes`.
"""

from collections.abc import Iterator

from renstra.checks.bt.faulty import Words, finding_at
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("BT010", "akhir-baris", "info")

_WORDS: dict[str, Words] = {
    "crlf": ("baris diakhiri CR LF, seperti di Windows", "lines end with CR LF, as on Windows"),
    "cr": ("baris diakhiri CR saja", "lines end with CR alone"),
    "campuran": ("akhir baris bercampur", "line ends are mixed"),
}


def check(plan: Plan) -> Iterator[Finding]:
    """Each file whose lines do not all end with LF, at its first such line; mixed ends weigh more."""
    for found in plan.faults_named(RULE.name):
        kind = found.fault.params["jenis"]
        message = _WORDS[kind]
        yield finding_at(
            RULE,
            found,
            id=message[0],
            en=message[1],
            help=(
                "simpan dengan akhir baris LF (Notepad++: Edit > EOL Conversion > Unix)",
                "save with LF line ends (Notepad++: Edit > EOL Conversion > Unix)",
            ),
            severity="info" if kind == "crlf" else "warning",
        )
