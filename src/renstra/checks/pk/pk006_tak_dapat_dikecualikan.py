"""Pengecualian untuk temuan yang tidak dapat diterima.

Galat bentuk berkas (BT) menyembunyikan isi: yang tidak terbaca tidak diperiksa, jadi menerimanya berarti tidak tahu
apa yang diterima. Temuan tentang pengecualian (PK) juga tidak dapat dikecualikan.

Cara memperbaiki: betulkan temuannya, lalu hapus pengecualian ini.

Salah:

    pengecualian:
      - aturan: BT031
        alasan: begitulah tercetak di dokumen

Benar:

    pengecualian:
      - aturan: BT035
        alasan: ditulis sebagaimana tercetak di dokumen

English: An exception from findings that cannot be accepted.

Errors of form (BT) hide content: what cannot be read is not checked, so accepting them means not to know what is
accepted. Findings on exceptions (PK) cannot be excepted either. Put right what is found and remove the exception.
"""

from collections.abc import Iterator

from renstra.checks.names import find_rule
from renstra.checks.pengecualian import may_be_accepted
from renstra.checks.rule import Rule
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("PK006", "tak-dapat-dikecualikan", "warning", reads=("pengecualian",))


def check(plan: Plan) -> Iterator[Finding]:
    """Each exception from a rule whose findings hide content, or from a rule on exceptions."""
    for index, item in enumerate(plan.model.pengecualian):
        rule = find_rule(item.aturan)
        if rule is not None and not may_be_accepted(rule):
            yield RULE.finding(
                ("pengecualian", index, "aturan"),
                id="temuan {rule} tidak dapat dikecualikan",
                en="findings {rule} cannot be excepted",
                help=("betulkan temuannya, lalu hapus pengecualian ini", "put right what is found, then remove this"),
                stated=item.aturan,
                rule=f"{rule.code} ({rule.name})",
            )
