"""Tujuan atau sasaran disebut dengan bunyi yang lain di tabel lain.

Sasaran yang sama berbunyi sama di seluruh dokumen. Bunyi yang lain dapat berarti sasaran yang lain: "pertumbuhan
aset" dan "pertumbuhan volume usaha" diukur dengan cara yang berbeda. Besar kecil huruf dan tanda baca tidak
dihitung.

Cara memperbaiki: pakai satu bunyi di semua tabel, lalu hapus `sebutan` yang lain.

Salah:

    tujuan:
      - uraian: Meningkatkan peran koperasi dalam perekonomian
        sasaran:
          - uraian: Meningkatnya pertumbuhan aset koperasi
            sebutan:
              - {nama: Meningkatnya pertumbuhan volume usaha koperasi, asal: Tabel 5.2}

Benar:

    tujuan:
      - uraian: Meningkatkan peran koperasi dalam perekonomian
        sasaran:
          - uraian: Meningkatnya pertumbuhan aset koperasi
            sebutan:
              - {nama: Meningkatnya Pertumbuhan Aset Koperasi, asal: Tabel 5.2}

English: A goal or sasaran is worded differently in another table.

The same sasaran is worded the same all over the document. Another wording may mean another sasaran: growth of
assets and growth of turnover are measured in different ways. Letter case and punctuation do not count. To fix it,
use one wording in all tables, and remove the other `sebutan`.
"""

from collections.abc import Iterator

from renstra.checks.gaps import name_path
from renstra.checks.rule import Rule
from renstra.checks.wording import shorten, words
from renstra.findings import Finding, Message, Related
from renstra.model import Sasaran, Tujuan
from renstra.workspace import Plan

RULE = Rule(
    "DK011",
    "sebutan-berbeda",
    "warning",
    reads=("tujuan",),
    basis=("Permendagri 86/2017", "PermenPANRB 88/2021"),
)

_WORDED = (Tujuan, Sasaran)


def check(plan: Plan) -> Iterator[Finding]:
    """Goals and sasaran with another wording elsewhere; one finding each, at the first other wording."""
    for node in plan.cascade.kinerja:
        item = node.item
        if not isinstance(item, _WORDED) or not item.sebutan:
            continue
        own = words(item.uraian)
        others = [(index, name) for index, name in enumerate(item.sebutan) if words(name.nama) != own]
        others = [pair for pair in others if not plan.is_broken((*node.path, "sebutan", pair[0]))]
        if not others or plan.is_broken(name_path(node)):
            continue
        index, first = others[0]
        also = Message("di sini pun bunyinya lain", "worded differently here too")
        yield RULE.finding(
            (*node.path, "sebutan", index, "nama"),
            id='{asal} menyebut {jenjang} ini "{di_sana}", padahal bunyinya "{di_sini}"',
            en='{asal} words this {jenjang} "{di_sana}", but it is "{di_sini}"',
            help=("pakai satu bunyi di semua tabel", "use one wording in all tables"),
            related=[
                Related(Message("bunyinya", "its wording"), name_path(node)),
                *(Related(also, (*node.path, "sebutan", other, "nama")) for other, _ in others[1:]),
            ],
            stated=first.nama,
            derived=item.uraian,
            asal=first.asal,
            jenjang=node.jenjang,
            di_sana=shorten(first.nama),
            di_sini=shorten(item.uraian),
        )
