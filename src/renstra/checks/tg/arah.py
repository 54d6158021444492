"""Which way targets go: the cells of a row as numbers that can be compared."""

from decimal import Decimal
from itertools import pairwise

from renstra.ledger import TargetRow
from renstra.model.kinerja import Arah
from renstra.model.skala import SKALA
from renstra.quantity import Angka, Batas, Predikat, Rentang, Target


def comparable(row: TargetRow, cell: Target | None) -> Decimal | None:
    """A cell as one number: a bound by its limit, a range by its middle, a grade by its rank in the declared scale."""
    match cell:
        case Angka(nilai) | Batas(_, nilai):
            return nilai
        case Rentang(bawah, atas):
            return (bawah + atas) / 2
        case Predikat(teks) if row.indikator is not None and row.indikator.skala is not None:
            rank = SKALA[row.indikator.skala].mutu(teks)
            return None if rank is None else Decimal(rank)
        case _:
            return None


def course(row: TargetRow) -> list[Decimal | None]:
    """The years of a row as comparable numbers."""
    return row.nilai if row.hanya_angka else [comparable(row, cell) for cell in row.tahun]


def is_worse(arah: Arah | None, before: Decimal, after: Decimal) -> bool:
    """Whether ``after`` is behind ``before``, seen from the declared direction."""
    match arah:
        case "naik":
            return after < before
        case "turun":
            return after > before
        case "tetap":
            return after != before
        case _:
            return False


def apparent(row: TargetRow) -> Arah | None:
    """The direction that a row shows: ``naik`` where its years never fall, ``turun`` where they never rise."""
    numbers = [value for value in course(row) if value is not None]
    if len(numbers) < 2 or numbers[0] == numbers[-1]:
        return None
    steps = list(pairwise(numbers))
    if all(one <= other for one, other in steps):
        return "naik"
    return "turun" if all(one >= other for one, other in steps) else None
