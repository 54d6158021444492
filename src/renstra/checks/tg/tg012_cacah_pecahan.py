"""Cacahan ditulis dengan pecahan.

Orang, dokumen, unit usaha dan koperasi dihitung satu-satu. `89,87 dokumen` biasanya persentase yang salah kolom,
atau rata-rata yang lupa dibulatkan. Rata-rata yang dinyatakan (`akhir: rata_rata`) boleh berpecahan.

Cara memperbaiki: tulis bilangan bulat, atau ganti satuannya bila yang dimaksud persentase.

Salah:

    program:
      - nama: Program Penunjang
        indikator:
          - nama: Jumlah Dokumen Perencanaan
            satuan: dokumen
            awal: 89,87
            target: {2024: 22, 2025: 24, 2026: 26}

Benar:

    program:
      - nama: Program Penunjang
        indikator:
          - nama: Jumlah Dokumen Perencanaan
            satuan: dokumen
            awal: 20
            target: {2024: 22, 2025: 24, 2026: 26}

English: A count has a fraction.

People, documents, enterprises and cooperatives are counted one by one. `89.87 documents` mostly is a percentage in the
wrong column, or a mean that nobody rounded. A declared mean (`akhir: rata_rata`) may have a fraction. To fix it, write
a whole number, or change the unit if a percentage is meant.
"""

from collections.abc import Iterator
from decimal import Decimal

from renstra.checks.rule import Rule
from renstra.checks.tg.satuan import is_cacah
from renstra.checks.tg.words import SHOWN, also_here, cells, is_habit, shortened
from renstra.findings import Finding, Message, Related
from renstra.ledger import TargetRow
from renstra.quantity import Angka
from renstra.source import KeyPath
from renstra.workspace import Plan

RULE = Rule("TG012", "cacah-pecahan", "warning", basis=("PermenPANRB 88/2021", "Permendagri 86/2017"))

_SATU = Decimal(1)


def check(plan: Plan) -> Iterator[Finding]:
    """Rows of counts with fractions, one finding a row; one for all where most have it in the baseline."""
    baselines, counts = [], 0
    for row in plan.ledger.target.rows:
        assert row.indikator is not None
        if is_cacah(row.indikator.satuan):
            counts += 1
            if found := _fractions(plan, row):
                if found[0][0][-1] == "awal" and len(found) == 1:
                    baselines.append((row, found))
                else:
                    yield _finding(row, found)
    if is_habit(len(baselines), counts):
        path, value = baselines[0][1][0]
        yield RULE.finding(
            path,
            id="kondisi awal {banyak} indikator cacahan berpecahan, yang pertama {stated:angka} {satuan}",
            en="the baseline of {banyak} counts has a fraction, the first is {stated:angka} {satuan}",
            help=("mungkin persentase capaian yang salah kolom", "perhaps percentages from another column"),
            related=also_here([found[0][0] for _, found in baselines[1:SHOWN]]),
            stated=value,
            satuan=_satuan(baselines[0][0]),
            banyak=len(baselines),
        )
    else:
        for row, found in baselines:
            yield _finding(row, found)


def _fractions(plan: Plan, row: TargetRow) -> list[tuple[KeyPath, Decimal]]:
    awal, akhir = row.awal, row.akhir
    for value in row.nilai:
        if value is not None and value % _SATU:
            break
    else:
        if not (isinstance(awal, Angka) and awal.nilai % _SATU) and not (
            isinstance(akhir, Angka) and akhir.nilai % _SATU
        ):
            return []
    assert row.indikator is not None
    found = []
    for key, cell in cells(row):
        if (
            isinstance(cell, Angka)
            and cell.nilai % _SATU
            and not (key == "akhir" and row.indikator.akhir == "rata_rata")
        ):
            found.append((plan.ledger.target.place(row, key), cell.nilai))
    return found


def _finding(row: TargetRow, found: list[tuple[KeyPath, Decimal]]) -> Finding:
    related = [
        Related(Message("juga berpecahan: {nilai:angka}", "a fraction too: {nilai:angka}", {"nilai": value}), path)
        for path, value in found[1:]
    ]
    return RULE.finding(
        found[0][0],
        id="{stated:angka} {satuan}: cacahan harus bilangan bulat",
        en="{stated:angka} {satuan}: a count must be a whole number",
        help=(
            "tulis bilangan bulat, atau ganti satuannya bila yang dimaksud persentase",
            "write a whole number, or change the unit if a percentage is meant",
        ),
        related=related,
        stated=found[0][1],
        satuan=_satuan(row),
    )


def _satuan(row: TargetRow) -> str:
    assert row.indikator is not None
    return shortened(row.indikator.satuan or "")
