"""Kolom jumlah tabel bukan jumlah barisnya.

Kolom jumlah pada tabel pegawai, aset, atau kelompok sasaran adalah jumlah kolom rinciannya. Bila tidak sama, salah
satu angka di baris itu keliru. Sel kosong tidak menyatakan apa-apa; baris yang semua rinciannya kosong tidak
diperiksa. Selisih yang dapat dijelaskan pembulatan angka berdesimal hanya dicatat.

Cara memperbaiki: hitung ulang barisnya.

Salah:

    pegawai:
      - nama: Pegawai menurut jenis kelamin
        kolom: [P, L, {nama: Jumlah, jumlah_dari: semua}]
        baris:
          - {nama: Sekretariat, nilai: {P: 5, L: 9, Jumlah: 15}}

Benar:

    pegawai:
      - nama: Pegawai menurut jenis kelamin
        kolom: [P, L, {nama: Jumlah, jumlah_dari: semua}]
        baris:
          - {nama: Sekretariat, nilai: {P: 5, L: 9, Jumlah: 14}}

English: The sum column of a table is not the sum of its row.

The sum column of a table of staff, assets or target groups is the sum of its parts. Where it is not, one figure of
the row is wrong. A blank cell states nothing; a row whose parts are all blank is left alone. A difference that the
rounding of figures with decimals explains is only noted. To fix it, add the row up again.
"""

from collections.abc import Iterator

from renstra.checks.dk.tabel import sum_findings
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule(
    "DK004",
    "jumlah-baris-tabel",
    "error",
    reads=("pegawai", "aset", "kelompok_sasaran"),
    basis=("Permendagri 86/2017",),
)


def check(plan: Plan) -> Iterator[Finding]:
    """Sum columns that miss."""
    yield from sum_findings(RULE, plan, "jumlah-baris")
