"""Satu fakta dinyatakan dengan angka yang berlainan.

Angka yang sama disebut di beberapa tempat: di uraian, di tabel, di analisis. Bila tidak sama, pembaca tidak tahu
mana yang benar, dan target yang dihitung darinya ikut diragukan. Angka yang hanya dibulatkan (9,05 menjadi 9,1)
tidak dianggap berbeda. Yang dilaporkan pernyataan yang menyendiri; bila seimbang, pernyataan yang pertama.

Cara memperbaiki: periksa sumbernya, lalu tulis angka yang benar di semua tempat.

Salah:

    fakta:
      - nama: Jumlah koperasi tahun 2022
        pernyataan:
          - {nilai: 852, asal: Bab 2.3}
          - {nilai: 862, asal: Bab 2.4}
          - {nilai: 862, asal: Bab 5.1}

Benar:

    fakta:
      - nama: Jumlah koperasi tahun 2022
        pernyataan:
          - {nilai: 862, asal: Bab 2.3}
          - {nilai: 862, asal: Bab 2.4}
          - {nilai: 862, asal: Bab 5.1}

English: One fact is stated with different figures.

The same figure is named at several places: in the text, in a table, in an analysis. Where it is not the same,
nobody knows which is right, and targets computed from it are in doubt as well. A figure that is only rounded (9,05
to 9,1) is no difference. The statement that stands alone is reported; where they balance, the first one. To fix
it, check the source and write the right figure at all places.
"""

from collections.abc import Iterator

from renstra.checks.dk.words import edit, is_touched, number_text, value
from renstra.checks.rule import Rule
from renstra.checks.wording import shorten
from renstra.findings import Finding, Fix, Message, Related
from renstra.ledger.fakta import FactDisagreement
from renstra.quantity import Angka
from renstra.workspace import Plan

RULE = Rule("DK003", "fakta-berbeda", "error", reads=("fakta",), basis=("Permendagri 86/2017", "PermenPANRB 88/2021"))


def check(plan: Plan) -> Iterator[Finding]:
    """Facts whose statements differ, each once."""
    for found in plan.ledger.fakta_disagreements:
        if is_touched(plan, found.place[:3]):
            continue
        yield RULE.finding(
            found.place,
            id="{fakta}: {di_sini:target} di sini, padahal {lain:target} di {asal}",
            en="{fakta}: {di_sini:target} here, but {lain:target} in {asal}",
            help=(
                "periksa sumbernya, lalu tulis angka yang benar di semua tempat",
                "check the source and write the right figure at all places",
            ),
            related=[_related(path, item.nilai, item.asal) for path, item in found.others],
            stated=value(found.stated),
            derived=value(found.implied),
            fix=_fix(plan, found),
            fakta=shorten(found.fakta.nama),
            di_sini=found.stated,
            lain=found.implied,
            asal=next(item.asal for _, item in found.others if item.nilai == found.implied),
        )


def _related(path: tuple[str | int, ...], nilai: object, asal: str) -> Related:
    return Related(Message("{asal}: {nilai:target}", "{asal}: {nilai:target}", {"asal": asal, "nilai": nilai}), path)


def _fix(plan: Plan, found: FactDisagreement) -> Fix | None:
    """What most places say; that they are right is for a person to decide."""
    if not found.is_majority or not isinstance(found.implied, Angka) or found.implied.satuan not in ("", "%"):
        return None
    change = edit(plan, found.place, number_text(found.implied.nilai, found.implied.satuan))
    if change is None:
        return None
    title = Message("tulis {angka} seperti di tempat lain", "write {angka} as elsewhere", {"angka": change.text})
    return Fix(title, (change,), "suggestion")
