"""What the rules on targets share: levels, words in names, the cells of a row, one finding for a habit."""

import re
from collections.abc import Iterable

from renstra.cascade import Jenjang
from renstra.checks.gaps import Gap
from renstra.findings import Message, Related
from renstra.ledger import TargetRow
from renstra.quantity import Target
from renstra.source import KeyPath

JENJANG_HASIL: frozenset[Jenjang] = frozenset({"tujuan", "sasaran", "program"})
"""The levels that promise outcomes; kegiatan and sub kegiatan promise outputs."""

PERSENTASE = re.compile(r"\s*(?:rata-rata\s+)?(?:persen|prosen|presen)tase\b", re.IGNORECASE)
"""A name that begins by saying that it is a percentage."""

TUMBUH = re.compile(
    r"\s*(?:(?:rata-rata|(?:persen|prosen|presen)tase|persen|angka|tingkat|nilai|jumlah)\s+)*"
    r"(?:pertumbuhan|peningkatan|kenaikan|penambahan|pertambahan|penurunan|pengurangan|perubahan|laju|inflasi)\b",
    re.IGNORECASE,
)
"""A name that begins by saying that it measures a change, not a state."""

SHOWN = 5
"""So many places of a habit are shown."""


def shortened(nama: str) -> str:
    """A name for messages."""
    nama = " ".join(nama.split())
    return nama if len(nama) <= 70 else f"{nama[:67].rstrip()}..."


def indicator_gap(path: KeyPath, nama: str, key: str) -> Gap:
    """``key`` left out at the indicator at ``path``."""
    return Gap((*path, key), f'"{shortened(nama)}"', (*path, "nama"))


def is_habit(count: int, total: int) -> bool:
    """Whether so many of all make one habit, to be reported once, rather than single slips."""
    return count >= 3 and count * 2 >= total


def also_here(paths: Iterable[KeyPath]) -> list[Related]:
    """The next places of a habit."""
    message = Message("juga di sini", "here too")
    return [Related(message, path) for path in paths]


def cells(row: TargetRow) -> list[tuple[int | str, Target]]:
    """The cells that a row states with their keys: ``awal``, the years of the series in their order, ``akhir``."""
    found: list[tuple[int | str, Target]] = [] if row.awal is None else [("awal", row.awal)]
    found += row.deret.tahun.items()
    return [*found, ("akhir", row.akhir)] if row.akhir is not None else found
