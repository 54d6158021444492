"""Tabel IKU mengulang indikator dengan nilai yang lain.

Indikator kinerja utama dikutip dari tujuan dan sasaran. Bila kondisi awal, target, atau kondisi akhirnya berbeda,
dokumen menjanjikan dua hal sekaligus, dan tidak jelas mana yang akan ditagih. Satuan yang ditulis lain (`18` dan
`18%`) tidak dianggap berbeda; `n/a` terhadap angka dianggap berbeda. Kondisi akhir yang keliru menurut tahun-tahunnya
sendiri dilaporkan TG008, tidak diulang di sini.

Cara memperbaiki: tetapkan nilai yang berlaku, lalu tulis sama di kedua tempat.

Salah:

    tujuan:
      - uraian: Meningkatkan kontribusi usaha mikro
        indikator:
          - id: omset_um
            nama: Persentase peningkatan omset usaha mikro
            target: {2024: 9%, 2025: 10%, 2026: 11%}
            asal: Tabel 4.1
    iku:
      - baris:
          - indikator: omset_um
            nama: Persentase peningkatan omset usaha mikro
            target: {2024: 9%, 2025: 9%, 2026: n/a}

Benar:

    tujuan:
      - uraian: Meningkatkan kontribusi usaha mikro
        indikator:
          - id: omset_um
            nama: Persentase peningkatan omset usaha mikro
            target: {2024: 9%, 2025: 10%, 2026: 11%}
            asal: Tabel 4.1
    iku:
      - baris:
          - indikator: omset_um
            nama: Persentase peningkatan omset usaha mikro
            target: {2024: 9%, 2025: 10%, 2026: 11%}

English: The IKU table restates an indicator with other values.

Key performance indicators are quoted from the goals and sasaran. Where baseline, targets or end value differ, the
document promises two things at once, and nobody knows which will be asked for. A unit written differently (`18`
and `18%`) is no difference; `n/a` against a number is one. An end value that is wrong by its own years is reported
by TG008 and not again here. To fix it, settle which value holds and write it at both places.
"""

from collections.abc import Iterator
from decimal import Decimal

from renstra.checks.dk.words import cell_name, value
from renstra.checks.rule import Rule
from renstra.findings import Finding, Message, Related
from renstra.ledger.kutipan import Difference, Kutipan
from renstra.ledger.target import TargetRow, TargetTable
from renstra.quantity import Angka, agrees
from renstra.workspace import Plan

RULE = Rule(
    "DK001",
    "kutipan-berbeda",
    "error",
    reads=("iku", "tujuan", "program"),
    basis=("Permendagri 86/2017", "PermenPANRB 53/2014", "PermenPANRB 88/2021"),
)


def check(plan: Plan) -> Iterator[Finding]:
    """IKU rows whose cells differ from the indicator; one finding a row, at its first differing cell."""
    for quoted in plan.ledger.kutipan:
        found = quoted.differences
        if found:
            found = [item for item in found if not _is_known(plan, quoted, item)]
        if not found:
            continue
        first = found[0]
        source = quoted.sumber.indikator.asal
        yield RULE.finding(
            first.place,
            id="{kunci} {di_sini:target}, padahal {asal} menyatakan {di_sana:target}" + _more(found)[0],
            en="{kunci} {di_sini:target}, but {asal} states {di_sana:target}" + _more(found)[1],
            help=(
                "tetapkan nilai yang berlaku, lalu tulis sama di kedua tempat",
                "settle which value holds and write it at both places",
            ),
            related=[_related(item, source) for item in found],
            stated=value(first.stated),
            derived=value(first.source),
            kunci=cell_name(first.kunci),
            di_sini=first.stated,
            di_sana=first.source,
            asal=source or Message("indikatornya", "the indicator"),
            lain=len(found) - 1,
        )


def _is_known(plan: Plan, quoted: Kutipan, item: Difference) -> bool:
    """Whether a cell is unreadable, or is an end value of which TG008 says that it does not follow from its years."""
    if plan.is_broken(item.place) or plan.is_broken(item.source_place):
        return True
    if item.kunci != "akhir" or quoted.sumber.indikator.akhir is None:
        return False
    table = plan.ledger.target
    rows = [row for row in (*table.rows, *table.iku) if row.path in (quoted.path, quoted.sumber.path)]
    return {_follows(table, row) for row in rows} == {True, False}


def _follows(table: TargetTable, row: TargetRow) -> bool | None:
    """Whether the end value of a row follows from its years by its rule; ``None`` where that cannot be said."""
    if row.indikator is None or row.indikator.akhir is None or not isinstance(row.akhir, Angka):
        return None
    derived = table.derive(row, row.indikator.akhir)
    if not isinstance(derived, Decimal):
        return None
    return agrees(row.akhir.nilai, derived)


def _more(found: list[Difference]) -> tuple[str, str]:
    if len(found) == 1:
        return "", ""
    return "; {lain} sel lain di baris ini juga berbeda", "; {lain} more cells of this row differ too"


def _related(item: Difference, source: str | None) -> Related:
    message = Message(
        "{kunci}: {di_sana:target} di {asal}, {di_sini:target} di tabel IKU",
        "{kunci}: {di_sana:target} in {asal}, {di_sini:target} in the IKU table",
        {
            "kunci": cell_name(item.kunci),
            "di_sini": item.stated,
            "di_sana": item.source,
            "asal": source or Message("indikatornya", "the indicator"),
        },
    )
    return Related(message, item.source_place)
