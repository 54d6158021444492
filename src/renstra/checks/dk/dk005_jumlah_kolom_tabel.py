"""Baris jumlah tabel bukan jumlah kolomnya.

Baris jumlah pada tabel pegawai, aset, atau kelompok sasaran adalah jumlah baris di atasnya. Bila tidak sama, salah
satu angka di kolom itu keliru atau ada baris yang tertinggal. Sel kosong tidak menyatakan apa-apa. Selisih yang
dapat dijelaskan pembulatan angka berdesimal hanya dicatat.

Cara memperbaiki: hitung ulang kolomnya.

Salah:

    kelompok_sasaran:
      - nama: Koperasi kewenangan kabupaten
        kolom: [Jumlah]
        baris:
          - {nama: Jasa, nilai: {Jumlah: 9}}
          - {nama: Konsumen, nilai: {Jumlah: 672}}
        jumlah: {Jumlah: 671}

Benar:

    kelompok_sasaran:
      - nama: Koperasi kewenangan kabupaten
        kolom: [Jumlah]
        baris:
          - {nama: Jasa, nilai: {Jumlah: 9}}
          - {nama: Konsumen, nilai: {Jumlah: 672}}
        jumlah: {Jumlah: 681}

English: The sum row of a table is not the sum of its column.

The sum row of a table of staff, assets or target groups is the sum of the rows above it. Where it is not, one
figure of the column is wrong or a row is missing. A blank cell states nothing. A difference that the rounding of
figures with decimals explains is only noted. To fix it, add the column up again.
"""

from collections.abc import Iterator

from renstra.checks.dk.tabel import sum_findings
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule(
    "DK005",
    "jumlah-kolom-tabel",
    "error",
    reads=("pegawai", "aset", "kelompok_sasaran"),
    basis=("Permendagri 86/2017",),
)


def check(plan: Plan) -> Iterator[Finding]:
    """Sum rows that miss."""
    yield from sum_findings(RULE, plan, "jumlah-kolom")
