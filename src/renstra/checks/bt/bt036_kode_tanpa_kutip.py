"""Kode tanpa tanda kutip yang diubah pembaca YAML lain.

Di sini setiap isian tetap teks. Pembaca YAML lain menebak jenisnya: `2.10` menjadi 2.1, `010` menjadi 8, `no` menjadi
false, `1:30` menjadi 90. Kode yang berubah tidak cocok lagi dengan nomenklatur bila rencana dipakai alat lain.

Cara memperbaiki: beri tanda kutip. Perbaikannya otomatis dan tidak mengubah rencana.

Salah:

    program:
      - kode: 2.10
        nama: Program Pengembangan UMKM

Benar:

    program:
      - kode: "2.10"
        nama: Program Pengembangan UMKM

English: A code without quotation marks that other YAML readers change.

Here every entry stays text. Other YAML readers guess its type: `2.10` becomes 2.1, `010` becomes 8, `no` becomes false,
`1:30` becomes 90. A changed code no longer fits the nomenclature when another tool uses the plan. Put it between
quotation marks; the repair is automatic and does not change the plan.
"""

import re
from collections.abc import Iterator

from renstra.checks.rule import Rule
from renstra.checks.suggest import quoted
from renstra.findings import Edit, Finding, Fix, Message, Related
from renstra.source import KeyPath
from renstra.workspace import Plan

RULE = Rule("BT036", "kode-tanpa-kutip", "info", basis=("YAML 1.1", "YAML 1.2"))

_TRUE, _FALSE = {"y", "yes", "on", "true"}, {"n", "no", "off", "false"}
_WORDS = {
    spelled
    for word in (*_TRUE, *_FALSE, "null")
    for spelled in (word, word.upper(), word.capitalize())
} | {"~", "<<", "="}  # fmt: skip
_NUMBER = re.compile(
    r"(?P<oktal>0[0-7]+)|(?P<bulat>[-+]?0\d+|\+\d+)|(?P<garis>\d+_[\d_]*)|(?P<jam>[1-9]\d*(?::[0-5]?\d)+)"
    r"|(?P<pecahan>[-+]?(?:\d+\.\d*|\.\d+))|(?P<pangkat>[-+]?\d+(?:\.\d*)?[eE][-+]?\d+)|(?P<heksa>0x[0-9A-Fa-f]+)"
    r"|(?P<tanggal>\d{4}-\d\d?-\d\d?)",
    re.ASCII,
)
_LISTED = 8


def check(plan: Plan) -> Iterator[Finding]:
    """One finding for the plan, at the first code or name that would change."""
    found = [
        (path, text, becomes)
        for path, text in _suspects(plan)
        if (becomes := _becomes(text)) is not None and _is_bare(plan, path, text)
    ]
    if not found:
        return
    path, text, becomes = found[0]
    yield RULE.finding(
        path,
        id="{stated} tanpa tanda kutip menjadi {menjadi} di pembaca YAML lain ({jumlah} isian)",
        en="{stated} without quotation marks becomes {menjadi} in other YAML readers ({jumlah} entries)",
        help=("beri tanda kutip", "put it between quotation marks"),
        related=[
            Related(Message("{teks} menjadi {menjadi}", "{teks} becomes {menjadi}", {"teks": t, "menjadi": b}), p)
            for p, t, b in found[1:_LISTED]
        ],
        stated=text,
        menjadi=becomes,
        jumlah=len(found),
        fix=Fix(
            Message("beri tanda kutip", "put quotation marks"),
            tuple(Edit(plan.locate(p), quoted(t)) for p, t, _ in found),
            "safe",
        ),
    )


def _suspects(plan: Plan) -> Iterator[tuple[KeyPath, str]]:
    """Codes that may be read as numbers; ids and names that are words of YAML."""
    cascade = plan.cascade
    for i, bidang in enumerate(getattr(plan.model, "bidang_urusan", ())):
        if _NUMBER.fullmatch(bidang.kode):
            path: KeyPath = ("bidang_urusan", i)
            yield (path if plan.stated_text(path) is not None else (*path, "kode")), bidang.kode
    for node in cascade.uang:
        kode = node.item.kode  # type: ignore[union-attr]  # money nodes have one
        if kode is not None and kode.count(".") < 2 and (_NUMBER.fullmatch(kode) or kode in _WORDS):
            yield (*node.path, "kode"), kode
    for key, indikator in cascade.indikator_by_id.items():
        if key in _WORDS:
            yield (*indikator.path, "id"), key
    for key, node in cascade.by_id.items():
        if key in _WORDS:
            yield (*node.path, "id"), key
    for key in ("pegawai", "aset", "kelompok_sasaran"):
        for i, table in enumerate(getattr(plan.model, key, ())):
            if table.nomor is not None and _NUMBER.fullmatch(table.nomor):
                yield (key, i, "nomor"), table.nomor


def _becomes(text: str) -> str | None:
    """What a reader that guesses types makes of a text, ``None`` where the text survives."""
    if text in _WORDS:
        word = text.lower()
        return "true" if word in _TRUE else "false" if word in _FALSE else "null"
    match = _NUMBER.fullmatch(text)
    if match is None:
        return None
    becomes = _number(match.lastgroup or "", text)
    return None if becomes == text else becomes


def _number(kind: str, text: str) -> str:
    match kind:
        case "oktal":
            return str(int(text, 8))
        case "bulat":
            return str(int(text))
        case "garis":
            return text.replace("_", "")
        case "heksa":
            return str(int(text, 16))
        case "jam":
            value = 0
            for part in text.split(":"):
                value = value * 60 + int(part)
            return str(value)
        case "pecahan":
            whole, _, fraction = text.lstrip("+").partition(".")
            return f"{whole or '0'}.{fraction.rstrip('0') or '0'}"
        case "tanggal":
            return "tanggal"
        case _:
            return "bilangan"


def _is_bare(plan: Plan, path: KeyPath, text: str) -> bool:
    """Whether the text stands without quotation marks."""
    span = plan.locate(path).span
    return span.end - span.start == len(text)
