"""Baris dijorokkan dengan tab.

YAML hanya mengenal spasi di depan baris. Tab tampak sama di layar tetapi tidak terbaca; isi sesudahnya belum diperiksa.

Cara memperbaiki: ganti tab di depan baris dengan spasi, dua untuk tiap tingkat. Penyunting teks dapat melakukannya
untuk seluruh berkas (Notepad++: Edit > Blank Operations > TAB to Space).

Salah:

    program:
    \t- nama: Program Pengembangan UMKM

Benar:

    program:
      - nama: Program Pengembangan UMKM

English: A line is indented with a tab.

YAML knows only spaces at the beginning of a line. A tab looks the same on the screen but cannot be read; what follows
is unchecked. Replace the tabs by spaces, two for each level; most editors do it for a whole file.
"""

from collections.abc import Iterator

from renstra.checks.bt.faulty import finding_at
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("BT002", "tabulasi", "error", basis=("YAML 1.2",))


def check(plan: Plan) -> Iterator[Finding]:
    """The first tab that stops the reading of a file."""
    for found in plan.faults_named(RULE.name):
        yield finding_at(
            RULE,
            found,
            id="baris ini dijorokkan dengan tab",
            en="this line is indented with a tab",
            help=(
                "ganti tab di depan baris dengan spasi (Notepad++: Edit > Blank Operations > TAB to Space)",
                "replace leading tabs by spaces (Notepad++: Edit > Blank Operations > TAB to Space)",
            ),
        )
