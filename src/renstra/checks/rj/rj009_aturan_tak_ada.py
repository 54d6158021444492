"""Keparahan untuk aturan yang tidak ada.

`keparahan` mengubah bobot sebuah aturan untuk rencana ini. Kode yang tidak ada tidak mengubah apa pun; mungkin salah
ketik, mungkin aturan yang sudah berganti nama.

Cara memperbaiki: pakai kode dari daftar aturan, misalnya `PG001`.

Salah:

    keparahan: {PG01: abaikan}

Benar:

    keparahan: {PG001: abaikan}

English: A weight for a rule that does not exist.

`keparahan` changes how much a rule weighs in this plan. A code that does not exist changes nothing; perhaps it is a
slip, perhaps the rule has another name now. Use a code of the list of rules, such as `PG001`.
"""

from collections.abc import Iterator
from dataclasses import replace

from renstra.checks.names import rule_meant, rule_names
from renstra.checks.rule import Rule
from renstra.checks.suggest import replacement
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("RJ009", "aturan-tak-ada", "warning", reads=("keparahan",))


def check(plan: Plan) -> Iterator[Finding]:
    """Each code that names no rule."""
    if not plan.model.keparahan:
        return
    known = rule_names()
    codes = {name: code for code, name in known.items()}
    for code in plan.model.keparahan:
        if code in known:
            continue
        word = rule_meant(code)
        meant = codes.get(word or "", word)
        path = ("keparahan", code)
        place, title = plan.locate_key(path), ("tulis {meant}", "write {meant}")
        made = RULE.finding(
            path,
            id='tidak ada aturan "{stated}"',
            en='there is no rule "{stated}"',
            help=(
                "mungkin maksudnya {meant}" if meant else "lihat daftar aturan",
                "perhaps {meant} is meant" if meant else "see the list of rules",
            ),
            stated=code,
            meant=meant or "",
            fix=replacement(place, meant, title, meant=meant) if meant else None,
        )
        yield replace(made, location=place)
