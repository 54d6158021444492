"""Sasaran ditulis sebagai pekerjaan, bukan kondisi.

Sasaran adalah keadaan yang hendak dicapai, jadi dapat diukur apakah sudah tercapai: "Meningkatnya ...",
"Terwujudnya ...". Kata kerja seperti "Meningkatkan" menyebut apa yang dikerjakan; itu tempatnya di strategi.
Tujuan boleh memakainya.

Cara memperbaiki: ubah kata pertamanya menjadi kondisi, misalnya "Meningkatkan" menjadi "Meningkatnya".

Salah:

    tujuan:
      - uraian: Meningkatkan peran koperasi dalam perekonomian
        sasaran:
          - uraian: Meningkatkan jumlah koperasi aktif

Benar:

    tujuan:
      - uraian: Meningkatkan peran koperasi dalam perekonomian
        sasaran:
          - uraian: Meningkatnya jumlah koperasi aktif

English: A sasaran is worded as work, not as a condition.

A sasaran is a state to be reached, so that one can measure whether it has been: "Meningkatnya ..." (increased),
"Terwujudnya ..." (realised). A verb like "Meningkatkan" (increase) names what is done; that belongs into the
strategy. A goal may use it. To fix it, turn the first word into a condition, for example "Meningkatkan" into
"Meningkatnya".
"""

import re
from collections.abc import Iterator

from renstra.checks.gaps import name_path
from renstra.checks.rule import Rule
from renstra.findings import Edit, Finding, Fix, Message
from renstra.source import KeyPath, Span
from renstra.workspace import Plan
from renstra.workspace.plan import location

RULE = Rule(
    "KS013",
    "sasaran-bukan-kondisi",
    "warning",
    reads=("tujuan",),
    basis=("PermenPANRB 88/2021", "PermenPANRB 89/2021", "Permendagri 86/2017"),
)

_VERB = re.compile(
    r"\s*(me[a-z]+(?:kan|i)|menjaga|mendorong|membangun|membina|mencapai|mencegah|mencetak|membentuk|mengelola|menyusun)\b",
    re.IGNORECASE,
)
_CONDITIONS = {
    "mewujudkan": "terwujudnya",
    "memperbaiki": "membaiknya",
    "memenuhi": "terpenuhinya",
    "mengurangi": "berkurangnya",
    "memperkuat": "menguatnya",
    "melindungi": "terlindunginya",
    "menjaga": "terjaganya",
    "membangun": "terbangunnya",
    "membina": "terbinanya",
    "mencapai": "tercapainya",
    "mencegah": "tercegahnya",
    "membentuk": "terbentuknya",
    "mengelola": "terkelolanya",
    "menyusun": "tersusunnya",
    "mengembangkan": "berkembangnya",
    "menyediakan": "tersedianya",
    "menciptakan": "terciptanya",
    "meningkatkan": "meningkatnya",
    "menurunkan": "menurunnya",
}


def check(plan: Plan) -> Iterator[Finding]:
    """Sasaran that begin with an active verb."""
    for node in plan.cascade.sasaran:
        uraian = node.nama
        if uraian[:2] not in ("Me", "me", "ME") and not uraian[:1].isspace():
            continue
        match = _VERB.match(uraian)
        if match is not None:
            verb = match[1]
            condition = _cased(_CONDITIONS.get(verb.lower()), verb)
            path = name_path(node)
            yield RULE.finding(
                path,
                id="sasaran diawali kata kerja {kata}; sasaran adalah kondisi yang hendak dicapai",
                en="the sasaran begins with the verb {kata}; a sasaran is a condition to be reached",
                help=(
                    f"ubah kata pertamanya menjadi kondisi, {'yaitu' if condition else 'misalnya'} {{kondisi}}",
                    "turn the first word into a condition, " + ("" if condition else "such as ") + "{kondisi}",
                ),
                fix=_fix(plan, path, verb, condition) if condition else None,
                kata=f'"{verb}"',
                kondisi=f'"{condition or "Meningkatnya"}"',
            )


def _cased(condition: str | None, verb: str) -> str | None:
    if condition is None or verb.islower():
        return condition
    return condition.upper() if verb.isupper() else condition.capitalize()


def _fix(plan: Plan, path: KeyPath, verb: str, condition: str) -> Fix | None:
    """Replace the first word where it stands in the text as it is."""
    place = plan.locate(path)
    source = plan.source(place.file)
    if source is None:
        return None
    start = source.text.find(verb, place.span.start, place.span.start + len(verb) + 4)
    if start < 0:
        return None
    title = Message("tulis {kondisi}", "write {kondisi}", {"kondisi": condition})
    edit = Edit(location(source, Span(start, start + len(verb))), condition)
    return Fix(title, (edit,), "suggestion")
