"""Nama dan rumusan mengukur hal yang berbeda: keadaan atau perubahannya.

Indikator yang namanya pertumbuhan, peningkatan atau penurunan dihitung terhadap tahun sebelumnya, jadi rumusannya
menyebut tahun itu (`n-1`, tahun sebelumnya). Sebaliknya, "Persentase usaha mikro yang berlegalitas" adalah bagian dari
semua usaha mikro; rumusan (n - (n-1)) / (n-1) menghitung pertumbuhannya. Rumusan dibaca sebagai teks.

Cara memperbaiki: sesuaikan rumusannya dengan nama, atau namanya dengan rumusan.

Salah:

    tujuan:
      - uraian: Meningkatnya usaha mikro
        indikator:
          - nama: Persentase Usaha Mikro yang mempunyai legalitas usaha
            satuan: persen
            rumusan: (UM berlegalitas n - UM berlegalitas (n-1)) / UM berlegalitas (n-1)
            target: {2024: 5%, 2025: 6%, 2026: 7%}

Benar:

    tujuan:
      - uraian: Meningkatnya usaha mikro
        indikator:
          - nama: Persentase pertumbuhan Usaha Mikro yang mempunyai legalitas usaha
            satuan: persen
            rumusan: (UM berlegalitas n - UM berlegalitas (n-1)) / UM berlegalitas (n-1)
            target: {2024: 5%, 2025: 6%, 2026: 7%}

English: Name and formula measure different things: a state or its change.

An indicator that is called growth, increase or decrease is computed against the year before, so its formula mentions
that year (`n-1`). The other way round, "share of enterprises with a licence" is a part of all enterprises, while
(n - (n-1)) / (n-1) computes growth. The formula is read as text. To fix it, bring name and formula together.
"""

import re
from collections.abc import Iterator

from renstra.checks.rule import Rule
from renstra.checks.tg.words import PERSENTASE, TUMBUH, shortened
from renstra.findings import Finding
from renstra.workspace import Plan

RULE = Rule("TG014", "rumusan-lain-nama", "warning", basis=("PermenPANRB 88/2021",))

_TAHUN_LALU = re.compile(
    r"\(?\s*\b(?:n|t|th|thn|tahun)\s*[-–−]\s*1\b\s*\)?|sebelum|\blalu\b|\blampau\b|\bkemarin\b|\bawal\b|\bdasar\b|baseline",
    re.IGNORECASE,
)
_N_MIN_SATU = re.compile(r"[\[(]?\s*\b(?:n|t|th|thn|tahun)\s*[-–−]\s*1\b\s*[\])]?", re.IGNORECASE)
_SELISIH = re.compile(r"\s[-–−]\s|[\])n]\s*[-–−]\s*[a-z(]|\bdikurangi\b|\bselisih\b", re.IGNORECASE)
_PERUBAHAN_LAIN = re.compile(
    r"selisih|pertambahan|tambahan|meningkat|menurun|berkurang|bertambah|naik|turun|tumbuh", re.IGNORECASE
)


def check(plan: Plan) -> Iterator[Finding]:
    """Names of a change whose formula knows no year before; names of a share whose formula is a change."""
    for node in plan.cascade.indikator:
        indikator = node.indikator
        text = indikator.rumus or indikator.rumusan
        if text is None:
            continue
        nama = indikator.nama
        if TUMBUH.match(nama):
            if indikator.rumus is not None or _TAHUN_LALU.search(text) or _only_repeats(text, nama):
                continue
            id = 'nama "{nama}" mengukur perubahan, tetapi rumusannya tidak menyebut tahun sebelumnya'
            en = 'the name "{nama}" measures a change, but its formula does not mention the year before'
        elif PERSENTASE.match(nama) and _is_growth(text) and not _PERUBAHAN_LAIN.search(nama):
            id = 'nama "{nama}" mengukur bagian, tetapi rumusannya menghitung pertumbuhan dari tahun sebelumnya'
            en = 'the name "{nama}" measures a share, but its formula computes growth over the year before'
        else:
            continue
        yield RULE.finding(
            (*node.path, "rumus" if indikator.rumus is not None else "rumusan"),
            id=id,
            en=en,
            help=(
                "sesuaikan rumusannya dengan nama, atau namanya dengan rumusan",
                "fit the formula to the name, or the name to the formula",
            ),
            stated=text if len(text) <= 200 else f"{text[:197]}...",
            nama=shortened(nama),
        )


def _only_repeats(text: str, nama: str) -> bool:
    return text.lower().split() == nama.lower().split()


def _is_growth(text: str) -> bool:
    """Whether a formula takes the year before away from this year and divides by it."""
    rest, count = _N_MIN_SATU.subn(" ", text)
    return count >= 2 and _SELISIH.search(rest) is not None
