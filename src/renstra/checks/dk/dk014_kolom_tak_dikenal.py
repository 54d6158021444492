"""Sel tabel berdiri di kolom yang tidak ada.

Tiap sel tabel menyebut kolomnya menurut nama di `kolom`. Nama yang tidak ada di sana biasanya salah ketik, dan
angkanya lalu tidak ikut dijumlahkan. Angka (`nilai`, `jumlah`) berdiri di kolom bilangan, keterangan (`teks`) di
kolom ber-`isi: teks`. Satu nama dilaporkan sekali untuk satu tabel.

Cara memperbaiki: samakan nama kolomnya dengan salah satu `kolom` tabel itu, atau tambahkan kolomnya.

Salah:

    pegawai:
      - nama: Pegawai menurut jenis kelamin
        kolom: [P, L]
        baris:
          - {nama: Sekretariat, nilai: {P: 5, Laki: 9}}

Benar:

    pegawai:
      - nama: Pegawai menurut jenis kelamin
        kolom: [P, L]
        baris:
          - {nama: Sekretariat, nilai: {P: 5, L: 9}}

English: A cell of a table stands in a column that is not there.

Each cell of a table names its column as `kolom` calls it. A name that is not there is mostly a slip, and its
number then takes no part in the sums. Numbers (`nilai`, `jumlah`) stand in columns of numbers, remarks (`teks`) in
columns with `isi: teks`. A name is reported once for a table. To fix it, use one of the names in `kolom`, or add
the column.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from renstra.checks.dk.words import is_touched
from renstra.checks.rule import Rule
from renstra.checks.wording import shorten
from renstra.findings import Finding, Message, Related
from renstra.ledger.tabel import TabelAngka
from renstra.source import KeyPath
from renstra.workspace import Plan

RULE = Rule("DK014", "kolom-tak-dikenal", "error", reads=("pegawai", "aset", "kelompok_sasaran"))


def check(plan: Plan) -> Iterator[Finding]:
    """Names of columns that the table does not have, each once for a table."""
    for table in plan.ledger.tabel:
        names = {column.nama for column in table.tabel.kolom}
        numbers, texts = table.columns, names - table.columns
        places: dict[str, list[KeyPath]] = {}
        for index, row in enumerate(table.tabel.baris):
            if not numbers.issuperset(row.nilai):
                _note(places, (*table.path, "baris", index, "nilai"), row.nilai.keys() - numbers)
            if not texts.issuperset(row.teks):
                _note(places, (*table.path, "baris", index, "teks"), row.teks.keys() - texts)
        _note(places, (*table.path, "jumlah"), table.tabel.jumlah.keys() - numbers)
        for index, column in enumerate(table.tabel.kolom):
            if column.jumlah_dari and column.jumlah_dari != "semua":
                for term, name in enumerate(column.jumlah_dari):
                    if name not in numbers:
                        places.setdefault(name, []).append((*table.path, "kolom", index, "jumlah_dari", term))
        if places and not is_touched(plan, (*table.path, "kolom")):
            yield from (_finding(plan, table, name, found, names) for name, found in places.items())


def _note(places: dict[str, list[KeyPath]], path: KeyPath, names: Iterable[str]) -> None:
    for name in sorted(names):
        places.setdefault(name, []).append((*path, name))


def _finding(plan: Plan, table: TabelAngka, name: str, places: list[KeyPath], names: set[str]) -> Finding:
    exists = name in names
    also = Message("juga di sini", "here too")
    finding = RULE.finding(
        places[0],
        id='kolom "{nama}" ' + ("tidak untuk isian seperti ini" if exists else "tidak ada di tabel ini"),
        en='column "{nama}" ' + ("is not for entries like this" if exists else "is not in this table"),
        help=(
            "angka di kolom bilangan, keterangan di kolom ber-isi: teks; kolom tabel ini: {kolom}",
            "numbers go in columns of numbers, remarks in columns with isi: teks; the columns here: {kolom}",
        ),
        related=[Related(also, path, plan.locate_key(path)) for path in places[1:6]],
        nama=shorten(name, 40),
        kolom="; ".join(shorten(column.nama, 30) for column in table.tabel.kolom[:12]),
    )
    return replace(finding, location=plan.locate_key(places[0]))
