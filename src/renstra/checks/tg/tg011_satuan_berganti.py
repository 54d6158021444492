"""Satuan di dalam baris berganti.

Semua sel sebuah indikator memakai satuannya. `80 unit usaha`, lalu `320 SDM (160 unit usaha)`, lalu `420 sdm` tidak
dapat dibandingkan dan tidak dapat dijumlahkan. Beda huruf besar, spasi dan singkatan yang lazim (`org`, `dok`, `%`)
tidak dipersoalkan.

Cara memperbaiki: tulis semua sel dengan satuan indikatornya, atau angka saja.

Salah:

    program:
      - nama: Program Pemberdayaan dan Perlindungan Koperasi
        indikator:
          - nama: Jumlah Unit Usaha yang Produktif
            satuan: unit usaha
            target: {2024: 80 unit usaha, 2025: 320 SDM (160 unit usaha), 2026: 420 SDM (210 unit usaha)}

Benar:

    program:
      - nama: Program Pemberdayaan dan Perlindungan Koperasi
        indikator:
          - nama: Jumlah Unit Usaha yang Produktif
            satuan: unit usaha
            target: {2024: 80 unit usaha, 2025: 160 Unit Usaha, 2026: 210}

English: The unit changes within a row.

Every cell of an indicator has its unit. `80 unit usaha`, then `320 SDM (160 unit usaha)`, then `420 sdm` can be
neither compared nor added. Case, spaces and common abbreviations (`org`, `dok`, `%`) do not matter. To fix it, write
every cell in the unit of the indicator, or the number alone.
"""

from collections.abc import Iterator

from renstra.checks.rule import Rule
from renstra.checks.tg.satuan import satuan_sama
from renstra.checks.tg.words import cells, shortened
from renstra.findings import Finding, Message, Related
from renstra.ledger import TargetRow
from renstra.quantity import Angka, Batas, Rentang
from renstra.workspace import Plan

RULE = Rule("TG011", "satuan-berganti", "warning", basis=("Permendagri 86/2017", "PermenPANRB 88/2021"))


def check(plan: Plan) -> Iterator[Finding]:
    """Cells with a unit other than the indicator's; one finding a row, at its first such cell."""
    for row in plan.ledger.target.rows:
        if row.satuan_sel:
            assert row.indikator is not None
            satuan = row.indikator.satuan or row.satuan_sel[0]
            for unit in row.satuan_sel:
                if not satuan_sama(unit, satuan):
                    yield _finding(plan, row, satuan)
                    break


def _finding(plan: Plan, row: TargetRow, satuan: str) -> Finding:
    table = plan.ledger.target
    places = []
    for key, cell in cells(row):
        if isinstance(cell, Angka | Batas | Rentang) and cell.satuan and not satuan_sama(cell.satuan, satuan):
            places.append((table.place(row, key), cell.satuan))
    path, unit = places[0]
    related = [
        Related(Message('satuan "{lain}"', 'unit "{lain}"', {"lain": shortened(other)}), place)
        for place, other in places[1:]
    ]
    return RULE.finding(
        path,
        id='satuan di sel ini "{sel}", lain dari satuan indikatornya "{satuan}"',
        en='the unit of this cell is "{sel}", but that of the indicator is "{satuan}"',
        help=('tulis semua sel dalam "{satuan}"', 'write every cell in "{satuan}"'),
        related=related,
        stated=unit,
        derived=satuan,
        sel=shortened(unit),
        satuan=shortened(satuan),
    )
