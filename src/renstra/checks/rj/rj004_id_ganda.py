"""Id dipakai dua kali.

Setiap id menunjuk satu bagian saja, di seluruh rencana: tujuan, sasaran, strategi, program, indikator, isu, dan tabel
berbagi satu daftar nama. Bila dua bagian memakai id yang sama, rujukan kepadanya tidak dapat dipastikan.

Cara memperbaiki: beri salah satunya id lain, dan betulkan rujukan yang memakainya.

Salah:

    tujuan:
      - uraian: Meningkatkan kontribusi usaha mikro
        sasaran:
          - id: S1
            uraian: Meningkatnya koperasi yang sehat
          - id: S1
            uraian: Meningkatnya usaha mikro yang berkembang

Benar:

    tujuan:
      - uraian: Meningkatkan kontribusi usaha mikro
        sasaran:
          - id: S1
            uraian: Meningkatnya koperasi yang sehat
          - id: S2
            uraian: Meningkatnya usaha mikro yang berkembang

English: An id is used twice.

Each id points to one part of the whole plan: tujuan, sasaran, strategi, program, indikator, issues and tables share one
list of names. Where two parts have the same id, nobody can be sure what a reference means. Give one of them another id
and correct the references to it.
"""

from collections.abc import Iterator

from renstra.checks.rj.identitas import Identity, all_ids, identities
from renstra.checks.rule import Rule
from renstra.findings import Finding, Message, Related
from renstra.workspace import Plan

RULE = Rule("RJ004", "id-ganda", "error", reads=())


def check(plan: Plan) -> Iterator[Finding]:
    """Each id that several parts bear, at the second of them."""
    ids = all_ids(plan)
    if len(set(ids)) == len(ids):
        return
    bearers: dict[str, list[Identity]] = {}
    for found in identities(plan):
        bearers.setdefault(found.id, []).append(found)
    for first, second, *more in (found for found in bearers.values() if len(found) > 1):
        here = ("dipakai {label} di sini", "used by {label} here")
        yield RULE.finding(
            (*second.path, "id"),
            id='id "{stated}" sudah dipakai {pertama}',
            en='the id "{stated}" is already used by {pertama}',
            help=("beri id lain, dan betulkan rujukannya", "give it another id and correct the references to it"),
            stated=second.id,
            pertama=first.kind.replace("_", " "),
            related=[
                Related(Message(*here, {"label": other.kind.replace("_", " ")}), (*other.path, "id"))
                for other in (first, *more)
            ],
        )
