"""Nama menyebut persentase, satuannya bukan, atau sebaliknya.

Indikator yang namanya dimulai dengan "Persentase" bersatuan persen. Indikator yang namanya dimulai dengan "Jumlah"
menghitung sesuatu, sehingga satuannya bukan persen. Bila keduanya tidak cocok, pembaca tidak tahu mana yang dimaksud.

Cara memperbaiki: ganti satuannya, atau namanya.

Salah:

    program:
      - nama: Program Pengawasan Koperasi
        indikator:
          - {nama: Persentase koperasi yang diawasi, satuan: koperasi, target: {2024: 55, 2025: 60, 2026: 65}}

Benar:

    program:
      - nama: Program Pengawasan Koperasi
        indikator:
          - {nama: Persentase koperasi yang diawasi, satuan: persen, target: {2024: 55, 2025: 60, 2026: 65}}

English: The name says percentage but the unit does not, or the other way round.

An indicator whose name begins with "Persentase" has the unit percent. One whose name begins with "Jumlah" (number of)
counts something, so its unit is not percent. Where they do not fit, nobody knows which is meant. To fix it, change the
unit or the name.
"""

from collections.abc import Iterator

from renstra.checks.rule import Rule
from renstra.checks.tg.satuan import is_persen
from renstra.checks.tg.words import PERSENTASE, shortened
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("TG013", "satuan-persentase", "warning", basis=("PermenPANRB 88/2021", "Permendagri 86/2017"))


def check(plan: Plan) -> Iterator[Finding]:
    """Names that begin with a word for percent or for a count, against the unit."""
    for node in plan.cascade.indikator:
        satuan, nama = node.indikator.satuan, node.indikator.nama
        if satuan is None:
            continue
        if is_persen(satuan):
            if nama[:1] not in "Jj " or nama.lstrip()[:7].lower() != "jumlah ":
                continue
            id = 'nama "{nama}" menghitung sesuatu, tetapi satuannya {satuan}'
            en = 'the name "{nama}" counts something, but the unit is {satuan}'
        elif ((nama[:1] in "PpRr " and PERSENTASE.match(nama)) or nama.endswith("(%)")) and "%" not in satuan:
            id = 'nama "{nama}" menyebut persentase, tetapi satuannya {satuan}'
            en = 'the name "{nama}" says percentage, but the unit is {satuan}'
        else:
            continue
        yield RULE.finding(
            (*node.path, "satuan"),
            id=id,
            en=en,
            help=("ganti satuannya atau namanya", "change the unit or the name"),
            stated=satuan,
            nama=shortened(nama),
            satuan=shortened(satuan),
        )
