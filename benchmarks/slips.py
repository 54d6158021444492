"""Plans whose sums all hold, of the shape of Table 6.1, and slips of the hand put into them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any

from renstra.cascade import Cascade
from renstra.ledger import Ledger
from renstra.model import Renstra
from renstra.source import KeyPath

YEARS = range(2025, 2030)
Amounts = dict[str, int]
"""Year or ``akhir`` -> rupiah."""


@dataclass(eq=False)
class Row:
    """A program, kegiatan or sub kegiatan."""

    pagu: Amounts
    below: "list[Row]" = field(default_factory=list)

    def walk(self) -> "Iterator[Row]":
        """The row and all below it, in document order."""
        yield self
        for row in self.below:
            yield from row.walk()


@dataclass
class SlippedPlan:
    """Programs, and what is wrong in them: (row, key) of cells, rows below which one was taken away."""

    programs: list[Row]
    cells: list[tuple[Row, str]] = field(default_factory=list)
    owners: list[Row] = field(default_factory=list)

    @property
    def size(self) -> int:
        """How many figures the slips count for, a missing row for two."""
        return len(self.cells) + 2 * len(self.owners)

    def rows(self) -> list[Row]:
        """Every row, in document order."""
        return [row for program in self.programs for row in program.walk()]

    def ledger(self) -> Ledger:
        """The ledger of the plan."""
        data = {
            "jenis": "renstra",
            "perangkat_daerah": "Dinas",
            "periode": {"awal": YEARS[0], "akhir": YEARS[-1]},
            "program": [_node(program, "program", f"1.01.{n:02d}") for n, program in enumerate(self.programs, 1)],
        }
        return Ledger(Cascade(Renstra.model_validate(data)))

    def places(self) -> tuple[set[KeyPath], set[KeyPath]]:
        """The key paths of the wrong cells, and of the rows below which one is missing."""
        paths = dict(self._paths())
        return {(*paths[row], "pagu", key) for row, key in self.cells}, {paths[row] for row in self.owners}

    def _paths(self) -> Iterator[tuple[Row, KeyPath]]:
        for i, program in enumerate(self.programs):
            yield program, ("program", i)
            for j, kegiatan in enumerate(program.below):
                yield kegiatan, ("program", i, "kegiatan", j)
                for k, sub in enumerate(kegiatan.below):
                    yield sub, ("program", i, "kegiatan", j, "sub_kegiatan", k)


_BELOW = {"program": "kegiatan", "kegiatan": "sub_kegiatan"}


def _node(row: Row, level: str, code: str) -> dict[str, Any]:
    node: dict[str, Any] = {"kode": code, "nama": level, "pagu": row.pagu}
    if row.below:
        below = _BELOW[level]
        part = f"{code}.2" if below == "kegiatan" else code
        width = 2 if below == "kegiatan" else 4
        node[below] = [_node(child, below, f"{part}.{n:0{width}d}") for n, child in enumerate(row.below, 1)]
    return node


def right_plan(random: Random, rows: int) -> SlippedPlan:
    """A plan of about so many rows; amounts round and not, growing over the years, as plans have them."""
    programs: list[Row] = []
    count = 0
    while count < rows:
        program = Row({})
        for _ in range(random.randint(1, 4)):
            subs = [Row(_with_end(_amounts(random))) for _ in range(random.randint(1, 6))]
            program.below.append(_summed(subs))
            count += 1 + len(subs)
            if count >= rows:
                break
        programs.append(_summed(program.below))
        count += 1
    return SlippedPlan(programs)


def _amounts(random: Random) -> list[int]:
    unit = random.choice((1, 50, 1_000, 100_000, 1_000_000))
    amount = random.randint(5_000_000, 900_000_000)
    growth = random.uniform(0.9, 1.2)
    return [max(unit, round(amount * growth**index) // unit * unit) for index in range(len(YEARS))]


def _with_end(amounts: list[int]) -> Amounts:
    return {**{str(year): amount for year, amount in zip(YEARS, amounts, strict=True)}, "akhir": sum(amounts)}


def _summed(below: list[Row]) -> Row:
    return Row(_with_end([sum(row.pagu[str(year)] for row in below) for year in YEARS]), below)


def slip(plan: SlippedPlan, random: Random, kinds: "tuple[str, ...] | None" = None) -> str:
    """Put one more slip into a plan, at a cell that is still right; the kind that it is of."""
    while True:
        kind = random.choice(kinds or tuple(KINDS))
        row = random.choice(plan.rows())
        if kind == "baris hilang":
            if len(row.below) > 1 and row not in plan.owners and not plan.cells:
                gone = random.choice(row.below)
                if not any(below in plan.owners for below in gone.walk()):
                    row.below.remove(gone)
                    plan.owners.append(row)
                    return kind
            continue
        key = random.choice(list(row.pagu))
        if (row, key) in plan.cells:
            continue
        wrong = KINDS[kind](plan, random, row, key)
        if wrong is not None and wrong > 0 and wrong != row.pagu[key]:
            row.pagu[key] = wrong
            plan.cells.append((row, key))
            return kind


def _factor(plan: SlippedPlan, random: Random, row: Row, key: str) -> int | None:
    amount = row.pagu[key]
    return amount // 1000 if amount % 1000 == 0 and random.random() < 0.7 else amount * 1000


def _swapped(plan: SlippedPlan, random: Random, row: Row, key: str) -> int | None:
    digits = str(row.pagu[key])
    at = random.randrange(len(digits) - 1)
    return int(digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]) if digits[at + 1] != "0" or at else None


def _digit(plan: SlippedPlan, random: Random, row: Row, key: str) -> int | None:
    digits = str(row.pagu[key])
    at = random.randrange(len(digits))
    return int(digits[:at] + random.choice("123456789") + digits[at + 1 :])


def _neighbour(plan: SlippedPlan, random: Random, row: Row, key: str) -> int | None:
    if key == "akhir" or key == str(YEARS[-1]):
        return None
    return row.pagu[str(int(key) + 1)]


def _row_beside(plan: SlippedPlan, random: Random, row: Row, key: str) -> int | None:
    for owner in plan.rows():
        if row in owner.below and owner.below.index(row) + 1 < len(owner.below):
            return owner.below[owner.below.index(row) + 1].pagu[key]
    return None


def _forgot(plan: SlippedPlan, random: Random, row: Row, key: str) -> int | None:
    parts = [row.pagu[str(year)] for year in YEARS] if key == "akhir" else [child.pagu[key] for child in row.below]
    return row.pagu[key] - random.choice(parts) if len(parts) > 1 else None


def _residue(plan: SlippedPlan, random: Random, row: Row, key: str) -> int | None:
    return row.pagu[key] + random.choice((-7, -3, -2, -1, 1, 2, 3, 7))


KINDS: dict[str, Callable[[SlippedPlan, Random, Row, str], int | None]] = {
    "faktor 1.000": _factor,
    "angka tertukar": _swapped,
    "satu angka": _digit,
    "tahun sebelah": _neighbour,
    "baris sebelah": _row_beside,
    "lupa satu": _forgot,
    "pembulatan": _residue,
    "baris hilang": lambda *_: None,
}
"""Kind of slip -> the wrong amount that it leaves in a cell, ``None`` where it cannot happen there."""
