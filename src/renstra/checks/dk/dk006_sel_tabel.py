"""Satu sel tabel keliru: baris dan kolomnya meleset dengan selisih yang sama.

Bila jumlah baris dan jumlah kolom meleset sama besar, keduanya bertemu di satu sel. Sel itulah yang keliru, dan
nilai yang benar dapat dihitung; kedua jumlahnya tidak perlu diubah.

Cara memperbaiki: periksa ke sumbernya, lalu tulis nilai yang dihitung.

Salah:

    pegawai:
      - nama: Pegawai menurut jenis kelamin
        kolom: [P, L, {nama: Jumlah, jumlah_dari: semua}]
        baris:
          - {nama: Sekretariat, nilai: {P: 5, L: 9, Jumlah: 14}}
          - {nama: Bidang, nilai: {P: 3, L: 3, Jumlah: 5}}
        jumlah: {P: 8, L: 11, Jumlah: 19}

Benar:

    pegawai:
      - nama: Pegawai menurut jenis kelamin
        kolom: [P, L, {nama: Jumlah, jumlah_dari: semua}]
        baris:
          - {nama: Sekretariat, nilai: {P: 5, L: 9, Jumlah: 14}}
          - {nama: Bidang, nilai: {P: 3, L: 2, Jumlah: 5}}
        jumlah: {P: 8, L: 11, Jumlah: 19}

English: One cell of a table is wrong: its row and its column miss by the same amount.

Where the sum of a row and the sum of a column miss by the same amount, both meet in one cell. That cell is wrong,
and its right value can be computed; the two sums need no change. To fix it, check the source and write the
computed value.
"""

from collections.abc import Iterator

from renstra.checks.dk.tabel import sum_findings
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule(
    "DK006",
    "sel-tabel",
    "error",
    reads=("pegawai", "aset", "kelompok_sasaran"),
    basis=("Permendagri 86/2017",),
)


def check(plan: Plan) -> Iterator[Finding]:
    """Cells in which a row and a column miss alike."""
    yield from sum_findings(RULE, plan, "sel")
