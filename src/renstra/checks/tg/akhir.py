"""How the rules on end conditions reason: percentages that were added up, and the edit that settles a cell."""

import re
from decimal import Decimal

from renstra.checks.tg.satuan import is_persen
from renstra.checks.tg.words import TUMBUH
from renstra.findings import Edit, Fix, Message
from renstra.ledger import TargetRow
from renstra.quantity import Angka, agrees, decimals, format_target, round_half_up
from renstra.workspace import Plan

_PLAIN_UNIT = re.compile(r"[\w %/()²³.-]*")
_SERATUS = Decimal(100)


def percentages_added(row: TargetRow) -> Decimal | None:
    """The sum of the years, where the stated end condition of a row of percentages is just that, else ``None``.

    Parts of a whole may be added: undeclared where they make exactly 100, declared (``akhir: jumlah`` together with
    ``jenis: kumulatif``) up to 100.
    """
    akhir = row.akhir
    if not isinstance(akhir, Angka) or not row.lengkap or not row.hanya_angka or not _is_percentage(row, akhir):
        return None
    numbers = [value for value in row.nilai if value]
    if len(numbers) < 2:
        return None
    total = sum(numbers, Decimal(0))
    if not agrees(akhir.nilai, total) or akhir.nilai in numbers:
        return None
    if row.indikator is None or row.indikator.akhir is None:
        return total if total != _SERATUS else None
    declared = row.indikator.akhir == "jumlah" and row.indikator.jenis == "kumulatif"
    return None if declared and total <= _SERATUS else total


def _is_percentage(row: TargetRow, akhir: Angka) -> bool:
    unit = row.indikator.satuan if row.indikator is not None else None
    return is_persen(unit if unit is not None else akhir.satuan)


def measures_change(row: TargetRow) -> bool:
    """Whether a row measures a change, whose yearly rates may be meant to build up over the period."""
    return TUMBUH.match(row.nama) is not None


def stated_like(row: TargetRow, value: Decimal) -> Decimal:
    """A derived value with the decimals that the row states."""
    numbers = [number for number in row.nilai if number is not None]
    places = max((decimals(number) for number in numbers), default=0)
    return value if decimals(value) <= places else round_half_up(value, places)


def write_akhir(plan: Plan, row: TargetRow, value: Decimal) -> Fix | None:
    """The edit that writes a value, with the unit that stands there, over the stated end condition."""
    path = plan.ledger.target.place(row, "akhir")
    akhir = row.akhir
    if not isinstance(akhir, Angka) or plan.stated_text(path) is None or not _PLAIN_UNIT.fullmatch(akhir.satuan):
        return None
    target = Angka(stated_like(row, value), akhir.satuan)
    title = Message("tulis {target:target}", "write {target:target}", {"target": target})
    return Fix(title, (Edit(plan.locate(path), format_target(target, language="en")),), "figure")
