"""Tujuan, sasaran, program, kegiatan, sub kegiatan, atau indikator berubah susunannya tanpa keterangan.

Yang ditambahkan, dihapus, atau dipindahkan oleh perubahan Renstra harus punya alasan: nomenklatur yang berganti, tugas
yang beralih, kegiatan yang digabung. Yang ditambahkan atau dihapus bersama induknya tidak disebut sendiri-sendiri.

Cara memperbaiki: tulis alasannya di `perubahan.keterangan`. Untuk yang dihapus, `pada` memakai alamatnya di rencana
semula.

Salah:

    perubahan: {dari: semula}
    program:
      - kode: "2.17.08"
        nama: Program Pengembangan UMKM
    # berkas: semula/renstra.yaml
    jenis: renstra
    perangkat_daerah: Dinas Koperasi dan Usaha Mikro
    periode: {awal: 2024, akhir: 2026}
    program:
      - kode: "2.17.08"
        nama: Program Pengembangan UMKM
      - kode: "2.17.05"
        nama: Program Pendidikan dan Latihan Perkoperasian

Benar:

    perubahan:
      dari: semula
      keterangan:
        - pada: program.2.17.05
          alasan: digabung dengan Program Pengembangan UMKM
    program:
      - kode: "2.17.08"
        nama: Program Pengembangan UMKM
    # berkas: semula/renstra.yaml
    jenis: renstra
    perangkat_daerah: Dinas Koperasi dan Usaha Mikro
    periode: {awal: 2024, akhir: 2026}
    program:
      - kode: "2.17.08"
        nama: Program Pengembangan UMKM
      - kode: "2.17.05"
        nama: Program Pendidikan dan Latihan Perkoperasian

English: Something was added, removed or moved without a reason.

Goals, objectives, programs, activities, sub-activities and indicators that an amendment adds, removes or moves need a
reason: a new nomenclature, a task handed over, activities merged. What came or went with its parent is not named by
itself. To fix it, write the reason in `perubahan.keterangan`; for what was removed `pada` is its address in the old
plan.
"""

from collections.abc import Iterator

from renstra.checks.pb.perbandingan import HELP, Amendment, amendment_of
from renstra.checks.rule import Rule
from renstra.checks.wording import shorten
from renstra.compare.changes import Added, Change, Moved, Removed
from renstra.findings import Finding
from renstra.source import KeyPath
from renstra.workspace import Plan

RULE = Rule(
    "PB003",
    "susunan-tanpa-keterangan",
    "error",
    reads=("perubahan", "tujuan", "program"),
    basis=("Permendagri 86/2017",),
)

_PARTS = ("tujuan", "sasaran", "program", "kegiatan", "sub_kegiatan", "indikator")
_ADDED = ("{apa} ditambahkan tanpa keterangan", "{apa} was added and no reason is given")
_REMOVED = ("{apa} dihapus tanpa keterangan", "{apa} was removed and no reason is given")
_MOVED = ("{apa} dipindahkan tanpa keterangan", "{apa} was moved and no reason is given")


def check(plan: Plan) -> Iterator[Finding]:
    """One finding for each node or indicator that came, went or stands elsewhere."""
    amendment = amendment_of(plan)
    if amendment is None:
        return
    for change in amendment.comparison.changes:
        if not isinstance(change, Added | Removed | Moved) or change.part.jenis not in _PARTS:
            continue
        if amendment.unexplained(change) and len(change.part.path) > 1:
            message = _MOVED if isinstance(change, Moved) else _ADDED if isinstance(change, Added) else _REMOVED
            yield RULE.finding(
                _place(change, amendment),
                id=message[0],
                en=message[1],
                help=HELP,
                related=amendment.before(change.semula),
                apa=f'{change.part.jenis.replace("_", " ")} "{shorten(change.part.nama)}"',
                pada=amendment.address(change),
            )


def _place(change: Change, amendment: Amendment) -> KeyPath:
    """The part; of what is gone the part that it stood below, or the amendment itself."""
    if change.menjadi is not None:
        return change.menjadi.path
    assert change.semula is not None
    above = change.semula.path[:-2]
    pairs = amendment.comparison.pairs
    for node in amendment.semula.cascade.nodes:
        if node.path == above and (now := pairs.new_of.get(id(node))) is not None:
            return now.path
    return ("perubahan",)
