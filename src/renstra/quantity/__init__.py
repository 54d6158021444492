"""Floor 0: what the figures of a plan are: rupiah, numbers, targets, dates.

Holds: reading each of them from text and writing each as text, exactly, without guessing.
Must not import: any other package of renstra.

Money is ``int`` rupiah, everything else ``Decimal``; ``float`` is refused. *No value* (``n/a``, ``-``) is ``None``
for money and ``TanpaNilai`` for targets; it is never 0.
"""

from renstra.quantity.angka import parse_angka
from renstra.quantity.error import NO_VALUE, QuantityError
from renstra.quantity.pembulatan import agrees, as_stated, decimals, round_half_up
from renstra.quantity.rupiah import format_rupiah, parse_rupiah
from renstra.quantity.tanggal import parse_tanggal
from renstra.quantity.target import (
    Angka,
    Batas,
    Predikat,
    Rentang,
    TanpaNilai,
    Target,
    fits,
    format_angka,
    format_target,
    parse_target,
)

__all__ = [
    "NO_VALUE",
    "Angka",
    "Batas",
    "Predikat",
    "QuantityError",
    "Rentang",
    "TanpaNilai",
    "Target",
    "agrees",
    "as_stated",
    "decimals",
    "fits",
    "format_angka",
    "format_rupiah",
    "format_target",
    "parse_angka",
    "parse_rupiah",
    "parse_tanggal",
    "parse_target",
    "round_half_up",
]
