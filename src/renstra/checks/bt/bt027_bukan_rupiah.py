"""Isian bukan jumlah rupiah.

Pagu ditulis lengkap dalam rupiah: `690_345_000`, `690.345.000`, `690,345,000`, `690345000`, atau `Rp 690.345.000,-`.
Kata seperti "juta" dan kelompok yang bukan tiga angka tidak dibaca, supaya tidak ada angka yang ditebak.

Cara memperbaiki: tulis seluruh angkanya. Tulisan yang hanya dapat berarti satu angka (`690 345 000`, `IDR 690.345.000`)
diperbaiki `renstra fix`. Bila pagunya memang tidak ada, tulis `n/a`.

Salah:

    program:
      - nama: Program Pengembangan UMKM
        pagu: {2024: 690 juta}

Benar:

    program:
      - nama: Program Pengembangan UMKM
        pagu: {2024: 690_345_000}

English: The value is no amount of rupiah.

Pagu is written in full: `690_345_000`, `690.345.000`, `690,345,000`, `690345000` or `Rp 690.345.000,-`. Words such as
"juta" and groups that are not of three digits are refused, so that no figure is guessed. Write the whole figure, or
`n/a` where there is none. What can mean one figure only (`690 345 000`, `IDR 690.345.000`) is mended by `renstra fix`.
"""

import re
from collections.abc import Iterator

from renstra.checks.bt.faulty import Words, finding_at
from renstra.checks.rule import Rule
from renstra.checks.suggest import replacement
from renstra.findings import Finding, Fix
from renstra.quantity.rupiah import MAX_DIGITS
from renstra.workspace import FileFault, Plan

RULE = Rule("BT027", "bukan-rupiah", "error")

_WRITTEN_OTHERWISE = re.compile(
    r"\s*(?:rp\.?|idr)?\s*(?P<angka>\d{1,3}(?:[ \u00a0\u202f'’]\d{3})+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+|\d{4,18})"
    r"(?:[.,]00)?(?:,-|\.-)?\s*(?:rupiah|,-)?\s*[,;]?\s*",
    re.IGNORECASE | re.ASCII,
)
"""Groups of three parted by spaces, ``IDR``, ``rupiah``, a comma or semicolon left behind: only one amount is meant."""
_SCALED = ("ribu", "juta", "jt", "miliar", "milyar", "triliun")


def check(plan: Plan) -> Iterator[Finding]:
    """Each amount that cannot be read."""
    for found in plan.faults_named(RULE.name):
        text = str(found.fault.params["teks"])
        help_text: Words = (
            "tulis misalnya 690_345_000; bila tidak ada, n/a",
            "write for example 690_345_000; n/a for none",
        )
        if any(word in text.casefold() for word in _SCALED):
            help_text = ("tulis seluruh angkanya, dengan nol-nolnya", "write the whole figure with all its zeros")
        yield finding_at(
            RULE,
            found,
            id='"{teks}" tidak terbaca sebagai rupiah',
            en='"{teks}" cannot be read as rupiah',
            help=help_text,
            stated=text,
            fix=_fix(found, text),
        )


def _fix(found: FileFault, text: str) -> Fix | None:
    """The same amount with underscores."""
    match = _WRITTEN_OTHERWISE.fullmatch(text)
    digits = "".join(filter(str.isdecimal, match["angka"])) if match else ""
    if not digits or len(digits) > MAX_DIGITS:
        return None
    amount = f"{int(digits):_}"
    return replacement(found.location, amount, ("tulis {angka}", "write {angka}"), certain=True, angka=amount)
