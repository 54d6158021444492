"""Pengecualian untuk tempat yang tidak ada.

`pada` menyebut satu tempat: bagian rencana dengan jenjang dan kode atau id-nya, lalu yang ada di dalamnya, misalnya
`program.2.17.01.pagu.akhir`, `sasaran.S2`, `indikator.omset_um.target.2025`. Pengecualian berlaku di tempat itu dan
semua di bawahnya. Tempat yang tidak ada berarti salah ketik, atau bagian yang terhapus atau berganti kode.

Cara memperbaiki: betulkan tempatnya, atau hapus pengecualian ini.

Salah:

    pengecualian:
      - aturan: PG001
        pada: program.2.17.08.pagu.akhir
        alasan: kondisi akhir sudah ditetapkan seperti ini
    program:
      - kode: "2.17.07"
        nama: Program Pengembangan UMKM
        pagu: {2024: 400_000_000, 2025: 410_000_000, 2026: 420_000_000, akhir: 1_200_000_000}

Benar:

    pengecualian:
      - aturan: PG001
        pada: program.2.17.07.pagu.akhir
        alasan: kondisi akhir sudah ditetapkan seperti ini
    program:
      - kode: "2.17.07"
        nama: Program Pengembangan UMKM
        pagu: {2024: 400_000_000, 2025: 410_000_000, 2026: 420_000_000, akhir: 1_200_000_000}

English: An exception at a place that does not exist.

`pada` names one place: a part of the plan by its level and its code or id, then what is inside, such as
`program.2.17.01.pagu.akhir`, `sasaran.S2`, `indikator.omset_um.target.2025`. The exception holds there and everywhere
below. A place that does not exist is a slip, or a part that was deleted or has another code now. Correct the place,
or remove the exception.
"""

from collections.abc import Iterator

from renstra.cascade.alamat import known_names, resolve
from renstra.checks.rule import Rule
from renstra.checks.suggest import nearest, replacement
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("PK005", "tempat-pengecualian-tak-ada", "warning", reads=("pengecualian",))


def check(plan: Plan) -> Iterator[Finding]:
    """Each exception whose place is not in the plan, unless it may stand where something could not be read."""
    if plan.unread or plan.broken:
        return
    for index, item in enumerate(plan.model.pengecualian):
        if item.pada is None or resolve(plan.cascade, item.pada):
            continue
        path = ("pengecualian", index, "pada")
        meant = _meant(plan, item.pada)
        title = ("tulis {meant}", "write {meant}")
        yield RULE.finding(
            path,
            id='tidak ada "{stated}" di rencana ini, jadi pengecualian ini tidak berlaku',
            en='this plan has no "{stated}", so this exception is not in force',
            help=(
                "mungkin maksudnya {meant}"
                if meant
                else "tulis jenjang dan kode atau id, lalu yang di dalamnya: program.2.17.01.pagu.akhir",
                "perhaps {meant} is meant"
                if meant
                else "write level and code or id, then what is inside: program.2.17.01.pagu.akhir",
            ),
            stated=item.pada,
            meant=meant or "",
            fix=replacement(plan.locate(path), meant, title, meant=meant) if meant else None,
        )


def _meant(plan: Plan, text: str) -> str | None:
    """The address that was probably meant: its node under a name that exists, what follows as it is written."""
    names = known_names(plan.cascade)
    ends = [end for end in range(1, len(text) + 1) if end == len(text) or text[end] in ".["]
    found = {end: name for end in ends if (name := nearest(text[:end], names)) is not None}
    return nearest(text, [name + text[end:] for end, name in found.items() if resolve(plan.cascade, name + text[end:])])
