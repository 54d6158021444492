"""Pengecualian untuk aturan yang tidak ada.

`aturan` menyebut kode (`PG002`) atau nama (`jumlah-kolom`) satu aturan. Yang tidak ada tidak mengecualikan apa pun;
mungkin salah ketik, mungkin aturannya sudah berganti nama.

Cara memperbaiki: pakai kode atau nama dari daftar aturan (`renstra rules`).

Salah:

    pengecualian:
      - aturan: PG01
        alasan: kondisi akhir sudah ditetapkan seperti ini

Benar:

    pengecualian:
      - aturan: PG001
        alasan: kondisi akhir sudah ditetapkan seperti ini

English: An exception from a rule that does not exist.

`aturan` names the code (`PG002`) or the name (`jumlah-kolom`) of one rule. One that does not exist excepts nothing;
perhaps it is a slip, perhaps the rule has another name now. Use a code or a name of the list of rules (`renstra
rules`).
"""

from collections.abc import Iterator

from renstra.checks.names import find_rule, rule_meant
from renstra.checks.rule import Rule
from renstra.checks.suggest import replacement
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("PK004", "aturan-pengecualian-tak-ada", "warning", reads=("pengecualian",))


def check(plan: Plan) -> Iterator[Finding]:
    """Each exception whose rule is not known."""
    for index, item in enumerate(plan.model.pengecualian):
        if find_rule(item.aturan) is not None:
            continue
        path = ("pengecualian", index, "aturan")
        meant = rule_meant(item.aturan)
        title = ("tulis {meant}", "write {meant}")
        yield RULE.finding(
            path,
            id='tidak ada aturan "{stated}", jadi pengecualian ini tidak berlaku',
            en='there is no rule "{stated}", so this exception is not in force',
            help=(
                "mungkin maksudnya {meant}" if meant else "daftarnya: renstra rules",
                "perhaps {meant} is meant" if meant else "all rules: renstra rules",
            ),
            stated=item.aturan,
            meant=meant or "",
            fix=replacement(plan.locate(path), meant, title, meant=meant) if meant else None,
        )
